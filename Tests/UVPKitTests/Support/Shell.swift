import Foundation

/// A shell with the program that was built with the tests.
enum Shell {
  struct Outcome {
    let status: Int32
    let wasSignalled: Bool
    let output: String
    let errors: String
  }

  /// The program that was built with the tests.
  static let program: URL = {
    let folder = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
    return folder.appending(path: "uvp")
  }()

  /// Where a program stands, if it is installed.
  static func path(of name: String) -> String? {
    ["/bin/", "/usr/bin/", "/usr/local/bin/"].map { $0 + name }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// Runs a line of shell in the checkout, with the program as `$UVP` and an empty folder as `$MAP`.
  ///
  /// - Parameters:
  ///   - executable: the shell, and the words before the line.
  ///   - files: files in `$MAP`, by name.
  static func run(
    _ line: String, in executable: [String] = ["/bin/sh", "-c"], files: [String: String] = [:]
  ) throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory.appending(path: "uvp-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable[0])
    process.arguments = executable.dropFirst() + [line]
    process.currentDirectoryURL = Repository.root
    var environment = ProcessInfo.processInfo.environment
    environment["UVP"] = program.path
    environment["MAP"] = folder.path
    environment["UVP_DATA"] = nil
    process.environment = environment
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let outputBytes = output.fileHandleForReading.readDataToEndOfFile()
    let errorBytes = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, wasSignalled: process.terminationReason == .uncaughtSignal,
      output: String(decoding: outputBytes, as: UTF8.self), errors: String(decoding: errorBytes, as: UTF8.self))
  }
}
