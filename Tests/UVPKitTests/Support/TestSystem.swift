import Foundation
import UVPKit

@testable import uvp

/// A machine in memory: files in a dictionary, output in buffers.
final class TestSystem {
  enum File {
    case bytes([UInt8])
    case unreadable(String)
    /// Only for what is read block by block.
    case source(ByteSource)
  }

  var files: [String: File]
  /// Names for which writing fails, and why.
  var writeFailures: [String: System.WriteOutcome] = [:]
  var outputFailure: String?
  var variables: [String: String] = [:]
  var terminalWidth: Int?
  var installedData: String?
  /// Why no folder can be made.
  var folderFailure: String?
  private(set) var folders: Set<String> = []
  private(set) var output: [UInt8] = []
  private(set) var errors = ""
  private(set) var written: [String: [UInt8]] = [:]
  private var hasRead: Set<String> = []

  init(files: [String: File]) { self.files = files }

  /// A machine with the files below a folder of the checkout, under the same names.
  static func checkout(_ folder: String = "data", as name: String? = nil) throws -> TestSystem {
    var files: [String: File] = [:]
    for path in Repository.files(in: folder, suffix: ".csv") {
      files[(name ?? folder) + path.dropFirst(folder.count)] = .bytes(try Repository.bytes(path))
    }
    return TestSystem(files: files)
  }

  var outputText: String { String(decoding: output, as: UTF8.self) }

  /// Runs the program; the exit code.
  @discardableResult
  func run(_ arguments: [String]) -> Int32 { Run(system: system)(arguments) }

  private var system: System {
    System(
      variables: variables, terminalWidth: terminalWidth, installedData: { self.installedData },
      readFile: { path in
        switch self.files[path] {
        case .bytes(let bytes):
          self.hasRead.insert(path)
          return .bytes(bytes)
        case .unreadable(let reason): return .failed(reason: reason)
        case nil, .source: return .missing
        }
      },
      openFile: { path, name in self.open(path, shown: name) },
      doTasks: { tasks in
        for task in tasks { task() }
        self.tasksDone += tasks.count
      }, cores: cores,
      listFolder: { self.list($0) },
      protect: { self.hasRead.insert($0) },
      readOutput: { path in
        switch self.files[path] {
        case .bytes(let bytes): .bytes(bytes)
        case .unreadable(let reason): .failed(reason: reason)
        case nil, .source: .missing
        }
      },
      makeFolder: { path in
        if let failure = self.folderFailure { return failure }
        self.folders.insert(path)
        return nil
      },
      writeFile: { path, pieces in
        if let failure = self.writeFailures[path] { return failure }
        if self.hasRead.contains(path) { return .isInput }
        self.written[path] = Array(pieces.joined())
        return .written
      },
      refusesFile: { path in
        if let failure = self.writeFailures[path] { return failure }
        return self.hasRead.contains(path) ? .isInput : nil
      },
      writeFolder: { path, files in
        if case .failed(let reason) = self.writeFailures[path] { return .failed(reason: reason) }
        if self.files.keys.contains(where: { $0.hasPrefix(path + "/") }) { return .exists }
        for file in files {
          self.files["\(path)/\(file.name)"] = .bytes(file.bytes)
          self.written["\(path)/\(file.name)"] = file.bytes
        }
        return .written
      },
      writeOutput: { pieces in
        if let failure = self.outputFailure { return failure }
        for piece in pieces { self.output += piece }
        return nil
      },
      writeError: { self.errors += $0 })
  }

  /// How many cores the machine says it has; tasks are done one after the other all the same.
  var cores = 1
  /// How many tasks were done side by side, as far as the program knows.
  private(set) var tasksDone = 0

  /// A file that is read block by block; standard input has no size.
  private func open(_ path: String, shown name: String) -> System.OpenOutcome {
    switch files[path] {
    case .bytes(let bytes):
      hasRead.insert(path)
      return .source(.of(bytes, name: name, isPipe: path == "-"))
    case .unreadable(let reason): return .failed(reason: reason)
    case .source(let source): return .source(source)
    case nil: return .missing
    }
  }

  /// Folders that cannot be read, and why.
  var unreadableFolders: [String: String] = [:]

  private func list(_ folder: String) -> FolderAccess.Listing {
    if let reason = unreadableFolders[folder] { return .failed(reason: reason) }
    let prefix = folder + "/"
    var names: Set<String> = []
    for path in files.keys where path.hasPrefix(prefix) {
      if let name = path.dropFirst(prefix.count).split(separator: "/").first { names.insert(String(name)) }
    }
    return names.isEmpty ? .missing : .entries(names.sorted())
  }
}
