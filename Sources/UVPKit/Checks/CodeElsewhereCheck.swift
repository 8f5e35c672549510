/// T205: two tables list the same things, and one has another code in the place of one of them (OP11 for OD11).
enum CodeElsewhereCheck {
  static func run(_ toets: Toets) -> [Bevinding] {
    var found: [Bevinding] = []
    for table in toets.tables {
      for (code, other) in (toets.aliases[table.naam] ?? [:]).sorted(by: { $0.key < $1.key }) {
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

  /// Per table the codes that stand for another one: tables of one onderdeel that share at least half of their codes,
  /// where each has one code left over with the same number in it.
  static func aliases(in tables: [PrintedTable]) -> [String: [String: String]] {
    var aliases: [String: [String: String]] = [:]
    for (position, table) in tables.enumerated() where !table.onderdeel.isEmpty {
      for earlier in tables[..<position]
      where earlier.document == table.document && earlier.onderdeel == table.onderdeel {
        let codes = Set(table.regels.map(\.code)).subtracting([""])
        let others = Set(earlier.regels.map(\.code)).subtracting([""])
        if codes.intersection(others).count * 2 < codes.count { continue }
        for code in codes.subtracting(others) {
          let matching = others.subtracting(codes).filter { number(in: $0) == number(in: code) }
          if matching.count == 1, let other = matching.first { aliases[table.naam, default: [:]][code] = other }
        }
      }
    }
    return aliases
  }

  private static func number(in code: String) -> String { String(code.filter { $0.isASCII && $0.isNumber }) }
}
