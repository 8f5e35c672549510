/// An exact fraction of two integers in lowest terms, for figures that a decimal cannot hold: 7 15/31.
///
/// Every operation is exact or throws ``ArithmeticOverflow``; ``rounded(toPlaces:)`` is the one rounding.
public struct ExactFraction: Hashable, Sendable {
  /// The numerator; it carries the sign.
  public let numerator: Int128
  /// The denominator; at least 1.
  public let denominator: Int128

  /// The fraction `numerator / denominator`.
  ///
  /// - Precondition: `denominator` is positive.
  public init(_ numerator: Int, _ denominator: Int = 1) {
    precondition(denominator > 0, "a denominator is positive")
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    self.numerator = Int128(numerator) / Int128(divisor)
    self.denominator = Int128(denominator) / Int128(divisor)
  }

  /// The value of an exact decimal.
  public init(_ decimal: ExactDecimal) {
    let power = ExactDecimal.powerOfTen(decimal.scale)
    let divisor = Int128(Self.greatestCommonDivisor(decimal.significand.magnitude, power.magnitude))
    numerator = decimal.significand / divisor
    denominator = power / divisor
  }

  /// The quotient of two integers, in lowest terms.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sign cannot be turned.
  /// - Precondition: `divisor` is not zero.
  private init(reducing dividend: Int128, over divisor: Int128) throws(ArithmeticOverflow) {
    precondition(divisor != 0, "division by zero")
    let common = Self.greatestCommonDivisor(dividend.magnitude, divisor.magnitude)
    let top = dividend.magnitude / common
    let bottom = divisor.magnitude / common
    guard top <= UInt128(Int128.max), bottom <= UInt128(Int128.max) else { throw ArithmeticOverflow() }
    numerator = (dividend < 0) == (divisor < 0) ? Int128(top) : -Int128(top)
    denominator = Int128(bottom)
  }

  /// The number 0.
  public static let zero = ExactFraction(0)
  /// The number 1.
  public static let one = ExactFraction(1)

  private static func greatestCommonDivisor<Whole: BinaryInteger>(_ a: Whole, _ b: Whole) -> Whole {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a == 0 ? 1 : a
  }

  private static func product(_ a: Int128, _ b: Int128) throws(ArithmeticOverflow) -> Int128 {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    if overflow { throw ArithmeticOverflow() }
    return product
  }

  /// The exact sum.
  public static func + (a: ExactFraction, b: ExactFraction) throws(ArithmeticOverflow) -> ExactFraction {
    let common = greatestCommonDivisor(a.denominator, b.denominator)
    let left = try product(a.numerator, b.denominator / common)
    let right = try product(b.numerator, a.denominator / common)
    let (sum, overflow) = left.addingReportingOverflow(right)
    if overflow { throw ArithmeticOverflow() }
    return try ExactFraction(reducing: sum, over: product(a.denominator, b.denominator / common))
  }

  /// The exact difference.
  public static func - (a: ExactFraction, b: ExactFraction) throws(ArithmeticOverflow) -> ExactFraction {
    try a + b * ExactFraction(-1)
  }

  /// The exact product; common factors are taken out first, so that it overflows only when the result does.
  public static func * (a: ExactFraction, b: ExactFraction) throws(ArithmeticOverflow) -> ExactFraction {
    let first = try ExactFraction(reducing: a.numerator, over: b.denominator)
    let second = try ExactFraction(reducing: b.numerator, over: a.denominator)
    return try ExactFraction(
      reducing: product(first.numerator, second.numerator), over: product(first.denominator, second.denominator))
  }

  /// The exact quotient.
  ///
  /// - Precondition: `b` is not zero.
  public static func / (a: ExactFraction, b: ExactFraction) throws(ArithmeticOverflow) -> ExactFraction {
    try a * ExactFraction(reducing: b.denominator, over: b.numerator)
  }

  /// The value in `places` decimal places, half away from zero: 1392,857… → 1392,86 at 2.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the digits do not fit.
  /// - Precondition: `places` is 0…``ExactDecimal/maximumScale``.
  public func rounded(toPlaces places: Int) throws(ArithmeticOverflow) -> ExactDecimal {
    precondition(places >= 0 && places <= ExactDecimal.maximumScale, "places out of range")
    let power = ExactDecimal.powerOfTen(places)
    let common = Self.greatestCommonDivisor(power, denominator)
    let divisor = denominator / common
    let dividend = try Self.product(numerator, power / common)
    var (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    if remainder.magnitude >= divisor.magnitude - remainder.magnitude { quotient += numerator < 0 ? -1 : 1 }
    return ExactDecimal(significand: quotient, scale: places)
  }
}

extension ExactFraction: Comparable {
  /// Exact order, by comparing the whole parts and then the inverse of what is left; it cannot overflow.
  public static func < (a: ExactFraction, b: ExactFraction) -> Bool {
    var (left, right) = (a, b)
    var flipped = false
    while true {
      let (wholeA, restA) = floorDivision(left.numerator, left.denominator)
      let (wholeB, restB) = floorDivision(right.numerator, right.denominator)
      if wholeA != wholeB { return (wholeA < wholeB) != flipped }
      if restA == 0 || restB == 0 {
        if restA == restB { return false }
        return (restA == 0) != flipped
      }
      left = ExactFraction(numerator: left.denominator, denominator: restA)
      right = ExactFraction(numerator: right.denominator, denominator: restB)
      flipped.toggle()
    }
  }

  private init(numerator: Int128, denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  private static func floorDivision(_ a: Int128, _ b: Int128) -> (whole: Int128, rest: Int128) {
    let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
    return remainder < 0 ? (quotient - 1, remainder + b) : (quotient, remainder)
  }
}

extension ExactFraction: ExpressibleByIntegerLiteral {
  /// A whole number written in code.
  public init(integerLiteral value: Int) { self.init(value) }
}
