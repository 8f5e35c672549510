/// T202: one code stands for two products.
enum CodeTwoProductsCheck {
  static func run(_ toets: Toets) -> [Bevinding] {
    groups(toets).map { rows in
      Bevinding(
        .codeTwoProducts(code: rows[0].code, products: rows.map(\.omschrijving), places: rows.map(\.tabel)),
        at: rows[0].origin)
    }
  }

  /// The rows of the codes that stand for two products.
  static func groups(_ toets: Toets) -> [[GepubliceerdeRegel]] {
    let rows = toets.productRows
    return Repetition.groups(rows, by: { "\($0.document)\n\($0.code)" }, distinct: \.nameKey)
  }
}

/// T203: one product stands under two codes.
enum ProductTwoCodesCheck {
  static func run(_ toets: Toets) -> [Bevinding] {
    groups(toets).map { rows in
      Bevinding(
        .productTwoCodes(product: rows[0].omschrijving, codes: rows.map(\.code), places: rows.map(\.tabel)),
        at: rows[0].origin)
    }
  }

  /// The rows of the products that stand under two codes.
  static func groups(_ toets: Toets) -> [[GepubliceerdeRegel]] {
    let rows = toets.productRows
    return Repetition.groups(rows, by: { "\($0.document)\n\($0.nameKey)" }, distinct: \.code)
  }
}

/// Rows that agree in one thing and differ in another.
enum Repetition {
  /// The first row of each different value, for every key that has more than one; keys in order of the rows.
  static func groups<Row>(
    _ rows: [Row], by key: (Row) -> String, distinct value: (Row) -> String
  ) -> [[Row]] {
    var order: [String] = []
    var members: [String: [Row]] = [:]
    var seen: [String: Set<String>] = [:]
    for row in rows {
      let name = key(row)
      if seen[name] == nil { order.append(name) }
      if seen[name, default: []].insert(value(row)).inserted { members[name, default: []].append(row) }
    }
    return order.compactMap { members[$0] }.filter { $0.count > 1 }
  }
}
