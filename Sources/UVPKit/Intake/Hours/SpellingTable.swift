/// Names, numbers and dates by the bytes with which a file writes them, so that each spelling is understood once.
///
/// What is not found is read with care again; nothing but time depends on what is remembered.
struct SpellingTable {
  /// What is found where a spelling is not known.
  static let unknown = Int64.min

  /// The first fifteen bytes of a spelling with its length, and what it stands for; a key without length is a free place.
  struct Slot {
    var key = SpellingKey()
    var value = SpellingTable.unknown
  }

  /// The most spellings that are remembered.
  private let limit: Int
  private(set) var slots: [Slot] = Array(repeating: Slot(), count: 256)
  /// Beside ``slots`` the later bytes of long spellings; empty as long as there are none.
  private(set) var later: [SpellingKey.Later] = []
  private var used = 0

  init(limit: Int = 1 << 14) { self.limit = limit }

  /// Remembers what the bytes from `start` to `end` stand for; ``unknown`` and what is long are not remembered.
  mutating func learn(_ bytes: RawSpan, from start: Int, to end: Int, value: Int64) {
    let length = end - start
    if length == 0 || length > SpellingKey.longest || used >= limit || value == Self.unknown { return }
    // Where many places are free, the first one looked at is nearly always the right one.
    if used * (used < 1 << 14 ? 3 : 2) >= slots.count { grow() }
    let key = SpellingKey(bytes.word(at: start), bytes.word(at: start + 8), length: length)
    let more = SpellingKey.Later(bytes.word(at: start + 15), bytes.word(at: start + 23), length: length)
    if key.isLong && later.isEmpty { later = Array(repeating: SpellingKey.Later(), count: slots.count) }
    var at = key.place(in: slots.count)
    while !slots[at].key.isEmpty {
      if slots[at].key == key && (!key.isLong || later[at] == more) { return }
      at = (at + 1) & (slots.count - 1)
    }
    slots[at] = Slot(key: key, value: value)
    if key.isLong { later[at] = more }
    used += 1
  }

  private mutating func grow() {
    let (old, oldLater) = (slots, later)
    slots = Array(repeating: Slot(), count: old.count * 2)
    if !later.isEmpty { later = Array(repeating: SpellingKey.Later(), count: slots.count) }
    for (position, slot) in old.enumerated() where !slot.key.isEmpty {
      var at = slot.key.place(in: slots.count)
      while !slots[at].key.isEmpty { at = (at + 1) & (slots.count - 1) }
      slots[at] = slot
      if slot.key.isLong { later[at] = oldLater[position] }
    }
  }

  /// What a cell stands for, whose key is not needed for anything else; ``unknown`` where it was never learnt.
  @inline(__always)
  static func value(
    ofCell mark: Int, endsLine: Bool, in records: borrowing StructureIndex.Records,
    _ slots: Span<Slot>, _ later: Span<SpellingKey.Later>
  ) -> Int64 {
    value(of: records.key(at: mark, endsLine: endsLine), at: mark, endsLine: endsLine, in: records, slots, later)
  }

  /// What the cell that ends at a mark stands for; ``unknown`` where it was never learnt.
  @inline(__always)
  static func value(
    of key: SpellingKey, at mark: Int, endsLine: Bool, in records: borrowing StructureIndex.Records,
    _ slots: Span<Slot>, _ later: Span<SpellingKey.Later>
  ) -> Int64 {
    let slot = slots[key.place(in: slots.count)]
    if slot.key == key && !key.isLong { return slot.value }
    if key.isLong {
      return value(of: key, more: records.laterWords(at: mark, endsLine: endsLine), slots, later)
    }
    return value(of: key, slots)
  }

  /// What the cells of a column stand for, row by row; how many, until one that was never learnt.
  ///
  /// - Parameters:
  ///   - mark: of the first cell of the first row.
  ///   - emptyIsZero: whether an empty cell stands for 0 without being learnt.
  @inline(__always)
  func find(
    _ column: Int, _ layout: HoursLayout, _ records: borrowing StructureIndex.Records, from mark: Int, count: Int,
    emptyIsZero: Bool = false, _ found: inout [Int64]
  ) -> Int {
    var found = found.mutableSpan
    let (slots, later) = (self.slots.span, self.later.span)
    let cellCount = layout.cellCount
    let endsLine = column == cellCount - 1
    var cell = mark &+ column
    for row in 0..<count {
      let key = records.key(at: cell, endsLine: endsLine)
      var value: Int64 = 0
      if !emptyIsZero || !key.isEmpty {
        value = Self.value(of: key, at: cell, endsLine: endsLine, in: records, slots, later)
        if value == Self.unknown { return row }
      }
      found[row] = value
      cell &+= cellCount
    }
    return count
  }

  /// What the days of rows stand for times a factor; how many, until one that was never learnt.
  ///
  /// The same day often comes again: then it is not looked for.
  @inline(__always)
  func findDays(
    _ layout: HoursLayout, _ records: borrowing StructureIndex.Records, from mark: Int, count: Int, times factor: Int,
    _ found: inout [Int]
  ) -> Int {
    var found = found.mutableSpan
    let (slots, later) = (self.slots.span, self.later.span)
    let cellCount = layout.cellCount
    let endsLine = layout.datum == cellCount - 1
    var cell = mark &+ layout.datum
    var last = SpellingKey()
    var place = 0
    for row in 0..<count {
      let key = records.key(at: cell, endsLine: endsLine)
      if key != last || key.isLong || key.isEmpty {
        let value = Self.value(of: key, at: cell, endsLine: endsLine, in: records, slots, later)
        if value == Self.unknown { return row }
        last = key
        place = Int(truncatingIfNeeded: value) &* factor
      }
      found[row] = place
      cell &+= cellCount
    }
    return count
  }

  /// What a cell stands for that is not in the place where it is looked for first.
  @inline(never)
  private static func value(of key: SpellingKey, _ slots: Span<Slot>) -> Int64 {
    var at = key.place(in: slots.count)
    while !slots[at].key.isEmpty {
      if slots[at].key == key { return slots[at].value }
      at = (at &+ 1) & (slots.count &- 1)
    }
    return unknown
  }

  /// What a long cell stands for.
  @inline(never)
  private static func value(
    of key: SpellingKey, more: SpellingKey.Later, _ slots: Span<Slot>, _ later: Span<SpellingKey.Later>
  ) -> Int64 {
    var at = key.place(in: slots.count)
    while !slots[at].key.isEmpty {
      if slots[at].key == key {
        if later[at] == more { return slots[at].value }
      }
      at = (at &+ 1) & (slots.count &- 1)
    }
    return unknown
  }
}
