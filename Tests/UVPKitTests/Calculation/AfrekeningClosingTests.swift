import Testing
import UVPKit

/// R-11: whatever was written, hours and euros of the deelnemers add up to those of the region.
@Suite struct AfrekeningClosingTests {
  /// Random years with corrections; the sums are worked out again in whole hundredths.
  @Test func randomYearsClose() throws {
    var random = SeededRandom(seed: 11)
    let data = try AfrekeningTests.data([
      "2025/verdeelsleutels.csv": "sleutel;deelnemer;aandeel\ninwoners;Noord;33,333\ninwoners;Oost;66,667\n",
      "2025/projecten.csv":
        "code;project;uren;financiering;sleutel\nP;Een;100;verdeelsleutel;inbreng\nR;Twee;70;verdeelsleutel;inwoners\n"
        + "Q;Subsidie;n.v.t.;extern;\n",
    ])
    let names = ["Noord", "Zuid", "Oost", "regio", "Nergens"]
    let codes = ["A", "C", "W", "P", "R", "Q", "K", "L", "E", "FOUT"]
    for round in 0..<CaseCount.of(20) {
      var rows: [String] = []
      var settled = 0
      var all = 0
      for _ in 0..<Int.random(in: 0...90, using: &random) {
        let name = names[Int.random(in: 0..<names.count, using: &random)]
        let code = codes[Int.random(in: 0..<codes.count, using: &random)]
        let hundredths = Int.random(in: -300...900, using: &random)
        let month = Int.random(in: 1...12, using: &random)
        let uren = ExactDecimal(significand: Int128(hundredths), scale: 2).text(.comma)
        rows.append("2025-\(month < 10 ? "0" : "")\(month)-15;\(name);\(code);\(uren)")
        all += hundredths
        let isProduct = ["A", "C", "W"].contains(code) && ["Noord", "Zuid", "Oost"].contains(name)
        if isProduct || ["P", "R", "L"].contains(code) { settled += hundredths }
      }
      let tarief = ExactDecimal(significand: Int128(Int.random(in: 1...20_000, using: &random)), scale: 2)
      let afrekening = try Afrekeningen.make(data, rows, tarief: tarief.text(.comma))
      let totalen = afrekening.rekeningen.map(\.totaal)
      let geschreven = try totalen.reduce(Uren.zero) { try $0 + #require($1.geschreven.value) }
      let kosten = try totalen.reduce(Euro.zero) { try $0 + #require($1.kostenGeschreven.value) }
      let begroot = try totalen.reduce(Euro.zero) { try $0 + #require($1.kostenBegroot.value) }
      let verrekend = try totalen.reduce(Euro.zero) { try $0 + #require($1.teVerrekenen.value) }
      let own = Uren(ExactDecimal(significand: Int128(settled), scale: 2))
      var file = Realisatie.Som()
      for post in try afrekening.aansluiting() { try file.add(post.som) }
      let charged = try afrekening.aansluiting().filter(\.isVerrekend).reduce(Uren.zero) { try $0 + $1.som.uren }
      let whole = try (own * Uurtarief(tarief)).wholeEuros
      let difference = try kosten - begroot
      let isFile = file.uren.value == ExactDecimal(significand: Int128(all), scale: 2) && file.rijen == rows.count
      if geschreven != own || charged != own || kosten != whole || verrekend != difference || !isFile
        || afrekening.regio.teVerrekenen != .known(verrekend)
      {
        Issue.record("ronde \(round), tarief \(tarief.text(.comma)):\n\(rows.joined(separator: "\n"))")
        return
      }
      // Each amount is its exact value rounded down or up.
      for totaal in totalen {
        let exact = try #require(totaal.geschreven.value) * Uurtarief(tarief)
        #expect(try (#require(totaal.kostenGeschreven.value) - exact).value.magnitude() < 1)
      }
    }
  }

  /// The fictional region, against what scripts/voorbeeld.py --totalen counts by itself and against the plain sum of the file.
  @Test(arguments: [
    (2024, ["111616,85", "443,28", "4258,72", "6109,18", "3488,07", "100,2", "42,75", "44,5", "47,06"]),
    (2025, ["118168,76", "923,12", "4602,92", "6300,56", "4317,2", "110,18", "47,25", "51,5", "48,31"]),
  ])
  func theExampleClosesOnItsFile(jaar: Int, sums: [String]) throws {
    let data = try Years.load("data/voorbeeld", jaar: jaar)
    let bytes = try Repository.bytes("data/voorbeeld/\(jaar)/realisatie.csv")
    let peildatum = try #require(Peildatum(endOf: 12, jaar: jaar))
    let tarief = try #require(data.uitgangspunten.uurtarief)
    let afrekening = try Afrekening(
      try Toerekening(try Afrekeningen.realisatie(bytes), data, peildatum: peildatum), tarief: tarief)
    let posten = try afrekening.aansluiting()
    let kinds: [[String]] = [
      ["producten voor een deelnemer"], ["lokale projecten"],
      ["projecten, door te belasten", "projecten, niet doorbelast"],
      ["diensten, door te belasten", "diensten, niet doorbelast"], ["energie gemeenten", "energie SPUK THE"],
      ["onbekende code"], ["onbekende deelnemer"], ["product op regio"], ["buiten het jaar"],
    ]
    for (names, sum) in zip(kinds, sums) {
      let own = try posten.filter { names.contains($0.naam) }.reduce(Uren.zero) { try $0 + $1.som.uren }
      #expect(try own.value == number(sum), "\(names)")
    }

    let records = try #require(NaiveCSV.parse(bytes, delimiter: 0x3B))
    let column = try #require(records[0].firstIndex(of: Array("uren".utf8)))
    var sum = ExactDecimal.zero
    for record in records.dropFirst() { sum = try sum + number(String(decoding: record[column], as: UTF8.self)) }
    var file = Realisatie.Som()
    for post in posten { try file.add(post.som) }
    #expect(file.uren.value == sum)
    #expect(file.rijen == records.count - 1)

    let totalen = afrekening.rekeningen.map(\.totaal)
    let geschreven = try totalen.reduce(Uren.zero) { try $0 + #require($1.geschreven.value) }
    let verrekend = try posten.filter(\.isVerrekend).reduce(Uren.zero) { try $0 + $1.som.uren }
    #expect(geschreven == verrekend)
    let kosten = try totalen.reduce(Euro.zero) { try $0 + #require($1.kostenGeschreven.value) }
    #expect(try kosten == (verrekend * tarief).wholeEuros)
  }
}
