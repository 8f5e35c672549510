import UVPKit

/// What the shared options say.
struct Settings {
  enum Formaat: CaseIterable { case tabel, csv, markdown, html, json }
  enum Colour { case auto, always, never }

  var formaat: Formaat = .tabel
  /// The file to write; `nil` for standard output.
  var uitvoer: String?
  var profiel: CSVProfile = .excelNL
  var intake = IntakeOptions()
  var hasColour = false
  var width: Int?
  var isQuiet = false
  /// How many rows of written hours may be left out.
  var verdraag = 0
  /// How many cores to use; `nil` for as many as help.
  var kernen: Int?

  /// The suffixes from which a format follows.
  private static let suffixes: [(String, Formaat)] = [
    (".csv", .csv), (".md", .markdown), (".html", .html), (".json", .json), (".txt", .tabel),
  ]

  /// Reads the shared options; complaints are gathered.
  ///
  /// - Parameters:
  ///   - columns: the columns that `--kolom` may name.
  ///   - output: the file to write, where a command writes more than one.
  init(
    _ arguments: Arguments, system: System, columns: () -> Set<String>, output: String? = nil, findings: inout Findings
  ) {
    if let name = output ?? arguments.value(.uitvoer), !name.isEmpty, name != "-" {
      uitvoer = name
      if let known = Self.suffixes.first(where: { name.lowercased().hasSuffix($0.0) }) {
        formaat = known.1
      } else if !arguments.has(.formaat) {
        findings.report(.unknownSuffix(name: name, known: Self.suffixes.map(\.0)))
      }
    }
    if let chosen = arguments.choice(.formaat, Choices.formaat, findings: &findings) { formaat = chosen }
    if let chosen = arguments.choice(.profiel, Choices.profiel, findings: &findings) { profiel = chosen }
    intake.decimalStyle = arguments.choice(.decimaal, Choices.decimaal, findings: &findings)
    if let chosen = arguments.choice(.codering, Choices.codering, findings: &findings) { intake.codering = chosen }
    for text in arguments.values[.kolom] ?? [] where !text.isEmpty {
      take(kolom: text, known: columns(), findings: &findings)
    }
    let isTerminal = system.terminalWidth != nil && uitvoer == nil
    let mayColour =
      isTerminal && system.variables["NO_COLOR", default: ""].isEmpty && system.variables["TERM"] != "dumb"
    switch arguments.choice(.kleur, Choices.kleur, findings: &findings) {
    case .always: hasColour = true
    case .never: hasColour = false
    case .auto, nil: hasColour = mayColour
    }
    width = isTerminal ? system.terminalWidth : nil
    if let text = arguments.value(.breedte), !text.isEmpty {
      if let number = Int(text), (20...10_000).contains(number) {
        width = number
      } else {
        findings.report(
          .invalidOptionValue(
            option: "--breedte", text: text, choices: ["een getal van 20 tot 10.000"], suggestion: nil))
      }
    }
    isQuiet = arguments.has(.stil)
    if let text = arguments.value(.verdraag), !text.isEmpty {
      if let number = Int(text), number >= 0 {
        verdraag = number
      } else {
        findings.report(
          .invalidOptionValue(option: "--verdraag", text: text, choices: ["0 of meer rijen"], suggestion: nil))
      }
    }
    kernen = arguments.choice(.kernen, Choices.kernen, findings: &findings)
  }

  /// Complains about headers of `--kolom` that no file has that was read.
  func reportUnusedColumns(_ used: Set<String>, findings: inout Findings) {
    for (column, header) in intake.kolommen.sorted(by: { $0.key < $1.key }) where !used.contains(header) {
      findings.report(.mappedColumnMissing(header: header, column: column))
    }
  }

  /// `uren=Geschreven uren`: a column and its header in the export.
  private mutating func take(kolom text: String, known: Set<String>, findings: inout Findings) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let isPair = parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty
    guard isPair, known.contains(parts[0].lowercased()) else {
      findings.report(
        .invalidOptionValue(
          option: "--kolom", text: text, choices: ["KOLOM=KOP, met een kolom zoals uren of deelnemer"],
          suggestion: isPair
            ? NearMiss.suggestion(for: parts[0], among: known).map { "\($0)=\(parts[1])" } : nil))
      return
    }
    let column = parts[0].lowercased()
    if parts[1].lowercased() != column && known.contains(parts[1].lowercased()) {
      findings.report(
        .invalidOptionValue(
          option: "--kolom", text: text, choices: ["een kop die niet zelf de naam van een kolom is"], suggestion: nil))
    }
    if intake.kolommen[column] != nil { findings.report(.optionTwice(option: "--kolom \(column)=")) }
    if intake.kolommen.values.contains(where: { $0.lowercased() == parts[1].lowercased() }) {
      findings.report(.optionsConflict(first: "twee keer --kolom", second: "dezelfde kop \"\(parts[1])\""))
    }
    intake.kolommen[column] = parts[1]
  }
}
