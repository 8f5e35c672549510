/// A record table as CSV bytes.
package enum CSVRenderer {
  package static func render(_ table: RecordTable, profile: CSVProfile) -> [UInt8] {
    var writer = CSVWriter(profile: profile)
    for column in table.columns { writer.append(text: column) }
    writer.endRecord()
    let notation: ExactDecimal.Notation = profile.hasDecimalComma ? .comma : .point
    for row in table.rows {
      for field in row {
        switch field {
        case .text(let text): writer.append(text: text)
        case .number(let value): writer.append(number: value.text(notation))
        case .empty: writer.append(text: "")
        }
      }
      writer.endRecord()
    }
    return writer.finish()
  }
}
