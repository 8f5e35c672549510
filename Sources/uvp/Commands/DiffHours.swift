import UVPKit

extension ComparableFile {
  /// Whether the two are hours, planned or written, of which at least one is written.
  func isHours(with other: ComparableFile) -> Bool {
    let names = [kind?.name, other.kind?.name]
    let hours = [TableKind.prognose.name, TableKind.realisatie.name]
    return names.contains(TableKind.realisatie.name) && names.allSatisfy { $0.map(hours.contains) ?? false }
  }

  fileprivate var isWritten: Bool { kind?.name == TableKind.realisatie.name }
}

/// The part of `diff` that compares hours: prognosis and realisation, in either order, or two realisations.
struct DiffHours {
  let run: Run
  let arguments: Arguments
  let settings: Settings
  let options: DiffOptions
  let usedHeaders: Set<String>

  init(
    _ run: Run, _ arguments: Arguments, _ settings: Settings, _ options: DiffOptions, _ usedHeaders: Set<String>
  ) {
    self.run = run
    self.arguments = arguments
    self.settings = settings
    self.options = options
    self.usedHeaders = usedHeaders
  }

  func compare(
    _ oud: ComparableFile, _ nieuw: ComparableFile, findings: inout Findings
  ) throws(ArithmeticOverflow) -> DiffCommand.Comparison? {
    check(options.sleutel, of: "--sleutel", HoursTable.keyColumns, oud, findings: &findings)
    check(options.kolommen, of: "--kolommen", HoursTable.columns, oud, findings: &findings)
    if findings.haveErrors { return nil }
    var loaded: LoadedYear?
    if !oud.isWritten || !nieuw.isWritten {
      loaded = loadedYear(implied: Self.year(ofFolderWith: oud.isWritten ? nieuw.file : oud.file), findings: &findings)
    } else {
      settings.reportUnusedColumns(usedHeaders, findings: &findings)
    }
    if findings.haveErrors { return nil }
    var leftOut: [String] = []
    let old = try table(oud, loaded, leftOut: &leftOut, findings: &findings)
    let new = try table(nieuw, loaded, leftOut: &leftOut, findings: &findings)
    if findings.haveErrors { return nil }
    let soort = oud.isWritten && nieuw.isWritten ? "realisatie" : "prognose en realisatie"
    var subject = DiffReport.Subject(
      oud: oud.file, nieuw: nieuw.file, soort: soort, tolerance: options.tolerance)
    if let loaded {
      subject.say(
        "Uren van de prognose: aantal × kental van de catalogus van \(loaded.data.jaar), of het eigen kental van de rij (R-01)."
      )
    }
    subject.say("Geschreven uren zijn eerst opgeteld per \(key.joined(separator: " en ")).")
    for note in leftOut { subject.say(note) }
    let absent = old.absentInSums + new.absentInSums
    if absent > 0 {
      subject.say(
        "In opgetelde rijen: \(absent) \(absent == 1 ? "cel" : "cellen") zonder cijfer, geteld en niet opgeteld (R-15)."
      )
    }
    return DiffCommand.Comparison(oud: old.table, nieuw: new.table, subject: subject)
  }

  private var key: [String] { options.sleutel ?? HoursTable.keyColumns }

  private func check(
    _ columns: [String]?, of option: String, _ known: [String], _ file: ComparableFile, findings: inout Findings
  ) {
    for column in columns ?? [] where !known.contains(column) {
      findings.report(
        .comparedColumnMissing(
          option: option, column: column, file: file.file, known: known,
          suggestion: NearMiss.suggestion(for: column, among: known)))
    }
  }

  /// The year that the folder of a file is named as: 2025 of `data/2025/prognose.csv`.
  static func year(ofFolderWith path: String) -> Int? {
    guard let folder = path.split(separator: "/").dropLast().last, folder.utf8.count == 4,
      folder.utf8.allSatisfy({ 0x30...0x39 ~= $0 })
    else { return nil }
    return Int(folder)
  }

  /// The data folder; a header of `--kolom` need only stand in one of the files that are read.
  ///
  /// - Parameter implied: the year of the prognosis, when `--jaar` is not given.
  private func loadedYear(implied: Int?, findings: inout Findings) -> LoadedYear? {
    var own = Findings()
    let loaded = LoadedYear(run, arguments, settings, withPublication: false, implied: implied, findings: &own)
    for finding in own.all {
      if case .mappedColumnMissing(let header, _) = finding.complaint, usedHeaders.contains(header) { continue }
      findings.report(finding)
    }
    return loaded
  }

  private func table(
    _ file: ComparableFile, _ loaded: LoadedYear?, leftOut: inout [String], findings: inout Findings
  ) throws(ArithmeticOverflow) -> HoursTable {
    var table = HoursTable(key: key, compared: options.kolommen ?? HoursTable.columns)
    if file.isWritten {
      // Beside a prognosis only the hours of its year count; two files of written hours count whole.
      let jaar = loaded?.data.jaar
      let (sums, count, outside) = file.writtenSums(of: jaar, tolerated: settings.verdraag, findings: &findings)
      if let jaar {
        leftOut += RealisatieReport.outsideNote(outside, jaar, hasSome: !sums.isEmpty, file.file)
      }
      leftOut += RealisatieReport.leftOutNote(count, file.file)
      guard let loaded else {
        try table.add(sums)
        return table
      }
      try table.add(
        sums,
        deelnemer: { naam in loaded.index.position(of: naam).map { loaded.data.deelnemers[$0].naam } ?? naam },
        code: { code in loaded.data.catalogus.product(withCode: code)?.code ?? code })
    } else if let loaded {
      let regels = file.prognose(loaded.data, findings: &findings)
      if !findings.haveErrors { try table.add(regels, loaded.data) }
    }
    return table
  }
}
