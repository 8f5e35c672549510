/// T501: the catalogue has one product under two codes, and no published document says so already.
enum WorkingCatalogusCheck {
  static func run(_ toets: Toets) -> [Bevinding] {
    let printed = Set(ProductTwoCodesCheck.groups(toets).map { $0[0].nameKey })
    let products = toets.gegevens.catalogus.products
    // Another catalogue, such as an old one, has the same products under codes of its own.
    return Repetition.groups(
      products, by: { "\($0.origin.place.file)\n\(Toets.nameKey($0.naam))" }, distinct: \.code
    )
    .filter { !printed.contains(Toets.nameKey($0[0].naam)) }
    .map {
      Bevinding(.workingProductTwoCodes(product: $0[0].naam, codes: $0.map(\.code)), at: $0[1].origin)
    }
  }
}
