/// How often a company is inspected in a year, as policy fixes it: 1, or 0,25 for once in four years.
public struct Frequentie: Eenheid {
  /// The number, in inspections per company per year.
  public let value: ExactDecimal
  /// A number of inspections per company per year.
  public init(_ value: ExactDecimal) { self.value = value }

  /// The exact number of inspections that so many companies ask for.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the product leaves the exact range.
  public static func * (bedrijven: Aantal, frequentie: Frequentie) throws(ArithmeticOverflow) -> Aantal {
    Aantal(try bedrijven.value * frequentie.value)
  }
}
