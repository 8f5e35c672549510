import Foundation
import Testing

@testable import UVPKit
@testable import uvp

/// What can go wrong with a report: nothing is lost, and nothing half written.
extension RapportTests {
  @Test func anExistingReportIsRefused() throws {
    let system = try first()
    #expect(system.run(Self.arguments) == 4)
    #expect(
      system.errors.contains("2 bestanden bestaan al: ") && system.errors.contains("\"\(Self.enschede)\"")
        && system.written.isEmpty)
  }

  /// The texts of one report never come to stand in another, whatever its file is called.
  @Test(arguments: [
    ["rapport", "najaar", "--gemeente", "Klavermonde"], ["rapport", "voorjaar", "--gemeente", "Turfhorne"],
    ["rapport", "najaar", "--gemeente", "Turfhorne", "--jaar", "2025", "--peil", "2025-08-31"],
  ]) func textsOfAnotherReportAreRefused(arguments: [String]) throws {
    let extra = ["--map", "uit"]
    let system = try TestSystem.checkout("data/voorbeeld", as: "data")
    #expect(system.run(["rapport", "najaar", "--gemeente", "Turfhorne"] + extra) == 0)
    let other = try TestSystem.checkout("data/voorbeeld", as: "data")
    #expect(other.run(arguments + extra) == 0)
    let name = try #require(other.written.keys.first { $0.hasSuffix(".md") })
    let mixed = next(other)
    mixed.files[name] = .bytes(try #require(system.written["uit/najaarsrapportage-2026-turfhorne.md"]))
    for more in [[], ["--verwerp"]] {
      #expect(mixed.run(arguments + extra + ["--bijwerken"] + more) == 4)
      #expect(mixed.errors.contains("U563") && mixed.errors.contains("Turfhorne"))
      #expect(mixed.written.isEmpty)
    }
    // A title that was changed by hand is a change like any other.
    let own = next(system)
    let file = "uit/najaarsrapportage-2026-turfhorne.md"
    try edit(own, file) {
      "# Eigen titel\n"
        + $0.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().joined(separator: "\n")
    }
    let again = ["rapport", "najaar", "--gemeente", "Turfhorne", "--bijwerken"] + extra
    #expect(own.run(again) != 0 && own.errors.contains("U461"))
    #expect(next(own).run(again + ["--verwerp"]) == 0)
  }

  /// The reports are there, also where what says so cannot be written.
  @Test func anOverviewThatCannotBeWritten() throws {
    let system = try TestSystem.checkout()
    system.outputFailure = "geen ruimte"
    #expect(system.run(Self.arguments) == 4)
    #expect(system.errors.contains("de rapporten staan in \"uit\"") && system.written[Self.enschede] != nil)
  }

  @Test func whatCannotBeWrittenIsExitFour() throws {
    let system = try TestSystem.checkout()
    system.folderFailure = "geen toegang"
    #expect(system.run(Self.arguments) == 4 && system.errors.contains("kan niet schrijven naar \"uit\": geen toegang"))
    system.folderFailure = nil
    system.writeFailures[Self.enschede] = .failed(reason: "de schijf is vol")
    #expect(system.run(Self.arguments) == 4)
    #expect(system.errors.contains("de schijf is vol; 1 bestand was al geschreven") && system.output.isEmpty)
    let unreadable = try first()
    unreadable.files[Self.enschede] = .unreadable("lees- of schrijffout")
    #expect(unreadable.run(Self.arguments + ["--bijwerken"]) == 4 && unreadable.written.isEmpty)
  }

  /// One broken report keeps all of a run from being written.
  @Test func nothingIsWrittenWhereOneIsBroken() throws {
    let system = try TestSystem.checkout("Tests/UVPKitTests/Cases/basis", as: "data")
    let all = ["rapport", "uitvoeringsprogramma", "--alle", "--map", "uit"]
    #expect(system.run(all) == 0)
    let again = next(system)
    try edit(again, "uit/uitvoeringsprogramma-2025-zuid-aan-zee.md") {
      $0.replacingOccurrences(of: "<!-- tekst: doelen -->", with: "<!-- tekst: inleiding -->")
    }
    try edit(again, "data/2025/prognose.csv") {
      $0.replacingOccurrences(of: "Noord;V1.01.00;10", with: "Noord;V1.01.00;11")
    }
    #expect(again.run(all + ["--bijwerken"]) == 3 && again.written.isEmpty)
    #expect(again.errors.contains("zuid-aan-zee.md:") && again.errors.contains("staat er al op"))
  }
}
