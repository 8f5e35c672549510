import Testing

@testable import UVPKit

/// Bars in a terminal: as long as their values, and gone before a number is.
@Suite struct BarDrawingTests {
  private func drawing(_ values: [(String, Int?)], width: Int?) -> [String] {
    BarDrawing(
      chart: Chart(
        name: "n", title: "t", description: "d",
        shape: .bars(.init(series: ["uren"], rows: values.map { .init($0.0, [$0.1.map { ExactDecimal($0) }]) }))),
      width: width
    ).lines()
  }

  @Test func halfAValueIsHalfABar() {
    #expect(
      drawing([("a", 100), ("bb", 50), ("c", 0), ("d", nil), ("e", 1)], width: nil) == [
        "a   100  " + String(repeating: "█", count: 39), "bb   50  " + String(repeating: "█", count: 19) + "▌",
        "c     0", "d     –",
        "e     1  ▍",
      ])
  }

  @Test func belowZeroIsLeftOfZero() {
    let lines = drawing([("min", -20), ("plus", 20)], width: 40)
    let (left, right) = (lines[0].prefix { $0 != "█" }.count, lines[1].prefix { $0 != "█" }.count)
    #expect(left < right && lines[0].hasPrefix("min   -20  █"))
  }

  @Test func sidesOfZeroSayWhatTheyAre() {
    let chart = Chart(
      name: "n", title: "t", description: "d",
      shape: .bars(
        .init(
          series: ["verschil"], rows: [.init("min", [-20]), .init("plus", [20])],
          sides: .init(left: "minder", right: "meer"))))
    let lines = BarDrawing(chart: chart, width: 40).lines()
    // Where they do not fit beside each other they stand below each other.
    let narrow = BarDrawing(chart: chart, width: 24).lines()
    #expect(Array(narrow.prefix(2)) == ["█ rechts: meer", "░ links: minder"])
    #expect(lines[0] == "█ rechts: meer  ░ links: minder")
    #expect(lines[1].hasSuffix("░") && !lines[1].contains("█") && lines[2].hasSuffix("█"))
  }

  /// However narrow: every number whole, no line wider than asked as long as names can shrink, bars only where there is room.
  @Test func narrowTerminals() {
    let rows = [("Een heel lange naam van een deelnemer", 12_345), ("kort", -678)]
    for width in 20...120 {
      let lines = drawing(rows.map { ($0.0, Optional($0.1)) }, width: width)
      #expect(lines.count == 2 && lines[0].contains("12.345") && lines[1].contains("-678"))
      #expect(lines.allSatisfy { $0.displayWidth <= max(width, 20) })
    }
    #expect(!drawing(rows.map { ($0.0, Optional($0.1)) }, width: 20).joined().contains("█"))
    #expect(drawing(rows.map { ($0.0, Optional($0.1)) }, width: 30).joined().contains("█"))
  }

  @Test func twoSeriesSayWhatTheyAre() {
    let lines = BarDrawing(
      chart: Chart(
        name: "n", title: "t", description: "d",
        shape: .bars(.init(series: ["nodig", "er is"], rows: [.init("team", [10, nil]), .init("x\u{1B}", [5, 10])]))),
      width: 40
    ).lines()
    #expect(lines.count == 5 && lines[0] == "█ nodig  ░ er is" && lines[2].hasSuffix("–"))
    #expect(lines[3].hasPrefix("x\\x1B") && lines[4].hasSuffix("░"))
  }
}
