import Foundation
import Testing

@testable import UVPKit
@testable import uvp

/// `nieuw` makes a year that is this year's, but for what it says.
@Suite struct NieuwTests {
  private func text(_ system: TestSystem, _ path: String) throws -> String {
    String(decoding: try #require(system.written[path]), as: UTF8.self)
  }

  private func basis() throws -> TestSystem { try .checkout("Tests/UVPKitTests/Cases/basis", as: "data") }

  @Test func everyRowSaysWhereItComesFrom() throws {
    let system = try basis()
    #expect(system.run(["nieuw", "2026"]) == 0)
    #expect(
      try text(system, "data/2026/prognose.csv").hasPrefix(
        """
        deelnemer;code;aantal;kental;bron;opmerking
        Noord;V1.01.00;10;;overgenomen uit 2025: fictief;
        Noord;V1.02.00;2;42;overgenomen uit 2025: fictief;eigen kental

        """))
    #expect(
      try text(system, "data/2026/uitgangspunten.csv")
        == "sleutel;waarde;eenheid;bron\nuurtarief;100,50;euro per uur;overgenomen uit 2025 (nog vast te stellen): fictief\n"
    )
    #expect(try text(system, "data/2026/werkvoorraad.csv").contains("Noord;Oude zaken;;;;7;nee;overgenomen uit 2025"))
    #expect(
      system.written["data/2026/energie.csv"]
        == (try Repository.bytes("Tests/UVPKitTests/Cases/basis/2025/energie.csv")))
    #expect(system.written.keys.allSatisfy { $0.hasPrefix("data/2026/") })
  }

  /// Without written hours the plan of the new year is that of the old one.
  @Test(arguments: [("Tests/UVPKitTests/Cases/basis", "2026"), ("data", "2026")])
  func thePlanIsTheSame(folder: String, jaar: String) throws {
    let system = try TestSystem.checkout(folder, as: "data")
    #expect(system.run(["nieuw", jaar]) == 0)
    var plans: [String] = []
    for year in ["2025", jaar] {
      let reader = TestSystem(files: system.files)
      #expect(reader.run(["plan", "--alle", "--jaar", year, "--formaat", "csv", "--stil"]) == 0)
      plans.append(reader.outputText)
    }
    #expect(plans[0] == plans[1] && plans[0].count > 200)
    let toets = TestSystem(files: system.files)
    #expect([0, 1].contains(toets.run(["toets", "--jaar", jaar])))
  }

  /// 2025 of the fictional region is over: the next prognosis is what was finished, counted naively.
  @Test func theFinishedNumbersOfAWholeYear() throws {
    let system = try TestSystem.checkout("data/voorbeeld")
    for path in system.files.keys where path.contains("/2026/") { system.files[path] = nil }
    #expect(system.run(["nieuw", "2026", "--data", "data/voorbeeld", "--peil", "2025-12-31"]) == 0)
    var names: [String: String] = [:]
    for row in try rows("data/voorbeeld/deelnemers.csv") {
      for name in [row[0]] + row[1].components(separatedBy: "|") { names[name] = row[0] }
    }
    var finished: [String: Int] = [:]
    for row in try rows("data/voorbeeld/2025/realisatie.csv") where row[0].hasPrefix("2025-") {
      guard let name = names[row[1]] else { continue }
      finished["\(name) \(row[2])", default: 0] += Int(row[6]) ?? 0
    }
    let old = try rows("data/voorbeeld/2025/prognose.csv")
    let new = try parsed(text(system, "data/voorbeeld/2026/prognose.csv"))
    #expect(old.count == new.count)
    for (before, after) in zip(old, new) {
      let done = finished["\(before[0]) \(before[1])"] ?? 0
      let isOpen = Int(before[2]) == nil
      #expect(after[2] == (isOpen || done <= 0 ? before[2] : "\(done)"), "\(before)")
      #expect(
        after[4].hasPrefix(isOpen || done <= 0 ? "overgenomen uit 2025" : "prognose jaareinde 2025, peil 2025-12-31"))
      #expect([after[0], after[1], after[3], after[5]] == [before[0], before[1], before[3], before[5]])
    }
  }

  private func rows(_ path: String) throws -> [[String]] { try parsed(Repository.text(path)) }

  private func parsed(_ text: String) throws -> [[String]] {
    // The fictional files quote cells, but never break a line inside one.
    text.components(separatedBy: "\n").dropFirst().filter { !$0.isEmpty }.map { line in
      var cells: [String] = [""]
      var isQuoted = false
      for character in line {
        if character == "\"" {
          isQuoted.toggle()
        } else if character == ";" && !isQuoted {
          cells.append("")
        } else {
          cells[cells.count - 1].append(character)
        }
      }
      return cells
    }
  }

  /// 110,99 × 1,0377 = 115,174323, rounded once to whole cents.
  @Test(arguments: [("3,77%", "115,17"), ("3,77", "115,17"), ("0", "110,99"), ("-1,5%", "109,33"), ("100", "221,98")])
  func theIndexIsExact(index: String, tarief: String) throws {
    let system = try TestSystem.checkout()
    #expect(system.run(["nieuw", "2026", "--index", index]) == 0)
    #expect(try text(system, "data/2026/uitgangspunten.csv").contains("uurtarief;\(tarief);euro per uur;"))
  }

  /// Delimiter, line end, byte order mark, order of columns and quotes stay what they are.
  @Test func theProfileOfAFileStays() throws {
    let system = try basis()
    let source =
      "\u{FEFF}aantal,code,deelnemer,\"eigen \"\"veld\"\"\",bron\r\n10,V1.01.00,Noord,\"a,b\",\r\n\r\n2.5,T2.01.00,Noord,'=x,\"x, y\"\r\n"
    system.files["data/2025/prognose.csv"] = .bytes(Array(source.utf8))
    #expect(system.run(["nieuw", "2026"]) == 0)
    #expect(
      try text(system, "data/2026/prognose.csv")
        == "\u{FEFF}aantal,code,deelnemer,\"eigen \"\"veld\"\"\",bron\r\n10,V1.01.00,Noord,\"a,b\",overgenomen uit 2025\r\n2.5,T2.01.00,Noord,'=x,\"overgenomen uit 2025: x, y\"\r\n"
    )
  }

  @Test func nothingIsLeftWhereTheFolderCannotBeMade() throws {
    let system = try basis()
    system.writeFailures["data/2026"] = .failed(reason: "de schijf is vol")
    #expect(system.run(["nieuw", "2026"]) == 4)
    #expect(system.errors.contains("U106") && system.errors.contains("de schijf is vol"))
    #expect(system.written.isEmpty && system.output.isEmpty)
  }

  /// A file that will not take the summary is found before the folder is made, so that the same command can be tried again.
  @Test func theFileOfTheSummaryIsLookedAtFirst() throws {
    for outcome in [
      System.WriteOutcome.failed(reason: "de map bestaat niet"), .notAFile(kind: "een map"), .isInput,
    ] {
      let system = try basis()
      system.writeFailures["x.csv"] = outcome
      #expect(system.run(["nieuw", "2026", "-o", "x.csv"]) == 4)
      #expect(system.written.isEmpty && !system.files.keys.contains { $0.hasPrefix("data/2026/") })
      system.writeFailures = [:]
      #expect(system.run(["nieuw", "2026", "-o", "x.csv"]) == 0)
      #expect(system.written["x.csv"] != nil && system.written["data/2026/prognose.csv"] != nil)
    }
  }

  /// What only fails while it is written leaves the folder, and the message says so.
  @Test func theFolderIsThereWhereTheSummaryIsNot() throws {
    let system = try basis()
    system.outputFailure = "de schijf is vol"
    #expect(system.run(["nieuw", "2026"]) == 4)
    #expect(system.written["data/2026/prognose.csv"] != nil)
    #expect(system.errors.contains("U106") && system.errors.contains("De map \"data/2026\" is er wel"))
    #expect(!system.errors.contains("niets geschreven"))
  }

  @Test func whatCannotBeWrittenIsSeenWithoutWriting() throws {
    #expect(AtomicFile.refusal(of: "/dev/full", inputs: []) != nil)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("uvp-refusal-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(AtomicFile.refusal(of: folder.path + "/x.csv", inputs: []) == nil)
    #expect(AtomicFile.refusal(of: folder.path, inputs: []) != nil)
    #expect(AtomicFile.refusal(of: folder.path + "/geen/x.csv", inputs: []) != nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func referenceDatesMoveAsTheyAreWritten() {
    #expect(NieuwDate.moved("2025-08-31", by: 1) == "2026-08-31")
    #expect(NieuwDate.moved("31-8-2025", by: 2) == "31-8-2027")
    #expect(NieuwDate.moved("2025-08", by: 1) == "2026-08")
    #expect(NieuwDate.moved("2024-02-29", by: 1) == "2025-02-28")
    #expect(NieuwDate.moved("29-2-2024", by: 4) == "29-2-2028")
    #expect(NieuwDate.moved("n.t.b.", by: 1) == nil)
    #expect(NieuwDate.moved("2199-01-01", by: 1) == nil)
  }

  /// What was made is itself the start of a next year, and says so once more.
  @Test func aYearAfterTheNext() throws {
    let system = try basis()
    #expect(system.run(["nieuw", "2026"]) == 0)
    #expect(system.run(["nieuw", "2027"]) == 0)
    #expect(
      try text(system, "data/2027/prognose.csv").contains(
        "Noord;V1.01.00;10;;overgenomen uit 2026: overgenomen uit 2025: fictief;"))
  }
}
