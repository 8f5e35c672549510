/// The rows of a table of any kind, each found by its key: what another table can be compared with.
///
/// All cells lie in two flat lists, so that a large table costs no allocation a row.
public struct KeyedTable: Hashable, Sendable {
  /// What stands in a compared cell.
  public enum Value: Hashable, Sendable {
    /// A figure, in the unit of its column.
    case figure(ExactDecimal)
    /// Words, without the spaces around them.
    case text(String)
    /// No figure, and why: a value of its own, never 0.
    case absent(Absence)
  }

  /// A compared column.
  public struct Column: Hashable, Sendable {
    /// The name, in lower case.
    public let name: String
    /// Whether every cell is a figure or says why there is none, so that the column has a sum.
    public let isFigures: Bool

    /// A column.
    public init(_ name: String, isFigures: Bool) {
      self.name = name
      self.isFigures = isFigures
    }
  }

  /// The names of the columns whose cells together are the key.
  public let keyColumns: [String]
  /// The compared columns.
  public let columns: [Column]
  /// For every row the key as it is matched; no two are equal.
  public private(set) var matches: [String] = []
  private var keys: [String] = []
  private var values: [Value] = []

  /// A table without rows.
  public init(keyColumns: [String], columns: [Column]) {
    self.keyColumns = keyColumns
    self.columns = columns
  }

  /// The number of rows.
  public var count: Int { matches.count }

  /// The cells of the key of a row, as they are written.
  public func key(ofRow row: Int) -> [String] {
    Array(keys[row * keyColumns.count..<(row + 1) * keyColumns.count])
  }

  /// The cell of a row in a compared column.
  public func value(row: Int, column: Int) -> Value { values[row * columns.count + column] }

  /// The compared cells of a row.
  public func values(ofRow row: Int) -> [Value] {
    Array(values[row * columns.count..<(row + 1) * columns.count])
  }

  /// The key as it is matched: upper and lower case make no difference.
  ///
  /// No cell holds a NUL, for that is refused when a file is read; so no two keys run into each other.
  public static func match(_ key: [String]) -> String {
    if key.count == 1 { return key[0].lowercased() }
    return key.map { $0.lowercased() }.joined(separator: "\0")
  }

  /// Makes room for this many rows.
  public mutating func reserve(_ rows: Int) {
    matches.reserveCapacity(rows)
    keys.reserveCapacity(rows * keyColumns.count)
    values.reserveCapacity(rows * columns.count)
  }

  /// Adds a row.
  ///
  /// - Precondition: the table has no row with this key, and there is a value for every column.
  public mutating func append(key: [String], match: String, values: [Value]) {
    precondition(key.count == keyColumns.count && values.count == columns.count, "a row of another table")
    matches.append(match)
    keys += key
    self.values += values
  }
}
