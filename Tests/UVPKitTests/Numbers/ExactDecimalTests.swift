import Testing
import UVPKit

/// exact numbers, overflow reported.
@Suite struct ExactDecimalTests {
  @Test func oneValueHasOneRepresentation() throws {
    #expect(try number("1,50") == number("1,5"))
    #expect(try number("1,50").hashValue == number("1,5").hashValue)
    #expect(try number("-0") == .zero)
    #expect(try number("100").scale == 0)
  }

  @Test func sumsAndProductsAreExact() throws {
    #expect(try number("0,1") + number("0,2") == number("0,3"))
    #expect(try number("12,02") * number("6150") == number("73923"))
    #expect(try number("739,23") - number("739") == number("0,23"))
    #expect(try (number("12,02") * number("6150")).hundredth() == number("739,23"))
  }

  @Test func overflowIsReportedNeverTrapped() throws {
    let huge = ExactDecimal(significand: .max, scale: 0)
    let tiny = ExactDecimal(significand: 1, scale: 37)
    #expect(throws: ArithmeticOverflow.self) { try huge + 1 }
    #expect(throws: ArithmeticOverflow.self) { try huge * 2 }
    #expect(throws: ArithmeticOverflow.self) { try huge + tiny }
    #expect(throws: ArithmeticOverflow.self) { try tiny * tiny }
    #expect(throws: ArithmeticOverflow.self) { try tiny.hundredth() }
    #expect(throws: ArithmeticOverflow.self) { try ExactDecimal(significand: .min, scale: 0).magnitude() }
    #expect(throws: ArithmeticOverflow.self) { try ExactDecimal(significand: .min, scale: 0) - 1 }
  }

  @Test func orderIsExactWhereAlignmentWouldOverflow() {
    let huge = ExactDecimal(significand: .max, scale: 0)
    let tiny = ExactDecimal(significand: 1, scale: 37)
    #expect(tiny < huge)
    #expect(!(huge < tiny))
    #expect(ExactDecimal(significand: -1, scale: 37) < .zero)
    #expect(ExactDecimal(significand: 15, scale: 1) < ExactDecimal(significand: 151, scale: 2))
    #expect(ExactDecimal(significand: -151, scale: 2) < ExactDecimal(significand: -15, scale: 1))
  }

  @Test func orderAgreesWithDifference() throws {
    var random = SeededRandom(seed: 1)
    for _ in 0..<2000 {
      let a = ExactDecimal(
        significand: Int128(Int.random(in: -9999...9999, using: &random)), scale: .random(in: 0...4, using: &random))
      let b = ExactDecimal(
        significand: Int128(Int.random(in: -9999...9999, using: &random)), scale: .random(in: 0...4, using: &random))
      #expect((a < b) == (try (a - b).isNegative))
      #expect((a == b) == (try a - b == .zero))
    }
  }
}
