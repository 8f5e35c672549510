/// The rows of one table of a published document.
struct PrintedTable {
  let document: String
  let naam: String
  /// The onderdeel of the plan that the table prints, or empty.
  let onderdeel: String
  var regels: [GepubliceerdeRegel] = []
  var totalen: [GepubliceerdeRegel] = []
  var aandelen: [GepubliceerdeRegel] = []
  var verwijzingen: [GepubliceerdeRegel] = []

  /// The rows that say how often a product is expected or how long it takes.
  var productRows: [GepubliceerdeRegel] { regels.filter { $0.aantal.value != nil || $0.kental.value != nil } }

  /// The exact sum of the hours of the rows.
  func hours() throws(ArithmeticOverflow) -> Uren {
    var sum = HoursSum()
    for regel in regels { try sum.add(regel.uren) }
    return sum.known
  }

  /// The tables of a document, in the order in which the rows first name them.
  static func tables(of regels: [GepubliceerdeRegel]) -> [PrintedTable] {
    struct Key: Hashable { let document, tabel: String }
    var order: [Key] = []
    var tables: [Key: PrintedTable] = [:]
    for regel in regels {
      let key = Key(document: regel.document, tabel: regel.tabel)
      // A reference names a product of another section; it does not say what the table is about.
      let onderdeel = regel.soort == .verwijzing ? "" : regel.onderdeel
      if tables[key] == nil { order.append(key) }
      var table =
        tables[key] ?? PrintedTable(document: regel.document, naam: regel.tabel, onderdeel: onderdeel)
      switch regel.soort {
      case .regel: table.regels.append(regel)
      case .totaal: table.totalen.append(regel)
      case .aandeel: table.aandelen.append(regel)
      case .verwijzing: table.verwijzingen.append(regel)
      }
      tables[key] = table
    }
    return order.compactMap { tables[$0] }
  }
}

extension GepubliceerdeRegel {
  /// How the row is named in a sentence: its words, or else its code or number.
  var label: String {
    if !omschrijving.isEmpty && !code.isEmpty { return "\(code) \(omschrijving)" }
    if !omschrijving.isEmpty { return omschrijving }
    return code.isEmpty ? "rij \(volgnr)" : code
  }

  /// The words of the row without the differences that do not matter.
  var nameKey: String { Toets.nameKey(omschrijving) }
}
