/// `uitleg` of a figure: the formula, and every term with the place it comes from.
package struct UitlegReport: Report {
  /// A term of the figure.
  struct Term: Hashable {
    let wat: String
    /// How the value of the term comes about, or empty.
    let berekening: String
    let waarde: Table.Cell
    let origin: Origin?
    /// Whether the value is part of the figure.
    var counts = true
  }

  let onderwerp: String
  let title: String
  /// The calculation in sentences.
  let stappen: [String]
  let uitkomst: Stated<Uren>
  let termen: [Term]
  package let notes: [String]

  package var document: Document {
    var document = Document(title: title)
    for stap in stappen { document.paragraph(stap) }
    if !termen.isEmpty {
      document.heading("termen")
      let hasBerekening = termen.contains { !$0.berekening.isEmpty }
      let hasPlaats = termen.contains { $0.origin != nil }
      var table = Table(
        [.init("Wat", .name)] + (hasBerekening ? [.init("Berekening", .label)] : []) + [.init("Waarde", .number)]
          + (hasPlaats ? [.init("Plaats", .label), .init("Bron", .source)] : []))
      for term in termen {
        let origin = term.origin
        table.rows.append(
          .init(
            [.text(term.wat)] + (hasBerekening ? [.text(term.berekening)] : []) + [term.waarde]
              + (hasPlaats ? [.text(origin?.place.description ?? ""), .text(origin?.bron ?? "")] : [])))
      }
      document.table(table)
    }
    document.notes(notes)
    return document
  }

  package var records: RecordTable {
    var table = RecordTable(["onderwerp", "wat", "berekening", "waarde", "bestand", "regel", "bron"])
    for term in termen {
      table.rows.append([
        .text(onderwerp), .text(term.wat), .text(term.berekening), Self.field(term.waarde),
        .text(term.origin?.place.file ?? ""), term.origin?.place.line.map { .number(ExactDecimal($0)) } ?? .empty,
        .text(term.origin?.bron ?? ""),
      ])
    }
    return table
  }

  private static func field(_ cell: Table.Cell) -> RecordTable.Field {
    switch cell {
    case .number(let value), .money(let value), .percentage(let value): .number(value)
    case .moneyRange, .absent: cell.absence.map { .text($0.text) } ?? .empty
    case .empty: .empty
    case .text: .text(cell.text)
    }
  }

  package var json: JSONValue {
    var root: JSONObject = [
      "schema": .string("uvp.uitleg/1"), "onderwerp": .string(onderwerp), "titel": .string(title),
      "stappen": .array(stappen.map(JSONValue.string)), "opmerkingen": .array(notes.map(JSONValue.string)),
    ]
    root.set("uren", uitkomst)
    root["termen"] = .array(
      termen.map { term in
        var item: JSONObject = ["wat": .string(term.wat)]
        if !term.berekening.isEmpty { item["berekening"] = .string(term.berekening) }
        switch Self.field(term.waarde) {
        case .number(let value): item["waarde"] = .number(value)
        case .text: if let absence = term.waarde.absence { item["reden"] = .string(absence.word) }
        case .empty: break
        }
        if !term.counts { item["telt_mee"] = .bool(false) }
        if let origin = term.origin {
          item["bestand"] = .string(origin.place.file)
          if let line = origin.place.line { item["regel"] = .whole(line) }
          if !origin.bron.isEmpty { item["bron"] = .string(origin.bron) }
        }
        return .object(item)
      })
    return .object(root)
  }
}
