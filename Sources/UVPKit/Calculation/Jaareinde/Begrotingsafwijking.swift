/// How far the budgets of earlier years missed what became of them, as a part of the budget.
///
/// The rows of a section are pooled; a row with more hours weighs more.
public struct Begrotingsafwijking: Hashable, Sendable {
  /// The number of budgets.
  public let aantal: Int
  /// The sum of the squared deviations / the sum of the squared budgets; 1/100 is a deviation of 10 %.
  public let square: ExactFraction
  /// The sum of the budgets / the sum of their squares, per hour: times the dispersion it is the part of ``square`` that
  /// chance alone explains.
  let perHour: ExactFraction

  /// The deviation of whole years; `nil` when none of them has a budget above 0.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  public init?(
    _ jaren: some Sequence<(begroting: Uren, gerealiseerd: Uren)>
  ) throws(ArithmeticOverflow) {
    var count = 0
    var deviations = ExactDecimal.zero
    var sum = ExactDecimal.zero
    var squares = ExactDecimal.zero
    for jaar in jaren where jaar.begroting > .zero {
      let deviation = try jaar.gerealiseerd.value - jaar.begroting.value
      count += 1
      deviations = try deviations + deviation * deviation
      sum = try sum + jaar.begroting.value
      squares = try squares + jaar.begroting.value * jaar.begroting.value
    }
    if count == 0 { return nil }
    aantal = count
    square = try ExactFraction(deviations) / ExactFraction(squares)
    perHour = try ExactFraction(sum) / ExactFraction(squares)
  }
}
