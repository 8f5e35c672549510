import UVPKit

extension Command {
  static let kentallen = Command(
    name: "kentallen", summary: "leer kentallen uit geschreven uren per zaak, naast die van de catalogus",
    examples: [
      ("uvp kentallen", "alle codes, uit alle jaren tot en met dit jaar"),
      ("uvp kentallen --code A2 --maat gemiddelde", "codes die met A2 beginnen, op het gemiddelde"),
      ("uvp kentallen --effect -o effect.csv", "wat het voor elke begroting betekent"),
      ("uvp kentallen --schrijf pdc-voorstel.csv", "de catalogus met de voorstellen"),
    ],
    synopsis: "uvp kentallen [--realisatie BESTAND] [--maat MAAT] [--minimum AANTAL] [--schrijf BESTAND]  [opties]",
    description: [
      "Telt de geschreven uren op per code en zaak, en geeft per code n, mediaan, gemiddelde, afgeknot gemiddelde, percentielen, spreiding en een 95 %-interval. Een waarneming is een voltooide zaak van één product: het aantal op haar rijen is samen 1. Zonder --realisatie: alle jaren tot en met --jaar, zodat een zaak over de jaarwisseling heel is.",
      "Ligt het kental van de catalogus buiten het interval, dan volgt een voorstel, met het effect op de begroting van elke deelnemer. Wat niet meetelt staat apart; uitschieters staan er met hun zaak. De kolom medewerker wordt niet gelezen.",
    ],
    options: Set(
      [.gemeente, .code, .maat, .minimum, .onvoltooid, .effect, .kort, .schrijf, .bestand, .help] + Option.hours
        + Option.shared),
    maximumWords: 0, columns: { HoursLayout.columnNames },
    run: { run, arguments, settings, findings in
      KentallenCommand(run: run, arguments: arguments, settings: settings).exitCode(findings)
    })
}

/// `kentallen`: reads the year and the written hours, learns, writes.
struct KentallenCommand {
  let run: Run
  let arguments: Arguments
  let settings: Settings

  func exitCode(_ given: Findings) -> Int32 {
    var findings = given
    var vraag = Kentallen.Vraag()
    vraag.maat =
      arguments.choice(.maat, Choices.maat, findings: &findings) ?? .mediaan
    vraag.teltAlles =
      arguments.choice(.onvoltooid, Choices.onvoltooid, findings: &findings) ?? false
    vraag.minimum = minimum(&findings) ?? vraag.minimum
    let target = target(&findings)
    arguments.checkAtMostOne(of: [.kort, .effect], findings: &findings)
    if findings.haveErrors { return run.fail(findings) }
    // --kolom is about the written hours; the tables of the folder have their own names.
    var own = settings
    own.intake.kolommen = [:]
    guard let loaded = LoadedYear(run, arguments, own, withPublication: false, findings: &findings) else {
      return run.fail(findings)
    }
    let asked = loaded.posities(arguments, findings: &findings)
    if findings.haveErrors { return run.fail(findings) }
    let read = WrittenZaken(
      run, arguments, settings, loaded, filter: filter(loaded, asked), isEachCounted: vraag.teltAlles,
      posities: asked, findings: &findings)
    guard let read, !findings.haveErrors else { return run.fail(findings) }
    run.warn(findings)
    do throws(ArithmeticOverflow) {
      let kentallen = try Kentallen(read.zaken, loaded.data.catalogus, vraag: vraag)
      let posities = asked.isEmpty ? Array(loaded.data.deelnemers.indices) : asked
      let report = try KentallenReport(
        kentallen, try Kentaleffect(kentallen, loaded.data, posities: posities), loaded.data,
        bestanden: read.bestanden, gemeenten: asked.map { loaded.data.deelnemers[$0].naam },
        codes: arguments.values[.code] ?? [], geschreven: target, isBrief: arguments.has(.kort),
        isEffect: arguments.has(.effect))
      if let target {
        if let code = run.refused(settings) { return code }
        let bronnen = FolderIntake.cataloguses(of: loaded.location.folder, jaar: loaded.data.jaar, options: own.intake)
        let records = KentalvoorstelTable.records(kentallen, loaded.data.catalogus, bronnen, file: target)
        let code = run.write(
          [CSVRenderer.render(records, profile: settings.profiel)], to: target,
          option: Option.option(.schrijf).shown)
        if code != 0 { return code }
      }
      return run.write(report, settings)
    } catch {
      return run.fail([loaded.tooLarge("de kentallen van \(loaded.data.jaar)")])
    }
  }

  /// The rows that count.
  private func filter(_ loaded: LoadedYear, _ asked: [Int]) -> ZaakTally.Filter {
    var filter = ZaakTally.Filter()
    if !asked.isEmpty {
      let (index, asked) = (loaded.index, Set(asked))
      filter.deelnemer = { index.position(of: $0).map(asked.contains) ?? false }
    }
    let regio = Toerekening.regio
    let index = loaded.index
    filter.isKnown = { index.position(of: $0) != nil || $0.lowercased() == regio }
    let codes = (arguments.values[.code] ?? []).map { Codebegin($0) }
    if !codes.isEmpty { filter.code = { code in codes.contains { $0.fits(code) } } }
    return filter
  }

  private func minimum(_ findings: inout Findings) -> Int? {
    guard let text = arguments.value(.minimum), !text.isEmpty else { return nil }
    if let number = Int(text), (2...1_000_000_000).contains(number) { return number }
    findings.report(
      .invalidOptionValue(
        option: Option.option(.minimum).shown, text: text, choices: ["een aantal zaken van 2 of meer"],
        suggestion: nil))
    return nil
  }

  /// The file that `--schrijf` names: one that is read as a catalogue, and not the output itself.
  private func target(_ findings: inout Findings) -> String? {
    guard let name = arguments.value(.schrijf), !name.isEmpty else { return nil }
    let last = name.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    if !last.hasPrefix("pdc-") || !last.hasSuffix(".csv") { findings.report(.notACatalogueName(name: name)) }
    if let output = settings.uitvoer, RealisatieCommand.plainPath(output) == RealisatieCommand.plainPath(name) {
      findings.report(.outputTwice(name: name, first: output))
    }
    return name
  }
}
