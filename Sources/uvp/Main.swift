import Glibc

/// The program: prepares the machine, runs, exits.
@main
enum Main {
  static func main() {
    System.prepare()
    exit(Run(system: .real())(Array(CommandLine.arguments.dropFirst())))
  }
}
