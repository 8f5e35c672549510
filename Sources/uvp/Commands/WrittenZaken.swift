import UVPKit

/// The written hours that a command line asks for, summed per code and zaak: of one file, or of all years up to the one
/// asked, so that a zaak that goes on over New Year is whole.
struct WrittenZaken {
  let zaken: Zaken
  /// The files, each with how many of its rows were left out.
  let bestanden: [LeftOutRows]

  /// Reads the files; `nil` when there is something wrong, which `findings` then says.
  ///
  /// - Parameters:
  ///   - filter: which rows count.
  ///   - isEachCounted: whether every zaak is one observation.
  ///   - posities: the deelnemers that are asked for; empty for all.
  init?(
    _ run: Run, _ arguments: Arguments, _ settings: Settings, _ loaded: LoadedYear, filter: ZaakTally.Filter,
    isEachCounted: Bool, posities: [Int], findings: inout Findings
  ) {
    var usedHeaders: Set<String> = []
    var all: ZaakTally?
    var bestanden: [LeftOutRows] = []
    do throws(ArithmeticOverflow) {
      for file in Self.files(arguments, loaded, findings: &findings) {
        guard
          let reading = WrittenHours.reading(
            file.path, shown: file.name, isNamed: arguments.has(.bestand), system: run.system, settings: settings,
            usedHeaders: &usedHeaders, findings: &findings),
          Self.hasColumns(reading.layout, isEachCounted: isEachCounted, findings: &findings)
        else { continue }
        let tally = WrittenHours.tally(
          reading, ZaakTally(reading.layout, filter: filter, jaar: file.jaar, size: reading.size), system: run.system,
          cores: settings.kernen)
        let own = tally.findings(tolerated: settings.verdraag)
        findings.append(own)
        if own.haveErrors { continue }
        bestanden.append(LeftOutRows(name: file.name, rows: tally.issues.rows))
        if all == nil { all = tally } else { try all?.merge(tally) }
      }
      if !findings.haveErrors { settings.reportUnusedColumns(usedHeaders, findings: &findings) }
      guard let all, !findings.haveErrors else { return nil }
      if all.issues.isFatal {
        findings.append(all.findings(tolerated: .max))
        return nil
      }
      Self.checkNames(all, arguments, loaded, posities, files: bestanden.count, findings: &findings)
      if findings.haveErrors { return nil }
      zaken = try all.zaken(isEachCounted: isEachCounted)
      self.bestanden = bestanden
    } catch {
      findings.report(
        .tooLargeToCalculate(what: "de geschreven uren per zaak"), at: bestanden.last.map { Place(file: $0.name) })
      return nil
    }
    let names = bestanden.map(\.name)
    if zaken.groepen.allSatisfy({ $0.waarnemingen.isEmpty }) {
      let others = zaken.groepen.reduce(0) { $0 + $1.onvoltooid.count + $1.verzamelnummers.count + $1.zonderUren.count }
      findings.report(
        .nothingFinished(
          files: names, asked: Self.asked(arguments, loaded, posities), onvoltooid: others,
          rijen: zaken.groepen.reduce(0) { $0 + $1.zonderZaak.count }))
      return nil
    }
  }

  /// What the command line asks for, in words.
  private static func asked(_ arguments: Arguments, _ loaded: LoadedYear, _ posities: [Int]) -> [String] {
    (arguments.values[.code] ?? []).map { "code \($0)" } + posities.map { loaded.data.deelnemers[$0].naam }
  }

  /// Complains about a code or a deelnemer that is asked for and that no file holds.
  private static func checkNames(
    _ tally: ZaakTally, _ arguments: Arguments, _ loaded: LoadedYear, _ posities: [Int], files: Int,
    findings: inout Findings
  ) {
    let codes = tally.codeNames
    if codes.isEmpty { return }
    let known = Set(tally.deelnemerNames.compactMap { loaded.index.position(of: $0) })
    for positie in posities where !known.contains(positie) {
      findings.report(
        .nothingWritten(on: "gemeente", name: loaded.data.deelnemers[positie].naam, suggestion: nil, files: files))
    }
    for code in arguments.values[.code] ?? []
    where !codes.contains(where: { Codebegin(code).fits($0) }) {
      findings.report(
        .nothingWritten(
          on: "code", name: code, suggestion: NearMiss.suggestion(for: code, among: codes), files: files))
    }
  }

  /// The file that is named, or those of the years with their year; a complaint where there is none.
  private static func files(
    _ arguments: Arguments, _ loaded: LoadedYear, findings: inout Findings
  ) -> [(path: String, name: String, jaar: Int?)] {
    if let path = arguments.value(.bestand) { return [(path, path == "-" ? "standaardinvoer" : path, nil)] }
    let location = loaded.location
    let files: [(path: String, name: String, jaar: Int?)] = FolderIntake.years(in: location.folder).filter {
      $0 <= location.jaar
    }.filter {
      location.folder.list("\($0)").names.contains("realisatie.csv")
    }.map { jaar in
      let file = location.file("\(jaar)/realisatie.csv")
      return (file.path, file.name, jaar)
    }
    if files.isEmpty {
      findings.report(
        .fileMissing(
          name: location.file("\(location.jaar)/realisatie.csv").name,
          purpose: "de geschreven uren; ook eerdere jaren hebben er geen"))
    }
    return files
  }

  /// Whether there is all that zaken need.
  private static func hasColumns(_ layout: HoursLayout, isEachCounted: Bool, findings: inout Findings) -> Bool {
    let place = Place(file: layout.file)
    if layout.zaak == nil { findings.report(.columnMissing(column: "zaak", suggestion: nil), at: place) }
    if layout.aantal == nil && !isEachCounted { findings.report(.finishedUnknown, at: place) }
    return layout.zaak != nil && (layout.aantal != nil || isEachCounted)
  }
}
