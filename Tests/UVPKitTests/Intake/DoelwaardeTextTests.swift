import Testing

@testable import UVPKit

/// What documents write where a goal is set, and what it means.
@Suite struct DoelwaardeTextTests {
  @Test(
    "R-15 figures, ranges and bounds",
    arguments: [
      ("20", "20"), ("#20 casussen", "20 casussen"), ("12,5", "12,5"), ("12.5", "12,5"), ("80 %", "80 %"),
      ("80%", "80 %"), ("80 procent", "80 %"), ("8 tot 10", "8 tot 10"), ("8-10", "8 tot 10"), ("8 – 10", "8 tot 10"),
      ("8 t/m 10", "8 tot 10"), ("8 tot en met 10 uur", "8 tot 10 uur"), ("#12-15 casussen", "12 tot 15 casussen"),
      ("minimaal 80 %", "minimaal 80 %"), ("ten minste 3", "minimaal 3"), (">= 3", "minimaal 3"),
      ("Minstens 3 gemeenten", "minimaal 3 gemeenten"), ("maximaal 5", "maximaal 5"), ("≤5", "maximaal 5"),
      ("hoogstens 50 dagen", "maximaal 50 dagen"), ("575-600k", "575000 tot 600000"),
      ("150k-200k", "150000 tot 200000"),
      ("€ 575-600k", "575000 tot 600000 euro"), ("575.000,00 tot 600.000,00 euro", "575000 tot 600000 euro"),
      ("0,5 × 150-200k", "75000 tot 100000"), ("1 × 100k", "100000"), ("0,5 fte × € 110-130k", "55000 tot 65000 euro"),
      ("uur per zaak 3", nil), ("1 integraal en 1 multidisciplinair", nil), ("zo'n 40", nil), ("minimaal veel", nil),
      ("17 behandeld, waarvan 7 nieuwe", nil), ("7 lokale ondermijningsoverleggen", "7 lokale ondermijningsoverleggen"),
      ("tien", nil), ("2 × 3 × 4", nil), ("8 tot", nil), ("3k euro's per jaar", "3000 euro's per jaar"),
      ("minimaal 8 tot 10", nil), ("-5", nil),
    ] as [(String, String?)]) func meaning(text: String, expected: String?) throws
  {
    let value = try DoelwaardeText.read(text, style: nil)
    #expect(value.bereik?.text(.comma) == expected)
    if expected == nil { #expect(value == .tekst(text)) }
  }

  @Test(arguments: ["10 tot 8", "600-575k", "15-12 casussen"]) func backwards(text: String) {
    #expect { try DoelwaardeText.read(text, style: nil) } throws: { error in
      if case .backwards = error as? DoelwaardeText.Refusal { true } else { false }
    }
  }

  @Test(arguments: ["8-okt", "okt-15", "1-apr-25"]) func dates(text: String) {
    #expect { try DoelwaardeText.read(text, style: nil) } throws: { error in
      if case .date = error as? DoelwaardeText.Refusal { true } else { false }
    }
  }

  /// `1.234` is refused until someone says what the decimal sign is.
  @Test func ambiguous() throws {
    #expect(throws: DoelwaardeText.Refusal.self) { try DoelwaardeText.read("1.234 stuks", style: nil) }
    #expect(try DoelwaardeText.read("1.234 stuks", style: .comma).text(.comma) == "1234 stuks")
    #expect(try DoelwaardeText.read("1.234 stuks", style: .point).text(.comma) == "1,234 stuks")
  }

  /// What is written out reads back as it was; a spreadsheet makes no date of it, for it holds no bare `8-10`.
  @Test func writtenAndRead() throws {
    var random = SeededRandom(seed: 57)
    let units = ["", "%", "euro", "casussen", "uur per zaak"]
    for _ in 0..<2000 {
      let low = ExactDecimal(significand: Int128(random.next() % 1_000_000), scale: Int(random.next() % 3))
      let high = try low + ExactDecimal(significand: Int128(random.next() % 5_000), scale: Int(random.next() % 3))
      let unit = units[Int(random.next() % UInt64(units.count))]
      let kind = random.next() % 4
      let bereik = try #require(
        Bereik(van: kind == 1 ? nil : low, tot: kind == 2 ? nil : kind == 3 ? low : high, eenheid: unit))
      let text = bereik.text(.comma)
      #expect(try DoelwaardeText.read(text, style: nil) == .bereik(bereik), "\(text)")
      #expect(!text.contains("-"))
    }
  }
}
