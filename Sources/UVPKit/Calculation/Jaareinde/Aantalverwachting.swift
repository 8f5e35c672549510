/// The number of products expected in a whole year, from what is finished at a reference date.
public struct Aantalverwachting: Hashable, Sendable {
  /// Why no number is made from what is finished.
  public enum Reden: Error, Hashable, Sendable {
    /// Nothing is finished, or less than nothing: too little to go by.
    case nietsGereed
    /// The number counts no pieces, and so does not follow from how many are finished.
    case nietInStuks
    /// The planned number is a range, which is not compared with what is finished.
    case bereik
    /// The method gives no share of the year.
    case geenJaareinde(GeenJaareinde)

    /// The reason for the reader.
    public var text: String {
      switch self {
      case .nietsGereed: "niets gereed"
      case .nietInStuks: "het aantal is in uren of fte, en volgt niet uit wat gereed is"
      case .bereik: "het aantal is een bereik"
      case .geenJaareinde(let reden): reden.text
      }
    }
  }

  /// The whole number, half away from zero, rounded once.
  public let aantal: Aantal
  /// The method, that of the hours of the row.
  public let methode: Prognosemethode
}

extension Jaarstand {
  /// The number of products in the whole year, by the method that the hours of the row would have.
  ///
  /// What is finished, divided by the share of the year that has passed by the method; `plan` adds the rest of the
  /// planned number instead. On 31 December it is what is finished.
  /// ```
  /// 33 finished, and by 31 August 0,66 of the hours of earlier years: 50
  /// ```
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public func aantal(
    gereed: Aantal, gepland: Aantal
  ) throws(ArithmeticOverflow) -> Result<Aantalverwachting, Aantalverwachting.Reden> {
    guard gereed > .zero else { return .failure(.nietsGereed) }
    let methode = try chosenMethode()
    if peildatum.isYearEnd {
      return .success(Aantalverwachting(aantal: Aantal(gereed.value.rounded(toPlaces: 0)), methode: methode))
    }
    let share: ExactFraction
    switch try expectedShare(methode) {
    case .success(let value): share = value
    case .failure(let reden): return .failure(.geenJaareinde(reden))
    }
    let done = ExactFraction(gereed.value)
    let exact = methode == .plan ? try done + ExactFraction(gepland.value) * (.one - share) : try done / share
    return .success(Aantalverwachting(aantal: Aantal(try exact.rounded(toPlaces: 0)), methode: methode))
  }
}
