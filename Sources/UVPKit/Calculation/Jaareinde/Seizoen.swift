/// The course of earlier whole years: the share of the year that is written by a day.
///
/// The years are pooled: their months are added, so that a year with more hours weighs more.
public struct Seizoen: Hashable, Sendable {
  /// The hours of the earlier years together, per month.
  public let maanden: Maandreeks
  /// The hours of the earlier years together.
  public let total: Uren

  /// The season of one or more whole years, of one row or of all rows of a section.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  public init(_ jaren: some Sequence<Maandreeks>) throws(ArithmeticOverflow) {
    var sum = Maandreeks.zero
    for jaar in jaren { sum = try sum + jaar }
    maanden = sum
    total = try sum.total()
  }

  /// The exact share of the year that earlier years had written by the reference date, as it comes out.
  ///
  /// Corrections can put it below 0 or above 1. Of the month of the reference date the part counts that has passed.
  ///
  /// - Returns: `nil` where the earlier years hold no hours together.
  /// - Throws: ``ArithmeticOverflow`` when the fraction leaves the exact range.
  func cumulative(upTo peildatum: Peildatum) throws(ArithmeticOverflow) -> ExactFraction? {
    guard total > .zero else { return nil }
    let before = ExactFraction(try maanden.sum(ofFirst: peildatum.maand - 1).value)
    let current = ExactFraction(maanden.maanden[peildatum.maand - 1].value)
    return try (before + current * peildatum.elapsedPartOfMonth) / ExactFraction(total.value)
  }

  /// The exact share of the year that earlier years had written by the reference date; above 0, at most 1.
  ///
  /// ```
  /// two years with 672 of 1050 hours up to August: 16/25 on 31 August
  /// ```
  /// - Returns: the reason where no forecast can be divided by it.
  /// - Throws: ``ArithmeticOverflow`` when the fraction leaves the exact range.
  public func share(upTo peildatum: Peildatum) throws(ArithmeticOverflow) -> Result<ExactFraction, GeenJaareinde> {
    guard let share = try cumulative(upTo: peildatum) else { return .failure(.geenSeizoen) }
    if share == .zero { return .failure(.aandeelNul) }
    return share < .zero || share > .one ? .failure(.aandeelBuitenBereik) : .success(share)
  }
}
