import Testing

@testable import UVPKit

/// every hour of the plan is of one team at most, and nothing is dropped.
@Suite struct BehoefteTests {
  /// The region of the tests with teams; the tables of a year by their path.
  static func files(formatie: String, teams: String?) -> [String: String] {
    var files = [
      "deelnemers.csv": "deelnemer;aandeel\nNoord;60\nZuid;40\n",
      "pdc-x.csv":
        "code;product;programma;kental\nA1.01;a;vergunningen;10\nA1.02;b;vergunningen;2,5\nB2.01;c;toezicht;\nB2.02;d;toezicht;4\n",
      "2025/prognose.csv":
        "deelnemer;code;aantal;kental\nNoord;A1.01;30;\nNoord;A1.02;8;3\nZuid;A1.01;20;\nZuid;B2.01;5;\nZuid;B2.02;6;\n",
      "2025/projecten.csv":
        "code;project;uren;financiering\nP1;x;101;verdeelsleutel\nP10;y;33;extern\nP2;w;PM;extern\n",
      "2025/diensten.csv": "code;dienst;uren;financiering\nD1;z;50;verdeelsleutel\n",
      "2025/lokale-projecten.csv": "code;deelnemer;project;uren\nL1;Noord;haven;12,5\n",
      "2025/werkvoorraad.csv":
        "deelnemer;omschrijving;code;aantal;kental;uren;in_prognose\nNoord;oud;;;;7;nee\nZuid;nog;A1.02;4;2,5;;nee\nZuid;al;A1.02;4;2,5;;ja\n",
      "2025/energie.csv": "code;financiering;product;kental;aantal;uren\nE1;gemeenten;scan;10;12;\n",
      "2025/formatie.csv": formatie,
    ]
    files["2025/teams.csv"] = teams
    return files
  }

  static func load(_ files: [String: String]) throws -> Jaargegevens {
    let loaded = Years.make(files, withTeams: true)
    #expect(loaded.findings.all == [])
    return loaded.data
  }

  private func need(_ data: Jaargegevens, _ posities: Set<Int> = [0, 1]) throws -> Behoefte {
    try Behoefte(try Planning(data), posities: posities, teams: try #require(data.teams))
  }

  private static let two = "team;functie;fte;bezetting;bedient\nV;a;2;1,5;regio\nW;b;1;1;Zuid\n"

  /// Own work 300 + 24 + 200 + 24 (and B2.01 without hours); local 12,5; werkvoorraad 7 + 10; projects 101 + 33 (and
  /// P2 without hours); services 50; energy 120.
  @Test func theSectionsAreThePlan() throws {
    let behoefte = try need(Self.load(Self.files(formatie: Self.two, teams: "code;team\nA1;V\nB2;W\nP1;V\nE;W\n")))
    #expect(
      behoefte.onderdelen.map(\.naam) == [
        "vergunningen", "toezicht", "lokale-projecten", "werkvoorraad", "projecten", "diensten", "energie gemeenten",
      ])
    #expect(try behoefte.onderdelen.map(\.plan.value) == ["524", "24", "12,5", "17", "134", "50", "120"].map(number))
    #expect(
      try behoefte.onderdelen.map(\.inTeams.known.value) == ["524", "24", "0", "10", "101", "0", "120"].map(number))
    #expect(
      try behoefte.onderdelen.map(\.zonderTeam.known.value) == ["0", "0", "12,5", "7", "33", "50", "0"].map(number))
    #expect(behoefte.sluit && behoefte.nietDoorbelast == Uren(33))
    #expect(try behoefte.plan.value == number("881,5"))
    #expect(behoefte.inTeams.absentCount == 1 && behoefte.zonderTeam.absentCount == 1)
    // P10 does not begin with P1.
    #expect(behoefte.werk.first { $0.code == "P10" }?.team == nil)
  }

  /// W serves Zuid alone: the A1.01 of Noord stays with V.
  @Test func aTeamThatServesSome() throws {
    let data = try Self.load(Self.files(formatie: Self.two, teams: "code;team\nA;V\nA1.01;W\n"))
    let behoefte = try need(data)
    let own = behoefte.werk.filter { $0.code == "A1.01" }
    #expect(own.map(\.team) == ["V", "W"])
    #expect(behoefte.sommen(van: "V").map(\.code) == ["A1.01", "A1.02", "A1.02"])
    #expect(behoefte.sommen(van: "V").map(\.onderdeel) == ["vergunningen", "vergunningen", "werkvoorraad"])
  }

  /// Of some deelnemers only the own work is known; the region is not theirs alone.
  @Test func someDeelnemers() throws {
    let behoefte = try need(Self.load(Self.files(formatie: Self.two, teams: "code;team\nA1;V\n")), [0])
    #expect(!behoefte.isHeleRegio && behoefte.sluit)
    #expect(try behoefte.plan.value == number("343,5"))
    #expect(behoefte.werk.allSatisfy { $0.deelnemer == 0 })
  }

  /// Teams and no team are the plan, whatever teams.csv says; each row has the team that a naive search finds.
  @Test func theSumIsThePlanWhateverTheTeams() throws {
    var random = SeededRandom(seed: 20)
    let codes = ["A", "A1", "A1.01", "A1.02", "B", "B2", "B2.02", "P", "P1", "P10", "D1", "L1", "E1"]
    for _ in 0..<CaseCount.of(60) {
      var rows: [(code: String, team: String)] = []
      for code in codes where Bool.random(using: &random) {
        rows.append((code, ["V", "W"][Int.random(in: 0...1, using: &random)]))
      }
      rows.shuffle(using: &random)
      let text = "code;team\n" + rows.map { "\($0.code);\($0.team)\n" }.joined()
      let behoefte = try need(Self.load(Self.files(formatie: Self.two, teams: text)))
      #expect(behoefte.sluit)
      var sum = behoefte.zonderTeam.known
      for team in ["V", "W"] {
        for som in behoefte.sommen(van: team) { sum = try sum + som.uren.known }
      }
      #expect(try sum.value == number("881,5"))
      for item in behoefte.werk {
        let served = item.deelnemer == 0 ? ["V"] : ["V", "W"]
        let fits = rows.filter { row in
          served.contains(row.team) && item.code.hasPrefix(row.code)
            && (row.code.count == item.code.count
              || !(row.code.last?.isNumber == true && item.code.dropFirst(row.code.count).first?.isNumber == true))
        }
        #expect(item.team == fits.max { $0.code.count < $1.code.count }?.team, "\(item.code) \(text)")
      }
    }
  }

  /// The fictional region: the sum that scripts/voorbeeld.py --totalen gives for 2026.
  @Test func theExampleRegion() throws {
    let data = try Years.load("data/voorbeeld", jaar: 2026, withTeams: true)
    let behoefte = try need(data, Set(data.deelnemers.indices))
    // 114.263,25 + 3.960 + 5.910 + 610 not charged + 1.100 + 492 + 3.435 + 1.149.
    #expect(try behoefte.plan.value == number("130919,25"))
    #expect(behoefte.sluit && behoefte.nietDoorbelast == Uren(610))
    #expect(behoefte.inTeams.absentCount + behoefte.zonderTeam.absentCount == 16)
  }
}
