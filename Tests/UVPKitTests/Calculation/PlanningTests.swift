import Testing
import UVPKit

/// Small regions in which one rule shows.
@Suite struct PlanningTests {
  private static let base = [
    "pdc-x.csv": "code;product;programma;kental\nA;Controle;toezicht;2,5\nB;Zonder;toezicht;\nC;Brief;advies;1\n",
    "deelnemers.csv": "deelnemer;aandeel\nNoord;50\nZuid;25\nOost;25\n",
    "2025/prognose.csv": "deelnemer;code;aantal;kental\nNoord;A;10;\nNoord;B;3;\nZuid;A;4;3\nZuid;C;PM;\nOost;C;1;\n",
  ]

  private func planning(_ files: [String: String]) throws -> Planning {
    let made = Years.make(Self.base.merging(files) { $1 })
    #expect(made.findings.all == [])
    return try Planning(made.data)
  }

  ///
  @Test func aKentalOfTheRowGoesBeforeTheCatalogueAndNoKentalIsPM() throws {
    let planning = try planning([:])
    let noord = try planning.begroting(van: 0)
    #expect(noord.uren("toezicht") == 25)
    #expect(noord.onderdelen[0].regels.map(\.uren) == [.known(Uren(25)), .absent(.pm)])
    #expect(noord.absentCount == 1)
    let zuid = try planning.begroting(van: 1)
    #expect(zuid.uren("toezicht") == 12)
    #expect(zuid.onderdelen[1].uren == .absent(.pm))
    #expect(zuid.totaal.value?.value == 12)
    #expect(zuid.absentCount == 1)
  }

  /// The programmes are data: their names and order come from the catalogue.
  @Test func sectionsFollowTheCatalogue() throws {
    let files = [
      "pdc-x.csv": "code;product;programma;kental\nC;Brief;schrijven;1\nA;Controle;kijken;2\nB;Nog een;schrijven;1\n",
      "2025/prognose.csv": "deelnemer;code;aantal\nNoord;B;1\nNoord;A;1\nNoord;C;1\n",
    ]
    let noord = try planning(files).begroting(van: 0)
    #expect(noord.onderdelen.map(\.naam) == ["schrijven", "kijken"])
    #expect(noord.onderdelen[0].regels.map(\.code) == ["C", "B"])
  }

  /// ties go to whoever stands first in the file, and are reported.
  @Test func tiesFollowTheOrderOfTheFile() throws {
    let planning = try planning(["2025/projecten.csv": "code;project;uren;financiering\nP;Project;2;verdeelsleutel\n"])
    #expect(planning.projecten?.parts.map { $0.value?.value } == [1, 1, 0])
    #expect(planning.projecten?.tied == [1, 2])
  }

  /// one deelnemer asked alone gets what it gets among all; the order of the prognosis does not matter.
  @Test func aPartIsTheSameWhoeverIsAsked() throws {
    let files = ["2025/projecten.csv": "code;project;uren;financiering\nP;Project;101;verdeelsleutel\n"]
    let straight = try planning(files)
    var turned = files
    turned["2025/prognose.csv"] =
      "deelnemer;code;aantal;kental\nOost;C;1;\nZuid;C;PM;\nZuid;A;4;3\nNoord;B;3;\nNoord;A;10;\n"
    for positie in 0..<3 {
      #expect(try straight.begroting(van: positie).totaal == planning(turned).begroting(van: positie).totaal)
      #expect(try straight.begroting(van: positie).uren("projecten") == straight.projecten?.parts[positie].value?.value)
    }
  }

  /// a total that is not whole is divided in units of its last decimal.
  @Test func hoursThatAreNotWholeCloseAtTheirDecimals() throws {
    let planning = try planning(["2025/diensten.csv": "code;dienst;uren;financiering\nD;Dienst;10,1;verdeelsleutel\n"])
    #expect(planning.diensten?.places == 1)
    #expect(try planning.diensten?.parts.map { $0.value?.value } == [number("5,1"), number("2,5"), number("2,5")])
  }

  /// a project whose hours are not known yet is counted, not charged.
  @Test func aProjectWithoutHoursIsCounted() throws {
    let planning = try planning([
      "2025/projecten.csv": "code;project;uren;financiering\nP;Een;10;verdeelsleutel\nQ;Twee;PM;verdeelsleutel\n"
    ])
    #expect(planning.projecten?.totaal.absentCount == 1)
    #expect(try planning.begroting(van: 0).absentCount == 2)
  }

  ///
  @Test func ownProjectsAndWorkLeftOver() throws {
    let planning = try planning([
      "2025/lokale-projecten.csv": "code;deelnemer;project;uren\nL;Zuid;Haven;12,5\n",
      "2025/werkvoorraad.csv":
        "deelnemer;omschrijving;code;aantal;kental;uren;in_prognose\nZuid;Oud;;2;3;;nee\nZuid;Dubbel;;;;8;ja\n",
    ])
    let zuid = try planning.begroting(van: 1)
    #expect(try zuid.uren("lokale-projecten") == number("12,5"))
    #expect(zuid.uren("werkvoorraad") == 6)
    #expect(try zuid.totaal.value?.value == number("30,5"))
    #expect(try planning.begroting(van: 0).uren("lokale-projecten") == 0)
  }

  /// what does not fit is refused, not rounded.
  @Test func overflowIsAnError() throws {
    let planning = try planning([
      "2025/prognose.csv":
        "deelnemer;code;aantal;kental\nNoord;A;999999999999999999;999999999999999999\nNoord;B;999999999999999999;999999999999999999\n",
      "2025/uitgangspunten.csv": "sleutel;waarde\nuurtarief;999999999999999999\n",
    ])
    let begroting = try planning.begroting(van: 0)
    let tarief = try #require(planning.gegevens.uitgangspunten.uurtarief)
    #expect(throws: ArithmeticOverflow.self) { try Kostenstaat(begroting, tarief: tarief) }
  }

  /// amounts that are PM do not count, where all are so is the sum, and one that is not known leaves no sum.
  @Test func sumsOfAmountsThatAreAbsent() throws {
    let ten = Stated.known(Euro(10))
    #expect(try Kosten.total([ten, .absent(.pm), ten]) == .known(Euro(20)))
    #expect(try Kosten.total([.absent(.pm), ten]) == ten)
    #expect(try Kosten.total([.absent(.pm), .absent(.nvt)]) == .absent(.pm))
    #expect(try Kosten.total([ten, .absent(.aandeelOnbekend)]) == .absent(.aandeelOnbekend))
    #expect(try Kosten.total([]) == .known(.zero))
  }

  /// Scaling: twice the numbers is twice the hours.
  @Test func hoursScaleWithTheNumbers() throws {
    let once = try planning(["2025/prognose.csv": "deelnemer;code;aantal\nNoord;A;7\nNoord;C;3\n"]).begroting(van: 0)
    let twice = try planning(["2025/prognose.csv": "deelnemer;code;aantal\nNoord;A;14\nNoord;C;6\n"]).begroting(van: 0)
    let own = try #require(once.totaal.value)
    #expect(try twice.totaal.value == own + own)
  }
}
