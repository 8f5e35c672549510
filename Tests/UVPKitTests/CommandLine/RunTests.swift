import Foundation
import Testing
import UVPKit

@testable import uvp

/// The command line as a whole, on the real data.
@Suite struct RunTests {
  @Test(arguments: [[], ["-h"], ["--help"], ["help"], ["--hulp"]]) func overview(arguments: [String]) throws {
    let system = TestSystem(files: [:])
    #expect(system.run(arguments) == 0)
    #expect(system.outputText.contains("uvp plan --gemeente Enschede"))
    #expect(system.errors.isEmpty)
  }

  /// What is copied from the overview works in the checkout.
  @Test func examplesOfTheOverviewWork() throws {
    let lines = HelpText.overview.components(separatedBy: "\n")
    #expect(lines.allSatisfy { $0.count <= 110 })
    let examples = lines.filter { $0.hasPrefix("  uvp ") }
    let meanings = examples.map { $0.components(separatedBy: "  ").last?.trimmingCharacters(in: .whitespaces) ?? "" }
    #expect(Set(zip(examples, meanings).map { $0.count - $1.count }).count == 1)
    let commands = examples.compactMap { $0.dropFirst("  uvp ".count).components(separatedBy: "  ").first }
    let named = Set(commands.compactMap { $0.components(separatedBy: " ").first })
    #expect(named == Set(Command.all.map(\.name)).subtracting(["help"]))
    for command in commands {
      let system = try TestSystem.checkout()
      #expect(system.run(command.components(separatedBy: " ")) <= 1, "\(command)")
      #expect(system.errors.isEmpty, "\(command)")
    }
  }

  @Test(arguments: [
    "plan", "toets", "uitleg", "verdeel", "controles", "realisatie", "monitor", "prognose", "afrekening", "kentallen",
    "capaciteit", "scenario", "vergelijk", "nieuw", "doelen", "rapport", "diff", "voltooiing",
  ])
  func helpOfACommand(name: String) throws {
    let texts = [["help", name], [name, "--help"], [name, "-h"], ["-h", name], ["--help", name]].map { arguments in
      let system = TestSystem(files: [:])
      #expect(system.run(arguments) == 0)
      return system.outputText
    }
    #expect(Set(texts).count == 1)
    let command = try #require(Command.command(named: name))
    #expect(texts[0].contains("Voorbeelden\n  \(command.examples[0].0)"))
    for option in Option.all where command.options.contains(option.name) { #expect(texts[0].contains(option.shown)) }
    #expect(texts[0].split(separator: "\n").allSatisfy { $0.count <= 110 })
  }

  @Test func version() {
    let system = TestSystem(files: [:])
    #expect(system.run(["--versie"]) == 0)
    #expect(system.outputText == "uvp \(Version.current)\n")
  }

  @Test(arguments: [
    ["plan", "--gemeente", "hof van twente"], ["plan", "--deelnemer", "HENGELO"],
    ["--gemeente", "Gemeente Enschede", "plan"],
    ["plan", "-g", "overijssel"], ["plan", "--gemeente=Enschede"], ["PLAN", "--gemeente", "Enschede"],
  ])
  func namesAreFoundWhateverTheirCaseOrPlace(arguments: [String]) throws {
    let system = try TestSystem.checkout()
    #expect(system.run(arguments) == 0)
    #expect(system.errors.isEmpty)
  }

  @Test(arguments: [
    (["plan", "--gemeente", "Enschedee"], "uvp: onbekende gemeente \"Enschedee\". Bedoelde u \"Enschede\"?\n"),
    (["plann"], "uvp: onbekende opdracht \"plann\". Bedoelde u \"plan\"?\n"),
    (["plan", "--gemeete", "Enschede"], "uvp: onbekende optie \"--gemeete\". Bedoelde u \"--gemeente\"?\n"),
  ])
  func slipsGetASuggestion(arguments: [String], message: String) throws {
    let system = try TestSystem.checkout()
    #expect(system.run(arguments) == 2)
    #expect(system.errors.hasPrefix(message))
    #expect(system.output.isEmpty)
  }

  @Test func severalDeelnemersEachOnce() throws {
    let system = try TestSystem.checkout()
    #expect(system.run(["plan", "-g", "Enschede", "-g", "Almelo", "-g", "enschede", "--kort"]) == 0)
    #expect(system.outputText.contains("2 deelnemers"))
  }

  @Test func theDataFolderOfTheEnvironment() throws {
    let system = try TestSystem.checkout("data/voorbeeld", as: "elders")
    system.variables["UVP_DATA"] = "elders"
    #expect(system.run(["plan", "--alle", "--kort"]) == 0)
    #expect(system.outputText.contains("15 deelnemers"))
    #expect(system.run(["plan", "--alle", "--data", "nergens"]) == 4)
  }

  /// Data installed beside the program are used where there are none here, and named by no place of one machine.
  @Test func installedData() throws {
    let system = try TestSystem.checkout("data", as: "/opt/elders/share/uvp/data")
    system.installedData = "/opt/elders/share/uvp/data"
    #expect(system.run(["uitleg", "--gemeente", "Enschede", "A2.02.05"]) == 0)
    #expect(system.outputText.contains("  share/uvp/data/2025/prognose.csv:37"))
    #expect(!system.outputText.contains("/opt/elders"))
  }

  /// A new year belongs in a folder of one's own.
  @Test func installedDataGetNoNewYear() throws {
    let system = try TestSystem.checkout("data", as: "/opt/elders/share/uvp/data")
    system.installedData = "/opt/elders/share/uvp/data"
    #expect(system.run(["nieuw", "2026"]) == 2)
    #expect(system.errors.contains("share/uvp/data zijn de gegevens die met uvp zijn geïnstalleerd"))
    #expect(system.errors.contains("U549") && system.written.isEmpty)
    #expect(system.run(["nieuw", "2026", "--data", "/opt/elders/share/uvp/data"]) == 0)
  }

  /// Where one of two files cannot be written, the other is not written either.
  @Test(arguments: [
    [
      "realisatie", "--data", "data", "--jaar", "2025", "--per", "deelnemer", "--per", "code", "-o", "a.csv", "-o",
      "x/b.csv",
    ],
    ["kentallen", "--data", "data", "--schrijf", "pdc-a.csv", "-o", "x/b.csv"],
  ]) func allOrNoneOfTwoFiles(arguments: [String]) throws {
    let system = try TestSystem.checkout("data/voorbeeld", as: "data")
    system.writeFailures["x/b.csv"] = .failed(reason: "de map bestaat niet")
    #expect(system.run(arguments) == 4)
    #expect(system.errors.contains("U106") && system.written.isEmpty)
    system.writeFailures = [:]
    #expect(system.run(arguments) == 0)
    #expect(system.written.count == 2)
  }

  @Test func outputToAFile() throws {
    let system = try TestSystem.checkout()
    for (name, start) in [
      ("p.csv", "\u{FEFF}deelnemer;"), ("p.md", "# "), ("p.json", "{\n"), ("p.txt", "Uitvoeringsprogramma"),
    ] {
      #expect(system.run(["plan", "-g", "Enschede", "-o", name]) == 0)
      #expect(String(decoding: system.written[name] ?? [], as: UTF8.self).hasPrefix(start))
    }
    #expect(system.run(["plan", "-g", "Enschede", "-o", "p.json", "--formaat", "csv"]) == 0)
    #expect(system.written["p.json"]?.starts(with: [0xEF, 0xBB, 0xBF]) == true)
    #expect(system.output.isEmpty)
  }

  /// Standard output and a file get the same bytes.
  @Test(arguments: ["csv", "markdown", "json", "tabel"]) func sameBytes(format: String) throws {
    let system = try TestSystem.checkout()
    #expect(system.run(["plan", "-g", "Enschede", "--formaat", format]) == 0)
    #expect(system.run(["plan", "-g", "Enschede", "--formaat", format, "-o", "f"]) == 0)
    #expect(system.written["f"] == system.output)
  }

  @Test func inputIsNeverOverwritten() throws {
    let system = try TestSystem.checkout()
    #expect(system.run(["plan", "-g", "Enschede", "-o", "data/2025/prognose.csv"]) == 4)
    #expect(system.errors.contains("U107") && system.written.isEmpty)
    #expect(system.run(["plan", "-g", "Enschede", "-o", "data/2025/gepubliceerd.csv"]) == 4)
    #expect(system.written.isEmpty)
  }

  /// A folder whose names cannot be read may hold files that replace others: no figure.
  @Test(arguments: ["data", "data/2025"]) func anUnreadableFolder(folder: String) throws {
    let system = try TestSystem.checkout()
    system.unreadableFolders[folder] = "lees- of schrijffout"
    #expect(system.run(["plan", "-g", "Enschede"]) == 4)
    #expect(system.output.isEmpty && system.errors.contains("\(folder): fout U102"))
  }

  @Test func dataAreNotOverwrittenByAnyCommand() throws {
    let system = try TestSystem.checkout()
    #expect(system.run(["uitleg", "U203", "-o", "data/deelnemers.csv"]) == 4)
    #expect(system.run(["uitleg", "R-03", "-o", "data/voorbeeld/deelnemers.csv", "--data", "data/voorbeeld"]) == 4)
    #expect(system.written.isEmpty)
  }

  @Test(arguments: [
    (System.WriteOutcome.failed(reason: "de schijf is vol"), "U106"), (.notAFile(kind: "een map"), "U108"),
    (.isInput, "U107"),
  ])
  func whatCannotBeWritten(outcome: System.WriteOutcome, code: String) throws {
    let system = try TestSystem.checkout()
    system.writeFailures["x.csv"] = outcome
    #expect(system.run(["plan", "-g", "Enschede", "-o", "x.csv"]) == 4)
    #expect(system.errors.contains(code))
  }

  @Test(arguments: [
    ["plan", "-g", "Enschede"], ["toets"], ["uitleg", "U203"], ["--help"], ["--versie"],
    ["plan", "-g", "Enschede", "--formaat", "json"],
  ])
  func aFullDiskIsNoticed(arguments: [String]) throws {
    let system = try TestSystem.checkout()
    system.outputFailure = "de schijf is vol"
    #expect(system.run(arguments) == 4)
    #expect(system.errors.contains("standaarduitvoer") && system.errors.contains("de schijf is vol"))
  }

  /// A CSV has no room for notes: they go to standard error, unless they are not wanted.
  @Test func notesOfACSV() throws {
    let system = try TestSystem.checkout()
    #expect(system.run(["plan", "-g", "Enschede", "--formaat", "csv"]) == 0)
    #expect(system.errors.contains("niet doorbelast"))
    let quiet = try TestSystem.checkout()
    #expect(quiet.run(["plan", "-g", "Enschede", "--formaat", "csv", "--stil"]) == 0)
    #expect(quiet.errors.isEmpty)
  }

  @Test func toetsEndsWithOneWhenThereAreFindings() throws {
    let system = try TestSystem.checkout()
    #expect(system.run(["toets"]) == 1)
    #expect(system.outputText.contains("11 bevindingen"))
    let example = try TestSystem.checkout("data/voorbeeld", as: "data")
    // The fictional region misses one bound of its inspections.
    #expect(example.run(["toets"]) == 1)
    #expect(example.outputText.contains("1 bevinding, 2 opmerkingen"))
    let basis = try TestSystem.checkout("Tests/UVPKitTests/Cases/basis", as: "data")
    #expect(basis.run(["toets"]) == 0)
  }

  @Test(arguments: [
    ("A2.02.05", "394 × 11 = 4.334 uur (R-01)"), ("projecten", "12,02 % × 6.150 = 739,23 uur"),
    ("vergunningen", "som van 31 rijen = 5.369 uur"),
    ("totaal", "= 19.850 uur"), ("prognose", "= 19.132 uur"), ("LP1", "300 uur, alleen voor Enschede (R-07)"),
    ("OD3", "Wordt niet doorbelast (R-04)"),
    ("a1.05.00", "4 × 20 = 80 uur"), ("werkvoorraad", "718 uur"), ("diensten", "1.406,34 uur"),
    ("energie SPUK THE", "3.204 uur"), ("E1", "128 × 5 = 640 uur"),
  ])
  func explanations(subject: String, step: String) throws {
    let system = try TestSystem.checkout()
    #expect(system.run(["uitleg", "--gemeente", "Enschede", subject]) == 0)
    #expect(system.outputText.contains(step))
    #expect(subject == "totaal" || subject == "prognose" || system.outputText.contains("data/2025/"))
  }

  @Test func anExplanationNamesFileAndLineOfEachTerm() throws {
    let system = try TestSystem.checkout()
    #expect(system.run(["uitleg", "--gemeente", "Enschede", "projecten"]) == 0)
    for term in [
      "OD1 Omgevingswet", "data/2025/projecten.csv:2", "12,02 %", "data/deelnemers.csv:5", "739 uur", "OD12 KC 3.0",
    ] {
      #expect(system.outputText.contains(term))
    }
  }

  @Test func everyMessageAndRuleIsExplained() {
    let system = TestSystem(files: [:])
    for code in FindingCode.allCases { #expect(system.run(["uitleg", code.rawValue.lowercased()]) == 0) }
    for rule in Rekenregel.allCases { #expect(system.run(["uitleg", rule.rawValue]) == 0) }
    #expect(system.errors.isEmpty)
  }

  /// P7: the same input gives the same bytes, whatever the order of rows that do not matter.
  @Test func rowsPermuted() throws {
    let straight = try TestSystem.checkout("data/voorbeeld", as: "data")
    #expect(straight.run(["plan", "--alle", "--jaar", "2025", "--formaat", "json"]) == 0)
    let turned = try TestSystem.checkout("data/voorbeeld", as: "data")
    guard case .bytes(let bytes)? = turned.files["data/2025/prognose.csv"] else { return }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    turned.files["data/2025/prognose.csv"] = .bytes(
      Array((lines.prefix(1) + lines.dropFirst().reversed()).joined(separator: "\n").utf8))
    #expect(turned.run(["plan", "--alle", "--jaar", "2025", "--formaat", "json"]) == 0)
    #expect(straight.output == turned.output)
  }

  /// Spaces around a reference date, as a copied cell has them, make no difference.
  @Test(arguments: ["monitor", "prognose", "afrekening"]) func spacesAroundAPeildatum(command: String) throws {
    func output(_ peil: String) throws -> [UInt8] {
      let system = try TestSystem.checkout("data/voorbeeld", as: "data")
      #expect(system.run([command, "-g", "Wolverdam", "--jaar", "2025", "--kort", "--peil", peil]) == 0)
      return system.output
    }
    #expect(try output(" 2025-08-31 ") == output("2025-08-31"))
  }

  @Test func colourOnlyWhereItIsWanted() throws {
    func output(_ arguments: [String], terminal: Bool, variables: [String: String] = [:]) throws -> String {
      let system = try TestSystem.checkout()
      system.terminalWidth = terminal ? 120 : nil
      system.variables = variables
      system.run(["plan", "-g", "Enschede", "--kort"] + arguments)
      return system.outputText
    }
    #expect(try output([], terminal: true).contains("\u{1B}["))
    #expect(try !output([], terminal: false).contains("\u{1B}["))
    #expect(try !output([], terminal: true, variables: ["NO_COLOR": "1"]).contains("\u{1B}["))
    #expect(try !output([], terminal: true, variables: ["TERM": "dumb"]).contains("\u{1B}["))
    #expect(try output(["--kleur", "altijd"], terminal: false).contains("\u{1B}["))
    #expect(try !output(["--kleur", "nooit"], terminal: true).contains("\u{1B}["))
  }
}
