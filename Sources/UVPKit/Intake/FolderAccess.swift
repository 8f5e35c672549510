/// How a data folder is reached: the library opens no files, it is given their bytes.
public struct FolderAccess {
  /// What came of asking for a file.
  public enum Outcome {
    /// The bytes of the file.
    case bytes([UInt8])
    /// There is no such file.
    case missing
    /// The file is there and cannot be read; why, in Dutch.
    case failed(reason: String)
    /// The file is larger than the limit, which is named in Dutch.
    case tooLarge(limit: String)
  }

  /// The folder as the user named it; it starts the names of files in messages.
  public let name: String
  /// The bytes of a file, named relative to the folder: `2025/prognose.csv`.
  public let read: (String) -> Outcome
  /// The names of the entries of the folder or of one below it (`2025`); `nil` when it does not exist.
  public let list: (String) -> [String]?

  /// A way into a folder.
  public init(
    name: String, read: @escaping (String) -> Outcome, list: @escaping (String) -> [String]?
  ) {
    self.name = name
    self.read = read
    self.list = list
  }

  /// The name under which a file in the folder is shown.
  func displayName(_ path: String) -> String { name.hasSuffix("/") ? name + path : "\(name)/\(path)" }
}
