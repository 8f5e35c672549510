/// Realisation against prognosis at a reference date: per deelnemer, and of the region as a whole.
public struct Monitor: Sendable {
  /// A section with its rows.
  public struct Onderdeel: Sendable {
    /// The name.
    public let naam: String
    /// The rows; for regional sections the hours of the whole region.
    public let rijen: [Monitorrij]
    /// The section, forecast as a whole.
    public let totaal: Monitorrij
    /// The deelnemer's share of a regional section; `nil` in other sections.
    public let aandeel: Aandeelrij?
    /// Whether its rows are of the region.
    public var isRegionaal: Bool
  }

  /// The share of one deelnemer in regional work.
  public struct Aandeelrij: Hashable, Sendable {
    /// The share of the planned hours.
    public let begroot: Stated<Uren>
    /// The share of the written hours.
    public let geschreven: Stated<Uren>
    /// The share of the year-ends of the projects or services.
    public let prognose: Stated<Uren>
    /// Whether the difference passes the bounds that were asked for.
    public let isBovenDrempel: Bool

    /// The year-end less the plan.
    ///
    /// - Throws: ``ArithmeticOverflow`` when the difference leaves the exact range.
    public func verschil() throws(ArithmeticOverflow) -> Stated<Uren> {
      guard let begroot = begroot.value else { return begroot }
      guard let prognose = prognose.value else { return prognose }
      return .known(try prognose - begroot)
    }
  }

  /// Work left over, beside what was written on its code.
  public struct Werkvoorraadrij: Hashable, Sendable {
    /// The row of the plan.
    public let regel: Begroting.Regel
    /// The hours written on the code, where the deelnemer has no prognosis for it; they count with their programma.
    public let geschreven: Stated<Uren>
  }

  /// One deelnemer.
  public struct Deelnemerstand: Sendable {
    /// The position.
    public let positie: Int
    /// The budget of the year.
    public let begroting: Begroting
    /// The programmas, local projects, and shares of regional work.
    public let onderdelen: [Onderdeel]
    /// Work left over.
    public let werkvoorraad: [Werkvoorraadrij]
    /// Compliance; `nil` where the catalogue has no roles or the hours no numbers.
    public let naleefgedrag: Naleefgedrag?
    /// The hours written for this deelnemer alone: programmas and local projects.
    public let eigenUren: Uren
    /// Own hours and shares, as far as they are known.
    public let geschreven: Stated<Uren>
    /// The sum of the year-ends of the sections.
    public let prognose: Stated<Uren>
  }

  /// The hours, each where it belongs.
  public let toerekening: Toerekening
  /// What every row starts from.
  public let verwachting: Jaarverwachting
  /// The years of the season, in order.
  public let seizoensjaren: [Int]
  /// The deelnemers that are shown.
  public let deelnemers: [Deelnemerstand]
  /// Projects, services and energy of the region as a whole.
  public let regio: [Onderdeel]
  /// The hours written for deelnemers that are not shown.
  public let andereDeelnemers: Uren

  /// Whether the region is shown as a whole, and not only the share of one deelnemer in it.
  public var showsRegio: Bool { deelnemers.count != 1 }

  /// A figure that passes the bounds.
  public struct Overschrijding: Hashable, Sendable {
    /// The deelnemer; `nil` for the region.
    public let deelnemer: String?
    /// The code, or the name of a section or share.
    public let naam: String
    /// The year-end less the plan.
    public let verschil: Uren
  }

  /// What passes the bounds: sections and shares, and with `perRij` also the rows; of the region only where it is shown.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a difference leaves the exact range.
  public func overschrijdingen(perRij: Bool) throws(ArithmeticOverflow) -> [Overschrijding] {
    var found: [Overschrijding] = []
    func add(_ onderdeel: Onderdeel, _ deelnemer: String?) throws(ArithmeticOverflow) {
      for rij in (perRij ? onderdeel.rijen : []) + [onderdeel.totaal] where rij.isBovenDrempel {
        guard let verschil = try rij.verschil().value else { continue }
        found.append(
          Overschrijding(
            deelnemer: deelnemer, naam: rij.code.isEmpty ? rij.omschrijving : rij.code, verschil: verschil))
      }
      if let aandeel = onderdeel.aandeel, aandeel.isBovenDrempel, let verschil = try aandeel.verschil().value {
        found.append(Overschrijding(deelnemer: deelnemer, naam: "aandeel \(onderdeel.naam)", verschil: verschil))
      }
    }
    for deelnemer in deelnemers {
      for onderdeel in deelnemer.onderdelen { try add(onderdeel, deelnemer.begroting.deelnemer.naam) }
    }
    for onderdeel in regio { try add(onderdeel, nil) }
    return found
  }

  /// - Parameters:
  ///   - posities: the deelnemers to show.
  ///   - methode: the method of the year-end; `nil` for the rule of R-12.
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public init(
    _ planning: Planning, _ toerekening: Toerekening, eerder: [Toerekening], posities: [Int],
    methode: Prognosemethode?, drempel: Monitorrij.Drempel
  ) throws(ArithmeticOverflow) {
    self.toerekening = toerekening
    let verwachting = try Jaarverwachting(toerekening: toerekening, eerder: eerder, planning: planning)
    self.verwachting = verwachting
    seizoensjaren = verwachting.eerdereJaren
    let builder = MonitorBuilder(
      planning: planning, toerekening: toerekening,
      verwachting: verwachting,
      methode: methode, drempel: drempel)
    var regional = builder
    // Of one deelnemer the share counts, and not what all pay for together.
    if posities.count == 1 { regional.drempel = Monitorrij.Drempel() }
    regio = try regional.regio()
    var deelnemers: [Deelnemerstand] = []
    for positie in posities { deelnemers.append(try builder.deelnemer(positie)) }
    self.deelnemers = deelnemers
    var other = Uren.zero
    for positie in planning.gegevens.deelnemers.indices where !posities.contains(positie) {
      other = try other + builder.eigenUren(positie)
    }
    andereDeelnemers = other
  }
}
