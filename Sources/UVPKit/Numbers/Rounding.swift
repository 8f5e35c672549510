extension ExactDecimal {
  /// The value rounded to `places` decimal places, half away from zero: 0,5 → 1 and -0,5 → -1.
  ///
  /// ```
  /// 739,23.rounded(toPlaces: 0)  // 739
  /// 1,05.rounded(toPlaces: 1)    // 1,1
  /// ```
  /// - Precondition: `places` is 0…``maximumScale``.
  public func rounded(toPlaces places: Int) -> ExactDecimal {
    precondition(places >= 0 && places <= Self.maximumScale, "places out of range")
    if scale <= places { return self }
    let divisor = Self.powerOfTen(scale - places)
    var (quotient, remainder) = significand.quotientAndRemainder(dividingBy: divisor)
    // |remainder| × 2 ≥ divisor, written so that it cannot overflow.
    if remainder.magnitude >= divisor.magnitude - remainder.magnitude { quotient += significand < 0 ? -1 : 1 }
    return ExactDecimal(significand: quotient, scale: places)
  }

  /// The least whole number that is not below the value: 7,25 → 8 and 7 → 7.
  ///
  /// - Throws: ``ArithmeticOverflow`` when it leaves the exact range.
  public func roundedUp() throws(ArithmeticOverflow) -> ExactDecimal {
    let whole = rounded(toPlaces: 0)
    return whole < self ? try whole + 1 : whole
  }
}
