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
    guard let loaded = LoadedYear(run, arguments, settings, withPublication: true, findings: &findings) else {
      return nil
    }
    let posities = loaded.posities(arguments, findings: &findings)
    if findings.haveErrors { return nil }
    let colofon = colofon(loaded)
    let slugs = Self.slugs(loaded)
    do throws(ArithmeticOverflow) {
      let planning = try Planning(loaded.data)
      let bevindingen = loaded.data.gepubliceerd == nil ? [] : try Toets(planning).run()
      var rapporten: [Rapport] = []
      for positie in posities {
        rapporten.append(
          try ProgrammaRapport(planning, positie: positie, bevindingen: bevindingen, colofon: colofon)
            .rapport(subject: slugs[positie]))
      }
      if wantsRegio {
        rapporten.append(
          try RegioProgramma(planning, bevindingen: bevindingen, colofon: colofon).rapport(subject: Self.regio))
      }
      return rapporten
    } catch {
      findings.report(loaded.tooLarge("het programma van \(loaded.data.jaar)"))
      return nil
    }
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
            afrekening, posities: group.posities, bestand: name, leftOut: years.leftOut, isBrief: false)
        }
        rapporten.append(
          try VoortgangRapport(soort, monitor: report, afrekening: settlement, colofon: colofon)
            .rapport(subject: group.subject))
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
