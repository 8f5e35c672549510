/// A range of hours, both ends included.
public struct Urenbereik: Hashable, Sendable {
  /// The least hours.
  public let lower: Uren
  /// The most hours; not below ``lower``.
  public let upper: Uren

  /// Whether the hours lie in the range.
  public func contains(_ uren: Uren) -> Bool { lower <= uren && uren <= upper }
}

/// The expected hours of a whole year, seen from a reference date, by one method.
public struct Jaareinde: Hashable, Sendable {
  /// How the hours follow from what was written.
  public let methode: Prognosemethode
  /// The expected hours; 2 decimals, half away from zero, rounded once; on 31 December the written hours themselves.
  public let uren: Uren
  /// The range that holds the real hours in 80 of 100 years, in whole hours outward.
  public let interval80: Result<Urenbereik, GeenInterval>
  /// The range that holds the real hours in 90 of 100 years, in whole hours outward.
  public let interval90: Result<Urenbereik, GeenInterval>

  /// How the intervals are made, for the output.
  public static let intervalMethod =
    "samengestelde Poisson: spreiding evenredig met de uren, geschat uit de hele maanden; t-verdeling"
}

extension Jaarstand {
  /// The year-end forecast by a method, with its intervals; or the reason why the method gives none.
  ///
  /// ```
  /// 812,50 hours after 31 July: maanden → 1392,86; dagen (212 of 365) → 1398,88
  /// ```
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public func jaareinde(
    _ methode: Prognosemethode
  ) throws(ArithmeticOverflow) -> Result<Jaareinde, GeenJaareinde> {
    let written = try written()
    if peildatum.isYearEnd {
      let range = Result<Urenbereik, GeenInterval>.success(Urenbereik(lower: written, upper: written))
      return .success(Jaareinde(methode: methode, uren: written, interval80: range, interval90: range))
    }
    let share: ExactFraction
    switch try expectedShare(methode) {
    case .success(let value): share = value
    case .failure(let reason): return .failure(reason)
    }
    let exact: ExactFraction
    if methode == .plan {
      guard let begroting else { return .failure(.geenBegroting) }
      exact = try ExactFraction(written.value) + ExactFraction(begroting.value) * (.one - share)
    } else {
      exact = try ExactFraction(written.value) / share
    }
    let uren = Uren(try exact.rounded(toPlaces: 2))
    let interval = Voorspellingsinterval(self, methode: methode, written: written, share: share, uren: uren)
    return .success(
      Jaareinde(
        methode: methode, uren: uren, interval80: interval.range(.p90), interval90: interval.range(.p95)))
  }
}
