import Testing

@testable import UVPKit

/// What a scenario makes of a year, by hand.
@Suite struct ScenariotoepassingTests {
  static let files = [
    "deelnemers.csv": "deelnemer;aandeel\nNoord;50\nZuid;30\nOost;20\n",
    "pdc-a.csv":
      "code;product;programma;kental\nA.1;Klein;vergunningen;2,5\nA.2;Groot;vergunningen;40\nB.1;Controle;toezicht;\n",
    "2025/prognose.csv": "deelnemer;code;aantal;kental\nNoord;A.1;10;\nNoord;A.2;2;42\nZuid;A.2;3;\nZuid;B.1;4;\n",
    "2025/projecten.csv": "code;project;uren;financiering\nP1;Bodem;100;verdeelsleutel\nP2;Lucht;PM;verdeelsleutel\n",
    "2025/diensten.csv": "code;dienst;uren;financiering\nD1;Loket;50;verdeelsleutel\n",
    "2025/lokale-projecten.csv": "code;deelnemer;project;opdracht;uren\nL1;Noord;Haven;x;12,5\n",
    "2025/verdeelsleutels.csv": "sleutel;deelnemer;aandeel\ninwoners;Noord;60\ninwoners;Zuid;40\n",
    "2025/uitgangspunten.csv": "sleutel;waarde\nuurtarief;100,50\nproductieve_uren;1320\n",
  ]

  static func data(_ other: [String: String] = [:]) throws -> Jaargegevens {
    let made = Years.make(files.merging(other) { $1 })
    #expect(made.findings.errors == [])
    return made.data
  }

  /// The scenarios of rows `wat;sleutel;deelnemer;van;naar;factor`, and the codes of what is wrong with them.
  static func read(_ rows: [String], _ data: Jaargegevens) -> (scenarios: [Scenario], codes: [FindingCode]) {
    let text = "wat;sleutel;deelnemer;van;naar;factor\n" + rows.map { $0 + "\n" }.joined()
    var usedHeaders: Set<String> = []
    var findings = Findings()
    let scenarios = ScenarioIntake.read(
      Array(text.utf8), file: "map/proef.csv", gegevens: data, options: IntakeOptions(), usedHeaders: &usedHeaders,
      findings: &findings)
    return (scenarios, findings.all.map(\.code))
  }

  static func changed(_ rows: [String], _ data: Jaargegevens) throws -> Jaargegevens {
    let read = read(rows, data)
    #expect(read.codes == [])
    #expect(read.scenarios.map(\.naam) == ["proef"])
    return try data.changed(by: try #require(read.scenarios.first))
  }

  /// What is planned in fte follows the productive hours; neither fte nor hours have a kental to change.
  @Test func workInFteFollowsTheProductiveHours() throws {
    let data = try Self.data([
      "pdc-a.csv":
        "code;product;programma;kental;eenheid\nA.1;Klein;vergunningen;2;\nA.2;Bezwaar;vergunningen;;fte\nB.1;Overleg;vergunningen;;uren\n",
      "2025/prognose.csv": "deelnemer;code;aantal\nNoord;A.1;10\nNoord;A.2;2\nNoord;B.1;100\n",
    ])
    let new = try Self.changed(["productieve_uren;;;1320;1400;", "kental;*;;;;2"], data)
    #expect(new.catalogus.products.map { $0.kental.value?.value } == [4, 1400, 1])
    #expect(new.catalogus.products.map(\.maat) == [.stuks, .fte, .uren])
    #expect(try Planning(new).begroting(van: 0).onderdelen.first?.uren.value == Uren(40 + 2800 + 100))
    #expect(Self.read(["kental;A.2;;;1000;"], data).codes == [.u440])
  }

  @Test func everyKindOfFigureChanges() throws {
    let data = try Self.data()
    let new = try Self.changed(
      [
        "kental;a.1;;2,5;3;", "kental;A.2;Zuid;40;;1,5", "aantal;B;;;;0,5", "aandeel;inbreng;Noord;;45;",
        "aandeel;inbreng;Oost;;25;", "uurtarief;;;;;2", "productieve_uren;;;;1450;", "uren;P;;;80;", "uren;L1;;;;2",
      ], data)
    #expect(new.catalogus.products.map { $0.kental.value?.value } == [3, 40, nil])
    // The kental of one deelnemer becomes the row's own; that of Noord stays its own.
    #expect(try new.prognose.map { $0.kental.value?.value } == [nil, 42, number("60"), nil])
    #expect(new.prognose.map { $0.aantal.value?.value } == [10, 2, 3, 2])
    #expect(new.sleutel("inbreng")?.aandelen.compactMap { $0.value?.value } == [45, 30, 25])
    #expect(new.sleutel("inbreng")?.isComplete == true)
    #expect(new.uitgangspunten.uurtarief?.value == 201)
    #expect(new.uitgangspunten.productieveUren.value?.value == 1450)
    #expect(new.projecten?.map { $0.uren.value?.value } == [80, 80])
    #expect(new.diensten == data.diensten)
    #expect(new.lokaleProjecten?.map { $0.uren.value?.value } == [25])
    #expect(new.jaar == data.jaar && new.deelnemers == data.deelnemers && new.werkvoorraad == data.werkvoorraad)
  }

  /// PM times a factor is PM, and where nothing else is hit that is said.
  @Test func aFactorLeavesWhatIsAbsent() throws {
    let data = try Self.data()
    let new = try Self.changed(["uren;P;;;;1,1"], data)
    #expect(try new.projecten?.map(\.uren) == [.known(Uren(number("110"))), .absent(.pm)])
    #expect(Self.read(["uren;P2;;;;1,1"], data).codes == [.u446])
    #expect(try Self.changed(["uren;P2;;PM;70;"], data).projecten?[1].uren == .known(Uren(70)))
  }

  /// A deelnemer that a complete key does not list gets a share; the others must make room.
  @Test func aShareThatNoRowStates() throws {
    let data = try Self.data()
    #expect(Self.read(["aandeel;inwoners;Oost;0;10;"], data).codes == [.u406])
    let new = try Self.changed(["aandeel;inwoners;Oost;0;10;", "aandeel;inwoners;Zuid;40;30;"], data)
    #expect(new.sleutel("inwoners")?.aandelen.compactMap { $0.value?.value } == [60, 30, 10])
    #expect(new.sleutel("inbreng") == data.sleutel("inbreng"))
    #expect(try Self.changed(["aandeel;inwoners;Oost;;0;"], data).sleutel("inwoners")?.isComplete == true)
  }

  @Test(arguments: [
    ("aantal;A.1;Zuid;;5;", FindingCode.u440), ("kental;C;;;5;", .u440), ("uren;A.1;;;5;", .u440),
    ("aandeel;omzet;Noord;;5;", .u440), ("uurtarief;;;100;110;", .u441), ("aantal;A;;10;11;", .u441),
    ("aantal;A;;;;", .u443), ("aantal;A;;;3;2", .u443), ("uren;P1;Noord;;3;", .u444),
    ("productieve_uren;x;;;3;", .u444),
    ("productieve_uren;;;;;0", .u434), ("aandeel;inbreng;Noord;;;3", .u208), ("aantal;A;;;-3;", .u206),
    ("aantal;;;;3;", .u201), ("aantal;A;Nord;;3;", .u403), ("tarief;;;;3;", .u207), ("aantal;A;;;PM;", .u203),
  ]) func aRowThatCannotBe(row: String, code: FindingCode) throws {
    #expect(Self.read([row], try Self.data()).codes == [code])
  }

  /// Two rows may not change one figure, also where a code stands beside the beginning of it.
  @Test func eachFigureChangesOnce() throws {
    let data = try Self.data()
    #expect(Self.read(["aantal;A;;;;2", "aantal;A.1;Noord;;5;"], data).codes == [.u442])
    #expect(Self.read(["uurtarief;;;;5;", "uurtarief;;;;;2"], data).codes == [.u442])
    // The catalogue and the own kental of a row are two figures.
    #expect(Self.read(["kental;A.2;;;41;", "kental;A.2;Noord;;43;"], data).codes == [])
  }

  /// 19.850 / 1.320 = 15,04 fte; without the productive hours there is no figure.
  @Test func jobsFromHours() throws {
    let uren = Stated.known(Uren(19_850))
    #expect(try Fte.of(uren, productief: .known(Uren(1320))) == .known(Fte(number("15,04"))))
    #expect(try Fte.of(uren, productief: .known(Uren(1450))) == .known(Fte(number("13,69"))))
    #expect(try Fte.of(uren, productief: .absent(.empty)) == .absent(.empty))
    #expect(try Fte.of(uren, productief: .known(.zero)) == .absent(.nvt))
    #expect(try Fte.of(.absent(.pm), productief: .known(Uren(1320))) == .absent(.pm))
  }
}
