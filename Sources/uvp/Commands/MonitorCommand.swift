import UVPKit

extension Command {
  static let monitor = Command(
    name: "monitor", summary: "geschreven uren naast de prognose op een peildatum; 1 boven een drempel",
    examples: [
      ("uvp monitor --gemeente Enschede --peil najaar", "één gemeente, op de peildatum van de najaarsrapportage"),
      ("uvp monitor --alle --kort --peil 2026-08", "alle deelnemers tot en met augustus"),
      ("uvp monitor --regio", "projecten, diensten en energie van de regio"),
      ("uvp monitor --alle --drempel 10% --drempel 40u", "exitcode 1 als een rij beide grenzen passeert"),
    ],
    synopsis: "uvp monitor --gemeente NAAM [--gemeente NAAM …] | --alle | --regio  [--peil DATUM]  [opties]",
    description: [
      "Zet per product, project en dienst naast elkaar: begroot, geschreven, deel van het jaar en van wat nu verwacht mag worden, restant, jaareinde en verschil, met een signaal in woorden. Ook aantallen en het geschreven kental naast dat van het plan, en naleefgedrag waar de catalogus rollen kent.",
      "Zonder --peil: het eind van de laatste maand met uren. Uren op onbekende codes of deelnemers, of buiten het jaar, staan apart; alles samen telt op tot het bestand.",
    ],
    options: Set(
      [.gemeente, .alle, .regio, .kort, .peil, .drempel, .methode, .bestand, .grafiek, .help] + Option.hours
        + Option.shared),
    maximumWords: 0,
    run: { run, arguments, settings, findings in
      MonitorCommand(run: run, arguments: arguments, settings: settings).exitCode(findings)
    })
}

/// `monitor`: reads the year with its hours, and sets them beside the plan.
struct MonitorCommand {
  let run: Run
  let arguments: Arguments
  let settings: Settings

  func exitCode(_ given: Findings) -> Int32 {
    var findings = given
    let asked = [Option.Name.gemeente, .alle, .regio].filter { arguments.has($0) }
    if asked.isEmpty && !findings.haveErrors {
      findings.report(
        .nothingAsked(
          question: "van wie wilt u de stand zien?", remedy: "Geef --gemeente NAAM, --alle of --regio mee."))
    }
    arguments.checkAtMostOne(of: asked, findings: &findings)
    let drempel = drempel(&findings)
    let methode = arguments.choice(
      .methode, Choices.methode, findings: &findings)
    if findings.haveErrors { return run.fail(findings) }
    guard let years = WrittenYears(run, arguments, settings, findings: &findings) else { return run.fail(findings) }
    let posities = years.loaded.posities(arguments, findings: &findings)
    if findings.haveErrors { return run.fail(findings) }
    run.warn(findings)
    do throws(ArithmeticOverflow) {
      let monitor = try Monitor(
        try Planning(years.loaded.data), years.toerekening, eerder: years.eerder, posities: posities,
        methode: methode, drempel: drempel)
      let report = try MonitorReport(
        monitor, name: years.name, leftOut: years.leftOut, leftOutEarlier: years.leftOutEarlier,
        isBrief: arguments.has(.kort), drempel: drempel, methode: methode,
        showsCharts: arguments.has(.grafiek))
      let code = run.write(report, settings)
      return code == 0 && report.isBovenDrempel ? 1 : code
    } catch {
      return run.fail([years.loaded.tooLarge("de monitor van \(years.loaded.data.jaar)")])
    }
  }

  /// `10%` or `40u`; each at most once.
  private func drempel(_ findings: inout Findings) -> Monitorrij.Drempel {
    var drempel = Monitorrij.Drempel()
    for text in arguments.values[.drempel] ?? [] where !text.isEmpty {
      let isPercent = text.hasSuffix("%")
      let isHours = text.lowercased().hasSuffix("u")
      let digits = Array(text.utf8.dropLast())
      let value = isPercent || isHours ? try? NumberText.scan(digits.span).value(in: .comma) : nil
      guard let value, !value.isNegative else {
        findings.report(
          .invalidOptionValue(
            option: "--drempel", text: text, choices: ["een percentage als 10%", "uren als 40u"], suggestion: nil))
        continue
      }
      if isPercent ? drempel.percent != nil : drempel.uren != nil {
        findings.report(.optionTwice(option: "--drempel met \(isPercent ? "%" : "u")"))
      }
      if isPercent { drempel.percent = value } else { drempel.uren = value }
    }
    return drempel
  }
}
