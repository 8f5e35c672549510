import Testing
import UVPKit

/// Numbers counted in quarters, halves and hundredths.
@Suite struct ExactDecimalUnitTests {
  @Test(arguments: [("10,5", "0,5", 21), ("10,5", "0,25", 42), ("10,5", "0,01", 1050), ("0", "0,25", 0), ("7", "1", 7)])
  func multiples(text: String, unit: String, units: Int) throws {
    let (value, unit) = (try number(text), try number(unit))
    #expect(try value.isMultiple(of: unit))
    #expect(try value.units(of: unit) == Int128(units))
    #expect(try unit.times(Int128(units)) == value)
  }

  @Test(arguments: [("10,5", "1"), ("0,3", "0,25"), ("1,005", "0,01"), ("0,1", "0,5")])
  func noMultiples(text: String, unit: String) throws {
    #expect(try !number(text).isMultiple(of: number(unit)))
  }

  @Test func overflowIsReported() throws {
    let small = ExactDecimal(significand: 1, scale: 37)
    let large = ExactDecimal(significand: .max, scale: 0)
    #expect(throws: ArithmeticOverflow.self) { try large.isMultiple(of: small) }
    #expect(throws: ArithmeticOverflow.self) { try large.times(2) }
  }

  /// quotas close on multiples of a unit as they do on decimals.
  @Test func quotasCloseOnMultiples() throws {
    let quotas = [try number("0,7"), try number("0,8"), try number("0,5")]
    let quarters = try LargestRemainder.round(quotas: quotas, toMultiplesOf: number("0,25"))
    #expect(quarters.parts == [try number("0,75"), try number("0,75"), try number("0,5")])
    #expect(quarters.tied.isEmpty)
    let halves = try LargestRemainder.round(quotas: [number("0,75"), number("0,75")], toMultiplesOf: number("0,5"))
    #expect(halves.parts == [1, try number("0,5")])
    #expect(halves.tied == [0, 1])
    var random = SeededRandom(seed: 66)
    for _ in 0..<500 {
      var quotas = (0..<5).map { _ in ExactDecimal(significand: Int128.random(in: 0...9999, using: &random), scale: 2) }
      let sum = try quotas.reduce(ExactDecimal.zero) { try $0 + $1 }
      quotas.append(try sum.rounded(toPlaces: 0) + 1 - sum)
      let whole = try LargestRemainder.round(quotas: quotas, toPlaces: 0)
      let multiples = try LargestRemainder.round(quotas: quotas, toMultiplesOf: 1)
      #expect(whole.parts == multiples.parts && whole.tied == multiples.tied)
    }
  }
}
