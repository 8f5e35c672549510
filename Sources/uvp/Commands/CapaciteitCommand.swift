import UVPKit

extension Command {
  static let capaciteit = Command(
    name: "capaciteit", summary: "hebben de teams genoeg mensen? uren nodig naast fte, met de kans op een tekort",
    examples: [
      ("uvp capaciteit", "alle teams, het plan van alle deelnemers"),
      ("uvp capaciteit --team Bodem", "één team, met het werk waaruit zijn uren komen"),
      ("uvp capaciteit --productieve-uren 1350 --reserve 10%", "met deze aannamen"),
      ("uvp capaciteit --gemeente Enschede", "alleen het eigen werk voor één gemeente"),
    ],
    synopsis: "uvp capaciteit [--team NAAM …] [--gemeente NAAM …] [--productieve-uren UREN] [--reserve 10%]  [opties]",
    description: [
      "Zet per team de uren die het plan vraagt (teams.csv: welke code is van welk team) naast de uren van de bezetting (formatie.csv). Productieve uren per fte zijn een aanname: per functie in formatie.csv, anders van --productieve-uren, anders uit uitgangspunten.csv. Vacatures staan apart. Uren zonder team worden genoemd, en alles samen is het plan.",
      "De kans op een tekort komt uit een nabootsing met een vast zaad: aantallen en uren per stuk vallen anders uit dan gepland, zoveel als in eerdere jaren met geschreven uren.",
    ],
    options: Set(
      [.team, .gemeente, .alle, .productieveUren, .reserve, .spreiding, .trekkingen, .zaad, .grafiek, .help]
        + Option.hours
        + Option.shared), maximumWords: 0,
    run: { run, arguments, settings, findings in
      CapaciteitCommand(run: run, arguments: arguments, settings: settings).exitCode(findings)
    })
}

/// `capaciteit`: reads the year and what was written in earlier years, sets work beside people, writes.
struct CapaciteitCommand {
  let run: Run
  let arguments: Arguments
  let settings: Settings

  func exitCode(_ given: Findings) -> Int32 {
    var findings = given
    arguments.checkAtMostOne(of: [.gemeente, .alle], findings: &findings)
    let options = CapaciteitOptions(arguments, findings: &findings)
    if findings.haveErrors { return run.fail(findings) }
    let read = LoadedYear(
      run, arguments, settings, withPublication: false, withTeams: true, findings: &findings)
    guard let loaded = read else { return run.fail(findings) }
    // Products counted in fte follow the option too.
    let data = options.productieveUren.map { loaded.data.with(productieveUren: .known($0)) } ?? loaded.data
    let asked = loaded.posities(arguments, findings: &findings)
    let posities = arguments.has(.gemeente) ? asked : Array(data.deelnemers.indices)
    let file = loaded.location.file("\(data.jaar)/formatie.csv").name
    if data.teams == nil && !findings.errors.contains(where: { $0.place?.file == file }) {
      findings.report(.fileMissing(name: file, purpose: "de teams met hun fte"))
    }
    let names = teams(data, &findings)
    if findings.haveErrors { return run.fail(findings) }
    let own = loaded.data.uitgangspunten
    let aannamen = Capaciteit.Aannamen(
      productieveUren: options.productieveUren ?? own.productieveUren.value,
      reserve: options.reserve.map(Stated.known) ?? own.reserve)
    var ervaring = Ervaring()
    var leftOut: [LeftOutRows] = []
    do throws(ArithmeticOverflow) {
      guard
        let capaciteit = try Capaciteit(
          try Planning(data), posities: Set(posities), aannamen: aannamen)
      else { return run.fail(findings) }
      let missing = capaciteit.zonderProductieveUren.filter { names?.contains($0) ?? true }
      if !missing.isEmpty {
        let word = own.productieveUrenOrigin == nil ? nil : own.productieveUren.absence?.word
        findings.report(
          .productiveHoursMissing(jaar: data.jaar, teams: missing, stated: word),
          at: own.productieveUrenOrigin?.place)
      }
      if capaciteit.teams.contains(where: { $0.nodig != nil }) {
        try learn(&ervaring, &leftOut, loaded, &findings)
      }
      if findings.haveErrors { return run.fail(findings) }
      run.warn(findings)
      let report = try CapaciteitReport(
        capaciteit, namen: names, ervaring: ervaring, leftOut: leftOut, spreiding: options.spreiding,
        instelling: options.instelling, productieveUrenGiven: options.productieveUren != nil,
        reserveGiven: options.reserve != nil, showsCharts: arguments.has(.grafiek))
      return run.write(report, settings)
    } catch {
      return run.fail([loaded.tooLarge("de capaciteit van \(data.jaar)")])
    }
  }

  /// The teams that `--team` names, each once; `nil` for all.
  private func teams(_ data: Jaargegevens, _ findings: inout Findings) -> [String]? {
    guard let asked = arguments.values[.team], let known = data.teams?.teams else { return nil }
    var names: [String] = []
    for naam in asked where !naam.isEmpty {
      if let team = known.first(where: { $0.lowercased() == naam.lowercased() }) {
        if !names.contains(team) { names.append(team) }
      } else {
        findings.report(
          .unknownTeamAsked(name: naam, suggestion: NearMiss.suggestion(for: naam, among: known)))
      }
    }
    return names
  }

  /// Adds the whole earlier years that have a programme and written hours of their own.
  private func learn(
    _ ervaring: inout Ervaring, _ leftOut: inout [LeftOutRows], _ loaded: LoadedYear, _ findings: inout Findings
  ) throws(ArithmeticOverflow) {
    let folder = loaded.location.folder
    for jaar in FolderIntake.years(in: folder) where jaar < loaded.data.jaar {
      guard folder.list("\(jaar)").names.contains("prognose.csv"), let end = Peildatum(endOf: 12, jaar: jaar),
        let year = WrittenYears.earlier(jaar, run, settings, loaded, findings: &findings)
      else { continue }
      let toerekening = try Toerekening(year.realisatie, year.data, peildatum: end)
      // A year in which nothing was written in December is not whole.
      guard toerekening.laatsteMaand == 12 else { continue }
      try ervaring.add(toerekening)
      leftOut.append(year.leftOut)
    }
  }
}
