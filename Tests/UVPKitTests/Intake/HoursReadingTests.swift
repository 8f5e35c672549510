import Testing

@testable import UVPKit

/// The fast reader of written hours finds what the naive one finds, in whatever pieces the bytes come.
@Suite struct HoursReadingTests {
  /// Ways to read: at once, from a pipe, in small blocks, a few bytes at a time, in parts side by side.
  private static func ways(_ seed: UInt64) -> [(name: String, how: FastReading)] {
    var random = SeededRandom(seed: seed)
    var pipe = FastReading()
    pipe.isPipe = true
    var few = FastReading(isPipe: Bool.random(using: &random), most: Int.random(in: 1...17, using: &random))
    few.block = Int.random(in: 1...200, using: &random)
    var parts = FastReading(parts: random.next())
    parts.block = Int.random(in: 16...300, using: &random)
    parts.part = Int.random(in: 20...200, using: &random)
    return [("at once", FastReading()), ("pipe", pipe), ("few bytes at a time", few), ("parts", parts)]
  }

  /// Whether the reader finds in `bytes` what the reference finds; for all ways, or the one of the seed.
  @discardableResult
  private func compare(_ bytes: [UInt8], _ label: String, seed: UInt64, head: Int? = nil, all: Bool = true) -> Bool {
    let naive = NaiveHours.tally(bytes, head: head ?? bytes.count + 1).asShown
    for (number, way) in Self.ways(seed).enumerated() where all || UInt64(number) == seed % 4 {
      var how = way.how
      how.head = head
      guard let fast = fastTally(bytes, how), fast != naive else { continue }
      Issue.record(
        "\(label), \(way.name)\nnaive: \(naive)\nfast:  \(fast)\n\(String(decoding: bytes, as: UTF8.self).debugDescription)"
      )
      return false
    }
    return true
  }

  @Test func theSameAsTheNaiveReader() {
    var wrong = 0
    for seed in 0..<UInt64(CaseCount.of(2_000)) where wrong < 3 {
      if !compare(RandomHoursFile(seed: seed).bytes, "seed \(seed)", seed: seed, all: false) { wrong += 1 }
    }
  }

  /// The same files with nothing that settles the decimal sign but the rows themselves.
  @Test func withoutAHead() {
    var wrong = 0
    for seed in 0..<UInt64(CaseCount.of(300)) where wrong < 3 {
      let bytes = RandomHoursFile(seed: seed).bytes
      // Long enough for the header and its line end, which may stand inside quotes.
      let head = min(bytes.count, 250)
      if fastTally(bytes, FastReading(head: head)) == NaiveHours.Outcome(fatal: .header) { continue }
      if !compare(bytes, "seed \(seed) with a head of \(head)", seed: seed, head: head, all: false) { wrong += 1 }
    }
  }

  // MARK: What went wrong once

  private static let header = "datum;deelnemer;code;uren\n"

  /// `1,234` is a decimal number by custom, until the file turns out to have decimal points.
  @Test func aNumberReadByCustomIsTakenBack() {
    let rows = "2025-01-01;Noord;A1;1\n2025-01-01;Noord;A1;1,234\n2025-01-02;Noord;A1;2\n"
    for (last, fatal) in [
      ("1.5", NaiveHours.Fatal.customary(line: 3)), ("1,5", nil), ("7", nil), ("1,234", nil), ("x", nil),
    ] {
      let bytes = Array((Self.header + rows + "2025-01-03;Noord;A1;\(last)\n").utf8)
      compare(bytes, last, seed: 3, head: 30)
      #expect(fastTally(bytes, FastReading(head: 30))?.fatal == fatal)
    }
  }

  @Test func nothingButBlanksIsAnEmptyFile() {
    for text in ["", " ", "\r\r", "\r", "\n\r\r\n", "\u{FEFF}\r\r \n"] {
      #expect(compare(Array(text.utf8), text, seed: 1))
    }
    #expect(fastTally([0x0D, 0x0D]) == NaiveHours.Outcome(fatal: .empty))
  }

  /// Two short rows that look like one of the right width, and a long one that hides it from who only counts.
  @Test func rowsOfOtherWidthsThatAddUp() {
    let good = "2025-01-01;Noord;A1;8\n"
    let learnt = good + "2025-01-01;Noord;2025-01-01;8\n2025-01-01;Noord\nA1;8\n"
    for more in ["x;x;x;x;x;x;x;x\n", "x;x;x;x;x", "2025-01-01;Noord;A1;8;;;;\n\n"] {
      for count in 1...3 {
        let bytes = Array((Self.header + String(repeating: learnt, count: count) + more + good).utf8)
        compare(bytes, more, seed: 1)
      }
    }
    // Known cells on both sides of the line end.
    let known = "2025-01-01;Noord;Noord;8\n2025-01-01;8;8;8\n"
    compare(
      Array((Self.header + known + "2025-01-01;Noord\n8;8\nx;x;x;x;x;x;x;x\n" + known).utf8), "known", seed: 2)
  }

  @Test func aRowShowsTheDecimalSignOfItsOwnNumbers() {
    let header = "datum;deelnemer;code;uren;aantal\n"
    let other = "aantal;datum;deelnemer;code;uren\n"
    for rows in [
      "2025-01-01;N;A;1.234;1,5\n", "2025-01-01;N;A;1,234;1.5\n", "2025-01-01;N;A;1,5;1.5\n2025-01-01;N;A;2,5;\n",
    ] {
      compare(Array((header + rows).utf8), rows, seed: 1, head: header.utf8.count)
      compare(Array((header + rows).utf8), rows, seed: 1)
    }
    for rows in ["1.5;2025-01-01;N;A;1,5\n1.5;2025-01-01;N;A;2\n", "1,5;2025-01-01;N;A;1.234\n"] {
      compare(Array((other + rows).utf8), rows, seed: 1, head: other.utf8.count)
      compare(Array((other + rows).utf8), rows, seed: 1)
    }
  }

  /// What a number means may change when the decimal sign shows itself later on.
  @Test func nothingIsLearntThatMayMeanSomethingElseLater() {
    for rows in [["1,230", "1.5", "1,230"], ["1,000", "1,000", "0.5", "1,000"], ["1,250", "2,5", "1,250", "1.250"]] {
      let text = Self.header + rows.map { "2025-01-01;Noord;A1;\($0)\n" }.joined()
      compare(Array(text.utf8), "\(rows)", seed: 3, head: Self.header.utf8.count)
    }
  }

  @Test func linesOfReturnsAndSpaces() {
    for text in [
      Self.header + "\r\r\n", Self.header + "\r\n\r", Self.header + "2025-01-01;N;A;\"1\"\r", "   \n" + Self.header,
      "\"\"", "\"  \"\n ", " \r\n\n" + Self.header + "x;;;1\n", ";;;\n" + Self.header,
      "\"  \"\n" + Self.header + "2025-01-01;N;A;1",
    ] {
      compare(Array(text.utf8), text, seed: 4)
    }
  }
}
