import Testing

@testable import UVPKit

/// What a forecast of each row starts from: its hours, its budget, the season of its section, its own years.
@Suite struct JaarverwachtingTests {
  private typealias Booking = (maand: Int, deelnemer: String, code: String, uren: Int)

  private static let base = [
    "pdc-x.csv": "code;product;programma;kental\nA;Controle;toezicht;2\nB;Brief;advies;1\nC;Bezoek;Toezicht 2;1\n",
    "deelnemers.csv": "deelnemer;aliassen;aandeel\nNoord;;50\nZuid;Oud-Zuid;50\n",
    "2025/prognose.csv": "deelnemer;code;aantal\nNoord;A;50\nNoord;B;PM\nZuid;A;20\nZuid;B;5\n",
    "2025/lokale-projecten.csv": "code;deelnemer;project;uren\nL1;Zuid;Haven;12\n",
    "2025/projecten.csv":
      "code;project;uren;financiering;sleutel\nP1;Kaart;40;verdeelsleutel;inbreng\nP2;Subsidie;8;extern;\n",
    "2025/energie.csv": "code;financiering;product;kental;aantal;uren\nE1;gemeenten;Bezoek;;;10\nE2;rijk;Bezoek;;;20\n",
  ]

  private func realisatie(_ jaar: Int, _ bookings: [Booking]) -> Realisatie {
    let deelnemers = Array(Set(bookings.map(\.deelnemer))).sorted()
    let codes = Array(Set(bookings.map(\.code))).sorted()
    let maanden = Array(Set(bookings.map(\.maand))).sorted()
    var paren: [Realisatie.Paar] = []
    for naam in deelnemers.indices {
      for code in codes.indices { paren.append(Realisatie.Paar(deelnemer: Int32(naam), code: Int32(code))) }
    }
    var cellen: [Realisatie.Cel] = []
    for maand in maanden {
      for paar in paren {
        var cel = Realisatie.Cel()
        for item in bookings
        where item.maand == maand && item.deelnemer == deelnemers[Int(paar.deelnemer)]
          && item.code == codes[Int(paar.code)]
        {
          let fits = cel.add(uren: Int64(item.uren * 100), aantal: 0)
          #expect(fits)
        }
        cellen.append(cel)
      }
    }
    return Realisatie(
      deelnemers: deelnemers, codes: codes, paren: paren,
      perioden: maanden.map { Realisatie.Periode(jaar: jaar, maand: $0) }, hasAantallen: false, cuts: [],
      cellen: cellen, starts: maanden.indices.map { $0 * paren.count }, rest: [:])
  }

  private func data(_ files: [String: String] = [:]) -> Jaargegevens {
    let made = Years.make(Self.base.merging(files) { $1 })
    #expect(made.findings.all == [])
    return made.data
  }

  private func toerekening(
    _ jaar: Int, _ bookings: [Booking], _ data: Jaargegevens, peil: String? = nil
  ) throws -> Toerekening {
    var own = data
    own.jaar = jaar
    return try Toerekening(
      realisatie(jaar, bookings), own, peildatum: try #require(Peildatum(peil ?? "\(jaar)-12-31")))
  }

  private func verwachting(
    _ bookings: [Booking], eerder: [Toerekening] = [], peil: String = "2025-06"
  ) throws -> Jaarverwachting {
    let data = data()
    return try Jaarverwachting(
      toerekening: try toerekening(2025, bookings, data, peil: peil), eerder: eerder, planning: try Planning(data))
  }

  private func written(_ verwachting: Jaarverwachting, _ rij: Jaarverwachting.Rij) throws -> ExactDecimal {
    try verwachting.stand(rij).written().value
  }

  @Test func aSectionIsTheSumOfItsRows() throws {
    let made = try verwachting([
      (1, "Noord", "A", 1), (2, "Zuid", "A", 2), (3, "Zuid", "B", 4), (3, "regio", "L1", 8), (4, "Noord", "C", 16),
      (5, "Noord", "P1", 32), (5, "regio", "P2", 64), (6, "regio", "E1", 128), (6, "regio", "E2", 256),
    ])
    #expect(try written(made, .product(deelnemer: 1, product: 0)) == 2)
    #expect(try written(made, .programma(deelnemer: 0, naam: "TOEZICHT")) == 1)
    #expect(try written(made, .programma(deelnemer: nil, naam: "toezicht")) == 3)
    #expect(try written(made, .lokaal(0)) == 8)
    #expect(try written(made, .lokaleProjecten(deelnemer: 1)) == 8)
    #expect(try written(made, .lokaleProjecten(deelnemer: 0)) == 0)
    #expect(try written(made, .eigenUren(deelnemer: 0)) == 17)
    #expect(try written(made, .eigenUren(deelnemer: 1)) == 14)
    #expect(try written(made, .eigenUren(deelnemer: nil)) == 31)
    // P2 is not charged: a row of its own, no part of the section.
    #expect(try written(made, .projecten) == 32)
    #expect(try written(made, .project(1)) == 64)
    #expect(try written(made, .energie("rijk")) == 256)
    #expect(try written(made, .energieregel(0)) == 128)
  }

  /// PM is no budget; a section counts what is known.
  @Test func budgets() throws {
    let made = try verwachting([])
    #expect(made.begroting(.product(deelnemer: 0, product: 0)) == Uren(100))
    #expect(made.begroting(.product(deelnemer: 0, product: 1)) == nil)
    #expect(made.begroting(.product(deelnemer: 0, product: 2)) == nil)
    #expect(made.begroting(.programma(deelnemer: 1, naam: "advies")) == Uren(5))
    #expect(made.begroting(.programma(deelnemer: nil, naam: "Toezicht")) == Uren(140))
    #expect(made.begroting(.eigenUren(deelnemer: 1)) == Uren(57))
    #expect(made.begroting(.eigenUren(deelnemer: nil)) == Uren(157))
    #expect(made.begroting(.projecten) == Uren(40))
    #expect(made.begroting(.project(1)) == Uren(8))
    #expect(made.begroting(.energie("gemeenten")) == Uren(10))
  }

  /// (6 + 10) of 40 hours of toezicht by the end of June, whoever they were for; the row's own years are its own.
  @Test func theSeasonIsThatOfTheSectionAndTheYearsAreTheRows() throws {
    let earlier = try toerekening(
      2024,
      [
        (2, "Noord", "A", 6), (6, "Zuid", "A", 10), (9, "Zuid", "A", 4), (12, "Noord", "A", 20), (7, "Noord", "B", 99),
        (8, "Noord", "C", 50), (1, "regio", "P2", 5), (12, "regio", "P1", 5),
      ], data())
    let made = try verwachting([(1, "Noord", "A", 8)], eerder: [earlier])
    let june = try #require(Peildatum("2025-06"))
    let stand = made.stand(.product(deelnemer: 0, product: 0))
    #expect(try stand.seizoen?.share(upTo: june) == .success(ExactFraction(2, 5)))
    #expect(try stand.eerdereJaren.map { try $0.total() } == [Uren(26)])
    #expect(
      try made.stand(.programma(deelnemer: 1, naam: "toezicht")).eerdereJaren.map { try $0.total() } == [Uren(14)])
    // A row without years of its own has the season of its section.
    #expect(made.stand(.product(deelnemer: 1, product: 1)).eerdereJaren == [])
    #expect(made.stand(.product(deelnemer: 1, product: 1)).seizoen?.total == Uren(99))
    // Charged or not: one season of projects.
    #expect(try made.stand(.project(0)).seizoen?.share(upTo: june) == .success(ExactFraction(1, 2)))
    #expect(made.stand(.eigenUren(deelnemer: nil)).seizoen?.total == Uren(189))
    #expect(made.eerdereJaren == [2024])
    // 8 / 0,4 = 20.
    #expect(try stand.jaareinde(.seizoen).get().uren == Uren(20))
  }

  /// An earlier year is read by its own tables: another order of products and deelnemers, another programma, an old name.
  @Test func rowsAreFoundByCodeAndName() throws {
    let old = data([
      "pdc-x.csv": "code;product;programma;kental\nB;Brief;advies;1\na;Controle;toezicht;2\nC;Bezoek;advies;1\n",
      "deelnemers.csv": "deelnemer;aandeel\nOud-Zuid;50\nNoord;50\n",
      "2025/prognose.csv": "deelnemer;code;aantal\nOud-Zuid;A;10\nNoord;A;30\nNoord;B;1\n",
      "2025/lokale-projecten.csv": "code;deelnemer;project;uren\nL1;Noord;Iets anders;12\n",
    ])
    let earlier = try toerekening(
      2024, [(3, "Oud-Zuid", "A", 30), (12, "Noord", "A", 60), (12, "Noord", "C", 7), (12, "Noord", "L1", 3)], old)
    let made = try verwachting([], eerder: [earlier])
    #expect(
      try made.stand(.product(deelnemer: 1, product: 0)).eerdereJaren.map { try $0.total() } == [Uren(30)])
    #expect(try made.stand(.product(deelnemer: 0, product: 2)).eerdereJaren.map { try $0.total() } == [Uren(7)])
    // C was advies then: its hours make that season.
    #expect(made.stand(.product(deelnemer: 0, product: 2)).seizoen == nil)
    #expect(made.stand(.product(deelnemer: 0, product: 1)).seizoen?.total == Uren(7))
    // L1 was a project of someone else.
    #expect(made.stand(.lokaal(0)).eerdereJaren == [])
    #expect(made.stand(.lokaal(0)).seizoen?.total == Uren(3))
    // Rows: 20 → 30 and 60 → 60: 100 / 4000. The two sections together: the same here. The region: 80 → 90.
    let rows = made.stand(.product(deelnemer: 0, product: 0)).begrotingsafwijking
    #expect(rows?.aantal == 2)
    #expect(rows?.square == ExactFraction(1, 40))
    #expect(
      made.stand(.programma(deelnemer: nil, naam: "toezicht")).begrotingsafwijking?.square == ExactFraction(1, 64))
  }

  /// A year whose tables are those of the year itself had no budget of its own to miss.
  @Test func aBudgetOfAnotherYearDoesNotMiss() throws {
    let earlier = try toerekening(2024, [(12, "Noord", "A", 60)], data())
    let made = try verwachting([], eerder: [earlier])
    #expect(made.stand(.product(deelnemer: 0, product: 0)).begrotingsafwijking == nil)
  }

  @Test func aYearThatIsNotWholeMakesNoSeason() throws {
    let partial = try toerekening(2023, [(11, "Noord", "A", 60)], data())
    let whole = try toerekening(2024, [(12, "Noord", "A", 6)], data())
    let made = try verwachting([], eerder: [partial, whole])
    #expect(made.eerdereJaren == [2024])
    #expect(made.onvolledigeJaren == [2023])
    #expect(made.stand(.product(deelnemer: 0, product: 0)).seizoen?.total == Uren(6))
  }

  /// The back-test replays years with an earlier year; on 31 December the year itself is whole too.
  @Test func theYearsToReplay() throws {
    let earlier = [
      try toerekening(2023, [(12, "Noord", "A", 60)], data()), try toerekening(2024, [(12, "Zuid", "B", 6)], data()),
    ]
    let running = try verwachting([(1, "Noord", "A", 3)], eerder: earlier).terugtoetsrijen()
    #expect(running.jaren == [2023, 2024])
    #expect(running.gespeeld == [2024])
    #expect(running.rijen.map(\.naam) == ["Noord a", "Zuid b"])
    // Without hours in December the year is not whole, whatever the date.
    let partial = try verwachting([(1, "Noord", "A", 3)], eerder: earlier, peil: "2025-12").terugtoetsrijen()
    #expect(partial.gespeeld == [2024])
    let over = try verwachting([(12, "Noord", "A", 3)], eerder: earlier, peil: "2025-12").terugtoetsrijen()
    #expect(over.gespeeld == [2024, 2025])
    let row = try #require(over.rijen.first { $0.naam == "Noord a" })
    #expect(try row.jaren.mapValues { try $0.total() } == [2023: Uren(60), 2025: Uren(3)])
    #expect(row.begroting == [2025: Uren(100)])
    #expect(row.onderdeel == "toezicht")
    // A budget on which nothing was written is a row too.
    #expect(over.rijen.first { $0.naam == "Zuid a" }?.jaren[2025] == .zero)
    #expect(over.eigenaren.contains(.regio))
  }
}
