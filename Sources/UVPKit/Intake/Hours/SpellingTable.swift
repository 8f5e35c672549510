/// Numbers and dates by the bytes with which a file writes them, so that each spelling is understood once.
///
/// What is not found is read with care again; nothing but time depends on what is remembered.
struct SpellingTable {
  /// A spelling of at most sixteen bytes and what it stands for; a length of 0 is a free place.
  struct Slot {
    var a: UInt64 = 0
    var b: UInt64 = 0
    var length = 0
    var value: Int64 = 0
  }

  /// The most spellings that are remembered.
  private static let limit = 1 << 14

  private(set) var slots: [Slot] = Array(repeating: Slot(), count: 256)
  private var used = 0

  /// Remembers what the bytes from `start` to `end` stand for.
  mutating func learn(_ bytes: RawSpan, from start: Int, to end: Int, value: Int64) {
    if end == start || end - start > 16 || used == Self.limit { return }
    if used * 2 >= slots.count { grow() }
    let key = SpellingKey(bytes, from: start, to: end)
    var at = key.hash & (slots.count - 1)
    while slots[at].length != 0 {
      if key.matches(slots[at]) { return }
      at = (at + 1) & (slots.count - 1)
    }
    slots[at] = Slot(a: key.a, b: key.b, length: key.length, value: value)
    used += 1
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.length != 0 {
      var at = SpellingKey.hash(slot.a, slot.b, slot.length) & (slots.count - 1)
      while slots[at].length != 0 { at = (at + 1) & (slots.count - 1) }
      slots[at] = slot
    }
  }
}

extension SpellingKey {
  /// Whether a place holds this spelling.
  @inline(__always)
  func matches(_ slot: SpellingTable.Slot) -> Bool { slot.a == a && slot.b == b && slot.length == length }
}
