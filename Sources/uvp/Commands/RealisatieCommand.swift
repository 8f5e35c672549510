import UVPKit

extension Command {
  static let realisatie = Command(
    name: "realisatie", summary: "tel geschreven uren op per deelnemer, code of maand, zonder programma",
    examples: [
      ("uvp realisatie", "de uren van het laatste jaar, per deelnemer"),
      ("uvp realisatie --per code,kwartaal --gemeente Enschede", "van één gemeente, per code en kwartaal"),
      ("uvp realisatie uren.csv --van 2025-03 --tot 2025-08-15", "een ander bestand, een deel van het jaar"),
      ("uvp realisatie - --per maand", "van standaardinvoer"),
    ],
    synopsis: "uvp realisatie [BESTAND] [--per KOLOMMEN …]  [opties]",
    description: [
      "Leest een bestand met geschreven uren (datum, deelnemer, code, uren en eventueel aantal) en telt exact op, hoe groot het ook is. Zonder BESTAND: realisatie.csv van het jaar; - is standaardinvoer. Namen en codes staan er zoals in het bestand. Zonder BESTAND, of met --data, is --gemeente een deelnemer met al zijn aliassen; anders alleen die naam.",
      "--per mag vaker, met evenveel keer -o: dan wordt het bestand één keer gelezen. Een rij die niet klopt is een fout; met --verdraag N gaat het door en staat er hoeveel er ontbreekt.",
    ],
    options: Set([.gemeente, .code, .per, .van, .tot, .help] + Option.hours + Option.shared), maximumWords: 1,
    words: .file,
    writesSeveral: true, columns: { HoursLayout.columnNames },
    run: { run, arguments, settings, findings in
      RealisatieCommand(run: run, arguments: arguments, settings: settings).exitCode(findings)
    })
}

/// `realisatie`: reads the hours once, and writes a table for each `--per`.
struct RealisatieCommand {
  let run: Run
  let arguments: Arguments
  let settings: Settings

  func exitCode(_ given: Findings) -> Int32 {
    var findings = given
    let tables = tables(&findings)
    var filter = Urentabel.Filter()
    filter.codes = arguments.values[.code] ?? []
    let van = date(.van, &findings)
    let tot = date(.tot, &findings)
    filter.van = van?.first
    filter.tot = tot?.last
    if let first = filter.van, let last = filter.tot, first > last {
      findings.report(.optionsConflict(first: "--van \(first.text)", second: "--tot \(last.text)"))
    }
    let outputs = outputs(tables.count, &findings)
    if findings.haveErrors { return run.fail(findings) }
    for output in outputs { if let code = run.refused(output) { return code } }
    guard let file = file(&findings) else { return run.fail(findings) }
    let known = knownDeelnemers(file.location, &findings)
    let cuts = [van?.first.dayBefore, tot?.last].compactMap { $0 }
    var usedHeaders: Set<String> = []
    let hours = WrittenHours(
      file.path, shown: file.name, isNamed: !arguments.words.isEmpty, cuts: cuts, system: run.system,
      settings: settings, usedHeaders: &usedHeaders,
      findings: &findings)
    for (column, header) in settings.intake.kolommen.sorted(by: { $0.key < $1.key })
    where hours != nil && !usedHeaders.contains(header) {
      findings.report(.mappedColumnMissing(header: header, column: column))
    }
    guard let hours, !findings.haveErrors else { return run.fail(findings) }
    let selection = DeelnemerSelection(
      arguments.values[.gemeente] ?? [], among: hours.realisatie.deelnemers, deelnemers: known.deelnemers)
    checkNames(hours.realisatie, selection, &findings)
    if findings.haveErrors { return run.fail(findings) }
    run.warn(findings)
    do throws(ArithmeticOverflow) {
      let notes = try RealisatieNotes.spellings(selection, hours.realisatie, filter, known.source)
      filter.deelnemers = selection.selected
      var tabellen: [Urentabel] = []
      for kolommen in tables { tabellen.append(try Urentabel(hours.realisatie, per: kolommen, filter: filter)) }
      for (tabellen, settings) in outputs.count > 1
        ? zip(tabellen.map { [$0] }, outputs).map({ $0 }) : [(tabellen, outputs[0])]
      {
        let report = try RealisatieReport(
          name: file.name, tabellen: tabellen, rows: hours.rows, leftOut: hours.leftOut, remarks: notes)
        let code = run.write(report, settings)
        if code != 0 { return code }
      }
      return 0
    } catch {
      return run.fail([Finding(.tooLargeToCalculate(what: "de geschreven uren"), at: Place(file: file.name))])
    }
  }

  /// The columns of each `--per`.
  private func tables(_ findings: inout Findings) -> [[Urentabel.Kolom]] {
    let words = Choices.words(of: .per)
    var tables: [[Urentabel.Kolom]] = []
    for text in arguments.values[.per] ?? [Urentabel.Kolom.deelnemer.rawValue] where !text.isEmpty {
      var kolommen: [Urentabel.Kolom] = []
      for part in text.split(separator: ",", omittingEmptySubsequences: false) {
        let word = String(part).trimmed.lowercased()
        guard let kolom = Urentabel.Kolom(rawValue: word) else {
          findings.report(
            .invalidOptionValue(
              option: "--per", text: word, choices: words, suggestion: NearMiss.suggestion(for: word, among: words)))
          continue
        }
        if kolommen.contains(kolom) {
          findings.report(.optionsConflict(first: "--per \(kolom.rawValue)", second: "nog eens \(kolom.rawValue)"))
        } else if kolom.isPeriode, let other = kolommen.first(where: \.isPeriode) {
          findings.report(.optionsConflict(first: "--per \(other.rawValue)", second: kolom.rawValue))
        }
        kolommen.append(kolom)
      }
      tables.append(kolommen)
    }
    return tables
  }

  /// Where each table goes: all to one place, or each to its own file.
  private func outputs(_ count: Int, _ findings: inout Findings) -> [Settings] {
    let names = arguments.values[.uitvoer] ?? []
    var first: [String: String] = [:]
    for name in names where !name.isEmpty {
      let path = Self.plainPath(name)
      if let other = first[path] { findings.report(.outputTwice(name: name, first: other)) }
      first[path] = first[path] ?? name
    }
    if names.count > 1 && names.count == count {
      return names.map { name in
        Settings(arguments, system: run.system, columns: Command.realisatie.columns, output: name, findings: &findings)
      }
    }
    if names.count > 1 || count > 1 && settings.formaat == .csv {
      findings.report(
        .nothingAsked(
          question: "\(count) keer --per en \(names.count) keer -o: welke tabel hoort in welk bestand?",
          remedy: "Geef bij elke --per een eigen -o mee, in dezelfde volgorde, of kies een ander formaat dan csv."))
    }
    return [settings]
  }

  /// A path without what leads nowhere: `./a.csv` and `b//../a.csv` are `a.csv`.
  static func plainPath(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." && !parts.isEmpty && parts.last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// A day, or a month as its first and last day.
  private func date(_ name: Option.Name, _ findings: inout Findings) -> (first: Datum, last: Datum)? {
    guard let text = arguments.value(name)?.trimmed, arguments.value(name)?.isEmpty == false else { return nil }
    if let datum = Datum(text) { return (datum, datum) }
    if let month = Peildatum(text)?.datum, let first = Datum(jaar: month.jaar, maand: month.maand, dag: 1) {
      return (first, month)
    }
    findings.report(
      .noSuchDate(
        option: Option.option(name).shown, text: text, choices: ["een dag als 2025-08-31", "een maand als 2025-08"]))
    return nil
  }

  /// The file that is meant: the one named, or that of the year.
  private func file(_ findings: inout Findings) -> (path: String, name: String, location: DataLocation?)? {
    if let path = arguments.words.first { return (path, path == "-" ? "standaardinvoer" : path, nil) }
    guard let location = DataLocation(arguments, system: run.system, findings: &findings) else { return nil }
    let file = location.file("\(location.jaar)/realisatie.csv")
    return (file.path, file.name, location)
  }

  /// Complains about a deelnemer or code that is asked for and that the file does not hold.
  private func checkNames(
    _ realisatie: Realisatie, _ selection: DeelnemerSelection, _ findings: inout Findings
  ) {
    for choice in selection.choices where choice.taken.isEmpty {
      findings.report(
        .nothingWritten(
          on: "gemeente", name: choice.asked,
          suggestion: NearMiss.suggestion(for: choice.asked, among: realisatie.deelnemers)))
    }
    for code in arguments.values[.code] ?? []
    where !realisatie.codes.contains(where: { Codebegin(code).fits($0) }) {
      findings.report(
        .nothingWritten(
          on: "code", name: code, suggestion: NearMiss.suggestion(for: code, among: realisatie.codes)))
    }
  }
}
