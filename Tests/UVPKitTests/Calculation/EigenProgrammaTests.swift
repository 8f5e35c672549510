import Testing

@testable import UVPKit

/// The programme of the municipality itself (chapters 5 and 6 of the PUH 2025): another catalogue, without kentallen.
@Suite struct EigenProgrammaTests {
  private static let folder = "data/enschede-2025"

  private func begroting() throws -> Begroting {
    let data = try Years.load(Self.folder)
    return try Planning(data).begroting(van: try Years.position("Enschede", in: data))
  }

  /// The numbers as the tables of the document print them, from top to bottom.
  @Test(arguments: [
    ("bestemmen", ["4", "6", "30", "50", "400", "300", "450", "25"]),
    (
      "bouwen en ruimtelijke ontwikkelingen",
      ["250", "210", "10", "15", "30", "3", "13", "15", "15", "20", "20", "300", "5", "475", "40"]
    ),
    ("apv en bijzondere wetten", ["150", "5", "400", "30", "7", "60", "6", "20", "225", "15", "3"]),
    ("meldingen", ["200", "60", "50", "65", "190", "24", "190", "160"]),
    ("overige uitvoering", ["3", "2", "0,1", "6", "400"]),
    ("handhaving bouwen", ["85", "21", "10", "37", "9", "9", "200", "200", "5"]),
    (
      "handhaving juridische werkzaamheden",
      ["60", "20", "350", "200", "80", "5", "25", "20", "1", "80", "1900", "80", "1000"]
    ),
    ("handhaving overige", ["20", "55", "n.t.b.", "10", "0"]),
  ])
  func numbersOfATable(onderdeel: String, printed: [String]) throws {
    let found = try #require(try begroting().onderdelen.first { $0.naam == onderdeel })
    #expect(found.regels.map { $0.aantal.value?.value.text(.comma) ?? $0.aantal.absence?.text ?? "" } == printed)
    // No kental, no hours: counted, and not added (R-15).
    #expect(found.regels.allSatisfy { $0.kental == .absent(.empty) && $0.uren.value == nil })
    #expect(found.uren == .absent(.pm) && found.absentCount == printed.count)
  }

  /// Every printed row of a table is the row of the plan, in the words of the document.
  @Test func everyRowEqualsThePrintedOne() throws {
    let data = try Years.load(Self.folder, withPublication: true)
    let begroting = try Planning(data).begroting(van: 0)
    let tables = Set(data.catalogus.products.compactMap { $0.origin.bron.split(separator: ",").dropFirst().first })
    let printed = try #require(data.gepubliceerd).filter { regel in
      regel.soort == .regel && data.catalogus.programmas.contains(regel.onderdeel)
        && tables.contains(" par. \(regel.tabel)")
    }
    let rows = begroting.onderdelen.filter { $0.soort == .programma }.flatMap(\.regels)
    #expect(rows.count == 74)
    #expect(printed.map(\.omschrijving) == rows.map(\.omschrijving))
    #expect(printed.map(\.aantal) == rows.map(\.aantal))
    #expect(printed.map(\.origin.bron) == rows.compactMap(\.origin?.bron))
  }

  /// The two reserves are the only hours; the rows in fte are hours only with productive hours (R-07, R-13, R-15).
  @Test func hoursWhereTheyCanBeHad() throws {
    let begroting = try begroting()
    #expect(begroting.uren("lokale-projecten") == 200)
    #expect(begroting.totaal.value?.value == 200 && begroting.absentCount == 74)
    let fte = begroting.onderdelen.flatMap(\.regels).filter { $0.maat == .fte }
    #expect(fte.map(\.code) == ["OU.1", "OU.2", "OU.3", "OU.4"])
  }

  /// The reserve is that of one department, and not of every team (R-13).
  @Test func theReserveIsNotForAllTeams() throws {
    #expect(try Years.load(Self.folder).uitgangspunten.reserve == .absent(.empty))
  }

  /// Everything in which the document contradicts itself, and nothing else.
  @Test func theFindings() throws {
    let found = try Toets(try Planning(try Years.load(Self.folder, withPublication: true))).run()
    let prefix = "PUH 2025 Enschede, "
    #expect(found.allSatisfy { $0.bron.hasPrefix(prefix) && $0.finding.place?.line != nil })
    #expect(
      found.map { "\($0.finding.code.rawValue) \($0.bron.dropFirst(prefix.count))" } == [
        "T304 par. 5.1 Overige, rij 5",
        "T305 par. 6.1 Bouwen, tekst boven de tabel",
        "T308 par. 6.1 Bouwen, Toezicht nieuwbouw, streepje 1",
        "T306 par. 6.1 Bouwen, Toezicht nieuwbouw, streepje 2",
        "T308 par. 6.1 Bouwen, Toezicht nieuwbouw, streepje 2",
        "T308 par. 6.1 Bouwen, Toezicht nieuwbouw, streepje 4",
        "T306 par. 6.1 Bouwen, Toezicht nieuwbouw, streepje 5",
        "T308 par. 6.1 Bouwen, Toezicht nieuwbouw, streepje 5",
        "T308 par. 6.1 Bouwen, Toezicht nieuwbouw, streepje 6",
        "T302 par. 5.2.2 Strijdigheden huidige bestemmingsplannen, tekst",
        "T302 par. 5.2.2 Strijdigheden huidige bestemmingsplannen, tekst",
        "T302 par. 6.1 Overige, rij 4, kolom Opmerking",
        "T302 par. 6.2.3 Strijdigheden huidige bestemmingsplannen, tekst",
        "T302 par. 6.2.3 Strijdigheden huidige bestemmingsplannen, tekst",
        "T303 Bijlage 3 Toezichtprotocol, 18.4",
        "O115 par. 6.1 Bouwen, Toezicht nieuwbouw, streepje 1",
      ])
  }

  @Test(arguments: [
    ("T302", "Spoor 2", ["zegt 6", "zegt 5"]), ("T302", "Spoor 3", ["zegt 30", "zegt 20"]),
    ("T302", "MIA", ["zegt 10", "zegt 8 tot 10"]), ("T304", "Bibob", ["400 dossiers", "fte", "3; 2; 0,1; 6"]),
    ("T305", "PM", ["85, 21, 10, 37, 9, 9"]), ("T303", "18.4", ["duurzaamheid", "gezondheid"]),
  ])
  func theSentencesNameBothFigures(code: String, subject: String, words: [String]) throws {
    let found = try Toets(try Planning(try Years.load(Self.folder, withPublication: true))).run()
    let message = found.first { $0.finding.code.rawValue == code && $0.finding.complaint.message.contains(subject) }?
      .finding.complaint.message
    for word in words { #expect(message?.contains(word) == true, "\(message ?? "geen \(code) over \(subject)")") }
  }
}
