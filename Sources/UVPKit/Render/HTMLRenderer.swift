/// A document as one page of HTML that needs nothing beside it: no script, no picture, no style from elsewhere.
package enum HTMLRenderer {
  package static func render(_ document: Document) -> String {
    var out = """
      <!DOCTYPE html>
      <html lang="nl">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escaped(document.title))</title>
      <style>
      \(HTMLStyle.sheet)
      </style>
      </head>
      <body>
      <main>
      <h1>\(escaped(document.title))</h1>

      """
    out += contents(of: document)
    // What a table is about is said by the heading above it.
    var names = RegionNames(heading: document.title)
    var chapters = 0
    var figures = 0
    for block in document.blocks {
      switch block {
      case .heading(let text, let level):
        names.begin(text)
        let tag = "h\(min(level + 1, 6))"
        if level == 1 { chapters += 1 }
        out += "<\(tag)\(level == 1 ? " id=\"\(anchor)\(chapters)\"" : "")>\(escaped(text))</\(tag)>\n"
      case .paragraph(let text):
        names.introduce(text)
        out += "<p>\(escaped(text))</p>\n"
      case .table(let table): render(table, name: names.next(), to: &out)
      case .entries(let entries): render(entries, to: &out)
      case .chart(let chart):
        figures += 1
        // Beside another figure of its kind it keeps identifiers of its own.
        let prefix = "figuur\(figures)-"
        out += "<figure tabindex=\"0\" aria-labelledby=\"\(prefix)\(chart.name)-titel\">\n"
        out += SVGRenderer(prefix: prefix).render(chart) + "</figure>\n"
      case .slot(let slot): render(slot, to: &out)
      case .notes(let notes):
        out += "<ul class=\"noten\">\n"
        for note in notes { out += "<li>\(escaped(note))</li>\n" }
        out += "</ul>\n"
      }
    }
    return out + "</main>\n</body>\n</html>\n"
  }

  /// What the identifiers of chapters start with.
  private static let anchor = "hoofdstuk-"
  /// So many chapters are worth a list of them.
  private static let manyChapters = 4

  /// The chapters with a link to each; empty where there are few.
  private static func contents(of document: Document) -> String {
    let chapters = document.blocks.compactMap { block in
      if case .heading(let text, level: 1) = block { text } else { nil }
    }
    if chapters.count < manyChapters { return "" }
    let items = chapters.enumerated().map { "<li><a href=\"#\(anchor)\($0 + 1)\">\(escaped($1))</a></li>\n" }
    return "<nav aria-label=\"Inhoud\">\n<ul>\n\(items.joined())</ul>\n</nav>\n"
  }

  /// A table in a frame of its own that scrolls sideways where the window is too narrow, also by keyboard.
  private static func render(_ table: Table, name: String, to out: inout String) {
    let isShort = PageColumns(table, page: sheet).lines(table) <= shortTable
    out +=
      "<div class=\"tabel\(isShort ? " klein" : "")\(table.columns.count >= wideTable ? " breed" : "")\" role=\"region\" tabindex=\"0\" aria-label=\"\(escaped(name))\">\n<table>\n<thead>\n<tr>"
    for column in table.columns {
      out += "<th scope=\"col\"\(column.kind.isFigure ? " class=\"getal\"" : "")>\(escaped(column.title))</th>"
    }
    out += "</tr>\n</thead>\n<tbody>\n"
    for row in table.rows {
      out += row.kind == .total ? "<tr class=\"totaal\">" : "<tr>"
      for (column, cell) in zip(table.columns, row.cells) {
        out += "<td\(kind(of: cell, in: column))>\(escaped(cell.text))</td>"
      }
      out += "</tr>\n"
    }
    out += "</tbody>\n</table>\n</div>\n"
  }

  /// A table of so many lines on paper stays whole on a sheet.
  private static let shortTable = 12
  /// The characters beside each other on a sheet.
  private static let sheet = 90
  /// A table of so many columns is set smaller.
  private static let wideTable = 9

  /// The class of a cell, where it has one.
  private static func kind(of cell: Table.Cell, in column: Table.Column) -> String {
    if column.kind.isFigure { return " class=\"getal\"" }
    let isShort = column.kind == .label && cell != .empty && cell.text.displayWidth <= PageColumns.shortLabel
    return isShort ? " class=\"kort\"" : ""
  }

  /// What was written in a place: paragraphs, and lists of lines that begin with a dash; all of it is text.
  private static func render(_ slot: TextSlot, to out: inout String) {
    guard let text = slot.text else {
      out += "<p class=\"nog\">Nog te schrijven: \(escaped(slot.prompt))</p>\n"
      return
    }
    var paragraph: [String] = []
    var items: [String] = []
    func close(_ out: inout String) {
      if !paragraph.isEmpty { out += "<p>\(escaped(paragraph.joined(separator: " ")))</p>\n" }
      if !items.isEmpty { out += "<ul>\n" + items.map { "<li>\(escaped($0))</li>\n" }.joined() + "</ul>\n" }
      paragraph = []
      items = []
    }
    for line in text.lines {
      let words = line.bare
      let isItem = words.hasPrefix("- ") || words.hasPrefix("* ")
      if words.isEmpty || isItem && !paragraph.isEmpty { close(&out) }
      if words.isEmpty { continue }
      if isItem {
        items.append(String(words.dropFirst(2)).bare)
      } else if items.isEmpty {
        paragraph.append(words)
      } else {
        items[items.count - 1] += " " + words
      }
    }
    close(&out)
  }

  private static func render(_ entries: [Document.Entry], to out: inout String) {
    out += "<dl>\n"
    for entry in entries {
      out += "<dt><strong>\(escaped(entry.code))</strong> \(escaped(entry.head))</dt>\n"
      for line in entry.lines { out += "<dd>\(escaped(line))</dd>\n" }
    }
    out += "</dl>\n"
  }

  /// Text in which no character has a meaning for HTML, inside and outside quotes.
  static func escaped(_ text: String) -> String {
    let visible = VisibleText.escaped(text)
    if !visible.utf8.contains(where: { [0x22, 0x26, 0x27, 0x3C, 0x3E].contains($0) }) { return visible }
    var out = ""
    for scalar in visible.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
