import Foundation
import Testing

@testable import UVPKit

/// Every rule of `toets` on a small document of its own: found where it is, silent where all is well.
@Suite struct CheckRulesTests {
  static let header =
    "document;tabel;volgnr;soort;deelnemer;onderdeel;code;omschrijving;aantal;kental;uren;kosten;aandeel;financiering\n"

  static let base = [
    "pdc-x.csv": """
    code;product;programma;kental
    A1.01.00;Melding;vergunningen;5
    A1.02.00;Vergunning;vergunningen;40
    A2.01.00;Controle;toezicht;10
    """,
    "deelnemers.csv": "deelnemer;aandeel\nNoord;60\nZuid;40\n",
    "2025/uitgangspunten.csv": "sleutel;waarde\nuurtarief;100\n",
    "2025/prognose.csv": "deelnemer;code;aantal\nNoord;A1.01.00;10\nNoord;A1.02.00;2\nNoord;A2.01.00;3\n",
    "2025/projecten.csv": "code;project;uren;financiering\nOD1;Een;100;verdeelsleutel\nOD2;Twee;50;verdeelsleutel\n",
    "2025/energie.csv": "code;financiering;product;kental;aantal;uren;kosten\nE1;rijk;Controle energie;10;5;;\n",
  ]

  /// A document without errors.
  static let good = [
    "D;t1;1;regel;Noord;vergunningen;A1.01.00;Melding;10;5;50;;;",
    "D;t1;2;regel;Noord;vergunningen;A1.02.00;Vergunning;2;40;80;;;",
    "D;t1;3;totaal;Noord;vergunningen;;;;;130;;;",
    "D;t2;1;regel;Noord;toezicht;A2.01.00;Controle;3;10;30;;;",
    "D;t2;2;totaal;Noord;toezicht;;;;;30;;;",
    "D;t3;1;regel;regio;projecten;OD1;Een;;;100;;;Verdeelsleutel",
    "D;t3;2;regel;regio;projecten;OD2;Twee;;;50;;;Verdeelsleutel",
    "D;t3;3;totaal;regio;projecten;;;;;150;;;",
    "D;t3;4;aandeel;Noord;projecten;;;;;90;;60;",
    "D;b2;1;regel;regio;projecten;OD1;Een;;;100;;;Verdeelsleutel.",
    "D;b2;2;regel;regio;projecten;OD2;Twee;;;50;;;Verdeelsleutel",
    "D;b2;3;verwijzing;regio;vergunningen;A1.01;zie A1.01;;;;;;",
    "D;e;1;regel;regio;energie rijk;;Controle energie;5;10;50;5000;;",
    "D;e;2;totaal;regio;energie rijk;;;;;50;5000;;",
  ]

  func codes(_ rows: [String], _ files: [String: String] = [:]) throws -> [String] {
    var all = Self.base.merging(files) { $1 }
    all["2025/gepubliceerd.csv"] = Self.header + rows.joined(separator: "\n") + "\n"
    let made = Years.make(all)
    #expect(made.findings.all == [])
    return try Toets(try Planning(made.data)).run().map(\.finding.code.rawValue)
  }

  @Test func aGoodDocumentHasNoFindings() throws {
    #expect(try codes(Self.good) == [])
  }

  /// One row changed, and what must then be found.
  @Test(arguments: [
    (0, "D;t1;1;regel;Noord;vergunningen;A1.01.00;Melding;10;5;51;;;", ["T101", "T102"]),
    (2, "D;t1;3;totaal;Noord;vergunningen;;;;;131;;;", ["T102"]),
    (3, "D;t2;1;regel;Noord;toezicht;A1.01.00;Controle;3;10;30;;;", ["T202", "T201"]),
    (3, "D;t2;1;regel;Noord;toezicht;A2.01.00;Melding;3;10;30;;;", ["T203", "T401"]),
    (8, "D;t3;4;aandeel;Noord;projecten;;;;;91;;60;", ["T105"]),
    (8, "D;t3;4;aandeel;Noord;projecten;;;;;75;;50;", ["T106"]),
    (10, "D;b2;2;regel;regio;projecten;OP2;Twee;;;50;;;Verdeelsleutel", ["T205"]),
    (10, "D;b2;2;regel;regio;projecten;OD2;Twee;;;55;;;Verdeelsleutel", ["T302"]),
    (10, "D;b2;2;regel;regio;projecten;OD2;Twee;;;50;;;N.t.b.", ["T301"]),
    (10, "D;b2;2;regel;regio;projecten;OD2;Twee;;;50;;;Verdeelsleutel, deels provincie", ["O101"]),
    (11, "D;b2;3;verwijzing;regio;vergunningen;A1.09;zie A1.09;;;;;;", ["T206"]),
    (12, "D;e;1;regel;regio;energie rijk;;Controle energie;5;10;50;5001;;", ["T104", "T103"]),
    (13, "D;e;2;totaal;regio;energie rijk;;;;;50;5010;;", ["T103"]),
    (0, "D;t1;1;regel;Noord;vergunningen;A1.01.00;Melding;11;5;55;;;", ["T401", "T102"]),
  ])
  func oneRowChanged(index: Int, row: String, expected: [String]) throws {
    var rows = Self.good
    rows[index] = row
    #expect(try codes(rows).sorted() == expected.sorted())
  }

  @Test func aRowThatIsNotPrinted() throws {
    var rows = Self.good
    rows.remove(at: 1)
    #expect(try codes(rows) == ["T102", "T403"])
  }

  @Test func aSectionThatAgreesWithItselfButNotWithTheWorkingData() throws {
    let rows = Self.good.filter { !$0.hasPrefix("D;t2") } + ["D;t2;1;totaal;Noord;toezicht;;;;;40;;;"]
    #expect(try codes(rows) == ["T404"])
  }

  /// What the plan works out from numbers and kentallen is recomputed; stated hours that only come back are not.
  @Test func aTotalWithoutRows() throws {
    let rows = Self.good.filter { !$0.hasPrefix("D;t2") }
    #expect(try codes(rows + ["D;t2;1;totaal;Noord;toezicht;;;;;30;;;"]) == [])
    let files = [
      "2025/werkvoorraad.csv": "deelnemer;omschrijving;uren;in_prognose\nNoord;Oud;7;nee\nNoord;Dubbel;5;ja\n"
    ]
    #expect(try codes(Self.good + ["D;w;1;totaal;Noord;werkvoorraad;;;;;7;;;"], files) == ["O102"])
    #expect(try codes(Self.good + ["D;w;1;totaal;Noord;werkvoorraad;;;;;8;;;"], files) == ["T404"])
    // what the prognosis holds already may be printed among the rows, and counts in no total.
    let printed = [
      "D;w;1;regel;Noord;werkvoorraad;;Oud;;;7;;;", "D;w;2;regel;Noord;werkvoorraad;;Dubbel;;;5;;;",
      "D;w;3;totaal;Noord;werkvoorraad;;;;;7;;;",
    ]
    #expect(try codes(Self.good + printed, files) == [])
    #expect(try codes(Self.good + [printed[0], printed[2]], files) == [])
  }

  @Test func aCostThatIsMoreThanItsHoursExplainsTheDifference() throws {
    let rows =
      Self.good.map {
        $0.hasPrefix("D;e;2") ? "D;e;3;totaal;regio;energie rijk;;;;;50;5000;;" : $0
      } + ["D;e;2;regel;regio;energie rijk;;Opleiding;;;n.v.t.;700;;"]
    let energie =
      "code;financiering;product;kental;aantal;uren;kosten\nE1;rijk;Controle energie;10;5;;\nE2;rijk;Opleiding;;;n.v.t.;700\n"
    #expect(try codes(rows, ["2025/energie.csv": energie]) == ["T103", "O102"])
  }

  @Test func roundingOfCostRowsIsNoFinding() throws {
    // Three rows of half an euro each: rounded 1 + 1 + 1, together 1,5 → 2.
    let energie =
      "code;financiering;product;kental;aantal;uren;kosten\nE1;rijk;a;;;0,005;\nE2;rijk;b;;;0,005;\nE3;rijk;c;;;0,005;\n"
    let rows =
      Self.good.filter { !$0.hasPrefix("D;e") } + [
        "D;e;1;regel;regio;energie rijk;;a;;;0,005;1;;", "D;e;2;regel;regio;energie rijk;;b;;;0,005;1;;",
        "D;e;3;regel;regio;energie rijk;;c;;;0,005;1;;", "D;e;4;totaal;regio;energie rijk;;;;;0,015;2;;",
      ]
    #expect(try codes(rows, ["2025/energie.csv": energie]) == [])
  }

  @Test func theCatalogueItself() throws {
    let pdc = Self.base["pdc-x.csv", default: ""] + "\nA2.02.00;controle;toezicht;10\n"
    #expect(try codes(Self.good, ["pdc-x.csv": pdc]) == ["T501"])
  }

  @Test func withoutATariffCostsAreNotRecomputedPerRow() throws {
    #expect(try codes(Self.good, ["2025/uitgangspunten.csv": "sleutel;waarde\nreserve;10\n"]) == ["O105"])
  }

  @Test(arguments: [
    (["A1.01.00", "A1.02.00", "A1.03"], [Int]()),
    (Array(repeating: "A1.01.00", count: 9) + ["A1.03"], [9]),
    (Array(repeating: "A1.01.00", count: 9) + ["A1.3.00"], [9]),
    ((1...12).map { "OD\($0)" }, []),
    ((1...12).map { "OD\($0)" } + ["OP11"], []),
    ((1...12).map { "OD\($0)" } + ["OD-3"], [12]),
  ])
  func shapesOfCodes(codes: [String], outliers: [Int]) {
    #expect(MalformedCodeCheck.outliers(among: codes).map(\.index) == outliers)
  }
}
