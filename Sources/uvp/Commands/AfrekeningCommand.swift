import UVPKit

extension Command {
  static let afrekening = Command(
    name: "afrekening", summary: "reken een jaar af op geschreven uren: wie betaalt bij, wie krijgt terug",
    examples: [
      ("uvp afrekening", "alle deelnemers, over het hele jaar"),
      ("uvp afrekening --kort", "alleen het overzicht"),
      ("uvp afrekening --gemeente Enschede -o afrekening.csv", "van één gemeente, voor een rekenblad"),
      ("uvp afrekening --peil 2025-06", "een tussenstand, tot en met juni"),
    ],
    synopsis: "uvp afrekening [--gemeente NAAM …] [--peil DATUM] [--realisatie BESTAND]  [opties]",
    description: [
      "Zet per deelnemer de geschreven uren naast de begroting: eigen uren, lokale projecten en het aandeel in de geschreven regionale uren. Het verschil maal het uurtarief wordt verrekend; uren en euro's tellen op tot die van de regio. Zonder --gemeente: alle deelnemers. De cijfers van een deelnemer zijn dezelfde, wie u ook vraagt.",
      "Wat niet verrekend wordt staat er apart bij: werk met eigen financiering per kwartaal, energie, en uren die nergens bij horen. Onderaan sluit het geheel aan op het bestand.",
    ],
    options: Set([.gemeente, .alle, .peil, .bestand, .kort, .help] + Option.hours + Option.shared), maximumWords: 0,
    run: { run, arguments, settings, findings in
      AfrekeningCommand(run: run, arguments: arguments, settings: settings).exitCode(findings)
    })
}

/// `afrekening`: reads the year and its written hours, settles, writes.
struct AfrekeningCommand {
  let run: Run
  let arguments: Arguments
  let settings: Settings

  func exitCode(_ given: Findings) -> Int32 {
    var findings = given
    arguments.checkAtMostOne(of: [.gemeente, .alle], findings: &findings)
    if findings.haveErrors { return run.fail(findings) }
    let read = WrittenYears(
      run, arguments, settings, implied: .yearEnd, withEarlier: false, findings: &findings)
    guard let read else { return run.fail(findings) }
    let data = read.loaded.data
    let asked = read.loaded.posities(arguments, findings: &findings)
    let posities = arguments.has(.gemeente) ? asked : Array(data.deelnemers.indices)
    guard let tarief = data.uitgangspunten.uurtarief else {
      let origin = data.uitgangspunten.uurtariefOrigin
      let word = origin == nil ? nil : data.uitgangspunten.statedUurtarief.absence?.word
      findings.report(.tariffMissing(jaar: data.jaar, stated: word), at: origin?.place)
      return run.fail(findings)
    }
    if findings.haveErrors { return run.fail(findings) }
    run.warn(findings)
    do throws(ArithmeticOverflow) {
      let report = try AfrekeningReport(
        try Afrekening(read.toerekening, tarief: tarief), posities: posities, bestand: read.name,
        leftOut: read.leftOut, isBrief: arguments.has(.kort))
      return run.write(report, settings)
    } catch {
      return run.fail([read.loaded.tooLarge("de afrekening van \(data.jaar)")])
    }
  }
}
