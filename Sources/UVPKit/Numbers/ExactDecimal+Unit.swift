/// Numbers counted in a unit, such as quarters of an hour.
extension ExactDecimal {
  /// Whether the number is a whole number of units.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the two do not fit one scale.
  /// - Precondition: `unit` is not zero.
  public func isMultiple(of unit: ExactDecimal) throws(ArithmeticOverflow) -> Bool {
    let scale = max(scale, unit.scale)
    return try significand(atScale: scale) % unit.significand(atScale: scale) == 0
  }

  /// The number of units: 1,5 is 6 times 0,25.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the two do not fit one scale.
  /// - Precondition: `unit` is not zero, and the number is a multiple of it.
  public func units(of unit: ExactDecimal) throws(ArithmeticOverflow) -> Int128 {
    let scale = max(scale, unit.scale)
    let (units, rest) = try significand(atScale: scale).quotientAndRemainder(
      dividingBy: unit.significand(atScale: scale))
    precondition(rest == 0, "no multiple of the unit")
    return units
  }

  /// So many times the number.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the product leaves the exact range.
  public func times(_ count: Int128) throws(ArithmeticOverflow) -> ExactDecimal {
    try self * ExactDecimal(significand: count, scale: 0)
  }
}
