import UVPKit

extension Command {
  static let uitleg = Command(
    name: "uitleg", summary: "leg één getal uit tot op bestand en regel, of een melding of rekenregel",
    examples: [
      ("uvp uitleg --gemeente Enschede A2.02.05", "aantal × kental, met de plaats van elk"),
      ("uvp uitleg --gemeente Enschede projecten", "het aandeel in de regionale projecten"),
      ("uvp uitleg --gemeente Enschede totaal", "waaruit het totaal bestaat"),
      ("uvp uitleg OD9", "een regionaal project"),
      ("uvp uitleg R-03", "een rekenregel"),
      ("uvp uitleg U203", "een foutmelding"),
    ],
    synopsis: "uvp uitleg [--gemeente NAAM] ONDERWERP  [opties]",
    description: [
      "ONDERWERP is een code, de naam van een onderdeel, prognose, werkvoorraad, totaal, een rekenregel (R-03) of de code van een melding (U203, T102)."
    ],
    options: Set([.gemeente, .help] + Option.shared), maximumWords: 1,
    words: .data(.onderwerpen),
    run: { run, arguments, settings, findings in
      UitlegCommand(run: run, arguments: arguments, settings: settings).exitCode(findings)
    })
}

/// `uitleg`: of a message, a rule, or a figure.
struct UitlegCommand {
  let run: Run
  let arguments: Arguments
  let settings: Settings

  func exitCode(_ given: Findings) -> Int32 {
    var findings = given
    guard let onderwerp = arguments.words.first else {
      if !findings.haveErrors {
        findings.report(
          .nothingAsked(
            question: "wat wilt u uitgelegd zien?",
            remedy: "Noem een onderwerp: uvp uitleg --gemeente NAAM A2.02.05, uvp uitleg R-03 of uvp uitleg U203."))
      }
      return run.fail(findings)
    }
    if findings.haveErrors { return run.fail(findings) }
    if let code = FindingCode(rawValue: onderwerp.uppercased()) {
      return run.write(ReferenceReport(code: code), settings)
    }
    if let regel = Rekenregel(rawValue: onderwerp.uppercased()) {
      return run.write(ReferenceReport(regel: regel), settings)
    }
    guard let loaded = LoadedYear(run, arguments, settings, withPublication: false, findings: &findings) else {
      return run.fail(findings)
    }
    let posities = loaded.posities(arguments, findings: &findings)
    if posities.count > 1 { findings.report(.optionTwice(option: Option.option(.gemeente).shown)) }
    if findings.haveErrors { return run.fail(findings) }
    run.warn(findings)
    do throws(ArithmeticOverflow) {
      let explaining = Explaining(try Planning(loaded.data))
      if let report = try explaining.explanation(of: onderwerp, positie: posities.first) {
        return run.write(report, settings)
      }
      if posities.isEmpty && explaining.needsDeelnemer(onderwerp) {
        return run.fail([Finding(.subjectNeedsDeelnemer(subject: onderwerp))])
      }
      let suggestion =
        explaining.suggestion(for: onderwerp)
        ?? NearMiss.suggestion(
          for: onderwerp, among: FindingCode.allCases.map(\.rawValue) + Rekenregel.allCases.map(\.rawValue))
      return run.fail([Finding(.unknownSubject(text: onderwerp, suggestion: suggestion))])
    } catch {
      return run.fail([loaded.tooLarge("de uitleg van \(onderwerp)")])
    }
  }
}
