/// deelnemers.csv → deelnemers and the key `inbreng`.
enum DeelnemersIntake {
  static let schema = TableSchema([
    .required("deelnemer"), .optional("aliassen"), .optional("soort"), .required("aandeel", .percentage),
    .optional("bron"), .optional("opmerking"),
  ])

  static func read(_ reader: TableReader) -> [Deelnemer] {
    var deelnemers: [Deelnemer] = []
    var names: [String: Place] = [:]
    for row in reader.rows {
      let naam = reader.requiredText(row, 0)
      let aandeel = reader.number(row, 3)
      guard let naam, let aandeel else { continue }
      let aliassen = reader.text(row, 1).split(separator: "|").map { String($0).trimmed }.filter { !$0.isEmpty }
      var own: Set<String> = []
      for (column, name) in [(0, naam)] + aliassen.map({ (1, $0) }) where own.insert(name.lowercased()).inserted {
        if let first = names[name.lowercased()] {
          reader.report(.nameTwice(name: name, first: first), row: row, column: column)
        } else {
          names[name.lowercased()] = reader.place(ofRow: row)
        }
      }
      deelnemers.append(
        Deelnemer(
          naam: naam, aliassen: aliassen, soort: reader.text(row, 2), aandeel: aandeel.map(Aandeel.init),
          origin: reader.origin(ofRow: row, bron: 4, opmerking: 5)))
    }
    return deelnemers
  }
}
