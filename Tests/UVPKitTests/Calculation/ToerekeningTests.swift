import Foundation
import Testing

@testable import UVPKit

/// Written hours land where their code says, and none is lost.
@Suite struct ToerekeningTests {
  private func uren(_ text: String) throws -> Uren {
    Uren(try NumberText.scan(Array(text.utf8).span).value(in: .comma))
  }

  @Test func theCodeDecides() throws {
    let data = try WrittenYear.basis()
    let rows = """
      2025-01-10;Noord;V1.01.00;Z1;2,5;1
      2025-02-10;Gemeente Noord;v1.01.00;Z2;3;1
      2025-02-11;Noord;P1;;4;0
      2025-02-12;regio;P1;;5;0
      2025-02-13;regio;D1;;6;0
      2025-02-14;Noord;L1;;7;0
      2025-02-15;regio;L1;;8;0
      2025-02-16;regio;E1;;9;1
      2025-02-17;Noord;X9;;10;0
      2025-02-18;Niemand;V1.01.00;;11;0
      2025-02-19;regio;V1.01.00;;12;0
      2024-12-31;Noord;V1.01.00;;13;0
      2025-03-01;Noord;V1.01.00;;14;0

      """
    let found = try WrittenYear.attribute(rows, data, peil: "2025-02")
    func hours(_ post: Toerekening.Post) throws -> Uren { try found.som(post).totaal().uren }
    #expect(try hours(.product(deelnemer: 0, product: 0)) == uren("5,5"))
    #expect(try found.som(.product(deelnemer: 0, product: 0)).totaal().aantal == Aantal(2))
    // Regional whoever is named; local for its own deelnemer whoever is named.
    #expect(try hours(.project(0)) == uren("9"))
    #expect(try hours(.dienst(0)) == uren("6"))
    #expect(try hours(.lokaal(0)) == uren("15"))
    #expect(found.elders.map(\.deelnemer) == ["regio"])
    #expect(try found.elders[0].som.uren == uren("8"))
    #expect(try hours(.energie(0)) == uren("9"))
    #expect(try found.apart(.onbekendeCode).uren == uren("10"))
    #expect(try found.apart(.onbekendeDeelnemer).uren == uren("11"))
    #expect(try found.apart(.productOpRegio).uren == uren("12"))
    #expect(try found.apart(.buitenJaar).uren == uren("13"))
    #expect(try found.apart(.naPeildatum).uren == uren("14"))
    #expect(try found.bestand.uren == uren("104,5"))
    #expect(found.bestand.rijen == 13)
  }

  /// The reference date may fall within a month: that day counts, the next does not.
  @Test func theReferenceDateCountsWhole() throws {
    let data = try WrittenYear.basis()
    let rows = "2025-08-15;Noord;V1.01.00;;1;0\n2025-08-16;Noord;V1.01.00;;2;0\n2025-07-31;Noord;V1.01.00;;4;0\n"
    let found = try WrittenYear.attribute(rows, data, peil: "2025-08-15")
    #expect(try found.som(.product(deelnemer: 0, product: 0)).totaal().uren == uren("5"))
    #expect(try found.apart(.naPeildatum).uren == uren("2"))
  }

  /// Every row of the fictional region is somewhere, also those of the old catalogue; nothing is counted twice.
  @Test(arguments: [(2024, "2024-12-31"), (2025, "2025-12-31"), (2025, "2025-06-17"), (2026, "2026-08-31")])
  func allPartsAreTheFile(jaar: Int, peil: String) throws {
    let (data, found) = try WrittenYear.example(jaar, peil: peil)
    var sum = Realisatie.Som()
    for som in found.posten.values { try sum.add(som.totaal()) }
    for item in found.apart { try sum.add(item.som) }
    #expect(sum == found.bestand)
    // The file as a naive reader sums it.
    let naive = NaiveHours.tally(try Repository.bytes("data/voorbeeld/\(jaar)/realisatie.csv"))
    #expect(naive.fatal == nil && naive.badLines.isEmpty)
    #expect(found.bestand.rijen == naive.rows)
    let oud = data.catalogus.products.indices.filter { data.catalogus.products[$0].code.hasPrefix("W-") }
    let hours = try data.deelnemers.indices.map { deelnemer in
      try oud.reduce(0) { $0 + (try found.som(.product(deelnemer: deelnemer, product: $1)).totaal().rijen) }
    }
    #expect(hours.reduce(0, +) > 0)
    for reden in [Toerekening.Reden.onbekendeCode, .onbekendeDeelnemer, .productOpRegio, .buitenJaar] {
      #expect(try found.apart(reden).rijen > 0, "\(reden)")
    }
  }
}
