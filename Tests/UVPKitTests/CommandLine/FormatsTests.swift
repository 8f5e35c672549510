import Foundation
import Testing
import UVPKit

@testable import uvp

/// The same figures in every format.
@Suite struct FormatsTests {
  private func output(_ arguments: [String], folder: String = "data") throws -> [UInt8] {
    let system = try TestSystem.checkout(folder, as: "data")
    #expect(system.run(arguments) == 0)
    return system.output
  }

  private func json(_ arguments: [String], folder: String = "data") throws -> [String: Any] {
    let bytes = try output(arguments + ["--formaat", "json"], folder: folder)
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  /// The rows of a CSV as dictionaries, by an independent reader.
  private func records(_ bytes: [UInt8], delimiter: UInt8 = 0x3B) throws -> [[String: String]] {
    let rows = try #require(NaiveCSV.parse(bytes, delimiter: delimiter)).map {
      $0.map { String(decoding: $0, as: UTF8.self) }
    }
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
  }

  static let sections = [
    ("vergunningen", 5369), ("toezicht", 8972), ("handhaving", 1191), ("advies", 1155), ("projecten", 739),
    ("diensten", 1406),
    ("lokale-projecten", 300), ("werkvoorraad", 718),
  ]

  @Test func jsonAsDesigned() throws {
    let root = try json(["plan", "--gemeente", "Enschede"])
    #expect(root["schema"] as? String == "uvp.plan/1")
    #expect(root["jaar"] as? Int == 2025)
    let deelnemer = try #require((root["deelnemers"] as? [[String: Any]])?.first)
    #expect(deelnemer["deelnemer"] as? String == "Enschede")
    #expect(deelnemer["totaal"] as? Int == 19850)
    #expect(deelnemer["prognose"] as? Int == 19132)
    #expect(deelnemer["werkvoorraad"] as? Int == 718)
    let onderdelen = try #require(deelnemer["onderdelen"] as? [[String: Any]])
    #expect(onderdelen.map { $0["naam"] as? String } == Self.sections.map(\.0))
    for (onderdeel, expected) in zip(onderdelen, Self.sections) {
      #expect(onderdeel["uren"] as? Int == expected.1)
      let regels = try #require(onderdeel["regels"] as? [[String: Any]])
      #expect(regels.reduce(0) { $0 + ($1["uren"] as? Int ?? 0) } == expected.1)
    }
    let first = try #require((onderdelen[0]["regels"] as? [[String: Any]])?.first)
    #expect(Set(first.keys) == ["aantal", "code", "kental", "omschrijving", "uren"])
    let projecten = onderdelen[4]
    #expect((projecten["regels"] as? [[String: Any]])?.first?["omschrijving"] as? String == "aandeel 12,02 % van 6.150")
    let regionaal = try #require(projecten["regionaal"] as? [[String: Any]])
    #expect(regionaal.count == 12)
    #expect(regionaal.allSatisfy { $0["uren"] == nil && $0["uren_regio"] != nil })
    #expect(regionaal[2]["uren_regio"] is NSNull && regionaal[2]["reden"] as? String == "n.v.t.")
  }

  @Test func jsonKeysAreSorted() throws {
    let text = String(decoding: try output(["plan", "--gemeente", "Enschede", "--formaat", "json"]), as: UTF8.self)
    #expect(
      text.contains(
        "{\"aantal\": 4, \"code\": \"A1.05.00\", \"kental\": 20, \"omschrijving\": \"Toets actualisatie vergunningen\", \"uren\": 80}"
      ))
    #expect(text.hasPrefix("{\n  \"deelnemers\": ["))
  }

  /// absent is null with its reason.
  @Test func jsonOfWhatIsNotKnown() throws {
    let root = try json(["plan", "--gemeente", "Almelo"])
    let almelo = try #require((root["deelnemers"] as? [[String: Any]])?.first)
    #expect(almelo["totaal"] is NSNull)
    #expect(almelo["reden"] as? String == "geen prognose")
    let projecten = try #require(
      (almelo["onderdelen"] as? [[String: Any]])?.first { $0["naam"] as? String == "projecten" })
    #expect(projecten["uren"] is NSNull && projecten["reden"] as? String == "aandeel onbekend")
  }

  @Test func csvIsTidyAndItsSumIsTheTotal() throws {
    let bytes = try output(["plan", "--gemeente", "Enschede", "--formaat", "csv"])
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let rows = try records(bytes)
    #expect(rows.count == 87 + 2 + 1 + 1)
    #expect(Set(rows[0].keys) == ["deelnemer", "onderdeel", "code", "omschrijving", "aantal", "kental", "uren"])
    #expect(rows.compactMap { Int($0["uren"] ?? "") }.reduce(0, +) == 19850)
    for (naam, uren) in Self.sections {
      #expect(rows.filter { $0["onderdeel"] == naam }.compactMap { Int($0["uren"] ?? "") }.reduce(0, +) == uren)
    }
  }

  @Test func profilesHoldTheSameRows() throws {
    let excel = try records(output(["plan", "--alle", "--formaat", "csv"], folder: "data/voorbeeld"))
    let plain = try records(
      output(["plan", "--alle", "--formaat", "csv", "--profiel", "rfc4180"], folder: "data/voorbeeld"), delimiter: 0x2C)
    #expect(excel.count == plain.count && excel.count > 500)
    for (a, b) in zip(excel, plain) {
      for key in ["aantal", "kental", "uren"] {
        #expect(a[key] == b[key]?.replacingOccurrences(of: ".", with: ",") || a[key] == b[key])
      }
      #expect(a["omschrijving"] == b["omschrijving"])
    }
  }

  /// over all deelnemers of the fictional region the parts are the whole, in CSV too.
  @Test func theCSVOfAllClosesOnTheRegion() throws {
    let rows = try records(output(["plan", "--alle", "--jaar", "2025", "--formaat", "csv"], folder: "data/voorbeeld"))
    for (naam, total) in [("projecten", 3980), ("diensten", 5900)] {
      let own = rows.filter { $0["onderdeel"] == naam }
      #expect(own.count == 15)
      #expect(own.compactMap { Int($0["uren"] ?? "") }.reduce(0, +) == total)
    }
  }

  @Test func everyMarkdownRowHasAsManyCellsAsItsHeader() throws {
    for arguments in [["plan", "--gemeente", "Enschede", "--kosten"], ["plan", "--regio"], ["plan", "--alle"]] {
      let text = String(decoding: try output(arguments + ["--formaat", "markdown"]), as: UTF8.self)
      var header = 0
      for line in text.components(separatedBy: "\n") {
        if !line.hasPrefix("|") {
          header = 0
          continue
        }
        let cells = line.replacingOccurrences(of: "\\|", with: "").filter { $0 == "|" }.count - 1
        if header == 0 { header = cells }
        #expect(cells == header, "\(line)")
      }
      #expect(text.hasPrefix("# Uitvoeringsprogramma 2025"))
    }
  }

  @Test(arguments: [
    ["plan", "--gemeente", "Enschede"], ["plan", "--regio", "--kosten"], ["plan", "--alle", "--kort"],
  ])
  func aNarrowTerminalCutsNamesNeverNumbers(arguments: [String]) throws {
    // The figures of the rows, by the CSV of the same report; a name may hold numbers too, and may be shortened.
    let figures = Set(
      try records(output(arguments + ["--formaat", "csv"])).flatMap { row in
        ["aantal", "kental", "uren", "kosten"].compactMap { try? number(row[$0] ?? "").text(.grouped) }
      })
    #expect(!figures.isEmpty)
    for width in [40, 60, 80] {
      let narrow = String(decoding: try output(arguments + ["--breedte", "\(width)"]), as: UTF8.self)
      let words = Set(narrow.split { $0 == " " || $0 == "\n" }.map(String.init))
      if !arguments.contains("--kort") { #expect(figures.isSubset(of: words)) }
      #expect(narrow.split(separator: "\n").allSatisfy { $0.count <= max(width, 66) })
    }
  }

  /// One report in all forms beside each other.
  @Test func aTableInEveryForm() throws {
    var document = Document(title: "Titel | met streep")
    var table = Table([.init("Code", .label), .init("Naam", .name), .init("Uren", .number)])
    table.rows.append(.init([.text("A"), .text("Een <b>"), .number(try number("1234,5"))]))
    table.rows.append(.init([.text("B"), .text("Twee"), .absent(.pm)]))
    table.rows.append(.init([.empty, .text("totaal"), .number(7)], kind: .total))
    document.heading("kop")
    document.table(table)
    document.notes(["noot *een*"])
    #expect(
      String(decoding: TerminalRenderer().render(document), as: UTF8.self) == """
        Titel | met streep

        kop
        Code  Naam        Uren
        ────  ───────  ───────
        A     Een <b>  1.234,5
        B     Twee        PM
        ────  ───────  ───────
              totaal       7

        * noot *een*

        """)
    #expect(
      MarkdownRenderer.render(document) == """
        # Titel \\| met streep

        ## kop

        | Code | Naam | Uren |
        | --- | --- | ---: |
        | A | Een \\<b\\> | 1.234,5 |
        | B | Twee | PM |
        |  | **totaal** | **7** |

        - noot \\*een\\*

        """)
    let page = HTMLRenderer.render(document)
    #expect(
      page.hasSuffix(
        """
        <body>
        <main>
        <h1>Titel | met streep</h1>
        <h2 id="hoofdstuk-1">kop</h2>
        <div class="tabel klein" role="region" tabindex="0" aria-label="kop">
        <table>
        <thead>
        <tr><th scope="col">Code</th><th scope="col">Naam</th><th scope="col" class="getal">Uren</th></tr>
        </thead>
        <tbody>
        <tr><td class="kort">A</td><td>Een &lt;b&gt;</td><td class="getal">1.234,5</td></tr>
        <tr><td class="kort">B</td><td>Twee</td><td class="getal">PM</td></tr>
        <tr class="totaal"><td></td><td>totaal</td><td class="getal">7</td></tr>
        </tbody>
        </table>
        </div>
        <ul class="noten">
        <li>noot *een*</li>
        </ul>
        </main>
        </body>
        </html>

        """))
    let coloured = String(decoding: TerminalRenderer(hasColour: true).render(document), as: UTF8.self)
    #expect(coloured.hasPrefix("\u{1B}[1mTitel | met streep\u{1B}[0m\n"))
  }
}
