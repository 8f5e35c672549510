import Testing
import UVPKit

@testable import uvp

/// the capacity as the program writes it.
@Suite struct CapaciteitRunTests {
  private static let shared = ["--formaat", "csv", "--profiel", "rfc4180", "--stil", "--trekkingen", "200"]

  private func lines(_ arguments: [String], _ system: TestSystem? = nil) throws -> [[String]] {
    let system = try system ?? TestSystem.checkout()
    #expect(system.run(["capaciteit", "--data", "data/voorbeeld"] + arguments + Self.shared) == 0)
    return system.outputText.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private func decimal(_ text: String) throws -> ExactDecimal {
    try number(text.split(separator: ".").joined(separator: ","))
  }

  /// Teams and what has no team are the plan of 2026.
  @Test func theColumnOfHoursIsThePlan() throws {
    let rows = try lines([])
    #expect(rows.count == 9 && rows[8][0] == "zonder team")
    #expect(try rows.dropFirst().reduce(ExactDecimal.zero) { try $0 + decimal($1[1]) } == number("130919,25"))
  }

  /// The same twice, and with the rows of every table of the year in another order.
  @Test func theOrderOfTheRowsMakesNoDifference() throws {
    let first = try lines([])
    #expect(try lines([]) == first)
    let system = try TestSystem.checkout()
    var random = SeededRandom(seed: 8)
    for name in [
      "formatie", "teams", "prognose", "projecten", "diensten", "energie", "lokale-projecten", "werkvoorraad",
    ] {
      let path = "data/voorbeeld/2026/\(name).csv"
      guard case .bytes(let bytes) = system.files[path] else { continue }
      var rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      rows[1...].shuffle(using: &random)
      system.files[path] = .bytes(Array((rows.joined(separator: "\n") + "\n").utf8))
    }
    #expect(try lines([], system) == first)
  }

  /// The figures of a team are the same whoever is asked; another seed changes little.
  @Test func askedAloneAndWithAnotherSeed() throws {
    let all = try lines([])
    #expect(try lines(["--team", "toezicht"]) == [all[0], all[5]])
    #expect(try lines(["--team", "Boa's", "--team", "Advies"]) == [all[0], all[1], all[2]])
    let other = try lines(["--zaad", "7"])
    #expect(other != all)
    for (a, b) in zip(all, other).dropFirst().dropLast() {
      #expect(a[..<12] == b[..<12])
      let p50 = try [decimal(a[12]), decimal(b[12])].map { try #require($0.wholeValue) }
      #expect((p50[0] - p50[1]).magnitude * 10 < p50[0])
    }
  }
}
