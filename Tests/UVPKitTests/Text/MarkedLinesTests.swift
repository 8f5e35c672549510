import Testing

@testable import UVPKit

/// What stands between markers is a writer's, byte for byte; the rest is made.
@Suite struct MarkedLinesTests {
  @Test func aTextComesBackAsItStands() {
    let lines = MarkedLines([
      "# Titel", "<!-- tekst: inleiding -->", "Een  *regel* \r", "", "<!-- geen markering -->", "<!-- einde tekst -->",
      "slot",
    ])
    #expect(lines.texts == [.init(name: "inleiding", text: "Een  *regel* \r\n\n<!-- geen markering -->\n", line: 1)])
    #expect(lines.outside.map(\.text) == ["# Titel", "slot"] && lines.outside.map(\.line) == [0, 6])
    #expect(lines.problems.isEmpty)
  }

  @Test func blanksAroundTheWordsMakeNoDifference() {
    let lines = MarkedLines(["  <!--tekst:  een naam-->\r", "x", "<!--  Einde tekst  -->"])
    #expect(lines.texts == [.init(name: "een naam", text: "x\n", line: 0)])
  }

  @Test func whatIsWrongWithMarkers() {
    let open = "<!-- tekst: a -->"
    let close = "<!-- einde tekst -->"
    #expect(MarkedLines([open, "x"]).problems == [.notClosed(name: "a", line: 0)])
    #expect(MarkedLines(["x", close]).problems == [.nothingToClose(line: 1)])
    #expect(MarkedLines([open, "<!-- tekst: b -->", close]).problems == [.nested(name: "b", outer: "a", line: 1)])
    #expect(MarkedLines([open, close, open, close]).problems == [.twice(name: "a", first: 0, line: 2)])
    #expect(
      MarkedLines(["<!-- tekst: -->", "<!-- einde tekst. -->"]).problems == [.malformed(line: 0), .malformed(line: 1)])
    #expect(MarkedLines(["<!-- tekst: a<b -->"]).problems == [.malformed(line: 0)])
  }
}
