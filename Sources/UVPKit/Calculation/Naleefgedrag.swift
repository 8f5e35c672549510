/// Compliance, as shares of what was NOT complied with: HC/PC and HHC/HC, by the roles of the catalogue.
public struct Naleefgedrag: Hashable, Sendable {
  /// Numbers of inspections by role.
  public struct Aantallen: Hashable, Sendable {
    /// Periodic inspections (PC).
    public var periodiek: Aantal = .zero
    /// Second inspections (HC).
    public var tweede: Aantal = .zero
    /// Third inspections (HHC).
    public var derde: Aantal = .zero

    /// No inspections.
    public init() {}

    /// Adds the numbers of other inspections.
    ///
    /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
    public mutating func add(_ other: Aantallen) throws(ArithmeticOverflow) {
      periodiek = Aantal(try periodiek.value + other.periodiek.value)
      tweede = Aantal(try tweede.value + other.tweede.value)
      derde = Aantal(try derde.value + other.derde.value)
    }

    /// HC/PC in percent with one decimal; `nil` where nothing was inspected.
    ///
    /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
    public func spontaan() throws(ArithmeticOverflow) -> ExactDecimal? { try Self.share(tweede, of: periodiek) }

    /// HHC/HC in percent with one decimal; `nil` where nothing was inspected a second time.
    ///
    /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
    public func opvolgend() throws(ArithmeticOverflow) -> ExactDecimal? { try Self.share(derde, of: tweede) }

    private static func share(_ part: Aantal, of whole: Aantal) throws(ArithmeticOverflow) -> ExactDecimal? {
      guard whole > .zero else { return nil }
      return try (ExactFraction(part.value) * ExactFraction(100) / ExactFraction(whole.value)).rounded(toPlaces: 1)
    }

    mutating func add(_ aantal: Aantal, rol: String) throws(ArithmeticOverflow) {
      switch rol.lowercased() {
      case "pc": periodiek = Aantal(try periodiek.value + aantal.value)
      case "hc": tweede = Aantal(try tweede.value + aantal.value)
      case "hhc": derde = Aantal(try derde.value + aantal.value)
      default: break
      }
    }
  }

  /// The numbers of the plan for the whole year; `nil` where the deelnemer has no prognosis.
  public let gepland: Aantallen?
  /// The inspections finished up to the reference date.
  public let gedaan: Aantallen

  /// The compliance of one deelnemer; `nil` where the catalogue has no roles.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a number leaves the exact range.
  init?(_ gegevens: Jaargegevens, _ toerekening: Toerekening, deelnemer: Int) throws(ArithmeticOverflow) {
    let products = gegevens.catalogus.products
    guard products.contains(where: { !$0.rol.isEmpty }) else { return nil }
    let hasPrognose = gegevens.prognose.contains { $0.deelnemer == deelnemer }
    gepland = hasPrognose ? try Self.gepland(gegevens, deelnemer: deelnemer) : nil
    gedaan = try Self.gedaan(gegevens, toerekening, deelnemer: deelnemer)
  }

  /// The numbers that a deelnemer plans.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a number leaves the exact range.
  public static func gepland(
    _ gegevens: Jaargegevens, deelnemer: Int
  ) throws(ArithmeticOverflow) -> Aantallen {
    var gepland = Aantallen()
    for regel in gegevens.prognose where regel.deelnemer == deelnemer {
      if let aantal = regel.aantal.value {
        try gepland.add(aantal, rol: gegevens.catalogus.products[regel.product].rol)
      }
    }
    return gepland
  }

  /// The numbers that are finished for a deelnemer.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a number leaves the exact range.
  public static func gedaan(
    _ gegevens: Jaargegevens, _ toerekening: Toerekening, deelnemer: Int
  ) throws(ArithmeticOverflow) -> Aantallen {
    var gedaan = Aantallen()
    for (position, product) in gegevens.catalogus.products.enumerated() where !product.rol.isEmpty {
      let som = toerekening.som(.product(deelnemer: deelnemer, product: position))
      try gedaan.add(som.totaal().aantal, rol: product.rol)
    }
    return gedaan
  }
}
