import Testing

@testable import UVPKit

/// What a sample says of a kental, and what that does to a budget.
@Suite struct KentallenTests {
  private func product(_ code: String, _ kental: Stated<Kental>) -> Product {
    Product(
      code: code, naam: code, programma: "toezicht", kental: kental, status: "", rol: "",
      origin: Origin(place: Place(file: "pdc-a.csv", line: 2)))
  }

  private func rij(
    _ hours: [Int64], kental: String?, maat: Kentalmaat = .mediaan, minimum: Int = 6, known: Bool = true
  ) throws -> Kentalrij {
    var groep = Zaken.Groep(code: "A1")
    for (index, value) in hours.enumerated() {
      groep.add(zaak: index, uren: value, aantal: 100, isEachCounted: false)
    }
    let zaken = Zaken(groepen: [groep], scale: 2, dagen: nil, naam: { "z\($0)" })
    let stated: Stated<Kental> = try kental.map { .known(Kental(try number($0))) } ?? .absent(.pm)
    var vraag = Kentallen.Vraag()
    vraag.maat = maat
    vraag.minimum = minimum
    let kentallen = try Kentallen(
      zaken, Catalogus(products: known ? [product("A1", stated)] : []), vraag: vraag)
    return try #require(kentallen.rijen.first)
  }

  /// Seven zaken of 4…7 hours: the interval is 4,00…7,00, the median 5,50.
  private static let seven: [Int64] = [400, 450, 500, 550, 600, 650, 700]

  @Test(arguments: [
    ("5", Kentaloordeel.houden, "5"), ("4", .houden, "4"), ("7", .houden, "7"), ("3,99", .verhogen, "5,5"),
    ("7,01", .verlagen, "5,5"), ("0", .verhogen, "5,5"),
  ]) func theIntervalDecides(kental: String, oordeel: Kentaloordeel, voorstel: String) throws {
    let rij = try rij(Self.seven, kental: kental)
    #expect(rij.oordeel == oordeel)
    #expect(try rij.voorstel?.value == number(voorstel))
  }

  @Test func tooFewAndNew() throws {
    #expect(try rij(Self.seven, kental: "3", minimum: 8).oordeel == .teWeinig)
    #expect(try rij(Self.seven, kental: "3", minimum: 7).oordeel == .verhogen)
    // Five zaken have no interval by rank, whatever the minimum says.
    #expect(try rij(Array(Self.seven.prefix(5)), kental: "3", minimum: 2).oordeel == .teWeinig)
    #expect(try rij(Array(Self.seven.prefix(5)), kental: "1", maat: .gemiddelde, minimum: 2).oordeel == .verhogen)
    let new = try rij(Self.seven, kental: nil)
    #expect(new.oordeel == .nieuw && new.voorstel?.value == ExactDecimal(significand: 55, scale: 1))
    let other = try rij(Self.seven, kental: "3", known: false)
    #expect(other.oordeel == .geenProduct && other.voorstel == nil && other.cijfers != nil)
  }

  /// A proposal that rounds to the kental, or to its other side, is none.
  @Test func roundingDoesNotTurnAProposal() throws {
    let rij = try rij(Array(repeating: 512, count: 7), kental: "5")
    #expect(rij.interval?.van == ExactDecimal(significand: 512, scale: 2))
    #expect(rij.oordeel == .houden && rij.voorstel?.value == 5)
  }

  @Test(arguments: [
    ("5,12", "5"), ("5,125", "5,25"), ("0,25", "0,25"), ("0,24", "0,24"), ("0,126", "0,13"), ("0,001", "0,01"),
  ])
  func steps(hours: String, step: String) throws {
    #expect(try Kentalrij.onStep(ExactFraction(try number(hours))) == number(step))
  }

  /// Quartiles 4,5 and 6,5 (type 7 of 8 values below), so the fences lie 3 × their distance outside.
  @Test func outliersAreNamedFarthestFirst() throws {
    let hours = Self.seven + Self.seven + [5000, 3000]
    let rij = try rij(hours, kental: "5")
    #expect(rij.uitschieters.map(\.zaak) == ["z14", "z15"])
    #expect(rij.uitschieters.first?.uren.value == 50)
    // Without a distance: more than three times the median, or less than a third of it.
    let same = try self.rij(Array(repeating: 500, count: 20) + [9000, 1500, 1501, 167, 166], kental: "5")
    #expect(same.uitschieters.map(\.zaak) == ["z20", "z22", "z24"])
    #expect(try self.rij(Self.seven, kental: "5").uitschieters == [])
  }

  @Test func largeHoursAreRefusedAndNotTrapped() {
    let far = Int64(1) << 59
    #expect(throws: ArithmeticOverflow.self) { try rij([far, 1, far, 1, far, 1, far], kental: "5", maat: .gemiddelde) }
  }

  // MARK: Effect

  private static let files: [String: String] = [
    "pdc-a.csv": "code;product;programma;kental\nA1;een;toezicht;10\nA2;twee;toezicht;4\nA3;drie;toezicht;\n",
    "deelnemers.csv": "deelnemer;aliassen;soort;aandeel\nNoord;;gemeente;60\nZuid;;gemeente;40\n",
    "2025/prognose.csv":
      "deelnemer;code;aantal;kental\nNoord;A1;10;\nNoord;A2;5;\nNoord;A3;2;\nZuid;A1;4;12\nZuid;A2;1;\n",
  ]

  private func effect(uurtarief: String?) throws -> Kentaleffect {
    var files = Self.files
    if let uurtarief {
      files["2025/uitgangspunten.csv"] = "sleutel;waarde;eenheid;bron\nuurtarief;\(uurtarief);euro per uur;x\n"
    }
    let data = Years.make(files, withPublication: false).data
    func groep(_ code: String, _ uren: Int64) -> Zaken.Groep {
      var groep = Zaken.Groep(code: code)
      for index in 0..<10 { groep.add(zaak: index, uren: uren, aantal: 100, isEachCounted: false) }
      return groep
    }
    let zaken = Zaken(
      groepen: [groep("A1", 1225), groep("a2", 400), groep("A3", 300)], scale: 2, dagen: nil, naam: { "z\($0)" })
    let kentallen = try Kentallen(zaken, data.catalogus, vraag: Kentallen.Vraag())
    #expect(kentallen.rijen.map(\.oordeel) == [.verhogen, .houden, .nieuw])
    return try Kentaleffect(kentallen, data, posities: [0, 1])
  }

  /// A1 goes from 10 to 12,25: for Noord 22,5 hours more, while Zuid has its own kental and A3 stays PM.
  @Test func effectOnTheBudgets() throws {
    let effect = try effect(uurtarief: "100,10")
    #expect(effect.regels.map(\.verschil) == [.known(Uren(try number("22,5"))), .known(.zero)])
    #expect(effect.regels.map(\.uren) == [.known(Uren(120)), .known(Uren(52))])
    #expect(effect.regels.map(\.geraakt) == [1, 0] && effect.regels.map(\.eigenKental) == [0, 1])
    #expect(effect.nieuw.regels == 1 && effect.nieuw.uren == Uren(6))
    // 22,5 × 100,10 = 2252,25.
    #expect(effect.kosten == Euro(2252) && effect.regels[0].kosten == .known(Euro(2252)))
  }

  /// Without a tariff there are no euros, and not zero.
  @Test func withoutATariffThereAreNoEuros() throws {
    let effect = try effect(uurtarief: nil)
    #expect(effect.kosten == nil && effect.regels.allSatisfy { $0.kosten == .absent(.empty) })
    #expect(try effect.som == Uren(number("22,5")))
  }
}
