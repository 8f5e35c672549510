/// `toets`: the working data and the published document, checked against each other rule by rule.
public struct Toets: Sendable {
  /// The planning of the year.
  let planning: Planning
  /// The region of the planning.
  let regio: Regiobegroting
  /// The tables of the published documents.
  let tables: [PrintedTable]
  /// The codes that the text of the documents names.
  let verwijzingen: [GepubliceerdeRegel]
  /// Codes of one table that stand for a code of another (OP11 for OD11), by table.
  let aliases: [PrintedTable.Key: [String: String]]
  /// The codes of the products whose name is theirs alone in their programma.
  private let codesInProgramma: [Named: String]
  /// The tables by document, onderdeel and deelnemer.
  private let bySection: [Section: [Int]]

  /// What several tables may print.
  struct Section: Hashable {
    let document: String
    let onderdeel: String
    let deelnemer: Int?
  }

  /// A product by its name.
  private struct Named: Hashable {
    let programma: String
    let nameKey: String
  }

  var gegevens: Jaargegevens { planning.gegevens }
  var tarief: Uurtarief? { gegevens.uitgangspunten.uurtarief }

  /// Prepares the checks.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public init(_ planning: Planning) throws(ArithmeticOverflow) {
    self.planning = planning
    regio = try Regiobegroting(planning)
    let rows = planning.gegevens.gepubliceerd ?? []
    let tables = PrintedTable.tables(of: rows)
    self.tables = tables
    verwijzingen = rows.filter { $0.soort == .verwijzing }
    var bySection: [Section: [Int]] = [:]
    for (position, table) in tables.enumerated() { bySection[table.section, default: []].append(position) }
    self.bySection = bySection
    codesInProgramma = Dictionary(
      grouping: planning.gegevens.catalogus.products,
      by: { Named(programma: $0.programma, nameKey: Self.nameKey($0.naam)) }
    ).compactMapValues { $0.count == 1 ? $0[0].code : nil }
    aliases = CodeElsewhereCheck.aliases(in: tables, bySection: bySection, gegevens: planning.gegevens)
  }

  /// How many printed rows are checked.
  public var rowCount: Int { gegevens.gepubliceerd?.count ?? 0 }

  /// The documents, in order.
  public var documents: [String] {
    var seen: Set<String> = []
    return (gegevens.gepubliceerd ?? []).map(\.document).filter { seen.insert($0).inserted }
  }

  /// Runs every check: findings first, in the order of the document, then remarks.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public func run() throws(ArithmeticOverflow) -> [Bevinding] {
    var all: [Bevinding] = []
    all += try ProductRowCheck.run(self)
    all += try TableTotalCheck.run(self)
    all += try CostCheck.run(self)
    all += try ShareCheck.run(self)
    let aboutCodes =
      WrongProgrammaCheck.run(self) + CodeTwoProductsCheck.run(self) + ProductTwoCodesCheck.run(self)
      + MalformedCodeCheck.run(self) + CodeElsewhereCheck.run(self)
    all += aboutCodes
    all += CodeOnlyNamedCheck.run(self)
    all += FinancingCheck.run(self)
    let repeated = RepeatedFigureCheck.run(self)
    all += repeated
    all += DuplicateNumberCheck.run(self) + OtherUnitCheck.run(self)
    all += AnnouncementCheck.run(self) + ClassLabelCheck.run(self)
    all += try BasisCheck.run(self)
    all += try WorkingDataCheck.run(
      self, explained: Set(aboutCodes.compactMap(\.finding.place)),
      contradicted: Set(repeated.compactMap(\.finding.place)))
    all += try SectionCheck.run(self)
    all += WorkingCatalogusCheck.run(self)
    all += try OndergrensCheck.run(self)
    all += DataRemarks.run(self)
    let ordered = all.enumerated().sorted { a, b in
      let lineA = a.element.finding.place?.line ?? .max
      let lineB = b.element.finding.place?.line ?? .max
      return (lineA, a.offset) < (lineB, b.offset)
    }.map(\.element)
    return ordered.filter { $0.finding.code.severity == .bevinding }
      + ordered.filter { $0.finding.code.severity != .bevinding }
  }

  /// The codes of the catalogue by the names of the products.
  var codesByName: [String: [String]] {
    Dictionary(grouping: gegevens.catalogus.products, by: { Self.nameKey($0.naam) }).mapValues { $0.map(\.code) }
  }

  /// The rows of products: of the programmas, and of tables that are of no onderdeel.
  ///
  /// Work left over and energy have words of their own for what a code stands for.
  var productRows: [GepubliceerdeRegel] {
    let programmas = Set(gegevens.catalogus.programmas + [""])
    return tables.filter { programmas.contains($0.onderdeel) }.flatMap(\.productRows)
  }

  /// Words without upper case and double spaces.
  static func nameKey(_ text: String) -> String {
    text.lowercased().split(separator: " ").joined(separator: " ")
  }

  /// The other tables of the same document that print the same onderdeel of the same deelnemer.
  func siblings(of table: PrintedTable) -> [PrintedTable] {
    if table.onderdeel.isEmpty { return [] }
    return (bySection[table.section] ?? []).map { tables[$0] }.filter { $0.naam != table.naam }
  }

  /// The code of what a row is about: the one that its column werkcode says, or else the printed one; without either,
  /// that of the only product of the programma with the same name.
  func meantCode(_ regel: GepubliceerdeRegel, in table: PrintedTable) -> String {
    if !regel.werkcode.isEmpty { return regel.werkcode }
    if !regel.code.isEmpty { return meantCode(regel.code, in: table) }
    return codesInProgramma[Named(programma: table.onderdeel, nameKey: regel.nameKey)] ?? ""
  }

  /// The code for which a printed code stands, see ``aliases``.
  func meantCode(_ code: String, in table: PrintedTable) -> String { aliases[table.key]?[code] ?? code }
}

extension PrintedTable {
  /// What the table prints.
  var section: Toets.Section { Toets.Section(document: document, onderdeel: onderdeel, deelnemer: key.deelnemer) }
}
