import Testing

@testable import UVPKit

/// Exact fractions: lowest terms, no rounding but the last.
@Suite struct ExactFractionTests {
  @Test func isInLowestTerms() {
    #expect(ExactFraction(6, 8) == ExactFraction(3, 4))
    #expect(ExactFraction(0, 7) == .zero)
    #expect(ExactFraction(-6, 4).numerator == -3)
    #expect(ExactFraction(ExactDecimal(significand: 64, scale: 2)) == ExactFraction(16, 25))
  }

  @Test func calculatesExactly() throws {
    #expect(try ExactFraction(1, 3) + ExactFraction(1, 6) == ExactFraction(1, 2))
    #expect(try ExactFraction(1, 3) - ExactFraction(1, 2) == ExactFraction(-1, 6))
    #expect(try ExactFraction(-2, 3) * ExactFraction(9, 4) == ExactFraction(-3, 2))
    #expect(try ExactFraction(2, 3) / ExactFraction(-4, 9) == ExactFraction(-3, 2))
  }

  @Test(arguments: [
    (ExactFraction(1, 2), 0, 1), (ExactFraction(-1, 2), 0, -1), (ExactFraction(1, 3), 2, 33),
    (ExactFraction(2, 3), 2, 67),
    (ExactFraction(-2, 3), 2, -67), (ExactFraction(1, 8), 2, 13), (ExactFraction(5), 2, 500),
    (ExactFraction(49, 100), 0, 0),
  ])
  func roundsHalfAwayFromZero(_ value: ExactFraction, _ places: Int, _ digits: Int) throws {
    #expect(try value.rounded(toPlaces: places) == ExactDecimal(significand: Int128(digits), scale: places))
  }

  @Test func ordersWithoutOverflow() throws {
    var random = SeededRandom(seed: 12)
    for _ in 0..<CaseCount.of(2_000) {
      let (a, b) = (Int.random(in: -50...50, using: &random), Int.random(in: 1...50, using: &random))
      let (c, d) = (Int.random(in: -50...50, using: &random), Int.random(in: 1...50, using: &random))
      let (left, right) = (ExactFraction(a, b), ExactFraction(c, d))
      if (left < right) != (a * d < c * b) { Issue.record("\(a)/\(b) < \(c)/\(d)") }
    }
    let large = ExactFraction(ExactDecimal(significand: .max, scale: 0))
    #expect(try large / ExactFraction(3) < large / ExactFraction(2))
  }

  @Test func overflowIsAnError() {
    let large = ExactFraction(ExactDecimal(significand: .max, scale: 0))
    #expect(throws: ArithmeticOverflow()) { try large + 1 }
    #expect(throws: ArithmeticOverflow()) { try large * 2 }
    #expect(throws: ArithmeticOverflow()) { try large.rounded(toPlaces: 2) }
    #expect(throws: ArithmeticOverflow()) {
      try ExactFraction(ExactDecimal(significand: .min, scale: 0)) * ExactFraction(-1)
    }
  }
}
