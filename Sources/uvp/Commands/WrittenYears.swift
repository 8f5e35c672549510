import UVPKit

/// A year with its written hours up to a reference date, and the years before it: what `monitor`, `prognose` and
/// `afrekening` start from.
struct WrittenYears {
  let loaded: LoadedYear
  /// The hours of the year, each where it belongs.
  let toerekening: Toerekening
  /// The whole earlier years of the data folder that have written hours, in order.
  let eerder: [Toerekening]
  /// The name of the file with the hours of the year as it is shown.
  let name: String
  /// How many of its rows were left out.
  let leftOut: Int
  /// The files of the earlier years, each with how many of its rows were left out.
  let leftOutEarlier: [LeftOutRows]

  /// The reference date where `--peil` names none.
  enum ImpliedPeildatum {
    /// The end of the last month in which hours were written.
    case lastMonth
    /// 31 December.
    case yearEnd
  }

  /// Reads everything; `nil` when there is something wrong, which `findings` then says.
  ///
  /// - Parameters:
  ///   - implied: the reference date where none is asked for.
  ///   - jaar: the year, where the command names it otherwise than by `--jaar`.
  ///   - withEarlier: whether to read the years before it.
  init?(
    _ run: Run, _ arguments: Arguments, _ settings: Settings, implied: ImpliedPeildatum = .lastMonth,
    jaar: Int? = nil, withEarlier: Bool = true, findings: inout Findings
  ) {
    let named = Self.date(arguments)
    guard
      let loaded = LoadedYear(
        run, arguments, settings, withPublication: false, implied: jaar ?? named?.jaar, findings: &findings)
    else { return nil }
    self.loaded = loaded
    guard let january = Peildatum(endOf: 1, jaar: loaded.data.jaar) else {
      let known = Datum.years.lowerBound...Datum.years.upperBound
      findings.report(
        .unknownYear(text: "\(loaded.data.jaar)", known: ["\(known.lowerBound) tot en met \(known.upperBound)"]))
      return nil
    }
    let yearOption = jaar == nil ? Option.option(.jaar).shown : Option.option(.van).shown
    guard let wanted = Self.peildatum(arguments, loaded.data, yearOption, findings: &findings) else { return nil }
    let file = arguments.value(.bestand).flatMap { $0.isEmpty ? nil : $0 }.map { path in
      (path: path, name: path == "-" ? "standaardinvoer" : path)
    }
    let own = file ?? loaded.location.file("\(loaded.data.jaar)/realisatie.csv")
    name = own.name
    var usedHeaders: Set<String> = []
    let hours = WrittenHours(
      own.path, shown: own.name, isNamed: file != nil, cuts: wanted.map { [$0.datum] } ?? [], system: run.system,
      settings: settings, usedHeaders: &usedHeaders, findings: &findings)
    guard let hours, !findings.haveErrors else { return nil }
    leftOut = hours.leftOut
    Self.checkYear(of: hours.realisatie, loaded.data.jaar, file: own.name, &findings)
    let peildatum: Peildatum =
      switch implied {
      case .lastMonth:
        wanted ?? Self.lastMonth(of: hours.realisatie, in: loaded.data.jaar, file: own.name, &findings) ?? january
      case .yearEnd: wanted ?? Peildatum(endOf: 12, jaar: loaded.data.jaar) ?? january
      }
    var eerder: [Toerekening] = []
    var leftOutEarlier: [LeftOutRows] = []
    do throws(ArithmeticOverflow) {
      toerekening = try Toerekening(hours.realisatie, loaded.data, peildatum: peildatum)
      for jaar in FolderIntake.years(in: loaded.location.folder) where withEarlier && jaar < loaded.data.jaar {
        guard let year = Self.earlier(jaar, run, settings, loaded, findings: &findings) else { continue }
        guard let end = Peildatum(jaar: jaar, maand: 12, dag: 31) else { continue }
        eerder.append(try Toerekening(year.realisatie, year.data, peildatum: end))
        leftOutEarlier.append(year.leftOut)
      }
    } catch {
      findings.report(.tooLargeToCalculate(what: "de geschreven uren"), at: Place(file: own.name))
      return nil
    }
    self.eerder = eerder
    self.leftOutEarlier = leftOutEarlier
    if findings.haveErrors { return nil }
  }

  /// An earlier year with written hours; its own tables where it has a programme, else those of the year itself.
  static func earlier(
    _ jaar: Int, _ run: Run, _ settings: Settings, _ loaded: LoadedYear, findings: inout Findings
  ) -> (data: Jaargegevens, realisatie: Realisatie, leftOut: LeftOutRows)? {
    let names = loaded.location.folder.list("\(jaar)").names
    guard names.contains("realisatie.csv") else { return nil }
    var data = loaded.data
    data.jaar = jaar
    if names.contains("prognose.csv") {
      var options = settings.intake
      options.kolommen = [:]
      options.readsDoelen = false
      let earlier = FolderIntake.load(loaded.location.folder, jaar: jaar, options: options)
      findings.append(earlier.findings)
      data = earlier.data
    }
    let file = loaded.location.file("\(jaar)/realisatie.csv")
    var usedHeaders: Set<String> = []
    let hours = WrittenHours(
      file.path, shown: file.name, system: run.system, settings: settings, usedHeaders: &usedHeaders,
      findings: &findings)
    return hours.map { (data, $0.realisatie, LeftOutRows(name: file.name, rows: $0.leftOut)) }
  }

  /// What `--peil` says, without the spaces around it.
  private static func askedDate(_ arguments: Arguments) -> String? { arguments.value(.peil)?.trimmed }

  /// The day that `--peil` writes out, if it does.
  private static func date(_ arguments: Arguments) -> Peildatum? { askedDate(arguments).flatMap { Peildatum($0) } }

  /// Whether `text` can be what uitgangspunten.csv calls a day: a word, and no date that went wrong.
  private static func isName(_ text: String) -> Bool {
    text.first?.isLetter == true && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }

  /// The reference date asked for: a day, a month, or a name of uitgangspunten.csv; `.some(nil)` when none was.
  private static func peildatum(
    _ arguments: Arguments, _ data: Jaargegevens, _ yearOption: String, findings: inout Findings
  ) -> Peildatum?? {
    guard let text = askedDate(arguments) else { return .some(nil) }
    if let peildatum = date(arguments) {
      if peildatum.jaar == data.jaar { return peildatum }
      findings.report(
        .peilOtherYear(peil: text, asked: peildatum.jaar, option: yearOption, jaar: data.jaar))
      return nil
    }
    let naam = text.lowercased()
    let known = data.uitgangspunten.peildata[naam]
    if let known, known.jaar == data.jaar { return known }
    if known == nil && !isName(text) {
      findings.report(
        .noSuchDate(
          option: Option.option(.peil).shown, text: text,
          choices: ["een dag als 2025-08-31", "een maand als 2025-08", "voorjaar", "najaar"]))
      return nil
    }
    // A row that cannot be read has been complained about.
    if findings.errors.contains(where: { $0.place?.file.hasSuffix("/uitgangspunten.csv") == true }) { return nil }
    findings.report(.peilMissing(naam: naam, jaar: data.jaar, stated: known?.text))
    return nil
  }

  /// The end of the last month of `jaar` in which hours were written, before any month in which none were: what comes
  /// after such a month is rather a slip of the pen than a year that went on, and a note says so.
  private static func lastMonth(
    of realisatie: Realisatie, in jaar: Int, file: String, _ findings: inout Findings
  ) -> Peildatum? {
    let own = realisatie.perioden.indices.filter { realisatie.perioden[$0].jaar == jaar }
    let months = own.map { realisatie.perioden[$0].maand }
    guard var last = months.first else { return nil }
    for month in months where month <= last + 1 { last = max(last, month) }
    guard let peildatum = Peildatum(endOf: last, jaar: jaar) else { return nil }
    let later = own.filter { realisatie.perioden[$0].maand > last }
    if let next = later.first.map({ realisatie.perioden[$0].maand }) {
      let rows = later.reduce(0) { $0 + realisatie.rijen(periode: $1) }
      findings.report(
        .monthsWithoutHours(
          peildatum: peildatum.datum.text, next: "\(jaar)-\(next < 10 ? "0" : "")\(next)", rows: rows, jaar: jaar),
        at: Place(file: file))
    }
    return peildatum
  }

  /// Notes that most of a file is of another year than the one asked for.
  private static func checkYear(of realisatie: Realisatie, _ jaar: Int, file: String, _ findings: inout Findings) {
    var (own, others) = (0, 0)
    for (periode, month) in realisatie.perioden.enumerated() {
      let rows = realisatie.rijen(periode: periode)
      if month.jaar == jaar { own += rows } else { others += rows }
    }
    if others > own {
      findings.report(.mostlyOtherYears(rows: others, total: own + others, jaar: jaar), at: Place(file: file))
    }
  }
}
