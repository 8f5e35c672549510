import UVPKit

extension Command {
  static let doelen = Command(
    name: "doelen", summary: "doelen en indicatoren: beoogd naast gerealiseerd, en of het gehaald is",
    examples: [
      ("uvp doelen", "alle doelen van het laatste jaar"),
      ("uvp doelen --gemeente Enschede", "die van de regio en van Enschede"),
      ("uvp doelen --jaar 2025 -o doelen.csv", "als lijst voor een rekenblad"),
    ],
    synopsis: "uvp doelen [--gemeente NAAM] [--peil DATUM] [--realisatie BESTAND]  [opties]",
    description: [
      "Leest doelen.csv. Een streefwaarde is een getal, een bereik (8 tot 10, 575-600k), minimaal of maximaal, of tekst; gerealiseerd net zo. Waar rekenwijze hc_pc of hhc_hc staat, wordt naleefgedrag uit de geschreven uren berekend, tot en met --peil.",
      "Het oordeel is gehaald, niet gehaald of niet te zeggen, met de reden. Tekst wordt nooit met een getal vergeleken. Exitcode 0, ook als een doel niet gehaald is.",
    ],
    options: Set([.gemeente, .peil, .bestand, .help] + Option.hours + Option.shared), maximumWords: 0,
    run: { run, arguments, settings, findings in
      DoelenCommand(run: run, arguments: arguments, settings: settings).exitCode(findings)
    })
}

/// `doelen`: reads the goals of a year, and its written hours where an indicator follows from them.
struct DoelenCommand {
  let run: Run
  let arguments: Arguments
  let settings: Settings

  func exitCode(_ given: Findings) -> Int32 {
    var findings = given
    if arguments.values[.gemeente]?.count ?? 0 > 1 {
      findings.report(.optionTwice(option: Option.option(.gemeente).shown))
    }
    if findings.haveErrors { return run.fail(findings) }
    var settings = settings
    settings.intake.readsDoelen = true
    var years: WrittenYears?
    var loaded: LoadedYear
    guard
      let first = LoadedYear(
        run, arguments, settings, withPublication: false,
        implied: arguments.value(.peil).flatMap { Peildatum($0)?.jaar },
        findings: &findings)
    else { return run.fail(findings) }
    loaded = first
    if loaded.data.doelen == nil && !findings.haveErrors {
      findings.report(
        .fileMissing(name: loaded.location.file("\(loaded.data.jaar)/doelen.csv").name, purpose: "de doelen"))
    }
    let needsHours = loaded.data.doelen?.contains { $0.rekenwijze == .spontaan || $0.rekenwijze == .opvolgend } ?? false
    let hasHours =
      arguments.has(.bestand)
      || loaded.location.folder.list("\(loaded.data.jaar)").names.contains("realisatie.csv")
    if needsHours && hasHours && !findings.haveErrors {
      // Reads the tables of the year once more, with what they gave rise to: that is not said twice.
      findings = given
      years = WrittenYears(run, arguments, settings, withEarlier: false, findings: &findings)
      if let years { loaded = years.loaded }
    }
    let posities = findings.haveErrors ? [] : loaded.posities(arguments, findings: &findings)
    guard !findings.haveErrors, let doelen = loaded.data.doelen else { return run.fail(findings) }
    run.warn(findings)
    do throws(ArithmeticOverflow) {
      let stand = try Doelenstand(loaded.data, doelen, years?.toerekening, deelnemer: posities.first)
      return run.write(
        DoelenReport(
          stand, jaar: loaded.data.jaar, deelnemers: loaded.data.deelnemers, deelnemer: posities.first,
          bestand: years?.name, peildatum: years?.toerekening.peildatum, leftOut: years?.leftOut ?? 0), settings)
    } catch {
      return run.fail([loaded.tooLarge("de doelen van \(loaded.data.jaar)")])
    }
  }
}
