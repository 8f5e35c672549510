import Foundation
import Testing

@testable import UVPKit

/// Every rule of calculation is cited by a test, and every cited rule exists.
@Suite struct RekenregelsTests {
  private struct Rule {
    let number: String
    let isBuilt: Bool
  }

  private func rules() throws -> [Rule] {
    try Repository.text("docs/rekenregels.md").components(separatedBy: "\n## ").dropFirst().map {
      Rule(number: String($0.prefix(4)), isBuilt: !$0.contains("Status: nog niet gebouwd"))
    }
  }

  private func cited(in folder: String) throws -> Set<String> {
    var found: Set<String> = []
    for path in Repository.files(in: folder, suffix: ".swift") where !path.hasSuffix("RekenregelsTests.swift") {
      for part in try Repository.text(path).components(separatedBy: "R-").dropFirst() {
        let digits = part.prefix(2)
        if digits.count == 2 && digits.allSatisfy(\.isNumber) { found.insert("R-\(digits)") }
      }
    }
    return found
  }

  @Test func theProgramKnowsTheRulesOfThePage() throws {
    #expect(try rules().map(\.number) == Rekenregel.allCases.map(\.rawValue))
    #expect(Rekenregel.allCases.allSatisfy { $0.text.hasSuffix(".") })
  }

  @Test func everyRuleIsCitedByATest() throws {
    let tests = try cited(in: "Tests")
    for rule in try rules() where rule.isBuilt { #expect(tests.contains(rule.number), "\(rule.number)") }
  }

  @Test func everyCitedRuleExists() throws {
    let known = Set(try rules().map(\.number))
    #expect(try cited(in: "Sources").isSubset(of: known))
    #expect(try cited(in: "Tests").isSubset(of: known))
  }
}
