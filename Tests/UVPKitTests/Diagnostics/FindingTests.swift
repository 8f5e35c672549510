import Testing

@testable import UVPKit

@Suite struct FindingTests {
  @Test func theShapeOfAMessage() {
    let line = "Enschede;A1.17.00;x;"
    let finding = Finding(
      .notANumber(text: "x", column: "aantal"), at: Place(file: "data/2025/prognose.csv", line: 4, column: 19),
      excerpt: Excerpt(line: 4, text: line, column: 19))
    #expect(
      FindingText.text(of: finding) == """
        data/2025/prognose.csv:4:19: fout U203: "x" is geen getal (kolom aantal)
        4 | Enschede;A1.17.00;x;
          |                   ^
        Verwacht: een getal, bijvoorbeeld 12 of 12,5

        """)
  }

  @Test func theCaretStandsUnderTheCharacterWhateverComesBeforeIt() {
    #expect(Excerpt(line: 1, text: "日本;x", column: 4).caret == 5)
    #expect(Excerpt(line: 1, text: "a\tb;x", column: 5).caret == 7)
    #expect(Excerpt(line: 1, text: "e\u{301};x", column: 3).caret == 2)
  }

  @Test func aLongLineIsShownAroundTheSpot() {
    let excerpt = Excerpt(
      line: 1, text: String(repeating: "a", count: 5000) + "X" + String(repeating: "b", count: 5000), column: 5001)
    #expect(excerpt.text.displayWidth <= 102)
    let characters = Array(excerpt.text)
    #expect(characters[excerpt.caret] == "X")
  }

  @Test func twentyAreShownAndTheRestCounted() {
    let findings = (1...23).map { (line: Int) in
      Finding(.cellEmpty(column: "k\(line)"), at: Place(file: "f", line: line, column: 1))
    }
    let text = FindingText.text(of: findings)
    #expect(text.contains("kolom k20"))
    #expect(!text.contains("kolom k21"))
    #expect(text.hasSuffix("… en nog 3 meldingen\n"))
  }

  @Test func everyCodeIsItsOwnAndHasProse() {
    for code in FindingCode.allCases {
      #expect(!code.title.isEmpty && !code.explanation.isEmpty)
      #expect(!code.title.hasSuffix("."))
      #expect(code.explanation.allSatisfy { $0.hasSuffix(".") || $0.hasSuffix("?") })
    }
    #expect(Set(FindingCode.allCases.map(\.title)).count == FindingCode.allCases.count)
  }

  @Test func exitCodes() {
    #expect(FindingCode.u101.exitCode == 4)
    #expect(FindingCode.u203.exitCode == 3)
    #expect(FindingCode.u402.exitCode == 3)
    #expect(FindingCode.u505.exitCode == 2)
    #expect(FindingCode.t102.exitCode == 1)
    #expect(FindingCode.o102.exitCode == 0)
  }
}
