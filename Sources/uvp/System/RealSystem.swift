import Glibc
import UVPKit

extension System {
  /// The machine the program runs on.
  static func real() -> System {
    let files = FileReading()
    return System(
      variables: environment(["UVP_DATA", "NO_COLOR", "TERM"]),
      terminalWidth: terminalWidth(),
      installedData: installedData,
      readFile: files.read,
      openFile: { files.open($0, shown: $1) },
      doTasks: Threads.run,
      cores: Threads.cores(),
      listFolder: files.list,
      protect: files.protect,
      readOutput: FileReading.readRegular,
      makeFolder: Folders.make,
      writeFile: { AtomicFile.write($1, to: $0, inputs: files.inputs) },
      refusesFile: { AtomicFile.refusal(of: $0, inputs: files.inputs) },
      writeFolder: { AtomicFolder.write($1, to: $0) },
      writeOutput: { Descriptor.write($0, to: STDOUT_FILENO).map { SystemError(number: $0).reason } },
      writeError: { _ = Descriptor.write(Array($0.utf8), to: STDERR_FILENO) }
    )
  }

  /// A closed pipe ends the program quietly; a closed descriptor is not given to a file that is opened.
  static func prepare() {
    _ = signal(SIGPIPE, SIG_DFL)
    // A file that may not grow is a failed write, to be reported, and not the end of the program.
    _ = signal(SIGXFSZ, SIG_IGN)
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      // Opened for reading, so that writing to it still fails as it should.
      _ = unsafe open("/dev/null", O_RDONLY)
    }
  }

  private static func environment(_ names: [String]) -> [String: String] {
    var variables: [String: String] = [:]
    for name in names {
      if let value = unsafe getenv(name) { variables[name] = unsafe String(cString: value) }
    }
    return variables
  }

  private static func terminalWidth() -> Int? {
    if isatty(STDOUT_FILENO) == 0 { return nil }
    var size = winsize()
    if unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 { return Int(size.ws_col) }
    return 80
  }

  /// `../share/uvp/data` beside the program.
  private static func installedData() -> String? {
    guard let program = Descriptor.link(at: "/proc/self/exe") else { return nil }
    var parts = program.split(separator: "/")
    guard parts.count >= 2 else { return nil }
    parts.removeLast(2)
    return "/" + (parts + ["share", "uvp", "data"]).joined(separator: "/")
  }
}
