/// Rows whose every cell is spelled in a way that was seen before.
extension HoursTally {
  /// What is known of some rows that follow each other, so that each step is done for all of them before the next: then
  /// nothing waits for memory.
  struct QuickBatch: Sendable {
    /// The most rows.
    static let room = 64

    /// Per row the period and then the cell.
    var cells: [Int] = []
    /// Per row the hours in hundredths.
    var uren: [Int64] = []

    mutating func prepare() {
      if !cells.isEmpty { return }
      cells = Array(repeating: 0, count: Self.room)
      uren = Array(repeating: 0, count: Self.room)
    }
  }

  package mutating func addQuickly(
    _ bytes: Span<UInt8>, mark: inout Int, at: inout Int, before limit: Int, isRegular: Bool
  ) -> Int {
    // Taken out and put back, so that nothing else can look at them in between.
    var sums: [Realisatie.Cel] = []
    var batch = QuickBatch()
    swap(&sums, &cells)
    swap(&batch, &self.batch)
    let count = quick(bytes, mark: &mark, at: &at, before: limit, isRegular: isRegular, sums: &sums, batch: &batch)
    swap(&sums, &cells)
    swap(&batch, &self.batch)
    return count
  }

  /// Adds up rows as long as every cell is spelled in a way that was seen before.
  ///
  /// - Returns: how many rows; `at` and `mark` stand at the first that was not read.
  private func quick(
    _ bytes: Span<UInt8>, mark: inout Int, at: inout Int, before limit: Int, isRegular: Bool,
    sums: inout [Realisatie.Cel], batch: inout QuickBatch
  ) -> Int {
    batch.prepare()
    let cellCount = layout.cellCount
    return index.withRecords(bytes, cellCount: cellCount) { records in
      if records.start(at: mark) != at { return 0 }
      let isRegular = isRegular && mark % cellCount == 0
      var done = 0
      // After a row that must be read with care another one may come soon, so the first steps are small.
      var wanted = 8
      while true {
        let run = records.run(from: mark, wanted: wanted, before: limit, isRegular: isRegular)
        let added = add(records, from: mark, count: run, &sums, &batch.cells, &batch.uren)
        done &+= added
        mark &+= added &* cellCount
        at = records.start(at: mark)
        if added < wanted { return done }
        wanted = QuickBatch.room
      }
    }
  }

  /// Makes room for the pair of a deelnemer and a code that are both known, but not yet together: then the record at `at`
  /// need not be read with care for that.
  ///
  /// - Returns: whether the pair is new.
  package mutating func makeRoom(_ bytes: Span<UInt8>, mark: Int, at: Int) -> Bool {
    let names = index.withRecords(bytes, cellCount: layout.cellCount) { records -> (deelnemer: Int, code: Int)? in
      if records.run(from: mark, wanted: 1, before: .max, isRegular: false) == 0 || records.start(at: mark) != at {
        return nil
      }
      let deelnemer = position(in: deelnemers, of: layout.deelnemer, records, mark)
      let code = position(in: codes, of: layout.code, records, mark)
      return deelnemer < 0 || code < 0 ? nil : (deelnemer, code)
    }
    guard let names else { return false }
    let known = pairs.pairs.count
    return position(ofPair: names.deelnemer, names.code) != nil && pairs.pairs.count > known
  }

  /// The position of a name in a record; below zero where its spelling is not known.
  private func position(
    in names: NameTable, of column: Int, _ records: borrowing StructureIndex.Records, _ mark: Int
  ) -> Int {
    Int(
      truncatingIfNeeded: SpellingTable.value(
        ofCell: mark &+ column, endsLine: column == layout.cellCount - 1, in: records,
        names.spellings.slots.span, names.spellings.later.span))
  }

  /// Adds up rows that follow each other; how many, until one that must be read with care.
  private func add(
    _ records: borrowing StructureIndex.Records, from mark: Int, count: Int, _ sums: inout [Realisatie.Cel],
    _ places: inout [Int], _ hours: inout [Int64]
  ) -> Int {
    var count = dates.findDays(layout, records, from: mark, count: count, times: pairRoom, &places)
    count = findPairs(records, from: mark, count: count, &places)
    count = uren.find(layout.uren, layout, records, from: mark, count: count, &hours)
    return add(records, from: mark, count: count, places.span, hours.span, &sums)
  }

  private func findPairs(
    _ records: borrowing StructureIndex.Records, from mark: Int, count: Int, _ cells: inout [Int]
  ) -> Int {
    var places = cells.mutableSpan
    let (nameSlots, nameLater) = (deelnemers.spellings.slots.span, deelnemers.spellings.later.span)
    let (codeSlots, codeLater) = (codes.spellings.slots.span, codes.spellings.later.span)
    let pairSlots = pairs.slots.span
    let grid = pairs.grid.span
    let gridShift = pairs.gridShift
    let cellCount = layout.cellCount
    let nameEndsLine = layout.deelnemer == cellCount - 1
    let codeEndsLine = layout.code == cellCount - 1
    var first = mark
    for row in 0..<count {
      let name = SpellingTable.value(
        ofCell: first &+ layout.deelnemer, endsLine: nameEndsLine, in: records, nameSlots, nameLater)
      let code = SpellingTable.value(
        ofCell: first &+ layout.code, endsLine: codeEndsLine, in: records, codeSlots, codeLater)
      if name < 0 || code < 0 { return row }
      let (deelnemer, own) = (Int(truncatingIfNeeded: name), Int(truncatingIfNeeded: code))
      let pair: Int
      if grid.isEmpty {
        pair = PairTable.find(PairTable.key(deelnemer, own), pairSlots)
      } else {
        // A name or code may be known that has no row or column yet.
        let place = deelnemer &<< gridShift &+ own
        if place >= grid.count || own &>> gridShift != 0 { return row }
        pair = Int(grid[place]) &- 1
      }
      if pair < 0 { return row }
      places[row] &+= pair
      first &+= cellCount
    }
    return count
  }

  /// Adds hours and numbers to their cells.
  private func add(
    _ records: borrowing StructureIndex.Records, from mark: Int, count: Int, _ places: Span<Int>, _ hours: Span<Int64>,
    _ sums: inout [Realisatie.Cel]
  ) -> Int {
    var cells = sums.mutableSpan
    guard let column = layout.aantal else {
      for row in 0..<count where !cells[places[row]].add(uren: hours[row], aantal: 0) { return row }
      return count
    }
    let (slots, later) = (aantallen.slots.span, aantallen.later.span)
    let cellCount = layout.cellCount
    let endsLine = column == cellCount - 1
    var cell = mark &+ column
    for row in 0..<count {
      let key = records.key(at: cell, endsLine: endsLine)
      var number: Int64 = 0
      if !key.isEmpty {
        number = SpellingTable.value(of: key, at: cell, endsLine: endsLine, in: records, slots, later)
        if number == SpellingTable.unknown { return row }
      }
      if !cells[places[row]].add(uren: hours[row], aantal: number) { return row }
      cell &+= cellCount
    }
    return count
  }
}
