import Foundation
import FoundationXML
import Testing

@testable import UVPKit
@testable import uvp

/// Pages and drawings: well formed, on their own, and nothing of the data acts in them.
@Suite struct HTMLRendererTests {
  /// Reads XML, and keeps what stands in it.
  private final class Reading: NSObject, XMLParserDelegate {
    var elements: [String] = []
    var attributes: [String] = []
    var text = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      elements.append(name)
      self.attributes += attributes.keys
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }

    init?(_ xml: String) {
      super.init()
      let parser = XMLParser(data: Data(xml.utf8))
      parser.delegate = self
      if !parser.parse() { return nil }
    }
  }

  private static let hostile = "<script>x</script> & \"q\" 'a' \u{202E}\u{1B}[31m ]]> --> {{"

  private func chart(_ label: String) -> Chart {
    Chart(
      name: "verdeling", title: "Titel \(label)", description: "Wat er staat \(label)",
      shape: .bars(
        .init(
          series: ["nodig", "beschikbaar"],
          rows: [
            .init(label, [ExactDecimal(30), nil]), .init("b", [ExactDecimal(-10), ExactDecimal(15)], text: "-10 / 15"),
          ]))
    )
  }

  @Test func aDrawingIsWellFormedAndSaysWhatItShows() throws {
    let drawing = SVGRenderer().render(chart(Self.hostile))
    let reading = try #require(Reading(drawing))
    #expect(!reading.elements.contains("script"))
    #expect(reading.elements.filter { $0 == "title" }.count == 3 && reading.elements.contains("desc"))
    #expect(reading.text.contains("Titel <script>x</script> & \"q\" 'a' \\u{202E}\\x1B[31m"))
    #expect(reading.text.contains("30 / –") && reading.text.contains("-10 / 15"))
    // Nothing is fetched, and nothing acts.
    #expect(!drawing.replacingOccurrences(of: "http://www.w3.org/2000/svg", with: "").contains("http"))
    #expect(!reading.attributes.contains { $0.lowercased().hasPrefix("on") || $0.hasSuffix("href") })
  }

  @Test func barsAreAsLongAsTheirValues() throws {
    let drawing = SVGRenderer().render(
      Chart(
        name: "b", title: "t", description: "d",
        shape: .bars(.init(series: ["uren"], rows: [.init("a", [ExactDecimal(50)]), .init("b", [ExactDecimal(100)])]))))
    let widths = drawing.components(separatedBy: "\n").filter { $0.hasPrefix("<rect x=") }.compactMap { line in
      line.components(separatedBy: " width=\"").last.flatMap { Double($0.prefix { $0 != "\"" }) }
    }
    #expect(widths.count == 2 && widths[0] * 2 == widths[1] && widths[1] > 300)
  }

  @Test func aCourseStandsInItsFrame() throws {
    let months = ["jan", "feb", "mrt", "apr"]
    let course = Chart.Course(
      periods: months, done: ("geschreven", [10, 25].map { ExactDecimal($0) }),
      expected: ("begroot", [10, 20, 30, 40].map { ExactDecimal($0) }),
      end: .init(value: 50, low: 40, high: 62, text: "jaareinde 50\n40 tot 62 (90 %)"))
    let drawing = SVGRenderer().render(Chart(name: "v", title: "t", description: "d", shape: .course(course)))
    let reading = try #require(Reading(drawing))
    #expect(reading.elements.filter { $0 == "polyline" }.count == 2)
    #expect(reading.text.contains("feb: 25") && reading.text.contains("40 tot 62 (90 %)"))
    // The highest value touches the top of its axis; nothing lies above it.
    let places = drawing.components(separatedBy: "cy=\"").dropFirst().compactMap { Double($0.prefix { $0 != "\"" }) }
    #expect(places.allSatisfy { $0 >= 8 && $0 <= 290 })
  }

  @Test func linesAtRoundValues() {
    #expect(
      ChartScale([ExactDecimal(94)], length: 100).ticks(atMost: 5).map { $0.text(.grouped) } == [
        "0", "20", "40", "60", "80",
      ])
    #expect(ChartScale([ExactDecimal(12_345)], length: 100).ticks(atMost: 5).count == 3)
    #expect(ChartScale([], length: 100).ticks(atMost: 5).map { $0.text(.grouped) } == ["0", "1"])
    #expect(ChartScale([ExactDecimal(-5), ExactDecimal(5)], length: 100).place(.zero) == 50)
  }

  @Test func hostileTextIsOnlyText() throws {
    var document = Document(title: Self.hostile)
    document.heading(Self.hostile)
    var table = Table([.init(Self.hostile, .name)])
    table.rows.append(.init([.text(Self.hostile)]))
    document.table(table)
    document.chart(chart(Self.hostile))
    document.entries([.init(code: Self.hostile, head: Self.hostile, lines: [Self.hostile])])
    document.notes([Self.hostile])
    let page = HTMLRenderer.render(document)
    #expect(!page.contains("<script") && !page.contains("\u{202E}") && !page.contains("\u{1B}"))
    #expect(page.components(separatedBy: "&lt;script&gt;x&lt;/script&gt;").count >= 9)
    #expect(page.contains("default-src 'none'") && !page.contains("src=\"") && !page.contains("href"))
  }

  @Test func aPageInAFile() throws {
    let system = try TestSystem.checkout("data", as: "data")
    #expect(system.run(["plan", "--gemeente", "Enschede", "--kort", "-o", "plan.html"]) == 0)
    let page = String(decoding: try #require(system.written["plan.html"]), as: UTF8.self)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"nl\">") && page.hasSuffix("</html>\n"))
    #expect(page.contains("<tr class=\"totaal\"><td class=\"kort\">totaal</td><td class=\"getal\">19.850</td></tr>"))
  }
}
