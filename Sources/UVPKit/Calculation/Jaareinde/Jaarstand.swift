/// All that a year-end forecast of one row starts from.
public struct Jaarstand: Hashable, Sendable {
  /// The hours of this year; the months after the reference date do not count.
  public let realisatie: Maandreeks
  /// The day up to and including which the hours are counted.
  public let peildatum: Peildatum
  /// The budgeted hours of the whole year, where known.
  public let begroting: Uren?
  /// The course of earlier years, where there are any: of the row or of its section.
  public let seizoen: Seizoen?
  /// The row's own earlier whole years; they tell how much its months vary, for the interval only.
  public let eerdereJaren: [Maandreeks]

  /// The position of a row at a reference date.
  public init(
    realisatie: Maandreeks, peildatum: Peildatum, begroting: Uren? = nil, seizoen: Seizoen? = nil,
    eerdereJaren: [Maandreeks] = []
  ) {
    self.realisatie = realisatie
    self.peildatum = peildatum
    self.begroting = begroting
    self.seizoen = seizoen
    self.eerdereJaren = eerdereJaren
  }

  /// The hours written up to and including the reference date.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the sum leaves the exact range.
  public func written() throws(ArithmeticOverflow) -> Uren { try realisatie.sum(ofFirst: peildatum.maand) }

  /// The part of the year that has passed by days.
  var shareByDays: ExactFraction { ExactFraction(peildatum.elapsedDays, peildatum.daysInYear) }

  /// The share of the year that `methode` takes to be written by the reference date; above 0 but for ``Prognosemethode/plan``.
  func expectedShare(
    _ methode: Prognosemethode
  ) throws(ArithmeticOverflow) -> Result<ExactFraction, GeenJaareinde> {
    switch methode {
    case .dagen: return .success(shareByDays)
    case .maanden: return .success(try peildatum.elapsedMonths / ExactFraction(12))
    case .seizoen:
      guard let seizoen else { return .failure(.geenSeizoen) }
      return try seizoen.share(upTo: peildatum)
    case .plan:
      guard let share = try seizoen?.cumulative(upTo: peildatum) else { return .success(shareByDays) }
      return share < .zero || share > .one ? .failure(.aandeelBuitenBereik) : .success(share)
    }
  }

  /// The method for this row where the user names none.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  public func chosenMethode() throws(ArithmeticOverflow) -> Prognosemethode {
    if try written() == .zero && begroting != nil { return .plan }
    if case .success = try expectedShare(.seizoen) { return .seizoen }
    return .maanden
  }
}
