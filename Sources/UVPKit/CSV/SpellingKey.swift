/// The length and the first fifteen bytes of a cell, to find a spelling by.
package struct SpellingKey: Hashable, Sendable {
  /// The longest spelling that is told from all others by its bytes.
  static let longest = 31

  /// The first eight bytes, the rest zero.
  private let a: UInt64
  /// The next seven bytes, the rest zero, and the length as the highest byte; 255 stands for more too.
  private let b: UInt64

  /// The key of no cell.
  init() { (a, b) = (0, 0) }

  /// The key of a cell of `length` bytes, from its first eight bytes and the eight behind them, whatever follows it.
  @inline(__always)
  init(_ first: UInt64, _ second: UInt64, length: Int) {
    // All without a branch: whether a name has more than eight bytes cannot be predicted.
    a = first & (~0 &>> UInt64(truncatingIfNeeded: 64 &- 8 &* min(length, 8)))
    let more = UInt64(truncatingIfNeeded: max(0, min(length, 15) &- 8))
    b = second & ((1 &<< (8 &* more)) &- 1) | UInt64(truncatingIfNeeded: min(length, 255)) &<< 56
  }

  /// Whether the cell has no bytes.
  @inline(__always)
  var isEmpty: Bool { b == 0 }

  /// Whether the cell has bytes that the key does not hold.
  @inline(__always)
  var isLong: Bool { b >> 60 != 0 }

  /// Where it is looked for first among `count` places, a power of two.
  @inline(__always)
  func place(in count: Int) -> Int {
    let mixed = a &* 0x9E37_79B9_7F4A_7C15 ^ b &* 0xC2B2_AE3D_27D4_EB4F
    return Int(truncatingIfNeeded: mixed &>> 36) & (count &- 1)
  }

  /// The key, which for a cell without bytes may hold what follows it, without that.
  @inline(__always)
  var settled: SpellingKey { isEmpty ? SpellingKey() : self }

  /// How many bytes the cell has; 255 stands for more too.
  var count: Int { Int(b >> 56) }

  /// The first byte; 0 without any.
  var first: UInt8 { UInt8(truncatingIfNeeded: a) }

  /// The last of the first fifteen bytes; 0 without any.
  var last: UInt8 {
    let place = min(count, 15) - 1
    return UInt8(truncatingIfNeeded: place < 8 ? a >> UInt64(8 * max(0, place)) : b >> UInt64(8 * (place - 8)))
  }

  /// Adds the first fifteen bytes to `bytes`.
  func append(to bytes: inout [UInt8]) {
    for place in 0..<min(count, 15) {
      let word = place < 8 ? a : b
      bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(8 * (place & 7))))
    }
  }

  /// A number in which the cell and `seed` are mixed.
  @inline(__always)
  func mixed(_ seed: UInt64) -> UInt64 {
    let mixed = (a ^ seed) &* 0x9E37_79B9_7F4A_7C15 ^ b &* 0xC2B2_AE3D_27D4_EB4F
    return mixed ^ mixed &>> 29
  }

  /// Whether the fifteen bytes are all printable ASCII.
  var isPlain: Bool {
    func plain(_ word: UInt64, _ count: Int) -> Bool {
      // What is past the end counts as a space.
      let used: UInt64 = count >= 8 ? ~0 : (1 << UInt64(8 * max(0, count))) - 1
      return SpellingKey.isPlain(word & used | ~used & 0x2020_2020_2020_2020)
    }
    return plain(a, count) && plain(b & 0x00FF_FFFF_FFFF_FFFF, min(count, 15) - 8)
  }

  /// Whether eight bytes are all printable ASCII.
  static func isPlain(_ word: UInt64) -> Bool {
    let high: UInt64 = 0x8080_8080_8080_8080
    if word & high != 0 { return false }
    // Without high bits nothing is carried from byte to byte: below 0x20 the bit stays off, at 0x7F it comes on.
    let enough = (word &+ 0x6060_6060_6060_6060) & high
    let delete = (word &+ 0x0101_0101_0101_0101) & high
    return enough == high && delete == 0
  }

  /// The bytes of a cell from the sixteenth to the thirty-first, as two words.
  package struct Later: Hashable, Sendable {
    private let c: UInt64
    private let d: UInt64

    /// None.
    init() { (c, d) = (0, 0) }

    /// Those of a cell of `length` bytes, from what stands at its sixteenth and twenty-fourth byte.
    init(_ third: UInt64, _ fourth: UInt64, length: Int) {
      func only(_ count: Int, of word: UInt64) -> UInt64 {
        count >= 8 ? word : word & (1 << (8 * UInt64(max(0, count))) - 1)
      }
      c = only(length - 15, of: third)
      d = only(length - 23, of: fourth)
    }
  }
}
