import Glibc

/// The program: prepares the machine, runs, exits.
@main
enum Main {
  static func main() {
    System.prepare()
    let arguments = CommandLine.arguments
    // The name of the program is always there; without it the others were not read either, as where /proc is missing,
    // and an answer to no question would look like one to the question that was asked.
    guard !arguments.isEmpty else {
      let message = "uvp: kan de opdrachtregel niet lezen; is /proc beschikbaar?\n"
      _ = Descriptor.write(Array(message.utf8), to: STDERR_FILENO)
      exit(70)
    }
    exit(Run(system: .real())(Array(arguments.dropFirst())))
  }
}
