import Testing

/// The random files are what they are meant to be, and the reference finds in them what their maker put in.
@Suite struct RandomHoursFileTests {
  @Test func theReferenceFindsWhatWasPutIn() {
    for seed in 0..<UInt64(CaseCount.of(3_000)) {
      let file = RandomHoursFile(seed: seed)
      let out = NaiveHours.tally(file.bytes)
      if let known = file.known {
        let found = RandomHoursFile.Known(rows: out.rows, badLines: out.badLines)
        if out.fatal != nil || found != known {
          Issue.record(
            "seed \(seed): \(out.fatal as Any), \(found), \(known)\n\(String(decoding: file.bytes, as: UTF8.self))")
          return
        }
      }
      // Every row is in one cell or in one complaint.
      #expect(out.cells.values.reduce(0) { $0 + $1.rows } + out.badLines.count == out.rows, "seed \(seed)")
      #expect(out.badLines == Array(Set(out.badLines)).sorted(), "seed \(seed)")
    }
  }

  @Test func theSameSeedGivesTheSameFile() {
    #expect(RandomHoursFile(seed: 12).bytes == RandomHoursFile(seed: 12).bytes)
    #expect(RandomHoursFile(seed: 12).bytes != RandomHoursFile(seed: 13).bytes)
  }

  /// Each kind of trouble comes by often enough.
  @Test func thereIsEnoughOfEverything() {
    var (fatal, bad, shared, damaged, crlf, quotedBreak, open) = (0, 0, 0, 0, 0, 0, 0)
    for seed in 0..<2_000 as Range<UInt64> {
      let file = RandomHoursFile(seed: seed)
      let out = NaiveHours.tally(file.bytes)
      if out.fatal == .header { fatal += 1 }
      if case .unclosedQuote = out.fatal { open += 1 }
      if !out.badLines.isEmpty { bad += 1 }
      if out.cells.values.contains(where: { $0.rows > 1 }) { shared += 1 }
      if file.known == nil { damaged += 1 }
      if file.bytes.contains(0x0D) { crlf += 1 }
      if out.rows > 0, file.bytes.count(where: { $0 == 0x0A }) > out.rows + 1 { quotedBreak += 1 }
    }
    #expect(fatal > 20)
    #expect(open > 20)
    #expect(bad > 800)
    #expect(shared > 200)
    #expect(400...600 ~= damaged)
    #expect(crlf > 800)
    #expect(quotedBreak > 800)
  }
}
