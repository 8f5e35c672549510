import Glibc
import UVPKit

/// Reads files and remembers which, so that output never replaces input.
final class FileReading {
  /// The largest file that is read; the tables of a data folder are far smaller.
  static let limit = 512 << 20

  /// What makes a file the same file, whatever its name.
  struct Identity: Hashable {
    let device: UInt
    let inode: UInt

    init(_ status: stat) {
      device = UInt(status.st_dev)
      inode = UInt(status.st_ino)
    }
  }

  private(set) var inputs: Set<Identity> = []

  /// The bytes of the file at `path`; `-` is standard input.
  func read(_ path: String) -> FolderAccess.Outcome {
    let isInput = path == "-"
    let descriptor =
      isInput ? STDIN_FILENO : retrying({ unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC) }, failed: { $0 < 0 })
    if descriptor < 0 {
      return errno == ENOENT ? .missing : .failed(reason: SystemError(number: errno).reason)
    }
    defer { if !isInput { close(descriptor) } }
    var status = stat()
    if unsafe fstat(descriptor, &status) != 0 { return .failed(reason: SystemError(number: errno).reason) }
    if status.st_mode & S_IFMT == S_IFDIR { return .failed(reason: SystemError(number: EISDIR).reason) }
    inputs.insert(Identity(status))
    let size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    let tooLarge = FolderAccess.Outcome.tooLarge(limit: "512 MiB")
    if size > Self.limit { return tooLarge }
    do throws(SystemError) {
      return try Descriptor.readAll(descriptor, sizeHint: size, limit: Self.limit).map { .bytes($0) } ?? tooLarge
    } catch {
      return .failed(reason: error.reason)
    }
  }

  /// The bytes of the file at `path` where that is a file: nothing else ends, and may be waited for.
  static func readRegular(_ path: String) -> FolderAccess.Outcome {
    var status = stat()
    if unsafe stat(path, &status) == 0 && ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) {
      return .failed(reason: "het is geen gewoon bestand")
    }
    return FileReading().read(path)
  }

  /// Opens the file at `path` to be read block by block; `-` is standard input.
  func open(_ path: String, shown name: String) -> System.OpenOutcome {
    let descriptor =
      path == "-"
      ? STDIN_FILENO : retrying({ unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC) }, failed: { $0 < 0 })
    if descriptor < 0 {
      return errno == ENOENT ? .missing : .failed(reason: SystemError(number: errno).reason)
    }
    var status = stat()
    if unsafe fstat(descriptor, &status) != 0 { return .failed(reason: SystemError(number: errno).reason) }
    if status.st_mode & S_IFMT == S_IFDIR { return .failed(reason: SystemError(number: EISDIR).reason) }
    inputs.insert(Identity(status))
    // Standard input may stand anywhere in a file; only what was opened here is read from any place.
    let size = status.st_mode & S_IFMT == S_IFREG && path != "-" ? Int(status.st_size) : nil
    // Closed when the program ends: it reads one such file, to its end.
    return .source(
      ByteSource(name: name, size: size) { buffer, range, offset in
        Descriptor.read(descriptor, into: &buffer, range, at: size == nil ? nil : offset)
      })
  }

  /// Counts the file at `path`, if there is one, as input.
  func protect(_ path: String) {
    var status = stat()
    if unsafe stat(path, &status) == 0 { inputs.insert(Identity(status)) }
  }

  /// The names in the folder at `path`.
  func list(_ path: String) -> FolderAccess.Listing {
    guard let folder = unsafe retrying({ unsafe opendir(path) }, failed: { unsafe $0 == nil }) else {
      return errno == ENOENT || errno == ENOTDIR ? .missing : .failed(reason: SystemError(number: errno).reason)
    }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while true {
      // The end and a failure look alike but for the error number.
      errno = 0
      guard let entry = unsafe readdir(folder) else { break }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return errno == 0 ? .entries(names) : .failed(reason: SystemError(number: errno).reason)
  }
}
