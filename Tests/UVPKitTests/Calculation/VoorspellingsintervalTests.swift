import Testing

@testable import UVPKit

/// The intervals around a year-end forecast, with the sums worked by hand.
@Suite struct VoorspellingsintervalTests {
  private func reeks(_ hours: [Int]) -> Maandreeks {
    Maandreeks((hours + Array(repeating: 0, count: 12 - hours.count)).map { Uren(ExactDecimal($0)) })
  }

  private let even = Array(repeating: 10, count: 12)
  private let uneven = [8, 12, 8, 12, 8, 12]

  private func stand(
    _ hours: [Int], _ peildatum: String, begroting: Uren? = nil, seizoen: [[Int]] = [], eerder: [[Int]] = []
  ) throws -> Jaarstand {
    Jaarstand(
      realisatie: reeks(hours), peildatum: try #require(Peildatum(peildatum)), begroting: begroting,
      seizoen: seizoen.isEmpty ? nil : try Seizoen(seizoen.map(reeks)), eerdereJaren: eerder.map(reeks))
  }

  private func range(_ lower: Int, _ upper: Int) -> Result<Urenbereik, GeenInterval> {
    .success(Urenbereik(lower: Uren(ExactDecimal(lower)), upper: Uren(ExactDecimal(upper))))
  }

  private func interval90(_ stand: Jaarstand, _ methode: Prognosemethode) throws -> Result<Urenbereik, GeenInterval> {
    try stand.jaareinde(methode).get().interval90
  }

  /// φ = 6 × 2² / 10 / 5 = 0,48 with 5 degrees of freedom, t = 2,015; 60 of N at 0,5:
  /// 0,25·N² − (60 + 2,015²·0,48·0,25)·N + 3600 = 0 gives 105,65 and 136,30; at t = 1,476 109,31 and 131,74.
  @Test func aroundAStraightLine() throws {
    let jaareinde = try stand(uneven, "2025-06").jaareinde(.maanden).get()
    #expect(jaareinde.uren == Uren(120))
    #expect(jaareinde.interval90 == range(105, 137))
    #expect(jaareinde.interval80 == range(109, 132))
    #expect(!Jaareinde.intervalMethod.isEmpty)
  }

  /// The two rows 8 12 8 12 8 12 and 10 10 10 10 10 10: φ = (3·2/9 + 3·2/11) / 5 = 0,2424; the season rests on 120 hours:
  /// (0,25 − 0,2461/120)·N² − 60,2461·N + 3600 = 0 gives 105,98 and 136,99.
  @Test func aroundTheSeason() throws {
    let seasonal = try stand(uneven, "2025-06", seizoen: [even], eerder: [even])
    #expect(try interval90(seasonal, .seizoen) == range(105, 137))
    // Ten such years: the season is known better, and each adds its degrees of freedom, 110 × (1 − 1/10) + 5 in all.
    let years = Array(repeating: uneven.map { 20 - $0 } + uneven, count: 10)
    let certain = try stand(uneven, "2025-06", seizoen: years, eerder: years)
    let narrow = try interval90(certain, .seizoen).get()
    #expect(narrow.lower > Uren(110) && narrow.upper < Uren(130))
  }

  /// 60 + 100 × 0,5 = 110 ± 2,015 × √(0,2424 × 50 × (1 + 50/120)) = 8,35.
  @Test func aroundThePlan() throws {
    let planned = try stand(uneven, "2025-06", begroting: Uren(100), seizoen: [even])
    #expect(try interval90(planned, .plan) == range(101, 119))
  }

  /// What earlier budgets missed widens the plan.
  ///
  /// Earlier budgets of 100 and 200 became 110 and 180: (10² + 20²) / (100² + 200²) = 0,01, a tenth, of which
  /// chance explains 0,2424 × 300 / 50000 = 0,00145. The two
  /// variances are 17,17 (5 degrees of freedom) and 0,00855 × 50² = 21,36 (2), together 5,17 degrees: t = 2,015;
  /// 60 + 100 × 0,5 = 110 ± 2,015 × √38,53 = 12,51.
  @Test func aroundAPlanWhoseBudgetsMissed() throws {
    let years = [
      (begroting: Uren(100), gerealiseerd: Uren(110)), (Uren(200), Uren(180)), (Uren(0), Uren(50)),
    ]
    let missed = try #require(try Begrotingsafwijking(years))
    #expect(missed.aantal == 2 && missed.square == ExactFraction(1, 100))
    #expect(try Begrotingsafwijking([(begroting: Uren(0), gerealiseerd: Uren(50))]) == nil)
    let known = try stand(uneven, "2025-06", begroting: Uren(100), seizoen: [even])
    let planned = Jaarstand(
      realisatie: known.realisatie, peildatum: known.peildatum, begroting: known.begroting, seizoen: known.seizoen,
      begrotingsafwijking: missed)
    #expect(try interval90(planned, .plan) == range(97, 123))
    // Only the plan rests on a budget.
    #expect(try interval90(planned, .seizoen) == interval90(known, .seizoen))
  }

  /// Of a month that has begun the hours count, but not for the spread: seven months here, six degrees of freedom.
  @Test func onlyWholeMonthsTellTheSpread() throws {
    let seven = uneven + [10]
    let mid = Spreiding(try stand(seven + [1000], "2025-08-15"), methode: .maanden)
    let end = Spreiding(try stand(seven, "2025-07"), methode: .maanden)
    #expect(mid.degreesOfFreedom == 6 && mid.phi == end.phi)
    // By days July has 31 of 212 days, so that ten hours are not its expected part.
    #expect(Spreiding(try stand(even, "2025-07"), methode: .maanden).phi == 0)
    #expect(try #require(Spreiding(stand(even, "2025-07"), methode: .dagen).phi) > 0)
  }

  @Test func theLowerEndIsNotBelowWhatIsWritten() throws {
    let jumpy = [0, 20, 0, 20, 0, 20, 0, 20, 0, 20, 0]
    #expect(try interval90(stand(jumpy, "2025-11"), .maanden).get().lower == Uren(100))
    // A correction shows that hours can be taken back.
    let corrected = try stand(jumpy, "2025-11", eerder: [jumpy + [-5]])
    #expect(try interval90(corrected, .maanden).get().lower < Uren(100))
  }

  @Test func anIntervalThatCannotBeMadeSaysWhy() throws {
    #expect(try interval90(stand([8, 12], "2025-02"), .maanden) == .failure(.teWeinigMaanden))
    #expect(try interval90(stand([8, 12, 9], "2025-03-30"), .dagen) == .failure(.teWeinigMaanden))
    #expect(try interval90(stand(even, "2025-06"), .maanden) == .failure(.geenSpreiding))
    #expect(try interval90(stand([], "2025-06"), .maanden) == .failure(.teWeinigMaanden))
    let over = Array(repeating: 10, count: 6)
    #expect(try interval90(stand(uneven, "2025-06", seizoen: [over]), .seizoen) == .failure(.nietsMeerVerwacht))
    let thin = [1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1]
    #expect(try interval90(stand([0, 40, 0, 60, 9], "2025-05", seizoen: [thin]), .seizoen) == .failure(.teOnzeker))
    let below = try stand([-10, 5, -4], "2025-03", eerder: [uneven + uneven])
    #expect(try interval90(below, .maanden) == .failure(.negatieveUren))
    #expect(try interval90(stand(uneven, "2025-06", begroting: Uren(-5)), .plan) == .failure(.negatieveUren))
    let huge = try stand(uneven.map { $0 * 1_000_000_000_000_000 }, "2025-06")
    #expect(try interval90(huge, .maanden) == .failure(.teOnzeker))
    let reasons: [GeenInterval] = [
      .teWeinigMaanden, .geenSpreiding, .teOnzeker, .nietsMeerVerwacht, .negatieveUren,
    ]
    #expect(Set(reasons.map(\.text)).count == reasons.count)
  }

  /// Nothing written yet: the forecast of a line is 0, and the upper end says what may still come.
  @Test func nothingWrittenYet() throws {
    let year = uneven + uneven
    let stand = try stand([], "2025-03", begroting: Uren(120), seizoen: [year, even], eerder: [year, even])
    let line = try stand.jaareinde(.seizoen).get()
    #expect(line.uren == .zero)
    #expect(try line.interval90.get().lower == .zero && line.interval90.get().upper > .zero)
    #expect(try stand.jaareinde(.plan).get().interval90.get().contains(Uren(90)))
  }
}
