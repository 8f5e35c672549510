import UVPKit

/// A command: what it is called, what the help says of it, and what it does.
struct Command: Sendable {
  let name: String
  let summary: String
  /// Command lines with what they show.
  let examples: [(String, String)]
  let synopsis: String
  let description: [String]
  let options: Set<Option.Name>
  /// How many words may follow the command.
  let maximumWords: Int
  /// What a shell may offer for such a word.
  var words: Completion = .nothing
  /// Whether `-o` may stand there more than once.
  var writesSeveral = false
  /// The columns that `--kolom` may name: those of the files that the command reads.
  var columns: @Sendable () -> Set<String> = { FolderIntake.columnNames }
  let run: @Sendable (Run, Arguments, Settings, Findings) -> Int32

  /// Makes each command, by its name: a run needs only one of them.
  private static let makers: [(name: String, make: @Sendable () -> Command)] = [
    ("plan", { .plan }), ("toets", { .toets }), ("uitleg", { .uitleg }), ("verdeel", { .verdeel }),
    ("controles", { .controles }), ("realisatie", { .realisatie }), ("monitor", { .monitor }),
    ("prognose", { .prognose }), ("afrekening", { .afrekening }), ("doelen", { .doelen }),
    ("kentallen", { .kentallen }), ("capaciteit", { .capaciteit }), ("scenario", { .scenario }),
    ("vergelijk", { .vergelijk }), ("nieuw", { .nieuw }), ("rapport", { .rapport }), ("diff", { .diff }),
    ("voltooiing", { .voltooiing }),
    ("help", { .help }),
  ]

  static var all: [Command] { makers.map { $0.make() } }

  /// What to do about a word that the command has no use for.
  func remedy(forExtra word: String) -> String {
    if name == "nieuw" { return "Deze opdracht maakt één jaar tegelijk." }
    if maximumWords == 1 {
      return "Deze opdracht heeft genoeg aan één \(options.contains(.verdraag) ? "bestand" : "onderwerp")."
    }
    if maximumWords > 1 {
      return "Deze opdracht heeft genoeg aan twee \(options.contains(.met) ? "mappen" : "bestanden")."
    }
    if !options.contains(.gemeente) { return "Deze opdracht heeft verder geen woorden nodig." }
    return "Een gemeente kiest u met --gemeente; een naam met spaties hoort tussen aanhalingstekens: "
      + "--gemeente \"Hof van Twente\"."
  }

  /// The command with this name.
  static func command(named name: String) -> Command? {
    let name = name.lowercased()
    return makers.first { $0.name == name }?.make()
  }

  static let help = Command(
    name: "help", summary: "uitleg van een opdracht",
    examples: [("uvp help plan", "alles over plan")], synopsis: "uvp help [OPDRACHT]", description: [],
    options: [.help],
    maximumWords: 1, words: .words(makers.map(\.name)), run: { run, _, _, _ in run.write(text: HelpText.overview) })
}

extension Arguments {
  /// Takes the command away from the words.
  mutating func dropCommand() { words.removeFirst() }
}
