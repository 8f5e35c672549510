import Testing
import UVPKit

@Suite struct NumberFormattingTests {
  @Test(arguments: [
    ("0", "0", "0", "0"), ("5", "5", "5", "5"), ("1410", "1.410", "1410", "1410"),
    ("19850", "19.850", "19850", "19850"),
    ("-1234567,5", "-1.234.567,5", "-1234567,5", "-1234567.5"), ("0,05", "0,05", "0,05", "0.05"),
    ("100", "100", "100", "100"), ("1000", "1.000", "1000", "1000"), ("12,02", "12,02", "12,02", "12.02"),
  ])
  func notations(text: String, grouped: String, comma: String, point: String) throws {
    let value = try number(text)
    #expect(value.text(.grouped) == grouped)
    #expect(value.text(.comma) == comma)
    #expect(value.text(.point) == point)
  }

  @Test func minimumPlacesAddZerosAndNeverCut() throws {
    #expect(try number("1234").text(.comma, minimumPlaces: 3) == "1234,000")
    #expect(try number("110,9").text(.grouped, minimumPlaces: 2) == "110,90")
    #expect(try number("0,125").text(.grouped, minimumPlaces: 2) == "0,125")
  }

  @Test func theLargestNumbersAreWhole() {
    #expect(ExactDecimal(significand: .max, scale: 0).text(.point) == "170141183460469231731687303715884105727")
    #expect(ExactDecimal(significand: .min, scale: 37).text(.point) == "-17.0141183460469231731687303715884105728")
  }

  /// Reading takes back what writing made.
  @Test func roundTrip() throws {
    var random = SeededRandom(seed: 3)
    for _ in 0..<3000 {
      let value = ExactDecimal(
        significand: Int128(Int.random(in: -10_000_000_000...10_000_000_000, using: &random)),
        scale: .random(in: 0...5, using: &random))
      for notation in [ExactDecimal.Notation.grouped, .comma] {
        let scanned = NumberText.scan(Array(value.text(notation).utf8).span)
        #expect(try scanned.value(in: .comma, declared: true) == value)
      }
      let scanned = NumberText.scan(Array(value.text(.point).utf8).span)
      #expect(try scanned.value(in: .point, declared: true) == value)
    }
  }
}
