/// Which team does the work with a code: a row of teams.csv.
public struct Teamcode: Hashable, Sendable {
  /// A code, or what codes begin with.
  public let code: String
  /// The team, as formatie.csv spells it.
  public let team: String
  /// The row in teams.csv.
  public let origin: Origin

  /// A row of teams.csv.
  public init(code: String, team: String, origin: Origin) {
    self.code = code
    self.team = team
    self.origin = origin
  }

  /// Whether this row is about `code`: it is the same, or begins with it, see ``Codebegin``.
  public func fits(_ code: String) -> Bool { Codebegin(self.code).fits(code) }
}

/// The teams of a year: who is in them, for whom they work, and on which codes.
public struct Teamindeling: Hashable, Sendable {
  /// What a CSV calls the work of no team, so that no team can be called it.
  public static let zonderTeam = "zonder team"

  /// The functions of all teams, in the order of the file.
  public let formatie: [Formatieregel]
  /// The codes of all teams, in the order of the file; `nil` when the year has no teams.csv.
  public let codes: [Teamcode]?
  /// The names of the teams, in the order of their bytes.
  public let teams: [String]
  private let bediening: [String: Bediening]

  /// The teams of `formatie`, with the work of `codes`.
  public init(formatie: [Formatieregel], codes: [Teamcode]?) {
    self.formatie = formatie
    self.codes = codes
    var bediening: [String: Bediening] = [:]
    for regel in formatie where regel.bedient != .onbekend { bediening[regel.team] = regel.bedient }
    self.bediening = bediening
    teams = Set(formatie.map(\.team)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// For whom a team works.
  public func bediening(van team: String) -> Bediening { bediening[team] ?? .onbekend }

  /// The functions of a team, in the order of their bytes.
  public func functies(van team: String) -> [Formatieregel] {
    formatie.filter { $0.team == team }.sorted { $0.functie.utf8.lexicographicallyPrecedes($1.functie.utf8) }
  }

  /// The team that works on `code`: the longest code of teams.csv that fits wins.
  ///
  /// - Parameter deelnemer: for whom the work is, by position; a team that does not serve him does not count. `nil` for
  ///   work for the region as a whole.
  public func team(voor code: String, deelnemer: Int?) -> String? {
    team(among: candidates(voor: code), deelnemer: deelnemer)
  }

  /// The rows of teams.csv that fit `code`, the longest first.
  func candidates(voor code: String) -> [Teamcode] {
    (codes ?? []).filter { $0.fits(code) }.sorted {
      ($1.code.utf8.count, $0.team) < ($0.code.utf8.count, $1.team)
    }
  }

  /// The first of `candidates` whose team serves the deelnemer.
  func team(among candidates: [Teamcode], deelnemer: Int?) -> String? {
    candidates.first { row in deelnemer.map { bediening(van: row.team).canServe($0) } ?? true }?.team
  }
}
