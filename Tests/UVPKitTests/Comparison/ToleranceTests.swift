import Testing

@testable import UVPKit

/// Which differences count.
@Suite struct ToleranceTests {
  /// Absolute, percentage, old, new, and whether the difference is let through.
  @Test(arguments: [
    ("0,5", "", "10", "10,5", true), ("0,5", "", "10", "10,51", false), ("0,5", "", "10", "9,5", true),
    ("0,5", "", "-10", "-10,5", true), ("0", "", "10", "10,1", false),
    ("", "1", "1000", "1010", true), ("", "1", "1000", "1010,01", false), ("", "1", "1000", "990", true),
    ("", "1", "-1000", "-1010", true), ("", "1", "0", "0,001", false), ("", "100", "5", "0", true),
    ("", "0,5", "200", "201", true), ("", "0,5", "200", "201,1", false),
    ("0,5", "1", "10", "10,4", true), ("0,5", "1", "1000", "1009", true), ("0,5", "1", "10", "10,6", false),
    ("5", "1", "0", "5", true), ("5", "1", "0", "6", false),
  ])
  func vectors(absolute: String, percentage: String, old: String, new: String, allowed: Bool) throws {
    let tolerance = Tolerance(
      absolute: absolute.isEmpty ? nil : try number(absolute),
      percentage: percentage.isEmpty ? nil : try number(percentage))
    #expect(try tolerance.allows(number(new) - number(old), old: number(old)) == allowed)
  }

  /// A wider tolerance never lets less through.
  @Test func widerLetsMoreThrough() throws {
    var random = SeededRandom(seed: 6)
    for _ in 0..<CaseCount.of(500) {
      let old = ExactDecimal(significand: Int128.random(in: -500...500, using: &random), scale: 1)
      let difference = ExactDecimal(significand: Int128.random(in: -50...50, using: &random), scale: 1)
      let limit = ExactDecimal(significand: Int128.random(in: 0...50, using: &random), scale: 1)
      for (narrow, wide) in [
        (Tolerance(absolute: limit), Tolerance(absolute: try limit + 1)),
        (Tolerance(percentage: limit), Tolerance(percentage: try limit + 1)),
        (Tolerance(absolute: limit), Tolerance(absolute: limit, percentage: 1)),
      ] where try narrow.allows(difference, old: old) {
        #expect(try wide.allows(difference, old: old))
      }
    }
  }
}
