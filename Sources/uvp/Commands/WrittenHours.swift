import UVPKit

/// The written hours that a command line asks for, summed.
struct WrittenHours {
  /// The name of the file as it is shown.
  let name: String
  let realisatie: Realisatie
  /// The rows that were left out, at most as many as `--verdraag` allows.
  let leftOut: Int
  /// The number of rows that count.
  let rows: Int

  /// Reads the file at `path`; `nil` when there is something wrong, which `findings` then says.
  ///
  /// - Parameters:
  ///   - name: the name of the file as it is shown.
  ///   - isNamed: whether the command line names the file, and not the data folder.
  ///   - cuts: days behind which a month is cut in two.
  init?(
    _ path: String, shown name: String, isNamed: Bool = false, cuts: [Datum] = [], system: System, settings: Settings,
    usedHeaders: inout Set<String>, findings: inout Findings
  ) {
    self.name = name
    guard
      let reading = Self.reading(
        path, shown: name, isNamed: isNamed, cuts: cuts, system: system, settings: settings,
        usedHeaders: &usedHeaders, findings: &findings)
    else { return nil }
    let tally = Self.tally(reading, reading.tally(), system: system, cores: settings.kernen)
    let outcome = tally.outcome(tolerated: settings.verdraag)
    findings.append(outcome.findings)
    guard let realisatie = outcome.realisatie else { return nil }
    self.realisatie = realisatie
    leftOut = tally.issues.rows
    rows = tally.rows
  }

  /// The file at `path` with its header read; `nil` when there is something wrong, which `findings` then says.
  static func reading(
    _ path: String, shown name: String, isNamed: Bool, cuts: [Datum] = [], system: System, settings: Settings,
    usedHeaders: inout Set<String>, findings: inout Findings
  ) -> HoursReading? {
    let source: ByteSource
    switch system.openFile(path, name) {
    case .source(let opened): source = opened
    case .missing:
      if isNamed {
        findings.report(.fileUnreadable(reason: "het bestaat niet"), at: Place(file: name))
      } else {
        findings.report(.fileMissing(name: name, purpose: "de geschreven uren"))
      }
      return nil
    case .failed(let reason):
      findings.report(.fileUnreadable(reason: reason), at: Place(file: name))
      return nil
    }
    return HoursReading(
      source, options: settings.intake, cuts: cuts, usedHeaders: &usedHeaders, findings: &findings)
  }

  /// Side by side where that is possible and worth it; the sums are the same.
  static func tally<Tally: HoursTallying>(
    _ reading: HoursReading, _ empty: Tally, system: System, cores: Int?
  ) -> Tally {
    let cores = min(cores ?? system.cores, 2)
    if cores > 1 && reading.partCount > 1 {
      let queue = PartQueue(reading, empty)
      system.doTasks(Array(repeating: { queue.work() }, count: cores))
      if let tally = queue.joined() { return tally }
    }
    return reading.all(empty)
  }
}
