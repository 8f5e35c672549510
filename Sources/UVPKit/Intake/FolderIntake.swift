/// A data folder → the data of one year, or everything that is wrong with it.
public enum FolderIntake {
  /// The years for which the folder has a subfolder, in order; one that cannot be read counts, and is found out later.
  public static func years(in folder: FolderAccess) -> [Int] {
    let names = folder.list("").names.filter { $0.utf8.count == 4 && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
    return names.filter { if case .missing = folder.list($0) { false } else { true } }.compactMap { Int($0) }.sorted()
  }

  /// The last year that has a prognose.csv; else the last year.
  public static func latestYear(in folder: FolderAccess) -> Int? {
    let years = years(in: folder)
    return years.last { folder.list(String($0)).names.contains("prognose.csv") } ?? years.last
  }

  /// The names of all columns that any table has.
  public static var columnNames: Set<String> {
    Set(
      [
        CatalogusIntake.schema, DeelnemersIntake.schema, PrognoseIntake.schema, RegionaalWerkIntake.projectenSchema,
        RegionaalWerkIntake.dienstenSchema, LokaleProjectenIntake.schema, WerkvoorraadIntake.schema,
        EnergieIntake.schema, VerdeelsleutelIntake.schema, UitgangspuntenIntake.schema, GepubliceerdIntake.schema,
        HoursLayout.schema, FormatieIntake.schema, TeamsIntake.schema, ToezichtIntake.schema, DoelenIntake.schema,
      ].flatMap { $0.columns.map(\.name) })
  }

  /// Reads and checks all tables of `jaar`.
  ///
  /// - Parameters:
  ///   - withPublication: whether to read gepubliceerd.csv too.
  ///   - withTeams: whether to read formatie.csv and teams.csv too.
  /// - Returns: the data, complete only when `findings` has no errors, and all findings of the run;
  ///   `knowsDeelnemers` says whether deelnemers.csv was read whole, so that a name not in it is unknown.
  public static func load(
    _ folder: FolderAccess, jaar: Int, options: IntakeOptions = IntakeOptions(), withPublication: Bool = false,
    withTeams: Bool = false
  ) -> (data: Jaargegevens, findings: Findings, knowsDeelnemers: Bool) {
    var run = Run(folder: folder, jaar: jaar, options: options)
    run.loadAll(withPublication: withPublication, withTeams: withTeams)
    return (run.data, run.findings, run.context.knowsDeelnemers)
  }

  /// The deelnemers of `jaar`, `nil` when they cannot be read without errors, and the file they stand in as it is shown.
  package static func deelnemers(
    of folder: FolderAccess, jaar: Int, options: IntakeOptions
  ) -> (deelnemers: [Deelnemer]?, file: String) {
    var run = Run(folder: folder, jaar: jaar, options: options)
    let read = run.deelnemers()
    return (read.deelnemers, folder.displayName(read.path))
  }

  /// One run over the files of a year.
  private struct Run {
    let folder: FolderAccess
    let jaar: Int
    let options: IntakeOptions
    var data: Jaargegevens
    var findings = Findings()
    var context = IntakeContext()
    var codes = CodeRegistry()
    var usedHeaders: Set<String> = []
    let topLevel: [String]
    let ofYear: [String]

    init(folder: FolderAccess, jaar: Int, options: IntakeOptions) {
      self.folder = folder
      self.jaar = jaar
      self.options = options
      data = Jaargegevens(jaar: jaar)
      topLevel = folder.list("").names.sorted()
      let own = folder.list("\(jaar)")
      ofYear = own.names.sorted()
      // Without the names in the year it is not known which files it replaces.
      if case .failed(let reason) = own {
        findings.report(.fileUnreadable(reason: reason), at: Place(file: folder.displayName("\(jaar)")))
      }
    }

    /// The path of a file that the year may replace.
    private func path(_ name: String) -> String { ofYear.contains(name) ? "\(jaar)/\(name)" : name }

    mutating func loadAll(withPublication: Bool, withTeams: Bool) {
      if let reader = table("\(jaar)/uitgangspunten.csv", UitgangspuntenIntake.schema) {
        data.uitgangspunten = UitgangspuntenIntake.read(reader)
        take(reader)
      }
      loadDeelnemers()
      loadCatalogus()
      loadSleutels()
      if let reader = table("\(jaar)/prognose.csv", PrognoseIntake.schema, purpose: "de prognose van \(jaar)") {
        data.prognose = PrognoseIntake.read(reader, context: context)
        take(reader)
      }
      data.projecten = regionaalWerk("projecten.csv", RegionaalWerkIntake.projectenSchema, hasFase: true)
      data.diensten = regionaalWerk("diensten.csv", RegionaalWerkIntake.dienstenSchema, hasFase: false)
      if let reader = table("\(jaar)/lokale-projecten.csv", LokaleProjectenIntake.schema) {
        data.lokaleProjecten = LokaleProjectenIntake.read(reader, context: context, codes: &codes)
        take(reader)
      }
      if let reader = table("\(jaar)/werkvoorraad.csv", WerkvoorraadIntake.schema) {
        data.werkvoorraad = WerkvoorraadIntake.read(reader, context: context)
        take(reader)
      }
      if let reader = table("\(jaar)/energie.csv", EnergieIntake.schema) {
        let regels = EnergieIntake.read(reader, codes: &codes)
        data.energie = regels
        context.energietabellen = regels.map(\.onderdeel)
        take(reader)
      }
      if let reader = table("\(jaar)/toezicht.csv", ToezichtIntake.schema) {
        data.toezicht = ToezichtIntake.read(reader, context: context)
        take(reader)
      }
      if withPublication, let reader = table("\(jaar)/gepubliceerd.csv", GepubliceerdIntake.schema) {
        context.codes = codes
        data.gepubliceerd = GepubliceerdIntake.read(reader, context: context)
        take(reader)
      }
      if withTeams { loadTeams() }
      if options.readsDoelen, let reader = table("\(jaar)/doelen.csv", DoelenIntake.schema) {
        data.doelen = DoelenIntake.read(reader, context: context)
        take(reader)
      }
      for (column, header) in options.kolommen.sorted(by: { $0.key < $1.key }) where !usedHeaders.contains(header) {
        findings.report(.mappedColumnMissing(header: header, column: column))
      }
    }

    /// Reads deelnemers.csv alone.
    mutating func deelnemers() -> (deelnemers: [Deelnemer]?, path: String) {
      loadDeelnemers()
      return (context.knowsDeelnemers ? data.deelnemers : nil, path("deelnemers.csv"))
    }

    private mutating func loadDeelnemers() {
      guard
        let reader = table(path("deelnemers.csv"), DeelnemersIntake.schema, purpose: "de deelnemers met hun aandeel")
      else { return }
      data.deelnemers = DeelnemersIntake.read(reader)
      if reader.rows.isEmpty && !reader.findings.haveErrors { reader.report(.emptyTable) }
      context.deelnemers = data.deelnemers
      context.index = DeelnemerIndex(data.deelnemers)
      context.knowsDeelnemers = !reader.findings.haveErrors
      take(reader)
      let inbreng = VerdeelsleutelIntake.inbreng(of: data.deelnemers)
      context.sleutels = [inbreng]
      context.knowsSleutels = true
      if context.knowsDeelnemers { VerdeelsleutelIntake.check(inbreng, file: reader.file, findings: &findings) }
    }

    private mutating func loadCatalogus() {
      let names = FolderIntake.catalogusNames(topLevel, ofYear)
      if names.isEmpty { findings.report(.noCatalogue(folder: folder.name)) }
      var products: [Product] = []
      context.knowsCatalogus = !names.isEmpty
      var spellings: [String: String] = [:]
      for name in names {
        guard let reader = table(path(name), CatalogusIntake.schema) else {
          context.knowsCatalogus = false
          continue
        }
        products += CatalogusIntake.read(
          reader, uitgangspunten: data.uitgangspunten, codes: &codes, spellings: &spellings)
        if reader.rows.isEmpty && !reader.findings.haveErrors { reader.report(.emptyTable) }
        if reader.findings.haveErrors { context.knowsCatalogus = false }
        take(reader)
      }
      data.catalogus = Catalogus(products: products)
      context.catalogus = data.catalogus
    }

    private mutating func loadSleutels() {
      let before = findings.errors.count
      if let reader = table("\(jaar)/verdeelsleutels.csv", VerdeelsleutelIntake.schema) {
        let sleutels = VerdeelsleutelIntake.read(reader, context: context)
        // Without some of the deelnemers their shares are missing too, and no sum says anything.
        if !reader.findings.haveErrors && context.knowsDeelnemers {
          for sleutel in sleutels { VerdeelsleutelIntake.check(sleutel, file: reader.file, findings: &findings) }
        }
        take(reader)
        context.sleutels += sleutels
      }
      if findings.errors.count > before || !context.knowsDeelnemers { context.knowsSleutels = false }
      data.sleutels = context.sleutels
    }

    private mutating func loadTeams() {
      // A code of a table that could not be read would be unknown, and no one is helped by that.
      let knowsCodes = context.knowsCatalogus && !findings.haveErrors
      guard let reader = table("\(jaar)/formatie.csv", FormatieIntake.schema) else { return }
      let formatie = FormatieIntake.read(reader, context: context)
      if reader.rows.isEmpty && !reader.findings.haveErrors { reader.report(.emptyTable) }
      let knowsTeams = !reader.findings.haveErrors
      take(reader)
      var codes: [Teamcode]?
      if let reader = table("\(jaar)/teams.csv", TeamsIntake.schema) {
        let regional =
          ((data.projecten ?? []) + (data.diensten ?? [])).map(\.code) + (data.energie ?? []).map(\.code)
        let local = (data.lokaleProjecten ?? []).map(\.code) + (data.werkvoorraad ?? []).map(\.code)
        let all = data.catalogus.products.map(\.code) + local + regional
        codes = TeamsIntake.read(
          reader, formatie: knowsTeams ? formatie : nil, codes: knowsCodes ? all : nil, regional: regional)
        take(reader)
      }
      data.teams = Teamindeling(formatie: formatie, codes: codes)
    }

    private mutating func regionaalWerk(_ name: String, _ schema: TableSchema, hasFase: Bool) -> [RegionaalWerk]? {
      guard let reader = table("\(jaar)/\(name)", schema) else { return nil }
      let werk = RegionaalWerkIntake.read(reader, hasFase: hasFase, context: context, codes: &codes)
      take(reader)
      return werk
    }

    /// The reader of a file; `nil` when it is not there or cannot be read.
    ///
    /// - Parameter purpose: what the file is for, when the run cannot do without it.
    private mutating func table(_ path: String, _ schema: TableSchema, purpose: String? = nil) -> TableReader? {
      let file = folder.displayName(path)
      switch folder.read(path) {
      case .bytes(let bytes):
        return TableReader.open(
          bytes, file: file, schema: schema, options: options, usedHeaders: &usedHeaders, findings: &findings)
      case .missing:
        if let purpose { findings.report(.fileMissing(name: file, purpose: purpose)) }
      case .failed(let reason): findings.report(.fileUnreadable(reason: reason), at: Place(file: file))
      case .tooLarge(let limit): findings.report(.fileTooLarge(limit: limit), at: Place(file: file))
      }
      return nil
    }

    private mutating func take(_ reader: TableReader) { findings.append(reader.findings) }
  }
}
