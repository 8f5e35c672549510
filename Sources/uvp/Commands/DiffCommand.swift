import UVPKit

extension Command {
  static let diff = Command(
    name: "diff", summary: "het verschil van twee tabellen, of van prognose en realisatie; 1 als er verschil is",
    examples: [
      ("uvp diff oud.csv nieuw.csv", "twee tabellen van dezelfde soort"),
      ("uvp diff oud.csv nieuw.csv --tolerantie 0,5", "kleine verschillen tellen niet"),
      ("uvp diff a.csv b.csv --sleutel team,maand", "een tabel die uvp niet kent"),
      ("uvp diff data/2025/prognose.csv realisatie.csv", "de prognose naast de geschreven uren"),
      ("uvp plan --alle --formaat csv | uvp diff begroting.csv -", "- is standaardinvoer"),
    ],
    synopsis: "uvp diff OUD NIEUW  [opties]",
    description: [
      "Legt de rijen van twee CSV-bestanden op hun sleutel naast elkaar: gewijzigd, erbij, weg, en de som van elke kolom. De soort blijkt uit de kopregel, en daaruit de sleutel; --sleutel kiest een andere.",
      "Getallen zijn gelijk als ze hetzelfde getal zijn: 1,5 en 1,50. PM, n.v.t., n.t.b. en leeg zijn eigen waarden, nooit 0. De kolommen bron en opmerking tellen alleen mee als --kolommen ze noemt.",
      "Prognose naast realisatie, in beide volgordes: geschreven uren worden eerst opgeteld per deelnemer en code, uren van de prognose zijn aantal × kental met de catalogus van de gegevensmap (--data). Alleen uren van het jaar van de prognose tellen: --jaar, anders dat van de map waar zij in staat, anders het laatste.",
      "Met twee toleranties (--tolerantie \"0,5;1%\") telt een verschil als het groter is dan allebei. Exitcode 0: gelijk; 1: verschil.",
    ],
    options: Set([.sleutel, .kolommen, .tolerantie, .verdraag, .help] + Option.shared), maximumWords: 2,
    words: .file,
    run: { run, arguments, settings, findings in
      var findings = findings
      let options = DiffOptions(arguments, findings: &findings)
      return DiffCommand(run: run, arguments: arguments, settings: settings, options: options).exitCode(findings)
    })
}

/// `diff`: reads two files, finds out of which kind they are, compares them.
struct DiffCommand {
  let run: Run
  let arguments: Arguments
  let settings: Settings
  let options: DiffOptions

  func exitCode(_ given: Findings) -> Int32 {
    var findings = given
    let words = arguments.words
    if words.count < 2 && !findings.haveErrors {
      findings.report(
        .nothingAsked(
          question: "welke twee bestanden wilt u vergelijken?", remedy: "Noem ze allebei: uvp diff oud.csv nieuw.csv"))
    }
    if words.starts(with: ["-", "-"]) { findings.report(.standardInputTwice) }
    if findings.haveErrors { return run.fail(findings.all) }
    var usedHeaders: Set<String> = []
    let oud = open(words[0], usedHeaders: &usedHeaders, findings: &findings)
    let nieuw = open(words[1], usedHeaders: &usedHeaders, findings: &findings)
    guard let oud, let nieuw, !findings.haveErrors else { return run.fail(findings.all) }
    do throws(ArithmeticOverflow) {
      let comparison =
        oud.isHours(with: nieuw)
        ? try DiffHours(run, arguments, settings, options, usedHeaders).compare(oud, nieuw, findings: &findings)
        : tables(oud, nieuw, usedHeaders, findings: &findings)
      guard let comparison, !findings.haveErrors else { return run.fail(findings.all) }
      run.warn(findings)
      let difference = try TableDifference(
        old: comparison.oud, new: comparison.nieuw, tolerance: options.tolerance)
      let report = try DiffReport(difference, comparison.subject)
      let code = run.write(report, settings)
      return code == 0 && report.hasDifferences ? 1 : code
    } catch {
      return run.fail([Finding(.tooLargeToCalculate(what: "het verschil van \(oud.file) en \(nieuw.file)"))])
    }
  }

  /// Two tables with what there is to say about them.
  struct Comparison {
    let oud: KeyedTable
    let nieuw: KeyedTable
    let subject: DiffReport.Subject
  }

  private func open(
    _ word: String, usedHeaders: inout Set<String>, findings: inout Findings
  ) -> ComparableFile? {
    let name = word == "-" ? "standaardinvoer" : word
    switch run.system.readFile(word) {
    case .bytes(let bytes):
      return ComparableFile(
        bytes, file: name, options: settings.intake, usedHeaders: &usedHeaders, findings: &findings)
    case .missing: findings.report(.fileUnreadable(reason: "het bestaat niet"), at: Place(file: name))
    case .failed(let reason): findings.report(.fileUnreadable(reason: reason), at: Place(file: name))
    case .tooLarge(let limit): findings.report(.fileTooLarge(limit: limit), at: Place(file: name))
    }
    return nil
  }

  // MARK: Two tables of one kind, or with a key that the user names

  private func tables(
    _ oud: ComparableFile, _ nieuw: ComparableFile, _ usedHeaders: Set<String>, findings: inout Findings
  ) -> Comparison? {
    settings.reportUnusedColumns(usedHeaders, findings: &findings)
    let bothKnown = oud.kind != nil && nieuw.kind != nil
    if oud.kind?.name != nieuw.kind?.name && (bothKnown || options.sleutel == nil) {
      findings.report(
        .kindsDiffer(old: oud.file, oldKind: oud.kind?.name, new: nieuw.file, newKind: nieuw.kind?.name))
      return nil
    }
    let shared = nieuw.columns(sharedWith: oud)
    guard let key = options.sleutel ?? nieuw.kind?.key.filter(shared.contains), !key.isEmpty else {
      findings.report(.keyNeeded(columns: shared))
      return nil
    }
    check(key, of: "--sleutel", in: [oud, nieuw], shared, findings: &findings)
    if let kolommen = options.kolommen {
      check(kolommen, of: "--kolommen", in: [oud, nieuw], shared.filter { !key.contains($0) }, findings: &findings)
      for name in kolommen where options.sleutel == nil && key.contains(name) {
        findings.report(.optionsConflict(first: "--kolommen \(name)", second: "de sleutel \(name)"))
      }
    }
    if findings.haveErrors { return nil }
    let kind = oud.kind?.name == nieuw.kind?.name ? nieuw.kind : nil
    let compared = options.kolommen ?? shared.filter { !key.contains($0) && !nieuw.isLeftOut($0) }
    var subject = DiffReport.Subject(
      oud: oud.file, nieuw: nieuw.file, soort: kind?.name, tolerance: options.tolerance)
    if options.kolommen == nil {
      for file in [oud, nieuw] {
        subject.say(
          onlyIn: file.file, file.columns.filter { !$0.isEmpty && !shared.contains($0) && !file.isLeftOut($0) })
      }
      subject.say(leftOut: shared.filter { !key.contains($0) && nieuw.isLeftOut($0) })
    }
    let old = oud.table(kind: kind, key: key, compared: compared, findings: &findings)
    let new = nieuw.table(kind: kind, key: key, compared: compared, findings: &findings)
    guard let old, let new else { return nil }
    return Comparison(oud: old, nieuw: new, subject: subject)
  }

  /// Complains about columns that an option names and that a file has not.
  private func check(
    _ columns: [String], of option: String, in files: [ComparableFile], _ shared: [String],
    findings: inout Findings
  ) {
    for column in columns {
      guard let file = files.first(where: { !$0.columns.contains(column) }) else { continue }
      findings.report(
        .comparedColumnMissing(
          option: option, column: column, file: file.file, known: shared,
          suggestion: NearMiss.suggestion(for: column, among: shared)))
    }
  }
}
