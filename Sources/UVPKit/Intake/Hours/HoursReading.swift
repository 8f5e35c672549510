/// A file of written hours, from its bytes to its sums: from the first to the last, or in parts side by side.
package struct HoursReading: Sendable {
  /// How many bytes are taken together; tests make them small.
  package struct Sizes: Sendable {
    /// The most bytes at the beginning that are looked at before the rows are read.
    package var head = HoursLayout.headSize
    /// The bytes that are looked at together.
    package var block = 128 << 10
    /// The bytes of a file that one part holds.
    package var part = 4 << 20
    /// The longest record that is read.
    package var record = HoursLayout.longestRecord

    package init() {}
  }

  package let layout: HoursLayout
  private let source: ByteSource
  private let head: [UInt8]
  private let cuts: [Datum]
  private let sizes: Sizes

  /// Reads the header of `source`; `nil` when no row can be read, and then `findings` says why.
  package init?(
    _ source: ByteSource, options: IntakeOptions, cuts: [Datum], sizes: Sizes = Sizes(),
    usedHeaders: inout Set<String>, findings: inout Findings
  ) {
    var window = ByteWindow(source, at: 0, capacity: sizes.head)
    window.fill()
    if let failure = window.failure {
      findings.report(failure, at: Place(file: source.name))
      return nil
    }
    head = Array(window.bytes[..<window.count])
    guard
      let layout = HoursLayout(
        head: head, isWhole: window.isFinal, file: source.name, options: options, usedHeaders: &usedHeaders,
        findings: &findings)
    else { return nil }
    self.layout = layout
    self.source = source
    self.cuts = cuts
    self.sizes = sizes
  }

  /// How many bytes the file has; `nil` of a pipe.
  package var size: Int? { source.size }

  /// A tally without rows.
  package func tally() -> HoursTally { HoursTally(layout, cuts: cuts) }

  // MARK: In order

  /// Reads the whole file in order.
  package func all() -> HoursTally { all(tally()) }

  /// Reads the whole file in order into an empty tally.
  package func all<Tally: HoursTallying>(_ empty: Tally) -> Tally {
    var tally = empty
    var line = layout.startLine
    var window = firstWindow()
    _ = run(&tally, &window, until: .max, line: &line)
    if (try? tally.settle()) == nil {
      tally.issues.fail(.tooLargeToCalculate(what: "de som van geschreven uren"), line: 1)
    }
    return tally
  }

  /// The window on the first rows; what came in with the header does not come again from a pipe.
  private func firstWindow() -> ByteWindow {
    ByteWindow(
      source, at: layout.start, initial: source.size == nil ? head[layout.start...] : [], capacity: sizes.block)
  }

  /// Reads the records of a window that begin before `limit`; where the next begins.
  private func run(
    _ tally: inout some HoursTallying, _ window: inout ByteWindow, until limit: Int, line: inout Int
  ) -> Int {
    // Behind the limit only the end of one record is wanted.
    let behind = 4096
    var wanted = limit == .max ? Int.max : max(0, limit - window.offset) + behind
    while true {
      window.fill(upTo: wanted)
      if let failure = window.failure {
        tally.issues.fail(failure, line: line + 1)
        return window.offset
      }
      let before = limit == .max ? Int.max : limit - window.offset
      let reached = tally.read(
        window.bytes.span, from: 0, to: window.count, before: before, isFinal: window.isFinal, line: &line)
      let isDone = window.offset + reached >= limit || window.isFinal && reached >= window.count
      if isDone || tally.issues.isFatal { return window.offset + reached }
      if reached == 0 && window.count >= window.capacity {
        if window.count >= sizes.record {
          tally.issues.fail(.recordTooLong(limit: HoursLayout.shownLimit), line: line + 1)
          return window.offset
        }
        window.grow()
      }
      window.advance(by: reached)
      if limit != .max { wanted = max(max(0, limit - window.offset) + behind, window.count + behind) }
    }
  }

  // MARK: In parts

  /// What a part turned out to be.
  package struct Part: Sendable {
    /// Where its first record begins.
    let start: Int
    /// Where the first record behind it begins.
    let end: Int
    /// The line ends between the two.
    let lineEnds: Int
    let issues: HoursIssues
  }

  /// How many parts the file has; one when it must be read in order.
  package var partCount: Int {
    guard let size = source.size, layout.isStyleSettled else { return 1 }
    return max(1, (size - layout.start + sizes.part - 1) / sizes.part)
  }

  /// Adds a part to a tally, from the first record that seems to begin in it.
  ///
  /// Where a record begins is a guess until ``joined(_:_:)`` has seen where the part before it ends.
  /// - Returns: `nil` when no record begins there.
  package func part(_ number: Int, into tally: inout some HoursTallying) -> Part? {
    let begin = layout.start + number * sizes.part
    let limit = number + 1 == partCount ? Int.max : begin + sizes.part
    var window: ByteWindow
    if number == 0 {
      window = firstWindow()
    } else {
      // The line end before the part may be the one that begins its first record.
      window = ByteWindow(source, at: begin - 1, capacity: sizes.block)
      window.fill()
      guard let first = firstRecord(in: window) else { return nil }
      window.advance(by: first)
    }
    let start = window.offset
    var line = 0
    tally.issues = HoursIssues()
    let end = start >= limit ? start : run(&tally, &window, until: limit, line: &line)
    return Part(start: start, end: end, lineEnds: line, issues: tally.issues)
  }

  /// Where the first record seems to begin behind a line end: one that has the cells of a row, with a date.
  private func firstRecord(in window: ByteWindow) -> Int? {
    var first: Int?
    let bytes = window.bytes.span
    for index in 0..<window.count where bytes[index] == 0x0A {
      if first == nil { first = index + 1 }
      let record = HoursRecord(
        bytes, at: index + 1, to: window.count, isFinal: window.isFinal, delimiter: layout.delimiter)
      guard case .whole = record.ending, record.cells.count == layout.cellCount else { continue }
      if Datum(HoursRow.text(record.cells[layout.datum], bytes, layout)) != nil { return index + 1 }
    }
    return first
  }

  /// The tally of a file that was read in parts; `nil` when a guess was wrong, and it must be read in order.
  ///
  /// - Parameters:
  ///   - parts: in the order of the file.
  ///   - tallies: those of all parts together, settled.
  package func joined<Tally: HoursTallying>(_ parts: [Part?], _ tallies: consuming [Tally]) -> Tally? {
    var place = layout.start
    var line = layout.startLine
    var issues = HoursIssues()
    for part in parts {
      guard let part, part.start == place, !part.issues.isFatal else { return nil }
      issues.append(part.issues, fromLine: line)
      line += part.lineEnds
      place = part.end
    }
    if tallies.isEmpty || parts.count != partCount { return nil }
    // Taken out, so that what it holds is not copied.
    var whole = tallies.removeFirst()
    while !tallies.isEmpty {
      guard (try? whole.merge(tallies.removeFirst())) != nil else { return nil }
    }
    if whole.issues.isFatal { return nil }
    whole.issues = issues
    return whole
  }
}
