/// What is different between two tables with the same key and the same columns.
///
/// The time grows with the number of rows, in whatever order they stand.
public struct TableDifference: Hashable, Sendable {
  /// A cell that differs.
  public struct Cell: Hashable, Sendable {
    /// The position of the column.
    public let column: Int
    /// The cell in the old table.
    public let old: KeyedTable.Value
    /// The cell in the new table.
    public let new: KeyedTable.Value
    /// New less old, where both are figures; absent is not zero.
    public let difference: ExactDecimal?
  }

  /// A row that both tables have, with the cells that differ.
  public struct Change: Hashable, Sendable {
    /// The key as the old table writes it.
    public let key: [String]
    /// The cells that differ, in the order of the columns.
    public let cells: [Cell]
  }

  /// A row that one table has.
  public struct Row: Hashable, Sendable {
    /// The key.
    public let key: [String]
    /// The compared cells.
    public let values: [KeyedTable.Value]
  }

  /// The sums of a column over all rows of either table.
  public struct Sum: Hashable, Sendable {
    /// The position of the column.
    public let column: Int
    /// Over the old table.
    public let old: FigureSum
    /// Over the new table.
    public let new: FigureSum

    /// New less old, where both have a figure.
    ///
    /// - Throws: ``ArithmeticOverflow`` when it leaves the exact range.
    public func difference() throws(ArithmeticOverflow) -> ExactDecimal? {
      guard case (.figure(let old), .figure(let new)) = (old.total, new.total) else { return nil }
      return try new - old
    }
  }

  /// The names of the columns of the key.
  public let keyColumns: [String]
  /// The names of the compared columns.
  public let columns: [String]
  /// The rows with a difference, in the order of the new table.
  public private(set) var changed: [Change] = []
  /// The rows of the new table only, in its order.
  public private(set) var added: [Row] = []
  /// The rows of the old table only, in its order.
  public private(set) var removed: [Row] = []
  /// The number of rows of both tables without a difference that counts.
  public private(set) var equalCount = 0
  /// The number of differences that the tolerance lets through.
  public private(set) var toleratedCount = 0
  /// The sums of the columns that are figures in both tables.
  public private(set) var sums: [Sum] = []

  /// Whether nothing counts as different.
  public var isEmpty: Bool { changed.isEmpty && added.isEmpty && removed.isEmpty }

  /// Compares two tables.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a difference or a sum leaves the exact range.
  /// - Precondition: both have the same key and columns of the same names, in the same order.
  public init(
    old: KeyedTable, new: KeyedTable, tolerance: Tolerance = Tolerance()
  ) throws(ArithmeticOverflow) {
    keyColumns = new.keyColumns
    columns = new.columns.map(\.name)
    precondition(old.keyColumns == keyColumns && old.columns.map(\.name) == columns, "tables of two shapes")
    var oldRows: [String: Int] = Dictionary(minimumCapacity: old.count)
    for (row, match) in old.matches.enumerated() { oldRows[match] = row }
    var isFound = Array(repeating: false, count: old.count)
    for (row, match) in new.matches.enumerated() {
      guard let oldRow = oldRows[match] else {
        added.append(Row(key: new.key(ofRow: row), values: new.values(ofRow: row)))
        continue
      }
      isFound[oldRow] = true
      try compare(old, oldRow, new, row, tolerance)
    }
    for row in isFound.indices where !isFound[row] {
      removed.append(Row(key: old.key(ofRow: row), values: old.values(ofRow: row)))
    }
    for column in columns.indices where old.columns[column].isFigures && new.columns[column].isFigures {
      sums.append(Sum(column: column, old: try Self.sum(old, column), new: try Self.sum(new, column)))
    }
  }

  private mutating func compare(
    _ old: KeyedTable, _ oldRow: Int, _ new: KeyedTable, _ newRow: Int, _ tolerance: Tolerance
  ) throws(ArithmeticOverflow) {
    var cells: [Cell] = []
    for column in columns.indices {
      let before = old.value(row: oldRow, column: column)
      let after = new.value(row: newRow, column: column)
      if before == after { continue }
      var difference: ExactDecimal?
      if case (.figure(let before), .figure(let after)) = (before, after) {
        let size = try after - before
        if !tolerance.isNone, try tolerance.allows(size, old: before) {
          toleratedCount += 1
          continue
        }
        difference = size
      }
      cells.append(Cell(column: column, old: before, new: after, difference: difference))
    }
    if cells.isEmpty {
      equalCount += 1
    } else {
      changed.append(Change(key: old.key(ofRow: oldRow), cells: cells))
    }
  }

  private static func sum(_ table: KeyedTable, _ column: Int) throws(ArithmeticOverflow) -> FigureSum {
    var sum = FigureSum()
    for row in 0..<table.count { try sum.add(table.value(row: row, column: column)) }
    return sum
  }
}
