import UVPKit

extension Command {
  static let prognose = Command(
    name: "prognose", summary: "waar eindigt het jaar? per product, programma en deelnemer, met een interval",
    examples: [
      ("uvp prognose --gemeente Enschede --peil 2025-08-31", "waar eindigt één gemeente?"),
      ("uvp prognose --alle --kort", "de programma's van alle deelnemers"),
      ("uvp prognose --regio --methode maanden", "projecten, diensten en energie, in een rechte lijn"),
      ("uvp prognose --terugtoets", "welke methode had het bij het rechte eind?"),
    ],
    synopsis: "uvp prognose --gemeente NAAM [--gemeente NAAM …] | --alle | --regio | --terugtoets  [opties]",
    description: [
      "Rekent uit de geschreven uren tot en met de peildatum (zonder --peil: het eind van de laatste maand met uren) hoeveel het er aan het eind van het jaar zijn, met een interval van 80 % en 90 %. De methode staat bij elke rij; --methode kiest er één voor alle rijen.",
      "--terugtoets speelt eerdere jaren maand voor maand na en meet de fout van elke methode; alleen van een gemeente met --gemeente, van regionaal werk met --regio.",
    ],
    options: Set(
      [.gemeente, .alle, .regio, .kort, .peil, .methode, .terugtoets, .bestand, .help] + Option.hours + Option.shared),
    maximumWords: 0,
    run: { run, arguments, settings, findings in
      PrognoseCommand(run: run, arguments: arguments, settings: settings).exitCode(findings)
    })
}

/// `prognose`: reads the year and the years before it, and writes where it ends.
struct PrognoseCommand {
  let run: Run
  let arguments: Arguments
  let settings: Settings

  func exitCode(_ given: Findings) -> Int32 {
    var findings = given
    checkUsage(&findings)
    let methode = arguments.choice(
      .methode, Choices.methode, findings: &findings)
    if findings.haveErrors { return run.fail(findings) }
    guard let years = WrittenYears(run, arguments, settings, findings: &findings) else { return run.fail(findings) }
    let posities = years.loaded.posities(arguments, findings: &findings)
    if findings.haveErrors { return run.fail(findings) }
    do throws(ArithmeticOverflow) {
      let planning = try Planning(years.loaded.data)
      let verwachting = try Jaarverwachting(
        toerekening: years.toerekening, eerder: years.eerder, planning: planning)
      if arguments.has(.terugtoets) { return try replay(years, verwachting, posities, &findings) }
      run.warn(findings)
      let report = try PrognoseReport(
        planning, verwachting, posities: arguments.has(.regio) ? nil : posities, methode: methode,
        isBrief: arguments.has(.kort), name: years.name, leftOut: years.leftOut,
        leftOutEarlier: years.leftOutEarlier)
      return run.write(report, settings)
    } catch {
      return run.fail([years.loaded.tooLarge("de prognose van \(years.loaded.data.jaar)")])
    }
  }

  /// `--terugtoets`: forecasts whole years anew.
  private func replay(
    _ years: WrittenYears, _ verwachting: Jaarverwachting, _ posities: [Int], _ findings: inout Findings
  ) throws(ArithmeticOverflow) -> Int32 {
    let data = verwachting.toerekening.gegevens
    if verwachting.terugtoetsrijen().jaren.isEmpty {
      findings.report(
        .nothingAsked(
          question: "voor \(data.jaar) zijn er geen hele eerdere jaren met realisatie.csv om na te spelen",
          remedy: verwachting.toerekening.peildatum.isYearEnd
            ? "Kies met --jaar een later jaar; in december van \(data.jaar) is niets geschreven, dus dat jaar is niet heel."
            : "Kies met --jaar een later jaar, of een jaar dat voorbij is met --peil \(data.jaar)-12-31."))
      return run.fail(findings)
    }
    run.warn(findings)
    let namen = arguments.has(.gemeente) ? posities.map { data.deelnemers[$0].naam } : nil
    return run.write(
      try TerugtoetsReport(
        verwachting, namen: namen, isRegio: arguments.has(.regio),
        leftOut: years.leftOutEarlier + [LeftOutRows(name: years.name, rows: years.leftOut)]), settings)
  }

  private func checkUsage(_ findings: inout Findings) {
    let asked = [Option.Name.gemeente, .alle, .regio].filter { arguments.has($0) }
    let isReplay = arguments.has(.terugtoets)
    if asked.isEmpty && !isReplay && !findings.haveErrors {
      findings.report(
        .nothingAsked(
          question: "waarvan wilt u de prognose zien?",
          remedy: "Geef --gemeente NAAM, --alle of --regio mee, of --terugtoets om de methoden te beproeven."))
    }
    arguments.checkAtMostOne(of: asked, findings: &findings)
    for name in [Option.Name.kort, .methode] where isReplay && arguments.has(name) {
      findings.report(
        .optionsConflict(first: Option.option(.terugtoets).shown, second: Option.option(name).shown))
    }
  }
}
