/// Records as CSV bytes.
///
/// Control characters become visible here too: a CSV may well be looked at in a terminal.
package struct CSVRenderer: RecordSink {
  private var writer: CSVWriter
  private let notation: ExactDecimal.Notation

  private init(profile: CSVProfile, isContinued: Bool = false) {
    writer = CSVWriter(profile: profile, isContinued: isContinued)
    notation = profile.hasDecimalComma ? .comma : .point
  }

  /// The records of a table.
  package static func render(_ table: RecordTable, profile: CSVProfile) -> [UInt8] {
    var renderer = CSVRenderer(profile: profile)
    table.write(to: &renderer)
    return renderer.writer.finish()
  }

  /// The records of a report.
  package static func render(_ report: some Report, profile: CSVProfile) -> [UInt8] {
    var renderer = CSVRenderer(profile: profile)
    report.write(to: &renderer)
    return renderer.writer.finish()
  }

  /// The records of one of the stretches of a report.
  package static func render(_ report: some Report, stretch: Int, profile: CSVProfile) -> [UInt8] {
    var renderer = CSVRenderer(profile: profile, isContinued: stretch > 0)
    report.write(stretch: stretch, to: &renderer)
    return renderer.writer.finish()
  }

  package func encoded(_ text: String) -> [UInt8] {
    writer.encoded(text: VisibleText.escaped(text, keepsLayout: true))
  }

  package mutating func append(encoded: [UInt8]) { writer.append(encoded: encoded.span) }

  package mutating func append(encoded: Span<UInt8>) { writer.append(encoded: encoded) }

  package mutating func append(_ number: ExactDecimal) { writer.append(number: number.text(notation)) }

  package mutating func append(hundredths: Int64) { writer.append(hundredths: hundredths) }

  package mutating func appendEmpty() { append(encoded: []) }

  package mutating func reserve(_ count: Int) { writer.reserve(count) }

  package mutating func endRecord() { writer.endRecord() }
}
