import Testing

@testable import UVPKit

/// The year-end forecasts themselves, with the sums worked by hand.
@Suite struct JaareindeTests {
  /// A year whose hours, in hundredths, all stand in the months given: month → hours × 100.
  private func reeks(_ hundredths: [Int: Int]) -> Maandreeks {
    Maandreeks((1...12).map { Uren(ExactDecimal(significand: Int128(hundredths[$0] ?? 0), scale: 2)) })
  }

  private func even(_ hours: Int) -> Maandreeks { Maandreeks(Array(repeating: Uren(ExactDecimal(hours)), count: 12)) }

  private func peil(_ text: String) throws -> Peildatum { try #require(Peildatum(text)) }

  private func hundredths(_ stand: Jaarstand, _ methode: Prognosemethode) throws -> ExactDecimal {
    try stand.jaareinde(methode).get().uren.value
  }

  /// By months 812,50 × 12 / 7 = 1392,857, by days × 365 / 212 = 1398,879.
  @Test func theStraightLine() throws {
    let stand = Jaarstand(realisatie: reeks([2: 40000, 7: 41250, 8: 99900]), peildatum: try peil("2025-07"))
    #expect(try hundredths(stand, .maanden) == ExactDecimal(significand: 139286, scale: 2))
    #expect(try hundredths(stand, .dagen) == ExactDecimal(significand: 139888, scale: 2))
  }

  /// On 15 August 7 15/31 months have passed: 232 × 12 × 31 / 232 = 372; by days 232 × 365 / 227 = 373,04.
  @Test func theStraightLineInTheMiddleOfAMonth() throws {
    let stand = Jaarstand(realisatie: reeks([8: 23200]), peildatum: try peil("2025-08-15"))
    #expect(try hundredths(stand, .maanden) == 372)
    #expect(try hundredths(stand, .dagen) == ExactDecimal(significand: 37304, scale: 2))
  }

  /// 672 / 0,64 = 1050; two earlier years, pooled: (300 + 340) of (450 + 550) by the end of August.
  @Test func theSeason() throws {
    let seizoen = try Seizoen([reeks([3: 30000, 10: 15000]), reeks([8: 34000, 9: 21000])])
    let stand = Jaarstand(realisatie: reeks([5: 67200]), peildatum: try peil("2025-08-31"), seizoen: seizoen)
    #expect(try seizoen.share(upTo: stand.peildatum) == .success(ExactFraction(16, 25)))
    #expect(try hundredths(stand, .seizoen) == 1050)
    // Half of September: (640 + 210 × 15/30) / 1000 = 0,745.
    #expect(try seizoen.share(upTo: peil("2025-09-15")) == .success(ExactFraction(745, 1000)))
  }

  /// 100 + 1000 × (1 − 0,64) = 460; without a season 100 + 365 × (1 − 243/365) = 222.
  @Test func thePlan() throws {
    let seizoen = try Seizoen([reeks([8: 6400, 9: 3600])])
    let realisatie = reeks([1: 10000])
    let august = try peil("2025-08-31")
    let withSeason = Jaarstand(
      realisatie: realisatie, peildatum: august, begroting: Uren(1000), seizoen: seizoen)
    #expect(try hundredths(withSeason, .plan) == 460)
    let without = Jaarstand(realisatie: realisatie, peildatum: august, begroting: Uren(365))
    #expect(try hundredths(without, .plan) == 222)
    // Where earlier years had written nothing yet, all of the budget is still to come.
    let late = Jaarstand(
      realisatie: realisatie, peildatum: try peil("2025-07"), begroting: Uren(1000), seizoen: seizoen)
    #expect(try hundredths(late, .plan) == 1100)
  }

  @Test func aForecastThatCannotBeMadeSaysWhy() throws {
    let march = try peil("2025-03")
    func refusal(_ methode: Prognosemethode, _ seizoen: Seizoen?) throws -> Result<Jaareinde, GeenJaareinde> {
      try Jaarstand(realisatie: even(10), peildatum: march, seizoen: seizoen).jaareinde(methode)
    }
    #expect(try refusal(.seizoen, nil) == .failure(.geenSeizoen))
    #expect(try refusal(.plan, nil) == .failure(.geenBegroting))
    #expect(try refusal(.seizoen, Seizoen([.zero])) == .failure(.geenSeizoen))
    #expect(try refusal(.seizoen, Seizoen([reeks([1: -500, 2: 100])])) == .failure(.geenSeizoen))
    #expect(try refusal(.seizoen, Seizoen([reeks([7: 500])])) == .failure(.aandeelNul))
    #expect(try refusal(.seizoen, Seizoen([reeks([1: -500, 7: 900])])) == .failure(.aandeelBuitenBereik))
    #expect(try refusal(.seizoen, Seizoen([reeks([1: 900, 7: -500])])) == .failure(.aandeelBuitenBereik))
    #expect(try refusal(.plan, Seizoen([reeks([1: 900, 7: -500])])) == .failure(.aandeelBuitenBereik))
    #expect(Set([GeenJaareinde.geenSeizoen, .aandeelNul, .aandeelBuitenBereik, .geenBegroting].map(\.text)).count == 4)
  }

  @Test func theMethodsAreNamed() {
    #expect(Prognosemethode.allCases.map(\.rawValue) == ["dagen", "maanden", "seizoen", "plan"])
    #expect(Set(Prognosemethode.allCases.map(\.text)).count == 4)
  }

  /// Month 12 equals the realisation, by every method and to the last decimal, whatever else is known.
  @Test(arguments: Prognosemethode.allCases)
  func atTheEndOfTheYearTheForecastIsTheRealisation(_ methode: Prognosemethode) throws {
    let odd = Uren(ExactDecimal(significand: 12345, scale: 4))
    let realisatie = Maandreeks([odd] + Array(repeating: .zero, count: 11))
    let stand = Jaarstand(realisatie: realisatie, peildatum: try peil("2024-12-31"))
    let jaareinde = try stand.jaareinde(methode).get()
    #expect(jaareinde.uren == odd)
    #expect(jaareinde.interval80 == .success(Urenbereik(lower: odd, upper: odd)))
    #expect(jaareinde.interval90 == jaareinde.interval80)
    let seizoen = try Seizoen([even(3), reeks([1: 100])])
    #expect(try seizoen.share(upTo: stand.peildatum) == .success(.one))
  }

  @Test func tooLargeIsAnError() throws {
    let large = Uren(ExactDecimal(significand: .max, scale: 0))
    let one = Maandreeks([large] + Array(repeating: .zero, count: 11))
    #expect(throws: ArithmeticOverflow()) {
      try Jaarstand(realisatie: one, peildatum: peil("2025-07")).jaareinde(.maanden)
    }
    let two = Maandreeks([large, large] + Array(repeating: .zero, count: 10))
    #expect(throws: ArithmeticOverflow()) {
      try Jaarstand(realisatie: two, peildatum: peil("2025-07")).jaareinde(.dagen)
    }
    #expect(throws: ArithmeticOverflow()) { try Seizoen([one, one]) }
  }

  @Test func theRuleChoosesAMethod() throws {
    let seizoen = try Seizoen([even(10)])
    func chosen(
      _ peildatum: String, _ realisatie: Maandreeks, budget: Uren? = nil, season: Seizoen? = nil
    ) throws -> Prognosemethode {
      try Jaarstand(realisatie: realisatie, peildatum: peil(peildatum), begroting: budget, seizoen: season)
        .chosenMethode()
    }
    // A quarter of the hours of earlier years is enough; a day less is not.
    #expect(try chosen("2025-03-31", even(5), budget: Uren(60), season: seizoen) == .seizoen)
    #expect(try chosen("2025-03-30", even(5), budget: Uren(60), season: seizoen) == .plan)
    #expect(try chosen("2025-01", even(5), season: seizoen) == .seizoen)
    // Without earlier years it is half of the days: 183 of 365.
    #expect(try chosen("2025-07-02", even(5), budget: Uren(60)) == .maanden)
    #expect(try chosen("2025-07-01", even(5), budget: Uren(60)) == .plan)
    #expect(try chosen("2025-01", even(5)) == .maanden)
    // Earlier years that start later in the year, or cannot be used.
    #expect(try chosen("2025-08", even(5), budget: Uren(60), season: Seizoen([reeks([9: 100])])) == .plan)
    #expect(try chosen("2025-08", even(5), season: Seizoen([reeks([9: 100])])) == .maanden)
    #expect(try chosen("2025-08", even(5), budget: Uren(60), season: Seizoen([.zero])) == .maanden)
    // Hours after the reference date are not written yet.
    #expect(try chosen("2025-08", reeks([9: 100]), budget: Uren(60), season: seizoen) == .plan)
    #expect(try chosen("2025-08", .zero, season: seizoen) == .seizoen)
    #expect(try chosen("2025-08", .zero) == .maanden)
  }
}
