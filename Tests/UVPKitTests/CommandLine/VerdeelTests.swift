import Foundation
import Testing
import UVPKit

@testable import uvp

/// `verdeel` as a whole: its figures against those of `plan`, by independent readers (R-05, R-06).
@Suite struct VerdeelTests {
  private func output(_ arguments: [String]) throws -> [UInt8] {
    let system = try TestSystem.checkout()
    #expect(system.run(arguments) == 0)
    return system.output
  }

  /// The rows of a CSV as dictionaries.
  private func records(_ arguments: [String]) throws -> [[String: String]] {
    let bytes = try output(arguments + ["--formaat", "csv", "--profiel", "rfc4180"])
    let rows = try #require(NaiveCSV.parse(bytes, delimiter: 0x2C)).map {
      $0.map { String(decoding: $0, as: UTF8.self) }
    }
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
  }

  private func sums(_ rows: [[String: String]], by keys: [String]) throws -> [[String]: ExactDecimal] {
    var sums: [[String]: ExactDecimal] = [:]
    for row in rows {
      let key = keys.map { row[$0] ?? "" }
      let uren = (row["uren"] ?? "").replacingOccurrences(of: ".", with: ",")
      sums[key] = try (sums[key] ?? .zero) + number(uren)
    }
    return sums
  }

  /// Every deelnemer's cells add up to what `plan` charges it, and every project's to its hours.
  @Test(arguments: ["2024", "2025", "2026"]) func theCellsAreThePlan(jaar: String) throws {
    let folder = ["--data", "data/voorbeeld", "--jaar", jaar]
    let cells = try records(["verdeel"] + folder)
    let plan = try records(["plan", "--alle"] + folder).filter { ["projecten", "diensten"].contains($0["onderdeel"]) }
    let charged = try sums(plan, by: ["deelnemer", "onderdeel"])
    #expect(charged.count == 30)
    #expect(try sums(cells, by: ["deelnemer", "onderdeel"]) == charged)
    let regio = try records(["plan", "--regio"] + folder).filter {
      ["projecten", "diensten"].contains($0["onderdeel"]) && $0["financiering"] == "verdeelsleutel"
    }
    #expect(try sums(cells, by: ["onderdeel", "code"]) == sums(regio, by: ["onderdeel", "code"]))
  }

  /// A row is the same whoever is asked for.
  @Test func aRowIsTheSameWhoeverIsAsked() throws {
    let all = try records(["verdeel", "--data", "data/voorbeeld", "--jaar", "2025"])
    let two = try records([
      "verdeel", "--data", "data/voorbeeld", "--jaar", "2025", "--gemeente", "Lindrecht", "-g", "Elverland",
    ])
    #expect(two == all.filter { ["Lindrecht", "provincie Elverland"].contains($0["deelnemer"]) })
    #expect(two.count == 22)
  }

  /// The known row of 2025 is charged as in `plan`, and no cell is called rounded.
  @Test func whatIsNotKnownIsNotDivided() throws {
    let rows = try records(["verdeel", "--gemeente", "Enschede"])
    let charged = rows.filter { $0["code"] == "" }
    #expect(charged.map { $0["uren"] } == ["739", "1406"])
    #expect(rows.filter { $0["code"] != "" }.allSatisfy { $0["uren"] == "sleutel onvolledig" && $0["exact"] != "" })
    let all = try records(["verdeel"])
    #expect(
      all.filter { $0["deelnemer"] != "Enschede" }.allSatisfy {
        $0["uren"]?.isEmpty == false && Double($0["uren"] ?? "") == nil
      })
  }

  /// Every cell of the CSV stands in the JSON with the same figure.
  @Test func jsonHoldsTheSameCells() throws {
    let arguments = ["verdeel", "--data", "data/voorbeeld", "--jaar", "2025"]
    let bytes = try output(arguments + ["--formaat", "json"])
    let root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(root["schema"] as? String == "uvp.verdeel/1")
    var found: Set<[String]> = []
    for onderdeel in try #require(root["onderdelen"] as? [[String: Any]]) {
      #expect(onderdeel["sluit"] as? Bool == true)
      for deelnemer in try #require(onderdeel["deelnemers"] as? [[String: Any]]) {
        let cells = try #require(deelnemer["cellen"] as? [[String: Any]])
        #expect(cells.reduce(0) { $0 + ($1["uren"] as? Int ?? 0) } == deelnemer["uren"] as? Int)
        for cell in cells {
          found.insert([
            onderdeel["naam"] as? String ?? "", deelnemer["deelnemer"] as? String ?? "", cell["code"] as? String ?? "",
            "\(cell["uren"] as? Int ?? -1)",
          ])
        }
      }
    }
    let expected = try records(arguments).map { row in ["onderdeel", "deelnemer", "code", "uren"].map { row[$0] ?? "" }
    }
    #expect(found == Set(expected) && expected.count == 165)
  }

  /// Wide tables go into blocks of columns, each with the deelnemers; no number is cut.
  @Test(arguments: [60, 80]) func narrowTerminals(width: Int) throws {
    let arguments = ["verdeel", "--data", "data/voorbeeld", "--jaar", "2025"]
    let text = String(decoding: try output(arguments + ["--breedte", "\(width)"]), as: UTF8.self)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
    let words = Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
    let figures = try records(arguments).map { try number($0["uren"] ?? "").text(.grouped) }
    #expect(Set(figures).isSubset(of: words))
  }
}
