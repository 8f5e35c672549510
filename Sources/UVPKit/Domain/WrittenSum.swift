/// The hours and numbers written on one code for one deelnemer, over all bookings of a file.
public struct WrittenSum: Hashable, Sendable {
  /// The deelnemer as the file names it, or `regio`.
  public let deelnemer: String
  /// The code as the file writes it.
  public let code: String
  /// The exact sum of the hours; corrections are negative.
  public let uren: ExactDecimal
  /// The exact sum of the numbers; `nil` where the file has none.
  public let aantal: ExactDecimal?

  /// A sum of bookings.
  public init(deelnemer: String, code: String, uren: ExactDecimal, aantal: ExactDecimal?) {
    self.deelnemer = deelnemer
    self.code = code
    self.uren = uren
    self.aantal = aantal
  }
}

extension Realisatie {
  /// The sums per deelnemer and code, in the order in which the pairs are first seen, and what is not in them.
  ///
  /// - Parameter jaar: the year that counts; `nil` for every day.
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  public func writtenSums(of jaar: Int? = nil) throws(ArithmeticOverflow) -> (sums: [WrittenSum], outside: Som) {
    var sums: [WrittenSum] = []
    var outside = Som()
    sums.reserveCapacity(paren.count)
    for (pair, paar) in paren.enumerated() {
      var totaal = Som()
      for (position, periode) in perioden.enumerated() {
        guard let som = try som(paar: pair, periode: position) else { continue }
        if jaar.map({ $0 == periode.jaar }) ?? true { try totaal.add(som) } else { try outside.add(som) }
      }
      if totaal.rijen == 0 { continue }
      sums.append(
        WrittenSum(
          deelnemer: deelnemers[Int(paar.deelnemer)], code: codes[Int(paar.code)], uren: totaal.uren.value,
          aantal: hasAantallen ? totaal.aantal.value : nil))
    }
    return (sums, outside)
  }
}
