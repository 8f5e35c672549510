/// Sums per code and zaak, found by the bytes of the zaak: as large as the zaken, not the rows.
///
/// Dense entries in the order in which they are first seen, and a table of slots with a part of the hash, so that nearly
/// always one slot and one entry are looked at.
struct ZaakTable: Sendable {
  /// The most zaken that are kept apart.
  static let limit = 1 << 25

  /// A code and a zaak with what was written on it.
  struct Entry: Sendable {
    /// The first fifteen bytes of the zaak, and its length.
    var key: SpellingKey
    var cel = Realisatie.Cel()
    /// The position of the code; with ``unsettled`` on top it is not found.
    fileprivate(set) var code: UInt32
    /// Where the later bytes of a long zaak stand: their number in four bytes, then themselves.
    var later: UInt32
  }

  private static let unsettled: UInt32 = 1 << 31

  private(set) var entries: [Entry] = []
  /// What does not fit in the words of an entry, by its position.
  private(set) var rest: [Int: Realisatie.Som] = [:]
  /// Per slot the hash above and the position + 1 of an entry below; 0 is a free slot.
  private(set) var slots: [UInt64] = Array(repeating: 0, count: 1 << 10)
  private var used = 0
  /// The later bytes of long zaken, with room behind them for a word.
  private(set) var arena: [UInt8] = Array(repeating: 0, count: 16)
  private var arenaCount = 0
  /// How many zaken may come.
  private let room: Int

  /// A table without zaken.
  ///
  /// - Parameter room: how many zaken may come, as far as is known: what is never used takes no memory, and what grows
  ///   need not move.
  init(room: Int = 0) { self.room = min(room, 1 << 22) }

  /// What is looked for at once.
  struct Looks: Sendable {
    /// The most.
    static let room = 64

    /// Which hash is looked for.
    var hashes: [UInt32]
    /// Where an entry of that hash stands; -1 where there is none.
    ///
    /// Another zaak may have the same hash.
    fileprivate(set) var places: [Int]
    /// What was fetched.
    fileprivate var firsts: [UInt64]

    init() {
      hashes = Array(repeating: 0, count: Self.room)
      places = Array(repeating: -1, count: Self.room)
      firsts = Array(repeating: 0, count: Self.room)
    }
  }

  // MARK: Hashes

  /// The hash of a code and a zaak whose bytes from the sixteenth on stand at `start` in `later`.
  @inline(__always)
  static func hash(_ key: SpellingKey, code: Int, later: RawSpan, from start: Int, count: Int) -> UInt32 {
    var mixed = key.mixed(UInt64(truncatingIfNeeded: code))
    if key.isLong { mixed = hash(mixed, later, from: start, count: count) }
    return UInt32(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) &>> 32)
  }

  @inline(never)
  private static func hash(_ seed: UInt64, _ later: RawSpan, from start: Int, count: Int) -> UInt64 {
    var mixed = seed
    var done = 0
    while done < count {
      mixed = (mixed ^ word(later, at: start &+ done, of: count &- done)) &* 0xC2B2_AE3D_27D4_EB4F
      mixed ^= mixed &>> 31
      done &+= 8
    }
    return mixed
  }

  /// At most `count` of the eight bytes at a place, the rest zero.
  @inline(__always)
  private static func word(_ bytes: RawSpan, at place: Int, of count: Int) -> UInt64 {
    let word = bytes.word(at: place)
    return count >= 8 ? word : word & ((1 &<< UInt64(truncatingIfNeeded: 8 &* count)) &- 1)
  }

  // MARK: Looking

  /// The position in a slot that seems to hold a hash; -1 where it does not.
  @inline(__always)
  private static func position(in slot: UInt64, of hash: UInt32) -> Int {
    UInt32(truncatingIfNeeded: slot &>> 32) == hash ? Int(truncatingIfNeeded: slot & 0xFFFF_FFFF) &- 1 : -1
  }

  /// Fetches the slots of `hashes`, and then the entries that these name.
  ///
  /// Each step does nothing else and is done for all before the next begins, so that all wait for memory at the same time.
  func look(_ looks: inout Looks, count: Int) {
    look(looks.hashes, &looks.firsts, &looks.places, count: count)
  }

  private func look(_ hashes: [UInt32], _ firsts: inout [UInt64], _ places: inout [Int], count: Int) {
    let slots = self.slots.span
    let entries = self.entries.span
    let mask = slots.count &- 1
    let hashes = hashes.span
    var firsts = firsts.mutableSpan
    var places = places.mutableSpan
    for look in 0..<count { firsts[look] = slots[Int(truncatingIfNeeded: hashes[look]) & mask] }
    for look in 0..<count {
      let hash = hashes[look]
      var slot = firsts[look]
      var at = Int(truncatingIfNeeded: hash)
      while slot != 0 && UInt32(truncatingIfNeeded: slot &>> 32) != hash {
        at &+= 1
        slot = slots[at & mask]
      }
      places[look] = Int(truncatingIfNeeded: slot & 0xFFFF_FFFF) &- 1
    }
    for look in 0..<count where places[look] >= 0 {
      // The first and the last word, for an entry may lie across a line of memory.
      let entry = entries[places[look]]
      firsts[look] = UInt64(entry.key.first) ^ UInt64(entry.later)
    }
  }

  /// Whether the entry at a position is that of a code and a zaak.
  @inline(__always)
  func holds(
    _ position: Int, _ key: SpellingKey, code: Int, later: RawSpan, from start: Int, count: Int
  ) -> Bool {
    let entry = entries[position]
    if entry.key != key || Int(entry.code) != code { return false }
    return !key.isLong || holdsLater(Int(entry.later), later, from: start, count: count)
  }

  @inline(never)
  private func holdsLater(_ own: Int, _ later: RawSpan, from start: Int, count: Int) -> Bool {
    let bytes = unsafe arena.span.bytes
    if Self.word(bytes, at: own, of: 4) != UInt64(count) { return false }
    var done = 0
    while done < count {
      let left = count &- done
      if Self.word(bytes, at: own &+ 4 &+ done, of: left) != Self.word(later, at: start &+ done, of: left) {
        return false
      }
      done &+= 8
    }
    return true
  }

  /// The position of a code and a zaak; where it is not there, minus one minus the slot that is free for it.
  func find(
    _ key: SpellingKey, code: Int, hash: UInt32, later: RawSpan, from start: Int, count: Int
  ) -> Int {
    let slots = self.slots.span
    let mask = slots.count &- 1
    var at = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[at]
      if slot == 0 { return -1 &- at }
      let position = Self.position(in: slot, of: hash)
      if position >= 0 && holds(position, key, code: code, later: later, from: start, count: count) { return position }
      at = (at &+ 1) & mask
    }
  }

  // MARK: Adding

  /// The position of a code and a zaak, new or known; `nil` when there are too many.
  mutating func position(
    _ key: SpellingKey, code: Int, hash: UInt32, later: RawSpan, from start: Int, count: Int
  ) -> Int? {
    let known = find(key, code: code, hash: hash, later: later, from: start, count: count)
    if known >= 0 { return known }
    return insert(key, code: code, hash: hash, in: -1 - known, later: later, from: start, count: count)
  }

  /// The position of a code and a zaak that ``find`` did not find, in the slot it gave; `nil` when there are too many.
  mutating func insert(
    _ key: SpellingKey, code: Int, hash: UInt32, in slot: Int, later: RawSpan, from start: Int, count: Int
  ) -> Int? {
    let position = entries.count
    guard position < Self.limit else { return nil }
    var place: UInt32 = 0
    if key.isLong {
      guard let kept = keep(later, from: start, count: count) else { return nil }
      place = kept
    }
    if entries.count == 1 << 10 { entries.reserveCapacity(room) }
    entries.append(Entry(key: key, code: UInt32(code), later: place))
    if used * 3 >= slots.count * 2 {
      link(hash, to: position)
    } else {
      slots[slot] = UInt64(hash) << 32 | UInt64(position + 1)
      used += 1
    }
    return position
  }

  /// Puts an entry in the slot of a hash.
  private mutating func link(_ hash: UInt32, to position: Int) {
    if used * 3 >= slots.count * 2 { grow(to: slots.count * 2) }
    var at = Int(hash) & (slots.count - 1)
    while slots[at] != 0 { at = (at + 1) & (slots.count - 1) }
    slots[at] = UInt64(hash) << 32 | UInt64(position + 1)
    used += 1
  }

  private mutating func grow(to count: Int) {
    let old = slots
    let mask = count - 1
    slots = Array(repeating: 0, count: count)
    for slot in old where slot != 0 {
      var at = Int(slot >> 32) & mask
      while slots[at] != 0 { at = (at + 1) & mask }
      slots[at] = slot
    }
  }

  /// Keeps the later bytes of a zaak; `nil` when there is no more room.
  private mutating func keep(_ later: RawSpan, from start: Int, count: Int) -> UInt32? {
    guard let place = UInt32(exactly: arenaCount), count <= UInt32.max else { return nil }
    let end = arenaCount + 4 + count
    while arena.count < end + 8 { arena += repeatElement(0, count: max(4096, arena.count)) }
    for byte in 0..<4 { arena[arenaCount + byte] = UInt8(truncatingIfNeeded: count >> (8 * byte)) }
    for byte in 0..<count {
      arena[arenaCount + 4 + byte] = UInt8(truncatingIfNeeded: later.word(at: start + byte))
    }
    arenaCount = end
    return place
  }

  /// Adds hours and numbers to entries as long as they fit; how many.
  ///
  /// - Parameter places: the positions of entries; below zero for what does not count.
  @inline(__always)
  mutating func add(uren: Span<Int64>, aantallen: Span<Int64>, at places: Span<Int>, count: Int) -> Int {
    var entries = self.entries.mutableSpan
    for row in 0..<count where places[row] >= 0 {
      if !entries[places[row]].cel.add(uren: uren[row], aantal: aantallen[row]) { return row }
    }
    return count
  }

  /// Adds a row to the sum of an entry; what does not fit in its two words is kept beside it.
  mutating func add(uren: ExactDecimal, aantal: ExactDecimal, at position: Int) throws(ArithmeticOverflow) {
    if let hours = ZaakTally.hundredths(uren), let number = ZaakTally.hundredths(aantal),
      number.magnitude <= Realisatie.Cel.largestStep
    {
      if entries[position].cel.add(uren: hours, aantal: number) { return }
      // The entry is full: what it holds goes beside it, and it begins again.
      try keep(entries[position].cel.som, at: position)
      entries[position].cel = Realisatie.Cel()
      if entries[position].cel.add(uren: hours, aantal: number) { return }
    }
    var som = Realisatie.Som()
    som.uren = Uren(uren)
    som.aantal = Aantal(aantal)
    som.rijen = 1
    try keep(som, at: position)
  }

  private mutating func keep(_ som: Realisatie.Som, at position: Int) throws(ArithmeticOverflow) {
    try rest[position, default: Realisatie.Som()].add(som)
  }

  /// Adds what an entry holds to another.
  private mutating func add(
    _ cel: Realisatie.Cel, _ more: Realisatie.Som?, at position: Int
  ) throws(ArithmeticOverflow) {
    if !entries[position].cel.merge(cel) { try keep(cel.som, at: position) }
    if let more { try keep(more, at: position) }
  }
}

extension ZaakTable {
  // MARK: Whole tables

  /// The bytes of the zaak of an entry.
  func name(at position: Int) -> [UInt8] {
    let entry = entries[position]
    var bytes: [UInt8] = []
    entry.key.append(to: &bytes)
    if entry.key.isLong {
      let start = Int(entry.later)
      bytes += arena[start + 4..<start + 4 + laterCount(entry)]
    }
    return bytes
  }

  private func laterCount(_ entry: Entry) -> Int {
    let bytes = unsafe arena.span.bytes
    return entry.key.isLong ? Int(Self.word(bytes, at: Int(entry.later), of: 4)) : 0
  }

  /// Adds the entries of another table; `false` when there are too many together.
  ///
  /// - Parameter codes: per position of a code in the other table its position here.
  mutating func merge(_ other: ZaakTable, codes: [Int]) throws(ArithmeticOverflow) -> Bool {
    var looks = Looks()
    var places = Array(repeating: -1, count: Looks.room)
    for begin in stride(from: 0, to: other.entries.count, by: Looks.room) {
      let batch = begin..<min(begin + Looks.room, other.entries.count)
      for position in batch where !other.isEmpty(at: position) {
        let entry = other.entries[position]
        looks.hashes[position - begin] = Self.hash(
          entry.key, code: codes[Int(entry.code)], later: unsafe other.arena.span.bytes, from: Int(entry.later) + 4,
          count: other.laterCount(entry))
      }
      look(&looks, count: batch.count)
      for position in batch where !other.isEmpty(at: position) {
        let entry = other.entries[position]
        let later = unsafe other.arena.span.bytes
        let (start, count) = (Int(entry.later) + 4, other.laterCount(entry))
        let code = codes[Int(entry.code)]
        let own = looks.places[position - begin]
        if own < 0 || !holds(own, entry.key, code: code, later: later, from: start, count: count) {
          let hash = looks.hashes[position - begin]
          guard let new = self.position(entry.key, code: code, hash: hash, later: later, from: start, count: count)
          else { return false }
          places[position - begin] = new
        } else {
          places[position - begin] = own
        }
      }
      try add(other, batch, at: places)
    }
    return true
  }

  /// Adds what some entries of another table hold to those at `places`.
  private mutating func add(_ other: ZaakTable, _ batch: Range<Int>, at places: [Int]) throws(ArithmeticOverflow) {
    var left: [Int] = []
    do {
      var entries = self.entries.mutableSpan
      let others = other.entries.span
      for position in batch where !other.isEmpty(at: position) {
        if !entries[places[position - batch.lowerBound]].cel.merge(others[position].cel) { left.append(position) }
      }
    }
    for position in left { try keep(other.entries[position].cel.som, at: places[position - batch.lowerBound]) }
    if other.rest.isEmpty { return }
    for position in batch {
      if let more = other.rest[position] { try keep(more, at: places[position - batch.lowerBound]) }
    }
  }

  /// Whether an entry holds nothing: what was written in another spelling as well has been added there.
  private func isEmpty(at position: Int) -> Bool {
    entries[position].cel.rijen == 0 && (rest.isEmpty || rest[position] == nil)
  }

  /// Keeps an entry from being found until it is settled: its bytes may be the text of another zaak, as `"Z1"` is of what
  /// is written `"""Z1"""`.
  mutating func hide(_ position: Int) { entries[position].code |= Self.unsettled }

  /// Gives a hidden entry its text: that of its zaak without quotes and guard.
  ///
  /// Where an entry has that text already, that gets what was written on both, and this one stays hidden.
  mutating func settle(_ position: Int, as text: [UInt8]) throws(ArithmeticOverflow) -> Bool {
    let padded = text + Array(repeating: 0, count: 32)
    let bytes = unsafe padded.span.bytes
    let key = SpellingKey(bytes.word(at: 0), bytes.word(at: 8), length: text.count)
    let (code, count) = (Int(entries[position].code & ~Self.unsettled), text.count - 15)
    let hash = Self.hash(key, code: code, later: bytes, from: 15, count: count)
    let other = find(key, code: code, hash: hash, later: bytes, from: 15, count: count)
    if other >= 0 {
      try add(entries[position].cel, rest.removeValue(forKey: position), at: other)
      entries[position].cel = Realisatie.Cel()
      return true
    }
    entries[position].code &= ~Self.unsettled
    if holds(position, key, code: code, later: bytes, from: 15, count: count) { return true }
    if key.isLong {
      guard let place = keep(bytes, from: 15, count: count) else { return false }
      entries[position].later = place
    }
    entries[position].key = key
    link(hash, to: position)
    return true
  }
}
