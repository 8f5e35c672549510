import Foundation
import Testing

@testable import UVPKit
@testable import uvp

/// What stands in a report is true, and the same as what the other commands say.
@Suite struct RapportInhoudTests {
  private func report(_ arguments: [String], data: String = "data/voorbeeld") throws -> String {
    let system = try TestSystem.checkout()
    #expect(system.run(["rapport"] + arguments + ["--map", "uit", "--data", data]) == 0, "\(system.errors)")
    let made = try #require(system.written.first { $0.key.hasSuffix(".md") })
    return String(decoding: made.value, as: UTF8.self)
  }

  /// The part of a report below a heading, up to the next heading of the same kind or a higher one.
  private func part(_ markdown: String, _ heading: String) throws -> String {
    let level = heading.prefix { $0 == "#" }.count
    let lines = markdown.components(separatedBy: "\n")
    let start = try #require(lines.firstIndex(of: heading), "\(heading)")
    let end = lines[(start + 1)...].firstIndex { line in
      let own = line.prefix { $0 == "#" }.count
      return own > 0 && own <= level
    }
    return lines[start..<(end ?? lines.count)].joined(separator: "\n")
  }

  /// The text without its line ends.
  private func flat(_ text: String) -> String {
    text.components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
  }

  private func rows(_ markdown: String) -> [[String]] {
    markdown.components(separatedBy: "\n").filter { $0.hasPrefix("| ") }.map { line in
      line.dropFirst(2).dropLast(2).components(separatedBy: " | ").map {
        $0.trimmingCharacters(in: .whitespaces).replacingOccurrences(of: "**", with: "")
      }
    }.filter { !($0.first ?? "").hasPrefix("---") }
  }

  /// A number as the tables write it.
  private func number(_ text: String) -> ExactDecimal? {
    let digits = Array(text.replacingOccurrences(of: ".", with: "").utf8)
    return try? NumberText.scan(digits.span).value(in: .comma)
  }

  // MARK: The lower bound

  /// What `toets` finds of the lower bound stands in the programme of its deelnemer and of the region.
  @Test(arguments: [
    ("Turfhorne", ["T2.02.03", "49", "70", "-21", "geen"]), ("Súdermora", ["T2.02.02", "9", "10", "-1"]),
  ])
  func theLowerBoundStandsInTheProgramme(_ naam: String, _ figures: [String]) throws {
    let own = try part(try report(["uitvoeringsprogramma", "--gemeente", naam]), "### 7.2 Onder de ondergrens")
    #expect(own.contains("Eén van de 3"))
    #expect(rows(own).contains { row in figures.allSatisfy(row.contains) }, "\(own)")
    let whole = try part(try report(["uitvoeringsprogramma", "--regio"]), "### 7.2 Onder de ondergrens")
    #expect(rows(whole).contains { row in ([naam] + figures).allSatisfy(row.contains) }, "\(whole)")
  }

  @Test func whoStaysAboveTheBoundReadsSo() throws {
    let own = try part(
      try report(["uitvoeringsprogramma", "--gemeente", "Klavermonde"]), "### 7.2 Onder de ondergrens")
    #expect(flat(own).contains("Geen van de 3 producten met een ondergrens is voor minder gepland."))
    #expect(rows(own).isEmpty)
  }

  // MARK: Capacity

  /// The figures are those of `capaciteit`.
  @Test func capacityIsThatOfTheCommand() throws {
    let table = rows(try part(try report(["uitvoeringsprogramma", "--regio"]), "### 4.1 Capaciteit per team"))
    let system = try TestSystem.checkout()
    #expect(
      system.run(["capaciteit", "--data", "data/voorbeeld", "--trekkingen", "1000", "--formaat", "markdown"]) == 0)
    let whole = try rows(part(system.outputText, "## uren"))
    #expect(table.count == 8 && whole.count >= 8)
    for row in table.dropFirst() {
      let same = try #require(whole.first { $0[0] == row[0] })
      #expect(Array(same[2...5]) == Array(row[1...4]), "\(row)")
    }
  }

  /// Only the report of the region reads, and names, the files of the teams.
  @Test func onlyTheRegionReadsTheTeams() throws {
    #expect(try report(["uitvoeringsprogramma", "--regio"]).contains("| 2026/teams.csv"))
    #expect(try !report(["uitvoeringsprogramma", "--gemeente", "Turfhorne"]).contains("| 2026/teams.csv"))
    let system = try TestSystem.checkout()
    #expect(
      system.run(["rapport", "uitvoeringsprogramma", "--alle", "--map", "uit", "--data", "data/voorbeeld"]) == 0)
    let own = try #require(system.written.first { $0.key.hasSuffix("-turfhorne.md") })
    #expect(
      String(decoding: own.value, as: UTF8.self)
        == (try report(["uitvoeringsprogramma", "--gemeente", "Turfhorne"])))
  }

  // MARK: Numbers of paragraphs

  /// A reference to a paragraph of the printed programme is one to the same paragraph here.
  @Test func programmesHaveTheNumbersOfTheDocument() throws {
    let own = try report(["uitvoeringsprogramma", "--gemeente", "Enschede"], data: "data")
    let headings = own.components(separatedBy: "\n").filter { $0.hasPrefix("### 4.") || $0.hasPrefix("#### 4.") }
    #expect(
      headings == [
        "### 4.1 Programma vergunningen", "### 4.2 Programma toezicht en handhaving", "#### 4.2.1 Toezicht",
        "#### 4.2.2 Handhaving", "### 4.3 Programma advies", "### 4.4 Samenvatting",
      ])
    #expect(own.contains("<!-- tekst: programma-handhaving -->"))
  }

  @Test func otherProgrammesAreNumberedOneByOne() {
    #expect(
      Programmakoppen(["handhaving", "toezicht"]).koppen.map(\.tekst) == [
        "4.1 Programma handhaving", "4.2 Programma toezicht",
      ])
    let three = Programmakoppen(["Toezicht", "Handhaving", "toezicht"])
    #expect(three.koppen.map(\.tekst) == ["4.1.1 Toezicht", "4.1.2 Handhaving", "4.2 Programma toezicht"])
    #expect(three.koppen.map(\.boven) == ["4.1 Programma Toezicht en Handhaving", nil, nil] && three.volgende == 3)
    #expect(Programmakoppen([]).volgende == 1)
  }

  // MARK: Sums

  /// What the rows have left adds up to what their section has left, with rows that were not planned.
  @Test func whatIsLeftAddsUp() throws {
    var unplanned = 0
    for naam in ["Klavermonde", "Wolverdam aan de Elver"] {
      let table = rows(
        try part(try report(["najaar", "--gemeente", naam]), "### 4.1 Programma vergunningen"))
      let header = try #require(table.firstIndex { $0.contains("Restant") })
      let column = try #require(table[header].firstIndex(of: "Restant"))
      let end = try #require(table[header...].firstIndex { $0.contains("totaal vergunningen") })
      var sum = ExactDecimal.zero
      for row in table[(header + 1)..<end] {
        if row[2] == "–" { unplanned += 1 }
        sum = try sum + #require(number(row[column]), "\(row)")
      }
      #expect(sum == number(table[end][column]), "\(naam)")
    }
    #expect(unplanned >= 1)
  }

  /// The differences of the sections of a whole year add up to that of the total.
  @Test func differencesOfAYearAddUp() throws {
    let table = rows(
      try part(try report(["jaarverslag", "--gemeente", "Klavermonde", "--jaar", "2025"]), "### 4.4 Samenvatting"))
    #expect(table.contains(["werkvoorraad", "208", "", "", "-208"]))
    var sum = ExactDecimal.zero
    for row in table.dropFirst().dropLast() { sum = try sum + #require(number(row[4]), "\(row)") }
    #expect(sum == number(try #require(table.last)[4]))
  }

  /// The overview of the region ends in sums of its columns.
  @Test(arguments: [["najaar"], ["jaarverslag", "--jaar", "2025"]])
  func theRegionAddsUp(_ arguments: [String]) throws {
    let table = rows(try part(try report(arguments + ["--regio"]), "### 4.1 Samenvatting"))
    #expect(table.count == 17 && table.last?[0] == "som")
    for column in [1, 2] {
      var sum = ExactDecimal.zero
      for row in table.dropFirst().dropLast() { sum = try sum + #require(number(row[column])) }
      #expect(sum == number(try #require(table.last)[column]))
    }
  }

  @Test func workLeftOverIsNamedBesideItsDifference() throws {
    let own = try part(try report(["najaar", "--gemeente", "Klavermonde"]), "### 7.1 Grootste afwijkingen")
    #expect(flat(own).contains("Wel begroot als werkvoorraad, in bijlage 1: W-02 120 uur."))
  }

  // MARK: Words

  /// A report for a council names no commands, options or dates of machines; only its colophon names the program.
  @Test(arguments: [
    ["uitvoeringsprogramma", "--gemeente", "Turfhorne"], ["uitvoeringsprogramma", "--regio"],
    ["najaar", "--gemeente", "Klavermonde"], ["najaar", "--regio"],
    ["jaarverslag", "--gemeente", "Klavermonde"], ["jaarverslag", "--regio"],
  ])
  func aReportSpeaksToItsReader(_ arguments: [String]) throws {
    let parts = try report(arguments).components(separatedBy: "\n## Colofon")
    #expect(parts.count == 2 && parts[1].contains("docs/rekenregels.md"))
    for line in parts[0].components(separatedBy: "\n") where !line.hasPrefix("<!--") {
      #expect(!line.contains("uvp"), "\(line)")
      #expect(line.range(of: " --[a-z]", options: .regularExpression) == nil, "\(line)")
      #expect(line.range(of: "[0-9]{4}-[0-9]{2}-[0-9]{2}", options: .regularExpression) == nil, "\(line)")
    }
  }

  /// Notes explain only what is shown.
  @Test func notesAreOfWhatIsShown() throws {
    let year = try report(["jaarverslag", "--gemeente", "Klavermonde", "--jaar", "2025"])
    for word in ["Signaal", "Jaareinde", "jaareinde", "Verwacht tot en met"] {
      #expect(!year.contains(word), "\(word)")
    }
    let region = try report(["najaar", "--regio"])
    #expect(!region.contains("Naleefgedrag") && region.contains("Signaal:"))
    #expect(!region.contains("| Code |                  ") && region.contains("| Klavermonde: toezicht "))
  }

  @Test func whatIsNotKnownIsSaidTheSameTwice() throws {
    let own = try report(["uitvoeringsprogramma", "--gemeente", "Almelo"], data: "data")
    #expect(rows(own).contains(["lokale projecten", "geen gegevens"]))
    #expect(own.contains("Lokale projecten van Almelo: geen gegevens."))
    #expect(own.contains("Van deze deelnemer is er geen gedrukt programma om na te rekenen."))
  }

  /// What the document prints and what follows have a unit and a sign; what was taken over is said below its table.
  @Test func differencesWithThePrintedProgrammeAreTrue() throws {
    let own = try report(["uitvoeringsprogramma", "--gemeente", "Enschede"], data: "data")
    let table = rows(try part(own, "### 7.2 Verschillen met het gedrukte programma"))
    #expect(table.contains { Array($0.prefix(5)) == ["T102", "5.569", "5.369", "+200", "uur"] })
    #expect(table.contains { Array($0.prefix(5)) == ["T103", "355.612", "374.957", "-19.345", "€"] })
    #expect(!own.contains("geldt in dit rapport"))
    #expect(own.contains("- E13 Administratieve controle: gedrukt met kental 1; 1 × 203 is niet 571.\n"))
  }

  // MARK: Goals

  /// The judgements of a year are those of `doelen`.
  @Test func goalsAreJudgedAsByTheCommand() throws {
    let own = try part(
      try report(["jaarverslag", "--gemeente", "Klavermonde", "--jaar", "2025"]), "## 3 Doelen en prioriteiten")
    let words = rows(own).dropFirst().map { $0[4].components(separatedBy: ":")[0] }
    let system = try TestSystem.checkout()
    #expect(
      system.run([
        "doelen", "--gemeente", "Klavermonde", "--data", "data/voorbeeld", "--jaar", "2025", "--peil", "2025-12-31",
      ]) == 0)
    for word in ["gehaald", "niet gehaald", "niet te zeggen"] {
      let count = words.filter { $0 == word }.count
      #expect(count > 0 && system.outputText.contains("\(count) \(word)"), "\(word)")
      #expect(own.contains("\(count) \(word)"))
    }
  }

  @Test func aProgrammeJudgesNothing() throws {
    let own = try part(try report(["uitvoeringsprogramma", "--gemeente", "Turfhorne"]), "## 3 Doelen en prioriteiten")
    #expect(rows(own).first == ["Doel", "Indicator", "Beoogd"] && rows(own).count == 10)
    #expect(own.contains("Turfhorne: Doorlooptijd regulier"))
  }
}
