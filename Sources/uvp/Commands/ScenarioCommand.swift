import UVPKit

extension Command {
  static let scenario = Command(
    name: "scenario", summary: "wat als? het verschil dat wijzigingen maken, in uren, fte en euro's",
    examples: [
      ("uvp scenario wijzigingen.csv", "alle deelnemers, per onderdeel"),
      ("uvp scenario wijzigingen.csv --gemeente Enschede --kosten", "één gemeente, met de kosten"),
      ("uvp scenario zuinig.csv ruim.csv --alle --kort", "twee scenario's naast de basis"),
    ],
    synopsis: "uvp scenario BESTAND [BESTAND …] [--gemeente NAAM …] [--kosten] [--kort]  [opties]",
    description: [
      "Een BESTAND heeft de kolommen scenario;wat;sleutel;deelnemer;van;naar;factor. wat is kental, aantal, aandeel, uurtarief, productieve_uren of uren (van een project, dienst of lokaal project). sleutel is een code, het begin van codes of * voor alle; bij aandeel de naam van de verdeelsleutel. Vul naar in (het nieuwe getal) of factor (1,05 is vijf procent erbij). Wat in van staat, moet het huidige getal zijn.",
      "Toont per deelnemer en onderdeel de basis, elk scenario en het verschil. De basis is wat uvp plan toont; elke wijziging gaat uit van de basis. Zonder --gemeente: alle deelnemers. Zonder kolom scenario heet een scenario zoals zijn bestand.",
      "Fte staat erbij als productieve_uren in uitgangspunten.csv of in het scenario staat, kosten met --kosten of als het scenario het uurtarief verandert.",
    ],
    options: Set([.gemeente, .alle, .kosten, .kort, .help] + Option.shared), maximumWords: .max,
    words: .file, columns: { FolderIntake.columnNames.union(ScenarioIntake.columnNames) },
    run: { run, arguments, settings, findings in
      ScenarioCommand(run: run, arguments: arguments, settings: settings).exitCode(findings)
    })
}

/// `scenario`: reads the year and the changes, works both out, writes them side by side.
struct ScenarioCommand {
  let run: Run
  let arguments: Arguments
  let settings: Settings

  func exitCode(_ given: Findings) -> Int32 {
    var findings = given
    checkUsage(&findings)
    if findings.haveErrors { return run.fail(findings) }
    // A header of --kolom need only stand in one of the files that are read.
    var own = Findings()
    let loaded = LoadedYear(run, arguments, settings, withPublication: false, findings: &own)
    var unused: [Finding] = []
    for finding in own.all {
      if case .mappedColumnMissing = finding.complaint { unused.append(finding) } else { findings.report(finding) }
    }
    guard let loaded, !findings.haveErrors else { return run.fail(findings) }
    var usedHeaders: Set<String> = []
    let scenarios = read(loaded.data, usedHeaders: &usedHeaders, findings: &findings)
    for finding in unused {
      if case .mappedColumnMissing(let header, _) = finding.complaint, usedHeaders.contains(header) { continue }
      findings.report(finding)
    }
    let asked = loaded.posities(arguments, findings: &findings)
    let posities = arguments.has(.gemeente) ? asked : Array(loaded.data.deelnemers.indices)
    let withCosts = arguments.has(.kosten)
    let uitgangspunten = loaded.data.uitgangspunten
    let changesTariff = scenarios.contains { $0.wijzigingen.contains { $0.wat == .uurtarief } }
    if withCosts && uitgangspunten.uurtarief == nil && !changesTariff {
      let word = uitgangspunten.uurtariefOrigin == nil ? nil : uitgangspunten.statedUurtarief.absence?.word
      findings.report(
        .tariffMissing(jaar: loaded.data.jaar, stated: word), at: uitgangspunten.uurtariefOrigin?.place)
    }
    if findings.haveErrors { return run.fail(findings) }
    run.warn(findings)
    do throws(ArithmeticOverflow) {
      let vergelijking = try Scenariovergelijking(loaded.data, scenarios, posities: posities)
      let report = try ScenarioReport(vergelijking, withCosts: withCosts, isBrief: arguments.has(.kort))
      return run.write(report, settings)
    } catch {
      let what = "de scenario's van \(loaded.data.jaar)"
      let place = Scenariovergelijking.placeOfLargestChange(loaded.data, scenarios, posities: posities)
      return run.fail([
        place.map { Finding(.tooLargeToCalculate(what: what), at: $0) } ?? loaded.tooLarge(what)
      ])
    }
  }

  private func checkUsage(_ findings: inout Findings) {
    let words = arguments.words
    if words.isEmpty && !findings.haveErrors {
      findings.report(
        .nothingAsked(
          question: "welk scenario wilt u doorrekenen?",
          remedy: "Noem een bestand met wijzigingen: uvp scenario wijzigingen.csv"))
    }
    if words.count(where: { $0 == "-" }) > 1 { findings.report(.standardInputTwice) }
    arguments.checkAtMostOne(of: [.gemeente, .alle], findings: &findings)
  }

  private func read(
    _ gegevens: Jaargegevens, usedHeaders: inout Set<String>, findings: inout Findings
  ) -> [Scenario] {
    var scenarios: [Scenario] = []
    var seen: Set<String> = []
    for word in arguments.words {
      let name = word == "-" ? "standaardinvoer" : word
      if !seen.insert(word).inserted {
        findings.report(.scenarioFileTwice(name: name))
        continue
      }
      switch run.system.readFile(word) {
      case .bytes(let bytes):
        scenarios += ScenarioIntake.read(
          bytes, file: name, gegevens: gegevens, options: settings.intake, usedHeaders: &usedHeaders,
          findings: &findings)
      case .missing: findings.report(.fileUnreadable(reason: "het bestaat niet"), at: Place(file: name))
      case .failed(let reason): findings.report(.fileUnreadable(reason: reason), at: Place(file: name))
      case .tooLarge(let limit): findings.report(.fileTooLarge(limit: limit), at: Place(file: name))
      }
    }
    ScenarioIntake.checkNames(scenarios, findings: &findings)
    return scenarios
  }
}
