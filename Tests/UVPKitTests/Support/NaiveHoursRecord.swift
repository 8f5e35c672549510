/// A record of a file of written hours, for ``NaiveHours``: its cells with the quotes undone.
struct NaiveHoursRecord: Equatable {
  enum Ending: Equatable {
    /// At a line end or at the end of the file.
    case whole
    /// A quote inside an unquoted field, or something else than a delimiter or a line end behind a closing quote.
    case broken
    /// The file ended inside a quoted field, which was opened on `line`.
    case unclosed(line: Int)
  }

  /// The line on which the record starts, counted from 1 over all line feeds.
  var line: Int
  /// The offset behind its line end.
  var end = 0
  var cells: [[UInt8]] = []
  var ending = Ending.whole
  /// Whether a CR stands outside quotes where no line ends.
  var hasLoneReturn = false

  /// Whether no cell holds anything but spaces: such a record does not count.
  var isBlank: Bool { ending == .whole && cells.allSatisfy { cell in cell.allSatisfy { $0 == 0x20 } } }

  /// Whether the cells are what a header may hold: UTF-8 without NUL and without a lone CR.
  var isText: Bool {
    !hasLoneReturn && cells.allSatisfy { !$0.contains(0x00) && String(validating: $0, as: UTF8.self) != nil }
  }

  /// The cells as names of columns: without spaces at the ends, in lower case (A to Z).
  var names: [String] {
    cells.map { cell in
      let lower = NaiveHours.withoutSpaces(cell).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
      return String(decoding: lower, as: UTF8.self)
    }
  }

  /// Where the machine stands before it looks at the next byte.
  private enum State {
    case fieldStart
    case unquoted
    /// Inside a quoted field that was opened on `line`.
    case quoted(line: Int)
    /// Behind a quote in a quoted field: the closing one, or the first of a doubled one.
    case quoteInQuoted(line: Int)
    /// Behind a CR that stands behind a closing quote: only LF may follow.
    case returnAfterQuote
    /// In what is left of the line of a broken record.
    case skipping
  }

  /// All records from `start` on; a line of nothing, or of nothing but the CR of its line end, is one of a blank cell.
  static func split(_ bytes: [UInt8], from start: Int, delimiter: UInt8) -> [NaiveHoursRecord] {
    let (quote, cr, lf): (UInt8, UInt8, UInt8) = (0x22, 0x0D, 0x0A)
    var records: [NaiveHoursRecord] = []
    var record = NaiveHoursRecord(line: 1)
    var field: [UInt8] = []
    var state = State.fieldStart
    var line = 1

    func endField() {
      if case .unquoted = state, field.contains(cr) { record.hasLoneReturn = true }
      record.cells.append(field)
      field = []
      state = .fieldStart
    }
    /// Ends the record in front of `position`; `line` is already that of the next one.
    func endRecord(_ position: Int) {
      record.end = position
      records.append(record)
      record = NaiveHoursRecord(line: line)
      field = []
      state = .fieldStart
    }

    for position in start..<bytes.count {
      let byte = bytes[position]
      if byte == lf { line += 1 }
      switch state {
      case .fieldStart where byte == quote:
        state = .quoted(line: line)
      case .fieldStart, .unquoted:
        if byte == delimiter {
          endField()
        } else if byte == lf {
          if field.last == cr { field.removeLast() }
          endField()
          endRecord(position + 1)
        } else if byte == quote {
          record.ending = .broken
          state = .skipping
        } else {
          field.append(byte)
          state = .unquoted
        }
      case .quoted(let opened):
        if byte == quote { state = .quoteInQuoted(line: opened) } else { field.append(byte) }
      case .quoteInQuoted(let opened):
        if byte == quote {
          field.append(quote)
          state = .quoted(line: opened)
        } else if byte == delimiter {
          endField()
        } else if byte == lf {
          endField()
          endRecord(position + 1)
        } else if byte == cr {
          state = .returnAfterQuote
        } else {
          record.ending = .broken
          state = .skipping
        }
      case .returnAfterQuote:
        if byte == lf {
          endField()
          endRecord(position + 1)
        } else {
          record.ending = .broken
          state = .skipping
        }
      case .skipping:
        if byte == lf { endRecord(position + 1) }
      }
    }

    // What the end of the file ends.
    switch state {
    case .fieldStart:
      // Behind a delimiter stands one more, empty, cell; behind a line end stands nothing.
      if record.cells.isEmpty { return records }
      endField()
    case .unquoted:
      if record.cells.isEmpty && field == [cr] { return records }
      endField()
    case .quoteInQuoted: endField()
    case .quoted(let opened): record.ending = .unclosed(line: opened)
    case .returnAfterQuote: record.ending = .broken
    case .skipping: break
    }
    endRecord(bytes.count)
    return records
  }
}
