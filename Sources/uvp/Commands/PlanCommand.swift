import UVPKit

extension Command {
  static let plan = Command(
    name: "plan", summary: "de begroting in uren van een of meer deelnemers, of van de regio",
    examples: [
      ("uvp plan --gemeente Enschede", "het programma van één gemeente"),
      ("uvp plan --gemeente Enschede --kosten", "met de kosten erbij"),
      ("uvp plan --gemeente Enschede -o enschede.csv", "als CSV die Excel zo opent"),
      ("uvp plan --alle --kort", "alle deelnemers naast elkaar"),
      ("uvp plan --gemeente Enschede --kort --grafiek", "met staven bij de onderdelen"),
      ("uvp plan --regio --kosten", "projecten, diensten en energie van de regio"),
    ],
    synopsis: "uvp plan --gemeente NAAM [--gemeente NAAM …] | --alle | --regio  [opties]",
    description: [
      "--gemeente mag er meer keren staan. Toont per deelnemer de programma's van de catalogus (aantal × kental), het aandeel in regionale projecten en diensten, lokale projecten en werkvoorraad, met subtotalen en totaal.",
      "Onder de tabellen staat wat hoe is afgerond, wat niet is doorbelast en waarom, en wat er niet bekend is.",
    ],
    options: Set([.gemeente, .alle, .regio, .kosten, .kort, .grafiek, .help] + Option.shared), maximumWords: 0,
    run: { run, arguments, settings, findings in
      PlanCommand(run: run, arguments: arguments, settings: settings, findings: findings).exitCode()
    })
}

/// `plan`: reads the year, finds the deelnemers, writes their budgets.
struct PlanCommand {
  let run: Run
  let arguments: Arguments
  let settings: Settings
  var findings: Findings

  func exitCode() -> Int32 {
    var findings = findings
    checkUsage(&findings)
    if findings.haveErrors { return run.fail(findings) }
    guard let loaded = LoadedYear(run, arguments, settings, withPublication: false, findings: &findings) else {
      return run.fail(findings)
    }
    let posities = loaded.posities(arguments, findings: &findings)
    var tarief: Uurtarief?
    if arguments.has(.kosten) {
      tarief = loaded.data.uitgangspunten.uurtarief
      let stated = loaded.data.uitgangspunten
      let isExplained = findings.errors.contains { $0.place?.file.hasSuffix("/uitgangspunten.csv") == true }
      if tarief == nil && !isExplained {
        let word = stated.uurtariefOrigin == nil ? nil : stated.statedUurtarief.absence?.word
        findings.report(.tariffMissing(jaar: loaded.data.jaar, stated: word), at: stated.uurtariefOrigin?.place)
      }
    }
    if findings.haveErrors { return run.fail(findings) }
    run.warn(findings)
    do throws(ArithmeticOverflow) {
      let planning = try Planning(loaded.data)
      if arguments.has(.regio) { return run.write(try RegioReport(planning, tarief: tarief), settings) }
      let report = try PlanReport(
        planning, posities: posities, tarief: tarief, isBrief: arguments.has(.kort),
        showsCharts: arguments.has(.grafiek))
      return run.write(report, settings)
    } catch {
      return run.fail([loaded.tooLarge("het plan van \(loaded.data.jaar)")])
    }
  }

  private func checkUsage(_ findings: inout Findings) {
    let asked = [Option.Name.gemeente, .alle, .regio].filter { arguments.has($0) }
    if asked.isEmpty && !findings.haveErrors {
      findings.report(
        .nothingAsked(question: "waarvan wilt u het plan zien?", remedy: "Geef --gemeente NAAM, --alle of --regio mee.")
      )
    }
    arguments.checkAtMostOne(of: [.kort, .regio], findings: &findings)
    arguments.checkAtMostOne(of: [.grafiek, .regio], findings: &findings)
    arguments.checkAtMostOne(of: asked, findings: &findings)
  }
}
