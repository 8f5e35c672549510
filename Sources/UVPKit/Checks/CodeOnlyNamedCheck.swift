/// T206: the text names a code that stands in no table and not in the catalogue.
enum CodeOnlyNamedCheck {
  static func run(_ toets: Toets) -> [Bevinding] {
    var known: [String: Set<String>] = [:]
    let catalogus = Set(toets.gegevens.catalogus.products.flatMap { stems(of: $0.code) })
    for table in toets.tables {
      known[table.document, default: []].formUnion(table.regels.flatMap { stems(of: $0.code) })
    }
    return toets.verwijzingen.compactMap { regel in
      let code = regel.code.lowercased()
      if code.isEmpty || catalogus.contains(code) || known[regel.document]?.contains(code) == true { return nil }
      return Bevinding(.codeOnlyNamed(code: regel.code, table: regel.tabel), at: regel.origin)
    }
  }

  /// A code and what it stands under: A1.26 names A1.26.00 and all others under it.
  private static func stems(of code: String) -> [String] {
    let code = code.lowercased()
    return code.indices.filter { code[$0] == "." }.map { String(code[..<$0]) } + [code]
  }
}
