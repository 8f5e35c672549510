/// The page for `man`, from the same tables as the help.
enum ManPage {
  static var text: String {
    var out = """
      .\\" Gemaakt met: uvp voltooiing man
      .TH UVP 1 "\(Version.date)" "uvp \(Version.current)" "Gebruikersopdrachten"
      .SH NAAM
      uvp \\- rekent het uitvoeringsprogramma van een omgevingsdienst uit, en na
      .SH OVERZICHT

      """
    for command in Command.all { out += ".B \(escaped(command.synopsis))\n.br\n" }
    out += ".B uvp \\-\\-versie\n.SH BESCHRIJVING\n"
    for paragraph in description { out += line(paragraph) + ".PP\n" }
    out += line("Elke opdracht leest alleen; zij schrijft naar standaarduitvoer, of naar het bestand achter -o.")
    out += ".SH OPDRACHTEN\n"
    for command in Command.all { out += section(command) }
    out += ".SH OPTIES\n" + line("Welke opties bij een opdracht horen, staat erbij. Ze mogen ervoor of erachter staan.")
    for option in Option.all { out += entry(option) }
    out += ".SH EXITCODES\n"
    for (code, meaning) in exitCodes { out += tagged(code, meaning) }
    out += ".SH BESTANDEN\n"
    for (path, meaning) in files { out += tagged(path, meaning) }
    out += ".SH OMGEVING\n"
    for (variable, meaning) in variables { out += tagged(variable, meaning) }
    out += ".SH VOORBEELDEN\n"
    for command in Command.all {
      for (example, meaning) in command.examples { out += ".TP\n.B \(escaped(example))\n\(line(meaning))" }
    }
    return out + ".SH ZIE OOK\n"
      + line("docs/handleiding.md, docs/rekenregels.md en docs/meldingen.md bij het programma.")
  }

  private static let description = [
    "Rekent uit CSV-bestanden met producten, aantallen, kentallen en verdeelsleutels de begroting in uren per deelnemer uit, zet geschreven uren ernaast, rekent af, en toetst het gedrukte programma. Elk getal is exact en tot op bestand en regel te verklaren.",
    "Uitvoer is een tabel, CSV, Markdown, HTML of JSON; berichten gaan naar standaardfout.",
  ]

  private static let exitCodes = [
    ("0", "goed"), ("1", "een bevinding: een verschil, een afwijking, een grens die gepasseerd is"),
    ("2", "verkeerd gebruik van de opdrachtregel"), ("3", "foute gegevens"),
    ("4", "een bestand is niet te lezen of te schrijven"), ("70", "een fout in het programma"),
  ]

  private static let files = [
    ("data/deelnemers.csv", "de deelnemers met hun aandeel in verdeelsleutel inbreng"),
    ("data/pdc-*.csv", "de catalogus: producten, programma's en kentallen"),
    ("data/JAAR/*.csv", "de tabellen van een jaar: prognose, projecten, diensten, uren en andere"),
    ("PREFIX/share/uvp/data", "gegevens die met make install zijn meegekomen"),
    ("PREFIX/share/uvp/voorbeeld", "een verzonnen regio om mee te oefenen"),
  ]

  private static let variables = [
    ("UVP_DATA", "de gegevensmap, als --data er niet is"),
    ("NO_COLOR", "geen kleur op een terminal, als hier iets in staat"),
    ("TERM", "geen kleur bij de waarde dumb"),
  ]

  private static func section(_ command: Command) -> String {
    var out = ".SS \(escaped(command.name))\n" + line(capitalized(command.summary) + ".")
    for paragraph in command.description { out += ".PP\n" + line(paragraph) }
    let names = Option.all.filter { command.options.contains($0.name) }.map(\.shown)
    return out + ".PP\n" + line("Opties: " + names.joined(separator: ", ") + ".")
  }

  private static func entry(_ option: Option) -> String {
    let spellings = option.spellings.map { "\\fB\(escaped($0))\\fR" }.joined(separator: ", ")
    let value = option.value.map { " \\fI\(escaped($0))\\fR" } ?? ""
    return ".TP\n\(spellings)\(value)\n" + line(option.help)
  }

  private static func tagged(_ tag: String, _ meaning: String) -> String { ".TP\n.B \(escaped(tag))\n" + line(meaning) }

  private static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// Text in lines of at most 78 characters, none of which begins with what roff takes for a request.
  private static func line(_ text: String) -> String {
    var lines: [String] = []
    for word in text.split(separator: " ").map({ escaped(String($0)) }) {
      if let last = lines.last, last.utf8.count + 1 + word.utf8.count <= 78 {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word.hasPrefix(".") ? "\\&" + word : word)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Text as roff must see it: hyphens that can be typed over, quotes and accents that stay what they are.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      switch character {
      case "\\": out += "\\(rs"
      case "-": out += "\\-"
      case "\"": out += "\\(dq"
      case "'": out += "\\(aq"
      case "`": out += "\\(ga"
      case "^": out += "\\(ha"
      case "~": out += "\\(ti"
      // Not every terminal has these.
      case "…": out += "..."
      case "–": out += "\\(en"
      case "×": out += "\\(mu"
      default: out.append(character)
      }
    }
    return out
  }
}
