import Testing
import UVPKit

@testable import uvp

/// the settlement as the program writes it.
@Suite struct AfrekeningRunTests {
  private func lines(_ arguments: [String]) throws -> [String] {
    let system = try TestSystem.checkout()
    let shared = ["--data", "data/voorbeeld", "--jaar", "2025", "--formaat", "csv", "--profiel", "rfc4180", "--stil"]
    #expect(system.run(["afrekening"] + arguments + shared) == 0)
    return system.outputText.split(separator: "\n").map(String.init)
  }

  /// One deelnemer asked alone, among several in another order, or among all: the same figures.
  @Test func theFiguresAreTheSameWhoeverIsAsked() throws {
    let all = try lines(["--kort"])
    #expect(all.count == 16)
    let some = try lines(["--kort", "-g", "Wolverdam", "-g", "Brinkvoorde"])
    #expect(some == [all[0], all[14], all[1]])
    #expect(try lines(["--kort", "--gemeente", "Sudermora"]) == [all[0], all[10]])
    #expect(try lines(["--alle", "--kort"]) == all)
  }

  /// What is settled adds up to the difference of the costs of the region; hours × tariff in whole euros.
  @Test func theColumnsAddUp() throws {
    let cells = try lines(["--kort"]).dropFirst().map { $0.split(separator: ",") }
    func sum(_ column: Int) throws -> ExactDecimal {
      try cells.reduce(ExactDecimal.zero) {
        try $0 + number(String($1[column]).split(separator: ".").joined(separator: ","))
      }
    }
    #expect(try sum(1) == number("123283,25"))
    #expect(try sum(2) == number("128753,85"))
    #expect(try sum(3) == (sum(1) * number("98,5")).rounded(toPlaces: 0))
    #expect(try sum(4) == (sum(2) * number("98,5")).rounded(toPlaces: 0))
    #expect(try sum(5) == sum(4) - sum(3))
  }

  /// The rows of the full form are the hours of the brief form, exactly; their amounts are each rounded by themselves.
  @Test func theSectionsAreTheHoursOfTheTotal() throws {
    let brief = try lines(["--kort", "-g", "Turfhorne"])[1].split(separator: ",")
    let rows = try lines(["-g", "Turfhorne"]).dropFirst().map { $0.split(separator: ",") }
    for (column, total) in [(2, 1), (3, 2)] {
      let sum = try rows.reduce(ExactDecimal.zero) {
        try $0 + number(String($1[column]).split(separator: ".").joined(separator: ","))
      }
      #expect(try sum == number(String(brief[total]).split(separator: ".").joined(separator: ",")))
    }
  }
}
