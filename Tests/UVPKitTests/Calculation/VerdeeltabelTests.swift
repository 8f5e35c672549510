import Testing
import UVPKit

/// R-06 on regions: what is divided, by which key, and when it closes.
@Suite struct VerdeeltabelTests {
  private static let base = [
    "pdc-x.csv": "code;product;programma;kental\nA;Controle;toezicht;2,5\n",
    "deelnemers.csv": "deelnemer;aandeel\nNoord;50\nZuid;30\nOost;20\n",
    "2025/prognose.csv": "deelnemer;code;aantal\nNoord;A;10\n",
  ]

  private func planning(_ files: [String: String]) throws -> Planning {
    let made = Years.make(Self.base.merging(files) { $1 })
    #expect(made.findings.all == [])
    return try Planning(made.data)
  }

  private func tabel(_ files: [String: String], eenheid: String? = nil) throws -> Verdeeltabel {
    let planning = try planning(files)
    return try Verdeeltabel(
      try #require(planning.projecten), sleutels: planning.gegevens.sleutels, eenheid: eenheid.map { try number($0) })
  }

  private func uren(_ tabel: Verdeeltabel) -> [[ExactDecimal?]] { tabel.cellen.map { $0.map { $0.uren.value?.value } } }

  /// The example of the rule as a region.
  @Test func theExampleOfTheRule() throws {
    let tabel = try tabel([
      "deelnemers.csv": "deelnemer;aandeel\nA;26\nB;16\nC;8\nD;5\nE;35\nF;10\n",
      "2025/prognose.csv": "deelnemer;code;aantal\nA;A;10\n",
      "2025/projecten.csv": "code;project;uren;financiering\nP;Een;40;verdeelsleutel\nQ;Twee;350;verdeelsleutel\n",
    ])
    #expect(uren(tabel) == [[10, 91], [6, 56], [3, 28], [3, 17], [14, 123], [4, 35]])
    #expect(tabel.totalen == [101, 62, 31, 20, 137, 39].map { .known(Uren(ExactDecimal($0))) })
    #expect(tabel.buiten == [.init(row: 3, column: 0)])
    #expect(tabel.afwijking == .known(Uren(3)))
    #expect(tabel.anders.contains(.init(row: 3, column: 0)))
  }

  /// R-03: each project by the key it names; a key that leaves a deelnemer out gives it nothing.
  @Test func everyProjectHasItsOwnKey() throws {
    let tabel = try tabel([
      "2025/verdeelsleutels.csv": "sleutel;deelnemer;aandeel\ninwoners;Noord;60\ninwoners;Zuid;40\n",
      "2025/projecten.csv":
        "code;project;uren;financiering;sleutel\nP;Een;101;verdeelsleutel;\nQ;Twee;55;verdeelsleutel;Inwoners\n"
        + "R;Subsidie;40;extern;\nS;Later;PM;verdeelsleutel;\n",
    ])
    #expect(tabel.sluit)
    #expect(tabel.kolommen.map(\.werk.code) == ["P", "Q"])
    #expect(tabel.kolommen.map(\.sleutel.naam) == ["inbreng", "inwoners"])
    #expect(
      try tabel.cellen.map { $0.map(\.exact) } == [
        [.known(Uren(number("50,5"))), .known(Uren(33))], [.known(Uren(number("30,3"))), .known(Uren(22))],
        [.known(Uren(number("20,2"))), .known(Uren(0))],
      ])
    #expect(uren(tabel) == [[51, 33], [30, 22], [20, 0]])
    #expect(tabel.doorbelasting.totaal.absentCount == 1)
  }

  /// A unit of its own: totals and cells are multiples, and close.
  @Test func unitsOfAQuarter() throws {
    let files = [
      "2025/projecten.csv": "code;project;uren;financiering\nP;Een;10,5;verdeelsleutel\nQ;Twee;7,25;verdeelsleutel\n"
    ]
    let quarter = try tabel(files, eenheid: "0,25")
    #expect(!quarter.isEenheidVanPlan)
    #expect(try quarter.totalen == ["9", "5,25", "3,5"].map { .known(Uren(try number($0))) })
    let cells = try quarter.cellen.map { try $0.map { try #require($0.uren.value) } }
    #expect(try cells.allSatisfy { try $0.allSatisfy { try $0.value.isMultiple(of: number("0,25")) } })
    #expect(try cells.reduce(Uren.zero) { try $0 + $1[0] } == Uren(number("10,5")))
    #expect(try cells.reduce(Uren.zero) { try $0 + $1[1] } == Uren(number("7,25")))
    // The unit of the plan is the last decimal of 17,75.
    #expect(try tabel(files).eenheid == number("0,01"))
    #expect(try tabel(files).totalen == ["8,88", "5,32", "3,55"].map { .known(Uren(try number($0))) })
  }

  /// Hours that are no multiple of the unit are named, also where their sum is one.
  @Test func hoursThatDoNotFitTheUnit() throws {
    let planning = try planning([
      "2025/projecten.csv":
        "code;project;uren;financiering\nP;Een;10,5;verdeelsleutel\nQ;Twee;7;verdeelsleutel\nR;Drie;2,5;verdeelsleutel\n"
        + "S;Vier;1,5;extern\n"
    ])
    let projecten = try #require(planning.projecten)
    #expect(projecten.places == 0)
    #expect(try Verdeeltabel.ondeelbaar(projecten, eenheid: nil).map(\.code) == ["P", "R"])
    #expect(try Verdeeltabel.ondeelbaar(projecten, eenheid: number("0,5")).isEmpty)
  }

  /// Shares that are not all known: exact cells and the charged total, and no closing table.
  @Test func anIncompleteKeyDoesNotClose() throws {
    let data = try Years.real()
    let planning = try Planning(data)
    let enschede = try Years.position("Enschede", in: data)
    for (doorbelasting, charged, exact) in [
      (planning.projecten, 739, "739,23"), (planning.diensten, 1406, "1406,34"),
    ] {
      let tabel = try Verdeeltabel(try #require(doorbelasting), sleutels: data.sleutels)
      #expect(!tabel.sluit && tabel.anders.isEmpty)
      #expect(tabel.totalen[enschede] == .known(Uren(ExactDecimal(charged))))
      let sum = try tabel.cellen[enschede].reduce(Uren.zero) { try $0 + #require($1.exact.value) }
      #expect(try sum.value == number(exact))
      #expect(tabel.cellen.joined().allSatisfy { $0.uren == .absent(.sleutelOnvolledig) })
      #expect(
        tabel.cellen.enumerated().allSatisfy { row, cells in
          row == enschede || cells.allSatisfy { $0.exact == .absent(.aandeelOnbekend) }
        })
    }
  }

  /// A section in which nothing has hours yet has no columns, and is not 0.
  @Test func nothingToDivide() throws {
    let tabel = try tabel(["2025/projecten.csv": "code;project;uren;financiering\nP;Een;PM;verdeelsleutel\n"])
    #expect(!tabel.sluit && tabel.kolommen.isEmpty)
    #expect(tabel.totalen == Array(repeating: .absent(.pm), count: 3))
  }

  /// R-05, R-06: on the fictional region the rows are the plan's, the columns the projects', whatever the unit.
  @Test(arguments: [2024, 2025, 2026]) func theExampleClosesOnItsPlan(jaar: Int) throws {
    let data = try Years.load("data/voorbeeld", jaar: jaar)
    let planning = try Planning(data)
    for (naam, doorbelasting) in [
      (SectionName.projecten, planning.projecten), (SectionName.diensten, planning.diensten),
    ] {
      for eenheid in [nil, "1", "0,5", "0,25", "0,01"] {
        let tabel = try Verdeeltabel(
          try #require(doorbelasting), sleutels: data.sleutels, eenheid: eenheid.map { try number($0) })
        #expect(tabel.sluit)
        for (positie, cellen) in tabel.cellen.enumerated() {
          let sum = try cellen.reduce(Uren.zero) { try $0 + #require($1.uren.value) }
          #expect(tabel.totalen[positie] == .known(sum))
          if tabel.isEenheidVanPlan {
            #expect(try planning.begroting(van: positie).uren(naam) == sum.value)
          }
        }
        for (index, kolom) in tabel.kolommen.enumerated() {
          let sum = try tabel.cellen.reduce(Uren.zero) { try $0 + #require($1[index].uren.value) }
          #expect(sum == kolom.uren)
        }
        let inside = try tabel.cellen.joined().allSatisfy { cel in
          try (#require(cel.uren.value) - #require(cel.exact.value)).value.magnitude() < tabel.eenheid
        }
        #expect(inside == tabel.buiten.isEmpty)
      }
    }
  }
}
