import Testing

@testable import UVPKit
@testable import uvp

/// Files of written hours that do not stay as they are, are longer than they should be, or come in another order.
@Suite struct HoursSourceTests {
  private static let header = "datum;deelnemer;code;uren;aantal\n"

  /// A file of many rows, each different from the last.
  private static func rows(_ count: Int, from first: Int = 0) -> [String] {
    (first..<first + count).map { number in
      let month = number % 12 + 1
      let day = number % 28 + 1
      let date = "2025-" + (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)"
      let name = ["Noord", "Zuid", "\"West; en Oost\"", "regio"][number % 4]
      return "\(date);\(name);A\(number % 37);\(number % 9),\(number % 4 * 25);\(number % 3)\n"
    }
  }

  private func read(
    _ source: ByteSource, _ sizes: HoursReading.Sizes = HoursReading.Sizes()
  ) throws -> (reading: HoursReading, tally: HoursTally) {
    var usedHeaders: Set<String> = []
    var findings = Findings()
    let reading = try #require(
      HoursReading(
        source, options: IntakeOptions(), cuts: [], sizes: sizes, usedHeaders: &usedHeaders, findings: &findings))
    return (reading, reading.all())
  }

  private func sizes(head: Int, block: Int = 256, part: Int = 1024) -> HoursReading.Sizes {
    var sizes = HoursReading.Sizes()
    sizes.head = head
    sizes.block = block
    sizes.part = part
    return sizes
  }

  // MARK: Files that change

  /// A source that says it has more bytes than it gives.
  private static func shrinking(_ bytes: [UInt8], by missing: Int) -> ByteSource {
    ByteSource(name: "uren.csv", size: bytes.count + missing) { buffer, range, offset in
      let count = max(0, min(range.count, bytes.count - offset))
      for index in 0..<count { buffer[range.lowerBound + index] = bytes[offset + index] }
      return .bytes(count)
    }
  }

  @Test(arguments: [1, 50, 5_000_000]) func aFileThatShrinksGivesNoFigure(missing: Int) {
    for cores in 1...2 {
      let system = TestSystem(files: [
        "uren.csv": .source(Self.shrinking(Array((Self.header + Self.rows(900).joined()).utf8), by: missing))
      ])
      system.cores = cores
      #expect(system.run(["realisatie", "uren.csv", "--verdraag", "1000"]) == 4)
      #expect(system.errors.contains("U110") && system.output.isEmpty, "\(system.errors)")
    }
  }

  /// In small blocks the end comes when rows were already summed.
  @Test func aFileThatShrinksWhileItsRowsAreRead() throws {
    let bytes = Array((Self.header + Self.rows(100).joined()).utf8)
    let (reading, tally) = try read(Self.shrinking(bytes, by: 10), sizes(head: 200, part: 300))
    #expect(tally.issues.fatal?.complaint == .fileShrank)
    #expect(tally.outcome(tolerated: 1000).realisatie == nil)
    #expect(inParts(reading, seed: 1) == nil, "what is wrong is found again in order, with its line")
  }

  @Test func aFileThatCannotBeReadToItsEnd() throws {
    let bytes = Array((Self.header + Self.rows(100).joined()).utf8)
    func failing(from place: Int) -> ByteSource {
      ByteSource(name: "uren.csv", size: bytes.count) { buffer, range, offset in
        if offset + range.count > place { return .failed(reason: "fout bij het lezen") }
        for index in 0..<range.count { buffer[range.lowerBound + index] = bytes[offset + index] }
        return .bytes(range.count)
      }
    }
    let (_, tally) = try read(failing(from: 2000), sizes(head: 400))
    #expect(tally.issues.fatal?.complaint == .fileUnreadable(reason: "fout bij het lezen"))
    let system = TestSystem(files: ["uren.csv": .source(failing(from: 2000))])
    #expect(system.run(["realisatie", "uren.csv"]) == 4)
    #expect(system.errors.contains("U102") && system.errors.contains("fout bij het lezen") && system.output.isEmpty)
  }

  // MARK: Long files and long rows

  /// The line of a bad row in the middle, read in order and in parts.
  @Test(arguments: [1, 2]) func theLineOfOneBadRow(cores: Int) throws {
    var rows = Self.rows(30_000)
    rows[17_000] = "2025-02-30;Noord;A1;1;\n"
    rows[3_000] = "2025-02-03;Noord;\"A\n1\";1;\n"
    let bytes = Array((Self.header + rows.joined()).utf8)
    let (reading, whole) = try read(.of(bytes, name: "uren.csv"), sizes(head: 4096, block: 4096, part: 50_000))
    let tally = cores == 1 ? whole : try #require(inParts(reading, seed: 5))
    #expect(reading.partCount > 10)
    #expect(tally.rows == 29_999 && tally.issues.rows == 1)
    // The header, 17,000 rows before it, and a line break in one of them.
    #expect(tally.issues.shown.map(\.line) == [17_003])
    #expect(try tally.realisatie().totaal() == whole.realisatie().totaal())
  }

  @Test func aRowThatIsTooLong() throws {
    var small = sizes(head: 64, block: 32)
    small.record = 200
    let long = "2025-01-01;Noord;A1;1;\"" + String(repeating: "x\n", count: 200) + "\"\n"
    let bytes = Array((Self.header + Self.rows(5).joined() + long + Self.rows(5).joined()).utf8)
    let (_, tally) = try read(.of(bytes, name: "uren.csv"), small)
    #expect(tally.issues.fatal?.complaint == .recordTooLong(limit: "8 MiB"))
    #expect(tally.issues.fatal?.line == 7)
    #expect(tally.outcome(tolerated: 1000).findings.all.map(\.code) == [.u318])
    small.record = 1024
    let (_, fits) = try read(.of(bytes, name: "uren.csv"), small)
    #expect(!fits.issues.isFatal && fits.issues.rows == 1 && fits.rows == 10, "too long is not the same as wrong")
    // With the sizes of the program, and a quote that never closes in what is more than a block.
    let open = Array((Self.header + "2025-01-01;Noord;A1;1;\"").utf8) + Array(repeating: 0x78, count: 300_000)
    let (_, unclosed) = try read(.of(open, name: "uren.csv"))
    #expect(unclosed.issues.fatal?.complaint == .unclosedQuote && unclosed.issues.fatal?.line == 2)
  }

  @Test func aHeaderThatIsTooLong() {
    var usedHeaders: Set<String> = []
    var findings = Findings()
    let bytes = Array(("\n" + String(repeating: "x;", count: 100)).utf8)
    let reading = HoursReading(
      .of(bytes, name: "uren.csv"), options: IntakeOptions(), cuts: [], sizes: sizes(head: 50),
      usedHeaders: &usedHeaders, findings: &findings)
    #expect(reading == nil && findings.all.map(\.complaint) == [.recordTooLong(limit: "1 MiB")])
    #expect(findings.all.first?.place?.line == 2)
  }

  // MARK: Parts

  /// A part that begins inside quotes, where rows seem to stand, is no part.
  @Test func aPartThatBeginsInsideQuotes() throws {
    let fake = String(repeating: "2025-01-01;Noord;A1;1;\n", count: 40)
    let bytes = Array((Self.header + "2025-01-01;Noord;\"A1\n\(fake)\";1,5;\n" + Self.rows(40).joined()).utf8)
    let (reading, whole) = try read(.of(bytes, name: "uren.csv"), sizes(head: 3000, part: 300))
    #expect(reading.partCount > 3)
    #expect(inParts(reading, seed: 2) == nil)
    #expect(whole.rows == 41 && whole.issues.rows == 0)
    // The program then reads it in order.
    let system = TestSystem(files: ["uren.csv": .bytes(bytes)])
    system.cores = 2
    #expect(system.run(["realisatie", "uren.csv"]) == 0)
  }

  @Test func oneOrTwoCoresGiveTheSameBytes() throws {
    let bytes = Array((Self.header + Self.rows(200_000).joined()).utf8)
    var outputs: Set<[UInt8]> = []
    for (cores, kernen) in [(1, nil), (2, nil), (2, "1"), (2, "2"), (1, "2")] as [(Int, String?)] {
      let system = TestSystem(files: ["uren.csv": .bytes(bytes)])
      system.cores = cores
      let options = kernen.map { ["--kernen", $0] } ?? []
      #expect(
        system.run(["realisatie", "uren.csv", "--per", "deelnemer,code,maand", "--formaat", "csv"] + options) == 0)
      outputs.insert(system.output)
    }
    #expect(outputs.count == 1 && outputs.first?.isEmpty == false)
  }

  /// A large table is written in two stretches side by side, cut where a name of a row changes.
  @Test func largeTablesInTwoStretches() throws {
    var text = "datum;deelnemer;code;uren\n"
    for code in 0..<401 {
      for name in 0..<30 where code != 200 || name != 15 {
        text += "2025-\(code % 3 + 10)-1\(name % 9);D\(name);A\(code);\(name),5\n"
      }
      for month in 1...12 { text += "2025-\(month < 10 ? "0" : "")\(month)-02;D0;A\(code);1\n" }
    }
    for per in ["code,maand", "deelnemer,maand", "deelnemer,code,maand", "maand,code"] {
      for profiel in ["excel-nl", "rfc4180"] {
        var outputs: [[UInt8]] = []
        for cores in 1...2 {
          let system = TestSystem(files: ["uren.csv": .bytes(Array(text.utf8))])
          system.cores = cores
          let options = ["--per", per, "--formaat", "csv", "--profiel", profiel]
          #expect(system.run(["realisatie", "uren.csv"] + options) == 0)
          outputs.append(system.output)
          #expect(system.tasksDone == (cores == 2 && per != "maand,code" ? 2 : 0))
        }
        #expect(outputs[0] == outputs[1] && outputs[0].count > 1000, "\(per), \(profiel)")
      }
    }
  }

  // MARK: Order

  /// The order of the rows makes no difference, and no row is in no sum.
  @Test func permutedRowsGiveTheSameBytes() {
    var random = SeededRandom(seed: 11)
    for round in 0..<CaseCount.of(60) {
      var rows = Self.rows(Int.random(in: 1...60, using: &random), from: round * 7)
      // Numbers that no cell holds in hundredths, and names that are one only for who does not look at bytes.
      rows.append("2025-03-01;No\u{E9}rd;A1;0,12345;1\n")
      rows.append("2025-03-01;Noe\u{301}rd;A1;-0,001;0,125\n")
      rows.append("2025-03-01;Noord;A1;900719925474099,25;1\n")
      var outputs: Set<[UInt8]> = []
      for _ in 0..<3 {
        let system = TestSystem(files: ["uren.csv": .bytes(Array((Self.header + rows.joined()).utf8))])
        #expect(system.run(["realisatie", "uren.csv", "--per", "deelnemer,code,maand", "--formaat", "json"]) == 0)
        outputs.insert(system.output)
        rows.shuffle(using: &random)
      }
      #expect(outputs.count == 1, "round \(round)")
    }
  }

  /// Every table and what it leaves out are together all rows and all hours.
  @Test func theTableAndWhatItLeavesOutAreAll() throws {
    var random = SeededRandom(seed: 12)
    for seed in 0..<UInt64(CaseCount.of(200)) {
      let bytes = RandomHoursFile(seed: seed).bytes
      var usedHeaders: Set<String> = []
      var findings = Findings()
      guard
        let reading = HoursReading(
          .of(bytes, name: "uren.csv"), options: IntakeOptions(), cuts: [], sizes: sizes(head: bytes.count + 1),
          usedHeaders: &usedHeaders, findings: &findings)
      else { continue }
      let tally = reading.all()
      let realisatie = tally.realisatie()
      let totaal = try realisatie.totaal()
      #expect(totaal.rijen == tally.rows)
      for kolommen: [Urentabel.Kolom] in [[.deelnemer], [.maand, .code], [.code, .kwartaal, .deelnemer], [.jaar]] {
        var filter = Urentabel.Filter()
        if Bool.random(using: &random) { filter.codes = ["a"] }
        if Bool.random(using: &random) { filter.van = Datum(jaar: 2025, maand: 4, dag: 1) }
        let tabel = try Urentabel(realisatie, per: kolommen, filter: filter)
        var all = Realisatie.Som()
        var rows: [Realisatie.Som] = []
        try tabel.forEach { if let som = try? $0.som() { rows.append(som) } }
        for row in rows { try all.add(row) }
        #expect(all == tabel.totaal, "seed \(seed), \(kolommen)")
        try all.add(tabel.buiten)
        #expect(all == totaal, "seed \(seed), \(kolommen)")
      }
    }
  }

  // MARK: The structure index

  @Test func theStructureIndexFindsWhatALookAtEachByteFinds() {
    var random = SeededRandom(seed: 13)
    let pieces: [[UInt8]] = [
      [0x22], [0x22, 0x22], [0x3B], [0x0A], [0x0D, 0x0A], [0x0D], [0x61], Array("abcdefgh".utf8), [0x3B, 0x22],
      [0x22, 0x3B], [0x22, 0x0A], [0x2C], [0x09], Array(repeating: 0x78, count: 60),
    ]
    for round in 0..<CaseCount.of(4_000) {
      var bytes: [UInt8] = []
      // With few quotes a file goes on long enough to cross windows.
      let few = round % 3 == 0
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        bytes += few ? pieces[Int.random(in: 2...7, using: &random)] : pieces.randomElement(using: &random) ?? []
      }
      let start = Int.random(in: 0...min(3, bytes.count), using: &random)
      for delimiter in CSVDelimiter.allCases {
        if let difference = StructureDifference.find(in: bytes, from: start, delimiter: delimiter) {
          Issue.record("round \(round), from \(start): \(difference)\n\(bytes)")
          return
        }
      }
    }
  }
}
