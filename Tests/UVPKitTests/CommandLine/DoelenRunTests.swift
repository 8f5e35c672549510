import Testing

@testable import uvp

/// `doelen` as a whole, on the fictional region with its written hours.
@Suite struct DoelenRunTests {
  private func rows(_ arguments: [String]) throws -> [[String]] {
    let system = try TestSystem.checkout("data/voorbeeld", as: "data")
    #expect(
      system.run(["doelen", "--jaar", "2025", "--formaat", "csv", "--profiel", "rfc4180", "--stil"] + arguments) == 0)
    #expect(system.errors.isEmpty)
    return system.outputText.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// the share that `monitor` shows for a deelnemer is the one `doelen` shows.
  @Test func naleefgedragIsThatOfTheMonitor() throws {
    let own = try rows(["-g", "Turfhorne"])
    let spontaan = try #require(own.first { $0[1].hasPrefix("Spontaan") })
    let monitor = try TestSystem.checkout("data/voorbeeld", as: "data")
    monitor.run(["monitor", "--jaar", "2025", "-g", "Turfhorne", "--kort", "--peil", "2025-12"])
    let shown = spontaan[5].split(separator: "\"").joined()
    #expect(monitor.outputText.contains(shown.split(separator: " ")[0]), "\(shown)")
    #expect(spontaan[3] == "Turfhorne")
  }

  /// The region is the sum of its inspections: another figure than that of one deelnemer.
  @Test func theRegionIsNotOneOfItsParts() throws {
    let all = try rows([])
    let one = try rows(["-g", "Turfhorne"])
    #expect(all.count == one.count)
    #expect(all[0][5] != one[0][5])
  }

  /// Goals of another deelnemer are left out; those of the region stay.
  @Test func onlyTheRegionAndTheOneAskedFor() throws {
    #expect(try rows(["-g", "Klavermonde"]).count == rows([]).count - 1)
    #expect(try rows(["-g", "Klavermonde"]).allSatisfy { !$0[1].contains("Doorlooptijd") })
  }

  /// An error in doelen.csv is `doelen`'s alone.
  @Test(arguments: ["plan", "toets"]) func noOtherCommandReadsIt(command: String) throws {
    let system = try TestSystem.checkout("Tests/UVPKitTests/Cases/basis", as: "data")
    system.files["data/2025/doelen.csv"] = .bytes([0xFF])
    #expect(system.run([command] + (command == "plan" ? ["--alle"] : [])) <= 1)
    #expect(system.run(["doelen"]) == 3)
  }

  /// Hours up to a day: fewer inspections, another share, and the day in the note.
  @Test func upToADay() throws {
    let system = try TestSystem.checkout("data/voorbeeld", as: "data")
    #expect(system.run(["doelen", "--peil", "2025-03"]) == 0)
    #expect(system.outputText.contains("Doelen 2025\n") && system.outputText.contains("tot en met 2025-03-31"))
  }
}
