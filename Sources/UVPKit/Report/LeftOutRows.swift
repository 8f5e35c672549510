/// Rows of a file of written hours that were left out because they could not be read (`--verdraag`).
package struct LeftOutRows: Hashable, Sendable {
  /// The file as it is shown.
  package let name: String
  /// How many rows.
  package let rows: Int

  package init(name: String, rows: Int) {
    self.name = name
    self.rows = rows
  }

  private var subject: String {
    rows == 1 ? "1 rij van \(name) is" : "\(RealisatieReport.rijen(rows)) van \(name) zijn"
  }

  /// What to say of the file whose hours are shown; nothing where no row was left out.
  var note: [String] { note(naming: Self.option) }

  /// The option that leaves out rows, for those who run the program themselves.
  static let option = " (--verdraag)"

  /// The same, naming the option or (with an empty text) not.
  func note(naming option: String) -> [String] {
    rows == 0 ? [] : ["\(subject) niet te lezen en overgeslagen\(option): die uren zitten in geen enkel cijfer."]
  }

  /// What to say of the file of an earlier year.
  var earlierNote: [String] { earlierNote(missingIn: "seizoen en interval") }

  /// What to say of the file of an earlier year, from which something was learnt.
  func earlierNote(missingIn what: String, naming option: String = LeftOutRows.option) -> [String] {
    rows == 0 ? [] : ["\(subject) niet te lezen en overgeslagen\(option): die uren tellen niet mee in \(what)."]
  }

  /// What a sum of the file is without, to be put behind its name; empty where nothing is missing.
  static func without(_ rows: Int) -> String {
    rows == 0
      ? ""
      : rows == 1 ? ", zonder 1 overgeslagen rij" : ", zonder \(RealisatieReport.rijen(rows)) die zijn overgeslagen"
  }
}

extension JSONObject {
  /// The rows left out of earlier years, where there are any.
  mutating func set(leftOutEarlier: [LeftOutRows]) {
    let files = leftOutEarlier.filter { $0.rows > 0 }
    if files.isEmpty { return }
    self["overgeslagen_rijen_eerder"] = .array(
      files.map { .object(["bestand": .string($0.name), "rijen": .whole($0.rows)]) })
  }
}
