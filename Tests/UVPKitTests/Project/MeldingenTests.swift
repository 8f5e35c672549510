import Foundation
import Testing

@testable import UVPKit

/// docs/meldingen.md is made from the codes.
@Suite struct MeldingenTests {
  static var text: String {
    var out = """
      # Meldingen

      Elke melding heeft een vaste code. `uvp uitleg U203` toont dezelfde tekst. Deze bladzijde wordt uit de codes
      gemaakt; een test houdt haar gelijk.

      Een U is een fout: er komt geen cijfer (U315 waarschuwt alleen). Een T is een bevinding van `toets`, een O een
      opmerking.

      """
    let groups = [
      ("U1", "Bestanden (exitcode 4)"), ("U2", "Waarden in cellen (exitcode 3)"), ("U3", "Tabellen (exitcode 3)"),
      ("U4", "Samenhang (exitcode 3)"), ("U5", "Gebruik (exitcode 2; U510, U517 en U540: 3; U560, U562 en U563: 4)"),
      ("T1", "Toets: sommen (exitcode 1)"), ("T2", "Toets: codes (exitcode 1)"),
      ("T3", "Toets: tegenspraak (exitcode 1)"),
      ("T4", "Toets: werkbestand en document (exitcode 1)"), ("T5", "Toets: gegevens (exitcode 1)"),
      ("T6", "Toets: ondergrens van het toezicht (exitcode 1)"),
      ("O1", "Opmerkingen (exitcode 0)"),
    ]
    for (prefix, title) in groups {
      out += "\n## \(title)\n"
      for code in FindingCode.allCases where code.rawValue.hasPrefix(prefix) {
        out += "\n### \(code.rawValue) \(code.title)\n\n\(code.explanation.joined(separator: "\n\n"))\n"
      }
    }
    return out
  }

  @Test func thePageIsTrue() throws {
    if Repository.isRecording { try Repository.write(Self.text, to: "docs/meldingen.md") }
    #expect(try Repository.text("docs/meldingen.md") == Self.text)
    for code in FindingCode.allCases { #expect(Self.text.contains("### \(code.rawValue) ")) }
  }
}
