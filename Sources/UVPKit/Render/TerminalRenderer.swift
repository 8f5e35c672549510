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

  package func render(_ document: Document) -> [UInt8] {
    var out: [UInt8] = []
    line(VisibleText.escaped(document.title), isBold: true, to: &out)
    var tables = document.blocks.compactMap { block in
      if case .table(let table) = block { FormattedTable(table) } else { nil }
    }
    let layouts = TableLayout.shared(by: tables, width: width, gap: Self.gap)
    tables.reverse()
    for (index, block) in document.blocks.enumerated() {
      switch block {
      case .heading(let text, _):
        out.append(0x0A)
        line(VisibleText.escaped(text), isBold: true, to: &out)
      case .paragraph(let text):
        for text in wrapped(text, indent: 0) { line(text, to: &out) }
      case .table:
        guard let table = tables.popLast(), let layout = layouts[table.columns] else { continue }
        if index == 0 { out.append(0x0A) }
        render(table, layout, to: &out)
      case .entries(let entries):
        for entry in entries {
          out.append(0x0A)
          render(entry, to: &out)
        }
      case .chart(let chart):
        out.append(0x0A)
        line(VisibleText.escaped(chart.title), isBold: true, to: &out)
        for text in BarDrawing(chart: chart, width: width).lines() { line(text, to: &out) }
      case .slot(let slot): for text in wrapped(slot.text ?? slot.prompt, indent: 0) { line(text, to: &out) }
      case .notes(let notes):
        out.append(0x0A)
        for note in notes {
          for (index, text) in wrapped(note, indent: 2).enumerated() {
            line((index == 0 ? "* " : "  ") + text, to: &out)
          }
        }
      }
    }
    return out
  }

  private func line(_ text: String, isBold: Bool = false, to out: inout [UInt8]) {
    bold(isBold, to: &out) { $0 += text.utf8 }
    out.append(0x0A)
  }

  private func bold(_ isBold: Bool, to out: inout [UInt8], _ body: (inout [UInt8]) -> Void) {
    if isBold && hasColour { out += "\u{1B}[1m".utf8 }
    body(&out)
    if isBold && hasColour { out += "\u{1B}[0m".utf8 }
  }

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

  private func render(_ entry: Document.Entry, to out: inout [UInt8]) {
    let code = VisibleText.escaped(entry.code)
    let indent = code.displayWidth + Self.gap
    let margin = String(repeating: " ", count: indent)
    bold(true, to: &out) { $0 += code.utf8 }
    spaces(Self.gap, to: &out)
    for (index, text) in wrapped(entry.head, indent: indent).enumerated() {
      line((index == 0 ? "" : margin) + text, to: &out)
    }
    for text in entry.lines { for text in wrapped(text, indent: indent) { line(margin + text, to: &out) } }
  }

  // MARK: Tables

  private func render(_ table: FormattedTable, _ layout: TableLayout, to out: inout [UInt8]) {
    for (index, panel) in layout.panels.enumerated() {
      if index > 0 { out.append(0x0A) }
      row(panel, to: &out) { column, out in
        let title = table.titles[column].shortened(to: layout.width(of: column))
        put(title, title.displayWidth, in: layout.width(of: column), right: table.isNumber(column), to: &out)
      }
      rule(panel, layout, to: &out)
      for (index, cells) in table.rows.enumerated() {
        let isTotal = table.isTotal[index]
        if isTotal && index > 0 { rule(panel, layout, to: &out) }
        bold(isTotal, to: &out) { out in
          row(panel, endsLine: false, to: &out) { column, out in
            put(cells[column], column, table, layout, to: &out)
          }
        }
        out.append(0x0A)
      }
    }
  }

  private func rule(_ panel: [Int], _ layout: TableLayout, to out: inout [UInt8]) {
    row(panel, to: &out) { column, out in
      for _ in 0..<layout.width(of: column) { out += [0xE2, 0x94, 0x80] }
    }
  }

  /// A line of cells, without spaces at its end.
  private func row(
    _ panel: [Int], endsLine: Bool = true, to out: inout [UInt8], _ cell: (Int, inout [UInt8]) -> Void
  ) {
    for (index, column) in panel.enumerated() {
      if index > 0 { spaces(Self.gap, to: &out) }
      cell(column, &out)
    }
    while out.last == 0x20 { out.removeLast() }
    if endsLine { out.append(0x0A) }
  }

  private func put(
    _ cell: FormattedTable.Cell, _ column: Int, _ table: FormattedTable, _ layout: TableLayout, to out: inout [UInt8]
  ) {
    let width = layout.width(of: column)
    if !table.isNumber(column) {
      let fits = cell.leadWidth <= width
      let isSource = table.columns[column].kind == .source
      let text = fits ? cell.lead : isSource ? cell.lead.shortenedInFront(to: width) : cell.lead.shortened(to: width)
      put(text, fits ? cell.leadWidth : text.displayWidth, in: width, right: false, to: &out)
      return
    }
    let tail = layout.tail[column]
    // Words and amounts use the whole column when they do not fit before the decimal sign.
    if !cell.isNumber && cell.leadWidth > width - tail {
      put(cell.lead, cell.leadWidth, in: width, right: true, to: &out)
    } else {
      put(cell.lead, cell.leadWidth, in: width - tail, right: true, to: &out)
      put(cell.tail, cell.tail.utf8.count, in: tail, right: false, to: &out)
    }
  }

  private func put(_ text: String, _ size: Int, in width: Int, right: Bool, to out: inout [UInt8]) {
    if right { spaces(width - size, to: &out) }
    out += text.utf8
    if !right { spaces(width - size, to: &out) }
  }

  private func spaces(_ count: Int, to out: inout [UInt8]) {
    var left = count
    while left > 0 {
      out.append(0x20)
      left -= 1
    }
  }
}
