import Foundation
import Testing

@testable import UVPKit

/// Written hours that tests calculate with.
enum WrittenYear {
  /// The sums of a file, read by the program's own reader.
  static func read(_ bytes: [UInt8], cuts: [Datum] = []) throws -> Realisatie {
    var findings = Findings()
    var used: Set<String> = []
    let source = ByteSource.of(bytes, name: "uren.csv")
    let reading = try #require(
      HoursReading(source, options: IntakeOptions(), cuts: cuts, usedHeaders: &used, findings: &findings))
    let outcome = reading.all().outcome(tolerated: 0)
    #expect(outcome.findings.all == [] && findings.all == [])
    return try #require(outcome.realisatie)
  }

  /// The hours of rows without a header, attributed up to a reference date.
  static func attribute(_ rows: String, _ data: Jaargegevens, peil: String) throws -> Toerekening {
    let peildatum = try #require(Peildatum(peil))
    let text = "datum;deelnemer;code;zaak;uren;aantal\n" + rows
    return try Toerekening(read(Array(text.utf8), cuts: [peildatum.datum]), data, peildatum: peildatum)
  }

  /// The written hours of the fictional region in a year, up to a reference date.
  static func example(_ jaar: Int, peil: String) throws -> (data: Jaargegevens, toerekening: Toerekening) {
    let data = try Years.load("data/voorbeeld", jaar: jaar)
    let peildatum = try #require(Peildatum(peil))
    let bytes = try Repository.bytes("data/voorbeeld/\(jaar)/realisatie.csv")
    return (data, try Toerekening(read(bytes, cuts: [peildatum.datum]), data, peildatum: peildatum))
  }

  /// The small region of the golden cases.
  static func basis() throws -> Jaargegevens { try Years.load("Tests/UVPKitTests/Cases/basis") }
}
