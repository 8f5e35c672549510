import Testing

@testable import UVPKit

/// Products that are not counted in pieces, and numbers that are a range.
@Suite struct ProductmaatTests {
  private func begroting(_ prognose: String, uitgangspunten: String = "") throws -> Begroting {
    let made = Years.make([
      "pdc-x.csv": """
      code;product;programma;kental;eenheid
      S;Stuks;p;5;
      P;Zonder kental;p;;stuks
      U;Uren;p;;uren
      F;Fte;p;;fte
      """, "deelnemers.csv": "deelnemer;aandeel\nNoord;\n",
      "2025/uitgangspunten.csv": "sleutel;waarde\n" + uitgangspunten,
      "2025/prognose.csv": "deelnemer;code;aantal\n" + prognose,
    ])
    #expect(made.findings.all == [])
    return try Planning(made.data).begroting(van: 0)
  }

  private func uren(_ begroting: Begroting) -> [Stated<Uren>] { begroting.onderdelen[0].regels.map(\.uren) }

  /// pieces × kental, hours as they are, fte × productive hours (0,1 × 1.350 = 135).
  @Test func hoursByWhatIsCounted() throws {
    let rows = "Noord;S;3\nNoord;U;100\nNoord;F;0,1\n"
    let with = try begroting(rows, uitgangspunten: "uurtarief;100\nproductieve_uren;1350\npeil_voorjaar;2025-04-30\n")
    #expect(uren(with) == [.known(Uren(15)), .known(Uren(100)), .known(Uren(135))])
    #expect(with.totaal == .known(Uren(250)))
    // The other order of the same file.
    let other = try begroting(rows, uitgangspunten: "productieve_uren;1350\nuurtarief;100\n")
    #expect(uren(other) == uren(with))
  }

  /// productive hours are never assumed.
  @Test(arguments: ["", "productieve_uren;n.t.b.\n", "productieve_uren;\n"])
  func fteWithoutProductiveHours(uitgangspunten: String) throws {
    let made = try begroting("Noord;U;100\nNoord;F;2\n", uitgangspunten: uitgangspunten)
    #expect(made.totaal == .known(Uren(100)) && made.absentCount == 1)
  }

  /// beside a number a range is counted and not added; ranges alone add up to a range.
  @Test func hoursOfARange() throws {
    let range = Stated<Uren>.absent(.bereik(laagste: 40, hoogste: 50))
    let made = try begroting("Noord;S;8 tot 10\nNoord;U;7\nNoord;P;tussen de 8 en 10\n")
    #expect(uren(made) == [range, .absent(.pm), .known(Uren(7))])
    #expect(made.totaal == .known(Uren(7)) && made.absentCount == 2)
    #expect(try begroting("Noord;S;8 tot 10\n").totaal == range)
    let both = try begroting("Noord;S;8 tot 10\nNoord;U;1 tot 2\n")
    #expect(both.totaal == .absent(.bereik(laagste: 41, hoogste: 52)) && both.absentCount == 2)
    // What is PM beside it is counted, as it is beside a number.
    let withPM = try begroting("Noord;S;8 tot 10\nNoord;P;1\n")
    #expect(withPM.totaal == range && withPM.absentCount == 2)
  }

  /// A sum of cells says the same, whatever their order.
  @Test func sumsOfRangesDoNotDependOnOrder() throws {
    let range = KeyedTable.Value.absent(.bereik(laagste: 8, hoogste: 10))
    let other = KeyedTable.Value.absent(.bereik(laagste: 1, hoogste: 2))
    let both = KeyedTable.Value.absent(.bereik(laagste: 9, hoogste: 12))
    for (cell, total) in [(.absent(.ntb), range), (other, both), (.absent(.empty), range), (.absent(.pm), range)] {
      for order in [[range, cell], [cell, range]] {
        var sum = FigureSum()
        for cell in order { try sum.add(cell) }
        #expect(sum.total == total)
      }
    }
    var one = FigureSum()
    try one.add(range)
    #expect(one.total == range)
    try one.add(.figure(3))
    #expect(one.total == .figure(3) && one.absentCount == 1)
  }
}
