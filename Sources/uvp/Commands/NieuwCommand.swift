import UVPKit

extension Command {
  static let nieuw = Command(
    name: "nieuw", summary: "maak de map van een volgend jaar uit die van een eerder jaar",
    examples: [
      ("uvp nieuw 2026", "data/2026, uit het laatste jaar ervoor"),
      ("uvp nieuw 2026 --index 3,77%", "met het uurtarief verhoogd"),
      ("uvp nieuw 2027 --van 2025 --peil 2025-08", "uit 2025, met de realisatie tot en met augustus"),
    ],
    synopsis: "uvp nieuw JAAR [--van JAAR] [--index PERCENTAGE] [--peil DATUM]  [opties]",
    description: [
      "Maakt een nieuwe map naast die van het eerdere jaar. De aantallen van de prognose volgen uit wat er volgens realisatie.csv gereed is, naar het hele jaar gerekend; zonder realisatie, of waar niets gereed is, worden ze overgenomen. Projecten, diensten, werkvoorraad en uitgangspunten gaan mee. Wat daarvan is overgenomen of berekend, staat per rij in de kolom bron; andere bestanden gaan mee zoals ze zijn, en van doelen zonder wat er gerealiseerd is.",
      "Er wordt niets vervangen: bestaat de map al, dan gebeurt er niets. De map komt er in haar geheel, of niet. Daarna staat hier wat er nog te doen is, en wat toets van het nieuwe jaar zegt.",
    ],
    options: Set(
      [.van, .index, .peil, .help] + Option.hours
        + Option.shared.filter { ![.jaar, .kolom, .decimaal, .codering].contains($0) }),
    maximumWords: 1, columns: { [] },
    run: { run, arguments, settings, findings in
      NieuwCommand(run: run, arguments: arguments, settings: settings).exitCode(findings)
    })
}

/// `nieuw`: reads a year, makes the files of the next, reads those back, and only then writes them.
struct NieuwCommand {
  let run: Run
  let arguments: Arguments
  let settings: Settings

  func exitCode(_ given: Findings) -> Int32 {
    var findings = given
    let naar = target(&findings)
    let index = index(&findings)
    let named = arguments.value(.van).flatMap { $0.isEmpty ? nil : year($0, &findings) }
    guard let naar, !findings.haveErrors,
      let location = DataLocation(arguments, system: run.system, findings: &findings)
    else { return run.fail(findings) }
    if location.isInstalled {
      findings.report(.installedFolder(name: location.folder.name))
      return run.fail(findings)
    }
    guard let van = source(naar, named, location, &findings) else { return run.fail(findings) }
    let map = location.file("\(naar)")
    if location.folder.list("").names.contains("\(naar)") {
      findings.report(.folderExists(name: map.name))
      return run.fail(findings)
    }
    let hasHours = location.folder.list("\(van)").names.contains("realisatie.csv")
    if arguments.has(.peil) && !hasHours {
      findings.report(
        .optionsConflict(first: Option.option(.peil).shown, second: "een jaar zonder realisatie.csv (\(van))"))
      return run.fail(findings)
    }
    var years: WrittenYears?
    let loaded: LoadedYear?
    if hasHours {
      years = WrittenYears(run, arguments, settings, jaar: van, findings: &findings)
      loaded = years?.loaded
    } else {
      loaded = LoadedYear(run, arguments, settings, withPublication: false, implied: van, findings: &findings)
    }
    guard let loaded, !findings.haveErrors else { return run.fail(findings) }
    if index != nil && loaded.data.uitgangspunten.uurtarief == nil {
      let origin = loaded.data.uitgangspunten.uurtariefOrigin
      let word = origin == nil ? nil : loaded.data.uitgangspunten.statedUurtarief.absence?.word
      findings.report(.tariffMissing(jaar: van, stated: word), at: origin?.place)
      return run.fail(findings)
    }
    do throws(ArithmeticOverflow) {
      return try make(naar, map, loaded, years, index, findings)
    } catch {
      return run.fail([loaded.tooLarge("het nieuwe jaar \(naar)")])
    }
  }

  private func make(
    _ naar: Int, _ map: (path: String, name: String), _ loaded: LoadedYear, _ years: WrittenYears?,
    _ index: ExactDecimal?, _ given: Findings
  ) throws(ArithmeticOverflow) -> Int32 {
    var findings = given
    let folder = loaded.location.folder
    var verwachting: Jaarverwachting?
    if let years {
      verwachting = try Jaarverwachting(
        toerekening: years.toerekening, eerder: years.eerder, planning: try Planning(loaded.data))
    }
    let overgang = try Jaarovergang(loaded.data, naar: naar, verwachting: verwachting, index: index)
    let made = NieuwFiles(overgang, folder: folder, findings: &findings)
    if findings.haveErrors { return run.fail(findings) }
    // The new year is read before it is written: what has errors does not come to be.
    let read = FolderIntake.load(Self.overlay(folder, naar, made.files), jaar: naar)
    findings.append(read.findings)
    if findings.haveErrors { return run.fail(findings) }
    let leftOut = years.map { [LeftOutRows(name: $0.name, rows: $0.leftOut)] + $0.leftOutEarlier } ?? []
    let report = try NieuwReport(
      overgang, map: map.name, bestanden: made.bestanden, weggelaten: made.weggelaten, nieuw: read.data,
      open: made.open, leftOut: leftOut)
    // What will not take the summary is better known before the folder is there.
    if let code = run.refused(settings) { return code }
    switch run.system.writeFolder(map.path, made.files) {
    case .written: break
    case .exists: return run.fail([Finding(.folderExists(name: map.name))])
    case .failed(let reason): return run.fail([Finding(.folderUnwritable(name: map.name, reason: reason))])
    }
    run.warn(findings)
    return run.write(report, settings, made: map.name)
  }

  /// The data folder as it is with the files of the new year in it.
  private static func overlay(_ folder: FolderAccess, _ naar: Int, _ files: [NewFile]) -> FolderAccess {
    let prefix = "\(naar)/"
    return FolderAccess(
      name: folder.name,
      read: { path in
        guard path.hasPrefix(prefix) else { return folder.read(path) }
        let name = path.dropFirst(prefix.count)
        return files.first { $0.name == name }.map { .bytes($0.bytes) } ?? .missing
      },
      list: { part in
        part == "\(naar)"
          ? .entries(files.map(\.name))
          : part.isEmpty
            ? .entries(folder.list("").names + ["\(naar)"]) : folder.list(part)
      })
  }

  /// The year to make.
  private func target(_ findings: inout Findings) -> Int? {
    guard let text = arguments.words.first else {
      if !findings.haveErrors {
        findings.report(.nothingAsked(question: "welk jaar wilt u maken?", remedy: "Bijvoorbeeld: uvp nieuw 2026"))
      }
      return nil
    }
    return year(text, &findings)
  }

  private func year(_ text: String, _ findings: inout Findings) -> Int? {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let jaar = Int(text),
      Datum.years.contains(jaar)
    else {
      findings.report(.notAYear(text: text))
      return nil
    }
    return jaar
  }

  /// `--van`, else the last year before the new one that has a prognosis.
  private func source(
    _ naar: Int, _ named: Int?, _ location: DataLocation, _ findings: inout Findings
  ) -> Int? {
    let years = FolderIntake.years(in: location.folder)
    let planned = years.filter { location.folder.list("\($0)").names.contains("prognose.csv") }
    if let named {
      if named >= naar {
        findings.report(.yearNotLater(naar: naar, van: named))
      } else if !years.contains(named) {
        findings.report(.unknownYear(text: "\(named)", known: years.map(String.init)))
      }
      return findings.haveErrors ? nil : named
    }
    guard let last = planned.last(where: { $0 < naar }) else {
      findings.report(.noYearBefore(naar: naar, known: years.map(String.init)))
      return nil
    }
    return last
  }

  /// `3,77%`, or `3,77`.
  private func index(_ findings: inout Findings) -> ExactDecimal? {
    guard let text = arguments.value(.index), !text.isEmpty else { return nil }
    let digits = Array((text.hasSuffix("%") ? String(text.dropLast()).trimmed : text).utf8)
    guard let value = try? NumberText.scan(digits.span).value(in: .comma), value > ExactDecimal(-100), value <= 100
    else {
      findings.report(
        .invalidOptionValue(
          option: Option.option(.index).shown, text: text,
          choices: ["een percentage boven -100 en tot en met 100, als 3,77%"], suggestion: nil))
      return nil
    }
    return value
  }
}
