/// The work of the plan of a year, each hour with the one team that does it, or with none.
///
/// Nothing is dropped: what the teams do and what has no team are together the plan.
public struct Behoefte: Sendable {
  /// What is sure about the hours of a row.
  public enum Aard: Hashable, Sendable {
    /// A number is expected, and norm hours for one.
    case verwacht
    /// The number is known, for the cases are there; norm hours for one.
    case aanwezig
    /// Only hours are stated.
    case uren
  }

  /// A row of the plan.
  public struct Werk: Hashable, Sendable {
    /// The section it stands in.
    public let onderdeel: String
    /// The code; empty for work left over without one.
    public let code: String
    /// The name of the product, project or work.
    public let omschrijving: String
    /// For whom it is, by position; `nil` for the region.
    public let deelnemer: Int?
    /// What is sure about the hours.
    public let aard: Aard
    /// The number, where there is one.
    public let aantal: Stated<Aantal>
    /// Norm hours for one, where there are any.
    public let kental: Stated<Kental>
    /// The hours.
    public let uren: Stated<Uren>
    /// Who does it; `nil` where teams.csv says no one.
    public let team: String?
  }

  /// A section of the plan beside what became of its hours.
  public struct Onderdeel: Hashable, Sendable {
    /// The name.
    public let naam: String
    /// The hours as the plan adds them up.
    public let plan: Uren
    /// The hours of the rows that have a team.
    public internal(set) var inTeams = HoursSum()
    /// The hours of the rows that have none.
    public internal(set) var zonderTeam = HoursSum()
  }

  /// All rows, in the order of the plan.
  public let werk: [Werk]
  /// The sections, in the order of the plan.
  public let onderdelen: [Onderdeel]
  /// Whose work it is, by position.
  public let deelnemers: Set<Int>
  /// Whether the work of the region is in it: with all deelnemers, and not with some of them.
  public let isHeleRegio: Bool
  /// The deelnemers of ``deelnemers`` without a prognosis, whose work is therefore not known.
  public let zonderPrognose: Set<Int>
  /// The hours of the plan that no deelnemer is charged, which are work all the same.
  public let nietDoorbelast: Uren

  /// The exact sum of the plan.
  public let plan: Uren
  /// What the teams do together.
  public let inTeams: HoursSum
  /// What has no team.
  public let zonderTeam: HoursSum

  /// The work of `posities` in a planning; with all deelnemers also the work of the region.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  public init(_ planning: Planning, posities: Set<Int>, teams: Teamindeling) throws(ArithmeticOverflow) {
    let gegevens = planning.gegevens
    deelnemers = posities
    isHeleRegio = posities.count == gegevens.deelnemers.count
    var werk: [Werk] = []
    var names: [String] = []
    var sums: [String: Uren] = [:]
    func plan(_ naam: String, _ uren: Uren) throws(ArithmeticOverflow) {
      if sums[naam] == nil { names.append(naam) }
      sums[naam] = try (sums[naam] ?? .zero) + uren
    }
    // A code comes back for every deelnemer.
    var candidates: [String: [Teamcode]] = [:]
    func team(_ code: String, _ deelnemer: Int?) -> String? {
      if code.isEmpty { return nil }
      let own = candidates[code] ?? teams.candidates(voor: code)
      candidates[code] = own
      return teams.team(among: own, deelnemer: deelnemer)
    }
    for positie in posities.sorted() {
      let begroting = try planning.begroting(van: positie)
      for onderdeel in begroting.onderdelen where onderdeel.doorbelasting == nil {
        try plan(onderdeel.naam, onderdeel.uren.value ?? .zero)
        for regel in onderdeel.regels where regel.counts {
          werk.append(Self.werk(regel, onderdeel, positie, team: team(regel.code, positie)))
        }
      }
    }
    var nietDoorbelast = Uren.zero
    if isHeleRegio {
      let regio = try Regiobegroting(planning)
      for (naam, section) in [(SectionName.projecten, regio.projecten), (SectionName.diensten, regio.diensten)] {
        guard let section else { continue }
        try plan(naam, section.totaal.known)
        for item in section.werk {
          if !item.isDoorbelast, let uren = item.uren.value {
            try plan(naam, uren)
            nietDoorbelast = try nietDoorbelast + uren
          }
          werk.append(
            Werk(
              onderdeel: naam, code: item.code, omschrijving: item.naam, deelnemer: nil, aard: .uren,
              aantal: .absent(.empty), kental: .absent(.empty), uren: item.uren,
              team: team(item.code, nil)))
        }
      }
      for tabel in regio.energie {
        try plan(tabel.naam, tabel.uren.known)
        for regel in tabel.regels {
          let isCounted = regel.aantal.value != nil && regel.kental.value != nil
          werk.append(
            Werk(
              onderdeel: tabel.naam, code: regel.code, omschrijving: regel.product, deelnemer: nil,
              aard: isCounted ? .verwacht : .uren, aantal: regel.aantal, kental: regel.kental, uren: regel.uren,
              team: team(regel.code, nil)))
        }
      }
    }
    self.werk = werk
    zonderPrognose = posities.subtracting(gegevens.prognose.map(\.deelnemer))
    self.nietDoorbelast = nietDoorbelast
    var onderdelen = names.map { Onderdeel(naam: $0, plan: sums[$0] ?? .zero) }
    let positions = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var inTeams = HoursSum()
    var zonderTeam = HoursSum()
    for item in werk {
      guard let position = positions[item.onderdeel] else { continue }
      if item.team == nil {
        try onderdelen[position].zonderTeam.add(item.uren)
        try zonderTeam.add(item.uren)
      } else {
        try onderdelen[position].inTeams.add(item.uren)
        try inTeams.add(item.uren)
      }
    }
    self.onderdelen = onderdelen
    self.inTeams = inTeams
    self.zonderTeam = zonderTeam
    var total = Uren.zero
    for naam in names { total = try total + (sums[naam] ?? .zero) }
    self.plan = total
  }

  /// Whether the teams and what has no team are together the plan.
  public var sluit: Bool { (try? inTeams.known + zonderTeam.known) == plan }

  private static func werk(
    _ regel: Begroting.Regel, _ onderdeel: Begroting.Onderdeel, _ positie: Int, team: String?
  ) -> Werk {
    let isCounted = regel.aantal.value != nil && regel.kental.value != nil
    let aard: Aard = isCounted ? (onderdeel.soort == .werkvoorraad ? .aanwezig : .verwacht) : .uren
    return Werk(
      onderdeel: onderdeel.naam, code: regel.code, omschrijving: regel.omschrijving, deelnemer: positie, aard: aard,
      aantal: regel.aantal, kental: regel.kental, uren: regel.uren,
      team: team)
  }
}
