/// A record table as CSV bytes.
///
/// Control characters become visible here too: a CSV may well be looked at in a terminal.
package enum CSVRenderer {
  package static func render(_ table: RecordTable, profile: CSVProfile) -> [UInt8] {
    var writer = CSVWriter(profile: profile)
    for column in table.columns { writer.append(text: column) }
    writer.endRecord()
    let notation: ExactDecimal.Notation = profile.hasDecimalComma ? .comma : .point
    for row in table.rows {
      for field in row {
        switch field {
        case .text(let text): writer.append(text: VisibleText.escaped(text, keepsLayout: true))
        case .number(let value): writer.append(number: value.text(notation))
        case .empty: writer.append(text: "")
        }
      }
      writer.endRecord()
    }
    return writer.finish()
  }
}
