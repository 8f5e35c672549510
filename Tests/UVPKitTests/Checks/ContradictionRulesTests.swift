import Testing

@testable import UVPKit

/// The rules of `toets` about a document that contradicts itself, each on rows that do and rows that do not.
@Suite struct ContradictionRulesTests {
  private static let header =
    "document;tabel;volgnr;soort;deelnemer;onderdeel;code;omschrijving;aantal;kental;uren;eenheid;werkcode;grondslag;factor\n"

  private func codes(_ rows: [String], aantal: String = "10") throws -> [String] {
    let made = Years.make([
      "pdc-x.csv": """
      code;product;programma;kental;eenheid
      A;Melding;p;5;
      B;Vergunning;p;;
      F;Bezwaar;p;;fte
      """, "deelnemers.csv": "deelnemer;aandeel\nNoord;\n",
      "2025/prognose.csv": "deelnemer;code;aantal\nNoord;A;\(aantal)\n",
      "2025/gepubliceerd.csv": Self.header + rows.joined(separator: "\n") + "\n",
    ])
    #expect(made.findings.all == [])
    return try Toets(try Planning(made.data)).run().map(\.finding.code.rawValue)
  }

  /// The only row of the working data, so that nothing is missing.
  private static let melding = "D;t;m;regel;Noord;p;A;Melding;10;;;;;;"

  @Test(arguments: [
    // T302: a figure printed again.
    (["D;u;1;regel;Noord;p;;tien meldingen;10;;;;A;;"], []),
    (["D;u;1;regel;Noord;p;;elf meldingen;11;;;;A;;"], ["T302"]),
    (["D;u;1;regel;Noord;p;;meldingen;8 tot 10;;;;A;;"], ["T302"]),
    (["D;u;1;regel;Noord;p;;meldingen;PM;;;;A;;"], ["T401"]),
    (["E;u;1;regel;Noord;p;;elf meldingen;11;;;;A;;"], ["T401"]),
    // T303: a number twice in one table.
    (["D;u;1;regel;;;1.1;een;;;;;;;", "D;u;2;regel;;;1.1;twee;;;;;;;"], ["T303"]),
    (["D;u;1;regel;;;1.1;een;;;;;;;", "D;u;2;regel;;;1.1;Een;;;;;;;"], []),
    (["D;u;1;regel;;;1.1;een;;;;;;;", "D;v;2;regel;;;1.1;twee;;;;;;;"], []),
    (["D;u;1;regel;;;1.1;een;1;;;;;;", "D;u;2;regel;;;1.1;twee;2;;;;;;"], ["T202"]),
    (["D;u;1;regel;;;b;een;;;;;;;", "D;u;2;regel;;;b;twee;;;;;;;"], []),
    (["D;u;1;regel;Noord;werkvoorraad;1.1;een;;;5;;;;", "D;u;2;regel;Noord;werkvoorraad;1.1;twee;;;5;;;;"], []),
    // T304: another unit than most rows have.
    (["D;u;1;regel;;;;a;1;;;fte;;;", "D;u;2;regel;;;;b;2;;;Fte;;;", "D;u;3;regel;;;;c;400;;;dossiers;;;"], ["T304"]),
    (["D;u;1;regel;;;;a;1;;;fte;;;", "D;u;2;regel;;;;b;2;;;fte;;;", "D;u;3;regel;;;;c;400;;;;;;"], []),
    (["D;u;1;regel;;;;a;1;;;fte;;;", "D;u;2;regel;;;;b;2;;;dossiers;;;"], []),
    // T305: what the text announces.
    (["D;t;0;aankondiging;;;;sommige zijn PM;PM;;;;;;"], ["T305"]),
    (["D;t;0;aankondiging;;;;sommige zijn n.t.b.;n.t.b.;;;;;;"], ["T305"]),
    (["D;t;0;aankondiging;;;;een andere tabel;;;;;;;"], []),
    (["D;x;0;aankondiging;;;;sommige zijn PM;PM;;;;;;"], []),
    (["D;u;0;aankondiging;;;;sommige zijn PM;PM;;;;;;", "D;u;1;regel;;;;a;PM;;;;;;", "D;u;2;regel;;;;b;1;;;;;;"], []),
    // T306: a class with one amount too many.
    (["D;u;1;regel;;;;bouw (<100.000 - 1.000.000);1;;;;;;"], ["T306"]),
    (["D;u;1;regel;;;;bouw < € 100.000,-;1;;;;;;"], []),
    // T307, O115: what follows from another number.
    (["D;u;1;regel;;;;controles;30;;;;;A;3"], []),
    (["D;u;1;regel;;;;controles;31;;;;;A;3"], ["T307"]),
    (["D;u;1;regel;;;;controles;31;;;;;a;"], ["O115"]),
    (["D;u;1;regel;;;;controles;31;;;;;B;3"], []),
    (["E;u;1;regel;;;;controles;31;;;;;A;3"], []),
    (["D;t;0;aankondiging;;;;sommige zijn 8 tot 10;8 tot 10;;;;;;"], []),
    // T102: a range leaves a total open.
    (["D;u;1;regel;;;;a;1;;;;;;", "D;u;2;regel;;;;b;8 tot 10;;;;;;", "D;u;3;totaal;;;;;10;;;;;;"], []),
    (["D;u;1;regel;;;;a;1;;;;;;", "D;u;2;regel;;;;b;8;;;;;;", "D;u;3;totaal;;;;;10;;;;;;"], ["T102"]),
    // T401: fte that the data have in pieces.
    (["D;u;1;regel;Noord;p;;meldingen;10;;;fte;A;;"], ["T401"]),
    (["D;u;1;regel;Noord;p;;meldingen;10;;;meldingen;A;;"], []),
  ])
  func found(rows: [String], expected: [String]) throws {
    #expect(try codes([Self.melding] + rows) == expected)
  }

  /// T308: the words between brackets of a row and of the row that it follows from.
  @Test(arguments: [
    ("bouw (klein)", []), ("bouw (KLEIN)", []), ("bouw", []), ("bouw (groot)", ["T308"]),
  ])
  func kinds(words: String, expected: [String]) throws {
    let basis = "D;u;1;regel;;;;bouw (klein);10;;;;B;;"
    #expect(try codes([Self.melding, basis, "D;v;1;regel;;;;\(words);20;;;;;B;2"]) == expected)
  }

  @Test(arguments: [
    ("<100.000 - 1.000.000", "100.000", "1.000.000"), ("< €100.000 – €1.000.000", "100.000", "1.000.000"),
    ("< € 100.000,- - € 1.000.000,-", "100.000", "1.000.000"), ("x < 1 en < 2 - 3", "2", "3"),
  ])
  func classes(text: String, low: String, high: String) throws {
    let found = try #require(ClassLabelCheck.contradiction(in: text))
    #expect(found.low == low && found.high == high)
  }

  @Test(arguments: [
    "100.000 - 1.000.000", "< 100.000", "< 100.000,- verbouw", "< € 100.000,--", "a < b - c", "<", "< -", "> 1 - 2",
  ])
  func noClass(text: String) { #expect(ClassLabelCheck.contradiction(in: text) == nil) }

  /// T401: a range of the data beside the printed one.
  @Test(arguments: [("8 tot 10", []), ("8 t/m 10", []), ("8 tot 12", ["T401"]), ("PM", ["T401"]), ("9", ["T401"])])
  func ranges(printed: String, expected: [String]) throws {
    let row = "D;t;m;regel;Noord;p;A;Melding;\(printed);;;;;;"
    #expect(try codes([row], aantal: "8 tot 10") == expected)
  }

  /// By a key that nothing is charged by, nothing can be wrong (O103).
  @Test func aKeyWithoutWork() throws { #expect(try codes([Self.melding]) == []) }
}
