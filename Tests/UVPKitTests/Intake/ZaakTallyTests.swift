import Testing

@testable import UVPKit

/// Hours per code and zaak, beside the naive reader: in one go, in small blocks, from a pipe and in parts.
@Suite struct ZaakTallyTests {
  private func reading(_ bytes: [UInt8], _ how: FastReading) -> HoursReading? {
    var usedHeaders: Set<String> = []
    var findings = Findings()
    let source = ByteSource.of(bytes, name: "uren.csv", isPipe: how.isPipe, most: how.most)
    return HoursReading(
      source, options: IntakeOptions(), cuts: [], sizes: how.sizes(for: bytes), usedHeaders: &usedHeaders,
      findings: &findings)
  }

  private func tally(_ bytes: [UInt8], _ how: FastReading) throws -> ZaakTally? {
    guard let reading = reading(bytes, how), reading.layout.zaak != nil else { return nil }
    let empty = ZaakTally(reading.layout)
    if how.parts == nil { return reading.all(empty) }
    var tallies = [empty, empty]
    var parts: [HoursReading.Part?] = []
    var random = SeededRandom(seed: how.parts ?? 0)
    for number in 0..<reading.partCount {
      parts.append(reading.part(number, into: &tallies[Int.random(in: 0...1, using: &random)]))
    }
    for index in tallies.indices { try tallies[index].settle() }
    return reading.joined(parts, tallies) ?? reading.all(empty)
  }

  /// What a tally holds, in the terms of the naive reader.
  private func outcome(_ tally: ZaakTally) -> NaiveHours.Outcome {
    var out = NaiveHours.Outcome(badLines: tally.issues.firstLines, rows: tally.rows + tally.issues.rows)
    for (position, entry) in tally.zaken.entries.enumerated() {
      var som = entry.cel.som
      if let more = tally.zaken.rest[position] { try? som.add(more) }
      if som.rijen == 0 { continue }
      let key = [Array(tally.codes.names[Int(entry.code)].utf8), tally.zaken.name(at: position)]
      if out.zaken[key] != nil { Issue.record("twice: \(key)") }
      out.zaken[key] = NaiveHours.Sum(
        uren: NaiveHours.Decimal(digits: som.uren.value.significand, scale: som.uren.value.scale),
        aantal: NaiveHours.Decimal(digits: som.aantal.value.significand, scale: som.aantal.value.scale),
        rows: som.rijen)
    }
    return out
  }

  private static let ways: [FastReading] = [
    FastReading(block: 1 << 17), FastReading(block: 64, part: 1 << 20), FastReading(isPipe: true, most: 7),
    FastReading(block: 100, part: 150, parts: 1), FastReading(block: 300, part: 90, parts: 2),
  ]

  /// The same with every code in one spelling, for upper and lower case make no difference.
  private static func folded(_ zaken: [[[UInt8]]: NaiveHours.Sum]) -> [[[UInt8]]: NaiveHours.Sum] {
    var spellings: [String: [UInt8]] = [:]
    for key in zaken.keys {
      let code = String(decoding: key[0], as: UTF8.self).lowercased()
      let other = spellings[code] ?? key[0]
      spellings[code] = other.lexicographicallyPrecedes(key[0]) ? other : key[0]
    }
    var out: [[[UInt8]]: NaiveHours.Sum] = [:]
    for (key, som) in zaken {
      let code = spellings[String(decoding: key[0], as: UTF8.self).lowercased()] ?? key[0]
      let own = out[[code, key[1]]] ?? NaiveHours.Sum()
      out[[code, key[1]]] = NaiveHours.Sum(
        uren: own.uren + som.uren, aantal: own.aantal + som.aantal, rows: own.rows + som.rows)
    }
    return out
  }

  private func compare(_ bytes: [UInt8], _ label: String) throws {
    var naive = NaiveHours.tally(bytes, head: bytes.count + 1, readsZaak: true).asShown
    naive.cells = [:]
    naive.zaken = Self.folded(naive.zaken)
    for (number, how) in Self.ways.enumerated() {
      guard let tally = try tally(bytes, how), !tally.issues.isFatal else { continue }
      var fast = outcome(tally)
      #expect(fast.zaken.count == Self.folded(fast.zaken).count)
      fast.zaken = Self.folded(fast.zaken)
      if fast == naive { continue }
      let keys = Set(fast.zaken.keys).union(naive.zaken.keys).filter { fast.zaken[$0] != naive.zaken[$0] }
      let different = keys.prefix(4).map { key in
        "\(key.map { String(decoding: $0, as: UTF8.self) }): \(fast.zaken[key] as Any), not \(naive.zaken[key] as Any)"
      }
      Issue.record(
        "\(label), way \(number): \(different), \(fast.badLines) \(naive.badLines) \(fast.rows) \(naive.rows)")
    }
  }

  @Test func asTheNaiveReaderOnRandomFiles() throws {
    var read = 0
    for seed in 0..<UInt64(CaseCount.of(400)) {
      let bytes = RandomHoursFile(seed: seed).bytes
      if NaiveHours.tally(bytes, head: bytes.count + 1, readsZaak: true).fatal != nil { continue }
      if CSVReader.otherKind(of: bytes) != nil { continue }
      try compare(bytes, "seed \(seed)")
      read += 1
    }
    #expect(read > 200)
  }

  /// Zaken that differ only late, and zaken that are written in more than one way.
  private static func spellings(_ random: inout SeededRandom) -> [String] {
    var out: [String] = []
    for length in [1, 7, 8, 9, 14, 15, 16, 17, 22, 23, 24, 30, 31, 32, 33, 60, 254, 255, 256, 300] {
      let stem = String(repeating: "Z", count: length - 1)
      for last in ["a", "b"] {
        let zaak = stem + last
        out += [zaak, "\"\(zaak)\"", " \(zaak)  ", "\" \(zaak)\""]
      }
    }
    out += [
      "\"\"", " ", "\"  \"", "\"Z;1\"", "\"Z;1 \"", "\"zei \"\"ja\"\"\"", "é", "e\u{301}", "\"é\"", "'=1", "\"'=1\"",
      "'1", "\"een\ntwee\"", "\"\"\"Z1\"\"\"", "\"Z1\"", "\u{7F}", "\"\u{7F}\"",
    ]
    return out.shuffled(using: &random)
  }

  @Test func theSameZaakInEverySpelling() throws {
    for seed in 0..<UInt64(CaseCount.of(30)) {
      var random = SeededRandom(seed: seed)
      let zaken = Self.spellings(&random)
      var text = "datum;deelnemer;code;uren;aantal;zaak\n"
      for _ in 0..<300 {
        let zaak = zaken.randomElement(using: &random) ?? ""
        let code = ["A1", "A2", "a1"].randomElement(using: &random) ?? ""
        let uren = ["1", "2,5", "-0,25", "0,125", "3,10"].randomElement(using: &random) ?? ""
        text += "2025-01-0\(Int.random(in: 1...9, using: &random));Noord;\(code);\(uren);1;\(zaak)\n"
      }
      try compare(Array(text.utf8), "seed \(seed)")
    }
  }

  /// More zaken than the first table has room for, each found again.
  @Test func manyZaken() throws {
    var text = "datum;deelnemer;code;zaak;uren;aantal\n"
    for round in 0..<2 {
      for number in 0..<5000 { text += "2025-01-01;Noord;A\(number % 7);Z-2025-\(number) lange staart;1,25;\(round)\n" }
    }
    let bytes = Array(text.utf8)
    for how in [FastReading(block: 4096), FastReading(block: 4096, part: 9000, parts: 3)] {
      let zaken = try #require(try tally(bytes, how)).zaken(isEachCounted: false)
      #expect(zaken.groepen.map(\.waarnemingen.count).reduce(0, +) == 5000)
      #expect(zaken.groepen.allSatisfy { $0.waarnemingen.allSatisfy { $0 == 250 } })
      let first = try #require(zaken.groepen.first)
      #expect(Set(first.zaken.map(zaken.naam)).contains("Z-2025-7 lange staart"))
    }
  }

  // MARK: What counts

  private func zaken(_ rows: [String], isEachCounted: Bool = false) throws -> Zaken {
    let text = "datum;deelnemer;code;zaak;uren;aantal\n" + rows.map { "2025-01-01;Noord;\($0)\n" }.joined()
    return try #require(try tally(Array(text.utf8), FastReading())).zaken(isEachCounted: isEachCounted)
  }

  /// One product is an observation; none is not finished, more is a verzamelnummer; without hours or zaak it stands apart.
  @Test func whatIsAnObservation() throws {
    let rows = [
      "A;z1;3;0", "A;z1;4,5;1", "A;z2;2;0", "A;z3;10;4", "A;z4;-1;1", "A;z5;0;1", "A;;7;1", "A;;1;", "B;z1;1;1",
      "A;z6;5;1", "A;z6;5;-1", "A;z7;1;0,5", "A;z8;1;1,001", "A;z9;1;0,999",
    ]
    let found = try zaken(rows)
    let a = try #require(found.groepen.first)
    #expect(found.groepen.map(\.code) == ["A", "B"])
    #expect(a.waarnemingen == [750])
    #expect(a.onvoltooid.count == 4 && a.onvoltooid.uren == 1400)
    #expect(a.verzamelnummers.count == 2 && a.verzamelnummers.uren == 1100)
    #expect(a.zonderUren.count == 2 && a.zonderUren.uren == -100)
    #expect(a.zonderZaak.count == 2 && a.zonderZaak.uren == 800)
    let all = try zaken(rows, isEachCounted: true)
    #expect(all.groepen[0].waarnemingen.sorted() == [-100, 0, 100, 100, 100, 200, 750, 1000, 1000])
    #expect(all.groepen[0].zonderZaak == a.zonderZaak)
  }

  /// Hours finer than a hundredth make the unit finer, for all.
  @Test func finerUnits() throws {
    let found = try zaken(["A;z1;0,125;1", "A;z2;1;1"])
    #expect(found.scale == 3 && found.groepen[0].waarnemingen.sorted() == [125, 1000])
    #expect(throws: ArithmeticOverflow.self) { try zaken(["A;z1;999999999999999999;1", "A;z1;999999999999999999;"]) }
  }

  /// Of several files the sums of a zaak come together, also where the files number their codes in another order.
  @Test func mergeAddsZakenByName() throws {
    func one(_ rows: String) throws -> ZaakTally {
      try #require(try tally(Array("datum;deelnemer;code;zaak;uren;aantal\n\(rows)".utf8), FastReading()))
    }
    var first = try one("2024-12-30;Noord;A;z1;3;0\n2024-12-30;Noord;B;z2;1;1\n")
    try first.merge(try one("2025-01-02;Noord;B;z9;8;1\n2025-01-03;Noord;A;\"z1\";4;1\n"))
    let zaken = try first.zaken(isEachCounted: false)
    #expect(zaken.groepen.map(\.waarnemingen) == [[700], [100, 800]])
    #expect(zaken.dagen?.van.text == "2024-12-30" && zaken.dagen?.tot.text == "2025-01-03")
  }
}
