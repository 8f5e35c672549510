/// The assumptions of a year: tariff, productive hours, dates of reference.
public struct Uitgangspunten: Hashable, Sendable {
  /// The price of an hour in the year as the file states it; absent when the year states none.
  public var statedUurtarief: Stated<Uurtarief>
  /// The row that states the tariff; `nil` when there is none.
  public var uurtariefOrigin: Origin?

  /// The price of an hour, if it is known.
  public var uurtarief: Uurtarief? { statedUurtarief.value }

  /// The hours that one fte has for products, projects and services in the year, above 0; absent when the year states
  /// none.
  public var productieveUren: Stated<Uren> = .absent(.empty)
  /// The row that states them; `nil` when there is none.
  public var productieveUrenOrigin: Origin?

  /// The reference dates that have a name: `voorjaar`, `najaar`.
  public var peildata: [String: Peildatum] = [:]

  /// The part of the capacity that is kept free, as the file states it.
  public var reserve: Stated<Aandeel> = .absent(.empty)

  /// The assumptions of a year.
  public init(uurtarief: Stated<Uurtarief> = .absent(.empty), uurtariefOrigin: Origin? = nil) {
    statedUurtarief = uurtarief
    self.uurtariefOrigin = uurtariefOrigin
  }
}
