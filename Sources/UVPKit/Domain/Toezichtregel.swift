/// The companies of one branche for one deelnemer, and how often they are inspected with which product.
public struct Toezichtregel: Hashable, Sendable {
  /// The position of the deelnemer.
  public let deelnemer: Int
  /// The name of the branche.
  public let branche: String
  /// The number of companies, whole.
  public let bedrijven: Stated<Aantal>
  /// Inspections per company per year.
  public let frequentie: Stated<Frequentie>
  /// The position of the product in the catalogue.
  public let product: Int
  /// Why the plan for this product is below the bound, or empty.
  public let motivering: String
  /// The row in toezicht.csv.
  public let origin: Origin

  /// A row of toezicht.csv.
  public init(
    deelnemer: Int, branche: String, bedrijven: Stated<Aantal>, frequentie: Stated<Frequentie>, product: Int,
    motivering: String, origin: Origin
  ) {
    self.deelnemer = deelnemer
    self.branche = branche
    self.bedrijven = bedrijven
    self.frequentie = frequentie
    self.product = product
    self.motivering = motivering
    self.origin = origin
  }
}
