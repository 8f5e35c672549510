import UVPKit

extension Command {
  static let vergelijk = Command(
    name: "vergelijk",
    summary: "twee jaren of twee gegevensmappen, en waardoor elk totaal verandert; 1 als er verschil is",
    examples: [
      ("uvp vergelijk --jaar 2026 --met 2025", "twee jaren van één gegevensmap"),
      ("uvp vergelijk --gemeente Enschede --met 2024", "één gemeente"),
      ("uvp vergelijk oude-map nieuwe-map --kort", "twee mappen, alleen de totalen"),
    ],
    synopsis: "uvp vergelijk [--jaar JAAR] [--met JAAR] | MAP MAP [--jaar JAAR]  [opties]",
    description: [
      "Legt kentallen, aantallen, uren, aandelen en uitgangspunten rij voor rij naast elkaar, en splitst het verschil van elk totaal in wat komt door aantallen, kentallen, aandelen, uren van de regio, rijen die erbij of weg zijn, en afronding. De delen tellen precies op.",
      "Zonder mappen: het jaar van --jaar (anders het laatste) naast dat van --met (anders het jaar ervoor). Met twee mappen is de eerste oud en de tweede nieuw, van hetzelfde jaar als beide dat hebben; --met is dan het jaar van de eerste.",
      "--tolerantie laat kleine verschillen weg uit de rijen. Zonder --gemeente: alle deelnemers. Exitcode 0: gelijk; 1: verschil.",
    ],
    options: Set([.gemeente, .alle, .met, .kort, .tolerantie, .help] + Option.shared), maximumWords: 2,
    words: .folder,
    run: { run, arguments, settings, findings in
      var findings = findings
      let options = DiffOptions(arguments, findings: &findings)
      return VergelijkCommand(run: run, arguments: arguments, settings: settings, tolerance: options.tolerance)
        .exitCode(findings)
    })
}

/// `vergelijk`: reads two years, compares their tables and their plans.
struct VergelijkCommand {
  let run: Run
  let arguments: Arguments
  let settings: Settings
  let tolerance: Tolerance

  func exitCode(_ given: Findings) -> Int32 {
    var findings = given
    let words = arguments.words
    if words.count == 1 && !findings.haveErrors {
      findings.report(
        .nothingAsked(
          question: "met welke map wilt u \"\(words[0])\" vergelijken?",
          remedy: "Noem er twee: uvp vergelijk oude-map nieuwe-map. Of vergelijk twee jaren: uvp vergelijk --met 2024"))
    }
    if words.count > 1 && arguments.has(.data) {
      findings.report(.optionsConflict(first: "--data", second: "twee mappen"))
    }
    arguments.checkAtMostOne(of: [.gemeente, .alle], findings: &findings)
    if findings.haveErrors { return run.fail(findings) }
    guard let sides = locations(&findings) else { return run.fail(findings) }
    guard let oud = load(sides.oud, sides.nieuw, &findings) else { return run.fail(findings) }
    let paren = paren(oud.oud, oud.nieuw, &findings)
    if findings.haveErrors { return run.fail(findings) }
    run.warn(findings)
    do throws(ArithmeticOverflow) {
      let report = try report(oud.oud, oud.nieuw, paren)
      let code = run.write(report, settings)
      return code == 0 && report.hasDifferences ? 1 : code
    } catch {
      return run.fail([oud.nieuw.tooLarge("de vergelijking van \(oud.oud.data.jaar) en \(oud.nieuw.data.jaar)")])
    }
  }

  // MARK: Which folders and years

  private func locations(_ findings: inout Findings) -> (oud: DataLocation, nieuw: DataLocation)? {
    let system = run.system
    let folders: [String?] =
      arguments.words.count == 2 ? arguments.words : [arguments.value(.data), arguments.value(.data)]
    let jaar = arguments.value(.jaar)
    let areWords = arguments.words.count == 2
    guard
      let nieuw = DataLocation(
        folders[1], jaar: jaar, option: .jaar, isWord: areWords, system: system, findings: &findings)
    else { return nil }
    var met = arguments.value(.met)
    if met == nil {
      if arguments.words.count == 2 {
        let years = DataLocation.years(folders[0], system: system)
        met = jaar ?? (years.contains(nieuw.jaar) ? String(nieuw.jaar) : nil)
      } else if let earlier = FolderIntake.years(in: nieuw.folder).last(where: { $0 < nieuw.jaar }) {
        met = String(earlier)
      } else {
        findings.report(
          .nothingAsked(
            question:
              "waarmee wilt u \(nieuw.jaar) vergelijken? Een eerder jaar is er niet in \"\(nieuw.folder.name)\"",
            remedy: "Noem een ander jaar met --met, of twee mappen: uvp vergelijk oude-map nieuwe-map"))
        return nil
      }
    }
    guard
      let oud = DataLocation(
        folders[0], jaar: met, option: .met, isWord: areWords, system: system, findings: &findings)
    else { return nil }
    if settings.uitvoer != nil {
      for folder in folders { DataLocation.protectTables(folder, system: system) }
    }
    return (oud, nieuw)
  }

  /// Both years; what is wrong with a file that they share is said once, and a header of `--kolom` need only stand in one.
  private func load(
    _ old: DataLocation, _ new: DataLocation, _ findings: inout Findings
  ) -> (oud: LoadedYear, nieuw: LoadedYear)? {
    var first = Findings()
    var second = Findings()
    let oud = LoadedYear(old, settings, withPublication: false, findings: &first)
    let nieuw = LoadedYear(new, settings, withPublication: false, findings: &second)
    let earlier = Set(first.all)
    let later = Set(second.all)
    for finding in first.all {
      if case .mappedColumnMissing = finding.complaint, !later.contains(finding) { continue }
      findings.report(finding)
    }
    for finding in second.all where !earlier.contains(finding) {
      if case .mappedColumnMissing = finding.complaint { continue }
      findings.report(finding)
    }
    return findings.haveErrors ? nil : (oud, nieuw)
  }

  // MARK: Which deelnemers

  /// The deelnemers of both, in the order of the new file; one that has another name is known by its aliases.
  private func paren(
    _ oud: LoadedYear, _ nieuw: LoadedYear, _ findings: inout Findings
  ) -> [Jaarvergelijking.Paar] {
    var taken: Set<Int> = []
    var paren: [Jaarvergelijking.Paar] = []
    for (position, deelnemer) in nieuw.data.deelnemers.enumerated() {
      let same = ([deelnemer.naam] + deelnemer.aliassen).lazy.compactMap { oud.index.position(of: $0) }
        .first { !taken.contains($0) }
      if let same { taken.insert(same) }
      paren.append(.init(naam: deelnemer.naam, oud: same, nieuw: position))
    }
    for (position, deelnemer) in oud.data.deelnemers.enumerated() where !taken.contains(position) {
      paren.append(.init(naam: deelnemer.naam, oud: position, nieuw: nil))
    }
    guard arguments.has(.gemeente) else { return paren }
    var chosen: [Jaarvergelijking.Paar] = []
    for naam in arguments.values[.gemeente] ?? [] {
      let later = nieuw.index.position(of: naam)
      let earlier = oud.index.position(of: naam)
      let paar =
        paren.first { $0.nieuw != nil && $0.nieuw == later } ?? paren.first { $0.oud != nil && $0.oud == earlier }
      if let paar {
        if !chosen.contains(paar) { chosen.append(paar) }
      } else {
        let known = nieuw.index.names + oud.index.names
        findings.report(.unknownGemeente(name: naam, suggestion: NearMiss.suggestion(for: naam, among: known)))
      }
    }
    return chosen
  }

  // MARK: The comparison

  private func report(
    _ oud: LoadedYear, _ nieuw: LoadedYear, _ paren: [Jaarvergelijking.Paar]
  ) throws(ArithmeticOverflow) -> VergelijkReport {
    var old: [Int: String] = [:]
    var new: [Int: String] = [:]
    for paar in paren {
      if let positie = paar.oud { old[positie] = paar.naam }
      if let positie = paar.nieuw { new[positie] = paar.naam }
    }
    let before = try YearTables(oud.data) { old[$0] }.all()
    let after = try YearTables(nieuw.data) { new[$0] }.all()
    var tabellen: [(naam: String, difference: TableDifference)] = []
    for (was, now) in zip(before, after) {
      tabellen.append((now.naam, try TableDifference(old: was.table, new: now.table, tolerance: tolerance)))
    }
    let vergelijking = try Jaarvergelijking(
      oud: try Planning(oud.data), nieuw: try Planning(nieuw.data), paren: paren)
    return try VergelijkReport(
      oud: .init(map: oud.location.folder.name, jaar: oud.data.jaar),
      nieuw: .init(map: nieuw.location.folder.name, jaar: nieuw.data.jaar), vergelijking, tabellen,
      gegevens: (oud.data, nieuw.data), tolerance: tolerance, isBrief: arguments.has(.kort))
  }
}
