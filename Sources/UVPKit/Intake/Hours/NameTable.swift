/// Names by the bytes with which a file writes them: the same bytes always mean the same name.
///
/// A spelling is understood once, by the careful reader; from then on its bytes are enough.
struct NameTable {
  /// The longest spelling that is found by its bytes alone.
  static let longest = 32
  /// The most names that one column may hold.
  static let limit = 1 << 20

  /// A spelling of at most ``longest`` bytes as four words; a length of 0 is a free place.
  struct Slot {
    var a: UInt64 = 0
    var b: UInt64 = 0
    var c: UInt64 = 0
    var d: UInt64 = 0
    var length: UInt32 = 0
    var position: UInt32 = 0
  }

  private(set) var names: [String] = []
  private var positions: [Spelling: Int] = [:]
  private(set) var slots: [Slot] = Array(repeating: Slot(), count: 256)
  private var used = 0

  /// A name that is another when its bytes are: `String` takes an é of one code point for one of two.
  private struct Spelling: Hashable {
    let text: String

    static func == (a: Spelling, b: Spelling) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

    func hash(into hasher: inout Hasher) {
      for byte in text.utf8 { hasher.combine(byte) }
    }
  }

  /// The position of a name, new or known.
  mutating func position(of name: String) -> Int {
    let spelling = Spelling(text: name)
    if let known = positions[spelling] { return known }
    positions[spelling] = names.count
    names.append(name)
    return names.count - 1
  }

  /// Remembers that the bytes from `start` to `end` write the name at `position`.
  mutating func learn(_ bytes: RawSpan, from start: Int, to end: Int, position: Int) {
    let key = SpellingKey(bytes, from: start, to: end)
    if end == start || end - start > Self.longest || used >= Self.limit { return }
    if used * 2 >= slots.count { grow() }
    let c = bytes.word(at: start + 16, of: key.length - 16)
    let d = bytes.word(at: start + 24, of: key.length - 24)
    var at = key.hash & (slots.count - 1)
    while slots[at].length != 0 {
      if key.matches(slots[at]) && slots[at].c == c && slots[at].d == d { return }
      at = (at + 1) & (slots.count - 1)
    }
    slots[at] = Slot(
      a: key.a, b: key.b, c: c, d: d, length: UInt32(key.length), position: UInt32(position))
    used += 1
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.length != 0 {
      var at = SpellingKey.hash(slot.a, slot.b, Int(slot.length)) & (slots.count - 1)
      while slots[at].length != 0 { at = (at + 1) & (slots.count - 1) }
      slots[at] = slot
    }
  }
}

/// The length and the first sixteen bytes of a cell, to find a spelling by.
struct SpellingKey {
  let length: Int
  let a: UInt64
  let b: UInt64

  init(_ bytes: RawSpan, from start: Int, to end: Int) {
    length = end - start
    a = bytes.word(at: start, of: length)
    b = bytes.word(at: start + 8, of: length - 8)
  }

  @inline(__always)
  init(_ column: Int, of record: StructureIndex.Records.Record, in records: borrowing StructureIndex.Records) {
    (length, a, b) = records.words(column, of: record)
  }

  @inline(__always)
  var hash: Int { Self.hash(a, b, length) }

  @inline(__always)
  static func hash(_ a: UInt64, _ b: UInt64, _ length: Int) -> Int {
    let mixed = (a ^ b &<< 7 ^ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: (mixed ^ mixed &>> 32) &>> 16)
  }

  /// Whether the first sixteen bytes and the length are those of a name.
  @inline(__always)
  func matches(_ slot: NameTable.Slot) -> Bool {
    slot.a == a && slot.b == b && slot.length == UInt32(truncatingIfNeeded: length)
  }
}

extension RawSpan {
  /// The first `count` of eight bytes from `offset` as a number, the rest zero; none or fewer make 0.
  @inline(__always)
  func word(at offset: Int, of count: Int) -> UInt64 {
    // A shift by 64 or more leaves nothing.
    word(at: offset) & (~0 >> UInt64(bitPattern: Int64(Swift.max(0, 64 &- 8 &* count))))
  }
}
