/// What was written on one thing in one year, month by month.
public struct Jaarsom: Hashable, Sendable {
  /// The sums of January to December.
  public private(set) var maanden = Array(repeating: Realisatie.Som(), count: 12)

  /// Nothing written.
  public init() {}

  /// Adds what was written in a month.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  /// - Precondition: `maand` is 1…12.
  public mutating func add(_ som: Realisatie.Som, maand: Int) throws(ArithmeticOverflow) {
    try maanden[maand - 1].add(som)
  }

  /// Adds another year.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  public mutating func add(_ other: Jaarsom) throws(ArithmeticOverflow) {
    for maand in 1...12 { try add(other.maanden[maand - 1], maand: maand) }
  }

  /// The sum of the year.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the sum leaves the exact range.
  public func totaal() throws(ArithmeticOverflow) -> Realisatie.Som {
    var totaal = Realisatie.Som()
    for som in maanden { try totaal.add(som) }
    return totaal
  }

  /// The sums of the four quarters.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  public func kwartalen() throws(ArithmeticOverflow) -> [Realisatie.Som] {
    var kwartalen = Array(repeating: Realisatie.Som(), count: 4)
    for (position, som) in maanden.enumerated() { try kwartalen[position / 3].add(som) }
    return kwartalen
  }

  /// The hours per month.
  public var reeks: Maandreeks { Maandreeks(maanden.map(\.uren)) }
}
