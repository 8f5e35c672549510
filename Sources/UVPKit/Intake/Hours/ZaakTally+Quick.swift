/// Rows whose every cell but the zaak is spelled in a way that was seen before; a new zaak of plain letters is taken as it
/// is.
extension ZaakTally {
  /// What is known of some rows that follow each other, so that each step is done for all of them before the next: then
  /// nothing waits for memory.
  struct QuickBatch: Sendable {
    /// The most rows.
    static let room = ZaakTable.Looks.room

    /// Per row the code, and later the entry; below zero where the row does not count.
    var places: [Int] = []
    /// Per row the entry of code and zaak, as far as their hash tells.
    var looks = ZaakTable.Looks()
    /// Per row the hours in hundredths.
    var uren: [Int64] = []
    /// Per row the number in hundredths.
    var aantallen: [Int64] = []
    /// Per row 1 for a day outside the year, and 1 << 32 for a deelnemer that is not known.
    var marks: [Int] = []
    /// The sum of the marks of rows that were added.
    var marked = 0

    mutating func prepare() {
      if !places.isEmpty { return }
      places = Array(repeating: 0, count: Self.room)
      uren = Array(repeating: 0, count: Self.room)
      aantallen = Array(repeating: 0, count: Self.room)
      marks = Array(repeating: 0, count: Self.room)
    }
  }

  package mutating func addQuickly(
    _ bytes: Span<UInt8>, mark: inout Int, at: inout Int, before limit: Int, isRegular: Bool
  ) -> Int {
    // Taken out and put back, so that nothing else can look at them in between.
    var zaken = ZaakTable()
    var batch = QuickBatch()
    var fresh: [UInt32] = []
    swap(&zaken, &self.zaken)
    swap(&batch, &self.batch)
    swap(&fresh, &unsettled)
    let count = quick(
      bytes, mark: &mark, at: &at, before: limit, isRegular: isRegular, &zaken, &batch, &fresh)
    swap(&zaken, &self.zaken)
    swap(&batch, &self.batch)
    swap(&fresh, &unsettled)
    rijenBuitenJaar &+= self.batch.marked & 0xFFFF_FFFF
    rijenOnbekend &+= self.batch.marked &>> 32
    self.batch.marked = 0
    return count
  }

  private func quick(
    _ bytes: Span<UInt8>, mark: inout Int, at: inout Int, before limit: Int, isRegular: Bool,
    _ zaken: inout ZaakTable, _ batch: inout QuickBatch, _ fresh: inout [UInt32]
  ) -> Int {
    batch.prepare()
    let cellCount = layout.cellCount
    let raw = unsafe bytes.bytes
    return index.withRecords(bytes, cellCount: cellCount) { records in
      if records.start(at: mark) != at { return 0 }
      let isRegular = isRegular && mark % cellCount == 0
      var done = 0
      // After a row that must be read with care another one may come soon, so the first steps are small.
      var wanted = 8
      while true {
        var count = records.run(from: mark, wanted: wanted, before: limit, isRegular: isRegular)
        count = dates.findDays(layout, records, from: mark, count: count, times: 1, &batch.marks)
        count = findCodes(records, from: mark, count: count, &batch.places, &batch.marks)
        count = uren.find(layout.uren, layout, records, from: mark, count: count, &batch.uren)
        if let column = layout.aantal {
          count = aantallen.find(
            column, layout, records, from: mark, count: count, emptyIsZero: true, &batch.aantallen)
        }
        hash(records, raw, from: mark, count: count, batch.places, &batch.looks.hashes)
        zaken.look(&batch.looks, count: count)
        count = findZaken(records, raw, from: mark, count: count, &zaken, &batch.places, batch.looks, &fresh)
        count = zaken.add(
          uren: batch.uren.span, aantallen: batch.aantallen.span, at: batch.places.span, count: count)
        for row in 0..<count { batch.marked &+= batch.marks[row] }
        done &+= count
        mark &+= count &* cellCount
        at = records.start(at: mark)
        if count < wanted { return done }
        wanted = QuickBatch.room
      }
    }
  }

  /// The codes of rows; -1 where the code or the deelnemer does not count.
  private func findCodes(
    _ records: borrowing StructureIndex.Records, from mark: Int, count: Int, _ codes: inout [Int], _ marks: inout [Int]
  ) -> Int {
    var places = codes.mutableSpan
    var marks = marks.mutableSpan
    let (nameSlots, nameLater) = (deelnemers.spellings.slots.span, deelnemers.spellings.later.span)
    let (codeSlots, codeLater) = (self.codes.spellings.slots.span, self.codes.spellings.later.span)
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
      if (name | code) & Self.leftOut != 0 {
        places[row] = -1
        marks[row] = 0
      } else {
        places[row] = Int(truncatingIfNeeded: code)
        if name & Self.unknown != 0 { marks[row] &+= 1 &<< 32 }
      }
      first &+= cellCount
    }
    return count
  }

  /// The hashes of the codes and zaken of rows.
  private func hash(
    _ records: borrowing StructureIndex.Records, _ raw: RawSpan, from mark: Int, count: Int, _ codes: [Int],
    _ hashes: inout [UInt32]
  ) {
    guard let column = layout.zaak else { return }
    let codes = codes.span
    var hashes = hashes.mutableSpan
    let endsLine = column == layout.cellCount - 1
    var cell = mark &+ column
    for row in 0..<count {
      let key = records.key(at: cell, endsLine: endsLine).settled
      var (start, left) = (0, 0)
      if key.isLong {
        let (from, length) = records.cell(at: cell, endsLine: endsLine)
        (start, left) = (from &+ 15, length &- 15)
      }
      hashes[row] = ZaakTable.hash(key, code: codes[row], later: raw, from: start, count: left)
      cell &+= layout.cellCount
    }
  }

  /// The entries of rows, new ones among them; how many, until one that must be read with care.
  private func findZaken(
    _ records: borrowing StructureIndex.Records, _ raw: RawSpan, from mark: Int, count: Int, _ zaken: inout ZaakTable,
    _ codes: inout [Int], _ looks: ZaakTable.Looks, _ fresh: inout [UInt32]
  ) -> Int {
    guard let column = layout.zaak else { return 0 }
    var places = codes.mutableSpan
    let (hashes, seeming) = (looks.hashes.span, looks.places.span)
    let endsLine = column == layout.cellCount - 1
    var cell = mark &+ column
    for row in 0..<count {
      let code = places[row]
      if code >= 0 {
        let key = records.key(at: cell, endsLine: endsLine).settled
        var (start, left) = (0, 0)
        if key.isLong {
          let (from, length) = records.cell(at: cell, endsLine: endsLine)
          (start, left) = (from &+ 15, length &- 15)
        }
        let seems = seeming[row]
        if seems >= 0 && zaken.holds(seems, key, code: code, later: raw, from: start, count: left) {
          places[row] = seems
        } else {
          let position = position(
            of: key, code: code, hash: hashes[row], raw, from: start, count: left, &zaken, &fresh)
          if position < 0 { return row }
          places[row] = position
        }
      }
      cell &+= layout.cellCount
    }
    return count
  }

  /// The entry of a zaak that is not where it was looked for first; -1 where its bytes must be read with care.
  @inline(never)
  private func position(
    of key: SpellingKey, code: Int, hash: UInt32, _ raw: RawSpan, from start: Int, count: Int,
    _ zaken: inout ZaakTable, _ fresh: inout [UInt32]
  ) -> Int {
    let known = zaken.find(key, code: code, hash: hash, later: raw, from: start, count: count)
    if known >= 0 { return known }
    if !key.isPlain { return -1 }
    var place = 0
    while place < count {
      // What is past the end counts as a space.
      let used: UInt64 = count &- place >= 8 ? ~0 : (1 << UInt64(8 &* (count &- place))) &- 1
      let word = raw.word(at: start &+ place)
      if !SpellingKey.isPlain(word & used | ~used & 0x2020_2020_2020_2020) { return -1 }
      place &+= 8
    }
    let new = zaken.insert(key, code: code, hash: hash, in: -1 &- known, later: raw, from: start, count: count)
    guard let new else { return -1 }
    let last = count > 0 ? UInt8(truncatingIfNeeded: raw.word(at: start &+ count &- 1)) : key.last
    // Quotes, the guard against formulas, and spaces are no part of the text.
    if [0x20, 0x22, 0x27].contains(key.first) || last == 0x20 { fresh.append(UInt32(new)) }
    return new
  }
}
