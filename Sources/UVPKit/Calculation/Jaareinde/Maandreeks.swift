/// The hours of one row in one year, per month.
///
/// A year that still runs holds what was written up to its reference date; the months after it are 0.
public struct Maandreeks: Hashable, Sendable {
  /// The sums of the twelve months; index 0 is January; corrections can make a sum negative.
  public let maanden: [Uren]

  /// Twelve sums of months, January first.
  ///
  /// - Precondition: there are twelve.
  public init(_ maanden: [Uren]) {
    precondition(maanden.count == 12, "a year has twelve months")
    self.maanden = maanden
  }

  /// A year without hours.
  public static let zero = Maandreeks(Array(repeating: .zero, count: 12))

  /// The exact sum of the first `count` months.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the sum leaves the exact range.
  /// - Precondition: `count` is 0…12.
  public func sum(ofFirst count: Int) throws(ArithmeticOverflow) -> Uren {
    precondition((0...12).contains(count), "months out of range")
    var sum = Uren.zero
    for uren in maanden.prefix(count) { sum = try sum + uren }
    return sum
  }

  /// The exact sum of the year.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the sum leaves the exact range.
  public func total() throws(ArithmeticOverflow) -> Uren { try sum(ofFirst: 12) }

  /// Whether a month was corrected below zero.
  public var hasNegativeMonth: Bool { maanden.contains { $0.value.isNegative } }

  /// The exact sums per month of two series.
  public static func + (a: Maandreeks, b: Maandreeks) throws(ArithmeticOverflow) -> Maandreeks {
    var sums: [Uren] = []
    for (left, right) in zip(a.maanden, b.maanden) { sums.append(try left + right) }
    return Maandreeks(sums)
  }
}
