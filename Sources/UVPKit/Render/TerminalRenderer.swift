/// A document as plain text: aligned columns, numbers on their decimal sign.
package struct TerminalRenderer {
  /// The columns available; `nil` when nothing limits them, as in a file or pipe.
  let width: Int?
  let hasColour: Bool

  package init(width: Int? = nil, hasColour: Bool = false) {
    self.width = width
    self.hasColour = hasColour
  }

  private static let gap = 2
  /// A name is not shortened below this many columns.
  private static let narrowestName = 12

  package func render(_ document: Document) -> String {
    var out = bold(VisibleText.escaped(document.title)) + "\n"
    let layouts = self.layouts(of: document)
    for (index, block) in document.blocks.enumerated() {
      switch block {
      case .heading(let text): out += "\n" + bold(VisibleText.escaped(text)) + "\n"
      case .paragraph(let text):
        for line in wrapped(text, indent: 0) { out += line + "\n" }
      case .table(let table):
        guard let layout = layouts[table.columns] else { continue }
        if index == 0 { out += "\n" }
        out += render(table, layout)
      case .entries(let entries):
        for entry in entries { out += "\n" + render(entry) }
      case .notes(let notes):
        out += "\n"
        for note in notes {
          for (index, line) in wrapped(note, indent: 2).enumerated() { out += (index == 0 ? "* " : "  ") + line + "\n" }
        }
      }
    }
    return out
  }

  private func bold(_ text: String) -> String { hasColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  // MARK: Paragraphs

  /// The lines of a paragraph, broken between words where the terminal is narrow.
  private func wrapped(_ text: String, indent: Int) -> [String] {
    let text = VisibleText.escaped(text)
    guard let width else { return [text] }
    let limit = max(20, width - indent)
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let size = String(word).displayWidth
      if used > 0 && used + 1 + size > limit {
        lines.append(line)
        line = String(word)
        used = size
      } else {
        line += used > 0 ? " \(word)" : "\(word)"
        used += (used > 0 ? 1 : 0) + size
      }
    }
    lines.append(line)
    return lines
  }

  private func render(_ entry: Document.Entry) -> String {
    let indent = entry.code.displayWidth + Self.gap
    let margin = String(repeating: " ", count: indent)
    var out = bold(entry.code) + String(repeating: " ", count: Self.gap)
    for (index, line) in wrapped(entry.head, indent: indent).enumerated() {
      out += (index == 0 ? "" : margin) + line + "\n"
    }
    for text in entry.lines { for line in wrapped(text, indent: indent) { out += margin + line + "\n" } }
    return out
  }

  // MARK: Tables

  /// The widths of the columns that all tables with these columns share.
  private struct Layout {
    /// Columns before the decimal sign, or the whole width of text.
    var lead: [Int]
    /// Columns of the decimal sign and what follows.
    var tail: [Int]
    var header: [Int]
    /// The columns of each panel; one panel when all fit side by side.
    var panels: [[Int]]

    func width(of column: Int) -> Int { max(lead[column] + tail[column], header[column]) }
  }

  /// A cell cut at its decimal sign; text that is no number ends where whole numbers end.
  private static func parts(_ cell: Table.Cell) -> (lead: String, tail: String) {
    switch cell {
    case .number(let value):
      let text = value.text(.grouped)
      guard let comma = text.firstIndex(of: ",") else { return (text, "") }
      return (String(text[..<comma]), String(text[comma...]))
    case .money, .percentage, .absent, .text, .empty: return (VisibleText.escaped(cell.text), "")
    }
  }

  private func layouts(of document: Document) -> [[Table.Column]: Layout] {
    var layouts: [[Table.Column]: Layout] = [:]
    for case .table(let table) in document.blocks {
      let count = table.columns.count
      var layout =
        layouts[table.columns]
        ?? Layout(
          lead: Array(repeating: 0, count: count), tail: Array(repeating: 0, count: count),
          header: table.columns.map { VisibleText.escaped($0.title).displayWidth }, panels: [Array(0..<count)])
      for row in table.rows {
        for (column, cell) in row.cells.enumerated() {
          if table.columns[column].kind == .number {
            let (lead, tail) = Self.parts(cell)
            layout.lead[column] = max(layout.lead[column], lead.displayWidth)
            layout.tail[column] = max(layout.tail[column], tail.displayWidth)
          } else {
            layout.lead[column] = max(layout.lead[column], VisibleText.escaped(cell.text).displayWidth)
          }
        }
      }
      layouts[table.columns] = layout
    }
    guard let width else { return layouts }
    for columns in layouts.keys { fit(columns, &layouts[columns], in: width) }
    return layouts
  }

  /// Shortens names, then headers of numbers, then puts columns in panels below each other.
  private func fit(_ columns: [Table.Column], _ layout: inout Layout?, in width: Int) {
    guard var fitted = layout else { return }
    func total(_ which: [Int]) -> Int {
      which.reduce(0) { $0 + fitted.width(of: $1) } + Self.gap * max(0, which.count - 1)
    }
    let all = Array(columns.indices)
    for column in all where columns[column].kind == .name {
      let excess = total(all) - width
      if excess <= 0 { break }
      let narrow = max(Self.narrowestName, fitted.width(of: column) - excess)
      fitted.lead[column] = min(fitted.lead[column], narrow)
      fitted.header[column] = min(fitted.header[column], narrow)
    }
    if total(all) > width {
      for column in all where columns[column].kind == .number {
        fitted.header[column] = min(fitted.header[column], max(6, fitted.lead[column] + fitted.tail[column]))
      }
    }
    if total(all) > width {
      let fixed = all.filter { columns[$0].kind != .number }
      var panels: [[Int]] = []
      var panel = fixed
      for column in all where columns[column].kind == .number {
        if panel.count > fixed.count && total(panel + [column]) > width {
          panels.append(panel)
          panel = fixed
        }
        panel.append(column)
      }
      panels.append(panel)
      fitted.panels = panels
    }
    layout = fitted
  }

  private func render(_ table: Table, _ layout: Layout) -> String {
    var out = ""
    for (index, panel) in layout.panels.enumerated() {
      if index > 0 { out += "\n" }
      let titles = panel.map { column in
        let title = VisibleText.escaped(table.columns[column].title).shortened(to: layout.width(of: column))
        return padded(title, to: layout.width(of: column), right: table.columns[column].kind == .number)
      }
      out += line(titles)
      let rule = panel.map { String(repeating: "─", count: layout.width(of: $0)) }
      out += line(rule)
      var isFirst = true
      for row in table.rows {
        if row.kind == .total && !isFirst { out += line(rule) }
        isFirst = false
        let cells = panel.map { column in
          text(row.cells[column], column, table.columns[column].kind, layout)
        }
        out += line(cells, isBold: row.kind == .total)
      }
    }
    return out
  }

  private func line(_ cells: [String], isBold: Bool = false) -> String {
    var text = cells.joined(separator: String(repeating: " ", count: Self.gap))
    while text.hasSuffix(" ") { text.removeLast() }
    return (isBold ? bold(text) : text) + "\n"
  }

  private func text(_ cell: Table.Cell, _ column: Int, _ kind: Table.Column.Kind, _ layout: Layout) -> String {
    let width = layout.width(of: column)
    if kind == .number {
      let (lead, tail) = Self.parts(cell)
      let isText = if case .number = cell { false } else { true }
      // Words and amounts use the whole column when they do not fit before the decimal sign.
      if isText && lead.displayWidth > width - layout.tail[column] { return padded(lead, to: width, right: true) }
      return padded(lead, to: width - layout.tail[column], right: true) + padded(tail, to: layout.tail[column], right: false)
    }
    return padded(VisibleText.escaped(cell.text).shortened(to: width), to: width, right: false)
  }

  private func padded(_ text: String, to width: Int, right: Bool) -> String {
    let space = String(repeating: " ", count: max(0, width - text.displayWidth))
    return right ? space + text : text + space
  }
}
