/// The hours and numbers written on one code for one deelnemer, over all bookings of a file.
public struct WrittenSum: Hashable, Sendable {
  /// The deelnemer as the file names it, or `regio`.
  public let deelnemer: String
  /// The code as the file writes it.
  public let code: String
  /// The exact sum of the hours; corrections are negative.
  public let uren: ExactDecimal
  /// The exact sum of the numbers; `nil` where no booking has one.
  public let aantal: ExactDecimal?

  /// A sum of bookings.
  public init(deelnemer: String, code: String, uren: ExactDecimal, aantal: ExactDecimal?) {
    self.deelnemer = deelnemer
    self.code = code
    self.uren = uren
    self.aantal = aantal
  }
}
