import UVPKit

/// Makes the documents that `rapport` is asked for out of the data of the year.
struct RapportMaking {
  let run: Run
  let arguments: Arguments
  let settings: Settings
  let files: ReadFiles

  private static let regio = "regio"

  /// The programmes; `nil` when there is something wrong, which `findings` then says.
  func programma(_ findings: inout Findings) -> [Rapport]? {
    // Only the document of the region shows the teams.
    let read = LoadedYear(
      run, arguments, settings, withPublication: true, withTeams: wantsRegio, findings: &findings)
    guard let loaded = read else { return nil }
    let posities = loaded.posities(arguments, findings: &findings)
    if findings.haveErrors { return nil }
    let colofon = colofon(loaded)
    let own = colofon.without(["formatie.csv", "teams.csv"])
    let slugs = Self.slugs(loaded)
    do throws(ArithmeticOverflow) {
      let planning = try Planning(loaded.data)
      let controles = loaded.data.toezicht == nil ? nil : try Controles(loaded.data)
      let bevindingen = loaded.data.gepubliceerd == nil ? [] : try Toets(planning).run()
      var rapporten: [Rapport] = []
      for positie in posities {
        rapporten.append(
          try ProgrammaRapport(
            planning, positie: positie, bevindingen: bevindingen, controles: controles,
            doelen: try doelen(loaded.data, nil, deelnemer: positie), colofon: own
          ).rapport(subject: slugs[positie]))
      }
      if wantsRegio {
        rapporten.append(
          try RegioProgramma(
            planning, bevindingen: bevindingen, controles: controles, capaciteit: try capaciteit(planning),
            doelen: try doelen(loaded.data, nil, deelnemer: nil), colofon: colofon
          ).rapport(subject: Self.regio))
      }
      return rapporten
    } catch {
      findings.report(loaded.tooLarge("het programma van \(loaded.data.jaar)"))
      return nil
    }
  }

  /// The teams as `capaciteit` sees them; `nil` where the year has no formatie.csv or teams.csv.
  private func capaciteit(_ planning: Planning) throws(ArithmeticOverflow) -> Capaciteit? {
    let gegevens = planning.gegevens
    guard gegevens.teams?.codes != nil else { return nil }
    let own = gegevens.uitgangspunten
    return try Capaciteit(
      planning, posities: Set(gegevens.deelnemers.indices),
      aannamen: Capaciteit.Aannamen(productieveUren: own.productieveUren.value, reserve: own.reserve))
  }

  /// The goals of the region and of a deelnemer, or of all; with what came of them when the year is over.
  private func doelen(
    _ data: Jaargegevens, _ years: WrittenYears?, deelnemer: Int?, isJaar: Bool = false
  ) throws(ArithmeticOverflow) -> Doelentabel? {
    guard let doelen = data.doelen else { return nil }
    let stand = try Doelenstand(data, doelen, years?.toerekening, deelnemer: deelnemer)
    let uren = years.map { (shown($0.loaded, realisatie($0)), $0.toerekening.peildatum) }
    return Doelentabel(stand, deelnemers: data.deelnemers, isJaar: isJaar, uren: uren)
  }

  /// The reports in the course of the year, and over the whole of it; `nil` when there is something wrong.
  func voortgang(_ soort: Rapportsoort, _ findings: inout Findings) -> [Rapport]? {
    let years = WrittenYears(
      run, arguments, settings, implied: soort == .jaarverslag ? .yearEnd : .lastMonth, findings: &findings)
    guard let years else { return nil }
    let posities = years.loaded.posities(arguments, findings: &findings)
    if findings.haveErrors { return nil }
    let data = years.loaded.data
    let slugs = Self.slugs(years.loaded)
    var groups: [(posities: [Int], subject: String)] = posities.map { ([$0], slugs[$0]) }
    if wantsRegio { groups.append((Array(data.deelnemers.indices), Self.regio)) }
    let colofon = colofon(years.loaded)
    let name = shown(years.loaded, realisatie(years))
    do throws(ArithmeticOverflow) {
      let planning = try Planning(data)
      var afrekening: Afrekening?
      if soort == .jaarverslag, let tarief = data.uitgangspunten.uurtarief {
        afrekening = try Afrekening(years.toerekening, tarief: tarief)
      }
      var rapporten: [Rapport] = []
      for group in groups {
        let monitor = try Monitor(
          planning, years.toerekening, eerder: years.eerder, posities: group.posities, methode: nil,
          drempel: Monitorrij.Drempel())
        let report = try MonitorReport(
          monitor, name: name, leftOut: years.leftOut, leftOutEarlier: years.leftOutEarlier, isBrief: false,
          drempel: Monitorrij.Drempel(), methode: nil)
        var settlement: AfrekeningReport?
        if let afrekening {
          settlement = try AfrekeningReport(
            afrekening, posities: group.posities, bestand: name, leftOut: years.leftOut, isBrief: false,
            isRapport: true)
        }
        rapporten.append(
          try VoortgangRapport(
            soort, monitor: report, afrekening: settlement,
            doelen: try doelen(
              data, years, deelnemer: group.subject == Self.regio ? nil : group.posities.first,
              isJaar: soort == .jaarverslag),
            colofon: colofon
          ).rapport(subject: group.subject))
      }
      return rapporten
    } catch {
      findings.report(years.loaded.tooLarge("het rapport van \(data.jaar)"))
      return nil
    }
  }

  /// With `--alle` the region comes behind all deelnemers.
  private var wantsRegio: Bool { arguments.has(.regio) || arguments.has(.alle) }

  /// The names of all deelnemers as parts of file names; the same whoever is asked for.
  private static func slugs(_ loaded: LoadedYear) -> [String] {
    FileSlug.slugs(loaded.data.deelnemers.map(\.naam), empty: "deelnemer", taken: [regio])
  }

  private func realisatie(_ years: WrittenYears) -> String {
    arguments.value(.bestand) ?? years.loaded.location.file("\(years.loaded.data.jaar)/realisatie.csv").path
  }

  private func colofon(_ loaded: LoadedYear) -> Colofon {
    Colofon(versie: Version.current, bestanden: files.all { shown(loaded, $0) })
  }

  /// A file by its place in the data folder; another by its own name, for a report names no place of one machine.
  private func shown(_ loaded: LoadedYear, _ path: String) -> String {
    let folder = loaded.location.file("").path
    if path == "-" { return "standaardinvoer" }
    if path.hasPrefix(folder) { return String(path.dropFirst(folder.count)) }
    return path.hasPrefix("/") ? String(path[(path.lastIndex(of: "/") ?? path.startIndex)...].dropFirst()) : path
  }
}
