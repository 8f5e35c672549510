import Testing

@testable import UVPKit

/// Whether a goal was reached, and where that cannot be said.
@Suite struct DoelstandTests {
  private func stand(
    _ aim: String, _ came: String, _ richting: Doelregel.Richting? = nil
  ) throws -> Doelstand.Oordeel {
    func value(_ text: String) throws -> Stated<Doelwaarde> {
      text.isEmpty ? .absent(.empty) : .known(try DoelwaardeText.read(text, style: nil))
    }
    let regel = Doelregel(
      doel: "d", indicator: "i", soort: "", deelnemer: nil, streefwaarde: try value(aim),
      gerealiseerd: try value(came), richting: richting, rekenwijze: nil,
      origin: Origin(place: Place(file: "x", line: 2), bron: "", opmerking: ""))
    return try Doelstand(regel, controles: nil, hasHours: false).oordeel
  }

  @Test(
    arguments: [
      ("20", "20", nil), ("20", "23", .meer), ("20", "17", .minder), ("minimaal 80 %", "80 %", nil),
      ("maximaal 20 %", "20 %", nil), ("8 tot 10", "9", nil), ("8 tot 10", "8 tot 10", nil), ("8 tot 10", "12", .meer),
      ("8 tot 10", "3", .minder), ("minimaal 3", "minimaal 5", nil), ("575-600k", "575.000,00 tot 600.000,00", nil),
      ("20 casussen", "20", nil), ("20", "20 casussen", nil), ("maximaal 5", "9", .meer),
      ("15 Casussen", "15 casussen", nil),
    ] as [(String, String, Doelregel.Richting?)])
  func reached(aim: String, came: String, richting: Doelregel.Richting?) throws {
    let oordeel = try stand(aim, came, richting)
    // A bound that the goal itself sets holds, whatever the direction.
    #expect(oordeel == (aim == "maximaal 5" ? .nietGehaald : .gehaald))
  }

  @Test(
    arguments: [
      ("20", "17", .meer), ("20", "23", .minder), ("minimaal 80 %", "79,9 %", nil), ("maximaal 20 %", "20,1 %", nil),
      ("8 tot 10", "7", .meer), ("8 tot 10", "11", .minder), ("minimaal 3", "maximaal 2", nil),
    ] as [(String, String, Doelregel.Richting?)])
  func missed(aim: String, came: String, richting: Doelregel.Richting?) throws {
    #expect(try stand(aim, came, richting) == .nietGehaald)
  }

  @Test(
    "R-15 absent is not zero, and words are no figures",
    arguments: [
      ("20", "17", nil, .geenRichting), ("8 tot 10", "11", nil, .geenRichting), ("8 tot 10", "9 tot 12", nil, .deels),
      ("minimaal 8", "7 tot 9", nil, .deels), ("minimaal 8", "maximaal 9", nil, .deels),
      ("", "9", nil, .geenStreefwaarde(.empty)), ("9", "", nil, .geenUitkomst(.empty)), ("zo'n 40", "40", nil, .tekst),
      ("40", "zo'n 40", .meer, .tekst), ("80 %", "80", .meer, .eenheden("%", "")),
      ("10 uur", "12 dagen", .meer, .eenheden("uur", "dagen")),
    ] as [(String, String, Doelregel.Richting?, Doelstand.Reden)])
  func cannotBeSaid(aim: String, came: String, richting: Doelregel.Richting?, reden: Doelstand.Reden) throws {
    #expect(try stand(aim, came, richting) == .nietTeZeggen(reden))
  }

  /// Against every figure of a range by itself: reached when all are good, missed when none is.
  @Test func rangesAgainstTheirFigures() throws {
    var random = SeededRandom(seed: 58)
    func bereik() -> Bereik? {
      let a = Int(random.next() % 12)
      let b = Int(random.next() % 12)
      let kind = random.next() % 5
      return Bereik(
        van: kind == 0 ? nil : ExactDecimal(min(a, b)), tot: kind == 1 ? nil : ExactDecimal(max(a, b)), eenheid: "")
    }
    for _ in 0..<3000 {
      guard let aim = bereik(), let came = bereik(), came.ondergrens != nil, came.bovengrens != nil else { continue }
      for richting in [nil, Doelregel.Richting.meer, .minder] {
        let figures = (0..<12).map { ExactDecimal($0) }.filter { came.holds($0) }
        func isGood(_ figure: ExactDecimal) -> Bool {
          aim.holds(figure) || richting == .meer && aim.ondergrens.map { figure >= $0 } ?? false
            || richting == .minder && aim.bovengrens.map { figure <= $0 } ?? false
        }
        let oordeel = Doelstand.oordeel(aim, came, richting)
        #expect((oordeel == .gehaald) == figures.allSatisfy(isGood), "\(aim) \(came)")
        if oordeel == .nietGehaald { #expect(!figures.contains(where: isGood), "\(aim) \(came)") }
        if oordeel == .nietTeZeggen(.deels) { #expect(!figures.allSatisfy(isGood)) }
      }
    }
  }

  /// computed for one deelnemer, and for all together from the sum of the inspections, not of the shares.
  @Test func naleefgedragOfOneAndAll() throws {
    var one = Naleefgedrag.Aantallen()
    one.periodiek = Aantal(ExactDecimal(409))
    one.tweede = Aantal(ExactDecimal(85))
    let regel = Doelregel(
      doel: "d", indicator: "i", soort: "", deelnemer: nil,
      streefwaarde: .known(try DoelwaardeText.read("maximaal 20 %", style: nil)), gerealiseerd: .absent(.empty),
      richting: nil, rekenwijze: .spontaan,
      origin: Origin(place: Place(file: "x", line: 2), bron: "", opmerking: ""))
    let stand = try Doelstand(regel, controles: one, hasHours: true)
    // 85 / (5 + 10 + 394) = 20,8 %
    #expect(stand.gerealiseerd.value?.text(.comma) == "20,8 %")
    #expect(stand.oordeel == .nietGehaald && stand.isBerekend)
    #expect(
      try Doelstand(regel, controles: Naleefgedrag.Aantallen(), hasHours: true).oordeel
        == .nietTeZeggen(.geenControles))
    #expect(try Doelstand(regel, controles: nil, hasHours: false).oordeel == .nietTeZeggen(.geenUren))
  }
}

extension Bereik {
  fileprivate func holds(_ figure: ExactDecimal) -> Bool {
    (ondergrens.map { figure >= $0 } ?? true) && (bovengrens.map { figure <= $0 } ?? true)
  }
}
