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
  /// How far earlier budgets missed, where known; for the interval of ``Prognosemethode/plan`` only.
  public let begrotingsafwijking: Begrotingsafwijking?

  /// The position of a row at a reference date.
  public init(
    realisatie: Maandreeks, peildatum: Peildatum, begroting: Uren? = nil, seizoen: Seizoen? = nil,
    eerdereJaren: [Maandreeks] = [], begrotingsafwijking: Begrotingsafwijking? = nil
  ) {
    self.realisatie = realisatie
    self.peildatum = peildatum
    self.begroting = begroting
    self.seizoen = seizoen
    self.eerdereJaren = eerdereJaren
    self.begrotingsafwijking = begrotingsafwijking
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
  /// `plan` where there is a budget and nothing is written yet, or too little of the year has passed to go by: less than a
  /// quarter of the hours of earlier years, or without those less than half of the days; else `seizoen` where earlier years
  /// have hours; else `maanden`.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  public func chosenMethode() throws(ArithmeticOverflow) -> Prognosemethode {
    let share = try expectedShare(.seizoen)
    let isEarly: Bool
    switch share {
    case .success(let share): isEarly = share < Self.earlyBySeason
    case .failure(.aandeelNul): isEarly = true
    case .failure: isEarly = shareByDays < Self.earlyByDays
    }
    let nothingYet = try written() == .zero
    if begroting != nil && (nothingYet || isEarly) { return .plan }
    if case .success = share { return .seizoen }
    return .maanden
  }

  /// Below this share of earlier years' hours the budget tells more than what was written.
  private static let earlyBySeason = ExactFraction(1, 4)
  /// Below this share of the days, without earlier years, the budget tells more than what was written.
  private static let earlyByDays = ExactFraction(1, 2)
}
