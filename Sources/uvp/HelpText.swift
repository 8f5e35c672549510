/// The help, made from the tables of commands and options: examples first.
enum HelpText {
  /// One or two lines for each command, in the order of a year.
  private static let examples: [(String, String)] = [
    ("plan --gemeente Enschede", "de begroting van één gemeente"),
    ("plan --regio --kosten", "projecten, diensten en energie"),
    ("toets", "klopt het gedrukte programma?"),
    ("uitleg --gemeente Enschede A2.02.05", "waar komt dit getal vandaan?"),
    ("verdeel --data data/voorbeeld --jaar 2025", "regionale uren over alle deelnemers"),
    ("controles --data data/voorbeeld --alle --kort", "haalt de prognose de ondergrens?"),
    ("realisatie --data data/voorbeeld --per maand", "hoeveel uren zijn er geschreven?"),
    ("monitor --data data/voorbeeld --gemeente Klavermonde", "de stand naast de begroting"),
    ("prognose --data data/voorbeeld --gemeente Klavermonde", "waar eindigt het jaar?"),
    ("afrekening --data data/voorbeeld --jaar 2025 --kort", "wie betaalt bij, wie krijgt terug?"),
    ("doelen --data data/voorbeeld --jaar 2025", "wat was beoogd, wat is gehaald?"),
    ("kentallen --data data/voorbeeld --kort", "wat kosten producten echt?"),
    ("capaciteit --data data/voorbeeld", "hebben de teams genoeg mensen?"),
    ("scenario data/voorbeeld/2026/scenario.csv --data data/voorbeeld", "wat als?"),
    ("vergelijk --data data/voorbeeld --kort", "wat verandert er, en waardoor?"),
    ("nieuw 2026", "begin aan een volgend jaar"),
    ("rapport uitvoeringsprogramma --alle --map uitvoer", "het hele document van iedereen"),
    ("diff data/deelnemers.csv data/voorbeeld/deelnemers.csv", "wat is er anders?"),
    ("voltooiing bash", "namen aanvullen in de shell"),
  ]

  /// What `uvp` alone shows.
  static var overview: String {
    var out = "uvp – rekent het uitvoeringsprogramma van een omgevingsdienst uit, en na\n\nVoorbeelden\n"
    let width = (examples.map { $0.0.count }.max() ?? 0) + 4
    for (example, meaning) in examples { out += line("uvp " + example, meaning, width: width) }
    out += """
      data/voorbeeld is een verzonnen regio met geschreven uren; laat --data weg voor uw eigen map data.

      Opdrachten

      """
    for command in Command.all { out += line(command.name, command.summary, width: 10) }
    out += """

      Meer: uvp help OPDRACHT, of uvp OPDRACHT --help.
      Exitcodes: 0 goed, 1 bevinding, 2 verkeerd gebruik, 3 foute gegevens, 4 bestand niet te lezen of te schrijven.

      """
    return out
  }

  /// What `uvp help plan` shows.
  static func text(of command: Command) -> String {
    var out = "uvp \(command.name) – \(command.summary)\n\nVoorbeelden\n"
    let width = (command.examples.map { $0.0.count }.max() ?? 0) + 2
    for (example, meaning) in command.examples { out += line(example, meaning, width: width) }
    out += "\nGebruik\n  \(command.synopsis)\n"
    for paragraph in command.description { out += "\n" + wrapped(paragraph) }
    out += "\nOpties\n"
    for option in Option.all where command.options.contains(option.name) {
      let spelling = option.spellings.joined(separator: ", ") + (option.value.map { " \($0)" } ?? "")
      if spelling.count > 28 {
        out += "  \(spelling)\n" + line("", option.help, width: 28)
      } else {
        out += line(spelling, option.help, width: 28)
      }
    }
    return out
  }

  private static func line(_ left: String, _ right: String, width: Int) -> String {
    "  " + left + String(repeating: " ", count: max(0, width - left.count)) + "  " + right + "\n"
  }

  /// A paragraph in lines of at most 78 characters.
  private static func wrapped(_ text: String) -> String {
    var out = ""
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty && line.count + 1 + word.count > 78 {
        out += line + "\n"
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return out + line + "\n"
  }
}
