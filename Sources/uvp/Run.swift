import Synchronization
import UVPKit

/// One run of the program, without the machine: everything a test can call.
struct Run {
  let system: System

  /// Does what `arguments` ask; the exit code.
  func callAsFunction(_ arguments: [String]) -> Int32 {
    var parsed = Arguments(arguments)
    if parsed.has(.help) { return help(parsed) }
    if parsed.has(.versie) && parsed.words.isEmpty && !parsed.findings.haveErrors {
      return write(text: "uvp \(Version.current)\n")
    }
    guard let word = parsed.words.first else {
      if parsed.findings.haveErrors || !parsed.values.isEmpty {
        if !parsed.findings.haveErrors {
          return fail([Finding(.nothingAsked(question: "welke opdracht?", remedy: "Alle opdrachten: uvp help"))])
        }
        return fail(parsed.findings)
      }
      return write(text: HelpText.overview)
    }
    guard let command = Command.command(named: word) else {
      // Behind an unknown option the word may be its value.
      return fail((parsed.hasUnknownOption ? [] : [unknownCommand(word)]) + parsed.findings.all)
    }
    parsed.dropCommand()
    if command.name == "help" { return help(parsed) }
    var findings = parsed.findings
    for name in parsed.values.keys.sorted(by: { $0.rawValue < $1.rawValue }) where !command.options.contains(name) {
      findings.report(.optionNotForCommand(option: Option.option(name).shown, command: command.name))
    }
    if !command.writesSeveral, (parsed.values[.uitvoer] ?? []).count > 1 {
      findings.report(.optionTwice(option: Option.option(.uitvoer).shown))
    }
    let settings = Settings(parsed, system: system, columns: command.columns, findings: &findings)
    if !parsed.hasUnknownOption {
      for extra in parsed.words.dropFirst(command.maximumWords) {
        findings.report(.superfluousArgument(text: extra, remedy: command.remedy(forExtra: extra)))
      }
    }
    if settings.uitvoer != nil || parsed.has(.schrijf) {
      DataLocation.protectTables(parsed.value(.data), system: system)
    }
    return command.run(self, parsed, settings, findings)
  }

  private func unknownCommand(_ word: String) -> Finding {
    Finding(.unknownCommand(text: word, suggestion: NearMiss.suggestion(for: word, among: Command.all.map(\.name))))
  }

  /// `uvp help plan`, `uvp plan --help`, `uvp -h`.
  private func help(_ arguments: Arguments) -> Int32 {
    guard let word = arguments.words.first else { return write(text: HelpText.overview) }
    guard let command = Command.command(named: word) else { return fail([unknownCommand(word)]) }
    return write(text: command.name == "help" ? HelpText.overview : HelpText.text(of: command))
  }

  // MARK: Output

  /// Writes text to standard output; 0, or 4 when it cannot be written.
  func write(text: String) -> Int32 {
    guard let reason = system.writeOutput([Array(text.utf8)]) else { return 0 }
    return fail([Finding(.outputIncomplete(reason: reason))])
  }

  /// Shows findings on standard error; the exit code that belongs to the worst of them.
  func fail(_ findings: Findings) -> Int32 {
    system.writeError(FindingText.text(of: findings.all, more: findings.moreCount))
    return findings.all.map(\.code.exitCode).max() ?? 0
  }

  /// Shows findings on standard error; the exit code that belongs to the worst of them.
  func fail(_ findings: [Finding]) -> Int32 {
    var all = Findings()
    for finding in findings { all.report(finding) }
    return fail(all)
  }

  /// Shows what only warns, also to who wants no remarks: a column that is not read changes figures.
  func warn(_ findings: Findings) {
    if !findings.all.isEmpty { system.writeError(FindingText.text(of: findings.all)) }
  }

  /// Writes a report in the form that the settings ask for; the exit code.
  ///
  /// - Parameter made: the folder that the command has made already, and that is there also where the report is not.
  func write(_ report: some Report, _ settings: Settings, made: String? = nil) -> Int32 {
    let bytes: [[UInt8]]
    switch settings.formaat {
    case .tabel:
      let renderer = TerminalRenderer(width: settings.width, hasColour: settings.hasColour)
      bytes = [renderer.render(report.document)]
    case .markdown: bytes = [Array(MarkdownRenderer.render(report.document).utf8)]
    case .html: bytes = [Array(HTMLRenderer.render(report.document).utf8)]
    case .csv: bytes = csv(report, settings)
    case .json: bytes = [JSONRenderer.render(report.json)]
    }
    let code = write(bytes, settings, made)
    // A CSV holds figures only; what a reader must know about them goes beside it.
    if code == 0 && settings.formaat == .csv && !settings.isQuiet {
      for note in report.notes { system.writeError("opmerking: \(VisibleText.escaped(note))\n") }
    }
    return code
  }

  /// A CSV in pieces that belong behind one another; those of a large table are made side by side.
  private func csv(_ report: some Report, _ settings: Settings) -> [[UInt8]] {
    let count = report.stretchCount
    let profile = settings.profiel
    if count == 1 || min(settings.kernen ?? system.cores, system.cores) == 1 {
      return [CSVRenderer.render(report, profile: profile)]
    }
    let pieces = Pieces(count)
    system.doTasks(
      (0..<count).map { stretch in
        { pieces.put(CSVRenderer.render(report, stretch: stretch, profile: profile), stretch) }
      })
    return pieces.all
  }

  /// What tasks that go on side by side have made.
  private final class Pieces: Sendable {
    private let pieces: Mutex<[[UInt8]]>

    init(_ count: Int) { pieces = Mutex(Array(repeating: [], count: count)) }

    func put(_ bytes: [UInt8], _ position: Int) { pieces.withLock { $0[position] = bytes } }

    var all: [[UInt8]] { pieces.withLock { $0 } }
  }

  private func write(_ bytes: [[UInt8]], _ settings: Settings, _ made: String?) -> Int32 {
    guard let name = settings.uitvoer else {
      guard let reason = system.writeOutput(bytes) else { return 0 }
      return fail([
        Finding(made.map { .summaryUnwritable(map: $0, reason: reason) } ?? .outputIncomplete(reason: reason))
      ])
    }
    let outcome = system.writeFile(name, bytes)
    if let made, case .failed(let reason) = outcome {
      return fail([Finding(.summaryUnwritable(map: made, reason: reason))])
    }
    return complain(about: outcome, name)
  }

  /// Complains about the file of `-o` before anything is done, where it cannot be written; the exit code.
  func refused(_ settings: Settings) -> Int32? {
    guard let name = settings.uitvoer, let outcome = system.refusesFile(name) else { return nil }
    return complain(about: outcome, name)
  }

  /// Replaces a file as a whole; the exit code.
  ///
  /// - Parameter option: the option that names the file.
  func write(_ bytes: [[UInt8]], to name: String, option: String = "-o") -> Int32 {
    complain(about: system.writeFile(name, bytes), name, option: option)
  }

  private func complain(about outcome: System.WriteOutcome, _ name: String, option: String = "-o") -> Int32 {
    switch outcome {
    case .written: return 0
    case .isInput: return fail([Finding(.outputIsInput(name: name, option: option))])
    case .notAFile(let kind): return fail([Finding(.outputNotAFile(name: name, kind: kind, option: option))])
    case .failed(let reason): return fail([Finding(.outputUnwritable(name: name, reason: reason, option: option))])
    }
  }
}
