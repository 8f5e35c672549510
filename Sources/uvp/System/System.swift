import UVPKit

/// What the program needs of the machine; tests give it one of their own.
struct System {
  /// What came of opening a file to read it block by block.
  enum OpenOutcome {
    case source(ByteSource)
    case missing
    /// Why not, in Dutch.
    case failed(reason: String)
  }

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

  /// What came of making a folder with files.
  enum FolderOutcome {
    case written
    /// There is something of that name already.
    case exists
    /// Why not, in Dutch; nothing of it is left behind.
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
  /// A file, or standard input under the name `-`, to be read block by block; the second name is the one shown.
  var openFile: (String, String) -> OpenOutcome
  /// Does a number of tasks, side by side where the machine can.
  var doTasks: ([@Sendable () -> Void]) -> Void
  /// How many tasks can go on at the same time.
  var cores: Int
  /// The names in a folder.
  var listFolder: (String) -> FolderAccess.Listing
  /// Counts a file as input, so that it is not overwritten, without reading it.
  var protect: (String) -> Void
  /// The bytes of a file that this run may replace; reading it does not make it input.
  var readOutput: (String) -> FolderAccess.Outcome
  /// Makes a folder, with those above it, where it is not there yet; why not, in Dutch, or `nil`.
  var makeFolder: (String) -> String?
  /// Replaces a file as a whole by pieces that belong behind one another.
  var writeFile: (String, [[UInt8]]) -> WriteOutcome
  /// Why a file cannot be written, as far as that can be seen beforehand; `nil` where nothing stands in the way.
  var refusesFile: (String) -> WriteOutcome?
  /// Makes a folder with files that is not there yet: whole or not at all.
  var writeFolder: (String, [NewFile]) -> FolderOutcome
  /// Writes pieces to standard output; why not, in Dutch, or `nil`.
  var writeOutput: ([[UInt8]]) -> String?
  /// Writes to standard error.
  var writeError: (String) -> Void
}

/// A file of a folder that is made.
struct NewFile: Hashable {
  /// The name, without a folder.
  let name: String
  let bytes: [UInt8]
}
