/// The hours of one deelnemer in one year, in sections, each figure with the rows it comes from.
public struct Begroting: Hashable, Sendable {
  /// What kind of section it is; it decides where the hours come from.
  public enum Soort: Hashable, Sendable {
    /// A programma of the catalogue.
    case programma
    /// Regional projects, charged by key.
    case projecten
    /// Regional services, charged by key.
    case diensten
    /// Projects for this deelnemer alone.
    case lokaleProjecten
    /// Work left over, apart from the prognosis.
    case werkvoorraad
  }

  /// A row of a section.
  public struct Regel: Hashable, Sendable {
    /// The code, or empty.
    public let code: String
    /// The name of the product, project or work.
    public let omschrijving: String
    /// The number, where the row has one.
    public let aantal: Stated<Aantal>
    /// The norm hours, where the row has them.
    public let kental: Stated<Kental>
    /// The hours.
    public let uren: Stated<Uren>
    /// Whether the hours count in the total; those already in the prognosis do not.
    public let counts: Bool
    /// The row that states the number or the hours.
    public let origin: Origin?
    /// The row that states the kental, where it is another one.
    public let kentalOrigin: Origin?
    /// What the number counts.
    public internal(set) var maat = Productmaat.stuks
  }

  /// A section with its subtotal.
  public struct Onderdeel: Hashable, Sendable {
    /// The name: that of the programma, or projecten, diensten, lokale-projecten, werkvoorraad.
    public let naam: String
    /// The kind.
    public let soort: Soort
    /// The rows; one charged row in a regional section.
    public let regels: [Regel]
    /// The subtotal, exact; absent when it cannot be known.
    public let uren: Stated<Uren>
    /// How many rows have no figure.
    public let absentCount: Int
    /// How the regional hours were charged, in a regional section.
    public let doorbelasting: Doorbelasting?
  }

  /// The position of the deelnemer.
  public let positie: Int
  /// The deelnemer.
  public let deelnemer: Deelnemer
  /// The sections: the programmas in the order of the catalogue, then projecten, diensten, lokale-projecten, werkvoorraad.
  public let onderdelen: [Onderdeel]
  /// All sections but the werkvoorraad; absent when one of them is.
  public let prognose: Stated<Uren>
  /// The werkvoorraad that the prognosis does not hold already; `nil` when the year has no such file.
  public let werkvoorraad: Stated<Uren>?
  /// Prognosis and werkvoorraad together; absent when one of them is.
  public let totaal: Stated<Uren>
  /// How many rows have no figure.
  public let absentCount: Int
}
