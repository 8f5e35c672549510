/// The assumptions of a year: tariff, productive hours, dates of reference.
public struct Uitgangspunten: Hashable, Sendable {
  /// The price of an hour in the year, and where it comes from; `nil` when the year states none.
  public let uurtarief: Uurtarief?
  /// The row that states the tariff.
  public let uurtariefOrigin: Origin?

  /// The assumptions of a year.
  public init(uurtarief: Uurtarief? = nil, uurtariefOrigin: Origin? = nil) {
    self.uurtarief = uurtarief
    self.uurtariefOrigin = uurtariefOrigin
  }
}
