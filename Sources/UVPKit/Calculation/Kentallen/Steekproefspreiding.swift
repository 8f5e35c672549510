/// The spread of a sample, and the intervals that rest on it.
///
/// Binary floating point, for a spread and the width of an interval only (docs/besluiten/0009-drijvende-komma-in-statistiek.md,
/// docs/besluiten/0013-kentallen-leren.md). The sums of squares are exact integers; what is shown is rounded once.
extension Steekproef {
  /// An interval in hours, both ends included.
  public struct Bereik: Hashable, Sendable {
    /// The lower end.
    public let van: ExactDecimal
    /// The upper end.
    public let tot: ExactDecimal
  }

  /// n·Σx² − (Σx)² of values, exact, from differences with the middle one.
  private static func squares(_ waarden: some Collection<Int64>, around middle: Int64) throws(ArithmeticOverflow)
    -> Int128
  {
    var sum: Int128 = 0
    var squares: Int128 = 0
    for waarde in waarden {
      let difference = Int128(waarde) - Int128(middle)
      sum += difference
      let (added, overflow) = squares.addingReportingOverflow(difference * difference)
      if overflow { throw ArithmeticOverflow() }
      squares = added
    }
    let (all, tooMany) = squares.multipliedReportingOverflow(by: Int128(waarden.count))
    let (square, tooLarge) = sum.multipliedReportingOverflow(by: sum)
    if tooMany || tooLarge { throw ArithmeticOverflow() }
    return all - square
  }

  private var unit: Double {
    var unit = 1.0
    for _ in 0..<scale { unit *= 10 }
    return unit
  }

  private func deviation(_ squares: Int128) -> Double {
    (Double(squares) / (Double(n) * Double(n - 1))).squareRoot() / unit
  }

  /// The standard deviation (divided by n − 1) in hours; `nil` with one observation.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum of squares leaves the exact range.
  func deviation() throws(ArithmeticOverflow) -> Double? {
    n < 2 ? nil : deviation(try Self.squares(waarden, around: waarden[n / 2]))
  }

  /// The standard deviation rounded to hundredths of an hour; `nil` with one observation.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum of squares leaves the exact range.
  public func standaardafwijking() throws(ArithmeticOverflow) -> ExactDecimal? {
    try deviation().map { value throws(ArithmeticOverflow) in try Self.hundredths(value, .toNearestOrAwayFromZero) }
  }

  /// The 95 % interval of a measure; `nil` where there are too few observations for one.
  ///
  /// - mediaan: by rank, exact, without an assumption about the spread (``Rangorde``);
  /// - gemiddelde: Student's t, mean ± t · sd / √n, outward on hundredths;
  /// - afgeknot: Student's t with the winsorised deviation (Tukey and McLaughlin), outward on hundredths.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum of squares leaves the exact range.
  public func interval(_ maat: Kentalmaat) throws(ArithmeticOverflow) -> Bereik? {
    switch maat {
    case .mediaan:
      guard let rank = Rangorde.rank(n: n) else { return nil }
      func uren(_ place: Int) -> ExactDecimal { ExactDecimal(significand: Int128(waarden[place]), scale: scale) }
      return Bereik(van: uren(rank - 1), tot: uren(n - rank))
    case .gemiddelde:
      guard let deviation = try deviation() else { return nil }
      return try around(try gemiddelde(), error: deviation / Double(n).squareRoot(), freedom: n - 1)
    case .afgeknot:
      let cut = weggelaten(1, van: 10)
      let kept = n - 2 * cut
      if kept < 2 { return nil }
      let (low, high) = (waarden[cut], waarden[n - 1 - cut])
      let winsorised = waarden.map { Swift.min(Swift.max($0, low), high) }
      let deviation = deviation(try Self.squares(winsorised, around: waarden[n / 2]))
      return try around(
        try afgeknot(), error: deviation * Double(n).squareRoot() / Double(kept), freedom: kept - 1)
    }
  }

  private func around(
    _ middle: ExactFraction, error: Double, freedom: Int
  ) throws(ArithmeticOverflow) -> Bereik {
    let half = StudentT.quantile(.p975, degreesOfFreedom: freedom) * error
    let centre = Spreiding.number(middle)
    return Bereik(van: try Self.hundredths(centre - half, .down), tot: try Self.hundredths(centre + half, .up))
  }

  private static func hundredths(
    _ value: Double, _ rule: FloatingPointRoundingRule
  ) throws(ArithmeticOverflow) -> ExactDecimal {
    let digits = (value * 100).rounded(rule)
    // Above 2⁵³ a binary number is no longer every whole number.
    guard digits.magnitude < 9_007_199_254_740_992 else { throw ArithmeticOverflow() }
    return ExactDecimal(significand: Int128(digits), scale: 2)
  }
}
