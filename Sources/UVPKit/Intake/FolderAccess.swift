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

  /// What came of asking for the entries of a folder.
  public enum Listing {
    /// The names of the entries, in any order.
    case entries([String])
    /// There is no such folder.
    case missing
    /// The folder is there and cannot be read; why, in Dutch.
    case failed(reason: String)

    /// The names, none where there is no folder.
    public var names: [String] { if case .entries(let names) = self { names } else { [] } }

    /// Whether there is a folder that can be read.
    public var isFolder: Bool { if case .entries = self { true } else { false } }
  }

  /// The folder as the user named it; it starts the names of files in messages.
  public let name: String
  /// The bytes of a file, named relative to the folder: `2025/prognose.csv`.
  public let read: (String) -> Outcome
  /// The names of the entries of the folder or of one below it (`2025`).
  public let list: (String) -> Listing

  /// A way into a folder.
  public init(
    name: String, read: @escaping (String) -> Outcome, list: @escaping (String) -> Listing
  ) {
    self.name = name
    self.read = read
    self.list = list
  }

  /// The name under which a file in the folder is shown.
  package func displayName(_ path: String) -> String { name.hasSuffix("/") ? name + path : "\(name)/\(path)" }
}
