/// What the teams have to do in a year beside what they can.
public struct Capaciteit: Sendable {
  /// What the user says of it.
  public struct Aannamen: Hashable, Sendable {
    /// The productive hours of functions that have none of their own; `nil` where no one says.
    public var productieveUren: Uren?
    /// The part of the capacity that is kept free; empty where there is none, absent where it is not known.
    public var reserve: Stated<Aandeel>

    /// Assumptions.
    public init(productieveUren: Uren?, reserve: Stated<Aandeel>) {
      self.productieveUren = productieveUren
      self.reserve = reserve
    }
  }

  /// The data of the year.
  public let gegevens: Jaargegevens
  /// The work of the plan, by team.
  public let behoefte: Behoefte
  /// The teams, in the order of their names.
  public let teams: [Teamcapaciteit]
  /// What it was calculated with.
  public let aannamen: Aannamen

  /// The teams of a planning; `nil` where the year has none.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public init?(_ planning: Planning, posities: Set<Int>, aannamen: Aannamen) throws(ArithmeticOverflow) {
    guard let indeling = planning.gegevens.teams else { return nil }
    gegevens = planning.gegevens
    self.aannamen = aannamen
    behoefte = try Behoefte(planning, posities: posities, teams: indeling)
    let werk = Dictionary(grouping: behoefte.werk, by: \.team)
    var teams: [Teamcapaciteit] = []
    for team in indeling.teams {
      var nodig: HoursSum?
      if indeling.codes?.contains(where: { $0.team == team }) == true {
        var sum = HoursSum()
        for item in werk[team] ?? [] { try sum.add(item.uren) }
        nodig = sum
      }
      let reden = Self.reden(team, nodig, indeling, behoefte, gegevens)
      // Work that was left out is not work of 0 hours.
      if werk[team] == nil, reden?.isPartial == true { nodig = nil }
      teams.append(
        try Teamcapaciteit(
          team, teams: indeling, nodig: nodig, reden: reden,
          standaard: aannamen.productieveUren, reserve: aannamen.reserve))
    }
    self.teams = teams
  }

  /// The teams whose work is known and whose fte cannot be made into hours: productive hours are to be asked for.
  public var zonderProductieveUren: [String] {
    teams.filter { $0.nodig != nil && aannamen.productieveUren == nil && $0.zonderEigenUren }.map(\.team)
  }

  /// A gap is refused while the work covers fewer deelnemers than the team serves.
  private static func reden(
    _ team: String, _ nodig: HoursSum?, _ indeling: Teamindeling, _ behoefte: Behoefte, _ gegevens: Jaargegevens
  ) -> GeenVergelijking? {
    let codes = (indeling.codes ?? []).filter { $0.team == team }
    if codes.isEmpty { return .geenCodes }
    let regional =
      ((gegevens.projecten ?? []) + (gegevens.diensten ?? [])).map(\.code) + (gegevens.energie ?? []).map(\.code)
    if !behoefte.isHeleRegio && regional.contains(where: { code in codes.contains { $0.fits(code) } }) {
      return .regionaalNietGevraagd
    }
    // Without products, local projects or work left over the deelnemers make no difference.
    let own =
      gegevens.catalogus.products.map(\.code) + (gegevens.lokaleProjecten ?? []).map(\.code)
      + (gegevens.werkvoorraad ?? []).map(\.code)
    if !own.contains(where: { code in codes.contains { $0.fits(code) } }) {
      return nodig?.total.absence.map { .geenUren($0) }
    }
    let served: Set<Int>
    switch indeling.bediening(van: team) {
    case .onbekend: return .bedientOnbekend
    case .regio: served = Set(gegevens.deelnemers.indices)
    case .deelnemers(let posities): served = posities
    }
    let missing = served.subtracting(behoefte.deelnemers).union(served.intersection(behoefte.zonderPrognose))
    if !missing.isEmpty { return .deelnemersOntbreken(missing.sorted()) }
    return nodig?.total.absence.map { .geenUren($0) }
  }
}
