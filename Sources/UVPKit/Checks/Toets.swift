/// `toets`: the working data and the published document, checked against each other rule by rule.
public struct Toets: Sendable {
  /// The planning of the year.
  let planning: Planning
  /// The tables of the published documents.
  let tables: [PrintedTable]
  /// Codes of one table that stand for a code of another, by table: OP11 for OD11.
  var aliases: [String: [String: String]] = [:]

  var gegevens: Jaargegevens { planning.gegevens }
  var tarief: Uurtarief? { gegevens.uitgangspunten.uurtarief }

  /// Prepares the checks.
  public init(_ planning: Planning) {
    self.planning = planning
    tables = PrintedTable.tables(of: planning.gegevens.gepubliceerd ?? [])
    aliases = CodeElsewhereCheck.aliases(in: tables)
  }

  /// How many printed rows are checked.
  public var rowCount: Int { gegevens.gepubliceerd?.count ?? 0 }

  /// The documents, in order.
  public var documents: [String] {
    var seen: Set<String> = []
    return tables.map(\.document).filter { seen.insert($0).inserted }
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
    all += WrongProgrammaCheck.run(self)
    all += CodeTwoProductsCheck.run(self)
    all += ProductTwoCodesCheck.run(self)
    all += MalformedCodeCheck.run(self)
    all += CodeElsewhereCheck.run(self)
    all += CodeOnlyNamedCheck.run(self)
    all += FinancingCheck.run(self)
    all += RepeatedFigureCheck.run(self)
    all += try WorkingDataCheck.run(self)
    all += try SectionCheck.run(self)
    all += WorkingCatalogusCheck.run(self)
    all += DataRemarks.run(self)
    let ordered = all.enumerated().sorted { a, b in
      let lineA = a.element.finding.place?.line ?? .max
      let lineB = b.element.finding.place?.line ?? .max
      return (lineA, a.offset) < (lineB, b.offset)
    }.map(\.element)
    return ordered.filter { $0.finding.code.severity == .bevinding }
      + ordered.filter { $0.finding.code.severity != .bevinding }
  }

  /// Words without upper case and double spaces.
  static func nameKey(_ text: String) -> String {
    text.lowercased().split(separator: " ").joined(separator: " ")
  }

  /// The tables of the same document that print the same onderdeel.
  func siblings(of table: PrintedTable) -> [PrintedTable] {
    tables.filter {
      $0.document == table.document && $0.naam != table.naam && !table.onderdeel.isEmpty
        && $0.onderdeel == table.onderdeel
    }
  }

  /// The code for which a printed code stands, see ``aliases``.
  func meantCode(_ code: String, in table: PrintedTable) -> String { aliases[table.naam]?[code] ?? code }
}
