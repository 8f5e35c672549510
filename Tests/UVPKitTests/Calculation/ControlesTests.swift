import Testing

@testable import UVPKit

/// Companies × frequency as a lower bound, and what follows from it.
@Suite struct ControlesTests {
  private static let catalogue = """
    code;product;programma;kental;rol
    T1;Zwaar;toezicht;20;PC
    T2;Licht;toezicht;9;PC
    T3;Opleverend;toezicht;5;
    T4;Hercontrole;toezicht;8;HC
    T5;Tweede hercontrole;toezicht;6;HHC

    """

  private func year(toezicht rows: [String], prognose: [String] = ["Noord;T1;1"]) throws -> Jaargegevens {
    let made = Years.make([
      "deelnemers.csv": "deelnemer;aandeel\nNoord;60\nZuid;40\n", "pdc-x.csv": Self.catalogue,
      "2025/prognose.csv": "deelnemer;code;aantal\n" + prognose.map { $0 + "\n" }.joined(),
      "2025/toezicht.csv": "deelnemer;branche;bedrijven;frequentie;code;motivering\n"
        + rows.map { $0 + "\n" }.joined(),
    ])
    #expect(made.findings.all == [])
    return made.data
  }

  private func noord(_ data: Jaargegevens) throws -> Controles.Deelnemerstand {
    try #require(try Controles(data).deelnemers.first { $0.positie == 0 })
  }

  /// 29 × 0,25 = 7,25; 61 × 0,5 = 30,5; 505 × 0,2 = 101; together 138,75, so 139 inspections.
  @Test func theWorkedExample() throws {
    let data = try year(
      toezicht: ["Noord;Garages;29;0,25;T1;", "Noord;Kassen;61;0,5;T2;", "Noord;Horeca;505;0,2;T3;"],
      prognose: ["Noord;T1;8", "Noord;T2;30", "Noord;T3;110"])
    let stand = try noord(data)
    #expect(stand.exact == .known(Aantal(try number("138,75"))))
    #expect(stand.controles == .known(Aantal(139)))
    #expect(stand.producten.map(\.controles) == [.known(Aantal(7)), .known(Aantal(31)), .known(Aantal(101))])
    #expect(stand.producten.map(\.uren) == [.known(Uren(140)), .known(Uren(279)), .known(Uren(505))])
    #expect(stand.producten.map(\.oordeel) == [.gehaald, .onder(Aantal(1)), .gehaald])
    #expect(stand.verschil == .known(Aantal(9)))
  }

  /// Several branches of one product are added up before they become whole: 0,5 + 0,5 is one inspection.
  @Test func branchesAreAddedExactly() throws {
    let stand = try noord(year(toezicht: ["Noord;A;1;0,5;T1;", "Noord;B;1;0,5;T1;"]))
    #expect(stand.producten[0].controles == .known(Aantal(1)))
    #expect(stand.producten[0].oordeel == .gehaald)
  }

  @Test func aMotiveringOfAnyRowCounts() throws {
    let data = try year(toezicht: ["Noord;A;5;1;T1;", "Noord;B;5;1;T1;te weinig mensen"])
    #expect(try noord(data).producten[0].motiveringen == ["te weinig mensen"])
    #expect(try OndergrensCheck.bevindingen(try Controles(data)).map(\.finding.code) == [.o111])
    let without = try year(toezicht: ["Noord;A;5;1;T1;", "Noord;B;5;1;T1;", "Noord;C;2;1;T2;", "Zuid;C;2;1;T2;"])
    #expect(
      try OndergrensCheck.bevindingen(try Controles(without)).map(\.finding.code) == [.t601, .t602, .o112])
    #expect(
      try OndergrensCheck.bevindingen(try Controles(without), posities: [1]).map(\.finding.code) == [.o112])
  }

  /// Absent is not zero: a branche without figures is counted, and the rest is a bound all the same.
  @Test func absentBranches() throws {
    let stand = try noord(
      year(toezicht: ["Noord;A;PM;1;T1;", "Noord;B;3;1;T1;", "Noord;C;;0,5;T2;", "Noord;D;4;;T3;"]))
    #expect(stand.producten.map(\.controles) == [.known(Aantal(3)), .absent(.pm), .absent(.pm)])
    #expect(stand.producten.map(\.absentCount) == [1, 1, 1])
    #expect(stand.producten[1].oordeel == .nietTeToetsen)
    #expect(stand.verschil == .absent(.empty))
  }

  /// 394 + 10 + 5 periodic inspections at 85 / 409 lead to the 85 that Enschede plans.
  @Test func followUpOfEnschede() throws {
    var data = try Years.real()
    let enschede = try Years.position("Enschede", in: data)
    let origin = Origin(place: Place(file: "toezicht.csv", line: 2))
    data.toezicht = [("A2.02.03", 5), ("A2.02.04", 10), ("A2.02.05", 394)].compactMap { code, aantal in
      data.catalogus.index(ofCode: code).map {
        Toezichtregel(
          deelnemer: enschede, branche: "alle", bedrijven: .known(Aantal(ExactDecimal(aantal))),
          frequentie: .known(Frequentie(1)), product: $0, motivering: "", origin: origin)
      }
    }
    let stand = try #require(try Controles(data).deelnemers.first)
    #expect(stand.producten.allSatisfy { $0.oordeel == .gehaald && $0.verschil == .known(.zero) })
    let plan = try Hercontroles.Cijfers(plan: data, deelnemer: enschede)
    let follow = try Hercontroles(stand, data, cijfers: plan)
    #expect(follow.periodiek == .known(Aantal(409)))
    #expect(follow.stappen.map(\.rol) == ["HC"])
    #expect(follow.stappen[0].percent == ExactDecimal(significand: 208, scale: 1))
    #expect(follow.stappen[0].controles == .known(Aantal(85)))
    #expect(follow.stappen[0].verschil == .known(.zero))
    #expect(follow.stappen[0].uren == .known(Uren(850)))
  }

  /// 100 PC at 25 % are 25 HC, and at 10 % 2,5 HHC, so 3; the third follow from the exact second.
  @Test func thirdInspectionsFollowFromTheExactSecond() throws {
    let data = try year(toezicht: ["Noord;A;100;1;T1;", "Noord;B;50;1;T3;"])
    func follow(_ hc: ExactFraction?, _ hhc: ExactFraction?) throws -> [Stated<Aantal>] {
      let cijfers = Hercontroles.Cijfers(
        spontaan: hc.map { .init($0, herkomst: .opgegeven) }, opvolgend: hhc.map { .init($0, herkomst: .opgegeven) })
      return try Hercontroles(noord(data), data, cijfers: cijfers).stappen.map(\.controles)
    }
    #expect(try follow(ExactFraction(1, 4), ExactFraction(1, 10)) == [.known(Aantal(25)), .known(Aantal(3))])
    // 100 × 1/8 = 12,5 → 13, and half of 12,5 is 6,25 → 6, not half of 13.
    #expect(try follow(ExactFraction(1, 8), ExactFraction(1, 2)) == [.known(Aantal(13)), .known(Aantal(6))])
    #expect(try follow(ExactFraction(1, 8), nil) == [.known(Aantal(13)), .absent(.empty)])
    #expect(try follow(nil, ExactFraction(1, 2)) == [.absent(.empty), .absent(.empty)])
  }

  // MARK: Properties

  private struct Row {
    let product: Int
    let bedrijven: Int
    /// In thousandths.
    let frequentie: Int
  }

  private func random(_ random: inout SeededRandom) -> [Row] {
    (0..<Int.random(in: 1...9, using: &random)).map { _ in
      Row(
        product: Int.random(in: 0..<5, using: &random), bedrijven: Int.random(in: 0...400, using: &random),
        frequentie: [1000, 500, 250, 125, 333, 2000, 0, 100].randomElement(using: &random) ?? 0)
    }
  }

  /// A year whose toezicht.csv has these rows, all of one deelnemer.
  private func made(_ rows: [Row], times: Int = 1) -> Jaargegevens {
    let origin = Origin(place: Place(file: "toezicht.csv"))
    var data = Jaargegevens(jaar: 2025)
    data.deelnemers = [
      Deelnemer(naam: "Noord", aliassen: [], soort: "", aandeel: .absent(.empty), origin: origin)
    ]
    data.catalogus = Catalogus(
      products: (0..<5).map {
        Product(
          code: "T\($0)", naam: "", programma: "toezicht", kental: .known(Kental(2)), status: "", rol: "PC",
          origin: origin)
      })
    data.toezicht = rows.map {
      Toezichtregel(
        deelnemer: 0, branche: "x", bedrijven: .known(Aantal(ExactDecimal($0.bedrijven * times))),
        frequentie: .known(Frequentie(ExactDecimal(significand: Int128($0.frequentie), scale: 3))),
        product: $0.product, motivering: "", origin: origin)
    }
    return data
  }

  /// Parts add up to the exact sum rounded up, each is its exact value rounded down or up, twice the companies are
  /// twice the bound, and the order of the rows makes no difference; beside a reference in plain integers.
  @Test func laws() throws {
    var generator = SeededRandom(seed: 10)
    for _ in 0..<CaseCount.of(2_000) {
      let rows = random(&generator)
      let stand = try noord(made(rows))
      var thousandths: [Int: Int] = [:]
      for row in rows { thousandths[row.product, default: 0] += row.bedrijven * row.frequentie }
      let total = thousandths.values.reduce(0, +)
      let whole = stand.producten.compactMap { $0.controles.value?.value.wholeValue }
      #expect(whole.reduce(0, +) == (total + 999) / 1000)
      #expect(stand.controles.value?.value.wholeValue == (total + 999) / 1000)
      var hours = 0
      for (product, part) in zip(stand.producten, whole) {
        let exact = thousandths[product.product] ?? 0
        #expect(product.exact == .known(Aantal(ExactDecimal(significand: Int128(exact), scale: 3))))
        #expect(part == exact / 1000 || part == (exact + 999) / 1000)
        hours += part * 2
      }
      #expect(stand.uren == .known(Uren(ExactDecimal(hours))))
      let twice = try noord(made(rows, times: 2))
      for (one, two) in zip(stand.producten, twice.producten) {
        let exact = try #require(one.exact.value).value
        #expect(two.exact == .known(Aantal(try exact * 2)))
      }
      let shuffled = try noord(made(rows.shuffled(using: &generator)))
      #expect(shuffled.producten.map(\.controles) == stand.producten.map(\.controles))
      #expect(shuffled.gelijk == stand.gelijk)
    }
  }

  /// The plan of the fictional region: one bound is missed with a motivering, one without.
  @Test(arguments: [2025, 2026]) func theExampleRegion(jaar: Int) throws {
    let data = try Years.load("data/voorbeeld", jaar: jaar)
    #expect(try OndergrensCheck.bevindingen(try Controles(data)).map(\.finding.code) == [.o111, .t601])
  }
}
