/// A municipality or province for which the omgevingsdienst works.
public struct Deelnemer: Hashable, Sendable {
  /// The name as it is shown.
  public let naam: String
  /// Other names under which files and users know it.
  public let aliassen: [String]
  /// `gemeente`, `provincie`, or what the file says.
  public let soort: String
  /// The share of the key `inbreng`, if it is known.
  public let aandeel: Stated<Aandeel>
  /// The row in deelnemers.csv.
  public let origin: Origin

  /// A deelnemer as a row of deelnemers.csv states it.
  public init(naam: String, aliassen: [String], soort: String, aandeel: Stated<Aandeel>, origin: Origin) {
    self.naam = naam
    self.aliassen = aliassen
    self.soort = soort
    self.aandeel = aandeel
    self.origin = origin
  }
}
