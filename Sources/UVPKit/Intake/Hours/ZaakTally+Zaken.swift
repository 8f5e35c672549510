extension ZaakTally {
  /// The zaken, unless more rows than `tolerated` had to be left out or the file cannot be read; and what was wrong.
  package func findings(tolerated: Int) -> Findings {
    var findings = Findings()
    if issues.isFatal || issues.rows > tolerated {
      let (own, more) = issues.findings(in: layout.file)
      for finding in own { findings.report(finding) }
      findings.reportMore(more)
    }
    return findings
  }

  /// The codes that the file writes, also those that do not count.
  package var codeNames: [String] { codes.names }

  /// The deelnemers that the file writes, also those that do not count.
  package var deelnemerNames: [String] { deelnemers.names }

  /// The zaken per code.
  ///
  /// - Parameter isEachCounted: whether every zaak is one observation, whatever its number and its hours.
  /// - Throws: ``ArithmeticOverflow`` when the hours of a zaak leave the exact range.
  package func zaken(isEachCounted: Bool) throws(ArithmeticOverflow) -> Zaken {
    var scale = 2
    for som in zaken.rest.values { scale = max(scale, som.uren.value.scale) }
    if scale > 18 { throw ArithmeticOverflow() }
    var unit: Int64 = 1
    for _ in 2..<scale { unit *= 10 }
    var groepen = codes.names.map { Zaken.Groep(code: $0) }
    for (position, entry) in zaken.entries.enumerated() {
      let more = zaken.rest.isEmpty ? nil : zaken.rest[position]
      let rows = Int(entry.cel.rijen) + (more?.rijen ?? 0)
      // What was written in another spelling as well has been added there.
      if rows == 0 { continue }
      var (uren, overflow) = entry.cel.uren.multipliedReportingOverflow(by: unit)
      var aantal = Int128(entry.cel.aantal)
      if let more {
        let extra = try more.uren.value.significand(atScale: scale)
        guard !overflow, let whole = Int64(exactly: Int128(uren) + extra) else { throw ArithmeticOverflow() }
        uren = whole
        // Whether it is one, less or more is all that counts: what is finer than a hundredth is rounded away from one.
        aantal +=
          Self.hundredthsAwayFromOne(try more.aantal.value + ExactDecimal(significand: aantal, scale: 2)) - aantal
      }
      overflow = overflow || uren.magnitude >= 1 << 60
      if overflow { throw ArithmeticOverflow() }
      if entry.key.isEmpty {
        groepen[Int(entry.code)].zonderZaak.add(uren: Int128(uren), aantal: aantal, count: rows)
      } else {
        groepen[Int(entry.code)].add(zaak: position, uren: uren, aantal: aantal, isEachCounted: isEachCounted)
      }
    }
    let table = zaken
    return Zaken(
      groepen: groepen.filter { !$0.isEmpty }.sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) },
      scale: scale, dagen: dagen, rijenBuitenJaar: rijenBuitenJaar, rijenOnbekend: rijenOnbekend,
      naam: { String(decoding: table.name(at: Int($0)), as: UTF8.self) })
  }

  /// A number in hundredths, so that one stays one and what is more or less stays that.
  private static func hundredthsAwayFromOne(_ number: ExactDecimal) -> Int128 {
    if let whole = hundredths(number) { return Int128(whole) }
    let rounded = number.rounded(toPlaces: 2)
    guard let digits = try? rounded.significand(atScale: 2) else { return number.isNegative ? -100 : 200 }
    if digits != 100 { return digits }
    return number < ExactDecimal(1) ? 99 : 101
  }
}
