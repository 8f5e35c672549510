/// Reference CSV reader and writer (RFC 4180) for differential tests: a plain state machine over
/// single bytes, without any check of UTF-8 validity.
enum NaiveCSV {
  /// Where the parser stands before it looks at the next byte.
  private enum State {
    /// Before the first byte of a record.
    case recordStart
    /// Right after a delimiter.
    case fieldStart
    /// Inside a field that is not quoted, after at least one byte of it.
    case unquoted
    /// Inside a quoted field.
    case quoted
    /// After a quote inside a quoted field: either the closing one or the first of a doubled one.
    case quoteInQuoted
    /// After a CR outside quotes that ends a record; only LF may follow.
    case recordEndCR
    /// After a CR on a line without any other byte; only LF may follow.
    case emptyLineCR
  }

  /// Parses `bytes` into records of raw fields, one byte at a time; nil for every malformed input
  /// (NUL, lone CR outside quotes, misplaced or unterminated quote), with a leading UTF-8 BOM
  /// dropped and completely empty lines skipped.
  static func parse(_ bytes: [UInt8], delimiter: UInt8) -> [[[UInt8]]]? {
    let quote: UInt8 = 0x22
    let cr: UInt8 = 0x0D
    let lf: UInt8 = 0x0A
    let nul: UInt8 = 0x00
    precondition(
      delimiter != quote && delimiter != cr && delimiter != lf && delimiter != nul,
      "the delimiter must not be a quote, CR, LF or NUL")

    var records: [[[UInt8]]] = []
    var record: [[UInt8]] = []
    var field: [UInt8] = []
    var state = State.recordStart

    var position = 0
    if bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF {
      position = 3
    }

    while position < bytes.count {
      let byte = bytes[position]
      position += 1

      if byte == nul {
        return nil
      }

      switch state {
      case .recordStart:
        if byte == lf {
          // An empty line: no record.
          state = .recordStart
        } else if byte == cr {
          state = .emptyLineCR
        } else if byte == quote {
          state = .quoted
        } else if byte == delimiter {
          record.append(field)
          field = []
          state = .fieldStart
        } else {
          field.append(byte)
          state = .unquoted
        }

      case .fieldStart:
        if byte == lf {
          record.append(field)
          field = []
          records.append(record)
          record = []
          state = .recordStart
        } else if byte == cr {
          state = .recordEndCR
        } else if byte == quote {
          state = .quoted
        } else if byte == delimiter {
          record.append(field)
          field = []
          state = .fieldStart
        } else {
          field.append(byte)
          state = .unquoted
        }

      case .unquoted:
        if byte == lf {
          record.append(field)
          field = []
          records.append(record)
          record = []
          state = .recordStart
        } else if byte == cr {
          state = .recordEndCR
        } else if byte == quote {
          return nil
        } else if byte == delimiter {
          record.append(field)
          field = []
          state = .fieldStart
        } else {
          field.append(byte)
        }

      case .quoted:
        if byte == quote {
          state = .quoteInQuoted
        } else {
          field.append(byte)
        }

      case .quoteInQuoted:
        if byte == lf {
          record.append(field)
          field = []
          records.append(record)
          record = []
          state = .recordStart
        } else if byte == cr {
          state = .recordEndCR
        } else if byte == quote {
          field.append(quote)
          state = .quoted
        } else if byte == delimiter {
          record.append(field)
          field = []
          state = .fieldStart
        } else {
          return nil
        }

      case .recordEndCR:
        if byte != lf {
          return nil
        }
        record.append(field)
        field = []
        records.append(record)
        record = []
        state = .recordStart

      case .emptyLineCR:
        if byte != lf {
          return nil
        }
        state = .recordStart
      }
    }

    switch state {
    case .recordStart:
      // The input was empty or ended with a line end: no further record.
      return records
    case .fieldStart, .unquoted, .quoteInQuoted:
      record.append(field)
      records.append(record)
      return records
    case .quoted, .recordEndCR, .emptyLineCR:
      return nil
    }
  }

  /// Writes `records` with every field quoted (inner quotes doubled), fields separated by
  /// `delimiter` and every record ended by LF, by appending byte after byte.
  static func write(_ records: [[[UInt8]]], delimiter: UInt8) -> [UInt8] {
    let quote: UInt8 = 0x22
    let lf: UInt8 = 0x0A

    var output: [UInt8] = []
    for record in records {
      var isFirst = true
      for field in record {
        if !isFirst {
          output.append(delimiter)
        }
        isFirst = false
        output.append(quote)
        for byte in field {
          if byte == quote {
            output.append(quote)
          }
          output.append(byte)
        }
        output.append(quote)
      }
      output.append(lf)
    }
    return output
  }
}
