/// How often one deelnemer is expected to need one product in the year.
public struct Prognoseregel: Hashable, Sendable {
  /// The position of the deelnemer.
  public let deelnemer: Int
  /// The position of the product in the catalogue.
  public let product: Int
  /// The expected number.
  public let aantal: Stated<Aantal>
  /// A kental that departs from the catalogue, or absent.
  public let kental: Stated<Kental>
  /// The row in prognose.csv.
  public let origin: Origin

  /// A row of prognose.csv.
  public init(deelnemer: Int, product: Int, aantal: Stated<Aantal>, kental: Stated<Kental>, origin: Origin) {
    self.deelnemer = deelnemer
    self.product = product
    self.aantal = aantal
    self.kental = kental
    self.origin = origin
  }
}
