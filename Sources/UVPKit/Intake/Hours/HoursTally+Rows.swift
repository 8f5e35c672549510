/// Rows of written hours → sums: those whose spellings are known without looking twice, the others with care.
extension HoursTallying {
  /// Reads the records of `bytes` that begin before `limit`.
  ///
  /// - Parameters:
  ///   - start: where a record begins.
  ///   - end: where the bytes end; behind it stand ``StructureIndex/padding`` more.
  ///   - isFinal: whether the file ends at `end`.
  ///   - line: the number of line ends before `start`; moves along.
  /// - Returns: where the first record begins that was not read: for want of bytes, or of a place before `limit`.
  mutating func read(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, before limit: Int, isFinal: Bool, line: inout Int
  ) -> Int {
    var at = start
    while at < end && at < limit && !issues.isFatal {
      let stop = index.build(bytes, from: at, to: end, delimiter: layout.delimiter)
      let isRegular = index.withRecords(bytes, cellCount: layout.cellCount) {
        $0.areRegular(lineEnds: index.lineEnds - index.quotedLineEnds)
      }
      var mark = 0
      var isInOrder = true
      while isInOrder {
        let from = at
        let count = addQuickly(bytes, mark: &mark, at: &at, before: limit, isRegular: isRegular)
        rows += count
        line += isRegular && index.quotedLineEnds == 0 ? count : Self.lineEnds(bytes, from, at)
        if at >= limit || at >= end || issues.isFatal { return at }
        if makeRoom(bytes, mark: mark, at: at) { continue }
        let record = HoursRecord(bytes, at: at, to: end, isFinal: isFinal, delimiter: layout.delimiter)
        if case .cutOff(let quote) = record.ending {
          if !isFinal { return at }
          let spot = quote ?? at
          issues.fail(
            .unclosedQuote, line: line + Self.lineEnds(bytes, at, spot) + 1, column: Self.column(of: spot, bytes, at))
          return end
        }
        take(record, bytes, at: at, line: line)
        line += Self.lineEnds(bytes, at, record.next)
        at = record.next
        if case .whole = record.ending {
          mark = index.mark(from: mark, atOrBehind: at)
        } else {
          isInOrder = false
        }
        if mark == index.count && stop == .end(inQuotes: false) && at >= end { isInOrder = false }
      }
    }
    return at
  }

  /// The number of line ends between two places.
  static func lineEnds(_ bytes: Span<UInt8>, _ from: Int, _ to: Int) -> Int {
    var count = 0
    for index in from..<to where bytes[index] == 0x0A { count += 1 }
    return count
  }

  /// The column in characters, counted from 1, of a place in the record that begins at `start`.
  private static func column(of place: Int, _ bytes: Span<UInt8>, _ start: Int) -> Int {
    var lineStart = place
    while lineStart > start && bytes[lineStart - 1] != 0x0A { lineStart -= 1 }
    return text(bytes, lineStart, place).count + 1
  }

  private static func text(_ bytes: Span<UInt8>, _ from: Int, _ to: Int) -> String {
    var out: [UInt8] = []
    for index in from..<to { out.append(bytes[index]) }
    return String(decoding: out, as: UTF8.self)
  }

  // MARK: Rows read with care

  /// Adds up a row that was read with care, learns its spellings, or says what is wrong with it.
  private mutating func take(_ record: HoursRecord, _ bytes: Span<UInt8>, at start: Int, line: Int) {
    switch record.ending {
    case .strayQuote(let spot): return leaveOut(.strayQuote, at: spot, bytes, start, line)
    case .textAfterQuote(let spot): return leaveOut(.textAfterQuote, at: spot, bytes, start, line)
    case .cutOff: return
    case .whole: break
    }
    if record.isBlank(bytes) { return }
    if record.cells.count != layout.cellCount {
      // Which cell is which cannot be told here, so none is shown.
      let complaint = Complaint.raggedRow(cells: record.cells.count, expected: layout.cellCount)
      issues.report(.init(complaint: complaint, line: line + 1, column: nil, excerpt: nil))
      return issues.leaveOut(line: line + 1)
    }
    var faults: [HoursRow.Fault] = []
    let made = HoursRow(record, bytes, layout: layout, readsZaak: Self.readsZaak, style: &style, faults: &faults)
    if style == .point, let customary { return issues.fail(customary.complaint, line: customary.line) }
    guard let row = made else {
      for fault in faults {
        if issues.isPastShown {
          issues.reportMore()
        } else {
          let issue = issue(fault.complaint, column: fault.column, record, bytes, at: start, line: line)
          issues.report(issue)
        }
      }
      return issues.leaveOut(line: line + 1)
    }
    do throws(ArithmeticOverflow) {
      if try !add(row, record, bytes) { return issues.fail(Self.tooMany, line: line + 1) }
    } catch {
      return issues.fail(.tooLargeToCalculate(what: "de som van geschreven uren"), line: line + 1)
    }
    rows += 1
    if style == nil && customary == nil { noteCustomary(record, bytes, line: line) }
  }

  /// Remembers a number of a row that counts and would be another among decimal points: `1,234`.
  private mutating func noteCustomary(_ record: HoursRecord, _ bytes: Span<UInt8>, line: Int) {
    for column in [layout.uren, layout.aantal].compactMap(\.self) {
      let scanned = HoursRow.scan(record.cells[column], bytes, layout)
      guard customary == nil, case .customary = scanned else { continue }
      let complaint = TableReader.complaint(
        .ambiguous, scanned: scanned, text: HoursRow.text(record.cells[column], bytes, layout),
        column: layout.name(of: column), style: nil, isContested: false)
      customary = (complaint, line + 1)
    }
  }

  /// The hours of a row in hundredths, where its cell will always mean that.
  func urenToLearn(_ row: HoursRow, _ record: HoursRecord, _ bytes: Span<UInt8>) -> Int64? {
    isSettled(record.cells[layout.uren], bytes) ? Self.hundredths(row.uren) : nil
  }

  /// The number of a row in hundredths, where its cell will always mean that, and its column.
  func aantalToLearn(
    _ row: HoursRow, _ record: HoursRecord, _ bytes: Span<UInt8>
  ) -> (value: Int64, column: Int)? {
    guard let column = layout.aantal, let aantal = row.aantal, let value = Self.hundredths(aantal),
      value.magnitude <= Realisatie.Cel.largestStep, isSettled(record.cells[column], bytes)
    else { return nil }
    return (value, column)
  }

  /// A number as whole hundredths, where it is that.
  static func hundredths(_ value: ExactDecimal) -> Int64? {
    guard value.scale <= 2, let digits = try? value.significand(atScale: 2) else { return nil }
    return Int64(exactly: digits)
  }

  /// Whether a number means the same in the rest of the file: while the decimal sign is open, `1,230` may come to mean
  /// something else.
  private func isSettled(_ cell: HoursRecord.Cell, _ bytes: Span<UInt8>) -> Bool {
    if style != nil { return true }
    if case .plain = HoursRow.scan(cell, bytes, layout) { return true }
    return false
  }

  private mutating func leaveOut(_ complaint: Complaint, at spot: Int, _ bytes: Span<UInt8>, _ start: Int, _ line: Int)
  {
    let place = line + Self.lineEnds(bytes, start, spot) + 1
    issues.report(
      .init(complaint: complaint, line: place, column: Self.column(of: spot, bytes, start), excerpt: nil))
    issues.leaveOut(line: line + 1)
  }

  /// A complaint about a cell, with the row as it stands but for the cells that are not read.
  private func issue(
    _ complaint: Complaint, column: Int, _ record: HoursRecord, _ bytes: Span<UInt8>, at start: Int, line: Int
  ) -> HoursIssues.Issue {
    let readable = layout.columns
    var text = ""
    var spot = 1
    for (position, cell) in record.cells.enumerated() {
      if position > 0 { text += String(UnicodeScalar(layout.delimiter.rawValue)) }
      if position == column { spot = text.count + 1 }
      text += readable.contains(position) ? Self.text(bytes, cell.start, cell.end) : "…"
    }
    let from = record.cells[column].start
    return HoursIssues.Issue(
      complaint: complaint, line: line + Self.lineEnds(bytes, start, from) + 1,
      column: Self.column(of: from, bytes, start), excerpt: (text, spot))
  }
}

extension HoursIssues {
  /// Whether reading on makes no sense.
  package var isFatal: Bool { fatal != nil }
}
