/// prognose.csv → expected numbers per deelnemer and product.
enum PrognoseIntake {
  static let schema = TableSchema([
    .required("deelnemer"), .required("code"), .required("aantal", .number), .optional("kental", .number),
    .optional("bron"), .optional("opmerking"),
  ])

  static func read(_ reader: TableReader, context: IntakeContext) -> [Prognoseregel] {
    struct Key: Hashable {
      let deelnemer: Int
      let product: Int
    }
    var regels: [Prognoseregel] = []
    regels.reserveCapacity(reader.rows.count)
    var keys: [Key: Int] = Dictionary(minimumCapacity: reader.rows.count)
    for row in reader.rows {
      let deelnemer = context.deelnemer(row, 0, in: reader)
      let product = context.product(row, 1, in: reader)
      let aantal = reader.number(row, 2, allowsRange: true)
      let kental = reader.number(row, 3)
      guard let deelnemer, let product, let aantal, let kental else { continue }
      let maat = context.catalogus.products[product].maat
      if maat != .stuks, kental != .absent(.empty) {
        reader.report(.kentalOfOtherUnit(eenheid: maat.rawValue), row: row, column: 3)
        continue
      }
      let key = Key(deelnemer: deelnemer, product: product)
      if let first = keys.updateValue(row, forKey: key) {
        keys[key] = first
        let name = "\(context.deelnemers[deelnemer].naam), \(context.catalogus.products[product].code)"
        reader.report(.duplicateKey(key: name, first: reader.place(ofRow: first)), row: row, column: 1)
        continue
      }
      regels.append(
        Prognoseregel(
          deelnemer: deelnemer, product: product, aantal: aantal.map(Aantal.init), kental: kental.map(Kental.init),
          origin: reader.origin(ofRow: row, bron: 4, opmerking: 5)))
    }
    return regels
  }
}
