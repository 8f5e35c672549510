extension Jaargegevens {
  /// Why a change of a scenario changes nothing in the plan; `nil` where it does.
  ///
  /// - Parameters:
  ///   - targets: the figures that it is about.
  ///   - suggests: whether to look for the nearest key that would have hit something.
  func miss(
    _ wat: Wijziging.Wat, sleutel: String, deelnemer: Int?, targets: [Wijziging.Target], suggests: Bool
  ) -> ChangeMiss? {
    if !targets.isEmpty { return wat == .kental && deelnemer == nil ? unusedKental(targets) : nil }
    let products = Self.positions(of: sleutel, in: catalogus.products.map(\.code)).map { catalogus.products[$0] }
    switch wat {
    case .uren where !products.isEmpty && sleutel != Self.everyCode:
      return .product(hasKental: products.contains { $0.maat == .stuks })
    case .kental, .aantal:
      if let maat = products.first?.maat {
        if wat == .kental && products.allSatisfy({ $0.maat != .stuks }) { return .noKental(unit: maat.rawValue) }
        return .noRow(deelnemer: deelnemer.map { deelnemers[$0].naam })
      }
      if !self.targets(.uren, sleutel: sleutel, deelnemer: nil).isEmpty { return .work }
    case .uren, .aandeel, .uurtarief, .productieveUren: break
    }
    if wat != .aandeel, sleutel != Self.everyCode, !Self.positions(of: sleutel, in: (energie ?? []).map(\.code)).isEmpty
    {
      return .energie
    }
    return .unknown(suggestion: suggests ? suggestion(wat, sleutel: sleutel, deelnemer: deelnemer) : nil)
  }

  /// Why no row of the prognosis has a kental of the catalogue that changes; `nil` where one has.
  private func unusedKental(_ targets: [Wijziging.Target]) -> ChangeMiss? {
    let products = Set(targets.compactMap { if case .kental(let product) = $0 { product } else { nil } })
    let rows = prognose.filter { products.contains($0.product) }
    if rows.contains(where: { $0.kental == .absent(.empty) }) { return nil }
    return rows.isEmpty ? .noRow(deelnemer: nil) : .ownKental(rows: rows.count)
  }

  /// The nearest key that would have hit something.
  private func suggestion(_ wat: Wijziging.Wat, sleutel: String, deelnemer: Int?) -> String? {
    let known: [String]
    switch wat {
    case .aandeel: known = sleutels.map(\.naam)
    case .uren:
      known =
        ((projecten ?? []) + (diensten ?? [])).map(\.code)
        + (lokaleProjecten ?? []).map(\.code)
    case .kental, .aantal:
      let rows = prognose.filter { deelnemer == nil || $0.deelnemer == deelnemer }
      known = rows.map { catalogus.products[$0.product] }.filter { wat == .aantal || $0.maat == .stuks }.map(\.code)
    case .uurtarief, .productieveUren: known = []
    }
    return NearMiss.suggestion(for: sleutel, among: known)
  }
}
