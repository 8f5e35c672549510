/// The rows that one table of a published document has for one onderdeel of one deelnemer, or of the region.
struct PrintedTable {
  /// What makes rows belong together.
  struct Key: Hashable {
    let document: String
    let naam: String
    let onderdeel: String
    /// The position of the deelnemer; `nil` for the region.
    let deelnemer: Int?
  }

  let key: Key
  var regels: [GepubliceerdeRegel] = []
  var totalen: [GepubliceerdeRegel] = []
  var aandelen: [GepubliceerdeRegel] = []

  var document: String { key.document }
  var naam: String { key.naam }
  /// The onderdeel of the plan that the table prints, or empty.
  var onderdeel: String { key.onderdeel }

  /// The rows that say how often a product is expected or how long it takes, and what it is called.
  var productRows: [GepubliceerdeRegel] {
    regels.filter { ($0.aantal.value != nil || $0.kental.value != nil) && !$0.code.isEmpty && !$0.omschrijving.isEmpty }
  }

  /// The sum of the hours of the rows.
  func hours() throws(ArithmeticOverflow) -> HoursSum {
    var sum = HoursSum()
    for regel in regels { try sum.add(regel.uren) }
    return sum
  }

  /// Whether a row has no figure where there could be one; `n.v.t.` says that there is none to have.
  func hasOpenRows<Value>(_ figure: (GepubliceerdeRegel) -> Stated<Value>) -> Bool {
    regels.contains {
      switch figure($0).absence {
      case .pm, .ntb, .empty, .bereik: true
      default: false
      }
    }
  }

  /// The tables of the documents, in the order in which the rows first name them, whatever the order within them.
  static func tables(of regels: [GepubliceerdeRegel]) -> [PrintedTable] {
    var order: [Key] = []
    var tables: [Key: PrintedTable] = [:]
    func add(_ key: Key, _ change: (inout PrintedTable) -> Void) {
      if tables[key] == nil { order.append(key) }
      change(&tables[key, default: PrintedTable(key: key)])
    }
    for regel in regels where regel.soort == .regel || regel.soort == .totaal {
      let key = Key(
        document: regel.document, naam: regel.tabel, onderdeel: regel.onderdeel, deelnemer: regel.deelnemer)
      add(key) { if regel.soort == .regel { $0.regels.append(regel) } else { $0.totalen.append(regel) } }
    }
    // A share is of the region's total, and stands in the table of the region.
    for regel in regels where regel.soort == .aandeel {
      let key = Key(document: regel.document, naam: regel.tabel, onderdeel: regel.onderdeel, deelnemer: nil)
      add(key) { $0.aandelen.append(regel) }
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
