import UVPKit

/// Which files a run reads, with their checksums: what the colophon of a report names.
final class ReadFiles {
  private let system: System
  private var checksums: [String: String] = [:]
  /// Files that are read block by block; they are read once more for their checksum.
  private var opened: Set<String> = []

  init(_ system: System) { self.system = system }

  /// The same machine, of which what is read is remembered.
  var recording: System {
    var recording = system
    recording.readFile = { path in
      let outcome = self.system.readFile(path)
      if case .bytes(let bytes) = outcome, self.checksums[path] == nil { self.checksums[path] = SHA256.hex(of: bytes) }
      return outcome
    }
    recording.openFile = { path, name in
      let outcome = self.system.openFile(path, name)
      if case .source = outcome { self.opened.insert(path) }
      return outcome
    }
    return recording
  }

  /// The files in the order of their names.
  ///
  /// - Parameter name: how a file is shown.
  func all(name: (String) -> String) -> [Colofon.Bestand] {
    for path in opened where checksums[path] == nil { checksums[path] = checksum(path) }
    let paths = Set(checksums.keys).union(opened)
    return paths.map { Colofon.Bestand(naam: name($0), checksum: checksums[$0]) }.sorted { $0.naam < $1.naam }
  }

  /// The checksum of a file that can be read again; `nil` of a pipe.
  private func checksum(_ path: String) -> String? {
    if path == "-" { return nil }
    guard case .source(let source) = system.openFile(path, path), let size = source.size else { return nil }
    var hash = SHA256()
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var done = 0
    while done < size {
      guard case .bytes(let count) = source.read(&buffer, 0..<min(buffer.count, size - done), done), count > 0 else {
        return nil
      }
      hash.update(buffer[..<count])
      done += count
    }
    return hash.hex()
  }
}
