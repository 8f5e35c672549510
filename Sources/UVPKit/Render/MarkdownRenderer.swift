/// A document as Markdown: headings, pipe tables, notes as a list.
package struct MarkdownRenderer {
  /// The file in which a figure stands; without it figures are left out, for their numbers stand in the tables.
  let figure: ((Chart) -> String)?
  /// Whether the text is also read as it is: columns stand below each other and paragraphs break.
  let isForReading: Bool

  package init(isForReading: Bool = false, figure: ((Chart) -> String)? = nil) {
    self.figure = figure
    self.isForReading = isForReading
  }

  /// Where paragraphs break, in columns.
  private static let width = 100
  /// A wider column is not padded: one long cell would push all others out of sight.
  private static let widestColumn = 64
  /// The characters beside each other on an upright sheet in the usual letter of a word processor.
  private static let page = 58

  package static func render(_ document: Document) -> String { MarkdownRenderer().render(document) }

  package func render(_ document: Document) -> String {
    var out = "# \(Self.heading(document.title))\n"
    for block in document.blocks {
      switch block {
      case .heading(let text, let level):
        out += "\n#\(String(repeating: "#", count: level)) \(Self.heading(text))\n"
      case .paragraph(let text): out += "\n" + wrapped(Self.escaped(text), margin: "") + "\n"
      case .table(let table): out += "\n" + render(table)
      case .entries(let entries):
        out += "\n"
        for entry in entries {
          out +=
            "- **\(Self.escaped(entry.code))** "
            + ([entry.head] + entry.lines).map(Self.escaped).joined(separator: "<br>\n  ") + "\n"
        }
      case .chart(let chart):
        guard let figure else { continue }
        out += "\n![\(Self.escaped(chart.title + ". " + chart.description))](\(figure(chart)))\n"
      case .slot(let slot): out += "\n" + Self.marked(slot)
      case .notes(let notes):
        out += "\n"
        for note in notes { out += "- " + wrapped(Self.escaped(note), margin: "  ") + "\n" }
      }
    }
    return out
  }

  /// A place between its markers, with what was written there or what belongs there.
  private static func marked(_ slot: TextSlot) -> String {
    "\(TextMarker.opening(name: slot.name).line)\n\(slot.text ?? slot.placeholder)\(TextMarker.closing.line)\n"
  }

  // MARK: Tables

  private func render(_ table: Table) -> String {
    let titles = table.columns.map { Self.escaped($0.title) }
    let rows = table.rows.map { row in
      row.cells.map { cell in
        let text = Self.escaped(cell.text)
        return row.kind == .total && !text.isEmpty ? "**\(text)**" : text
      }
    }
    guard isForReading else {
      return Self.row(titles) + Self.row(table.columns.map { $0.kind.isFigure ? "---:" : "---" })
        + rows.map(Self.row).joined()
    }
    // Word processors take the widths of columns from the dashes, and readers see columns below each other.
    let dashes = PageColumns(table, page: Self.page).widths
    let widths = table.columns.indices.map { column in
      let widest = max(titles[column].displayWidth, rows.map { $0[column].displayWidth }.max() ?? 0)
      return max(dashes[column], min(widest, Self.widestColumn))
    }
    func padded(_ cells: [String]) -> String {
      Self.row(
        cells.enumerated().map { column, text in
          let spaces = String(repeating: " ", count: max(0, widths[column] - text.displayWidth))
          if table.columns[column].kind.isFigure { return spaces + text }
          return column == cells.count - 1 && text.displayWidth > widths[column] ? text : text + spaces
        })
    }
    let rule = table.columns.indices.map { column in
      let spaces = String(repeating: " ", count: widths[column] - dashes[column])
      let line = String(repeating: "-", count: dashes[column])
      return table.columns[column].kind.isFigure ? spaces + line.dropLast() + ":" : line + spaces
    }
    return padded(titles) + Self.row(rule) + rows.map(padded).joined()
  }

  private static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  // MARK: Text

  /// Text broken between words, where it is also read as it is; a line never begins with what Markdown gives a meaning.
  private func wrapped(_ text: String, margin: String) -> String {
    guard isForReading else { return text }
    var out = ""
    var used = margin.utf8.count
    for word in text.utf8.split(separator: 0x20, omittingEmptySubsequences: false).map({ String($0) ?? "" }) {
      let size = word.displayWidth
      if used > margin.utf8.count && used + 1 + size > Self.width && Self.mayBegin(word) {
        out += "\n" + margin + word
        used = margin.utf8.count + size
      } else {
        out += (out.isEmpty ? "" : " ") + word
        used += size + 1
      }
    }
    return out
  }

  /// Whether a line may begin with a word: no dash, plus, equals sign, or number with a point or bracket behind it.
  private static func mayBegin(_ word: String) -> Bool {
    guard let first = word.utf8.first else { return false }
    if [0x2B, 0x2D, 0x3D, 0x3A].contains(first) { return false }
    let rest = word.utf8.drop { (0x30...0x39).contains($0) }
    return rest.count == word.utf8.count || ![0x2E, 0x29].contains(rest.first ?? 0)
  }

  /// The text of a heading, behind which a word processor would take braces for its attributes.
  private static func heading(_ text: String) -> String {
    var out = ""
    for scalar in escaped(text).unicodeScalars {
      if scalar == "{" || scalar == "}" { out += "\\" }
      out.unicodeScalars.append(scalar)
    }
    return out
  }

  /// The characters that have a meaning.
  private static let meaningful = Set("\\`*_[]<>|~&#$^@".utf8)

  /// Text in which no character has a meaning for Markdown, HTML or a word processor, on one line.
  static func escaped(_ text: String) -> String {
    let bytes = Array(VisibleText.escaped(text.replacingLineBreaks()).utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 8)
    for (place, byte) in bytes.enumerated() {
      let isMarked =
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): false
        // A code host makes a link of an address by itself.
        case UInt8(ascii: ":"): bytes[(place + 1)...].starts(with: [0x2F, 0x2F])
        case UInt8(ascii: "."):
          place >= 3 && bytes[(place - 3)..<place].allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
        default: meaningful.contains(byte)
        }
      if isMarked { out.append(UInt8(ascii: "\\")) }
      out.append(byte)
    }
    return String(decoding: out, as: UTF8.self)
  }
}

extension String {
  /// The text on one line: a line break becomes a space.
  fileprivate func replacingLineBreaks() -> String {
    if !utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) { return self }
    var out = ""
    for scalar in unicodeScalars {
      if scalar == "\n" { out += " " } else if scalar != "\r" { out.unicodeScalars.append(scalar) }
    }
    return out
  }
}
