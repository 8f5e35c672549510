import Testing

@testable import UVPKit

@Suite struct CSVReaderTests {
  private func cells(_ text: String, _ delimiter: CSVDelimiter = .semicolon) throws -> [[String]] {
    let bytes = Array(text.utf8)
    let start = try CSVReader.validate(bytes)
    let table = try CSVReader.read(bytes, from: start, delimiter: delimiter)
    return (0..<table.recordCount).map { record in
      (0..<table.cellCount(inRecord: record)).map { table.text(record: record, cell: $0) }
    }
  }

  @Test func recordsAndCells() throws {
    #expect(try cells("a;b\n1;2\n") == [["a", "b"], ["1", "2"]])
    #expect(try cells("a;b\r\n1;2") == [["a", "b"], ["1", "2"]])
    #expect(try cells("\u{FEFF}a\n\n\r\n1\n") == [["a"], ["1"]])
    #expect(try cells("a;;\n;;c\n") == [["a", "", ""], ["", "", "c"]])
    #expect(try cells("\"x;y\";\"zei \"\"ja\"\"\"\n\"r1\nr2\";\"\"\n") == [["x;y", "zei \"ja\""], ["r1\nr2", ""]])
    #expect(try cells("a,b\n1,2\n", .comma) == [["a", "b"], ["1", "2"]])
  }

  @Test func aDelimiterBeforeACombiningAccentIsADelimiter() throws {
    #expect(try cells("a;\u{301}b\n") == [["a", "\u{301}b"]])
  }

  @Test(arguments: [
    ("a\"b\n", CSVError.Kind.strayQuote, 1), ("\"a\"b\n", .afterQuote, 3), ("x;\"ab\n", .unclosedQuote, 2),
    ("a\rb\n", .loneCarriageReturn, 1), ("a\u{0}bcdefghijklmnop\n", .nul, 1),
  ])
  func refused(text: String, kind: CSVError.Kind, offset: Int) {
    #expect(throws: CSVError(kind: kind, offset: offset)) { try cells(text) }
  }

  @Test func otherEncodingsAreNamed() {
    #expect(throws: CSVError(kind: .invalidUTF8(0xE9), offset: 2)) { try CSVReader.validate([0x61, 0x62, 0xE9, 0x63]) }
    #expect(throws: CSVError(kind: .utf16, offset: 0)) { try CSVReader.validate([0xFF, 0xFE, 0x61, 0x00]) }
    #expect(throws: CSVError(kind: .utf16, offset: 1)) { try CSVReader.validate([0x61, 0, 0x62, 0]) }
    #expect(throws: CSVError(kind: .workbook, offset: 0)) { try CSVReader.validate([0x50, 0x4B, 0x03, 0x04, 0, 0]) }
  }

  @Test func linesAreCountedThroughQuotedBreaks() throws {
    let bytes = Array("a\n\"x\ny\"\n\nb\n".utf8)
    let table = try CSVReader.read(bytes, from: 0, delimiter: .semicolon)
    #expect((0..<table.recordCount).map { table.line(ofRecord: $0) } == [1, 2, 5])
  }

  @Test func blankCellsHoldSpacesOnly() throws {
    let table = try CSVReader.read(Array("; ;  x;x ; x\n".utf8), from: 0, delimiter: .semicolon)
    #expect((0..<5).map { table.isBlank(record: 0, cell: $0) } == [true, true, false, false, false])
  }

  @Test func oneGuardIsTakenAway() throws {
    #expect(try cells("'=1;''=1;'s-Gravenhage;'-x;'\n") == [["=1", "'=1", "'s-Gravenhage", "-x", "'"]])
  }

  /// Random bytes of the signs that matter: the same records as the naive reader, or both refuse.
  @Test func agreesWithTheNaiveReader() {
    var random = SeededRandom(seed: 7)
    let alphabet: [UInt8] = [0x22, 0x22, 0x3B, 0x3B, 0x0A, 0x0D, 0x61, 0x62, 0x20]
    for _ in 0..<CaseCount.of(30_000) {
      let bytes = (0..<Int.random(in: 0...14, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0x61
      }
      let naive = NaiveCSV.parse(bytes, delimiter: 0x3B)
      let own: [[[UInt8]]]?
      do throws(CSVError) {
        let start = try CSVReader.validate(bytes)
        let table = try CSVReader.read(bytes, from: start, delimiter: .semicolon)
        own = (0..<table.recordCount).map { record in
          (0..<table.cellCount(inRecord: record)).map { Array(table.text(record: record, cell: $0).utf8) }
        }
      } catch {
        own = nil
      }
      if naive != own {
        Issue.record("\(bytes): \(String(describing: own)), naive \(String(describing: naive))")
        return
      }
    }
  }

  @Test func windows1252() {
    #expect(String(decoding: Windows1252.utf8([0x80, 0xE9, 0x93, 0x61]), as: UTF8.self) == "€é“a")
  }
}
