import Foundation
import Testing

@testable import UVPKit

/// Realisation beside the plan.
@Suite struct MonitorTests {
  private func monitor(
    _ rows: String, peil: String, methode: Prognosemethode? = .maanden, drempel: Monitorrij.Drempel = .init(),
    eerder: [Toerekening] = []
  ) throws -> Monitor {
    let data = try WrittenYear.basis()
    return try Monitor(
      try Planning(data), WrittenYear.attribute(rows, data, peil: peil), eerder: eerder, posities: [0],
      methode: methode, drempel: drempel)
  }

  private func rij(_ monitor: Monitor, _ code: String) throws -> Monitorrij {
    try #require(monitor.deelnemers[0].onderdelen.flatMap(\.rijen).first { $0.code == code })
  }

  /// Noord plans 8 × 11 = 88 hours of T2.01.00; by the end of March 33 are written on 2 inspections.
  @Test func theFiguresOfARow() throws {
    let rows = "2025-01-10;Noord;T2.01.00;a;10;1\n2025-02-10;Noord;T2.01.00;b;12;1\n2025-03-10;Noord;T2.01.00;c;11;0\n"
    let row = try rij(monitor(rows, peil: "2025-03"), "T2.01.00")
    #expect(row.begroot == .known(Uren(88)))
    #expect(row.geschreven == Uren(33))
    #expect(try row.restant() == .known(Uren(55)))
    // 33 / 88 = 37,5 %; by now 88 × 90 / 365 = 21,70 was to be expected, and 33 / 21,70 = 152,1 %.
    #expect(try row.percentOfYear() == ExactDecimal(significand: 375, scale: 1))
    #expect(row.verwacht == .known(Uren(ExactDecimal(significand: 2170, scale: 2))))
    #expect(try row.percentOfExpected() == ExactDecimal(significand: 1521, scale: 1))
    // 33 × 12 / 3 = 132, 44 more than planned.
    #expect(row.prognose == .known(Uren(132)))
    #expect(try row.verschil() == .known(Uren(44)))
    #expect(row.aantalGeschreven == .known(Aantal(2)))
    // 33 hours for 2 products.
    #expect(try row.kentalGeschreven() == .known(Kental(ExactDecimal(significand: 165, scale: 1))))
  }

  /// What is not planned has no plan to be a part of; its hours do count in what its section has left.
  @Test func whatIsNotPlannedIsNotZero() throws {
    let made = try monitor("2025-01-10;Noord;T2.02.00;a;10;0\n", peil: "2025-03")
    let row = try rij(made, "T2.02.00")
    #expect(row.begroot == .absent(.empty))
    #expect(try row.restant() == .known(Uren(-10)))
    #expect(try row.percentOfYear() == nil)
    // Nothing was finished, so no hours for one.
    #expect(try row.kentalGeschreven() == .absent(.empty))
    #expect(try row.verschil() == row.prognose)
  }

  @Test(arguments: [
    ("", "", false), ("10", "", true), ("100", "", false), ("", "40", true), ("", "44", false), ("10", "40", true),
    ("10", "50", false), ("60", "40", false),
  ])
  func bothBoundsMustBePassed(percent: String, uren: String, isPassed: Bool) throws {
    var drempel = Monitorrij.Drempel()
    drempel.percent = Int(percent).map { ExactDecimal($0) }
    drempel.uren = Int(uren).map { ExactDecimal($0) }
    // The difference is 44 hours on 88: 50 %.
    #expect(try drempel.isPassed(by: Uren(44), of: Uren(88)) == isPassed)
    #expect(try drempel.isPassed(by: Uren(-44), of: Uren(88)) == isPassed)
  }

  @Test func aRowAboveTheBoundsIsNoticed() throws {
    var drempel = Monitorrij.Drempel()
    drempel.uren = 40
    let rows =
      "2025-01-10;Noord;T2.01.00;a;33;1\n2025-01-10;Noord;V1.01.00;a;6,25;1\n2025-01-10;Noord;V1.02.00;a;21;1\n"
    #expect(
      try monitor(rows, peil: "2025-03", drempel: drempel).overschrijdingen(perRij: true).contains {
        $0.naam == "T2.01.00"
      })
    drempel.uren = 45
    #expect(try !rij(monitor(rows, peil: "2025-03", drempel: drempel), "T2.01.00").isBovenDrempel)
    #expect(try rij(monitor(rows, peil: "2025-03"), "T2.01.00").isBovenDrempel == false)
  }

  /// 101 regional hours are planned for P1, of which Noord has 50 %; what is written is charged the same way.
  @Test func theShareOfWrittenHours() throws {
    let made = try monitor("2025-01-10;regio;P1;;41,5;0\n2025-01-10;Noord;P1;;0,5;0\n", peil: "2025-06")
    let projecten = try #require(made.deelnemers[0].onderdelen.first { $0.naam == "projecten" })
    #expect(projecten.aandeel?.geschreven == .known(Uren(21)))
    #expect(projecten.rijen.first?.geschreven == Uren(42))
    // 42 × 12 / 6 = 84 over the year, of which 50 %.
    #expect(projecten.aandeel?.prognose == .known(Uren(42)))
    #expect(made.deelnemers[0].geschreven == .known(Uren(21)))
  }

  /// Corrections may exceed what was written; the shares of less than nothing still add up.
  @Test func regionalHoursBelowZero() throws {
    let made = try monitor("2025-01-10;regio;P1;;-41,51;0\n", peil: "2025-06")
    let projecten = try #require(made.deelnemers[0].onderdelen.first { $0.naam == "projecten" })
    // -20,755, -12,453 and -8,302: the two with the largest rest go up to a hundredth, and the first goes down.
    #expect(projecten.aandeel?.geschreven == .known(Uren(ExactDecimal(significand: -2076, scale: 2))))
  }

  /// Planned for Enschede: 85 / (5 + 10 + 394) = 20,8 % (R-14).
  @Test func plannedComplianceOfEnschede() throws {
    let data = try Years.real()
    let enschede = try Years.position("Enschede", in: data)
    let rows = "2025-01-10;Enschede;A2.02.05;a;10;4\n2025-01-10;Enschede;A2.03.04;a;10;1\n"
    let found = try WrittenYear.attribute(rows, data, peil: "2025-12-31")
    let gedrag = try #require(try Naleefgedrag(data, found, deelnemer: enschede))
    let gepland = try #require(gedrag.gepland)
    #expect(try gepland.spontaan() == ExactDecimal(significand: 208, scale: 1))
    #expect(try gedrag.gedaan.spontaan() == 25)
    #expect(try gedrag.gedaan.opvolgend() == 0)
    #expect(gepland.periodiek == Aantal(409))
  }

  @Test func signalsFollowTheIntervals() throws {
    let rows = (1...6).map { "2025-0\($0)-10;Noord;T2.01.00;z;\([7, 8, 7, 7, 8, 7][$0 - 1]);1\n" }.joined()
    #expect(try rij(monitor(rows, peil: "2025-06"), "T2.01.00").signaal == .opKoers)
    let many = (1...6).map { "2025-0\($0)-10;Noord;T2.01.00;z;\([17, 18, 17, 17, 18, 17][$0 - 1]);1\n" }.joined()
    #expect(try rij(monitor(many, peil: "2025-06"), "T2.01.00").signaal == .afwijkend)
    #expect(Set(Monitorrij.Signaal.allCases.map(\.sign)).count == 3)
  }

  /// At the end of the year the year-end is what was written, by every method.
  @Test(arguments: Prognosemethode.allCases) func theEndOfTheYear(methode: Prognosemethode) throws {
    let (data, found) = try WrittenYear.example(2025, peil: "2025-12-31")
    let earlier = try WrittenYear.example(2024, peil: "2024-12-31").toerekening
    let made = try Monitor(
      try Planning(data), found, eerder: [earlier], posities: Array(data.deelnemers.indices), methode: methode,
      drempel: .init())
    for rij in made.deelnemers.flatMap(\.onderdelen).flatMap(\.rijen) {
      #expect(rij.prognose == .known(rij.geschreven), "\(rij.code)")
    }
  }

  /// What the CSV of all deelnemers, or of one, holds adds up to the file.
  @Test(arguments: [[0], [3, 4], Array(0..<15)]) func theRowsAreTheFile(posities: [Int]) throws {
    let (data, found) = try WrittenYear.example(2026, peil: "2026-05-20")
    let made = try Monitor(
      try Planning(data), found, eerder: [], posities: posities, methode: nil, drempel: .init())
    for isBrief in [false, true] {
      let report = try MonitorReport(
        made, name: "uren.csv", leftOut: 0, isBrief: isBrief, drempel: .init(), methode: nil)
      let column = try #require(report.records.columns.firstIndex(of: "geschreven"))
      var sum = ExactDecimal.zero
      for row in report.records.rows { if case .number(let value) = row[column] { sum = try sum + value } }
      #expect(sum == found.bestand.uren.value)
      var closing = Uren.zero
      for item in report.aansluiting { closing = try closing + item.uren }
      #expect(closing == found.bestand.uren)
    }
  }
}
