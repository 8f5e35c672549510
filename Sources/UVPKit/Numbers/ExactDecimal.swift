/// A calculation left the range in which it is exact; no figure exists.
public struct ArithmeticOverflow: Error, Hashable, Sendable {
  /// The one value of this error.
  public init() {}
}

/// An exact decimal number: an integer divided by a power of ten, never a binary fraction.
///
/// Two equal numbers have one representation, so `1,50 == 1,5` and both hash alike.
/// Every operation is exact or throws ``ArithmeticOverflow``; nothing rounds but ``rounded(toPlaces:)``.
public struct ExactDecimal: Hashable, Sendable {
  /// The digits as an integer: the value is `significand / 10^scale`.
  public let significand: Int128
  /// The number of decimal places, as few as the value needs; 0…37.
  public let scale: Int

  /// The number 0.
  public static let zero = ExactDecimal(0)

  /// The largest number of decimal places a value can hold.
  public static let maximumScale = 37

  /// A whole number.
  public init(_ whole: Int) {
    significand = Int128(whole)
    scale = 0
  }

  /// The value `significand / 10^scale`, without trailing zeros.
  ///
  /// - Precondition: `scale` is 0…``maximumScale``.
  public init(significand: Int128, scale: Int) {
    precondition(scale >= 0 && scale <= Self.maximumScale, "scale out of range")
    var digits = significand
    var places = scale
    while places > 0 {
      let (quotient, remainder) = digits.quotientAndRemainder(dividingBy: 10)
      if remainder != 0 { break }
      digits = quotient
      places -= 1
    }
    self.significand = digits
    self.scale = places
  }

  /// Whether the value is a whole number.
  public var isWhole: Bool { scale == 0 }

  /// Whether the value is below zero.
  public var isNegative: Bool { significand < 0 }

  /// The value without its sign.
  ///
  /// - Throws: ``ArithmeticOverflow`` for the one value whose sign cannot be dropped.
  public func magnitude() throws(ArithmeticOverflow) -> ExactDecimal {
    isNegative ? try ExactDecimal.zero - self : self
  }

  /// The value as a machine integer, when it is whole and fits.
  public var wholeValue: Int? { isWhole ? Int(exactly: significand) : nil }

  /// Ten to the power `exponent`; 0…37.
  static func powerOfTen(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    var left = exponent
    while left > 0 {
      power *= 10
      left -= 1
    }
    return power
  }

  /// The integer `self × 10^places`, exact.
  ///
  /// - Throws: ``ArithmeticOverflow`` when it does not fit.
  /// - Precondition: `places` is at least ``scale`` and at most ``maximumScale``.
  public func significand(atScale places: Int) throws(ArithmeticOverflow) -> Int128 {
    precondition(places >= scale && places <= Self.maximumScale, "scale out of range")
    if places == scale { return significand }
    let (product, overflow) = significand.multipliedReportingOverflow(by: Self.powerOfTen(places - scale))
    if overflow { throw ArithmeticOverflow() }
    return product
  }

  /// The exact sum.
  public static func + (a: ExactDecimal, b: ExactDecimal) throws(ArithmeticOverflow) -> ExactDecimal {
    let places = max(a.scale, b.scale)
    let (sum, overflow) = try a.significand(atScale: places)
      .addingReportingOverflow(b.significand(atScale: places))
    if overflow { throw ArithmeticOverflow() }
    return ExactDecimal(significand: sum, scale: places)
  }

  /// The exact difference.
  public static func - (a: ExactDecimal, b: ExactDecimal) throws(ArithmeticOverflow) -> ExactDecimal {
    let places = max(a.scale, b.scale)
    let (difference, overflow) = try a.significand(atScale: places)
      .subtractingReportingOverflow(b.significand(atScale: places))
    if overflow { throw ArithmeticOverflow() }
    return ExactDecimal(significand: difference, scale: places)
  }

  /// The exact product.
  public static func * (a: ExactDecimal, b: ExactDecimal) throws(ArithmeticOverflow) -> ExactDecimal {
    let (product, overflow) = a.significand.multipliedReportingOverflow(by: b.significand)
    if overflow || a.scale + b.scale > Self.maximumScale { throw ArithmeticOverflow() }
    return ExactDecimal(significand: product, scale: a.scale + b.scale)
  }

  /// The value divided by one hundred, exact: a percentage as a fraction.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the decimal places run out.
  public func hundredth() throws(ArithmeticOverflow) -> ExactDecimal {
    if scale + 2 > Self.maximumScale { throw ArithmeticOverflow() }
    return ExactDecimal(significand: significand, scale: scale + 2)
  }
}

extension ExactDecimal: Comparable {
  /// Exact order, also where the two differ widely in size.
  public static func < (a: ExactDecimal, b: ExactDecimal) -> Bool {
    if a.scale == b.scale { return a.significand < b.significand }
    let unitA = powerOfTen(a.scale)
    let unitB = powerOfTen(b.scale)
    let (wholeA, restA) = a.significand.quotientAndRemainder(dividingBy: unitA)
    let (wholeB, restB) = b.significand.quotientAndRemainder(dividingBy: unitB)
    if wholeA != wholeB { return wholeA < wholeB }
    // The rests are below one, so at the wider scale both stay below 10^37.
    if a.scale < b.scale { return restA * powerOfTen(b.scale - a.scale) < restB }
    return restA < restB * powerOfTen(a.scale - b.scale)
  }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
  /// A whole number written in code.
  public init(integerLiteral value: Int) { self.init(value) }
}
