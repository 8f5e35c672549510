import Testing
import UVPKit

/// one rounding, half away from zero.
@Suite struct RoundingTests {
  @Test(arguments: [
    ("739,23", 0, "739"), ("1406,34", 0, "1406"), ("0,5", 0, "1"), ("-0,5", 0, "-1"), ("0,49", 0, "0"),
    ("1,05", 1, "1,1"),
    ("2,5", 0, "3"), ("-2,5", 0, "-3"), ("183133,5", 0, "183134"), ("2203151,5", 0, "2203152"), ("7", 3, "7"),
    ("-0,4", 0, "0"), ("99,995", 2, "100"),
  ])
  func halfAwayFromZero(text: String, places: Int, rounded: String) throws {
    #expect(try number(text).rounded(toPlaces: places) == number(rounded))
  }

  @Test(arguments: [("7,25", "8"), ("7", "7"), ("0,001", "1"), ("0", "0"), ("-7,25", "-7"), ("7,75", "8")])
  func roundedUp(text: String, rounded: String) throws {
    #expect(try number(text).roundedUp() == number(rounded))
  }

  @Test func theExtremesDoNotTrap() {
    let deep = ExactDecimal(significand: .max, scale: 37)
    #expect(deep.rounded(toPlaces: 0) == 17)
    #expect(ExactDecimal(significand: .min, scale: 37).rounded(toPlaces: 0) == ExactDecimal(-17))
  }

  @Test func agreesWithTheNaiveReference() {
    var random = SeededRandom(seed: 2)
    for _ in 0..<5000 {
      let value = Int.random(in: -100_000...100_000, using: &random)
      let rounded = ExactDecimal(significand: Int128(value), scale: 2).rounded(toPlaces: 0)
      #expect(rounded.wholeValue == NaiveApportionment.roundHalfAway(value, over: 100))
    }
  }
}
