import Testing

@testable import UVPKit

/// What codes a few characters are the beginning of, in teams.csv and in scenarios.
@Suite struct CodebeginTests {
  @Test(arguments: [
    ("A2.09", "A2.09.00", true), ("A2.09", "A2.09", true), ("A2.0", "A2.09.00", false), ("A2", "A2.09.00", true),
    ("A", "A2.09.00", true), ("RP1", "RP1", true), ("RP1", "RP10", false), ("RP", "RP10", true), ("W-", "W-01", true),
    ("W-0", "W-01", false), ("a2.09.", "A2.09.00", true), ("A2.09.000", "A2.09.00", false), ("B", "AB", false),
  ])
  func aBeginningCutsNoNumber(prefix: String, other: String, fits: Bool) {
    #expect(Codebegin(prefix).fits(other) == fits)
    let origin = Origin(place: Place(file: "teams.csv", line: 2))
    #expect(Teamcode(code: prefix, team: "A", origin: origin).fits(other) == fits)
    #expect(Jaargegevens.positions(of: prefix, in: ["X", other]) == (fits ? [1] : []))
  }

  /// In a scenario a whole code is only itself, and `*` is all.
  @Test func aWholeCodeIsOnlyItself() {
    let codes = ["A.1", "a", "A.2", "A1"]
    #expect(Jaargegevens.positions(of: "A", in: codes) == [1])
    #expect(Jaargegevens.positions(of: "A.", in: codes) == [0, 2])
    #expect(Jaargegevens.positions(of: "*", in: codes) == [0, 1, 2, 3])
    #expect(Jaargegevens.positions(of: "", in: codes) == [])
  }
}
