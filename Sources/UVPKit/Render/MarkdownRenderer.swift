/// A document as Markdown: headings, pipe tables, notes as a list.
package enum MarkdownRenderer {
  package static func render(_ document: Document) -> String {
    var out = "# \(escaped(document.title))\n"
    for block in document.blocks {
      switch block {
      case .heading(let text, let level): out += "\n#\(String(repeating: "#", count: level)) \(escaped(text))\n"
      case .paragraph(let text): out += "\n\(escaped(text))\n"
      case .table(let table): out += "\n" + render(table)
      case .entries(let entries):
        out += "\n"
        for entry in entries {
          out +=
            "- **\(escaped(entry.code))** " + ([entry.head] + entry.lines).map(escaped).joined(separator: "<br>\n  ")
            + "\n"
        }
      case .chart(let chart): out += "\n![\(escaped(chart.title + ". " + chart.description))](\(chart.name).svg)\n"
      case .notes(let notes):
        out += "\n"
        for note in notes { out += "- \(escaped(note))\n" }
      }
    }
    return out
  }

  private static func render(_ table: Table) -> String {
    var out = row(table.columns.map { escaped($0.title) })
    out += row(table.columns.map { $0.kind.isFigure ? "---:" : "---" })
    for line in table.rows {
      out += row(
        line.cells.map { cell in
          let text = escaped(cell.text)
          return line.kind == .total && !text.isEmpty ? "**\(text)**" : text
        })
    }
    return out
  }

  private static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  /// Text in which no character has a meaning for Markdown or HTML, on one line.
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in VisibleText.escaped(text.replacingLineBreaks()).unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "#":
        out.append("\\")
        out.unicodeScalars.append(scalar)
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
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
