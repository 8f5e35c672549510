/// A division of a whole into whole parts, and where chance of order decided.
public struct Apportionment: Hashable, Sendable {
  /// The parts, in the order of the weights; they add up to the total.
  public let parts: [Int128]
  /// The indices whose remainders were equal at the cut, in order; the earlier ones got the extra unit, and empty means no tie.
  public let tied: [Int]
}

/// Division by largest remainder (Hamilton): exact, closing, each part its quota rounded down or up.
public enum LargestRemainder {
  /// Divides `total` in proportion to `weights`; ties go to the earlier weight.
  ///
  /// ```
  /// apportion(total: 20, weights: [1250, 3650, 5100])  // 3, 7, 10
  /// ```
  /// - Throws: ``ArithmeticOverflow`` when a product leaves the exact range.
  /// - Precondition: no weight is negative, at least one is positive, `total` is not negative.
  public static func apportion(total: Int128, weights: [Int128]) throws(ArithmeticOverflow) -> Apportionment {
    precondition(total >= 0 && weights.allSatisfy { $0 >= 0 }, "negative total or weight")
    var sum: Int128 = 0
    for weight in weights {
      let (next, overflow) = sum.addingReportingOverflow(weight)
      if overflow { throw ArithmeticOverflow() }
      sum = next
    }
    precondition(sum > 0, "all weights are zero")
    var numerators: [Int128] = []
    numerators.reserveCapacity(weights.count)
    for weight in weights {
      let (product, overflow) = weight.multipliedReportingOverflow(by: total)
      if overflow { throw ArithmeticOverflow() }
      numerators.append(product)
    }
    return try divide(numerators, by: sum, total: total)
  }

  /// Rounds exact quotas to `places` decimals so that the sum stays what it is.
  ///
  /// A quota below zero is rounded down or up like any other: -1,25 becomes -2 or -1.
  /// - Returns: the rounded quotas, and the indices that tied for the last unit.
  /// - Throws: ``ArithmeticOverflow`` when a quota leaves the exact range.
  /// - Precondition: their sum is exact at `places` decimals.
  public static func round(
    quotas: [ExactDecimal], toPlaces places: Int
  ) throws(ArithmeticOverflow) -> (parts: [ExactDecimal], tied: [Int]) {
    try round(quotas: quotas, toPlaces: places, isExact: true)
  }

  /// Rounds exact quotas to multiples of `unit` so that the sum stays what it is.
  ///
  /// ```
  /// round(quotas: [0,7, 0,8], toMultiplesOf: 0,25)  // 0,75, 0,75
  /// ```
  /// - Returns: the rounded quotas, and the indices that tied for the last unit.
  /// - Throws: ``ArithmeticOverflow`` when a quota leaves the exact range.
  /// - Precondition: `unit` is above zero, and the sum of the quotas is a multiple of it.
  public static func round(
    quotas: [ExactDecimal], toMultiplesOf unit: ExactDecimal
  ) throws(ArithmeticOverflow) -> (parts: [ExactDecimal], tied: [Int]) {
    let scale = max(unit.scale, quotas.map(\.scale).max() ?? 0)
    let denominator = try unit.significand(atScale: scale)
    var numerators: [Int128] = []
    var sum = ExactDecimal.zero
    for quota in quotas {
      numerators.append(try quota.significand(atScale: scale))
      sum = try sum + quota
    }
    let division = try divide(numerators, by: denominator, total: sum.units(of: unit))
    var parts: [ExactDecimal] = []
    for part in division.parts { parts.append(try unit.times(part)) }
    return (parts, division.tied)
  }

  /// Rounds exact quotas to `places` decimals so that the parts add up to their sum, rounded half away from zero.
  ///
  /// ```
  /// round(quotas: [0,4, 0,4, 0,4], closingAtPlaces: 0)  // 1, 0, 0: their sum is 1,2
  /// ```
  /// - Returns: the rounded quotas, and the indices that tied for the last unit.
  /// - Throws: ``ArithmeticOverflow`` when a quota leaves the exact range.
  public static func round(
    quotas: [ExactDecimal], closingAtPlaces places: Int
  ) throws(ArithmeticOverflow) -> (parts: [ExactDecimal], tied: [Int]) {
    try round(quotas: quotas, toPlaces: places, isExact: false)
  }

  /// Rounds exact quotas to whole numbers that add up to their sum rounded up: no rounding makes it less.
  ///
  /// ```
  /// roundUp(quotas: [7,25, 30,5, 101])  // 7, 31, 101: their sum is 138,75 and becomes 139
  /// ```
  /// - Returns: the rounded quotas, and the indices that tied for the last unit.
  /// - Throws: ``ArithmeticOverflow`` when a quota leaves the exact range.
  public static func roundUp(
    quotas: [ExactDecimal]
  ) throws(ArithmeticOverflow) -> (parts: [ExactDecimal], tied: [Int]) {
    let scale = quotas.map(\.scale).max() ?? 0
    var numerators: [Int128] = []
    var sum = ExactDecimal.zero
    for quota in quotas {
      numerators.append(try quota.significand(atScale: scale))
      sum = try sum + quota
    }
    let total = try sum.roundedUp()
    let division = try divide(
      numerators, by: ExactDecimal.powerOfTen(scale), total: total.significand(atScale: 0))
    return (division.parts.map { ExactDecimal(significand: $0, scale: 0) }, division.tied)
  }

  private static func round(
    quotas: [ExactDecimal], toPlaces places: Int, isExact: Bool
  ) throws(ArithmeticOverflow) -> (parts: [ExactDecimal], tied: [Int]) {
    let scale = max(places, quotas.map(\.scale).max() ?? 0)
    var numerators: [Int128] = []
    var sum = ExactDecimal.zero
    for quota in quotas {
      numerators.append(try quota.significand(atScale: scale))
      sum = try sum + quota
    }
    precondition(!isExact || sum.scale <= places, "quotas do not add up to a whole")
    let total = try sum.rounded(toPlaces: places).significand(atScale: places)
    let division = try divide(numerators, by: ExactDecimal.powerOfTen(scale - places), total: total)
    return (division.parts.map { ExactDecimal(significand: $0, scale: places) }, division.tied)
  }

  /// Rounds the quotas `numerators / denominator` down, and the largest remainders up until they add up to `total`.
  ///
  /// - Precondition: `total` is the sum of the quotas, or that sum rounded to a neighbouring integer.
  private static func divide(
    _ numerators: [Int128], by denominator: Int128, total: Int128
  ) throws(ArithmeticOverflow) -> Apportionment {
    var parts: [Int128] = []
    var remainders: [Int128] = []
    var rest = total
    for numerator in numerators {
      var (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
      if remainder < 0 {
        quotient -= 1
        remainder += denominator
      }
      parts.append(quotient)
      remainders.append(remainder)
      let (left, overflow) = rest.subtractingReportingOverflow(quotient)
      if overflow { throw ArithmeticOverflow() }
      rest = left
    }
    precondition(rest >= 0 && rest <= numerators.count, "quotas do not add up to the total")
    let extra = Int(rest)
    if extra == 0 { return Apportionment(parts: parts, tied: []) }
    let order = remainders.indices.sorted { (remainders[$0], $1) > (remainders[$1], $0) }
    for index in order.prefix(extra) { parts[index] += 1 }
    let cut = remainders[order[extra - 1]]
    let atCut = remainders.indices.filter { remainders[$0] == cut }
    let isTie = extra < order.count && remainders[order[extra]] == cut
    return Apportionment(parts: parts, tied: isTie ? atCut : [])
  }
}
