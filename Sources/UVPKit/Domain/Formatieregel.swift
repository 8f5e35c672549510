/// For whom a team works.
public enum Bediening: Hashable, Sendable {
  /// All deelnemers.
  case regio
  /// These deelnemers, by position.
  case deelnemers(Set<Int>)
  /// The files do not say; absent is not everyone.
  case onbekend

  /// Whether work for the deelnemer at `positie` can be the team's; where it is not known whom it serves, it can.
  public func canServe(_ positie: Int) -> Bool {
    if case .deelnemers(let posities) = self { posities.contains(positie) } else { true }
  }
}

/// A function within a team: how much of it is approved and how much is filled.
public struct Formatieregel: Hashable, Sendable {
  /// The team, as its first row spells it.
  public let team: String
  /// The function, or what else tells the rows of a team apart.
  public let functie: String
  /// What is approved.
  public let fte: Stated<Fte>
  /// What is filled.
  public let bezetting: Stated<Fte>
  /// The productive hours of one fte in a year, where this function has its own; above 0.
  public let productieveUren: Stated<Uren>
  /// For whom the team works; the same in all rows of a team that say so.
  public let bedient: Bediening
  /// The row in formatie.csv.
  public let origin: Origin

  /// A row of formatie.csv.
  public init(
    team: String, functie: String, fte: Stated<Fte>, bezetting: Stated<Fte>, productieveUren: Stated<Uren>,
    bedient: Bediening, origin: Origin
  ) {
    self.team = team
    self.functie = functie
    self.fte = fte
    self.bezetting = bezetting
    self.productieveUren = productieveUren
    self.bedient = bedient
    self.origin = origin
  }
}
