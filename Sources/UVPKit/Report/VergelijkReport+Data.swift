/// The comparison for spreadsheets and programs.
extension VergelijkReport {
  /// One row a deelnemer and section, with every cause; no totals among them.
  package var records: RecordTable {
    var table = RecordTable(
      ["deelnemer", "onderdeel", "oud", "nieuw", "verschil"] + Oorzaak.allCases.map(Self.column))
    for blok in vergelijking.blokken {
      for regel in blok.onderdelen {
        table.rows.append(
          [
            .text(blok.naam), .text(regel.naam), .stated(regel.oud), .stated(regel.nieuw), .stated(regel.verschil),
          ]
            + Oorzaak.allCases.map { oorzaak in
              regel.oorzaken.map { .number($0[oorzaak].value) } ?? .empty
            })
      }
    }
    return table
  }

  /// The name of a cause as a column or key.
  private static func column(_ oorzaak: Oorzaak) -> String {
    switch oorzaak {
    case .regio: "regio_uren"
    case .zonderCijfer: "zonder_cijfer"
    default: oorzaak.rawValue
    }
  }

  package var json: JSONValue {
    var root: JSONObject = [
      "schema": .string("uvp.vergelijk/1"), "oud": Self.json(oud), "nieuw": Self.json(nieuw),
      "deelnemers": .array(
        vergelijking.blokken.map { blok in
          var value = Self.json(blok)
          value["deelnemer"] = .string(blok.naam)
          return .object(value)
        }),
      "opmerkingen": .array(notes.map(JSONValue.string)),
    ]
    if vergelijking.blokken.count > 1 { root["som"] = .object(Self.json(vergelijking.som)) }
    if !isBrief {
      root["tabellen"] = .array(
        tabellen.filter { !$0.difference.isEmpty }.map { naam, difference in
          .object([
            "tabel": .string(naam), "sleutel": .array(difference.keyColumns.map(JSONValue.string)),
            "gewijzigd": .array(difference.changed.map { Self.json($0, difference) }),
            "erbij": .array(difference.added.map { Self.json($0, difference) }),
            "weg": .array(difference.removed.map { Self.json($0, difference) }),
            "gelijk": .whole(difference.equalCount), "binnen_tolerantie": .whole(difference.toleratedCount),
          ])
        })
    }
    return .object(root)
  }

  private static func json(_ side: Side) -> JSONValue {
    .object(["map": .string(side.map), "jaar": .whole(side.jaar)])
  }

  private static func json(_ blok: Jaarvergelijking.Blok) -> JSONObject {
    ["onderdelen": .array(blok.onderdelen.map(json)), "totaal": json(blok.totaal)]
  }

  private static func json(_ regel: Jaarvergelijking.Regel) -> JSONValue {
    var value: JSONObject = ["naam": .string(regel.naam)]
    value.set("oud", regel.oud, reasonKey: "oud_reden")
    value.set("nieuw", regel.nieuw, reasonKey: "nieuw_reden")
    value.set("verschil", regel.verschil, reasonKey: "verschil_reden")
    value["oorzaken"] =
      regel.oorzaken.map { oorzaken in
        var parts: JSONObject = ["rijen_zonder_cijfer": .whole(oorzaken.halfKnownCount)]
        for oorzaak in Oorzaak.allCases { parts[column(oorzaak)] = .number(oorzaken[oorzaak].value) }
        return .object(parts)
      } ?? .null
    return .object(value)
  }

  private static func key(_ cells: [String], _ difference: TableDifference) -> JSONValue {
    var key: JSONObject = [:]
    for (column, cell) in zip(difference.keyColumns, cells) { key[column] = .string(cell) }
    return .object(key)
  }

  private static func json(_ change: TableDifference.Change, _ difference: TableDifference) -> JSONValue {
    .object([
      "sleutel": key(change.key, difference),
      "cellen": .array(
        change.cells.map { cell in
          var item: JSONObject = ["kolom": .string(difference.columns[cell.column])]
          item.set(compared: "oud", cell.old)
          item.set(compared: "nieuw", cell.new)
          if let size = cell.difference { item["verschil"] = .number(size) }
          return .object(item)
        }),
    ])
  }

  private static func json(_ row: TableDifference.Row, _ difference: TableDifference) -> JSONValue {
    var values: JSONObject = [:]
    for (column, value) in zip(difference.columns, row.values) { values.set(compared: column, value) }
    return .object(["sleutel": key(row.key, difference), "waarden": .object(values)])
  }
}

extension JSONObject {
  /// Sets a compared cell; where it is absent null, with the reason beside it.
  mutating func set(compared name: String, _ value: KeyedTable.Value) {
    switch value {
    case .figure(let figure): self[name] = .number(figure)
    case .text(let text): self[name] = .string(text)
    case .absent(let absence):
      self[name] = .null
      self["\(name)_reden"] = .string(absence.word)
    }
  }
}
