/// A named set of changes to a year, that answers what if.
public struct Scenario: Hashable, Sendable {
  /// The name, as the user gave it or as its file is called.
  public let naam: String
  /// The file it stands in, as it is shown.
  public let bestand: String
  /// The line that first names it; `nil` where it is called what its file is.
  public let regel: Int?
  /// The changes, in the order of the file; none makes the year as it is.
  public var wijzigingen: [Wijziging]

  /// A scenario.
  public init(naam: String, bestand: String, regel: Int? = nil, wijzigingen: [Wijziging] = []) {
    self.naam = naam
    self.bestand = bestand
    self.regel = regel
    self.wijzigingen = wijzigingen
  }
}

/// One change of a scenario: which figures, and what becomes of them.
///
/// Every change starts from the data, never from another change; no two of a scenario have a target in common, so
/// that their order says nothing.
public struct Wijziging: Hashable, Sendable {
  /// What kind of figure changes.
  public enum Wat: String, CaseIterable, Hashable, Sendable {
    /// Norm hours of products, of the catalogue or of one deelnemer.
    case kental
    /// Numbers of the prognosis.
    case aantal
    /// The share of a deelnemer in a key.
    case aandeel
    /// The price of an hour.
    case uurtarief
    /// The hours that one full-time job yields.
    case productieveUren = "productieve_uren"
    /// The hours of projects, diensten and local projects.
    case uren
  }

  /// What becomes of a figure.
  public enum Waarde: Hashable, Sendable {
    /// This figure, whatever it was.
    case naar(ExactDecimal)
    /// The figure times this.
    case factor(ExactDecimal)

    /// The new figure; with a factor what is absent stays so.
    ///
    /// - Throws: ``ArithmeticOverflow`` when the product leaves the exact range.
    public func applied(to old: Stated<ExactDecimal>) throws(ArithmeticOverflow) -> Stated<ExactDecimal> {
      switch (self, old) {
      case (.naar(let new), _): .known(new)
      case (.factor(let factor), .known(let old)): .known(try old * factor)
      case (.factor, .absent): old
      }
    }
  }

  /// A figure of the year that can change.
  public enum Target: Hashable, Sendable {
    /// The kental of a product of the catalogue.
    case kental(product: Int)
    /// The kental that holds in a row of the prognosis; changing it makes it the row's own.
    case eigenKental(regel: Int)
    /// The number in a row of the prognosis.
    case aantal(regel: Int)
    /// The share of a deelnemer in a key.
    case aandeel(sleutel: Int, deelnemer: Int)
    /// The tariff.
    case uurtarief
    /// The productive hours.
    case productieveUren
    /// The hours of a project.
    case project(Int)
    /// The hours of a dienst.
    case dienst(Int)
    /// The hours of a local project.
    case lokaalProject(Int)
  }

  /// What kind of figure.
  public let wat: Wat
  /// A code, the beginning of codes, `*` for all, or the name of a key; empty where there is but one figure.
  public let sleutel: String
  /// The position of the deelnemer, where the change is about one alone.
  public let deelnemer: Int?
  /// What becomes of the figures.
  public let waarde: Waarde
  /// The figures; at least one.
  public let targets: [Target]
  /// The row in the file.
  public let origin: Origin

  /// A change.
  public init(wat: Wat, sleutel: String, deelnemer: Int?, waarde: Waarde, targets: [Target], origin: Origin) {
    self.wat = wat
    self.sleutel = sleutel
    self.deelnemer = deelnemer
    self.waarde = waarde
    self.targets = targets
    self.origin = origin
  }
}
