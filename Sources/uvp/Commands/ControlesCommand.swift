import UVPKit

extension Command {
  static let controles = Command(
    name: "controles", summary: "controles uit bedrijven × frequentie, naast de prognose; 1 onder de ondergrens",
    examples: [
      ("uvp controles --gemeente Enschede", "hoeveel controles vraagt het beleid van één gemeente?"),
      ("uvp controles --alle --kort", "alle deelnemers, alleen het overzicht"),
      ("uvp controles --alle --hc 20% --hhc 10%", "hercontroles bij een gegeven naleving"),
      ("uvp controles --alle --naleving plan", "hercontroles bij de naleving van de prognose"),
    ],
    synopsis: "uvp controles --gemeente NAAM [--gemeente NAAM …] | --alle  [--hc DEEL] [--hhc DEEL]  [opties]",
    description: [
      "Rekent per deelnemer en product uit toezicht.csv hoeveel periodieke controles het beleid vraagt: bedrijven × frequentie, met de uren, en legt de prognose ernaast. Een prognose onder die ondergrens is een bevinding (exitcode 1), behalve waar toezicht.csv een motivering heeft.",
      "Daaronder de hercontroles die eruit volgen: HC/PC en HHC/HC van --hc en --hhc, anders uit de geschreven aantallen van de deelnemer in eerdere jaren, anders uit zijn prognose. --naleving kiest een van die twee.",
    ],
    options: Set([.gemeente, .alle, .kort, .naleving, .hc, .hhc, .help] + Option.hours + Option.shared),
    maximumWords: 0,
    run: { run, arguments, settings, findings in
      ControlesCommand(run: run, arguments: arguments, settings: settings).exitCode(findings)
    })
}

/// `controles`: reads the year, and earlier years for what was complied with.
struct ControlesCommand {
  let run: Run
  let arguments: Arguments
  let settings: Settings

  /// Where the rates of non-compliance are learnt.
  enum Naleving { case plan, realisatie }

  func exitCode(_ given: Findings) -> Int32 {
    var findings = given
    if arguments.has(.gemeente) && arguments.has(.alle) {
      findings.report(
        .optionsConflict(first: Option.option(.gemeente).shown, second: Option.option(.alle).shown))
    }
    if !arguments.has(.gemeente) && !arguments.has(.alle) && !findings.haveErrors {
      findings.report(
        .nothingAsked(question: "van wie wilt u de controles zien?", remedy: "Geef --gemeente NAAM of --alle mee."))
    }
    // In short there are no second inspections for these to be about.
    for name in [Option.Name.hc, .hhc, .naleving] where arguments.has(.kort) && arguments.has(name) {
      findings.report(.optionsConflict(first: Option.option(.kort).shown, second: Option.option(name).shown))
    }
    let naleving = arguments.choice(
      .naleving, Choices.naleving, findings: &findings)
    let asked = Hercontroles.Cijfers(
      spontaan: rate(.hc, &findings), opvolgend: rate(.hhc, &findings))
    if findings.haveErrors { return run.fail(findings) }
    guard let loaded = LoadedYear(run, arguments, settings, withPublication: false, findings: &findings) else {
      return run.fail(findings)
    }
    let posities = loaded.posities(arguments, findings: &findings)
    if loaded.data.toezicht == nil && !findings.haveErrors {
      findings.report(
        .fileMissing(
          name: loaded.location.file("\(loaded.data.jaar)/toezicht.csv").name,
          purpose: "per deelnemer en branche het aantal bedrijven, de frequentie en de code van de controle"))
    }
    if findings.haveErrors { return run.fail(findings) }
    do throws(ArithmeticOverflow) {
      var learnt: [Int: Hercontroles.Cijfers] = [:]
      var leftOut: [LeftOutRows] = []
      if naleving != .plan && (asked.spontaan == nil || asked.opvolgend == nil) {
        try learn(loaded, into: &learnt, &leftOut, &findings)
        if naleving == .realisatie && learnt.isEmpty && !findings.haveErrors {
          findings.report(
            .nothingAsked(
              question: "voor \(loaded.data.jaar) zijn er geen eerdere jaren met geschreven aantallen van controles",
              remedy: "Geef --hc en --hhc mee, of --naleving plan."))
        }
      }
      if findings.haveErrors { return run.fail(findings) }
      run.warn(findings)
      if naleving != .realisatie {
        for positie in posities {
          let planned = try Hercontroles.Cijfers(plan: loaded.data, deelnemer: positie)
          learnt[positie] = (learnt[positie] ?? Hercontroles.Cijfers()).filled(by: planned)
        }
      }
      let report = try ControlesReport(
        try Controles(loaded.data), posities: posities,
        cijfers: { asked.filled(by: learnt[$0] ?? Hercontroles.Cijfers()) }, leftOut: leftOut,
        isBrief: arguments.has(.kort))
      let code = run.write(report, settings)
      return code == 0 && report.hasFindings ? 1 : code
    } catch {
      return run.fail([loaded.tooLarge("de controles van \(loaded.data.jaar)")])
    }
  }

  /// `20%`, or `20`.
  private func rate(_ name: Option.Name, _ findings: inout Findings) -> Hercontroles.Cijfer? {
    let percent = arguments.percentage(
      name, choices: ["een percentage van 0 tot en met 100, als 20%"], findings: &findings
    ) { !$0.isNegative && $0 <= 100 && (try? $0.hundredth()) != nil }
    guard let part = try? percent?.hundredth() else { return nil }
    return Hercontroles.Cijfer(ExactFraction(part), herkomst: .opgegeven)
  }

  /// The rates that the finished inspections of earlier years show, per deelnemer; names decide who is who.
  private func learn(
    _ loaded: LoadedYear, into learnt: inout [Int: Hercontroles.Cijfers], _ leftOut: inout [LeftOutRows],
    _ findings: inout Findings
  ) throws(ArithmeticOverflow) {
    var done: [Int: Naleefgedrag.Aantallen] = [:]
    var jaren: [Int] = []
    for jaar in FolderIntake.years(in: loaded.location.folder) where jaar < loaded.data.jaar {
      guard let year = WrittenYears.earlier(jaar, run, settings, loaded, findings: &findings),
        let end = Peildatum(jaar: jaar, maand: 12, dag: 31), !findings.haveErrors
      else { continue }
      leftOut.append(year.leftOut)
      let toerekening = try Toerekening(year.realisatie, year.data, peildatum: end)
      if !toerekening.hasAantallen { continue }
      jaren.append(jaar)
      for (positie, deelnemer) in year.data.deelnemers.enumerated() {
        guard let now = loaded.index.position(of: deelnemer.naam) else { continue }
        try done[now, default: Naleefgedrag.Aantallen()].add(
          Naleefgedrag.gedaan(year.data, toerekening, deelnemer: positie))
      }
    }
    for (positie, aantallen) in done {
      let cijfers = try Hercontroles.Cijfers(aantallen, herkomst: .realisatie(jaren))
      if cijfers.spontaan != nil { learnt[positie] = cijfers }
    }
  }
}
