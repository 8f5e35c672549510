import Testing

@testable import UVPKit

/// Ranges are added to ranges and never to numbers.
@Suite struct BereiksomTests {
  private func bereik(_ a: Int, _ b: Int) -> Absence { .bereik(laagste: ExactDecimal(a), hoogste: ExactDecimal(b)) }

  private func total(_ rows: [Stated<Uren>]) throws -> Stated<Uren> {
    var sum = HoursSum()
    for row in rows { try sum.add(row) }
    #expect(sum.absentCount == rows.count { $0.value == nil })
    return sum.total
  }

  @Test func aSumOfHours() throws {
    let (low, high) = (bereik(8, 10), bereik(20, 25))
    #expect(try total([.absent(low)]) == .absent(low))
    #expect(try total([.absent(low), .absent(high)]) == .absent(bereik(28, 35)))
    #expect(try total([.absent(.pm), .absent(high)]) == .absent(high))
    #expect(try total([.absent(high), .absent(.pm), .absent(low)]) == .absent(bereik(28, 35)))
    #expect(try total([.absent(low), .known(Uren(3))]) == .known(Uren(3)))
    #expect(try total([.absent(low), .known(.zero)]) == .absent(low))
    #expect(try total([.absent(.pm), .absent(.nvt)]) == .absent(.pm))
    #expect(try total([]) == .known(.zero))
  }

  @Test func aSumOfAColumn() throws {
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      let cells: [KeyedTable.Value] = [.absent(bereik(8, 10)), .absent(.pm), .absent(bereik(1, 2))]
      var sum = FigureSum()
      for index in order { try sum.add(cells[index]) }
      #expect(sum.total == .absent(bereik(9, 12)) && sum.absentCount == 3)
    }
  }

  /// Each end at the tariff, in whole euros.
  @Test func costs() throws {
    let tarief = Uurtarief(ExactDecimal(significand: 11099, scale: 2))
    #expect(try Kosten.euros(.absent(bereik(80, 100)), tarief) == .absent(bereik(8879, 11099)))
    #expect(
      try Kosten.total([.absent(.pm), .absent(bereik(1, 2)), .absent(bereik(10, 20))]) == .absent(bereik(11, 22)))
    #expect(try Kosten.total([.absent(bereik(1, 2)), .known(Euro(5))]) == .known(Euro(5)))
    #expect(try Kosten.total([.known(.zero), .absent(bereik(1, 2))]) == .absent(bereik(1, 2)))
    #expect(try Kosten.total([.absent(bereik(1, 2)), .absent(.geenPrognose)]) == .absent(.geenPrognose))
  }

  @Test func aReaderSeesGroupsAndAFileDoesNot() {
    let wide = bereik(2700, 4050)
    #expect(wide.text == "2700 tot 4050" && wide.word == "2700 tot 4050")
    #expect(Table.Cell.stated(Stated<Uren>.absent(wide)).text == "2.700 tot 4.050")
    #expect(Table.Cell.stated(Stated<Euro>.absent(wide)).text == "€ 2.700 tot € 4.050")
  }

  @Test(arguments: [
    ("8-10", "8 tot 10"), ("8–10", "8 tot 10"), ("2,5 - 3", "2,5 tot 3"), ("-8", nil), ("8-", nil), ("8-9-10", nil),
    ("A-3", nil), ("tien", nil),
  ])
  func dashes(text: String, words: String?) { #expect(RangeText.words(forDashed: text) == words) }
}
