import Testing

@testable import UVPKit

/// The back-test of the forecasts on whole years.
@Suite struct TerugtoetsTests {
  private func reeks(_ hours: [Int]) -> Maandreeks { Maandreeks(hours.map { Uren(ExactDecimal($0)) }) }

  private func line(
    _ lines: [Terugtoetsregel], _ methode: Prognosemethode?, _ maand: Int?
  ) throws -> Terugtoetsregel {
    try #require(lines.first { $0.methode == methode && $0.maand == maand })
  }

  /// A simulated region: three sections of four rows, four years, one course per section; budgets that miss by up to a fifth.
  private func region(seed: UInt64, years: Int = 4) -> [Terugtoetsrij] {
    var random = SeededRandom(seed: seed)
    let courses = [
      SimulatedYear.season, [90, 90, 95, 85, 80, 85, 60, 60, 90, 95, 90, 80],
      [20, 30, 60, 110, 130, 140, 90, 80, 130, 110, 70, 30],
    ]
    return (0..<12).map { index in
      let simulated = SimulatedYear(
        cases: [8, 30, 120, 400][index % 4], shares: courses[index / 4], kental: [4, 12, 20, 8][(index / 2) % 4])
      var jaren: [Int: Maandreeks] = [:]
      var begroting: [Int: Uren] = [:]
      for jaar in 2022..<2022 + years {
        jaren[jaar] = simulated.year(&random)
        let percent = ExactDecimal(80 + Int(random.next() % 41))
        begroting[jaar] = (try? (simulated.expected.value * percent).hundredth()).map { Uren($0) }
      }
      return Terugtoetsrij(
        naam: "rij \(index)", onderdeel: "\(seed): \(index / 4)", jaren: jaren, begroting: begroting)
    }
  }

  /// Two years of one row.
  ///
  /// 2023: 10 hours a month, 120. 2024: 20 up to June, then 10: 180, at a budget of 120. At the end of June:
  /// `maanden` 2023: 120, 0 off; 2024: 240, 60 off; together 60 / 300 = 20 %.
  /// `seizoen` 2024, by 2023 alone: 120 / 0,5 = 240, 60 off; 60 / 180 = 33,3 %. `plan` 2024: 120 + 120 × 0,5 = 180, 0 off.
  @Test func measuresWhatIsWorkedByHand() throws {
    let first = reeks(Array(repeating: 10, count: 12))
    let second = reeks(Array(repeating: 20, count: 6) + Array(repeating: 10, count: 6))
    let rij = Terugtoetsrij(
      naam: "A", onderdeel: "toezicht", jaren: [2023: first, 2024: second], begroting: [2024: Uren(120)])
    let lines = try Terugtoets.measure([rij])
    let maanden = try line(lines, .maanden, 6)
    #expect(maanden.aantal == 2 && maanden.fout == 20 && maanden.vertekening == 20)
    let seizoen = try line(lines, .seizoen, 6)
    #expect(try seizoen.aantal == 1 && seizoen.fout == number("33,3") && seizoen.vertekening == number("33,3"))
    let plan = try line(lines, .plan, 6)
    #expect(plan.aantal == 1 && plan.fout == 0 && plan.vertekening == 0)
    // Chosen at the end of June: `maanden` in 2023 (no budget), `seizoen` in 2024.
    let chosen = try line(lines, nil, 6)
    #expect(chosen.aantal == 2 && chosen.fout == 20)
    // Months that are all alike have no spread, hence no interval, hence no coverage.
    #expect(maanden.interval90.aantal == 0 && maanden.interval90.percent == nil)
    #expect(try line(lines, .maanden, nil).aantal == 22)
    #expect(try line(lines, .seizoen, nil).aantal == 11)
    // At the end of October: 120, 0 off, and 160 × 12 / 10 = 192, 12 off; 12 / 300 = 4 %.
    #expect(try line(lines, .maanden, 10).vertekening == 4)
    #expect(lines.count == 5 * 12)
  }

  /// The season is that of all rows of the section, and of no other section.
  @Test func aSectionSharesItsSeason() throws {
    let late = reeks([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 120])
    let early = reeks([120, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    let rijen = [
      Terugtoetsrij(naam: "A", onderdeel: "x", jaren: [2023: late, 2024: early]),
      Terugtoetsrij(naam: "B", onderdeel: "x", jaren: [2023: early]),
      Terugtoetsrij(naam: "C", onderdeel: "y", jaren: [2023: early]),
    ]
    let june = try line(try Terugtoets.measure(rijen), .seizoen, 6)
    // A in 2024: 120 / 0,5 = 240, 120 too high.
    #expect(june.aantal == 1 && june.vertekening == 100)
  }

  @Test func nothingGivesNothing() throws {
    #expect(try Terugtoets.measure([]) == [])
    let empty = Terugtoetsrij(naam: "A", onderdeel: "x", jaren: [2023: .zero])
    let lines = try Terugtoets.measure([empty])
    #expect(try line(lines, .dagen, 3).fout == nil)
    #expect(lines.allSatisfy { $0.methode == .dagen || $0.methode == .maanden || $0.methode == nil })
  }

  /// What the choice of a method rests on (docs/rekenregels.md): early in the year the budget errs least, later the season,
  /// and over all months the chosen method.
  @Test func theRuleStandsOnTheSimulatedRegion() throws {
    let rijen = (0..<8).flatMap { seed in region(seed: UInt64(seed)) }
    let lines = try Terugtoets.measure(rijen)
    if Environment.value("UVP_SIMULATIE") != nil { for line in lines { print(text(line)) } }
    for methode in [Prognosemethode.seizoen, nil] {
      let percent = try #require(try line(lines, methode, nil).interval90.percent)
      #expect(percent >= 88 && percent <= 92)
    }
    func fout(_ methode: Prognosemethode?, _ maand: Int) throws -> ExactDecimal {
      try #require(try line(lines, methode, maand).fout)
    }
    for maand in 1...3 { #expect(try fout(.plan, maand) < fout(.seizoen, maand), "\(maand)") }
    for maand in 8...11 { #expect(try fout(.seizoen, maand) < fout(.plan, maand), "\(maand)") }
    for maand in 1...5 { #expect(try fout(.plan, maand) < fout(.maanden, maand), "\(maand)") }
    for maand in 1...6 { #expect(try fout(nil, maand) <= fout(.maanden, maand), "\(maand)") }
    for methode in Prognosemethode.allCases {
      let chosen = try #require(try line(lines, nil, nil).fout)
      #expect(try chosen < #require(try line(lines, methode, nil).fout), "\(methode)")
    }
  }

  private func text(_ line: Terugtoetsregel) -> String {
    let figures = [line.fout, line.vertekening, line.interval80.percent, line.interval90.percent]
    return
      (["terugtoets", line.methode?.rawValue ?? "gekozen", line.maand.map(String.init) ?? "alle", "\(line.aantal)"]
      + figures.map { $0?.text(.comma, minimumPlaces: 1) ?? "" }).joined(separator: ";")
  }
}
