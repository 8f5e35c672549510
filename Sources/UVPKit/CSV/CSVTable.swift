/// The sign between two cells of a record.
package enum CSVDelimiter: UInt8, CaseIterable, Sendable {
  case semicolon = 0x3B
  case comma = 0x2C
  case tab = 0x09
}

/// Records of cells over the bytes they were read from; a cell is decoded when it is asked for.
package struct CSVTable: Sendable {
  /// A cell as it lies in the bytes, without the quotes around it.
  struct Field: Sendable {
    var start: Int
    var end: Int
    /// Whether doubled quotes stand inside.
    var hasDoubledQuotes: Bool
    var isQuoted: Bool
  }

  /// A record: a run of fields and the line it starts on.
  struct Record: Sendable {
    var firstField: Int
    var fieldCount: Int
    var line: Int
  }

  package let bytes: [UInt8]
  let fields: [Field]
  let records: [Record]

  /// The number of records, the header among them.
  package var recordCount: Int { records.count }

  /// The number of cells in a record.
  package func cellCount(inRecord record: Int) -> Int { records[record].fieldCount }

  /// The line on which a record starts, counted from 1.
  package func line(ofRecord record: Int) -> Int { records[record].line }

  private func field(_ record: Int, _ cell: Int) -> Field { fields[records[record].firstField + cell] }

  /// Where a cell starts in the bytes: at its opening quote, if it has one.
  package func offset(record: Int, cell: Int) -> Int {
    let field = field(record, cell)
    return field.isQuoted ? field.start - 1 : field.start
  }

  /// The bytes of a cell as they lie in the file, with the quotes around them.
  package func raw(record: Int, cell: Int) -> [UInt8] {
    let field = field(record, cell)
    return Array(field.isQuoted ? bytes[field.start - 1..<field.end + 1] : bytes[field.start..<field.end])
  }

  /// The bytes of a cell as a reader means them: quotes removed, doubled quotes single, the formula guard taken away.
  package func content(record: Int, cell: Int) -> [UInt8] {
    let field = field(record, cell)
    var out: [UInt8]
    if field.hasDoubledQuotes {
      out = []
      var index = field.start
      while index < field.end {
        out.append(bytes[index])
        index += bytes[index] == 0x22 ? 2 : 1
      }
    } else {
      out = Array(bytes[field.start..<field.end])
    }
    if FormulaGuard.isGuarded(out) { out.removeFirst() }
    return out
  }

  /// The text of a cell, see ``content(record:cell:)``; the bytes were found to be UTF-8 when the table was read.
  package func text(record: Int, cell: Int) -> String {
    let field = field(record, cell)
    if !field.hasDoubledQuotes && (field.start == field.end || bytes[field.start] != 0x27) {
      return String(decoding: bytes[field.start..<field.end], as: UTF8.self)
    }
    return String(decoding: content(record: record, cell: cell), as: UTF8.self)
  }

  /// Calls `body` with the raw bytes of a cell without copying them: for numbers, which hold no quotes and no guard.
  package func withBytes<Result>(record: Int, cell: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    let field = field(record, cell)
    return body(bytes.span.extracting(field.start..<field.end))
  }

  /// Whether a cell has no bytes but spaces.
  package func isBlank(record: Int, cell: Int) -> Bool {
    let field = field(record, cell)
    var index = field.start
    while index < field.end {
      if bytes[index] != 0x20 { return false }
      index += 1
    }
    return true
  }
}
