/// Where a value stands: a file as the user named it, a line and a column.
public struct Place: Hashable, Sendable {
  /// The name of the file as shown to the user.
  public let file: String
  /// The line, counted from 1; `nil` for the file as a whole.
  public let line: Int?
  /// The column in characters, counted from 1; `nil` for the line as a whole.
  public let column: Int?

  /// A place in `file`.
  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `file:line:column`, as far as they are known.
  public var description: String {
    var out = file
    if let line { out += ":\(line)" }
    if let column { out += ":\(column)" }
    return out
  }
}

/// Where a row comes from: its place in a file and the source it names in the column `bron`.
public struct Origin: Hashable, Sendable {
  /// The row in the file.
  public let place: Place
  /// The text of the column `bron`: document, table and row, or empty.
  public let bron: String
  /// The text of the column `opmerking`, or empty.
  public let opmerking: String

  /// An origin at `place`.
  public init(place: Place, bron: String = "", opmerking: String = "") {
    self.place = place
    self.bron = bron
    self.opmerking = opmerking
  }
}
