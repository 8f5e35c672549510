/// Second and third inspections that follow from the periodic ones at a rate of non-compliance.
public struct Hercontroles: Sendable {
  /// A rate of non-compliance, and where it comes from.
  public struct Cijfer: Hashable, Sendable {
    /// Where a rate comes from.
    public enum Herkomst: Hashable, Sendable {
      /// The command line.
      case opgegeven
      /// The numbers that the deelnemer plans.
      case plan
      /// What was done for the deelnemer in earlier years.
      case realisatie([Int])
    }

    /// The rate, as a fraction.
    public let deel: ExactFraction
    /// Where it comes from.
    public let herkomst: Herkomst

    /// A rate.
    public init(_ deel: ExactFraction, herkomst: Herkomst) {
      self.deel = deel
      self.herkomst = herkomst
    }
  }

  /// The rates of one deelnemer.
  public struct Cijfers: Hashable, Sendable {
    /// HC/PC; `nil` where it is not known.
    public var spontaan: Cijfer?
    /// HHC/HC; `nil` where it is not known.
    public var opvolgend: Cijfer?

    /// Rates.
    public init(spontaan: Cijfer? = nil, opvolgend: Cijfer? = nil) {
      self.spontaan = spontaan
      self.opvolgend = opvolgend
    }

    /// The rates that numbers of inspections show; none where nothing was inspected.
    ///
    /// - Throws: ``ArithmeticOverflow`` when a rate leaves the exact range.
    public init(_ aantallen: Naleefgedrag.Aantallen, herkomst: Cijfer.Herkomst) throws(ArithmeticOverflow) {
      self.init(
        spontaan: try Self.rate(aantallen.tweede, of: aantallen.periodiek, herkomst),
        opvolgend: try Self.rate(aantallen.derde, of: aantallen.tweede, herkomst))
    }

    /// The rates that the numbers planned by a deelnemer show; none where it plans none of those inspections, for that
    /// is not the same as 0.
    ///
    /// - Throws: ``ArithmeticOverflow`` when a rate leaves the exact range.
    public init(plan gegevens: Jaargegevens, deelnemer: Int) throws(ArithmeticOverflow) {
      try self.init(Naleefgedrag.gepland(gegevens, deelnemer: deelnemer), herkomst: .plan)
      var roles: Set<String> = []
      for regel in gegevens.prognose where regel.deelnemer == deelnemer && regel.aantal.value != nil {
        roles.insert(gegevens.catalogus.products[regel.product].rol.lowercased())
      }
      if !roles.contains("hc") { spontaan = nil }
      if !roles.contains("hhc") { opvolgend = nil }
    }

    private static func rate(
      _ part: Aantal, of whole: Aantal, _ herkomst: Cijfer.Herkomst
    ) throws(ArithmeticOverflow) -> Cijfer? {
      guard whole > .zero, part >= .zero else { return nil }
      return Cijfer(try ExactFraction(part.value) / ExactFraction(whole.value), herkomst: herkomst)
    }

    /// These rates, and those of `other` where these are not known.
    public func filled(by other: Cijfers) -> Cijfers {
      Cijfers(spontaan: spontaan ?? other.spontaan, opvolgend: opvolgend ?? other.opvolgend)
    }
  }

  /// The second or the third inspections of one deelnemer.
  public struct Stap: Hashable, Sendable {
    /// `HC` or `HHC`.
    public let rol: String
    /// The products of the catalogue with this role, by position.
    public let producten: [Int]
    /// The rate; `nil` where it is not known.
    public let cijfer: Cijfer?
    /// The rate in percent with one decimal.
    public let percent: ExactDecimal?
    /// The inspections that follow, whole; absent without a rate.
    public let controles: Stated<Aantal>
    /// Their hours; absent without norm hours, or where more than one product has the role.
    public let uren: Stated<Uren>
    /// What the prognosis says of these products.
    public let prognose: Stated<Aantal>

    /// The prognosis less what follows; absent where one of them has no figure.
    public let verschil: Stated<Aantal>
  }

  /// The periodic inspections that they follow from: those of products with the role PC.
  public let periodiek: Stated<Aantal>
  /// The second and then the third inspections, as far as the catalogue has the role.
  public let stappen: [Stap]

  /// Works out what follows from the bounds of one deelnemer.
  ///
  /// The exact second inspections lead to the third; each is rounded once, half away from zero, for it is an
  /// expectation and no bound.
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public init(
    _ stand: Controles.Deelnemerstand, _ gegevens: Jaargegevens, cijfers: Cijfers
  ) throws(ArithmeticOverflow) {
    let products = gegevens.catalogus.products
    periodiek = try Controles.sum(
      stand.producten.filter { Self.has("PC", products[$0.product]) }.map(\.controles))
    var stappen: [Stap] = []
    var exact = periodiek.value.map { ExactFraction($0.value) }
    for (rol, cijfer) in [("HC", cijfers.spontaan), ("HHC", cijfers.opvolgend)] {
      let own = products.indices.filter { Self.has(rol, products[$0]) }
      if own.isEmpty { break }
      if let base = exact, let cijfer { exact = try base * cijfer.deel } else { exact = nil }
      let controles: Stated<Aantal> =
        if let exact { .known(Aantal(try exact.rounded(toPlaces: 0))) } else { .absent(.empty) }
      stappen.append(try Self.stap(rol, own, cijfer, controles, stand.positie, gegevens))
    }
    self.stappen = stappen
  }

  private static func has(_ rol: String, _ product: Product) -> Bool { product.rol.lowercased() == rol.lowercased() }

  private static func stap(
    _ rol: String, _ own: [Int], _ cijfer: Cijfer?, _ controles: Stated<Aantal>, _ positie: Int,
    _ gegevens: Jaargegevens
  ) throws(ArithmeticOverflow) -> Stap {
    let rows = gegevens.prognose.filter { $0.deelnemer == positie }
    let planned = rows.filter { own.contains($0.product) }
    var prognose = try Controles.sum(planned.map(\.aantal))
    if rows.isEmpty { prognose = .absent(.geenPrognose) }
    var uren: Stated<Uren> = .absent(.empty)
    if own.count == 1, controles.value != nil {
      let ofRow = planned.first?.kental ?? .absent(.empty)
      uren = try Planning.uren(
        aantal: controles, kental: ofRow == .absent(.empty) ? gegevens.catalogus.products[own[0]].kental : ofRow)
    }
    var percent: ExactDecimal?
    if let cijfer { percent = try (cijfer.deel * ExactFraction(100)).rounded(toPlaces: 1) }
    return Stap(
      rol: rol, producten: own, cijfer: cijfer, percent: percent, controles: controles, uren: uren,
      prognose: prognose, verschil: try Controles.difference(prognose, controles))
  }
}
