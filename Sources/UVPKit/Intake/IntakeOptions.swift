/// How the user says the files must be read, where they do not say it themselves.
public struct IntakeOptions: Hashable, Sendable {
  /// The encoding of the files.
  public enum Codering: String, CaseIterable, Hashable, Sendable {
    /// UTF-8, with or without byte order mark.
    case utf8 = "utf-8"
    /// The encoding of older Windows exports.
    case windows1252 = "windows-1252"
  }

  /// The decimal sign; `nil` when the files settle it.
  public var decimalStyle: DecimalStyle?
  /// The encoding.
  public var codering: Codering
  /// The headers of an export for known columns: column name → header in the file.
  public var kolommen: [String: String]
  /// Whether to read doelen.csv too: no other command is kept from its work by an error there.
  public var readsDoelen = false

  /// Options; all have a default.
  public init(
    decimalStyle: DecimalStyle? = nil, codering: Codering = .utf8, kolommen: [String: String] = [:]
  ) {
    self.decimalStyle = decimalStyle
    self.codering = codering
    self.kolommen = kolommen
  }
}
