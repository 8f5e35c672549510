import Glibc

/// Makes folders.
enum Folders {
  /// Makes the folder at `path` with the folders above it, where they are not there yet; why not, in Dutch, or `nil`.
  static func make(_ path: String) -> String? {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
      if retrying({ unsafe mkdir(made, 0o777) }, failed: { $0 != 0 }) == 0 { continue }
      let failure = errno
      var status = stat()
      let isFolder = unsafe stat(made, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      if !isFolder { return SystemError(number: failure == EEXIST ? ENOTDIR : failure).reason }
    }
    return nil
  }
}
