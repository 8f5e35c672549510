/// A year month by month: what was written, and what the plan expected by then.
public struct Jaarverloop: Hashable, Sendable {
  /// One month.
  public struct Maand: Hashable, Sendable {
    /// 1 (January) … 12.
    public let maand: Int
    /// The hours written in it; `nil` after the reference date.
    public let geschreven: Uren?
    /// The hours written up to and including it; `nil` after the reference date.
    public let totEnMet: Uren?
    /// The hours that the plan expects by its end, or by the reference date in the month of that; to two decimals.
    public let verwacht: Stated<Uren>
  }

  /// The twelve months.
  public let maanden: [Maand]
  /// The day up to and including which hours count.
  public let peildatum: Peildatum
  /// The budget of the year, where it is known.
  public let begroting: Uren?
  /// Where the year ends, or why that cannot be said.
  public let jaareinde: Result<Jaareinde, GeenJaareinde>

  /// The course of what stands at `stand`.
  ///
  /// - Parameter methode: the method asked for; `nil` for the rule of R-12.
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public init(_ stand: Jaarstand, methode: Prognosemethode? = nil) throws(ArithmeticOverflow) {
    peildatum = stand.peildatum
    begroting = stand.begroting
    let chosen: Prognosemethode
    if let methode { chosen = methode } else { chosen = try stand.chosenMethode() }
    jaareinde = try stand.jaareinde(chosen)
    var maanden: [Maand] = []
    var som = Uren.zero
    for maand in 1...12 {
      let isKnown = maand <= stand.peildatum.maand
      let own = stand.realisatie.maanden[maand - 1]
      if isKnown { som = try som + own }
      maanden.append(
        Maand(
          maand: maand, geschreven: isKnown ? own : nil, totEnMet: isKnown ? som : nil,
          verwacht: try Self.verwacht(stand, maand)))
    }
    self.maanden = maanden
  }

  private static func verwacht(_ stand: Jaarstand, _ maand: Int) throws(ArithmeticOverflow) -> Stated<Uren> {
    guard let begroting = stand.begroting else { return .absent(.empty) }
    let end = Peildatum(endOf: maand, jaar: stand.peildatum.jaar)
    guard let day = maand == stand.peildatum.maand ? stand.peildatum : end else { return .absent(.empty) }
    let then = Jaarstand(
      realisatie: stand.realisatie, peildatum: day, begroting: begroting, seizoen: stand.seizoen)
    guard case .success(let share) = try then.expectedShare(.plan) else { return .absent(.empty) }
    return .known(Uren(try (ExactFraction(begroting.value) * share).rounded(toPlaces: 2)))
  }

  /// The names of the months in short, January first.
  public static let namen = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
}
