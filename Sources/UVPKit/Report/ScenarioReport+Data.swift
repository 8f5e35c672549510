/// The scenarios for spreadsheets and programs.
extension ScenarioReport {
  /// One row a scenario, deelnemer and section; no totals among them.
  package var records: RecordTable {
    var columns = ["scenario", "deelnemer", "onderdeel"]
    for maat in maten { columns += ["\(maat.naam)_basis", maat.naam, "\(maat.naam)_verschil"] }
    var table = RecordTable(columns)
    for (index, scenario) in vergelijking.scenarios.enumerated() {
      for blok in vergelijking.blokken {
        for regel in blok.onderdelen {
          let uitkomst = regel.uitkomsten[index]
          var fields: [RecordTable.Field] = [.text(scenario.naam), .text(blok.naam), .text(regel.naam)]
          for maat in maten {
            for stand in [regel.basis, uitkomst.stand, uitkomst.verschil] { fields.append(Self.field(stand, maat)) }
          }
          table.rows.append(fields)
        }
      }
    }
    return table
  }

  private static func field(_ stand: Doorrekening.Stand, _ maat: Maat) -> RecordTable.Field {
    switch maat {
    case .uren: .stated(stand.uren)
    case .fte: .stated(stand.fte)
    case .kosten: .stated(stand.kosten)
    }
  }

  package var json: JSONValue {
    var root: JSONObject = [
      "schema": .string("uvp.scenario/1"), "jaar": .whole(jaar),
      "scenarios": .array(vergelijking.scenarios.indices.map(scenario(at:))),
      "deelnemers": .array(
        vergelijking.blokken.map { blok in
          var value = json(blok)
          value["deelnemer"] = .string(blok.naam)
          return .object(value)
        }),
      "basis": .object(assumptions(vergelijking.basis)),
      "opmerkingen": .array(remarks.map(JSONValue.string)),
    ]
    if vergelijking.blokken.count > 1 { root["som"] = .object(json(vergelijking.som)) }
    return .object(root)
  }

  private func assumptions(_ doorrekening: Doorrekening) -> JSONObject {
    let uitgangspunten = doorrekening.gegevens.uitgangspunten
    return [
      "uurtarief": .figure(uitgangspunten.statedUurtarief),
      "productieve_uren": .figure(uitgangspunten.productieveUren), "zonder_cijfer": .whole(doorrekening.absentCount),
    ]
  }

  private func scenario(at index: Int) -> JSONValue {
    let scenario = vergelijking.scenarios[index]
    var value = assumptions(vergelijking.doorrekeningen[index])
    value["scenario"] = .string(scenario.naam)
    value["bestand"] = .string(scenario.bestand)
    value["wijzigingen"] = .array(
      zip(scenario.wijzigingen, changes[index]).map { wijziging, text in
        var item: JSONObject = [
          "regel": wijziging.origin.place.line.map { .whole($0) } ?? .null, "wat": .string(wijziging.wat.rawValue),
          "sleutel": .string(wijziging.sleutel), "cijfers": .whole(wijziging.targets.count), "tekst": .string(text),
        ]
        if let deelnemer = wijziging.deelnemer {
          item["deelnemer"] = .string(vergelijking.basis.gegevens.deelnemers[deelnemer].naam)
        }
        switch wijziging.waarde {
        case .naar(let naar): item["naar"] = .number(naar)
        case .factor(let factor): item["factor"] = .number(factor)
        }
        return .object(item)
      })
    return .object(value)
  }

  private func json(_ blok: Scenariovergelijking.Blok) -> JSONObject {
    ["onderdelen": .array(blok.onderdelen.map { .object(json($0)) }), "totaal": .object(json(blok.totaal))]
  }

  private func json(_ regel: Scenariovergelijking.Regel) -> JSONObject {
    [
      "naam": .string(regel.naam), "basis": .object(json(regel.basis)),
      "scenarios": .array(
        zip(vergelijking.scenarios, regel.uitkomsten).map { scenario, uitkomst in
          var value = json(uitkomst.stand)
          value["scenario"] = .string(scenario.naam)
          for maat in maten {
            switch maat {
            case .uren: value["uren_verschil"] = .figure(uitkomst.verschil.uren)
            case .fte: value["fte_verschil"] = .figure(uitkomst.verschil.fte)
            case .kosten: value["kosten_verschil"] = .figure(uitkomst.verschil.kosten)
            }
          }
          return .object(value)
        }),
    ]
  }

  private func json(_ stand: Doorrekening.Stand) -> JSONObject {
    var value: JSONObject = [:]
    for maat in maten {
      switch maat {
      case .uren: value.set("uren", stand.uren)
      case .fte: value.set("fte", stand.fte, reasonKey: "fte_reden")
      case .kosten: value.set("kosten", stand.kosten, reasonKey: "kosten_reden")
      }
    }
    return value
  }
}
