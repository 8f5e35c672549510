import UVPKit

extension Command {
  static let toets = Command(
    name: "toets", summary: "controleer de gegevens en het gedrukte document; 1 als er iets niet klopt",
    examples: [
      ("uvp toets", "alle afwijkingen van het laatste jaar"),
      ("uvp toets --jaar 2025 -o bevindingen.csv", "als lijst voor een rekenblad"),
      ("uvp uitleg T102", "wat een code betekent"),
    ],
    synopsis: "uvp toets  [opties]",
    description: [
      "Rekent elke rij en elk totaal van gepubliceerd.csv na en legt ze naast de werkbestanden. Elke bevinding noemt het gedrukte en het berekende getal, het verschil en de plaats in het document.",
      "Wat niet na te rekenen is en wat alleen aanvult staat er apart bij, als opmerking. Exitcode 0: geen bevindingen; 1: wel.",
    ],
    options: Set([.help] + Option.shared), maximumWords: 0,
    run: { run, arguments, settings, findings in
      var findings = findings
      if findings.haveErrors { return run.fail(findings) }
      guard
        let loaded = LoadedYear(run, arguments, settings, withPublication: true, withTeams: true, findings: &findings),
        !findings.haveErrors
      else { return run.fail(findings) }
      run.warn(findings)
      do throws(ArithmeticOverflow) {
        let report = try ToetsReport(try Toets(try Planning(loaded.data)), jaar: loaded.data.jaar)
        let code = run.write(report, settings)
        return code == 0 && report.hasFindings ? 1 : code
      } catch {
        return run.fail([loaded.tooLarge("de toets van \(loaded.data.jaar)")])
      }
    })
}
