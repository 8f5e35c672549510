/// pdc-….csv → products.
enum CatalogusIntake {
  static let schema = TableSchema([
    .required("code"), .required("product"), .required("programma"), .required("kental", .number),
    .optional("status"), .optional("rol"), .optional("eenheid"), .optional("bron"), .optional("opmerking"),
  ])

  /// - Parameters:
  ///   - uitgangspunten: the productive hours of an fte.
  ///   - spellings: the first spelling of each programma, over all catalogues; case makes no difference.
  static func read(
    _ reader: TableReader, uitgangspunten: Uitgangspunten = Uitgangspunten(), codes: inout CodeRegistry,
    spellings: inout [String: String]
  ) -> [Product] {
    var products: [Product] = []
    products.reserveCapacity(reader.rows.count)
    for row in reader.rows {
      let code = reader.requiredText(row, 0)
      let naam = reader.requiredText(row, 1)
      let programma = reader.requiredText(row, 2)
      let kental = reader.number(row, 3)
      let maat = reader.text(row, 6).isEmpty ? .stuks : reader.choice(row, 6, of: Productmaat.self)
      guard let code, let naam, var programma, var kental, let maat else { continue }
      if maat != .stuks, kental != .absent(.empty) {
        reader.report(.kentalOfOtherUnit(eenheid: maat.rawValue), row: row, column: 3)
        continue
      }
      switch maat {
      case .stuks: break
      case .uren: kental = .known(ExactDecimal(1))
      case .fte: kental = uitgangspunten.productieveUren.map(\.value)
      }
      let key = programma.lowercased()
      if SectionName.all.contains(key) {
        reader.report(.reservedProgramma(naam: programma), row: row, column: 2)
        continue
      }
      if let spelling = spellings[key] { programma = spelling } else { spellings[key] = programma }
      codes.register(code, row: row, column: 0, in: reader)
      products.append(
        Product(
          code: code, naam: naam, programma: programma, kental: kental.map(Kental.init), status: reader.text(row, 4),
          rol: reader.text(row, 5), maat: maat, origin: reader.origin(ofRow: row, bron: 7, opmerking: 8),
          kentalOrigin: maat == .fte ? uitgangspunten.productieveUrenOrigin : nil))
    }
    return products
  }
}
