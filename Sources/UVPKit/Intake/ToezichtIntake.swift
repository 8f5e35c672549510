/// toezicht.csv → companies per branche with their frequency.
enum ToezichtIntake {
  static let schema = TableSchema([
    .required("deelnemer"), .required("branche"), .required("bedrijven", .number), .required("frequentie", .number),
    .required("code"), .optional("motivering"), .optional("bron"), .optional("opmerking"),
  ])

  static func read(_ reader: TableReader, context: IntakeContext) -> [Toezichtregel] {
    struct Key: Hashable {
      let deelnemer: Int
      let branche: String
      let product: Int
    }
    var regels: [Toezichtregel] = []
    var keys: [Key: Int] = [:]
    for row in reader.rows {
      let deelnemer = context.deelnemer(row, 0, in: reader)
      let branche = reader.requiredText(row, 1)
      let bedrijven = bedrijven(row, in: reader)
      let frequentie = frequentie(row, in: reader)
      let product = product(row, context: context, in: reader)
      guard let deelnemer, let branche, let bedrijven, let frequentie, let product else { continue }
      let key = Key(deelnemer: deelnemer, branche: branche.lowercased(), product: product)
      if let first = keys[key] {
        let name =
          "\(context.deelnemers[deelnemer].naam), \(branche), \(context.catalogus.products[product].code)"
        reader.report(.duplicateKey(key: name, first: reader.place(ofRow: first)), row: row, column: 1)
        continue
      }
      keys[key] = row
      regels.append(
        Toezichtregel(
          deelnemer: deelnemer, branche: branche, bedrijven: bedrijven.map(Aantal.init),
          frequentie: frequentie.map(Frequentie.init), product: product, motivering: motivering(row, in: reader),
          origin: reader.origin(ofRow: row, bron: 6, opmerking: 7)))
    }
    return regels
  }

  /// Why the plan is below the bound; a word that says that there is nothing is no reason.
  private static func motivering(_ row: Int, in reader: TableReader) -> String {
    let text = reader.text(row, 5)
    return AbsenceText.absence(for: text) == nil ? text : ""
  }

  /// A whole number of companies.
  private static func bedrijven(_ row: Int, in reader: TableReader) -> Stated<ExactDecimal>? {
    guard let bedrijven = reader.number(row, 2) else { return nil }
    if let value = bedrijven.value, !value.isWhole {
      reader.report(.notWhole(text: reader.text(row, 2), column: "bedrijven"), row: row, column: 2)
      return nil
    }
    return bedrijven
  }

  /// A decimal number; what is written as a fraction is refused, for a spreadsheet makes a date of it.
  private static func frequentie(_ row: Int, in reader: TableReader) -> Stated<ExactDecimal>? {
    let text = reader.text(row, 3)
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { String($0).trimmed }
    guard parts.count == 2, let above = Int(parts[0]), let below = Int(parts[1]), above >= 0, below > 0 else {
      return reader.number(row, 3)
    }
    // With six decimals at most: 1/8 is 0,125, and 1/3 has no last decimal.
    let decimal = ExactFraction(above, below)
    let exact = (try? decimal.rounded(toPlaces: 6)).flatMap { ExactFraction($0) == decimal ? $0.text(.comma) : nil }
    reader.report(.fraction(text: text, column: "frequentie", decimal: exact), row: row, column: 3)
    return nil
  }

  /// A product of the catalogue that is no second or third inspection: those follow from the first.
  private static func product(_ row: Int, context: IntakeContext, in reader: TableReader) -> Int? {
    guard let product = context.product(row, 4, in: reader) else { return nil }
    let found = context.catalogus.products[product]
    guard !["hc", "hhc"].contains(found.rol.lowercased()) else {
      reader.report(.notPeriodic(code: found.code, rol: found.rol), row: row, column: 4)
      return nil
    }
    return product
  }
}
