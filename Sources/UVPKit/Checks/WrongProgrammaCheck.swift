/// T201: a code stands in the table of one programma and belongs, by the catalogue, to another.
enum WrongProgrammaCheck {
  static func run(_ toets: Toets) -> [Bevinding] {
    let catalogus = toets.gegevens.catalogus
    let codes = toets.codesByName
    var found: [Bevinding] = []
    for table in toets.tables where catalogus.programmas.contains(table.onderdeel) {
      for regel in table.regels {
        guard let product = catalogus.product(withCode: regel.code), product.programma != table.onderdeel else {
          continue
        }
        let meant = codes[regel.nameKey]?.first { catalogus.product(withCode: $0)?.programma == table.onderdeel }
        found.append(
          Bevinding(
            .wrongProgramma(
              code: regel.code, row: regel.omschrijving, table: table.naam, belongs: product.programma,
              correct: meant),
            at: regel.origin))
      }
    }
    return found
  }
}
