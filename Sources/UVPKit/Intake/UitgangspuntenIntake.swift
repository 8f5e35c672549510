/// uitgangspunten.csv → the assumptions of a year.
enum UitgangspuntenIntake {
  /// `waarde` may be a date or a word; it is read as a number for the keys that are numbers.
  static let schema = TableSchema([
    .required("sleutel"), .required("waarde"), .optional("eenheid"), .optional("bron"),
    .optional("opmerking"),
  ])

  private static let peilPrefix = "peil_"

  static func read(_ reader: TableReader) -> Uitgangspunten {
    var keys: [String: Int] = [:]
    var result = Uitgangspunten()
    for row in reader.rows {
      guard let key = reader.requiredText(row, 0)?.lowercased() else { continue }
      if let first = keys[key] {
        reader.report(
          .duplicateKey(key: "sleutel \(key)", first: reader.place(ofRow: first)), row: row, column: 0)
        continue
      }
      keys[key] = row
      if key == "uurtarief", let value = reader.number(row, 1, as: .money) {
        result.statedUurtarief = value.map(Uurtarief.init)
        result.uurtariefOrigin = reader.origin(ofRow: row, bron: 3, opmerking: 4)
      }
      if key == "productieve_uren", let value = reader.number(row, 1, as: .number, isVerbatim: true) {
        if let value = value.value, value <= .zero {
          reader.report(.notAboveZero(text: reader.text(row, 1), what: "productieve_uren"), row: row, column: 1)
        }
        result.productieveUren = value.map(Uren.init)
        result.productieveUrenOrigin = reader.origin(ofRow: row, bron: 3, opmerking: 4)
      }
      if key == "reserve", let value = reader.number(row, 1, as: .percentage) {
        if value.value == Aandeel.whole.value {
          reader.report(.reserveIsAll(text: reader.text(row, 1)), row: row, column: 1)
        }
        result.reserve = value.map(Aandeel.init)
      }
      if key.hasPrefix(peilPrefix), let text = reader.requiredText(row, 1), AbsenceText.absence(for: text) == nil {
        if let peildatum = Peildatum(text) {
          result.peildata[String(key.dropFirst(peilPrefix.count))] = peildatum
        } else {
          reader.report(.notADate(text: text, column: "waarde"), row: row, column: 1)
        }
      }
    }
    return result
  }
}
