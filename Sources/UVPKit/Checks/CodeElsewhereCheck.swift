/// T205: two tables list the same things, and one has another code in the place of one of them (OP11 for OD11).
enum CodeElsewhereCheck {
  static func run(_ toets: Toets) -> [Bevinding] {
    var found: [Bevinding] = []
    for table in toets.tables {
      for (code, other) in (toets.aliases[table.key] ?? [:]).sorted(by: { $0.key < $1.key }) {
        guard let regel = table.regels.first(where: { $0.code == code }),
          let sibling = toets.siblings(of: table).first(where: { $0.regels.contains { $0.code == other } })
        else { continue }
        found.append(
          Bevinding(
            .codeElsewhere(code: code, table: table.naam, other: other, otherTable: sibling.naam), at: regel.origin))
      }
    }
    return found
  }

  /// Per table the codes that stand for another one: tables that print the same and share at least half of their codes,
  /// where each has one code left over with the same number in it, and the working data do not know the later one.
  static func aliases(
    in tables: [PrintedTable], bySection: [Toets.Section: [Int]], gegevens: Jaargegevens
  ) -> [PrintedTable.Key: [String: String]] {
    var known = Set(gegevens.catalogus.products.map(\.code))
    known.formUnion(((gegevens.projecten ?? []) + (gegevens.diensten ?? [])).map(\.code))
    known.formUnion((gegevens.lokaleProjecten ?? []).map(\.code) + (gegevens.energie ?? []).map(\.code))
    var aliases: [PrintedTable.Key: [String: String]] = [:]
    for (section, positions) in bySection where !section.onderdeel.isEmpty && positions.count > 1 {
      for (index, position) in positions.enumerated() {
        let codes = Set(tables[position].regels.map(\.code)).subtracting([""])
        for earlier in positions[..<index] {
          let others = Set(tables[earlier].regels.map(\.code)).subtracting([""])
          if codes.intersection(others).count * 2 < codes.count { continue }
          for code in codes.subtracting(others) where !known.contains(code) {
            let matching = others.subtracting(codes).filter { number(in: $0) == number(in: code) }
            if matching.count == 1, let other = matching.first {
              aliases[tables[position].key, default: [:]][code] = other
            }
          }
        }
      }
    }
    return aliases
  }

  private static func number(in code: String) -> String { String(code.filter { $0.isASCII && $0.isNumber }) }
}
