import Testing

@testable import UVPKit

/// which team does the work with a code.
@Suite struct TeamcodeTests {
  private static let origin = Origin(place: Place(file: "teams.csv", line: 2))

  private func code(_ code: String, _ team: String = "A") -> Teamcode {
    Teamcode(code: code, team: team, origin: Self.origin)
  }

  private func function(_ team: String, _ bedient: Bediening) -> Formatieregel {
    Formatieregel(
      team: team, functie: "functie", fte: .absent(.empty), bezetting: .absent(.empty),
      productieveUren: .absent(.empty),
      bedient: bedient, origin: Self.origin)
  }

  @Test func theLongestCodeWins() {
    let teams = Teamindeling(
      formatie: [function("A", .regio), function("B", .regio), function("C", .regio)],
      codes: [code("H3", "A"), code("H3.04", "B"), code("H3.04.01", "C")])
    #expect(teams.team(voor: "H3.01.00", deelnemer: 0) == "A")
    #expect(teams.team(voor: "H3.04.00", deelnemer: 0) == "B")
    #expect(teams.team(voor: "h3.04.01", deelnemer: 0) == "C")
    #expect(teams.team(voor: "H3", deelnemer: nil) == "A")
    #expect(teams.team(voor: "T3", deelnemer: 0) == nil)
  }

  /// A team that does not serve a deelnemer does not count, however long its code; one of which that is unknown does.
  @Test func aTeamDoesTheWorkOfThoseItServes() {
    let teams = Teamindeling(
      formatie: [
        function("Oost", .deelnemers([1])), function("West", .deelnemers([0, 2])), function("Wie", .onbekend),
      ],
      codes: [code("T2", "West"), code("T2.01", "Oost"), code("T", "Wie")])
    #expect((0...3).map { teams.team(voor: "T2.01", deelnemer: $0) } == ["West", "Oost", "West", "Wie"])
    #expect(teams.team(voor: "T2.02", deelnemer: 1) == "Wie")
    #expect(teams.team(voor: "T2.01", deelnemer: nil) == "Oost")
    #expect(teams.bediening(van: "Wie") == .onbekend && teams.teams == ["Oost", "West", "Wie"])
  }
}
