extension DoelenReport {
  // MARK: For programs

  private func naam(_ regel: Doelregel) -> String { regel.deelnemer.map { deelnemers[$0].naam } ?? naam ?? "" }

  /// The bounds of both sides as figures, for who computes with them; the words beside them, for who reads.
  package var records: RecordTable {
    var table = RecordTable(DoelenColumns.all)
    for stand in standen {
      let regel = stand.regel
      let beoogd = regel.streefwaarde.value?.bereik
      // One unit for all figures of a row: those that count something else stand in words only.
      let uitkomst = stand.gerealiseerd.value?.bereik.flatMap { came in
        beoogd.map { $0.isComparable(with: came) } ?? true ? came : nil
      }
      table.rows.append([
        .text(regel.doel), .text(regel.indicator), .text(regel.soort), .text(naam(regel)),
        Self.field(regel.streefwaarde), Self.field(stand.gerealiseerd), .text(Self.word(stand.oordeel)),
        .text(Self.reason(stand.oordeel) ?? ""), Self.field(beoogd?.ondergrens), Self.field(beoogd?.bovengrens),
        Self.field(uitkomst?.ondergrens), Self.field(uitkomst?.bovengrens),
        .text([beoogd, uitkomst].compactMap { $0?.eenheid }.first { !$0.isEmpty } ?? ""), .text(regel.origin.bron),
      ])
    }
    return table
  }

  private static func field(_ number: ExactDecimal?) -> RecordTable.Field { number.map { .number($0) } ?? .empty }

  /// As doelen.csv has it: in a file thousands are not grouped.
  private static func field(_ stated: Stated<Doelwaarde>) -> RecordTable.Field {
    switch stated {
    case .known(let value): .text(value.text(.comma))
    case .absent(let absence): absence == .empty ? .empty : .text(absence.text)
    }
  }

  package var json: JSONValue {
    let rows = standen.map { stand -> JSONValue in
      let regel = stand.regel
      var row: JSONObject = [
        "doel": .string(regel.doel), "indicator": .string(regel.indicator), "soort": .string(regel.soort),
        "deelnemer": regel.deelnemer.map { .string(deelnemers[$0].naam) } ?? .null,
        "beoogd": Self.json(regel.streefwaarde), "gerealiseerd": Self.json(stand.gerealiseerd),
        "oordeel": .string(Self.word(stand.oordeel)), "berekend": .bool(stand.isBerekend),
        "bron": .string(regel.origin.bron), "plaats": .string(regel.origin.place.description),
      ]
      if let reason = Self.reason(stand.oordeel) { row["reden"] = .string(reason) }
      return .object(row)
    }
    return .object([
      "schema": .string("uvp.doelen/1"), "jaar": .whole(jaar), "deelnemer": naam.map { .string($0) } ?? .null,
      "regels": .array(rows), "opmerkingen": .array(notes.map(JSONValue.string)),
    ])
  }

  private static func json(_ stated: Stated<Doelwaarde>) -> JSONValue {
    switch stated {
    case .absent(let absence): .object(["van": .null, "tot": .null, "reden": .string(absence.word)])
    case .known(.tekst(let text)): .object(["tekst": .string(text)])
    case .known(.bereik(let bereik)):
      .object([
        "van": bereik.ondergrens.map { .number($0) } ?? .null, "tot": bereik.bovengrens.map { .number($0) } ?? .null,
        "eenheid": .string(bereik.eenheid),
      ])
    }
  }
}
