/// Who pays for regional work.
public enum Financiering: String, CaseIterable, Hashable, Sendable {
  /// Charged to the deelnemers by key.
  case verdeelsleutel
  /// Paid from outside; listed, never charged.
  case extern
  /// Paid from the budget; listed, never charged.
  case begroting
}

/// A project or dienst for the region as a whole.
public struct RegionaalWerk: Hashable, Sendable {
  /// The unique code, such as OD1 or D3.
  public let code: String
  /// The name.
  public let naam: String
  /// The hours for the whole region, if they are stated.
  public let uren: Stated<Uren>
  /// Who pays.
  public let financiering: Financiering
  /// The name of the key by which it is charged.
  public let sleutel: String
  /// The phase of a project, or empty.
  public let fase: String
  /// What it is for, or empty.
  public let doel: String
  /// The row in projecten.csv or diensten.csv.
  public let origin: Origin

  /// A row of projecten.csv or diensten.csv.
  public init(
    code: String, naam: String, uren: Stated<Uren>, financiering: Financiering, sleutel: String, fase: String,
    doel: String = "", origin: Origin
  ) {
    self.code = code
    self.naam = naam
    self.uren = uren
    self.financiering = financiering
    self.sleutel = sleutel
    self.fase = fase
    self.doel = doel
    self.origin = origin
  }

  /// Whether the hours are charged to the deelnemers and not just listed.
  public var isDoorbelast: Bool { financiering == .verdeelsleutel }
}
