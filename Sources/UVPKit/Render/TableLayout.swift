/// The widths of the columns that all tables with the same columns share.
struct TableLayout {
  /// A name is not shortened below this many columns.
  private static let narrowestName = 12

  /// Columns before the decimal sign, or the whole width of text.
  private(set) var lead: [Int]
  /// Columns of the decimal sign and what follows.
  private(set) var tail: [Int]
  private var header: [Int]
  /// The columns of each panel; one panel when all fit side by side.
  private(set) var panels: [[Int]]

  /// The width of a column.
  func width(of column: Int) -> Int { max(lead[column] + tail[column], header[column]) }

  /// The layouts of the tables of a document, by their columns.
  static func shared(by tables: [FormattedTable], width: Int?, gap: Int) -> [[Table.Column]: TableLayout] {
    var layouts: [[Table.Column]: TableLayout] = [:]
    for table in tables {
      var layout = layouts[table.columns] ?? TableLayout(table)
      layout.widen(for: table)
      layouts[table.columns] = layout
    }
    guard let width else { return layouts }
    for columns in layouts.keys { layouts[columns]?.fit(columns, in: width, gap: gap) }
    return layouts
  }

  private init(_ table: FormattedTable) {
    let count = table.columns.count
    lead = Array(repeating: 0, count: count)
    tail = Array(repeating: 0, count: count)
    header = table.titles.map(\.displayWidth)
    panels = [Array(0..<count)]
  }

  private mutating func widen(for table: FormattedTable) {
    for cells in table.rows {
      for (column, cell) in cells.enumerated() {
        if cell.leadWidth > lead[column] { lead[column] = cell.leadWidth }
        let tailWidth = cell.tail.utf8.count
        if tailWidth > tail[column] { tail[column] = tailWidth }
      }
    }
  }

  /// Shortens names, then puts columns in panels below each other; the headers of numbers stay whole.
  private mutating func fit(_ columns: [Table.Column], in width: Int, gap: Int) {
    func total(_ which: [Int]) -> Int {
      which.reduce(0) { $0 + self.width(of: $1) } + gap * max(0, which.count - 1)
    }
    let all = Array(columns.indices)
    for column in all where columns[column].kind.canShrink {
      let excess = total(all) - width
      if excess <= 0 { return }
      let narrow = max(Self.narrowestName, self.width(of: column) - excess)
      lead[column] = min(lead[column], narrow)
      header[column] = min(header[column], narrow)
    }
    if total(all) <= width { return }
    let fixed = all.filter { !columns[$0].kind.isFigure }
    var panel = fixed
    panels = []
    for column in all where columns[column].kind.isFigure && !columns[column].joins {
      let group = [column] + all[(column + 1)...].prefix { columns[$0].joins }
      if panel.count > fixed.count && total(panel + group) > width {
        panels.append(panel)
        panel = fixed
      }
      panel += group
    }
    panels.append(panel)
  }
}
