/// teams.csv → which team works on which codes.
enum TeamsIntake {
  static let schema = TableSchema([
    .required("code"), .required("team"), .optional("bron"), .optional("opmerking"),
  ])

  /// - Parameters:
  ///   - formatie: the functions, whose teams are the only ones there are; `nil` when they could not be read.
  ///   - codes: all codes that work may have; `nil` when a table with codes could not be read.
  ///   - regional: those of work for the region as a whole, which is of one team whomever that serves.
  static func read(
    _ reader: TableReader, formatie: [Formatieregel]?, codes: [String]?, regional: [String]
  ) -> [Teamcode] {
    let teams = Teamindeling(formatie: formatie ?? [], codes: nil)
    let spellings = Dictionary(
      teams.teams.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    var regels: [Teamcode] = []
    var rows: [String: [Int]] = [:]
    for row in reader.rows {
      let code = reader.requiredText(row, 0)
      let naam = reader.requiredText(row, 1)
      guard let code, let naam else { continue }
      let known = spellings[naam.lowercased()] ?? (formatie == nil ? naam : nil)
      guard let team = known else {
        let suggestion = reader.isPastShown ? nil : NearMiss.suggestion(for: naam, among: teams.teams)
        reader.report(.unknownTeam(name: naam, suggestion: suggestion), row: row, column: 1)
        continue
      }
      let regel = Teamcode(code: code, team: team, origin: reader.origin(ofRow: row, bron: 2, opmerking: 3))
      if let codes, !codes.contains(where: regel.fits) {
        let suggestion = reader.isPastShown ? nil : NearMiss.suggestion(for: code, among: beginnings(of: codes))
        reader.report(.teamcodeHitsNothing(code: code, suggestion: suggestion), row: row, column: 0)
        continue
      }
      let key = code.lowercased()
      let isRegional = regional.contains(where: regel.fits)
      let earlier = rows[key, default: []].first {
        formatie == nil
          ? regels[$0].team == team
          : isRegional || overlap(teams.bediening(van: regels[$0].team), teams.bediening(van: team))
      }
      if let earlier {
        let first = regels[earlier].origin.place
        reader.report(
          regels[earlier].team == team
            ? .duplicateKey(key: "\(code), \(team)", first: first)
            : .codeTwoTeams(code: code, team: team, other: regels[earlier].team, first: first), row: row, column: 0)
        continue
      }
      rows[key, default: []].append(regels.count)
      regels.append(regel)
    }
    return regels
  }

  /// Whether work for one deelnemer could be that of either.
  private static func overlap(_ a: Bediening, _ b: Bediening) -> Bool {
    guard case .deelnemers(let own) = a, case .deelnemers(let other) = b else { return true }
    return !own.isDisjoint(with: other)
  }

  /// The codes, and what they begin with up to a full stop.
  private static func beginnings(of codes: [String]) -> [String] {
    var all: [String] = []
    var seen: Set<String> = []
    for code in codes {
      var part = ""
      for piece in code.split(separator: ".", omittingEmptySubsequences: false) {
        part += (part.isEmpty ? "" : ".") + piece
        if seen.insert(part).inserted { all.append(part) }
      }
    }
    return all
  }
}
