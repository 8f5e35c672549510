import Foundation
import Testing

@testable import UVPKit
@testable import uvp

/// `rapport`: documents to write on in, made again without a word lost.
@Suite struct RapportTests {
  static let enschede = "uit/uitvoeringsprogramma-2025-enschede.md"
  static let arguments = ["rapport", "uitvoeringsprogramma", "--gemeente", "Enschede", "--map", "uit"]

  /// A machine on which the files of `system` are there as it left them.
  func next(_ system: TestSystem) -> TestSystem {
    var files = system.files
    for (path, bytes) in system.written { files[path] = .bytes(bytes) }
    return TestSystem(files: files)
  }

  func text(_ system: TestSystem, _ path: String) throws -> String {
    if let bytes = system.written[path] { return String(decoding: bytes, as: UTF8.self) }
    guard case .bytes(let bytes)? = system.files[path] else {
      Issue.record("\(path) is er niet")
      return ""
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func edit(_ system: TestSystem, _ path: String, _ change: (String) -> String) throws {
    let old = try text(system, path)
    let new = change(old)
    #expect(new != old, "the change changes nothing")
    system.files[path] = .bytes(Array(new.utf8))
  }

  /// What stands for a place as long as nothing is written.
  static func prompt(_ name: String, in text: String) -> String {
    text.components(separatedBy: "<!-- tekst: \(name) -->\n")[1].components(separatedBy: "<!-- einde")[0]
  }

  func first() throws -> TestSystem {
    let system = try TestSystem.checkout()
    #expect(system.run(Self.arguments) == 0, "\(system.errors)")
    return next(system)
  }

  // MARK: The programme of Enschede

  /// The tables of the report as rows of cells, without what emphasises them.
  private func rows(_ markdown: String) -> [[String]] {
    markdown.components(separatedBy: "\n").filter { $0.hasPrefix("| ") }.map { line in
      line.dropFirst(2).dropLast(2).components(separatedBy: " | ").map {
        $0.trimmingCharacters(in: .whitespaces).replacingOccurrences(of: "**", with: "")
      }
    }
  }

  /// Every printed row has its counterpart with the same figures, or `toets` says what is the matter with it.
  @Test func everyPrintedTableHasItsCounterpart() throws {
    let system = try first()
    let rows = rows(try text(system, Self.enschede))
    let gegevens = try Years.real(withPublication: true)
    let explained = Set(try Toets(try Planning(gegevens)).run().compactMap { $0.finding.place?.line })
    var same = 0
    var different: [String] = []
    for regel in try #require(gegevens.gepubliceerd) where regel.soort != .verwijzing {
      let figures =
        [
          regel.aantal.value?.value, regel.kental.value?.value, regel.uren.value?.value,
        ].compactMap { $0?.text(.grouped) } + (regel.kosten.value.map { ["€ " + $0.value.text(.grouped)] } ?? [])
      let isFound = rows.contains { row in
        (regel.code.isEmpty || row.contains(regel.code) || row.contains(regel.omschrijving))
          && figures.allSatisfy { figure in row.contains(figure) || row.contains(figure + " uur") }
      }
      // The projects of the appendix stand in tables of their own, code above.
      if isFound || regel.tabel.hasPrefix("Bijlage 2") { same += 1 } else { different.append(regel.omschrijving) }
      if !isFound && !regel.tabel.hasPrefix("Bijlage 2") {
        #expect(explained.contains(regel.origin.place.line ?? 0), "\(regel.tabel) \(regel.code) \(regel.omschrijving)")
      }
    }
    #expect(same >= 145 && different.count <= 4, "\(different)")
    for project in try #require(gegevens.projecten) {
      #expect(try text(system, Self.enschede).contains("\n### \(project.code) "))
    }
  }

  /// Every number of a figure stands in a table of the same report.
  @Test func figuresSayWhatTablesSay() throws {
    for (arguments, data) in [
      (["uitvoeringsprogramma", "--gemeente", "Enschede"], "data"),
      (["najaar", "--gemeente", "Klavermonde"], "data/voorbeeld"), (["voorjaar", "--regio"], "data/voorbeeld"),
    ] {
      let system = try TestSystem.checkout()
      #expect(system.run(["rapport"] + arguments + ["--map", "uit", "--data", data]) == 0, "\(system.errors)")
      let report = try #require(system.written.first { $0.key.hasSuffix(".md") })
      let markdown = String(decoding: report.value, as: UTF8.self)
      let cells = Set(rows(markdown).flatMap(\.self))
      let words = Set(
        markdown.split { " |\n;".contains($0) }.map { $0.hasSuffix(".") ? String($0.dropLast()) : String($0) })
      var count = 0
      for (path, bytes) in system.written where path.hasSuffix(".svg") {
        let drawing = String(decoding: bytes, as: UTF8.self)
        for title in drawing.components(separatedBy: "<title>").dropFirst() {
          let label = title.components(separatedBy: "</title>")[0]
          guard let text = label.components(separatedBy: ": ").last else { continue }
          for part in text.components(separatedBy: " van ") where part.contains(where: \.isNumber) {
            let number = part.hasPrefix("+") ? String(part.dropFirst()) : part
            #expect(cells.contains(number), "\(path): \(label)")
            count += 1
          }
        }
        for end in drawing.components(separatedBy: "jaareinde ").dropFirst() where end.first?.isNumber == true {
          #expect(words.contains(end.components(separatedBy: "<")[0]), "\(path): \(end.prefix(30))")
        }
      }
      #expect(count > 5)
    }
  }

  // MARK: Made again

  @Test func twiceIsTheSame() throws {
    let system = try first()
    #expect(system.run(Self.arguments + ["--bijwerken"]) == 0)
    #expect(system.written.isEmpty && system.outputText.contains("ongewijzigd"))
  }

  /// Prose stays byte for byte, whatever stands in it; figures follow the data.
  @Test func proseStaysAndFiguresFollow() throws {
    let prose =
      "Onze *eigen* tekst: 19.132 uur.\r\n\n| a | b |\n<!-- ooit -->\n\u{202E}  dubbele  spaties \n- een lijst é\n"
    let system = try first()
    try edit(system, Self.enschede) { text in
      text.replacingOccurrences(of: Self.prompt("inleiding", in: text), with: prose)
    }
    try edit(system, "data/2025/prognose.csv") {
      $0.replacingOccurrences(of: "Enschede;A1.05.00;4;", with: "Enschede;A1.05.00;5;")
    }
    #expect(system.run(Self.arguments + ["--bijwerken"]) == 0, "\(system.errors)")
    let made = try text(system, Self.enschede)
    #expect(made.contains("<!-- tekst: inleiding -->\n\(prose)<!-- einde tekst -->\n"))
    #expect(made.contains("Prognose 19.152 uur") && !made.contains("Prognose 19.132"))
    let again = next(system)
    #expect(again.run(Self.arguments + ["--bijwerken"]) == 0 && again.written.isEmpty)
    #expect(system.outputText.contains("26"), "one place less is to be written")
  }

  /// A place that is gone is reported, its text kept; it returns when the place does.
  @Test func aTextWithoutAPlaceIsKept() throws {
    let system = try first()
    try edit(system, Self.enschede) { text in
      text.replacingOccurrences(
        of: "<!-- tekst: project-od9 -->\n" + Self.prompt("project-od9", in: text),
        with: "<!-- tekst: project-od9 -->\nOver de scan.\n")
    }
    let projecten = try text(system, "data/2025/projecten.csv")
    try edit(system, "data/2025/projecten.csv") { text in
      text.components(separatedBy: "\n").filter { !$0.hasPrefix("OD9;") && !$0.hasPrefix("OD8;") }.joined(
        separator: "\n")
    }
    #expect(system.run(Self.arguments + ["--bijwerken"]) == 0, "\(system.errors)")
    let made = try text(system, Self.enschede)
    #expect(made.contains("## Teksten zonder plaats\n"))
    #expect(
      made.components(separatedBy: "<!-- tekst: project-od9 -->\nOver de scan.\n<!-- einde tekst -->\n").count == 2)
    #expect(!made.contains("project-od8"), "no one wrote in that place")
    #expect(system.errors.contains("opmerking O117") && system.errors.contains("project-od9"))
    let again = next(system)
    #expect(again.run(Self.arguments + ["--bijwerken"]) == 0 && again.written.isEmpty)
    again.files["data/2025/projecten.csv"] = .bytes(Array(projecten.utf8))
    #expect(again.run(Self.arguments + ["--bijwerken"]) == 0)
    let back = try text(again, Self.enschede)
    #expect(!back.contains("Teksten zonder plaats") && back.contains("<!-- tekst: project-od9 -->\nOver de scan.\n"))
  }

  /// What was changed elsewhere is never lost unasked: the first such line is named and nothing is written.
  @Test func aChangeOutsideThePlacesStopsEverything() throws {
    let system = try first()
    try edit(system, Self.enschede) {
      $0.replacingOccurrences(of: "#### 4.2.1 Toezicht\n", with: "#### 4.2.1 Ons toezicht\n")
    }
    let line = try text(system, Self.enschede).components(separatedBy: "#### 4.2.1 Ons")[0].components(
      separatedBy: "\n"
    )
    .count
    #expect(system.run(Self.arguments + ["--bijwerken"]) == 3)
    #expect(
      system.errors.hasPrefix("\(Self.enschede):\(line): fout U461") && system.errors.contains("4.2.1 Ons toezicht"))
    #expect(system.written.isEmpty && system.output.isEmpty)
    #expect(system.run(Self.arguments + ["--bijwerken", "--verwerp"]) == 0)
    #expect(try text(system, Self.enschede).contains("4.2.1 Toezicht"))
  }

  @Test(arguments: ["regel erbij", "achter het zegel", "regel weg", "figuur"])
  func otherChangesAreSeenToo(kind: String) throws {
    let system = try first()
    let figure = "uit/uitvoeringsprogramma-2025-enschede-verdeling.svg"
    switch kind {
    case "regel erbij":
      try edit(system, Self.enschede) { $0.replacingOccurrences(of: "## Colofon", with: "Een zin.\n\n## Colofon") }
    case "achter het zegel": try edit(system, Self.enschede) { $0 + "Een zin.\n" }
    case "regel weg": try edit(system, Self.enschede) { $0.replacingOccurrences(of: "## Colofon\n", with: "") }
    default: try edit(system, figure) { $0.replacingOccurrences(of: "#1f4e79", with: "#ff0000") }
    }
    #expect(system.run(Self.arguments + ["--bijwerken"]) == 3)
    #expect(system.errors.contains("fout U461") && system.written.isEmpty)
  }

  /// An editor that rewrites line ends, or a writer who takes a whole place away, has changed nothing that is made.
  @Test func lineEndsAndWholePlacesMayGo() throws {
    let system = try first()
    try edit(system, Self.enschede) { text in
      let place = "<!-- tekst: doelen -->\n\(Self.prompt("doelen", in: text))<!-- einde tekst -->\n\n"
      return "\u{FEFF}" + text.replacingOccurrences(of: place, with: "").replacingOccurrences(of: "\n", with: "\r\n")
    }
    #expect(system.run(Self.arguments + ["--bijwerken"]) == 0, "\(system.errors)")
    #expect(try text(system, Self.enschede).contains("<!-- tekst: doelen -->\n*Nog te schrijven"))
  }

  // MARK: The page

  @Test func aPageShowsTheTextsOfTheMarkdownBesideIt() throws {
    let system = try first()
    try edit(system, Self.enschede) { text in
      text.replacingOccurrences(
        of: Self.prompt("inleiding", in: text), with: "Eerste <b>alinea</b>\nloopt door.\n\n- punt een\n- punt twee\n")
    }
    #expect(system.run(Self.arguments + ["--formaat", "html"]) == 0, "\(system.errors)")
    #expect(Array(system.written.keys) == ["uit/uitvoeringsprogramma-2025-enschede.html"])
    let page = try text(system, "uit/uitvoeringsprogramma-2025-enschede.html")
    #expect(
      page.contains(
        "<p>Eerste &lt;b&gt;alinea&lt;/b&gt; loopt door.</p>\n<ul>\n<li>punt een</li>\n<li>punt twee</li>\n</ul>"))
    #expect(page.contains("<svg ") && page.contains("Nog te schrijven: hoe het vorige jaar ging"))
    let again = next(system)
    #expect(again.run(Self.arguments + ["--formaat", "html"]) == 4 && again.errors.contains("bestaat al"))
    #expect(again.run(Self.arguments + ["--formaat", "html", "--bijwerken"]) == 0 && again.written.isEmpty)
  }

  // MARK: Who, and under which name

  @Test func everyoneAndTheRegion() throws {
    for soort in ["uitvoeringsprogramma", "jaarverslag"] {
      let system = try TestSystem.checkout("Tests/UVPKitTests/Cases/basis", as: "data")
      system.files["data/deelnemers.csv"] = .bytes(
        Array("deelnemer;aandeel\nNoord;50\nZuid aan Zee;30\nprovincie Midden;20\n".utf8))
      system.files["data/2025/realisatie.csv"] = .bytes(
        Array("datum;deelnemer;code;uren;aantal\n2025-03-01;Noord;V1.01.00;2,5;1\n2025-12-01;regio;P1;10;0\n".utf8))
      #expect(system.run(["rapport", soort, "--alle", "--map", "uit"]) == 0, "\(system.errors)")
      #expect(
        system.written.keys.filter { $0.hasSuffix(".md") }.sorted()
          == ["noord", "provincie-midden", "regio", "zuid-aan-zee"].map { "uit/\(soort)-2025-\($0).md" })
      #expect(system.folders == ["uit"])
      // Every figure that a report shows is a file beside it.
      for (path, bytes) in system.written where path.hasSuffix(".md") {
        for link in String(decoding: bytes, as: UTF8.self).components(separatedBy: "](").dropFirst() {
          #expect(system.written["uit/" + link.components(separatedBy: ")")[0]] != nil, "\(path)")
        }
      }
    }
  }

  static let hostile = [
    "=cmd|' /C calc'!A0", "<script>alert(1)</script>", "| x |", "a\u{1B}[31m\u{202E}b", "<!-- tekst: inleiding -->",
    "`$x^2$` {#id} @een",
  ]

  /// Names that mean something elsewhere are only text: in file names, tables, figures and places.
  @Test func hostileNamesAreOnlyText() throws {
    let quoted = Self.hostile.map { "\"\($0.replacingOccurrences(of: "\"", with: "\"\""))\"" }
    let system = TestSystem(files: [
      "data/deelnemers.csv": .bytes(Array(("deelnemer;aandeel\n" + quoted.map { "\($0);\n" }.joined()).utf8)),
      "data/pdc-x.csv": .bytes(
        Array(
          ("code;product;programma;kental\n"
            + quoted.enumerated().map { "X\($0.offset);\($0.element);\($0.element);2\n" }.joined()).utf8)),
      "data/2025/prognose.csv": .bytes(
        Array(("deelnemer;code;aantal\n" + quoted.enumerated().map { "\($0.element);X\($0.offset);3\n" }.joined()).utf8)
      ),
      "data/2025/projecten.csv": .bytes(
        Array(
          ("code;project;uren;financiering;fase;doel;opmerking\n"
            + quoted.enumerated().map {
              "P\($0.offset);\($0.element);10;verdeelsleutel;\($0.element);\($0.element);\($0.element)\n"
            }
            .joined()).utf8)),
    ])
    #expect(system.run(["rapport", "uitvoeringsprogramma", "--alle", "--map", "uit"]) == 0, "\(system.errors)")
    #expect(system.run(["rapport", "uitvoeringsprogramma", "--alle", "--map", "uit", "--formaat", "html"]) == 0)
    #expect(system.written.keys.filter { $0.hasSuffix(".md") }.count == Self.hostile.count + 1)
    for (path, bytes) in system.written {
      let name = path.dropFirst("uit/".count)
      #expect(
        name.utf8.allSatisfy { $0 == 0x2D || $0 == 0x2E || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) },
        "\(path)")
      let text = String(decoding: bytes, as: UTF8.self)
      let plain = text.replacingOccurrences(of: "\\<", with: "")
      #expect(!plain.contains("<script") && !text.contains("\u{1B}") && !text.contains("\u{202E}"), "\(path)")
      if !path.hasSuffix(".md") { continue }
      var columns: Int?
      for line in text.components(separatedBy: "\n") {
        let bars = line.replacingOccurrences(of: "\\\\", with: "").replacingOccurrences(of: "\\|", with: "").filter {
          $0 == "|"
        }
        columns = line.hasPrefix("|") ? columns ?? bars.count : nil
        #expect(!line.hasPrefix("|") || bars.count == columns, "\(line)")
      }
      #expect(MarkedLines(text.lines).problems.isEmpty)
      #expect(MarkedLines(text.lines).texts.filter { $0.name == "inleiding" }.count == 1)
    }
  }

  // MARK: The colophon

  @Test func theColophonNamesTheBytesThatWereRead() throws {
    let system = try TestSystem.checkout("data/voorbeeld", as: "/ergens/regio")
    #expect(
      system.run(["rapport", "voorjaar", "--gemeente", "Klavermonde", "--data", "/ergens/regio", "--map", "uit"]) == 0,
      "\(system.errors)")
    let report = try #require(system.written.first { $0.key.hasSuffix(".md") })
    let text = String(decoding: report.value, as: UTF8.self)
    for name in ["2026/realisatie.csv", "2025/realisatie.csv", "deelnemers.csv", "2026/uitgangspunten.csv"] {
      let checksum = SHA256.hex(of: try Repository.bytes("data/voorbeeld/\(name)"))
      #expect(rows(text).contains([name, checksum]), "\(name)")
    }
    #expect(!text.contains("/ergens"), "a report names no place of one machine")
    #expect(text.contains("tot en met 30 april 2026"))
  }
}
