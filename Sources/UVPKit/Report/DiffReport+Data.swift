/// The differences for spreadsheets and programs.
extension DiffReport {
  /// One row a cell that differs or that only one table has; no sums among them.
  package var records: RecordTable {
    let own = ["kolom", "oud", "nieuw", "verschil"]
    // No header holds a name twice.
    let key = difference.keyColumns.map { own.contains($0) || $0 == "soort" ? "sleutel_\($0)" : $0 }
    var table = RecordTable(["soort"] + key + own)
    for change in difference.changed {
      for cell in change.cells {
        table.rows.append(
          [.text("gewijzigd")] + change.key.map { .text($0) } + [
            .text(difference.columns[cell.column]), Self.field(cell.old), Self.field(cell.new),
            cell.difference.map { .number($0) } ?? .empty,
          ])
      }
    }
    for row in difference.added { append(row, "erbij", isNew: true, to: &table) }
    for row in difference.removed { append(row, "weg", isNew: false, to: &table) }
    return table
  }

  private func append(_ row: TableDifference.Row, _ soort: String, isNew: Bool, to table: inout RecordTable) {
    let key: [RecordTable.Field] = [.text(soort)] + row.key.map { .text($0) }
    var isSaid = false
    for (column, value) in zip(difference.columns, row.values) where value != .absent(.empty) {
      let field = Self.field(value)
      table.rows.append(key + [.text(column), isNew ? .empty : field, isNew ? field : .empty, .empty])
      isSaid = true
    }
    // A row without any cell to show is there all the same.
    if !isSaid { table.rows.append(key + [.empty, .empty, .empty, .empty]) }
  }

  private static func field(_ value: KeyedTable.Value) -> RecordTable.Field {
    switch value {
    case .figure(let figure): .number(figure)
    case .text(let text): .text(text)
    case .absent(.empty): .empty
    case .absent(let absence): .text(absence.text)
    }
  }

  package var json: JSONValue {
    var root: JSONObject = [
      "schema": .string("uvp.diff/1"), "oud": .string(subject.oud), "nieuw": .string(subject.nieuw),
      "soort": subject.soort.map { .string($0) } ?? .null,
      "sleutel": .array(difference.keyColumns.map(JSONValue.string)),
      "kolommen": .array(difference.columns.map(JSONValue.string)),
      "aantallen": .object([
        "gewijzigd": .whole(difference.changed.count), "erbij": .whole(difference.added.count),
        "weg": .whole(difference.removed.count), "gelijk": .whole(difference.equalCount),
        "binnen_tolerantie": .whole(difference.toleratedCount),
      ]),
      "gewijzigd": .array(difference.changed.map(json)),
      "erbij": .array(difference.added.map(json)), "weg": .array(difference.removed.map(json)),
      "opmerkingen": .array(remarks.map(JSONValue.string)),
    ]
    if !subject.tolerance.isNone {
      var tolerance: JSONObject = [:]
      if let absolute = subject.tolerance.absolute { tolerance["absoluut"] = .number(absolute) }
      if let percentage = subject.tolerance.percentage { tolerance["procent"] = .number(percentage) }
      root["tolerantie"] = .object(tolerance)
    }
    root["sommen"] = .array(
      sommen.map { som in
        var item: JSONObject = [
          "kolom": .string(som.kolom), "oud_zonder_cijfer": .whole(som.oud.absentCount),
          "nieuw_zonder_cijfer": .whole(som.nieuw.absentCount),
          "verschil": som.verschil.map { .number($0) } ?? .null,
        ]
        item.set(compared: "oud", som.oud.total)
        item.set(compared: "nieuw", som.nieuw.total)
        return .object(item)
      })
    return .object(root)
  }

  private func key(_ cells: [String]) -> JSONValue {
    var key: JSONObject = [:]
    for (column, cell) in zip(difference.keyColumns, cells) { key[column] = .string(cell) }
    return .object(key)
  }

  private func json(_ change: TableDifference.Change) -> JSONValue {
    .object([
      "sleutel": key(change.key),
      "cellen": .array(
        change.cells.map { cell in
          var item: JSONObject = ["kolom": .string(difference.columns[cell.column])]
          item.set(compared: "oud", cell.old)
          item.set(compared: "nieuw", cell.new)
          if let difference = cell.difference { item["verschil"] = .number(difference) }
          return .object(item)
        }),
    ])
  }

  private func json(_ row: TableDifference.Row) -> JSONValue {
    var values: JSONObject = [:]
    for (column, value) in zip(difference.columns, row.values) { values.set(compared: column, value) }
    return .object(["sleutel": key(row.key), "waarden": .object(values)])
  }
}
