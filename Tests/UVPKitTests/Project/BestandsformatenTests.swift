import Foundation
import Testing

@testable import UVPKit

/// docs/bestandsformaten.md lists exactly the columns that are read.
@Suite struct BestandsformatenTests {
  static let files: [(name: String, schema: TableSchema)] = [
    ("pdc-*.csv", CatalogusIntake.schema), ("deelnemers.csv", DeelnemersIntake.schema),
    ("uitgangspunten.csv", UitgangspuntenIntake.schema), ("prognose.csv", PrognoseIntake.schema),
    ("projecten.csv", RegionaalWerkIntake.projectenSchema), ("diensten.csv", RegionaalWerkIntake.dienstenSchema),
    ("lokale-projecten.csv", LokaleProjectenIntake.schema), ("werkvoorraad.csv", WerkvoorraadIntake.schema),
    ("energie.csv", EnergieIntake.schema), ("verdeelsleutels.csv", VerdeelsleutelIntake.schema),
    ("toezicht.csv", ToezichtIntake.schema),
    ("doelen.csv", DoelenIntake.schema),
    ("gepubliceerd.csv", GepubliceerdIntake.schema), ("realisatie.csv", HoursLayout.schema),
    ("formatie.csv", FormatieIntake.schema), ("teams.csv", TeamsIntake.schema),
    ("scenario.csv", ScenarioIntake.schema),
  ]

  @Test(arguments: files.map(\.name)) func columns(name: String) throws {
    let schema = try #require(Self.files.first { $0.name == name }).schema
    let section = try #require(
      Repository.text("docs/bestandsformaten.md").components(separatedBy: "\n### ").first {
        $0.components(separatedBy: "\n")[0].hasSuffix(name) || $0.components(separatedBy: "\n")[0].hasSuffix("\(name)`")
      })
    let rows = section.components(separatedBy: "\n").filter {
      $0.hasPrefix("| ") && !$0.hasPrefix("| kolom") && !$0.hasPrefix("| --")
    }
    let described = rows.map { row in
      row.components(separatedBy: "|").dropFirst().prefix(2).map { $0.filter { $0 != " " && $0 != "`" } }.joined(
        separator: " ")
    }
    #expect(described == schema.columns.map { "\($0.name) \($0.isRequired ? "ja" : "nee")" })
  }
}
