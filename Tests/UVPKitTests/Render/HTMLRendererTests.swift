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
      end: .init(name: "naar het jaareinde", value: 50, low: 40, high: 62, text: "jaareinde 50\n40 tot 62 (90 %)"))
    let drawing = SVGRenderer().render(Chart(name: "v", title: "t", description: "d", shape: .course(course)))
    let reading = try #require(Reading(drawing))
    // What was done, what was expected, and from the last month dotted to the middle of the year-end.
    let lines = drawing.components(separatedBy: "<polyline points=\"").dropFirst().map {
      $0.prefix { $0 != "\"" }.split(separator: " ")
    }
    #expect(lines.map(\.count) == [4, 2, 2] && lines[2].first == lines[1].last)
    let end = try #require(lines[2].last?.split(separator: ",").last)
    #expect(drawing.contains("cy=\"\(end)\" r=\"4\" fill=\"#ffffff\""))
    #expect(
      reading.text.contains("naar het jaareinde") && drawing.contains("stroke-width=\"1.8\" stroke-dasharray=\"7 5\""))
    #expect(reading.text.contains("feb: 25") && reading.text.contains("40 tot 62 (90 %)"))
    // The highest value touches the top of its axis; nothing lies above it.
    let places = drawing.components(separatedBy: "cy=\"").dropFirst().compactMap { Double($0.prefix { $0 != "\"" }) }
    #expect(places.allSatisfy { $0 >= 8 && $0 <= 290 })
  }

  /// A year that is whole has no way to its end any more, and a year without hours no beginning of it.
  @Test(arguments: [0, 2]) func aCourseWithoutAWayToItsEnd(months: Int) {
    let course = Chart.Course(
      periods: ["jan", "feb"], done: ("geschreven", [10, 25].prefix(months).map { ExactDecimal($0) }),
      expected: ("begroot", [10, 20]),
      end: .init(name: "naar het jaareinde", value: 50, low: 40, high: 62, text: "jaareinde 50"))
    let drawing = SVGRenderer().render(Chart(name: "v", title: "t", description: "d", shape: .course(course)))
    #expect(!drawing.contains("stroke-linecap") && !drawing.contains("naar het jaareinde"))
    #expect(drawing.contains("jaareinde 50"))
  }

  private static let long = "V1.02.00 Omgevingsvergunning milieubelastende activiteit, regulier"

  /// Less than planned is hatched with its number on the left, more is solid with its number on the right; names are whole.
  @Test func twoSidesOfZero() throws {
    let drawing = SVGRenderer().render(
      Chart(
        name: "b", title: "t", description: "d",
        shape: .bars(
          .init(
            series: ["verschil"],
            rows: [.init(Self.long, [-30], text: "-30"), .init("kort", [60], text: "+60")],
            sides: .init(left: "minder", right: "meer")))))
    let reading = try #require(Reading(drawing))
    #expect(reading.text.contains("links: minder") && reading.text.contains("rechts: meer"))
    let rows = drawing.components(separatedBy: "<g>\n").dropFirst().map { $0 }
    #expect(rows.count == 2)
    func number(_ name: String, _ text: String) throws -> Double {
      try #require(
        text.components(separatedBy: " \(name)=\"").dropFirst().first.flatMap { Double($0.prefix { $0 != "\"" }) })
    }
    let (less, more) = (rows[0].components(separatedBy: "\n"), rows[1].components(separatedBy: "\n"))
    let (left, right) = (
      try #require(less.first { $0.hasPrefix("<rect") }), try #require(more.first { $0.hasPrefix("<rect") })
    )
    #expect(rows[0].contains("url(#b-arcering)") && !rows[1].contains("url(#b-arcering)"))
    // The number ends before the bar begins, or begins behind its end.
    let before = try #require(less.first { $0.hasSuffix(">-30</text>") })
    #expect(try before.contains("text-anchor=\"end\"") && number("x", " " + before) < number("x", left))
    let behind = try #require(more.first { $0.hasSuffix(">+60</text>") })
    let zero = try number("x", left) + number("width", left)
    #expect(try number("x", right) == zero && number("x", " " + behind) > zero + number("width", right))
    // The name stands in two lines, the whole of it.
    let name = less.filter { $0.hasPrefix("<text") && $0 != before }.map { line in
      line.components(separatedBy: ">")[1].components(separatedBy: "<")[0]
    }
    #expect(name.count == 2 && name.joined(separator: " ") == Self.long)
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
    #expect(page.contains("default-src 'none'") && !page.contains("src=\""))
    #expect(!page.contains("href"), "a page of one chapter has no list of chapters")
  }

  /// Two tables and two figures of one kind below each other are told apart, by eye and by name.
  @Test func everyPartHasANameOfItsOwn() throws {
    var document = Document(title: "t")
    var table = Table([.init("Code", .label)])
    table.rows.append(.init([.text("A1")]))
    document.heading("4.1 Programma")
    document.table(table)
    document.paragraph("Aantallen:")
    document.table(table)
    document.table(table)
    document.chart(chart("een"))
    document.chart(chart("twee"))
    let page = HTMLRenderer.render(document)
    let names = page.components(separatedBy: "role=\"region\" tabindex=\"0\" aria-label=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
    #expect(names == ["4.1 Programma", "4.1 Programma: Aantallen", "4.1 Programma (tabel 2)"])
    let identifiers = page.components(separatedBy: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    #expect(identifiers.count >= 7 && Set(identifiers).count == identifiers.count)
    // Each figure is named by its own title.
    for number in 1...2 {
      let title = "figuur\(number)-verdeling-titel"
      #expect(page.contains("<figure tabindex=\"0\" aria-labelledby=\"\(title)\">") && identifiers.contains(title))
    }
  }

  @Test func aListOfChapters() {
    var document = Document(title: "t")
    for chapter in ["1 <Een>", "2 Twee", "3 Drie"] { document.heading(chapter) }
    #expect(!HTMLRenderer.render(document).contains("<nav"))
    document.heading("3.1 Onder", level: 2)
    document.heading("4 Vier")
    let page = HTMLRenderer.render(document)
    #expect(page.contains("<nav aria-label=\"Inhoud\">") && page.components(separatedBy: "<li><a href=\"#").count == 5)
    for (number, chapter) in ["1 &lt;Een&gt;", "2 Twee", "3 Drie", "4 Vier"].enumerated() {
      #expect(page.contains("<a href=\"#hoofdstuk-\(number + 1)\">\(chapter)</a>"))
      #expect(page.contains("<h2 id=\"hoofdstuk-\(number + 1)\">\(chapter)</h2>"))
    }
    #expect(page.contains("nav { display: none; }"))
  }

  /// On paper a table stays whole where it takes few lines, not where it has few rows.
  @Test func smallTables() {
    func page(_ text: String, rows: Int) -> String {
      var document = Document(title: "t")
      var table = Table([.init("Bevinding", .name)])
      for _ in 0..<rows { table.rows.append(.init([.text(text)])) }
      document.table(table)
      return HTMLRenderer.render(document)
    }
    #expect(page("kort", rows: 11).contains("class=\"tabel klein\""))
    #expect(!page("kort", rows: 20).contains("class=\"tabel klein\""))
    let long = String(repeating: "een lange zin over een bevinding ", count: 15)
    #expect(!page(long, rows: 3).contains("class=\"tabel klein\""))
  }

  /// A figure keeps its size in a narrow window and scrolls there; on paper it fits.
  @Test func figuresInANarrowWindow() {
    #expect(HTMLStyle.sheet.contains("figure { margin: 1rem 0; overflow-x: auto; }"))
    #expect(HTMLStyle.sheet.contains("@media screen { figure svg { min-width: 40rem; } }"))
    #expect(HTMLStyle.sheet.contains(".tabel, figure { overflow: visible; }"))
  }

  @Test func aPageInAFile() throws {
    let system = try TestSystem.checkout("data", as: "data")
    #expect(system.run(["plan", "--gemeente", "Enschede", "--kort", "-o", "plan.html"]) == 0)
    let page = String(decoding: try #require(system.written["plan.html"]), as: UTF8.self)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"nl\">") && page.hasSuffix("</html>\n"))
    #expect(page.contains("<tr class=\"totaal\"><td class=\"kort\">totaal</td><td class=\"getal\">19.850</td></tr>"))
  }
}
