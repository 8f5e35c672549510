import Testing

@testable import UVPKit

/// Tables of any kind, read to be compared.
@Suite struct KeyedTableIntakeTests {
  private func file(
    _ text: String, options: IntakeOptions = IntakeOptions(), findings: inout Findings
  ) -> ComparableFile? {
    var used: Set<String> = []
    return ComparableFile(
      Array(text.utf8), file: "t.csv", options: options, usedHeaders: &used, findings: &findings)
  }

  private func table(_ text: String, key: [String] = ["k"], options: IntakeOptions = IntakeOptions()) throws
    -> KeyedTable
  {
    var findings = Findings()
    let file = try #require(file(text, options: options, findings: &findings))
    let table = file.table(
      kind: file.kind, key: key, compared: file.columns.filter { !key.contains($0) }, findings: &findings)
    #expect(findings.all == [])
    return try #require(table)
  }

  /// Two spellings of one figure in files of their own, and whether they are equal.
  @Test(arguments: [
    ("1,5", "1,50", true), ("1,5", "1.50", true), ("1,5", "1.5", true), ("2", "2,0", true), ("2", "2.000,0", false),
    ("2000", "2.000,0", true), ("1234,5", "1.234,5", true), ("1234.5", "1,234.5", true), ("1234", "1\u{A0}234", true),
    ("-0", "0", true), ("-1,5", "-1.5", true), ("0,10", "0,1", true), ("12 %", "12", true), ("12%", "12,0 %", true),
    ("€ 3,50", "3,5", true), ("€3", "€ 3,00", true), ("1,5", "1,51", false),
    ("12345678901234567890", "12345678901234567891", false), ("1", "-1", false), ("1e0", "1", false),
    ("PM", "p.m.", true), ("n.v.t.", "NVT", true), ("PM", "0", false), ("", "0", false), ("", "PM", false),
    ("geen prognose", "aandeel onbekend", false), ("geen prognose", "PM", false),
    ("vast", "vast ", true), ("vast", "Vast", false), ("A1.10", "A1.1", false), ("1-4", "1-04", false),
  ])
  func equality(_ one: String, _ other: String, areEqual: Bool) throws {
    let old = try table("k;waarde\nx;\(one)\n")
    let new = try table("k;waarde\nx;\(other)\n")
    #expect(try TableDifference(old: old, new: new).isEmpty == areEqual)
  }

  /// Codes are words, also where they look like numbers.
  @Test func codesAreNoNumbers() throws {
    let old = try table("sleutel;deelnemer;aandeel\n1,5;A;1\n", key: ["sleutel", "deelnemer"])
    let new = try table("sleutel;deelnemer;aandeel\n1,50;A;1\n", key: ["sleutel", "deelnemer"])
    #expect(try TableDifference(old: old, new: new).added.count == 1)
    let fase = "code;project;uren;financiering;fase\nP1;x;1;extern;"
    #expect(
      try !TableDifference(old: table(fase + "1,5\n", key: ["code"]), new: table(fase + "1,50\n", key: ["code"]))
        .isEmpty)
  }

  /// A key in a column of figures is a number, however either file writes it; another column stays text.
  @Test(arguments: [
    ("aantal;w", "1,5", "1.50", true), ("aantal;w", "1000,5", "1.000,50", true), ("aantal;w", "2", "2,0", true),
    ("aantal;w", "PM", "pm", true), ("aantal;w", "1,5", "1,51", false), ("aantal;w", "los", "Los", true),
    ("aantal;w", "01234567890123456789", "1234567890123456789", false), ("nr;w", "1,5", "1,50", false),
    ("deelnemer;code;aantal", "1,5", "1.50", true),
  ])
  func keysOfFigures(_ header: String, _ one: String, _ other: String, areEqual: Bool) throws {
    let row = header.hasPrefix("deelnemer") ? "A;B;%" : "%;x"
    let key = header.hasPrefix("nr") ? "nr" : "aantal"
    let old = try table("\(header)\n\(row.replacing("%", with: one))\n", key: [key])
    let new = try table("\(header)\n\(row.replacing("%", with: other))\n", key: [key])
    #expect(try TableDifference(old: old, new: new).isEmpty == areEqual)
  }

  /// The same number twice is the same key twice; one that can be read in two ways is no key.
  @Test(arguments: [("1,5;a\n1,50;b", FindingCode.u401), ("1.234;a", .u202)])
  func keysOfFiguresRefused(rows: String, code: FindingCode) throws {
    var findings = Findings()
    let file = try #require(file("aantal;w\n\(rows)\n", findings: &findings))
    #expect(file.table(kind: file.kind, key: ["aantal"], compared: ["w"], findings: &findings) == nil)
    #expect(findings.all.map(\.code) == [code])
  }

  /// The numbers of a column of figures settle each other's decimal sign; a column with a word in it has no sum.
  @Test func columnsOfFigures() throws {
    let table = try table("k;a;b;c;d\nx;1.234;1.234;PM;50 %\ny;1.5;los;;€ 3\n")
    #expect(table.columns.map(\.isFigures) == [true, false, true, false])
    #expect(table.values(ofRow: 0)[0] == .figure(try number("1,234")))
    #expect(table.values(ofRow: 1)[2] == .absent(.empty))
  }

  @Test(arguments: [
    ("a;b\n", ["a", "b"]), ("a,b,c;d\n", ["a", "b", "c;d"]), ("a\tb\n", ["a", "b"]), ("alleen\n", ["alleen"]),
    ("deelnemer;x,y,z,w\n", ["deelnemer", "x,y,z,w"]), ("\"a;b\",c\n", ["a;b", "c"]),
    ("Code ;\"PRODUCT\"\n", ["code", "product"]),
  ])
  func headers(text: String, names: [String]) throws {
    var findings = Findings()
    #expect(try #require(file(text, findings: &findings)).columns == names)
  }

  @Test(arguments: ["a;b,c\n", "a;b\tc\n", "a,b\tc\n", "x;y,z\tw\n"]) func unclearDelimiters(text: String) {
    var findings = Findings()
    #expect(file(text, findings: &findings) == nil)
    #expect(findings.all.map(\.code) == [.u421])
  }

  /// Every schema of the data folder has a kind, that is found by its own header and has a key in it.
  @Test(arguments: TableKind.all.map(\.name)) func kindsKnowThemselves(name: String) throws {
    let kind = try #require(TableKind.all.first { $0.name == name })
    for names in [kind.columns.map(\.name), kind.columns.filter(\.isRequired).map(\.name)] {
      #expect(TableKind.kind(ofHeader: names.reversed())?.name == name)
    }
    #expect(Set(kind.key).isSubset(of: kind.columns.map(\.name)))
    #expect(kind.columns.filter { kind.key.contains($0.name) }.allSatisfy { !$0.kind.isNumeric })
  }

  @Test func everyTableOfTheFolderHasAKind() {
    for (name, schema) in BestandsformatenTests.files {
      #expect(TableKind.kind(ofHeader: schema.columns.map(\.name)) != nil, "\(name)")
    }
    #expect(TableKind.kind(ofHeader: ["team", "maand", "uren"]) == nil)
  }

  /// Written hours are summed whoever wrote them, and no message shows what is not read.
  @Test func writtenSums() throws {
    let head = "medewerker;datum;deelnemer;code;uren\n"
    var findings = Findings()
    let file = try #require(
      file(head + "J;1-1-2025;Noord;A1;2,5\nP;1-1-2025;noord;a1;-1\nP;1-1-2025;Zuid;A1;3\n", findings: &findings))
    #expect(
      file.writtenSums(tolerated: 0, findings: &findings).sums == [
        WrittenSum(deelnemer: "Noord", code: "A1", uren: try number("2,5"), aantal: nil),
        WrittenSum(deelnemer: "noord", code: "a1", uren: try number("-1"), aantal: nil),
        WrittenSum(deelnemer: "Zuid", code: "A1", uren: 3, aantal: nil),
      ])
    #expect(findings.all == [])
    let bad = try #require(self.file(head + "geheim;1-1-2025;Noord;A1;x\ngeheim;1;2\n", findings: &findings))
    let more = try #require(self.file(head + "geheim;1-1-2025;Noord;A1;x\ngeheim;1;2\n", findings: &findings))
    #expect(bad.writtenSums(tolerated: 1, findings: &findings).sums == [])
    #expect(findings.all.map(\.code) == [.u203, .u313])
    #expect(!FindingText.text(of: findings.all).contains("geheim"))
    findings = Findings()
    #expect(more.writtenSums(tolerated: 2, findings: &findings).leftOut == 2)
    #expect(findings.all == [])
  }
}
