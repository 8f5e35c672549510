/// T601, T602: the prognosis is below companies × frequency, and nothing says why; O111, O112 where something does, or no figure can be compared.
public enum OndergrensCheck {
  static func run(_ toets: Toets) throws(ArithmeticOverflow) -> [Bevinding] {
    if toets.gegevens.toezicht == nil { return [] }
    return try bevindingen(try Controles(toets.gegevens))
  }

  /// What is to be said of the bounds of the deelnemers at `posities`, or of all.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public static func bevindingen(
    _ controles: Controles, posities: [Int]? = nil
  ) throws(ArithmeticOverflow) -> [Bevinding] {
    var found: [Bevinding] = []
    for stand in controles.deelnemers where posities?.contains(stand.positie) ?? true {
      for product in stand.producten {
        if let complaint = complaint(product, stand.positie, controles.gegevens) {
          found.append(Bevinding(complaint, at: product.branches.first?.regel.origin))
        }
      }
    }
    return found
  }

  private static func complaint(
    _ stand: Controles.Productstand, _ positie: Int, _ gegevens: Jaargegevens
  ) -> Complaint? {
    let product = gegevens.catalogus.products[stand.product]
    let row = "\(gegevens.deelnemers[positie].naam), \(product.code) \(product.naam)"
    let bound = text(stand.controles)
    let planned = text(stand.prognose)
    let motivering = stand.motiveringen.joined(separator: "; ")
    return switch stand.oordeel {
    case .gehaald: nil
    case .nietTeToetsen:
      .boundNotTestable(
        row: row, bound: bound, planned: stand.prognose == .absent(.geenPrognose) ? planned : "prognose \(planned)")
    case .onder where !motivering.isEmpty, .nietGepland where !motivering.isEmpty:
      .belowBoundMotivated(
        row: row, planned: stand.prognose.value == nil ? "niets" : planned, bound: bound, motivering: motivering)
    case .onder(let short):
      .belowBound(row: row, planned: planned, bound: bound, difference: "-" + short.value.text(.grouped))
    case .nietGepland: .boundNotPlanned(row: row, bound: bound)
    }
  }

  private static func text(_ aantal: Stated<Aantal>) -> String {
    switch aantal {
    case .known(let aantal): aantal.value.text(.grouped)
    case .absent(let absence): absence.word
    }
  }
}
