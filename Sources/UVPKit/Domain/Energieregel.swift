/// A row of the energy programme of the region.
public struct Energieregel: Hashable, Sendable {
  /// The unique code, such as E1.
  public let code: String
  /// Who pays: the name of the table it stands in.
  public let financiering: String
  /// The name of the section: `energie` and who pays.
  public var onderdeel: String { "energie \(financiering)" }
  /// The name of the product.
  public let product: String
  /// The expected number, if it is stated.
  public let aantal: Stated<Aantal>
  /// Norm hours for one, if they are stated.
  public let kental: Stated<Kental>
  /// The hours: as stated, or aantal × kental.
  public let uren: Stated<Uren>
  /// A cost that does not follow from hours; absent where it does.
  public let kosten: Stated<Euro>
  /// What it is for, in a few words; empty where the file does not say.
  public let doel: String
  /// The row in energie.csv.
  public let origin: Origin

  /// A row of energie.csv.
  public init(
    code: String, financiering: String, product: String, aantal: Stated<Aantal>, kental: Stated<Kental>,
    uren: Stated<Uren>, kosten: Stated<Euro>, doel: String = "", origin: Origin
  ) {
    self.code = code
    self.financiering = financiering
    self.product = product
    self.aantal = aantal
    self.kental = kental
    self.uren = uren
    self.kosten = kosten
    self.doel = doel
    self.origin = origin
  }
}
