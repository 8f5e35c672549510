/// The hours of finished zaken of one code, in order: everything that is exact about them.
///
/// Figures are in hours; what a decimal cannot hold is a fraction.
public struct Steekproef: Sendable {
  /// The hours in units of 10^-``scale``, from low to high.
  let waarden: [Int64]
  /// How many decimals the unit has.
  let scale: Int
  /// The exact sum in units.
  let som: Int128

  /// The observations in any order; each below 2^60 in size.
  ///
  /// - Precondition: there is at least one.
  public init(_ waarnemingen: [Int64], scale: Int) {
    precondition(!waarnemingen.isEmpty, "a sample has observations")
    var waarden = waarnemingen
    waarden.radixSort()
    self.waarden = waarden
    self.scale = scale
    som = waarden.reduce(into: Int128(0)) { $0 += Int128($1) }
  }

  /// How many observations there are.
  public var n: Int { waarden.count }

  /// The sum of the hours.
  public var uren: Uren { Uren(ExactDecimal(significand: som, scale: scale)) }

  /// The mean in hours.
  ///
  /// - Throws: ``ArithmeticOverflow`` when it leaves the exact range.
  public func gemiddelde() throws(ArithmeticOverflow) -> ExactFraction { try Self.mean(som, of: n, scale: scale) }

  private static func mean(_ sum: Int128, of count: Int, scale: Int) throws(ArithmeticOverflow) -> ExactFraction {
    try ExactFraction(ExactDecimal(significand: sum, scale: scale)) / ExactFraction(count)
  }

  /// The hours below which `part` of `whole` of the observations lie, by linear interpolation between the two nearest
  /// (type 7): of 1..10 the first of ten parts ends at 1,9.
  ///
  /// - Precondition: `part` is 0…`whole`, and `whole` is 2, 4, 10 or another number with few decimals.
  public func kwantiel(_ part: Int, van whole: Int) -> ExactDecimal {
    let (place, rest) = ((n - 1) * part).quotientAndRemainder(dividingBy: whole)
    let low = Int128(waarden[place])
    let high = Int128(waarden[min(place + 1, n - 1)])
    // Four decimals hold any part of 10, of 4 or of 20.
    let digits = low * 10_000 + (high - low) * Int128(rest) * (10_000 / Int128(whole))
    return ExactDecimal(significand: digits, scale: scale + 4)
  }

  /// The middle observation, or halfway between the two in the middle.
  public var mediaan: ExactDecimal { kwantiel(1, van: 2) }

  /// How many observations the trimmed mean leaves out at each end: `part` of `whole` of them, rounded down.
  func weggelaten(_ part: Int, van whole: Int) -> Int { n * part / whole }

  /// The mean without the lowest and the highest observations: `part` of `whole` of them at each end.
  ///
  /// - Throws: ``ArithmeticOverflow`` when it leaves the exact range.
  /// - Precondition: less than half of them is left out at each end.
  public func afgeknot(_ part: Int = 1, van whole: Int = 10) throws(ArithmeticOverflow) -> ExactFraction {
    let cut = weggelaten(part, van: whole)
    var sum: Int128 = 0
    for place in cut..<n - cut { sum += Int128(waarden[place]) }
    return try Self.mean(sum, of: n - 2 * cut, scale: scale)
  }

  /// The median of the distances to the median (MAD), in hours.
  public var mad: ExactDecimal {
    // In halves of a unit, from the middle outward: the distances come in order.
    let middle = waarden[(n - 1) / 2] + waarden[n / 2]
    var left = (n - 1) / 2
    var right = left + 1
    var distance: Int64 = 0
    var before: Int64 = 0
    for _ in 0...n / 2 {
      before = distance
      let toLeft = left >= 0 ? middle - 2 * waarden[left] : .max
      let toRight = right < n ? 2 * waarden[right] - middle : .max
      if toLeft <= toRight {
        distance = toLeft
        left -= 1
      } else {
        distance = toRight
        right += 1
      }
    }
    let twice = n % 2 == 0 ? Int128(before) + Int128(distance) : 2 * Int128(distance)
    return ExactDecimal(significand: twice * 25, scale: scale + 2)
  }

  /// The distance between the quartiles, in hours.
  ///
  /// - Throws: ``ArithmeticOverflow`` when it leaves the exact range.
  public func kwartielafstand() throws(ArithmeticOverflow) -> ExactDecimal {
    try kwantiel(3, van: 4) - kwantiel(1, van: 4)
  }
}
