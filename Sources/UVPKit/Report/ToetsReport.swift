/// `toets`: the discrepancies, and what could not be checked.
package struct ToetsReport: Report {
  let jaar: Int
  let documents: [String]
  let rowCount: Int
  let bevindingen: [Bevinding]
  let opmerkingen: [Bevinding]

  package init(_ toets: Toets, jaar: Int) throws(ArithmeticOverflow) {
    self.jaar = jaar
    documents = toets.documents
    rowCount = toets.rowCount
    let all = try toets.run()
    bevindingen = all.filter { $0.finding.code.severity == .bevinding }
    opmerkingen = all.filter { $0.finding.code.severity != .bevinding }
  }

  /// Whether anything is wrong.
  package var hasFindings: Bool { !bevindingen.isEmpty }

  package var notes: [String] { [] }

  private var summary: String {
    func count(_ number: Int, _ one: String, _ many: String) -> String {
      number == 1 ? "1 \(one)" : "\(number) \(many)"
    }
    let found = bevindingen.isEmpty ? "geen bevindingen" : count(bevindingen.count, "bevinding", "bevindingen")
    return "\(count(rowCount, "gedrukte rij", "gedrukte rijen")) getoetst: \(found), "
      + "\(count(opmerkingen.count, "opmerking", "opmerkingen"))."
  }

  package var document: Document {
    var document = Document(
      title: "Toets \(jaar)" + (documents.isEmpty ? "" : ": \(documents.joined(separator: ", "))"))
    document.paragraph(summary)
    if !bevindingen.isEmpty {
      document.heading("bevindingen")
      document.entries(bevindingen.map(Self.entry))
    }
    if !opmerkingen.isEmpty {
      document.heading("opmerkingen")
      document.entries(opmerkingen.map(Self.entry))
    }
    return document
  }

  static func entry(_ bevinding: Bevinding) -> Document.Entry {
    var lines: [String] = []
    if let figures = bevinding.figures, let difference = figures.difference {
      let unit = figures.unit.isEmpty ? "" : " \(figures.unit)"
      let sign = difference.isNegative ? "" : "+"
      lines.append(
        "gedrukt \(figures.printed.text(.grouped)), berekend \(figures.computed.text(.grouped)), "
          + "verschil \(sign)\(difference.text(.grouped))\(unit)")
    }
    let places = [bevinding.bron, bevinding.finding.place?.description ?? ""].filter { !$0.isEmpty }
    if !places.isEmpty { lines.append(places.joined(separator: " – ")) }
    return Document.Entry(
      code: bevinding.finding.code.rawValue, head: sentence(bevinding.finding.complaint.message), lines: lines)
  }

  /// The message as a sentence: a capital in front, a full stop behind.
  private static func sentence(_ message: String) -> String {
    let hasEnd = ["?", ".", ".\""].contains { message.hasSuffix($0) }
    let end = hasEnd ? "" : "."
    return message.prefix(1).uppercased() + message.dropFirst() + end
  }

  package var records: RecordTable {
    var table = RecordTable([
      "code", "soort", "bron", "bestand", "regel", "melding", "gedrukt", "berekend", "verschil", "eenheid",
    ])
    for bevinding in bevindingen + opmerkingen {
      let place = bevinding.finding.place
      let figures = bevinding.figures
      table.rows.append([
        .text(bevinding.finding.code.rawValue), .text(Self.kind(bevinding)), .text(bevinding.bron),
        .text(place?.file ?? ""), place?.line.map { .number(ExactDecimal($0)) } ?? .empty,
        .text(bevinding.finding.complaint.message), figures.map { .number($0.printed) } ?? .empty,
        figures.map { .number($0.computed) } ?? .empty, figures?.difference.map { .number($0) } ?? .empty,
        .text(figures?.unit ?? ""),
      ])
    }
    return table
  }

  private static func kind(_ bevinding: Bevinding) -> String {
    bevinding.finding.code.severity == .bevinding ? "bevinding" : "opmerking"
  }

  package var json: JSONValue {
    .object([
      "schema": .string("uvp.toets/1"), "jaar": .whole(jaar),
      "documenten": .array(documents.map(JSONValue.string)), "rijen": .whole(rowCount),
      "bevindingen": .array(bevindingen.map(Self.json)), "opmerkingen": .array(opmerkingen.map(Self.json)),
    ])
  }

  static func json(_ bevinding: Bevinding) -> JSONValue {
    var value: JSONObject = [
      "code": .string(bevinding.finding.code.rawValue), "melding": .string(bevinding.finding.complaint.message),
    ]
    if !bevinding.bron.isEmpty { value["bron"] = .string(bevinding.bron) }
    if let place = bevinding.finding.place {
      value["bestand"] = .string(place.file)
      if let line = place.line { value["regel"] = .whole(line) }
    }
    if let figures = bevinding.figures {
      value["gedrukt"] = .number(figures.printed)
      value["berekend"] = .number(figures.computed)
      if let difference = figures.difference { value["verschil"] = .number(difference) }
      if !figures.unit.isEmpty { value["eenheid"] = .string(figures.unit) }
    }
    return .object(value)
  }
}
