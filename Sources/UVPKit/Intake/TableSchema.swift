/// The columns that a table of the data folder has.
struct TableSchema: Sendable {
  /// What stands in the cells of a column.
  enum Kind: Sendable {
    case text
    case number
    /// A number that may have `%` behind it.
    case percentage
    /// A number that may have `€` before it.
    case money

    var isNumeric: Bool { self != .text }
  }

  struct Column: Sendable {
    let name: String
    let kind: Kind
    let isRequired: Bool
  }

  let columns: [Column]

  init(_ columns: [Column]) { self.columns = columns }
}

extension TableSchema.Column {
  static func required(_ name: String, _ kind: TableSchema.Kind = .text) -> Self {
    Self(name: name, kind: kind, isRequired: true)
  }

  static func optional(_ name: String, _ kind: TableSchema.Kind = .text) -> Self {
    Self(name: name, kind: kind, isRequired: false)
  }
}
