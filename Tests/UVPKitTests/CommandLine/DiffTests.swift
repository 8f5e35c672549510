import Testing
import UVPKit

@testable import uvp

/// `diff` as a whole, on the real data and on what the program writes.
@Suite struct DiffTests {
  /// Every table of the data has a key under which it is no different from itself.
  @Test(arguments: Repository.files(in: "data", suffix: ".csv")) func noTableDiffersFromItself(path: String) throws {
    let system = try TestSystem.checkout()
    #expect(system.run(["diff", path, path]) == 0)
    #expect(system.outputText.contains("geen verschillen") && system.errors.isEmpty)
  }

  /// What the program writes it compares, whatever the profile it wrote it in.
  @Test(arguments: [
    ["plan", "--alle"], ["plan", "--alle", "--kosten"], ["plan", "--alle", "--kort"], ["plan", "--regio", "--kosten"],
    ["plan", "--regio"], ["toets"], ["verdeel"], ["doelen"],
  ])
  func ownOutput(arguments: [String]) throws {
    for data in ["data", "data/voorbeeld"] {
      let system = try TestSystem.checkout()
      for profile in ["excel-nl", "rfc4180"] {
        let writing = try TestSystem.checkout()
        writing.run(arguments + ["--data", data, "--formaat", "csv", "--profiel", profile, "--stil"])
        #expect(writing.errors.isEmpty && !writing.output.isEmpty)
        system.files[profile] = .bytes(writing.output)
      }
      #expect(system.run(["diff", "excel-nl", "rfc4180"]) == 0)
      #expect(system.outputText.contains("geen verschillen") && system.errors.isEmpty)
    }
  }

  /// A CSV of differences can itself be read and compared.
  @Test func differencesCanBeCompared() throws {
    let system = try TestSystem.checkout()
    #expect(
      system.run(["diff", "data/2025/prognose.csv", "data/voorbeeld/2025/prognose.csv", "--formaat", "csv"]) == 1)
    let again = TestSystem(files: ["a.csv": .bytes(system.output)])
    #expect(again.run(["diff", "a.csv", "a.csv", "--sleutel", "soort,deelnemer,code,kolom"]) == 0)
  }

  /// A key called as a column of the output keeps a header of its own.
  @Test func noHeaderTwice() throws {
    let system = TestSystem(files: [
      "a": .bytes(Array("soort;oud;uren\nx;y;1\n".utf8)), "b": .bytes(Array("soort;oud;uren\nx;y;2\n".utf8)),
    ])
    #expect(
      system.run(
        ["diff", "a", "b", "--sleutel", "soort,oud", "--formaat", "csv", "--profiel", "rfc4180", "--stil"]) == 1)
    #expect(
      system.outputText == "soort,sleutel_soort,sleutel_oud,kolom,oud,nieuw,verschil\ngewijzigd,x,y,uren,1,2,1\n")
  }

  /// The hours of the prognosis are those of the plan.
  @Test func plannedHoursAreThoseOfThePlan() throws {
    let plan = try TestSystem.checkout()
    plan.run(["plan", "-g", "Enschede", "--kort", "--formaat", "csv", "--profiel", "rfc4180", "--stil"])
    #expect(plan.outputText.contains("vergunningen,5369"))
    let system = try TestSystem.checkout()
    system.files["uren.csv"] = .bytes(Array("datum;deelnemer;code;uren\n2025-01-01;Enschede;A1.05.00;1\n".utf8))
    #expect(system.run(["diff", "uren.csv", "data/2025/prognose.csv", "--sleutel", "deelnemer"]) == 1)
    // 5369 + 8972 + 1191 + 1155
    #expect(system.outputText.contains("Enschede   uren       1  16.687    16.686"))
  }

  /// Who wrote the hours is nobody's business: not in a figure, not in a message, whatever is wrong with the file.
  @Test(arguments: [
    "2025-01-06;Enschede;A1.05.00;1;%", "2025-01-06;Enschede;A1.05.00;x;%", "2025-01-06;;A1.05.00;1;%",
    "2025-01-06;Enschede;A1.05.00;1;%;", "2025-01-06;Enschede;A1.05.00;1;%\"", "2025-01-06;Enschede;A1.05.00;1;\"%",
    "2025-01-06;Enschede;A1.05.00;1;%\u{0}", "2025-01-06;Enschede;A1.05.00;1.234;%",
  ])
  func thePersonBehindTheHoursIsNeverShown(row: String) throws {
    let row = row.replacing("%", with: "geheim-1")
    for (header, arguments) in [
      ("datum;deelnemer;code;uren;medewerker", []), ("datum;deelnemer;code;uren;medewerker", ["--kolommen", "uren"]),
      ("dag;plaats;code;tijd;medewerker", ["--sleutel", "dag,code"]),
    ] {
      for format in ["tabel", "csv", "json", "markdown"] {
        let system = try TestSystem.checkout()
        system.files["a.csv"] = .bytes(Array("\(header)\n\(row)\n".utf8))
        system.files["b.csv"] = .bytes(Array("\(header)\n2025-01-06;Enschede;A1.11.00;1;geheim-2\n".utf8))
        let other = arguments.first == "--sleutel" ? "b.csv" : "data/2025/prognose.csv"
        system.run(["diff", "a.csv", other, "--formaat", format] + arguments)
        #expect(!(system.outputText + system.errors).isEmpty)
        #expect(!(system.outputText + system.errors).contains("geheim"))
      }
    }
  }

  /// Many rows in any order: the work grows with their number, or this test would not end.
  @Test func manyRows() throws {
    let rows = (0..<60_000).map { "Gemeente \($0 % 50);C\($0 / 50);\($0)" }
    func bytes(_ rows: [String]) -> TestSystem.File {
      .bytes(Array(("deelnemer;code;aantal\n" + rows.joined(separator: "\n") + "\n").utf8))
    }
    let system = TestSystem(files: ["a.csv": bytes(rows), "b.csv": bytes(rows.dropFirst().reversed())])
    #expect(system.run(["diff", "a.csv", "b.csv", "--formaat", "csv", "--profiel", "rfc4180"]) == 1)
    #expect(system.outputText == "soort,deelnemer,code,kolom,oud,nieuw,verschil\nweg,Gemeente 0,C0,aantal,0,,\n")
    #expect(system.errors.contains("0 gewijzigd, 0 erbij, 1 weg, 59.999 gelijk."))
  }
}
