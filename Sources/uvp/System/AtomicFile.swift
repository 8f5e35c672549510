import Glibc

/// Writes a file whole or not at all: a temporary file beside it, synced, then renamed over it.
enum AtomicFile {
  /// Replaces the file at `path` by pieces that belong behind one another; a symbolic link is written through to the file it names.
  static func write(_ pieces: [[UInt8]], to path: String, inputs: Set<FileReading.Identity>) -> System.WriteOutcome {
    do throws(SystemError) {
      let target = try resolve(path)
      var mode: mode_t?
      if let refusal = try look(at: target, inputs: inputs, mode: &mode) { return refusal }
      try replace(target, with: pieces, mode: mode)
      return .written
    } catch {
      return .failed(reason: error.reason)
    }
  }

  /// Why the file at `path` could not be written now, without touching it; `nil` where nothing stands in the way.
  static func refusal(of path: String, inputs: Set<FileReading.Identity>) -> System.WriteOutcome? {
    do throws(SystemError) {
      let target = try resolve(path)
      var mode: mode_t?
      if let refusal = try look(at: target, inputs: inputs, mode: &mode) { return refusal }
      // The file is made beside its name, so the folder must be there and take new names.
      let folder = folder(of: target)
      if unsafe access(folder.isEmpty ? "." : folder, W_OK | X_OK) != 0 { throw SystemError(number: errno) }
      return nil
    } catch {
      return .failed(reason: error.reason)
    }
  }

  /// Looks at what stands at `target` and takes its mode; the refusal where it may not be replaced.
  private static func look(
    at target: String, inputs: Set<FileReading.Identity>, mode: inout mode_t?
  ) throws(SystemError) -> System.WriteOutcome? {
    var status = stat()
    if unsafe lstat(target, &status) != 0 {
      if errno != ENOENT { throw SystemError(number: errno) }
      return nil
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: return .notAFile(kind: "een map")
    case S_IFIFO: return .notAFile(kind: "een FIFO")
    case S_IFCHR, S_IFBLK: return .notAFile(kind: "een apparaat")
    case S_IFSOCK: return .notAFile(kind: "een socket")
    default: return .notAFile(kind: "iets anders")
    }
    if inputs.contains(FileReading.Identity(status)) { return .isInput }
    if unsafe access(target, W_OK) != 0 { throw SystemError(number: errno) }
    mode = status.st_mode & 0o7777
    return nil
  }

  /// The file that `path` names behind any symbolic links.
  private static func resolve(_ path: String) throws(SystemError) -> String {
    var path = path
    for _ in 0..<40 {
      var status = stat()
      if unsafe lstat(path, &status) != 0 {
        if errno == ENOENT { return path }
        throw SystemError(number: errno)
      }
      if status.st_mode & S_IFMT != S_IFLNK { return path }
      guard let link = Descriptor.link(at: path) else { throw SystemError(number: errno) }
      path = link.hasPrefix("/") ? link : folder(of: path) + link
    }
    throw SystemError(number: ELOOP)
  }

  /// The part of a path up to and with its last slash; empty for a bare name.
  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  private static func replace(_ target: String, with pieces: [[UInt8]], mode: mode_t?) throws(SystemError) {
    // A signal waits until the file is whole and under its own name, so that no temporary file stays behind.
    var signals = sigset_t()
    var before = sigset_t()
    _ = unsafe sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { _ = unsafe sigaddset(&signals, signal) }
    _ = unsafe sigprocmask(SIG_BLOCK, &signals, &before)
    defer { _ = unsafe sigprocmask(SIG_SETMASK, &before, nil) }
    // What others may not read in the end they may not read before: the mode is set before the first byte.
    let creation = umask(0)
    _ = umask(creation)
    let mode = mode ?? (0o666 & ~creation)
    let folder = folder(of: target)
    var temporary = ""
    var descriptor: Int32 = -1
    for attempt in 0..<100 {
      temporary = "\(folder).uvp-\(getpid())-\(attempt).tmp"
      descriptor = retrying(
        { unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600) }, failed: { $0 < 0 })
      if descriptor >= 0 || errno != EEXIST { break }
    }
    if descriptor < 0 { throw SystemError(number: errno) }
    var failure: Int32?
    if retrying({ fchmod(descriptor, mode) }, failed: { $0 != 0 }) != 0 { failure = errno }
    if failure == nil { failure = Descriptor.write(pieces, to: descriptor) }
    if failure == nil { failure = synced(descriptor) }
    if close(descriptor) != 0 && failure == nil && errno != EINTR { failure = errno }
    if failure == nil, retrying({ unsafe rename(temporary, target) }, failed: { $0 != 0 }) != 0 {
      failure = errno
    }
    if let failure {
      _ = unsafe unlink(temporary)
      throw SystemError(number: failure)
    }
    // The new name itself must survive a power cut too; not every file system can sync a folder.
    let directory = unsafe open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if directory >= 0 {
      _ = synced(directory)
      close(directory)
    }
  }

  private static func synced(_ descriptor: Int32) -> Int32? {
    while fsync(descriptor) != 0 {
      if errno == EINTR { continue }
      return errno == EINVAL ? nil : errno
    }
    return nil
  }
}
