import UVPKit

/// What the program needs of the machine; tests give it one of their own.
struct System {
  /// What came of writing a file.
  enum WriteOutcome {
    case written
    /// The file is one that this run has read.
    case isInput
    /// The name stands for something that is no regular file; what, in Dutch.
    case notAFile(kind: String)
    /// Why not, in Dutch.
    case failed(reason: String)
  }

  /// The environment variables.
  var variables: [String: String]
  /// The columns of the terminal that standard output is; `nil` when it is none.
  var terminalWidth: Int?
  /// The folder with installed data, if there is one.
  var installedData: () -> String?
  /// The bytes of a file; `-` is standard input.
  var readFile: (String) -> FolderAccess.Outcome
  /// The names in a folder.
  var listFolder: (String) -> FolderAccess.Listing
  /// Counts a file as input, so that it is not overwritten, without reading it.
  var protect: (String) -> Void
  /// Replaces a file as a whole.
  var writeFile: (String, [UInt8]) -> WriteOutcome
  /// Writes to standard output; why not, in Dutch, or `nil`.
  var writeOutput: ([UInt8]) -> String?
  /// Writes to standard error.
  var writeError: (String) -> Void
}
