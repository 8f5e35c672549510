/// What rows may refer to: deelnemers, products and keys read before them.
struct IntakeContext {
  var deelnemers: [Deelnemer] = []
  var catalogus = Catalogus(products: [])
  var sleutels: [Verdeelsleutel] = [] {
    didSet {
      sleutelPositions = Dictionary(
        sleutels.enumerated().map { ($1.naam.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    }
  }
  private var sleutelPositions: [String: Int] = [:]
  var index = DeelnemerIndex([])
  /// Whether deelnemers.csv could be read; without it every name would be unknown, and no one is helped by that.
  var knowsDeelnemers = false
  /// Whether every catalogue could be read.
  var knowsCatalogus = false
  /// Whether all keys could be read.
  var knowsSleutels = false

  /// The codes of all tables, read before what may refer to them.
  var codes = CodeRegistry()

  /// The names of the energy tables, read before what may refer to them.
  var energietabellen: [String] = []

  /// The names of all sections of the plan and the region.
  var onderdelen: [String] {
    catalogus.programmas + SectionName.all + energietabellen
  }

  /// The key with this name; upper and lower case make no difference.
  func sleutel(_ naam: String) -> Verdeelsleutel? {
    sleutelPositions[naam.lowercased()].map { sleutels[$0] }
  }

  /// The deelnemer that a cell names; `nil` after a complaint.
  func deelnemer(_ row: Int, _ column: Int, in reader: TableReader) -> Int? {
    guard let naam = reader.requiredText(row, column) else { return nil }
    if let position = index.position(of: naam) { return position }
    if knowsDeelnemers {
      reader.report(
        .unknownDeelnemer(name: naam, suggestion: reader.isPastShown ? nil : index.suggestion(for: naam)), row: row,
        column: column)
    }
    return nil
  }

  /// The product whose code a cell holds; `nil` after a complaint.
  func product(_ row: Int, _ column: Int, in reader: TableReader) -> Int? {
    guard let code = reader.requiredText(row, column) else { return nil }
    if let position = catalogus.index(ofCode: code) { return position }
    if knowsCatalogus {
      let codes = catalogus.products.lazy.map(\.code)
      let suggestion = reader.isPastShown ? nil : NearMiss.suggestion(for: code, among: codes)
      reader.report(.unknownCode(code: code, suggestion: suggestion), row: row, column: column)
    }
    return nil
  }
}
