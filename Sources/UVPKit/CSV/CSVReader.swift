/// Why bytes are no CSV text.
package struct CSVError: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A quote inside a field that did not start with one.
    case strayQuote
    /// Something other than a delimiter or a line end after a closing quote.
    case afterQuote
    /// A quoted field without its closing quote; the offset is that of the opening one.
    case unclosedQuote
    /// A carriage return that no line feed follows.
    case loneCarriageReturn
    /// A NUL byte.
    case nul
    /// A byte that is no UTF-8.
    case invalidUTF8(UInt8)
    /// A text in UTF-16.
    case utf16
    /// A workbook (or another zip archive) instead of text.
    case workbook
    /// More cells in one record than ``CSVReader/maximumCells``.
    case tooManyCells
  }

  package let kind: Kind
  /// The byte at which it shows.
  package let offset: Int
}

/// Splits bytes into records and cells: RFC 4180, LF or CRLF, blank lines skipped.
package enum CSVReader {
  /// The largest number of cells in a record.
  package static let maximumCells = 10_000

  /// Refuses what is no text in UTF-8: workbooks, UTF-16, NUL bytes, invalid sequences.
  ///
  /// - Returns: the offset of the first byte behind a byte order mark.
  package static func validate(_ bytes: [UInt8]) throws(CSVError) -> Int {
    if let kind = otherKind(of: bytes) { throw CSVError(kind: kind, offset: 0) }
    if let nul = bytes.firstIndex(of: 0) {
      let alternating = bytes.prefix(64).count { $0 == 0 } * 3 >= min(bytes.count, 64)
      throw CSVError(kind: alternating ? .utf16 : .nul, offset: nul)
    }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let offset = error.byteOffsets.lowerBound
      throw CSVError(kind: .invalidUTF8(bytes[offset]), offset: offset)
    }
    return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// What the first bytes show a file to be, when it is no text in one byte a letter.
  package static func otherKind(of bytes: [UInt8]) -> CSVError.Kind? {
    let isZip = bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
    if isZip || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .workbook }
    return bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? .utf16 : nil
  }

  /// The records of `bytes` from `start` on.
  ///
  /// - Parameter limit: stop after this many records; for a look at the header.
  package static func read(
    _ bytes: [UInt8], from start: Int, delimiter: CSVDelimiter, limit: Int = .max
  ) throws(CSVError) -> CSVTable {
    var fields: [CSVTable.Field] = []
    var records: [CSVTable.Record] = []
    let span = bytes.span
    let separator = delimiter.rawValue
    let end = span.count
    var index = start
    var line = 1
    while index < end && records.count < limit {
      // A blank line.
      if span[index] == 0x0A {
        index += 1
        line += 1
        continue
      }
      if span[index] == 0x0D && index + 1 < end && span[index + 1] == 0x0A {
        index += 2
        line += 1
        continue
      }
      var record = CSVTable.Record(firstField: fields.count, fieldCount: 0, line: line)
      var inRecord = true
      while inRecord {
        if record.fieldCount == maximumCells { throw CSVError(kind: .tooManyCells, offset: index) }
        record.fieldCount += 1
        if index < end && span[index] == 0x22 {
          fields.append(try quoted(span, at: &index, line: &line))
        } else {
          let from = index
          while index < end {
            let byte = span[index]
            if byte == separator || byte == 0x0A { break }
            if byte == 0x0D {
              if index + 1 < end && span[index + 1] == 0x0A { break }
              throw CSVError(kind: .loneCarriageReturn, offset: index)
            }
            if byte == 0x22 { throw CSVError(kind: .strayQuote, offset: index) }
            index += 1
          }
          fields.append(CSVTable.Field(start: from, end: index, hasDoubledQuotes: false, isQuoted: false))
        }
        if index == end {
          inRecord = false
        } else if span[index] == separator {
          index += 1
        } else if span[index] == 0x0A {
          index += 1
          line += 1
          inRecord = false
        } else if span[index] == 0x0D && index + 1 < end && span[index + 1] == 0x0A {
          index += 2
          line += 1
          inRecord = false
        } else {
          throw CSVError(kind: .afterQuote, offset: index)
        }
      }
      records.append(record)
    }
    return CSVTable(bytes: bytes, fields: fields, records: records)
  }

  private static func quoted(
    _ span: Span<UInt8>, at index: inout Int, line: inout Int
  ) throws(CSVError) -> CSVTable.Field {
    let opening = index
    var doubled = false
    index += 1
    while index < span.count {
      let byte = span[index]
      if byte == 0x22 {
        if index + 1 < span.count && span[index + 1] == 0x22 {
          doubled = true
          index += 2
          continue
        }
        index += 1
        return CSVTable.Field(start: opening + 1, end: index - 1, hasDoubledQuotes: doubled, isQuoted: true)
      }
      if byte == 0x0A { line += 1 }
      index += 1
    }
    throw CSVError(kind: .unclosedQuote, offset: opening)
  }
}
