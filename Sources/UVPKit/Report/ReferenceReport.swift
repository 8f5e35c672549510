/// `uitleg` of a message or a rule.
package struct ReferenceReport: Report {
  private let title: String
  private let paragraphs: [String]
  private let subject: String
  package let notes: [String] = []

  package init(code: FindingCode) {
    subject = code.rawValue
    title = "\(code.rawValue): \(code.title)"
    paragraphs = code.explanation
  }

  package init(regel: Rekenregel) {
    subject = regel.rawValue
    title = "Rekenregel \(regel.rawValue)"
    paragraphs = [regel.text, "Volledig, met bron: docs/rekenregels.md"]
  }

  package var document: Document {
    var document = Document(title: title)
    for paragraph in paragraphs { document.paragraph(paragraph) }
    return document
  }

  package var records: RecordTable {
    var table = RecordTable(["onderwerp", "titel", "tekst"])
    table.rows.append([.text(subject), .text(title), .text(paragraphs.joined(separator: " "))])
    return table
  }

  package var json: JSONValue {
    .object([
      "schema": .string("uvp.uitleg/1"), "onderwerp": .string(subject), "titel": .string(title),
      "stappen": .array(paragraphs.map(JSONValue.string)),
    ])
  }
}
