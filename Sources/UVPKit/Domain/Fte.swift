/// The size of jobs: one is a full-time job for a year.
public struct Fte: Eenheid {
  /// The number, in full-time jobs.
  public let value: ExactDecimal
  /// A number of full-time jobs.
  public init(_ value: ExactDecimal) { self.value = value }

  /// The exact sum.
  public static func + (a: Fte, b: Fte) throws(ArithmeticOverflow) -> Fte { Fte(try a.value + b.value) }

  /// The exact difference; below zero where more is filled than approved.
  public static func - (a: Fte, b: Fte) throws(ArithmeticOverflow) -> Fte { Fte(try a.value - b.value) }

  /// The hours that these jobs yield in a year, at so many productive hours per fte.
  public static func * (fte: Fte, productieveUren: Uren) throws(ArithmeticOverflow) -> Uren {
    Uren(try fte.value * productieveUren.value)
  }

  /// The decimal places to which jobs are rounded.
  public static let places = 2

  /// The jobs that hours take, rounded once to hundredths, half away from zero: 19.850 / 1.320 = 15,04.
  ///
  /// Absent where the hours are, or where no one says how many hours one job is.
  /// - Throws: ``ArithmeticOverflow`` when the quotient leaves the exact range.
  public static func of(_ uren: Stated<Uren>, productief: Stated<Uren>) throws(ArithmeticOverflow) -> Stated<Fte> {
    if let absence = uren.absence { return .absent(absence) }
    guard let uren = uren.value, let one = productief.value, one > .zero else {
      return .absent(productief.absence ?? .nvt)
    }
    let jobs = try ExactFraction(uren.value) / ExactFraction(one.value)
    return .known(Fte(try jobs.rounded(toPlaces: places)))
  }
}
