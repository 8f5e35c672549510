/// Work left over from earlier years, apart from the prognosis.
public struct Werkvoorraadregel: Hashable, Sendable {
  /// The position of the deelnemer.
  public let deelnemer: Int
  /// What the work is.
  public let omschrijving: String
  /// The code of the product, or empty.
  public let code: String
  /// The number of cases, if it is stated.
  public let aantal: Stated<Aantal>
  /// Norm hours for one, if they are stated.
  public let kental: Stated<Kental>
  /// The hours: as stated, or aantal × kental.
  public let uren: Stated<Uren>
  /// Whether the prognosis already holds these hours, so that they are not counted again.
  public let inPrognose: Bool
  /// The row in werkvoorraad.csv.
  public let origin: Origin

  /// A row of werkvoorraad.csv.
  public init(
    deelnemer: Int, omschrijving: String, code: String, aantal: Stated<Aantal>, kental: Stated<Kental>,
    uren: Stated<Uren>, inPrognose: Bool, origin: Origin
  ) {
    self.deelnemer = deelnemer
    self.omschrijving = omschrijving
    self.code = code
    self.aantal = aantal
    self.kental = kental
    self.uren = uren
    self.inPrognose = inPrognose
    self.origin = origin
  }
}
