/// The catalogue with the proposed kentallen, as a pdc file that is read like any other.
package enum KentalvoorstelTable {
  /// A column: its name, and the how manieth of that name it is in its file.
  private struct Key: Hashable {
    let name: String
    let count: Int
  }

  /// The rows of a catalogue as they are, those with a proposal with their new kental, status `voorstel` and where it comes
  /// from; of more catalogues together the columns of all.
  ///
  /// - Parameters:
  ///   - bronnen: per file its columns and, by line, the texts of its rows.
  ///   - file: the file to be written; where a catalogue has that name, only its products are in it, so that the
  ///     new file can take its place in the folder of a year.
  package static func records(
    _ kentallen: Kentallen, _ catalogus: Catalogus,
    _ bronnen: [String: (columns: [String], rows: [Int: [String]])], file: String
  ) -> RecordTable {
    let name = lastPart(file)
    let own = catalogus.products.filter { lastPart($0.origin.place.file) == name }
    let products = own.isEmpty ? catalogus.products : own
    var keys: [String: [Key]] = [:]
    var places: [Key: Int] = [:]
    var columns: [String] = []
    func add(_ column: String, _ key: Key) {
      if places[key] != nil { return }
      places[key] = columns.count
      columns.append(column)
    }
    for product in products {
      let file = product.origin.place.file
      guard let bron = bronnen[file], keys[file] == nil else { continue }
      var seen: [String: Int] = [:]
      keys[file] = bron.columns.map { column in
        let key = Key(name: column.lowercased(), count: seen[column.lowercased(), default: 0])
        seen[key.name, default: 0] += 1
        add(column, key)
        return key
      }
    }
    for column in ["status", "bron"] { add(column, Key(name: column, count: 0)) }
    var table = RecordTable(columns)
    let rijen = Dictionary(
      kentallen.rijen.map { ($0.code.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    for product in products {
      var row = Array(repeating: RecordTable.Field.empty, count: columns.count)
      func set(_ column: String, _ field: RecordTable.Field) {
        if let place = places[Key(name: column, count: 0)] { row[place] = field }
      }
      let place = product.origin.place
      for (key, text) in zip(keys[place.file] ?? [], place.line.flatMap { bronnen[place.file]?.rows[$0] } ?? []) {
        if let place = places[key], !text.isEmpty { row[place] = .text(text) }
      }
      // What a unit other than pieces has for a kental is not of the catalogue.
      if product.maat == .stuks { set("kental", .stated(product.kental)) }
      if let rij = rijen[product.code.lowercased()], rij.oordeel.isWijziging, let voorstel = rij.voorstel {
        set("kental", .number(voorstel.value))
        set("status", .text("voorstel"))
        set("bron", .text(source(rij, kentallen, product)))
      }
      table.rows.append(row)
    }
    return table
  }

  private static func lastPart(_ path: String) -> Substring { path.split(separator: "/").last ?? "" }

  private static func source(_ rij: Kentalrij, _ kentallen: Kentallen, _ product: Product) -> String {
    let dagen = kentallen.dagen.map { ", \($0.van.text) tot en met \($0.tot.text)" } ?? ""
    let was = product.kental.value.map { $0.value.text(.comma) } ?? product.kental.absence?.word ?? ""
    let bron = product.origin.bron.isEmpty ? "" : " (\(product.origin.bron))"
    return "\(kentallen.vraag.maat.naam) van \(KentallenReport.zaken(rij.n))\(dagen); was \(was)\(bron)"
  }
}
