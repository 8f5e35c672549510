import Testing

@testable import UVPKit

/// The course of a year: what was written is known up to the reference date, what was expected for the whole year.
@Suite struct JaarverloopTests {
  private func maanden(_ uren: [Int]) -> Maandreeks {
    Maandreeks((0..<12).map { Uren(ExactDecimal($0 < uren.count ? uren[$0] : 0)) })
  }

  @Test func monthByMonth() throws {
    let peildatum = try #require(Peildatum(endOf: 3, jaar: 2025))
    // Earlier years wrote everything in the first four months, a quarter in each.
    let seizoen = try Seizoen([maanden([10, 10, 10, 10])])
    let stand = Jaarstand(
      realisatie: maanden([5, 0, 20]), peildatum: peildatum, begroting: Uren(ExactDecimal(100)), seizoen: seizoen)
    let verloop = try Jaarverloop(stand)
    #expect(verloop.maanden.map { $0.geschreven?.value } == [5, 0, 20] + Array(repeating: nil, count: 9))
    #expect(verloop.maanden.compactMap { $0.totEnMet?.value } == [5, 5, 25])
    #expect(verloop.maanden.map { $0.verwacht.value?.value } == [25, 50, 75] + Array(repeating: 100, count: 9))
    #expect(try verloop.maanden[2].totEnMet == stand.written())
    #expect(try verloop.jaareinde == stand.jaareinde(stand.chosenMethode()))
  }

  @Test func inTheMiddleOfAMonthAndWithoutABudget() throws {
    let peildatum = try #require(Peildatum(jaar: 2025, maand: 1, dag: 15))
    let stand = Jaarstand(realisatie: maanden([5]), peildatum: peildatum, begroting: Uren(ExactDecimal(365)))
    let verloop = try Jaarverloop(stand)
    // Without earlier years by days: 15 of 365 on the reference date itself, 59 at the end of February.
    #expect(verloop.maanden[0].verwacht == .known(Uren(15)) && verloop.maanden[1].verwacht == .known(Uren(59)))
    let none = try Jaarverloop(Jaarstand(realisatie: .zero, peildatum: peildatum))
    #expect(none.maanden.allSatisfy { $0.verwacht == .absent(.empty) } && none.begroting == nil)
  }
}
