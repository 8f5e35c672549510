import Glibc

/// Makes a folder with all its files or none: a temporary folder beside it, every file synced, then renamed.
enum AtomicFolder {
  /// Makes the folder at `path`, which may not be there yet.
  static func write(_ files: [NewFile], to path: String) -> System.FolderOutcome {
    do throws(SystemError) {
      if isThere(path) { return .exists }
      try make(path, files)
      return .written
    } catch {
      return [EEXIST, ENOTEMPTY, ENOTDIR].contains(error.number) && isThere(path)
        ? .exists : .failed(reason: error.reason)
    }
  }

  /// Whether there is anything of this name.
  private static func isThere(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  private static func make(_ path: String, _ files: [NewFile]) throws(SystemError) {
    // A signal waits until the folder is whole and under its own name, so that nothing temporary stays behind.
    var signals = sigset_t()
    var before = sigset_t()
    _ = unsafe sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { _ = unsafe sigaddset(&signals, signal) }
    _ = unsafe sigprocmask(SIG_BLOCK, &signals, &before)
    defer { _ = unsafe sigprocmask(SIG_SETMASK, &before, nil) }
    let parent = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    var temporary = ""
    var isMade = false
    for attempt in 0..<100 where !isMade {
      temporary = "\(parent).uvp-\(getpid())-\(attempt).tmp"
      isMade = unsafe mkdir(temporary, 0o777) == 0
      if !isMade && errno != EEXIST { throw SystemError(number: errno) }
    }
    if !isMade { throw SystemError(number: EEXIST) }
    var failure: Int32?
    var written: [String] = []
    for file in files where failure == nil {
      let name = "\(temporary)/\(file.name)"
      written.append(name)
      failure = write(file.bytes, to: name)
    }
    if failure == nil { failure = sync(temporary) }
    // Renaming a folder replaces nothing but an empty folder that someone made meanwhile.
    if failure == nil, retrying({ unsafe rename(temporary, path) }, failed: { $0 != 0 }) != 0 { failure = errno }
    if let failure {
      for name in written { _ = unsafe unlink(name) }
      _ = unsafe rmdir(temporary)
      throw SystemError(number: failure)
    }
    _ = sync(parent.isEmpty ? "." : parent)
  }

  /// Writes a new file; the error number, or `nil`.
  private static func write(_ bytes: [UInt8], to name: String) -> Int32? {
    let descriptor = retrying(
      { unsafe open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666) }, failed: { $0 < 0 })
    if descriptor < 0 { return errno }
    var failure = Descriptor.write(bytes, to: descriptor)
    if failure == nil, retrying({ fsync(descriptor) }, failed: { $0 != 0 }) != 0, errno != EINVAL { failure = errno }
    if close(descriptor) != 0 && failure == nil && errno != EINTR { failure = errno }
    return failure
  }

  /// Makes the names in a folder survive a power cut; the error number, or `nil`, also where folders cannot be synced.
  private static func sync(_ folder: String) -> Int32? {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { return nil }
    defer { close(descriptor) }
    if retrying({ fsync(descriptor) }, failed: { $0 != 0 }) != 0, errno != EINVAL { return errno }
    return nil
  }
}
