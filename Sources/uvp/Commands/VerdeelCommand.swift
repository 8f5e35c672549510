import UVPKit

extension Command {
  static let verdeel = Command(
    name: "verdeel", summary: "verdeel projecten en diensten over alle deelnemers, sluitend in twee richtingen",
    examples: [
      ("uvp verdeel", "alle regionale uren van het laatste jaar"),
      ("uvp verdeel --onderdeel projecten --eenheid 0,25", "alleen projecten, in kwartieren"),
      ("uvp verdeel --gemeente Enschede", "de rij van één gemeente"),
      ("uvp verdeel -o verdeling.csv", "een rij per cel, voor een rekenblad"),
    ],
    synopsis: "uvp verdeel [--onderdeel projecten|diensten] [--gemeente NAAM …] [--eenheid UREN]  [opties]",
    description: [
      "Maakt per onderdeel een tabel van deelnemers × projecten (of diensten). De rijtotalen zijn de uren die uvp plan doorbelast, de kolomtotalen de uren van het project, en elke cel is naar beneden of naar boven afgerond (R-06). Elk project wordt verdeeld naar zijn eigen sleutel.",
      "Onder de tabel staat hoe er gekozen is, waar de volgorde besliste, en welke cellen anders zijn dan los afgerond. Zijn niet alle aandelen bekend, dan zijn er alleen exacte cellen en het doorbelaste totaal.",
    ],
    options: Set([.gemeente, .alle, .onderdeel, .eenheid, .help] + Option.shared), maximumWords: 0,
    run: { run, arguments, settings, findings in
      VerdeelCommand(run: run, arguments: arguments, settings: settings).exitCode(findings)
    })
}

/// `verdeel`: reads the year, divides each section, writes.
struct VerdeelCommand {
  let run: Run
  let arguments: Arguments
  let settings: Settings

  /// The units of hours that `--eenheid` takes, the largest first.
  static let eenheden: [(text: String, value: ExactDecimal)] = [
    ("1", 1), ("0,5", ExactDecimal(significand: 5, scale: 1)), ("0,25", ExactDecimal(significand: 25, scale: 2)),
    ("0,01", ExactDecimal(significand: 1, scale: 2)),
  ]

  func exitCode(_ given: Findings) -> Int32 {
    var findings = given
    arguments.checkAtMostOne(of: [.gemeente, .alle], findings: &findings)
    let onderdeel = arguments.choice(
      .onderdeel, Choices.onderdeel, findings: &findings)
    let eenheid = eenheid(&findings)
    if findings.haveErrors { return run.fail(findings) }
    guard let loaded = LoadedYear(run, arguments, settings, withPublication: false, findings: &findings) else {
      return run.fail(findings)
    }
    let posities = loaded.posities(arguments, findings: &findings)
    if findings.haveErrors { return run.fail(findings) }
    let data = loaded.data
    do throws(ArithmeticOverflow) {
      let planning = try Planning(data)
      let onderdelen = [(SectionName.projecten, planning.projecten), (SectionName.diensten, planning.diensten)]
        .filter { onderdeel == nil || onderdeel == $0.0 }
      for (_, doorbelasting) in onderdelen {
        if let doorbelasting { try check(doorbelasting, eenheid, &findings) }
      }
      if findings.haveErrors { return run.fail(findings) }
      run.warn(findings)
      var tabellen: [(naam: String, tabel: Verdeeltabel?)] = []
      for (naam, doorbelasting) in onderdelen {
        var tabel: Verdeeltabel?
        if let doorbelasting {
          tabel = try Verdeeltabel(doorbelasting, sleutels: data.sleutels, eenheid: eenheid)
        }
        tabellen.append((naam, tabel))
      }
      let report = VerdeelReport(
        data, tabellen, posities: arguments.has(.gemeente) ? posities : nil)
      return run.write(report, settings)
    } catch {
      return run.fail([loaded.tooLarge("de verdeling van \(data.jaar)")])
    }
  }

  /// The unit that is asked for; a decimal point is understood too.
  private func eenheid(_ findings: inout Findings) -> ExactDecimal? {
    guard let text = arguments.value(.eenheid), !text.isEmpty else { return nil }
    let asked = String(text.map { $0 == "." ? "," : $0 })
    if let found = Self.eenheden.first(where: { $0.text == asked }) { return found.value }
    findings.report(
      .invalidOptionValue(
        option: Option.option(.eenheid).shown, text: text, choices: Self.eenheden.map { "\($0.text) uur" },
        suggestion: nil))
    return nil
  }

  /// Complains about hours that are no multiple of the unit, and names the largest unit that fits all.
  private func check(
    _ doorbelasting: Doorbelasting, _ eenheid: ExactDecimal?, _ findings: inout Findings
  ) throws(ArithmeticOverflow) {
    let werk = try Verdeeltabel.ondeelbaar(doorbelasting, eenheid: eenheid)
    if werk.isEmpty { return }
    var finer: String?
    for (text, value) in Self.eenheden {
      if try Verdeeltabel.ondeelbaar(doorbelasting, eenheid: value).isEmpty {
        finer = text
        break
      }
    }
    let fitsPlan = try Verdeeltabel.ondeelbaar(doorbelasting, eenheid: nil).isEmpty
    let unit = (eenheid ?? ExactDecimal(significand: 1, scale: doorbelasting.places)).text(.grouped)
    for item in werk {
      findings.report(
        .hoursNoMultiple(
          row: "\(item.code) \(item.naam)", uren: item.uren.value?.value.text(.grouped) ?? "", eenheid: unit,
          finer: finer, isAsked: eenheid != nil && fitsPlan),
        at: item.origin.place)
    }
  }
}
