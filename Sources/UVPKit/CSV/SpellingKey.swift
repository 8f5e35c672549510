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
