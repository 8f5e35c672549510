/// T303: one table has a number twice, before different words.
///
/// The code of a product, project or service is no number of the row: a table may well name it more than once.
enum DuplicateNumberCheck {
  static func run(_ toets: Toets) -> [Bevinding] {
    // Of products with a number or a kental T202 says so already, over all tables.
    let said = Set(CodeTwoProductsCheck.groups(toets).map { Code(document: $0[0].document, code: $0[0].code) })
    var found: [Bevinding] = []
    let gegevens = toets.gegevens
    let werk = ((gegevens.projecten ?? []) + (gegevens.diensten ?? [])).map(\.code)
    let codes = Set(
      (gegevens.catalogus.products.map(\.code) + werk + (gegevens.lokaleProjecten ?? []).map(\.code)
        + (gegevens.energie ?? []).map(\.code)).map { $0.lowercased() })
    // Work left over and energy have words of their own for what a code stands for.
    let onderdelen = Set(gegevens.catalogus.programmas + [""])
    for table in toets.tables where onderdelen.contains(table.onderdeel) {
      let rows = table.regels.filter {
        !$0.code.isEmpty && !$0.omschrijving.isEmpty && !codes.contains($0.code.lowercased())
      }
      for group in Repetition.groups(rows, by: { $0.code.lowercased() }, distinct: \.nameKey)
      where !said.contains(Code(document: table.document, code: group[0].code)) {
        found.append(
          Bevinding(
            .numberTwice(
              code: group[0].code, table: table.naam, rows: group.map(\.omschrijving),
              lines: group.compactMap(\.origin.place.line)),
            at: group[1].origin))
      }
    }
    return found
  }

  private struct Code: Hashable {
    let document: String
    let code: String
  }
}
