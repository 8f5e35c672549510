/// T201: a code stands in the table of one programma and belongs, by the catalogue, to another.
enum WrongProgrammaCheck {
  static func run(_ toets: Toets) -> [Bevinding] {
    let catalogus = toets.gegevens.catalogus
    var found: [Bevinding] = []
    for table in toets.tables where catalogus.programmas.contains(table.onderdeel) {
      for regel in table.regels {
        guard let product = catalogus.product(withCode: regel.code), product.programma != table.onderdeel else {
          continue
        }
        let meant = catalogus.products.first {
          $0.programma == table.onderdeel && Toets.nameKey($0.naam) == regel.nameKey
        }
        found.append(
          Bevinding(
            .wrongProgramma(
              code: regel.code, row: regel.omschrijving, table: table.naam, belongs: product.programma,
              correct: meant?.code),
            at: regel.origin))
      }
    }
    return found
  }
}
