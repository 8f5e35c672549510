import Testing
import UVPKit

@Suite struct NumberTextTests {
  private func scan(_ text: String) -> ScannedNumber { NumberText.scan(Array(text.utf8).span) }

  @Test(arguments: [
    ("12", "12"), (" 12 ", "12"), ("12,5", "12,5"), ("12.5", "12,5"), ("1.234,56", "1234,56"), ("1,234.56", "1234,56"),
    ("1.234.567", "1234567"), ("1,234,567", "1234567"), ("10.000,1", "10000,1"), ("-3", "-3"), ("-0", "0"),
    ("007", "7"),
    ("0.123", "0,123"), ("0,123", "0,123"), ("1\u{A0}234", "1234"), ("1\u{202F}234,5", "1234,5"),
    ("1\u{A0}234\u{A0}567", "1234567"),
    ("1234.567", "1234,567"), ("123456789012345678", "123456789012345678"), ("1,234", "1,234"), ("10\u{A0}", "10"),
    ("\u{202F} 5,5 \u{A0}", "5,5"),
  ])
  func numbersThatSpeakForThemselves(text: String, value: String) throws {
    #expect(try scan(text).value(in: nil) == number(value))
  }

  @Test(arguments: [
    "", "x", "5 uur", "1..234", "12.34.567", "1,2,3", "1e5", "NaN", "inf", "0x1p3", "+5", "--5", "5-", ",5", "5,", ".5",
    "5.", "１２",
    "½", "1 234", "1\u{A0}23", "1.234\u{A0}567", "1,234,56", "1.234.56,7", "1,234.567.8", "€ 5", "5%", "1'234", "12abc",
    "١٢", "-", "0.123.456",
  ])
  func noNumbers(text: String) {
    #expect(scan(text) == .malformed)
  }

  @Test func tooManyDigits() {
    #expect(scan("12345678901234567890") == .tooLong)
    #expect(scan("1.234.567.890.123.456.789") == .tooLong)
    #expect(scan("12345678901234567890x") == .malformed)
  }

  @Test func aPointAndThreeDigitsIsAmbiguousUntilTheFileSettlesIt() throws {
    #expect(throws: ScannedNumber.Refusal.ambiguous) { try scan("1.234").value(in: nil) }
    #expect(try scan("1.234").value(in: .comma) == 1234)
    #expect(try scan("1.234").value(in: .point) == number("1,234"))
  }

  @Test func aCommaAndThreeDigitsIsDecimalUnlessTheFileHasPoints() throws {
    #expect(throws: ScannedNumber.Refusal.ambiguous) { try scan("1,234").value(in: .point) }
    #expect(try scan("1,234").value(in: .point, declared: true) == 1234)
  }

  @Test func anotherDecimalSignThanTheFileHasIsRefused() {
    #expect(throws: ScannedNumber.Refusal.otherStyle) { try scan("1,234.56").value(in: .comma) }
    #expect(throws: ScannedNumber.Refusal.otherStyle) { try scan("1,5").value(in: .point) }
  }

  /// No text traps, and what is a number by the plain grammar is read as one.
  @Test func randomTextNeverTraps() {
    var random = SeededRandom(seed: 4)
    let alphabet: [UInt8] = Array("0123456789.,- \u{A0}\u{202F}e%".utf8)
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...24, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0x30
      }
      let scanned = NumberText.scan(text.span)
      if case .plain(let value) = scanned { #expect(value.isWhole) }
      if text.contains(where: { $0 == 0x65 || $0 == 0x25 }) { #expect(scanned == .malformed || scanned == .tooLong) }
    }
  }
}
