import Testing

@testable import UVPKit

/// What holds for every scenario.
@Suite struct ScenarioLawsTests {
  private func none(_ naam: String = "niets") -> Scenario { Scenario(naam: naam, bestand: "niets.csv") }

  /// A scenario without a change is the plan, to the last figure; so is one that makes every figure what it is.
  @Test(arguments: ["data", "data/voorbeeld"]) func noChangeIsThePlan(folder: String) throws {
    let data = try Years.load(folder)
    let all = Array(data.deelnemers.indices)
    #expect(try data.changed(by: none()) == data)
    let planning = try Planning(data)
    let basis = try Doorrekening(data, posities: all)
    for (positie, staat) in zip(all, basis.staten) {
      let begroting = try planning.begroting(van: positie)
      #expect(staat.onderdelen.map(\.uren) == begroting.onderdelen.map(\.uren))
      #expect(staat.totaal.uren == begroting.totaal)
    }
    var same = none("zo is het al")
    for target in try Self.everyTarget(data) {
      guard let figure = data.figure(target).value else { continue }
      same.wijzigingen.append(
        Wijziging(
          wat: .aantal, sleutel: "*", deelnemer: nil, waarde: .naar(figure), targets: [target],
          origin: Origin(place: Place(file: "niets.csv"))))
    }
    #expect(same.wijzigingen.count > 100)
    let other = try Doorrekening(try data.changed(by: same), posities: all)
    #expect(other.staten == basis.staten && other.som == basis.som && other.absentCount == basis.absentCount)
  }

  private static func everyTarget(_ data: Jaargegevens) throws -> [Wijziging.Target] {
    var targets = data.targets(.kental, sleutel: "*", deelnemer: nil)
    targets += data.targets(.aantal, sleutel: "*", deelnemer: nil) + data.targets(.uren, sleutel: "*", deelnemer: nil)
    for sleutel in data.sleutels {
      for deelnemer in data.deelnemers.indices {
        targets += data.targets(.aandeel, sleutel: sleutel.naam, deelnemer: deelnemer)
      }
    }
    for deelnemer in data.deelnemers.indices {
      targets += data.targets(.kental, sleutel: "*", deelnemer: deelnemer)
    }
    return targets + [.uurtarief, .productieveUren]
  }

  /// Twice every number is twice the hours of every programma, and the same of all else.
  @Test func twiceTheNumbersIsTwiceTheHours() throws {
    let data = try Years.example()
    let read = ScenariotoepassingTests.read(["aantal;*;;;;2"], data)
    #expect(read.codes == [])
    let outcome = try Scenariovergelijking(data, read.scenarios, posities: Array(data.deelnemers.indices))
    let programmas = data.catalogus.programmas.count
    for blok in outcome.blokken + [outcome.som] {
      for (index, regel) in blok.onderdelen.enumerated() {
        let factor: ExactDecimal = index < programmas ? 2 : 1
        #expect(try regel.uitkomsten[0].stand.uren.value?.value == regel.basis.uren.value.map { try $0.value * factor })
      }
    }
  }

  /// Neither the order of the rows nor that of the scenarios makes a difference.
  @Test func orderMakesNoDifference() throws {
    let data = try ScenariotoepassingTests.data()
    let rows = [
      "kental;A.1;;;3;", "kental;A.1;Noord;;;2", "aantal;A;;;;1,5", "aandeel;inbreng;Noord;;45;",
      "aandeel;inbreng;Oost;;25;", "uren;P1;;;80;", "uurtarief;;;;;1,1",
    ]
    var random = SeededRandom(seed: 3)
    let first = try ScenariotoepassingTests.changed(rows, data)
    for _ in 0..<CaseCount.of(50) {
      #expect(try ScenariotoepassingTests.changed(rows.shuffled(using: &random), data) == first)
    }
    let scenarios = ScenariotoepassingTests.read(rows, data).scenarios + [none()]
    let one = try Scenariovergelijking(data, scenarios, posities: [0, 1, 2])
    let other = try Scenariovergelijking(data, scenarios.reversed(), posities: [0, 1, 2])
    #expect(one.doorrekeningen == other.doorrekeningen.reversed())
    #expect(one.basis == other.basis)
  }

  /// The deelnemers add up to the whole, the sections to the total, and a difference is what it says.
  @Test func partsAddUp() throws {
    let data = try Years.example()
    let read = ScenariotoepassingTests.read(
      [
        "aantal;T;;;;1,1", "uren;RP;;;;1,07", "kental;V;;;;0,95", "aandeel;inbreng;Klavermonde;13,65;12;",
        "aandeel;inbreng;Veldermeer;11,27;12,92;",
      ], data)
    #expect(read.codes == [])
    let outcome = try Scenariovergelijking(data, read.scenarios, posities: Array(data.deelnemers.indices))
    func uren(_ regel: Scenariovergelijking.Regel) throws -> [Uren] {
      [
        try #require(regel.basis.uren.value), try #require(regel.uitkomsten[0].stand.uren.value),
        try #require(regel.uitkomsten[0].verschil.uren.value),
      ]
    }
    func sum(_ regels: [Scenariovergelijking.Regel]) throws -> [Uren] {
      try regels.reduce([.zero, .zero, .zero]) { sum, regel in
        try zip(sum, uren(regel)).map { try $0 + $1 }
      }
    }
    for blok in outcome.blokken + [outcome.som] {
      let totaal = try uren(blok.totaal)
      #expect(try sum(blok.onderdelen) == totaal)
      #expect(try totaal[1] - totaal[0] == totaal[2])
    }
    #expect(try sum(outcome.blokken.map(\.totaal)) == uren(outcome.som.totaal))
    #expect(outcome.som.totaal.uitkomsten[0].verschil.uren.value != .zero)
  }

  /// Random changes, against the same changes made in the files by hand.
  @Test func aScenarioIsTheFolderWithOtherFigures() throws {
    var random = SeededRandom(seed: 17)
    for round in 0..<CaseCount.of(60) {
      var figures = ["2,5", "40", "10", "2", "3", "4", "100", "50", "12,5", "100,50", "1320", "42"]
      let rows = [
        "kental;A.1;", "kental;A.2;", "aantal;A.1;Noord", "aantal;A.2;Noord", "aantal;A.2;Zuid", "aantal;B.1;Zuid",
        "uren;P1;", "uren;D1;", "uren;L1;", "uurtarief;;", "productieve_uren;;", "kental;A.2;Noord",
      ]
      let data = try ScenariotoepassingTests.data(files(figures))
      var changes: [String] = []
      for index in figures.indices where Bool.random(using: &random) {
        let old = try number(figures[index])
        if Bool.random(using: &random) {
          let new = ExactDecimal(significand: Int128(Int.random(in: 1...9999, using: &random)), scale: 2)
          changes.append("\(rows[index]);\(figures[index]);\(new.text(.comma));")
          figures[index] = new.text(.comma)
        } else {
          let factor = ExactDecimal(significand: Int128(Int.random(in: 1...300, using: &random)), scale: 2)
          changes.append("\(rows[index]);;;\(factor.text(.comma))")
          figures[index] = try (old * factor).text(.comma)
        }
      }
      let by = try ScenariotoepassingTests.changed(changes, data)
      let hand = try Doorrekening(try ScenariotoepassingTests.data(files(figures)), posities: [0, 1, 2])
      let outcome = try Doorrekening(by, posities: [0, 1, 2])
      if outcome.staten != hand.staten || outcome.som != hand.som {
        Issue.record("ronde \(round):\n\(changes.joined(separator: "\n"))")
        return
      }
    }
  }

  private func files(_ f: [String]) -> [String: String] {
    [
      "pdc-a.csv":
        "code;product;programma;kental\nA.1;Klein;vergunningen;\(f[0])\nA.2;Groot;vergunningen;\(f[1])\nB.1;Controle;toezicht;\n",
      "2025/prognose.csv":
        "deelnemer;code;aantal;kental\nNoord;A.1;\(f[2]);\nNoord;A.2;\(f[3]);\(f[11])\nZuid;A.2;\(f[4]);\nZuid;B.1;\(f[5]);\n",
      "2025/projecten.csv":
        "code;project;uren;financiering\nP1;Bodem;\(f[6]);verdeelsleutel\nP2;Lucht;PM;verdeelsleutel\n",
      "2025/diensten.csv": "code;dienst;uren;financiering\nD1;Loket;\(f[7]);verdeelsleutel\n",
      "2025/lokale-projecten.csv": "code;deelnemer;project;opdracht;uren\nL1;Noord;Haven;x;\(f[8])\n",
      "2025/uitgangspunten.csv": "sleutel;waarde\nuurtarief;\(f[9])\nproductieve_uren;\(f[10])\n",
    ]
  }
}
