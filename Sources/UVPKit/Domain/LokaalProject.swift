/// A project for one deelnemer alone.
public struct LokaalProject: Hashable, Sendable {
  /// The unique code, such as LP1.
  public let code: String
  /// The position of the deelnemer.
  public let deelnemer: Int
  /// The name.
  public let naam: String
  /// What is to be done.
  public let opdracht: String
  /// The hours, if they are stated.
  public let uren: Stated<Uren>
  /// The row in lokale-projecten.csv.
  public let origin: Origin

  /// A row of lokale-projecten.csv.
  public init(code: String, deelnemer: Int, naam: String, opdracht: String, uren: Stated<Uren>, origin: Origin) {
    self.code = code
    self.deelnemer = deelnemer
    self.naam = naam
    self.opdracht = opdracht
    self.uren = uren
    self.origin = origin
  }
}
