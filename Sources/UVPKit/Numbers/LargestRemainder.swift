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
    return try apportion(numerators: numerators, denominator: sum)
  }

  /// Rounds exact quotas to `places` decimals so that the sum stays what it is.
  ///
  /// - Returns: the rounded quotas, and the indices that tied for the last unit.
  /// - Throws: ``ArithmeticOverflow`` when a quota leaves the exact range.
  /// - Precondition: no quota is negative; their sum is exact at `places` decimals.
  public static func round(
    quotas: [ExactDecimal], toPlaces places: Int
  ) throws(ArithmeticOverflow) -> (parts: [ExactDecimal], tied: [Int]) {
    let scale = max(places, quotas.map(\.scale).max() ?? 0)
    var numerators: [Int128] = []
    for quota in quotas { numerators.append(try quota.significand(atScale: scale)) }
    let denominator = ExactDecimal.powerOfTen(scale - places)
    let division = try apportion(numerators: numerators, denominator: denominator)
    return (division.parts.map { ExactDecimal(significand: $0, scale: places) }, division.tied)
  }

  private static func apportion(
    numerators: [Int128], denominator: Int128
  ) throws(ArithmeticOverflow) -> Apportionment {
    var parts: [Int128] = []
    var remainders: [Int128] = []
    var rest: Int128 = 0
    for numerator in numerators {
      let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
      precondition(remainder >= 0, "negative quota")
      parts.append(quotient)
      remainders.append(remainder)
      let (sum, overflow) = rest.addingReportingOverflow(remainder)
      if overflow { throw ArithmeticOverflow() }
      rest = sum
    }
    precondition(rest % denominator == 0, "quotas do not add up to a whole")
    let extra = Int(rest / denominator)
    if extra == 0 { return Apportionment(parts: parts, tied: []) }
    let order = remainders.indices.sorted { (remainders[$0], $1) > (remainders[$1], $0) }
    for index in order.prefix(extra) { parts[index] += 1 }
    let cut = remainders[order[extra - 1]]
    let atCut = remainders.indices.filter { remainders[$0] == cut }
    let isTie = extra < order.count && remainders[order[extra]] == cut
    return Apportionment(parts: parts, tied: isTie ? atCut : [])
  }
}
