/// How the columns of a table share the width of a sheet, in characters: codes and figures stay whole, text takes what is
/// left.
///
/// Where figures alone fill most of the sheet, text keeps a readable width beside them: such a table is for a sheet on its
/// side.
struct PageColumns {
  /// The characters that each column gets, with its margins.
  private(set) var widths: [Int] = []

  /// What a cell needs beside its text; a figure or code a little more, for it may not break in a wider letter either.
  private static let margin = 2
  /// A code or word of so many columns does not break.
  static let shortLabel = 18
  /// What a column of text gets where there is room, and what it keeps where there is hardly any.
  private static let comfortable = 22
  private static let narrowest = 10

  /// What a column needs: `least` to break no code, figure or word, `most` to break nothing at all.
  private struct Need {
    var least: Int
    var most: Int
    var isText: Bool
  }

  /// - Parameter page: the characters beside each other on a sheet.
  init(_ table: Table, page: Int) {
    let needs = table.columns.indices.map { Self.need(of: $0, in: table) }
    let texts = needs.indices.filter { needs[$0].isText }
    widths = needs.map { $0.isText ? max($0.least, min($0.most, Self.comfortable)) : $0.least }
    let figures = needs.indices.filter { !needs[$0].isText }.reduce(0) { $0 + widths[$1] }
    // A sheet holds a little more than planned, and no text is narrower than a word.
    let most = page + page / 8
    if widths.reduce(0, +) > most && 10 * figures <= 7 * page {
      for column in texts { widths[column] = min(widths[column], Self.narrowest) }
      share(most - widths.reduce(0, +), needs)
    } else {
      share(page - widths.reduce(0, +), needs)
    }
  }

  /// Gives room to the columns of text, by what each would take.
  private mutating func share(_ room: Int, _ needs: [Need]) {
    let wishes = needs.indices.map { needs[$0].isText ? max(0, needs[$0].most - widths[$0]) : 0 }
    let wished = wishes.reduce(0, +)
    if room <= 0 || wished == 0 { return }
    for column in widths.indices { widths[column] += min(wishes[column], room * wishes[column] / wished) }
  }

  /// How many lines the rows take together when each cell is as wide as its column.
  func lines(_ table: Table) -> Int {
    table.rows.reduce(0) { sum, row in
      let own = zip(row.cells, widths).map { cell, width in
        let room = max(1, width - Self.margin)
        return (VisibleText.escaped(cell.text).displayWidth + room - 1) / room
      }
      return sum + max(1, own.max() ?? 1)
    }
  }

  private static func need(of column: Int, in table: Table) -> Need {
    let title = VisibleText.escaped(table.columns[column].title)
    var least = longestWord(title)
    var most = title.displayWidth
    var hasDigit = false
    for row in table.rows where column < row.cells.count {
      let (whole, word) = sizes(of: row.cells[column], in: table.columns[column])
      // A total is bold: the same text takes more room.
      least = max(least, word + (row.kind == .total && word > 0 ? 1 : 0))
      most = max(most, whole)
      if case .text(let text) = row.cells[column] { hasDigit = hasDigit || text.utf8.contains { 0x30...0x39 ~= $0 } }
    }
    let isCode = table.columns[column].kind == .label && most <= shortLabel && hasDigit
    let isText = !table.columns[column].kind.isFigure && !isCode
    least += margin + (isText ? 0 : 1)
    return Need(least: least, most: max(least, most + margin), isText: isText)
  }

  /// The columns of the whole text of a cell, and of the longest part of it that may not break.
  private static func sizes(of cell: Table.Cell, in column: Table.Column) -> (whole: Int, word: Int) {
    let text = VisibleText.escaped(cell.text)
    let whole = text.displayWidth
    switch cell {
    case .number, .money, .percentage: return (whole, whole)
    case .moneyRange(let low, let high):
      return (whole, max(Table.Cell.money(low).text.displayWidth, Table.Cell.money(high).text.displayWidth))
    case .text, .absent, .empty:
      return column.kind == .label && whole <= shortLabel ? (whole, whole) : (whole, longestWord(text))
    }
  }

  /// The columns of the longest word: lines break at a space and behind a hyphen.
  private static func longestWord(_ text: String) -> Int {
    text.utf8.split { $0 == 0x20 || $0 == 0x2D }.map { (String($0) ?? "").displayWidth }.max() ?? 0
  }
}
