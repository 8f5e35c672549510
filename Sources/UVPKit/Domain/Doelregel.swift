/// An indicator of a goal: what is aimed at, and what came of it.
public struct Doelregel: Hashable, Sendable {
  /// Whether more or less is better, where the row says so.
  public enum Richting: String, CaseIterable, Hashable, Sendable { case meer, minder }

  /// How a figure follows that the row does not state.
  public enum Rekenwijze: String, CaseIterable, Hashable, Sendable {
    /// Second inspections per periodic one, in percent.
    case spontaan = "hc_pc"
    /// Third inspections per second one, in percent.
    case opvolgend = "hhc_hc"
    /// The sum of the other rows of the goal.
    case som
  }

  /// The goal.
  public let doel: String
  /// By what it is measured.
  public let indicator: String
  /// `output`, `outcome`, or what the document calls it.
  public let soort: String
  /// The position of the deelnemer it is for; `nil` for the region.
  public let deelnemer: Int?
  /// What is aimed at.
  public var streefwaarde: Stated<Doelwaarde>
  /// What came of it, where the row states it or it is a sum.
  public var gerealiseerd: Stated<Doelwaarde>
  /// Whether more or less is better.
  public let richting: Richting?
  /// How a figure follows that is not stated.
  public let rekenwijze: Rekenwijze?
  /// The row in doelen.csv.
  public let origin: Origin

  /// A row of doelen.csv.
  public init(
    doel: String, indicator: String, soort: String, deelnemer: Int?, streefwaarde: Stated<Doelwaarde>,
    gerealiseerd: Stated<Doelwaarde>, richting: Richting?, rekenwijze: Rekenwijze?, origin: Origin
  ) {
    self.doel = doel
    self.indicator = indicator
    self.soort = soort
    self.deelnemer = deelnemer
    self.streefwaarde = streefwaarde
    self.gerealiseerd = gerealiseerd
    self.richting = richting
    self.rekenwijze = rekenwijze
    self.origin = origin
  }
}
