import Testing

@testable import UVPKit

/// Why a total changed, by hand and on random years.
@Suite struct JaarvergelijkingTests {
  private func compare(_ old: Jaargegevens, _ new: Jaargegevens) throws -> Jaarvergelijking {
    let index = DeelnemerIndex(old.deelnemers)
    var paren = new.deelnemers.enumerated().map { position, deelnemer in
      Jaarvergelijking.Paar(naam: deelnemer.naam, oud: index.position(of: deelnemer.naam), nieuw: position)
    }
    let known = Set(paren.compactMap(\.oud))
    for position in old.deelnemers.indices where !known.contains(position) {
      paren.append(.init(naam: old.deelnemers[position].naam, oud: position, nieuw: nil))
    }
    return try Jaarvergelijking(oud: try Planning(old), nieuw: try Planning(new), paren: paren)
  }

  private func parts(_ regel: Jaarvergelijking.Regel) -> [Oorzaak: ExactDecimal] {
    var out: [Oorzaak: ExactDecimal] = [:]
    for oorzaak in Oorzaak.allCases {
      if let part = regel.oorzaken?[oorzaak], part != .zero { out[oorzaak] = part.value }
    }
    return out
  }

  /// 10 × 2,5 becomes 12 × 3: 2 × 2,75 by the numbers, 0,5 × 11 by the kentallen, together 11.
  @Test func numbersAndKentallenByHand() throws {
    let old = try ScenariotoepassingTests.data()
    let new = try ScenariotoepassingTests.changed(["kental;A.1;;2,5;3;", "aantal;A.1;Noord;10;12;"], old)
    let outcome = try compare(old, new)
    let regel = outcome.blokken[0].onderdelen[0]
    #expect(regel.naam == "vergunningen")
    #expect(try regel.verschil == .known(Uren(number("11"))))
    #expect(try parts(regel) == [.aantallen: number("5,5"), .kentallen: number("5,5")])
    #expect(try parts(outcome.blokken[0].totaal) == [.aantallen: number("5,5"), .kentallen: number("5,5")])
  }

  /// R-03: 50 % of 100 becomes 45,5 % of 111: -4,5 % × 105,5 and 11 × 47,75 %, and from 50,505 to 51 by rounding.
  @Test func sharesAndRegionalHoursByHand() throws {
    let old = try ScenariotoepassingTests.data()
    let new = try ScenariotoepassingTests.changed(
      ["uren;P1;;100;111;", "aandeel;inbreng;Noord;50;45,5;", "aandeel;inbreng;Oost;20;24,5;"], old)
    let regel = try #require(try compare(old, new).blokken[0].onderdelen.first { $0.naam == "projecten" })
    #expect(regel.oud == .known(Uren(50)) && regel.nieuw == .known(Uren(51)))
    let sum = try #require(regel.oorzaken).sum()
    #expect(sum == Uren(1))
    #expect(
      try parts(regel) == [.aandeel: number("-4,7475"), .regio: number("5,2525"), .afronding: number("0,495")])
  }

  /// Work that goes to another key has another share, 50 % to 60 % of 110; its hours are 10 more, at the mean of both.
  @Test func anotherKeyIsAnotherShare() throws {
    let old = try ScenariotoepassingTests.data()
    func work(_ uren: Int, _ sleutel: String) throws -> Jaargegevens {
      try ScenariotoepassingTests.data([
        "2025/projecten.csv":
          "code;project;uren;financiering;sleutel\nP1;Bodem;\(uren);verdeelsleutel;\(sleutel)\nP2;Lucht;PM;verdeelsleutel;\n"
      ])
    }
    let same = try #require(
      try compare(old, work(100, "inwoners")).blokken[0].onderdelen.first { $0.naam == "projecten" })
    #expect(parts(same) == [.aandeel: 10])
    let more = try #require(
      try compare(old, work(120, "inwoners")).blokken[0].onderdelen.first { $0.naam == "projecten" })
    #expect(parts(more) == [.aandeel: 11, .regio: 11])
    // Zuid pays 30 % and then 40 %, Oost 20 % and then nothing.
    let oost = try compare(old, work(100, "inwoners")).blokken[2].onderdelen.first { $0.naam == "projecten" }
    #expect(parts(try #require(oost)) == [.aandeel: -20])
  }

  /// R-15: hours that become PM are no fewer hours; they stand apart, as do those that get a figure.
  @Test func whatGetsOrLosesAFigureStandsApart() throws {
    let old = try ScenariotoepassingTests.data()
    let new = try ScenariotoepassingTests.changed(["kental;B.1;;;9;", "uren;P2;;PM;30;"], old)
    let zuid = try compare(old, new).blokken[1]
    #expect(zuid.onderdelen[1].oud == .absent(.pm) && zuid.onderdelen[1].verschil == .absent(.pm))
    #expect(parts(zuid.onderdelen[1]) == [.zonderCijfer: 36])
    #expect(zuid.onderdelen[1].oorzaken?.halfKnownCount == 1)
    #expect(parts(zuid.onderdelen[2]) == [.zonderCijfer: 9])
    #expect(parts(zuid.totaal) == [.zonderCijfer: 45])
    #expect(zuid.totaal.verschil == .known(Uren(45)))
    let back = try compare(new, old).blokken[1]
    #expect(parts(back.totaal) == [.zonderCijfer: -45])
  }

  @Test(arguments: ["data", "data/voorbeeld"]) func aYearWithItselfIsEmpty(folder: String) throws {
    let data = try Years.load(folder)
    let outcome = try compare(data, data)
    for blok in outcome.blokken + [outcome.som] {
      for regel in blok.onderdelen + [blok.totaal] {
        #expect(regel.oorzaken ?? Oorzaken() == Oorzaken())
        #expect(regel.verschil.value ?? .zero == .zero)
      }
    }
    for (one, other) in zip(try tables(data), try tables(data)) {
      #expect(try TableDifference(old: one.table, new: other.table).isEmpty)
    }
  }

  private func tables(_ data: Jaargegevens) throws -> [YearTables.Named] {
    try YearTables(data) { data.deelnemers[$0].naam }.all()
  }

  /// The fictional region from year to year: every part adds up, per deelnemer, section and as a whole.
  @Test(arguments: [(2024, 2025), (2025, 2026), (2024, 2026)]) func theExampleAddsUp(from: Int, to: Int) throws {
    let outcome = try compare(
      try Years.load("data/voorbeeld", jaar: from), try Years.load("data/voorbeeld", jaar: to))
    try expectClosed(outcome)
    #expect(outcome.som.totaal.oorzaken?[.aantallen] != .zero)
  }

  private func expectClosed(_ outcome: Jaarvergelijking) throws {
    for blok in outcome.blokken + [outcome.som] {
      for regel in blok.onderdelen + [blok.totaal] {
        guard let oorzaken = regel.oorzaken else { continue }
        if let verschil = regel.verschil.value { #expect(try oorzaken.sum() == verschil, "\(blok.naam) \(regel.naam)") }
        if let oud = regel.oud.value, let nieuw = regel.nieuw.value {
          #expect(try regel.verschil == .known(nieuw - oud))
        }
      }
      guard blok.totaal.oorzaken != nil else { continue }
      let sections = try blok.onderdelen.reduce(Oorzaken()) { try $0 + #require($1.oorzaken) }
      #expect(sections == blok.totaal.oorzaken)
    }
    guard outcome.som.totaal.oorzaken != nil else { return }
    let all = try outcome.blokken.reduce(Oorzaken()) { try $0 + #require($1.totaal.oorzaken) }
    #expect(all == outcome.som.totaal.oorzaken)
  }

  // MARK: Random years

  /// The parts add up, the other way round each is the opposite, and a plain second count gives the same.
  @Test func randomYears() throws {
    var random = SeededRandom(seed: 18)
    for round in 0..<CaseCount.of(80) {
      let texts = (RandomYear.files(&random), RandomYear.files(&random))
      let old = Years.make(texts.0)
      let new = Years.make(texts.1)
      #expect(old.findings.errors == [] && new.findings.errors == [], "ronde \(round)")
      let there = try compare(old.data, new.data)
      let back = try compare(new.data, old.data)
      try expectClosed(there)
      for blok in there.blokken {
        let other = try #require(back.blokken.first { $0.naam == blok.naam })
        for regel in blok.onderdelen + [blok.totaal] {
          let opposite = try #require((other.onderdelen + [other.totaal]).first { $0.naam == regel.naam })
          for oorzaak in Oorzaak.allCases {
            let mirrored: Oorzaak = oorzaak == .erbij ? .weg : oorzaak == .weg ? .erbij : oorzaak
            guard let part = regel.oorzaken?[oorzaak], let counterpart = opposite.oorzaken?[mirrored] else { continue }
            #expect(try part + counterpart == .zero, "ronde \(round) \(regel.naam) \(oorzaak)")
          }
          #expect((regel.oorzaken == nil) == (opposite.oorzaken == nil))
        }
      }
      for naam in ["Noord", "Zuid", "Oost"] {
        let blok = try #require(there.blokken.first { $0.naam == naam })
        guard blok.onderdelen.allSatisfy({ $0.oorzaken != nil }) else { continue }
        let programmas = blok.onderdelen.filter { ["vergunningen", "toezicht"].contains($0.naam) }
        let own = try programmas.reduce(Oorzaken()) { try $0 + #require($1.oorzaken) }
        let naive = try naive(naam, old.data, new.data)
        for (oorzaak, part) in naive { #expect(ExactFraction(own[oorzaak].value) == part, "ronde \(round) \(oorzaak)") }
      }
    }
  }

  /// What numbers, kentallen and rows do to the programmas of one deelnemer, counted over all codes with fractions.
  private func naive(
    _ naam: String, _ old: Jaargegevens, _ new: Jaargegevens
  ) throws -> [(Oorzaak, ExactFraction)] {
    func rows(_ data: Jaargegevens) -> [String: (ExactFraction?, ExactFraction?)] {
      var out: [String: (ExactFraction?, ExactFraction?)] = [:]
      for (row, regel) in data.prognose.enumerated() where data.deelnemers[regel.deelnemer].naam == naam {
        out[data.catalogus.products[regel.product].code] = (
          regel.aantal.value.map { ExactFraction($0.value) },
          data.kental(ofRegel: row).value.map { ExactFraction($0.value) }
        )
      }
      return out
    }
    let before = rows(old)
    let after = rows(new)
    var sums = [ExactFraction](repeating: 0, count: 5)
    for code in Set(before.keys).union(after.keys) {
      switch (before[code], after[code]) {
      case (let (n0?, k0?)?, let (n1?, k1?)?):
        sums[0] = try sums[0] + (n1 - n0) * (k0 + k1) / 2
        sums[1] = try sums[1] + (k1 - k0) * (n0 + n1) / 2
      case (nil, let (n1?, k1?)?): sums[2] = try sums[2] + n1 * k1
      case (let (n0?, k0?)?, nil): sums[3] = try sums[3] - n0 * k0
      case (let (n0?, k0?)?, _): sums[4] = try sums[4] - n0 * k0
      case (.some, let (n1?, k1?)?): sums[4] = try sums[4] + n1 * k1
      default: break
      }
    }
    return Array(zip([.aantallen, .kentallen, .erbij, .weg, .zonderCijfer], sums))
  }
}

/// A small year with random figures, some of them PM.
private enum RandomYear {
  static func files(_ random: inout SeededRandom) -> [String: String] {
    func figure(_ least: Int = 0) -> String {
      if Int.random(in: 0..<6, using: &random) == 0 {
        return ["PM", "n.v.t.", ""][Int.random(in: 0..<3, using: &random)]
      }
      return ExactDecimal(significand: Int128(Int.random(in: least...4000, using: &random)), scale: 2).text(.comma)
    }
    func shares(_ names: [String]) -> [String] {
      var rest = 10_000
      return names.enumerated().map { index, _ in
        let part = index == names.count - 1 ? rest : Int.random(in: 0...rest, using: &random)
        rest -= part
        return ExactDecimal(significand: Int128(part), scale: 2).text(.comma)
      }
    }
    func table(_ header: String, _ rows: [String]) -> String { header + "\n" + rows.map { $0 + "\n" }.joined() }
    let all = ["Noord", "Zuid", "Oost"]
    let names = Bool.random(using: &random) ? all : all.shuffled(using: &random)
    let codes = ["A.1", "A.2", "A.3", "B.1", "B.2"]
    var prognose: [String] = []
    for naam in names {
      for code in codes where Int.random(in: 0..<4, using: &random) > 0 {
        prognose.append("\(naam);\(code);\(figure());\(Int.random(in: 0..<4, using: &random) == 0 ? figure() : "")")
      }
    }
    let work = ["P1", "P2", "P3"].filter { _ in Int.random(in: 0..<4, using: &random) > 0 }
    var files = [
      "deelnemers.csv": table("deelnemer;aandeel", zip(names, shares(names)).map { "\($0);\($1)" }),
      "pdc-a.csv": table(
        "code;product;programma;kental",
        codes.map { "\($0);Naam;\($0.hasPrefix("A") ? "vergunningen" : "toezicht");\(figure())" }),
      "2025/prognose.csv": table("deelnemer;code;aantal;kental", prognose),
      "2025/verdeelsleutels.csv": table(
        "sleutel;deelnemer;aandeel", zip(names, shares(names)).map { "inwoners;\($0);\($1)" }),
      "2025/diensten.csv": table("code;dienst;uren;financiering", ["D1;Loket;\(figure());verdeelsleutel"]),
      "2025/lokale-projecten.csv": table(
        "code;deelnemer;project;opdracht;uren",
        ["L1", "L2"].map { "\($0);\(names[Int.random(in: 0..<3, using: &random)]);Naam;x;\(figure())" }),
      "2025/werkvoorraad.csv": table(
        "deelnemer;omschrijving;code;aantal;kental;uren;in_prognose",
        (0..<4).map { _ in
          let isProduct = Bool.random(using: &random)
          let kind = isProduct ? "A.1;\(figure(1));\(figure(1));" : ";;;\(figure())"
          return "Noord;Werk;\(kind);\(Bool.random(using: &random) ? "ja" : "nee")"
        }),
    ]
    if Int.random(in: 0..<5, using: &random) > 0 {
      files["2025/projecten.csv"] = table(
        "code;project;uren;financiering;sleutel",
        work.map { code in
          let paid = ["verdeelsleutel", "verdeelsleutel", "extern"][Int.random(in: 0..<3, using: &random)]
          return "\(code);Naam;\(figure());\(paid);\(["inbreng", "inwoners"][Int.random(in: 0..<2, using: &random)])"
        })
    }
    return files
  }
}
