/// pdc-….csv → products.
enum CatalogusIntake {
  static let schema = TableSchema([
    .required("code"), .required("product"), .required("programma"), .required("kental", .number),
    .optional("status"), .optional("rol"), .optional("bron"), .optional("opmerking"),
  ])

  /// - Parameter spellings: the first spelling of each programma, over all catalogues; case makes no difference.
  static func read(
    _ reader: TableReader, codes: inout CodeRegistry, spellings: inout [String: String]
  ) -> [Product] {
    var products: [Product] = []
    products.reserveCapacity(reader.rows.count)
    for row in reader.rows {
      let code = reader.requiredText(row, 0)
      let naam = reader.requiredText(row, 1)
      let programma = reader.requiredText(row, 2)
      let kental = reader.number(row, 3)
      guard let code, let naam, var programma, let kental else { continue }
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
          rol: reader.text(row, 5), origin: reader.origin(ofRow: row, bron: 6, opmerking: 7)))
    }
    return products
  }
}
