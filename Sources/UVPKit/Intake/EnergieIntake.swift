/// energie.csv → the energy programme.
enum EnergieIntake {
  static let schema = TableSchema([
    .required("code"), .required("financiering"), .required("product"), .required("kental", .number),
    .required("aantal", .number), .required("uren", .number), .optional("kosten", .money), .optional("bron"),
    .optional("opmerking"), .optional("doel"),
  ])

  static func read(_ reader: TableReader, codes: inout CodeRegistry) -> [Energieregel] {
    var regels: [Energieregel] = []
    var spellings: [String: String] = [:]
    for row in reader.rows {
      let code = reader.requiredText(row, 0)
      let financiering = reader.requiredText(row, 1)
      let product = reader.requiredText(row, 2)
      let kental = reader.number(row, 3)?.map(Kental.init)
      let aantal = reader.number(row, 4)?.map(Aantal.init)
      let stated = reader.number(row, 5)?.map(Uren.init)
      let kosten = reader.number(row, 6)?.map(Euro.init)
      guard let code, var financiering, let product, let kental, let aantal, let stated, let kosten else { continue }
      let key = financiering.lowercased()
      if let spelling = spellings[key] { financiering = spelling } else { spellings[key] = financiering }
      codes.register(code, row: row, column: 0, in: reader)
      guard let uren = HoursIntake.uren(stated, aantal: aantal, kental: kental, row: row, column: 5, in: reader)
      else { continue }
      regels.append(
        Energieregel(
          code: code, financiering: financiering, product: product, aantal: aantal, kental: kental, uren: uren,
          kosten: kosten, doel: reader.text(row, 9), origin: reader.origin(ofRow: row, bron: 7, opmerking: 8)))
    }
    return regels
  }
}
