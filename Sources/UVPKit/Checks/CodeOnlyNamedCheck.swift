/// T206: the text names a code that stands in no table and not in the catalogue.
enum CodeOnlyNamedCheck {
  static func run(_ toets: Toets) -> [Bevinding] {
    var found: [Bevinding] = []
    for table in toets.tables {
      let printed = toets.tables.filter { $0.document == table.document }.flatMap { $0.regels.map(\.code) }
      let known = printed + toets.gegevens.catalogus.products.map(\.code)
      for regel in table.verwijzingen where !regel.code.isEmpty {
        // A1.26 names A1.26.00 and all others under it.
        if known.contains(where: { $0 == regel.code || $0.hasPrefix(regel.code + ".") }) { continue }
        found.append(Bevinding(.codeOnlyNamed(code: regel.code, table: table.naam), at: regel.origin))
      }
    }
    return found
  }
}
