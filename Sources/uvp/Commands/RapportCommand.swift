import UVPKit

extension Command {
  static let rapport = Command(
    name: "rapport", summary: "het hele document van een jaar, met figuren, om aan verder te schrijven",
    examples: [
      ("uvp rapport uitvoeringsprogramma --gemeente Enschede --map uitvoer", "het programma van één gemeente"),
      ("uvp rapport najaar --alle --map uitvoer", "van iedereen en van de regio"),
      ("uvp rapport najaar --alle --map uitvoer --bijwerken", "nieuwe cijfers, uw teksten"),
      (
        "uvp rapport jaarverslag --regio --map uitvoer --formaat html", "als pagina om te tonen of te printen"
      ),
    ],
    synopsis:
      "uvp rapport SOORT  --gemeente NAAM … | --alle | --regio  --map MAP  [opties]",
    description: [
      "SOORT is uitvoeringsprogramma, voorjaar, najaar of jaarverslag.",
      "Schrijft per deelnemer een document in Markdown in een map, met de figuren als SVG ernaast. Hoofdstukken, tabellen, figuren, afwijkingen en een colofon zijn gemaakt; waar tekst hoort staat een plaats tussen <!-- tekst: NAAM --> en <!-- einde tekst -->.",
      "--bijwerken maakt een rapport opnieuw uit de gegevens van nu en laat die teksten staan zoals ze zijn. Is er buiten die plaatsen iets veranderd, dan wordt er niets geschreven, tenzij --verwerp zegt dat het weg mag.",
      "--formaat html maakt één pagina met de figuren erin en de teksten van het Markdown-bestand ernaast.",
    ],
    options: Set(
      [
        .gemeente, .alle, .regio, .map, .bijwerken, .verwerp, .peil, .bestand, .help, .data, .jaar, .formaat, .kolom,
        .decimaal, .codering, .stil,
      ] + Option.hours), maximumWords: 1, words: .words(Rapportsoort.allCases.map(\.rawValue)),
    run: { run, arguments, settings, findings in
      RapportCommand(run: run, arguments: arguments, settings: settings).exitCode(findings)
    })
}

/// `rapport`: reads the year, makes the documents, and writes them when nothing is in the way.
struct RapportCommand {
  let run: Run
  let arguments: Arguments
  let settings: Settings

  func exitCode(_ given: Findings) -> Int32 {
    var findings = given
    let soort = soort(&findings)
    checkUsage(soort, &findings)
    guard let soort, let map = arguments.value(.map), !findings.haveErrors else { return run.fail(findings) }
    let files = ReadFiles(run.system)
    let reading = Run(system: files.recording)
    var settings = settings
    settings.intake.readsDoelen = true
    let rapporten: [Rapport]?
    switch soort {
    case .uitvoeringsprogramma:
      rapporten = RapportMaking(run: reading, arguments: arguments, settings: settings, files: files)
        .programma(&findings)
    case .voorjaar, .najaar, .jaarverslag:
      let asked = soort == .jaarverslag ? arguments : arguments.implying(.peil, soort.rawValue)
      rapporten = RapportMaking(run: reading, arguments: asked, settings: settings, files: files)
        .voortgang(soort, &findings)
    }
    guard let rapporten, !findings.haveErrors else { return run.fail(findings) }
    run.warn(findings)
    return RapportWriting(
      run: run, map: map, isHTML: settings.formaat == .html, mayReplace: arguments.has(.bijwerken),
      discards: arguments.has(.verwerp), width: settings.width
    ).write(rapporten)
  }

  /// The document that is asked for.
  private func soort(_ findings: inout Findings) -> Rapportsoort? {
    let words = Rapportsoort.allCases.map(\.rawValue)
    guard let word = arguments.words.first else {
      if !findings.haveErrors {
        findings.report(
          .nothingAsked(question: "welk rapport?", remedy: "Kies uit \(words.joined(separator: ", "))."))
      }
      return nil
    }
    if let soort = Rapportsoort(word: word) { return soort }
    findings.report(
      .unknownReport(
        text: word, choices: words,
        suggestion: NearMiss.suggestion(for: word, among: words + Rapportsoort.allCases.map { $0.titel.lowercased() })))
    return nil
  }

  private func checkUsage(_ soort: Rapportsoort?, _ findings: inout Findings) {
    let asked = [Option.Name.gemeente, .alle, .regio].filter { arguments.has($0) }
    if soort != nil && !findings.haveErrors {
      if asked.isEmpty {
        findings.report(
          .nothingAsked(
            question: "van wie wilt u het rapport?", remedy: "Geef --gemeente NAAM, --alle of --regio mee."))
      }
      if !arguments.has(.map) {
        findings.report(.nothingAsked(question: "in welke map?", remedy: "Geef --map MAP mee, zoals --map uitvoer."))
      }
    }
    func conflict(_ first: Option.Name, _ second: String) {
      findings.report(.optionsConflict(first: Option.option(first).shown, second: second))
    }
    arguments.checkAtMostOne(of: asked, findings: &findings)
    if arguments.has(.formaat) && settings.formaat != .markdown && settings.formaat != .html {
      findings.report(
        .invalidOptionValue(
          option: "--formaat", text: arguments.value(.formaat) ?? "", choices: ["markdown", "html"], suggestion: nil))
    }
    if arguments.has(.verwerp) && !arguments.has(.bijwerken) { conflict(.verwerp, "een opdracht zonder --bijwerken") }
    let unused: [Option.Name] =
      switch soort {
      case .uitvoeringsprogramma: [.peil, .bestand] + Option.hours
      case .jaarverslag: [.peil]
      case .voorjaar, .najaar, nil: []
      }
    for name in unused where arguments.has(name) { conflict(name, soort?.rawValue ?? "") }
  }
}
