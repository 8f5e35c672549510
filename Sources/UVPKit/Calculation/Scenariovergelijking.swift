/// Several scenarios of one year beside the year as it is.
public struct Scenariovergelijking: Hashable, Sendable {
  /// What a scenario makes of a section or total, and how much that differs from the base.
  public struct Uitkomst: Hashable, Sendable {
    /// What it becomes.
    public let stand: Doorrekening.Stand
    /// What it becomes less what it is; absent where either is.
    public let verschil: Doorrekening.Stand
  }

  /// A section or total, in the base and in every scenario.
  public struct Regel: Hashable, Sendable {
    /// The name of the section, or `totaal`.
    public let naam: String
    /// What it is.
    public let basis: Doorrekening.Stand
    /// What each scenario makes of it.
    public let uitkomsten: [Uitkomst]
  }

  /// A deelnemer, or all together.
  public struct Blok: Hashable, Sendable {
    /// The name.
    public let naam: String
    /// The sections.
    public let onderdelen: [Regel]
    /// All sections together.
    public let totaal: Regel
  }

  /// The scenarios.
  public let scenarios: [Scenario]
  /// The year as it is.
  public let basis: Doorrekening
  /// The year as each scenario makes it.
  public let doorrekeningen: [Doorrekening]
  /// Each deelnemer that was asked for.
  public let blokken: [Blok]
  /// All of them together.
  public let som: Blok

  /// Works out every scenario and the base for the deelnemers at `posities`.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public init(
    _ gegevens: Jaargegevens, _ scenarios: [Scenario], posities: [Int]
  ) throws(ArithmeticOverflow) {
    self.scenarios = scenarios
    basis = try Doorrekening(gegevens, posities: posities)
    var doorrekeningen: [Doorrekening] = []
    for scenario in scenarios {
      doorrekeningen.append(try Doorrekening(try gegevens.changed(by: scenario), posities: posities))
    }
    self.doorrekeningen = doorrekeningen
    var blokken: [Blok] = []
    for (index, staat) in basis.staten.enumerated() {
      blokken.append(try Self.blok(basis.onderdelen, staat, doorrekeningen.map { $0.staten[index] }))
    }
    self.blokken = blokken
    som = try Self.blok(basis.onderdelen, basis.som, doorrekeningen.map(\.som))
  }

  /// Where the largest figure stands that a scenario makes of data that can themselves be worked out; `nil` where no
  /// scenario is to blame for figures that leave the exact range.
  public static func placeOfLargestChange(
    _ gegevens: Jaargegevens, _ scenarios: [Scenario], posities: [Int]
  ) -> Place? {
    func canWork(_ scenario: Scenario) -> Bool {
      guard let changed = try? gegevens.changed(by: scenario) else { return false }
      return (try? Doorrekening(changed, posities: posities)) != nil
    }
    if !canWork(Scenario(naam: "", bestand: "")) { return nil }
    var largest: (size: ExactDecimal, place: Place)?
    for wijziging in (scenarios.first { !canWork($0) }?.wijzigingen ?? scenarios.flatMap(\.wijzigingen)) {
      for target in wijziging.targets {
        guard let new = try? wijziging.waarde.applied(to: gegevens.figure(target)) else {
          return wijziging.origin.place
        }
        if let size = new.value, size > largest?.size ?? .zero { largest = (size, wijziging.origin.place) }
      }
    }
    return largest?.place
  }

  private static func blok(
    _ namen: [String], _ basis: Doorrekening.Staat, _ staten: [Doorrekening.Staat]
  ) throws(ArithmeticOverflow) -> Blok {
    var onderdelen: [Regel] = []
    for (index, naam) in namen.enumerated() {
      onderdelen.append(try regel(naam, basis.onderdelen[index], staten.map { $0.onderdelen[index] }))
    }
    return Blok(
      naam: basis.naam, onderdelen: onderdelen,
      totaal: try regel(SectionName.totaal, basis.totaal, staten.map(\.totaal)))
  }

  private static func regel(
    _ naam: String, _ basis: Doorrekening.Stand, _ standen: [Doorrekening.Stand]
  ) throws(ArithmeticOverflow) -> Regel {
    var uitkomsten: [Uitkomst] = []
    for stand in standen {
      let verschil = Doorrekening.Stand(
        uren: try stand.uren.less(basis.uren), fte: try stand.fte.less(basis.fte),
        kosten: try stand.kosten.less(basis.kosten))
      uitkomsten.append(Uitkomst(stand: stand, verschil: verschil))
    }
    return Regel(naam: naam, basis: basis, uitkomsten: uitkomsten)
  }
}
