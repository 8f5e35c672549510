import Foundation
import Testing

@testable import uvp

/// `prognose` on the fictional region.
@Suite struct PrognoseTests {
  private func json(_ arguments: [String]) throws -> [String: Any] {
    let system = try TestSystem.checkout("data/voorbeeld", as: "data")
    try #require(system.run(["prognose", "--formaat", "json"] + arguments) == 0, "\(system.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(system.output)) as? [String: Any])
  }

  /// A figure in hundredths.
  private func number(_ value: Any?) throws -> Int {
    Int((try #require(value as? NSNumber).doubleValue * 100).rounded())
  }

  /// All rows with figures, at any depth.
  private func rows(_ root: [String: Any]) throws -> [[String: Any]] {
    var rows: [[String: Any]] = []
    for item in try #require(root["deelnemers"] as? [[String: Any]]) {
      rows.append(try #require(item["eigen_uren"] as? [String: Any]))
      for onderdeel in try #require(item["onderdelen"] as? [[String: Any]]) {
        rows.append(try #require(onderdeel["geheel"] as? [String: Any]))
        rows += onderdeel["regels"] as? [[String: Any]] ?? []
      }
    }
    return rows
  }

  /// Month 12 is the realisation, whatever the method.
  @Test(arguments: [[], ["--methode", "seizoen"]])
  func onTheLastDayEveryForecastIsTheRealisation(method: [String]) throws {
    for asked in [["--alle"], ["--regio"]] {
      let rows = try rows(try json(asked + method + ["--jaar", "2025", "--peil", "2025-12-31"]))
      #expect(rows.count > 25)
      for row in rows {
        for key in ["prognose", "laag80", "hoog80", "laag90", "hoog90"] {
          #expect(try number(row[key]) == number(row["geschreven"]))
        }
        #expect(row["methode"] as? String == "realisatie")
      }
    }
  }

  /// The hours that are shown, and those that the notes name, are the hours of the file.
  @Test(arguments: [
    ["--regio"], ["--gemeente", "Lindrecht", "--gemeente", "Fazantsluis"],
  ])
  func theHoursAreThoseOfTheFile(asked: [String]) throws {
    let root = try json(asked + ["--jaar", "2026", "--peil", "2026-05-31"])
    var shown = 0
    for item in try #require(root["deelnemers"] as? [[String: Any]]) {
      for onderdeel in try #require(item["onderdelen"] as? [[String: Any]]) {
        let regels = try #require(onderdeel["regels"] as? [[String: Any]])
        let geheel = try #require(onderdeel["geheel"] as? [String: Any])
        for regel in regels.isEmpty ? [geheel] : regels { shown += try number(regel["geschreven"]) }
      }
    }
    #expect(try shown == number(root["uren_getoond"]))
    var apart = try number(root["uren_na_peildatum"])
    for item in try #require(root["apart"] as? [[String: Any]]) { apart += try number(item["uren"]) }
    #expect(try apart == number(root["uren_apart"]))
    let rest = try number(root["uren_andere_deelnemers"]) + number(root["uren_regionaal_niet_getoond"])
    let file = try number(root["uren_bestand"])
    #expect(shown + rest + apart == file)
    let system = try TestSystem.checkout("data/voorbeeld", as: "data")
    system.run(["realisatie", "--jaar", "2026", "--per", "jaar", "--formaat", "csv", "--profiel", "rfc4180", "--stil"])
    let sums = system.outputText.split(separator: "\n").dropFirst().compactMap { Double($0.split(separator: ",")[1]) }
    #expect(Int((sums.reduce(0, +) * 100).rounded()) == file)
  }

  /// The rows of an interval: 80 % lies within 90 %, and both hold the forecast.
  @Test func intervalsHoldTheForecast() throws {
    var count = 0
    for row in try rows(try json(["--alle", "--jaar", "2026", "--peil", "2026-08-31"])) where !(row["laag90"] is NSNull)
    {
      guard row["laag90"] != nil else { continue }
      #expect(try number(row["laag90"]) <= number(row["laag80"]))
      #expect(try number(row["laag80"]) <= number(row["prognose"]))
      #expect(try number(row["prognose"]) <= number(row["hoog80"]))
      #expect(try number(row["hoog80"]) <= number(row["hoog90"]))
      count += 1
    }
    #expect(count > 400)
  }

  /// What the text of the manual says of the back-test: choosing is better than either straight line.
  @Test func theChosenMethodIsBetterThanALine() throws {
    let root = try json(["--terugtoets", "--jaar", "2026"])
    var errors: [String: Int] = [:]
    for item in try #require(root["regels"] as? [[String: Any]]) where item["maand"] as? String == "alle" {
      errors[try #require(item["methode"] as? String)] = try number(item["fout"])
    }
    let chosen = try #require(errors["gekozen"])
    for methode in ["dagen", "maanden", "seizoen", "plan"] { #expect(try chosen <= #require(errors[methode])) }
  }
}
