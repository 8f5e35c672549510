import Testing
import UVPKit

/// Settlements made in a test.
enum Afrekeningen {
  /// The hours of a file, read as the program reads them.
  static func realisatie(_ bytes: [UInt8], cuts: [Datum] = []) throws -> Realisatie {
    var usedHeaders: Set<String> = []
    var findings = Findings()
    let reading = HoursReading(
      .of(bytes, name: "uren.csv"), options: IntakeOptions(), cuts: cuts, usedHeaders: &usedHeaders,
      findings: &findings)
    let outcome = try #require(reading).all().outcome(tolerated: 0)
    #expect(findings.all == [] && outcome.findings.all == [])
    return try #require(outcome.realisatie)
  }

  /// The settlement of `data` on the rows `datum;deelnemer;code;uren`, up to `peil`.
  static func make(
    _ data: Jaargegevens, _ rows: [String], peil: (maand: Int, dag: Int) = (12, 31), tarief: String = "10,25"
  ) throws -> Afrekening {
    let peildatum = try #require(Peildatum(jaar: data.jaar, maand: peil.maand, dag: peil.dag))
    let text = "datum;deelnemer;code;uren\n" + rows.map { $0 + "\n" }.joined()
    let realisatie = try realisatie(Array(text.utf8), cuts: [peildatum.datum])
    return try Afrekening(
      try Toerekening(realisatie, data, peildatum: peildatum), tarief: Uurtarief(try number(tarief)))
  }
}
