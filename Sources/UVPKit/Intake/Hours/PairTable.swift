/// Pairs of a deelnemer and a code, each with a position, found by one look-up.
struct PairTable {
  /// The most pairs that are kept apart.
  static let limit = 1 << 23
  /// The most places of ``grid``.
  private static let gridLimit = 1 << 21

  private(set) var pairs: [Realisatie.Paar] = []
  /// The position + 1 of the pair of each deelnemer and code, row after row; empty when there are too many of them.
  private(set) var grid: [UInt32] = Array(repeating: 0, count: 1 << 12)
  /// The codes that a row of ``grid`` has room for: a power of two, as its logarithm.
  private(set) var gridShift = 6
  /// Where there is no grid: a pair and its position in one word; 0 is a free place.
  private(set) var slots: [UInt64] = []

  /// The two positions as one number; never 0.
  @inline(__always)
  static func key(_ deelnemer: Int, _ code: Int) -> UInt64 {
    (UInt64(truncatingIfNeeded: deelnemer) &+ 1) << 20 | UInt64(truncatingIfNeeded: code)
  }

  @inline(__always)
  static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 33)
  }

  /// The position of a pair, new or known.
  mutating func position(_ deelnemer: Int, _ code: Int) -> Int {
    if !grid.isEmpty && (code >= 1 << gridShift || deelnemer << gridShift >= grid.count) {
      widen(deelnemer, code)
    }
    if !grid.isEmpty {
      let at = deelnemer << gridShift + code
      if grid[at] == 0 {
        add(deelnemer, code)
        grid[at] = UInt32(pairs.count)
      }
      return Int(grid[at]) - 1
    }
    let key = Self.key(deelnemer, code)
    var at = Self.hash(key) & (slots.count - 1)
    while slots[at] != 0 {
      if slots[at] >> 23 == key { return Int(slots[at] & 0x7F_FFFF) }
      at = (at + 1) & (slots.count - 1)
    }
    add(deelnemer, code)
    slots[at] = key << 23 | UInt64(pairs.count - 1)
    if pairs.count * 2 > slots.count { fill(slots.count * 2) }
    return pairs.count - 1
  }

  /// The position of a pair where there is no grid; -1 where it is not known.
  @inline(__always)
  static func find(_ key: UInt64, _ slots: Span<UInt64>) -> Int {
    var at = hash(key) & (slots.count &- 1)
    while true {
      let slot = slots[at]
      if slot >> 23 == key { return Int(slot & 0x7F_FFFF) }
      if slot == 0 { return -1 }
      at = (at &+ 1) & (slots.count &- 1)
    }
  }

  private mutating func add(_ deelnemer: Int, _ code: Int) {
    pairs.append(Realisatie.Paar(deelnemer: Int32(deelnemer), code: Int32(code)))
  }

  /// Makes room in the grid for a name more, or gives the grid up.
  private mutating func widen(_ deelnemer: Int, _ code: Int) {
    var shift = gridShift
    while code >= 1 << shift { shift += 1 }
    var rows = max(64, grid.count >> gridShift)
    while deelnemer >= rows { rows *= 2 }
    if rows << shift > Self.gridLimit {
      grid = []
      return fill(max(1024, pairs.count * 4))
    }
    grid = Array(repeating: 0, count: rows << shift)
    gridShift = shift
    for (position, pair) in pairs.enumerated() {
      grid[Int(pair.deelnemer) << shift + Int(pair.code)] = UInt32(position + 1)
    }
  }

  private mutating func fill(_ wanted: Int) {
    var count = 1024
    while count < wanted { count *= 2 }
    slots = Array(repeating: 0, count: count)
    for (position, pair) in pairs.enumerated() {
      let key = Self.key(Int(pair.deelnemer), Int(pair.code))
      var at = Self.hash(key) & (count - 1)
      while slots[at] != 0 { at = (at + 1) & (count - 1) }
      slots[at] = key << 23 | UInt64(position)
    }
  }
}
