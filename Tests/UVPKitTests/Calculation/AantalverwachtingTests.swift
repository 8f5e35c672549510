import Testing

@testable import UVPKit

/// The number of products in a whole year, from what is finished.
@Suite struct AantalverwachtingTests {
  private func months(_ uren: Int...) -> Maandreeks {
    Maandreeks((0..<12).map { $0 < uren.count ? Uren(ExactDecimal(uren[$0])) : .zero })
  }

  private func aantal(
    _ gereed: Int, gepland: Int, peil: String, begroting: Int? = 100, seizoen: Maandreeks? = nil
  ) throws -> Result<Aantalverwachting, Aantalverwachting.Reden> {
    let stand = Jaarstand(
      realisatie: months(10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10), peildatum: try #require(Peildatum(peil)),
      begroting: begroting.map { Uren(ExactDecimal($0)) }, seizoen: try seizoen.map { try Seizoen([$0]) })
    return try stand.aantal(gereed: Aantal(ExactDecimal(gereed)), gepland: Aantal(ExactDecimal(gepland)))
  }

  private func made(_ aantal: Int, _ methode: Prognosemethode) -> Result<
    Aantalverwachting, Aantalverwachting.Reden
  > { .success(Aantalverwachting(aantal: Aantal(ExactDecimal(aantal)), methode: methode)) }

  /// 21 finished in 7 of 12 months: 21 × 12 / 7 = 36.
  @Test func byMonths() throws { #expect(try aantal(21, gepland: 5, peil: "2025-07-31") == made(36, .maanden)) }

  /// Earlier years had written 16 of 25 hours by the end of August: 33 / 0,64 = 51,5625, so 52.
  @Test func bySeason() throws {
    let season = months(2, 2, 2, 2, 2, 2, 2, 2, 9, 0, 0, 0)
    #expect(try aantal(33, gepland: 5, peil: "2025-08-31", seizoen: season) == made(52, .seizoen))
  }

  /// Early in the year the plan tells more: 3 finished, and 40 planned × 334 / 365 to come is 36,6: 40.
  @Test func byPlan() throws { #expect(try aantal(3, gepland: 40, peil: "2025-01-31") == made(40, .plan)) }

  /// Without hours in the budget there is no plan to go by, early or not: 3 × 12 = 36.
  @Test func withoutABudget() throws {
    #expect(try aantal(3, gepland: 40, peil: "2025-01-31", begroting: nil) == made(36, .maanden))
  }

  @Test func theEndOfTheYearIsWhatIsFinished() throws {
    guard case .success(let verwacht) = try aantal(17, gepland: 40, peil: "2025-12-31") else {
      Issue.record("no number")
      return
    }
    #expect(verwacht.aantal == Aantal(17))
  }

  /// Nothing finished is too little to go by, and corrections below zero too.
  @Test(arguments: [0, -2]) func nothingFinished(gereed: Int) throws {
    #expect(try aantal(gereed, gepland: 4, peil: "2025-12-31") == .failure(.nietsGereed))
  }

  /// Earlier years whose corrections put their share below 0 give no number, and the reason why.
  @Test func aShareThatIsNone() throws {
    let season = months(-5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30)
    #expect(
      try aantal(5, gepland: 4, peil: "2025-03-31", seizoen: season)
        == .failure(.geenJaareinde(.aandeelBuitenBereik)))
  }
}
