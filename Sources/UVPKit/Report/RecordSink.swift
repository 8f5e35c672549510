/// Takes records for machines one cell after another, so that large tables never lie in memory twice.
package protocol RecordSink {
  /// A text as it will be written; made once for what comes back in many rows.
  func encoded(_ text: String) -> [UInt8]
  /// A cell that was encoded before.
  mutating func append(encoded: [UInt8])
  /// A cell that was encoded before, as a part of other bytes.
  mutating func append(encoded: Span<UInt8>)
  /// A cell with a number.
  mutating func append(_ number: ExactDecimal)
  /// A cell with a number of hundredths.
  mutating func append(hundredths: Int64)
  /// A cell with nothing in it.
  mutating func appendEmpty()
  /// Ends the record.
  mutating func endRecord()
  /// Makes room for so many bytes more, where that saves time.
  mutating func reserve(_ count: Int)
}

extension RecordTable {
  /// Gives all records, the columns first, to `sink`.
  package func write(to sink: inout some RecordSink) {
    for column in columns { sink.append(encoded: sink.encoded(column)) }
    sink.endRecord()
    for row in rows {
      for field in row {
        switch field {
        case .text(let text): sink.append(encoded: sink.encoded(text))
        case .number(let value): sink.append(value)
        case .empty: sink.appendEmpty()
        }
      }
      sink.endRecord()
    }
  }
}
