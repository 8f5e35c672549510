import Testing
import UVPKit

/// hours really written beside the budget, closing over the region to the hundredth of an hour and to the euro.
@Suite struct AfrekeningTests {
  static let base = [
    "pdc-x.csv": "code;product;programma;kental\nA;Controle;toezicht;2,5\nC;Brief;advies;1\nW;Oud;toezicht;3\n",
    "deelnemers.csv": "deelnemer;aliassen;aandeel\nNoord;;50\nZuid;Zuid aan Zee;30\nOost;;20\n",
    "2025/prognose.csv": "deelnemer;code;aantal\nNoord;A;10\nZuid;A;4\nOost;C;1\n",
    "2025/projecten.csv":
      "code;project;uren;financiering\nP;Bodemkaart;100;verdeelsleutel\nQ;Subsidie;n.v.t.;extern\n",
    "2025/diensten.csv": "code;dienst;uren;financiering\nK;Ketentoezicht;590;begroting\n",
    "2025/lokale-projecten.csv": "code;deelnemer;project;uren\nL;Zuid;Haven;12\n",
    "2025/energie.csv": "code;financiering;product;kental;aantal;uren;kosten\nE;gemeenten;Controle;10;2;;\n",
  ]

  static let rows = [
    "2025-01-05;Noord;A;30", "2025-02-05;Zuid aan Zee;A;8", "2025-03-05;zuid;A;-1", "2025-04-05;Oost;C;2",
    "2025-05-05;regio;P;33,33", "2025-06-05;Noord;P;0,01", "2025-07-05;Noord;L;3", "2025-08-05;regio;K;150,5",
    "2025-03-31;regio;K;100", "2025-04-01;regio;Q;7", "2025-09-05;Oost;E;4", "2025-10-05;Noord;FOUT;1,5",
    "2025-10-05;Nergens;A;2", "2025-10-05;regio;A;2,5", "2024-12-31;Noord;A;5",
  ]

  static func data(_ files: [String: String] = [:]) throws -> Jaargegevens {
    let made = Years.make(base.merging(files) { $1 })
    #expect(made.findings.all == [])
    return made.data
  }

  private func texts<Value: Eenheid>(_ figures: [Stated<Value>]) -> [String] {
    figures.map { $0.value?.value.text(.comma) ?? $0.absence?.text ?? "" }
  }

  /// The sum by hand.
  ///
  /// Written: P is 33,34 hours, of which 16,67, 10,002 and 6,668, so 16,67 + 10,00 + 6,67.
  /// Noord 30 + 16,67 = 46,67; Zuid 8 − 1 + 10 + 3 (L, in the name of Noord) = 20; Oost 2 + 6,67 = 8,67.
  /// Together 75,34 × 10,25 = 772,235 → 772: 478,3675, 205 and 88,8675, so 478 + 205 + 89.
  /// Budget: 25 + 50, 10 + 30 + 12 and 1 + 20, together 148 × 10,25 = 1517: 768,75, 533 and 215,25, so 769 + 533 + 215.
  @Test func workedByHand() throws {
    let afrekening = try Afrekeningen.make(Self.data(), Self.rows)
    let totalen = afrekening.rekeningen.map(\.totaal)
    #expect(texts(totalen.map(\.begroot)) == ["75", "52", "21"])
    #expect(texts(totalen.map(\.geschreven)) == ["46,67", "20", "8,67"])
    #expect(texts(totalen.map(\.verschil)) == ["-28,33", "-32", "-12,33"])
    #expect(texts(totalen.map(\.kostenBegroot)) == ["769", "533", "215"])
    #expect(texts(totalen.map(\.kostenGeschreven)) == ["478", "205", "89"])
    #expect(texts(totalen.map(\.teVerrekenen)) == ["-291", "-328", "-126"])
    let regio = afrekening.regio
    #expect(texts([regio.begroot, regio.geschreven, regio.verschil]) == ["148", "75,34", "-72,66"])
    #expect(texts([regio.kostenBegroot, regio.kostenGeschreven, regio.teVerrekenen]) == ["1517", "772", "-745"])
    #expect(
      afrekening.rekeningen[1].onderdelen.map(\.naam) == [
        "toezicht", "advies", "projecten", "diensten", "lokale-projecten",
      ])
    #expect(texts(afrekening.rekeningen[1].onderdelen.map(\.geschreven)) == ["7", "0", "10", "0", "3"])
    #expect(texts(afrekening.rekeningen[1].onderdelen.map(\.kostenGeschreven)) == ["72", "0", "103", "0", "31"])
  }

  /// work with its own financing is not settled, and accounted per quarter.
  @Test func workWithItsOwnFinancingPerQuarter() throws {
    let afrekening = try Afrekeningen.make(Self.data(), Self.rows)
    let keten = try #require(afrekening.regionaal().first { $0.werk.code == "K" })
    #expect(texts(keten.kwartalen) == ["100", "0", "150,5", "0"])
    #expect(keten.halfjaar.value == 100)
    #expect(try keten.totaal.uren.value == number("250,5"))
    #expect(try keten.verschil.value?.value == number("-339,5"))
    let subsidie = try #require(afrekening.regionaal().first { $0.werk.code == "Q" })
    #expect(subsidie.verschil == .absent(.nvt))
    #expect(texts(subsidie.kwartalen) == ["0", "7", "0", "0"])
  }

  /// A quarter that begins after the reference date has no hours yet, which is not 0.
  @Test func quartersAfterTheReferenceDateAreAbsent() throws {
    let afrekening = try Afrekeningen.make(Self.data(), Self.rows, peil: (5, 20))
    let keten = try #require(afrekening.regionaal().first { $0.werk.code == "K" })
    #expect(keten.kwartalen == [.known(Uren(100)), .known(.zero), .absent(.empty), .absent(.empty)])
    #expect(try afrekening.toerekening.apart(.naPeildatum).rijen == 7)
  }

  /// Every row of the file is somewhere, once.
  @Test(arguments: [3, 8, 12]) func allKindsTogetherAreTheFile(maand: Int) throws {
    let afrekening = try Afrekeningen.make(Self.data(), Self.rows, peil: (maand, 15))
    var som = Realisatie.Som()
    for post in try afrekening.aansluiting() { try som.add(post.som) }
    #expect(som == afrekening.toerekening.bestand)
    #expect(try som.uren.value == number("347,84"))
    #expect(som.rijen == Self.rows.count)
  }

  /// what is settled in hours is what was written on it, also where it is less than nothing.
  @Test func correctionsBelowZeroClose() throws {
    let rows = ["2025-01-05;Noord;A;1", "2025-02-05;Zuid;A;-8,01", "2025-02-05;regio;P;-10,01"]
    let afrekening = try Afrekeningen.make(Self.data(), rows)
    let totalen = afrekening.rekeningen.map(\.totaal)
    // −5,005, −3,003 and −2,002: −5,01 − 3,01 − 2,01 is two hundredths too little; Oost and Zuid are nearest above.
    #expect(texts(afrekening.projecten?.parts ?? []) == ["-5,01", "-3", "-2"])
    #expect(texts(totalen.map(\.geschreven)) == ["-4,01", "-11,01", "-2"])
    // −41,1025, −112,8525 and −20,5, together −174,455 → −174: rounded down −42 − 113 − 21 = −176.
    #expect(texts(totalen.map(\.kostenGeschreven)) == ["-41", "-113", "-20"])
    #expect(afrekening.regio.kostenGeschreven == .known(Euro(-174)))
  }

  /// a share that is not known leaves that deelnemer without a total; the others are rounded by themselves.
  @Test func anUnknownShareLeavesNoTotal() throws {
    let data = try Self.data(["deelnemers.csv": "deelnemer;aandeel\nNoord;50\nZuid;30\nOost;\n"])
    let afrekening = try Afrekeningen.make(
      data, ["2025-01-05;Noord;A;1,1", "2025-02-05;regio;P;10,01", "2025-01-05;Oost;C;3"])
    let totalen = afrekening.rekeningen.map(\.totaal)
    #expect(texts(totalen.map(\.geschreven)) == ["6,11", "3", "aandeel onbekend"])
    #expect(texts(totalen.map(\.kostenGeschreven)) == ["63", "31", "aandeel onbekend"])
    #expect(totalen[2].teVerrekenen == .absent(.aandeelOnbekend))
    #expect(afrekening.regio.geschreven == .absent(.aandeelOnbekend))
    #expect(afrekening.verdelingen.geschreven.regio == .absent(.aandeelOnbekend))
  }

  /// Nobody has to know the key of work on which nothing was written.
  @Test func anUnknownShareOfNothingIsNothing() throws {
    let data = try Self.data(["deelnemers.csv": "deelnemer;aandeel\nNoord;50\nZuid;30\nOost;\n"])
    let afrekening = try Afrekeningen.make(data, ["2025-01-05;Oost;C;3", "2025-01-05;regio;P;0"])
    #expect(texts(afrekening.rekeningen.map(\.totaal.geschreven)) == ["0", "0", "3"])
  }

  /// Hours on an old catalogue, or on a product without prognosis, are direct hours like any other.
  @Test func productsOutsideThePrognosisCount() throws {
    let afrekening = try Afrekeningen.make(Self.data(), ["2025-01-05;Oost;W;2", "2025-01-05;Oost;A;1"])
    #expect(texts(afrekening.rekeningen[2].onderdelen.map(\.geschreven)).first == "3")
    #expect(afrekening.rekeningen[2].totaal.geschreven.value?.value == 3)
  }

  /// a section that is PM in the budget counts as nothing there; what is written on it is settled.
  @Test func aBudgetThatIsPM() throws {
    let data = try Self.data([
      "2025/prognose.csv": "deelnemer;code;aantal\nNoord;A;10\nNoord;C;PM\nZuid;A;4\nOost;C;1\n"
    ])
    let noord = try Afrekeningen.make(data, ["2025-01-05;Noord;C;2"]).rekeningen[0]
    #expect(noord.onderdelen[1].begroot == .absent(.pm))
    #expect(noord.onderdelen[1].verschil == .absent(.pm))
    #expect(noord.onderdelen[1].teVerrekenen == .absent(.pm))
    #expect(noord.totaal.verschil.value?.value == -73)
  }

  /// what does not fit is refused, not rounded.
  @Test func overflowIsAnError() throws {
    let data = try Self.data()
    let rows = ["Noord", "Zuid"].flatMap { ["2025-01-05;\($0);A;999999999999999999", "2025-01-05;\($0);A;0,01"] }
    #expect(throws: ArithmeticOverflow.self) {
      try Afrekeningen.make(data, rows, tarief: "999999999999999999")
    }
  }
}
