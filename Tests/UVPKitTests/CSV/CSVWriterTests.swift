import Testing

@testable import UVPKit

@Suite struct CSVWriterTests {
  private func written(_ records: [[String]], _ profile: CSVProfile) -> [UInt8] {
    var writer = CSVWriter(profile: profile)
    for record in records {
      for cell in record { writer.append(text: cell) }
      writer.endRecord()
    }
    return writer.finish()
  }

  private func read(_ bytes: [UInt8], _ profile: CSVProfile) throws -> [[String]] {
    let table = try CSVReader.read(bytes, from: try CSVReader.validate(bytes), delimiter: profile.delimiter)
    return (0..<table.recordCount).map { record in
      (0..<table.cellCount(inRecord: record)).map { table.text(record: record, cell: $0) }
    }
  }

  @Test func profiles() {
    let excel = written([["a", "b;c"]], .excelNL)
    #expect(String(decoding: excel, as: UTF8.self) == "\u{FEFF}a;\"b;c\"\r\n")
    #expect(String(decoding: written([["a", "b,c", "d;e"]], .rfc4180), as: UTF8.self) == "a,\"b,c\",d;e\n")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x", "'=1", "''=x"])
  func formulasAreGuarded(text: String) throws {
    let bytes = written([[text, "x"]], .rfc4180)
    #expect(bytes.starts(with: [0x22, 0x27]))
    #expect(try read(bytes, .rfc4180) == [[text, "x"]])
  }

  @Test func numbersAreNeverGuarded() {
    var writer = CSVWriter(profile: .excelNL)
    writer.append(number: "-5,5")
    writer.endRecord()
    #expect(String(decoding: writer.finish(), as: UTF8.self) == "\u{FEFF}-5,5\r\n")
  }

  /// What is written comes back as it was, whatever the text.
  @Test func roundTrip() throws {
    var random = SeededRandom(seed: 8)
    let alphabet = Array("ab;,\"'\n\r =+-@\tëé｛＝| ").map(String.init)
    for _ in 0..<CaseCount.of(10_000) {
      let records = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        (0..<Int.random(in: 1...3, using: &random)).map { _ in
          (0..<Int.random(in: 0...6, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "a" }
            .joined()
        }
      }
      for profile in [CSVProfile.excelNL, .rfc4180] {
        let back = try read(written(records, profile), profile)
        if back != records {
          Issue.record("\(records) came back as \(back)")
          return
        }
      }
    }
  }
}
