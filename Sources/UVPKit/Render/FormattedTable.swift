/// A table whose cells have become text, each cut at its decimal sign.
struct FormattedTable {
  struct Cell {
    /// What stands before the decimal sign, or the whole text.
    let lead: String
    let leadWidth: Int
    /// The decimal sign and what follows; plain digits.
    let tail: String
    let isNumber: Bool
  }

  let columns: [Table.Column]
  let titles: [String]
  let rows: [[Cell]]
  let isTotal: [Bool]

  init(_ table: Table) {
    columns = table.columns
    titles = table.columns.map { VisibleText.escaped($0.title) }
    rows = table.rows.map { $0.cells.map(Self.cell) }
    isTotal = table.rows.map { $0.kind == .total }
  }

  func isNumber(_ column: Int) -> Bool { columns[column].kind.isFigure }

  private static func cell(_ cell: Table.Cell) -> Cell {
    if case .number(let value) = cell {
      let text = value.text(.grouped)
      guard !value.isWhole, let comma = text.utf8.firstIndex(of: 0x2C) else {
        return Cell(lead: text, leadWidth: text.utf8.count, tail: "", isNumber: true)
      }
      let lead = String(text[..<comma])
      return Cell(lead: lead, leadWidth: lead.utf8.count, tail: String(text[comma...]), isNumber: true)
    }
    let text = VisibleText.escaped(cell.text)
    return Cell(lead: text, leadWidth: text.displayWidth, tail: "", isNumber: false)
  }
}
