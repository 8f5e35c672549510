/// A year worked out for some deelnemers in hours, jobs and euros: the base, or what a scenario makes of it.
public struct Doorrekening: Hashable, Sendable {
  /// The same work in the three units.
  public struct Stand: Hashable, Sendable {
    /// The hours.
    public let uren: Stated<Uren>
    /// The full-time jobs that these hours take.
    public let fte: Stated<Fte>
    /// The cost of these hours, in whole euros.
    public let kosten: Stated<Euro>
  }

  /// The sections and the total of one deelnemer, or of all that are worked out.
  public struct Staat: Hashable, Sendable {
    /// The name.
    public let naam: String
    /// Each section, in the order of ``Doorrekening/onderdelen``.
    public let onderdelen: [Stand]
    /// All sections together.
    public let totaal: Stand
  }

  /// The data it was worked out from.
  public let gegevens: Jaargegevens
  /// The names of the sections.
  public let onderdelen: [String]
  /// Each deelnemer that was asked for, in that order.
  public let staten: [Staat]
  /// All of them together.
  public let som: Staat
  /// How many rows have no figure.
  public let absentCount: Int
  /// How the projects and the services are charged.
  public let doorbelastingen: [Doorbelasting]

  /// Works out `gegevens` for the deelnemers at `posities`.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public init(_ gegevens: Jaargegevens, posities: [Int]) throws(ArithmeticOverflow) {
    self.gegevens = gegevens
    let planning = try Planning(gegevens)
    doorbelastingen = [planning.projecten, planning.diensten].compactMap(\.self)
    var begrotingen: [Begroting] = []
    for positie in posities { begrotingen.append(try planning.begroting(van: positie)) }
    let overzicht = try Overzicht(begrotingen)
    onderdelen = overzicht.onderdelen
    absentCount = overzicht.absentCount
    let uitgangspunten = gegevens.uitgangspunten
    var staten: [Staat] = []
    for (index, begroting) in begrotingen.enumerated() {
      staten.append(
        try Self.staat(begroting.deelnemer.naam, overzicht.uren[index], overzicht.totalen[index], uitgangspunten))
    }
    self.staten = staten
    som = try Self.staat("som", overzicht.sommen, overzicht.totaal, uitgangspunten)
  }

  private static func staat(
    _ naam: String, _ onderdelen: [Stated<Uren>], _ totaal: Stated<Uren>, _ uitgangspunten: Uitgangspunten
  ) throws(ArithmeticOverflow) -> Staat {
    var standen: [Stand] = []
    for uren in onderdelen { standen.append(try stand(uren, uitgangspunten)) }
    return Staat(naam: naam, onderdelen: standen, totaal: try stand(totaal, uitgangspunten))
  }

  private static func stand(
    _ uren: Stated<Uren>, _ uitgangspunten: Uitgangspunten
  ) throws(ArithmeticOverflow) -> Stand {
    let kosten: Stated<Euro> =
      switch uitgangspunten.statedUurtarief {
      case .known(let tarief): try Kosten.euros(uren, tarief)
      case .absent(let absence): .absent(uren.absence ?? absence)
      }
    return Stand(
      uren: uren, fte: try Fte.of(uren, productief: uitgangspunten.productieveUren), kosten: kosten)
  }
}

extension Stated where Value: Eenheid {
  /// This figure less another, where both are known; else why not.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the difference leaves the exact range.
  public func less(_ other: Self) throws(ArithmeticOverflow) -> Self {
    switch (self, other) {
    case (.known(let a), .known(let b)): .known(Value(try a.value - b.value))
    case (.absent(let absence), _), (_, .absent(let absence)): .absent(absence)
    }
  }
}
