extension FolderIntake {
  /// The catalogues of a year as their files have them, also the columns that mean nothing to the program: per file, by its
  /// name as it is shown, the columns and, by the line on which it starts, the texts of each row.
  package static func cataloguses(
    of folder: FolderAccess, jaar: Int, options: IntakeOptions
  ) -> [String: (columns: [String], rows: [Int: [String]])] {
    var out: [String: (columns: [String], rows: [Int: [String]])] = [:]
    let ofYear = folder.list("\(jaar)").names
    for name in catalogusNames(folder.list("").names, ofYear) {
      // That of the year goes before another of the name.
      let path = ofYear.contains(name) ? "\(jaar)/\(name)" : name
      guard case .bytes(let bytes) = folder.read(path) else { continue }
      let file = folder.displayName(path)
      var (headers, findings): (Set<String>, Findings) = ([], Findings())
      let reader = TableReader.open(
        bytes, file: file, schema: CatalogusIntake.schema, options: options, usedHeaders: &headers, findings: &findings)
      guard let reader else { continue }
      let table = reader.table
      func texts(_ record: Int) -> [String] {
        (0..<table.cellCount(inRecord: record)).map { table.text(record: record, cell: $0).trimmed }
      }
      out[file] = (
        texts(0), Dictionary(reader.rows.map { (table.line(ofRecord: $0), texts($0)) }) { first, _ in first }
      )
    }
    return out
  }

  /// The names of the catalogues among those of a folder and of a year in it.
  static func catalogusNames(_ topLevel: [String], _ ofYear: [String]) -> [String] {
    Set(topLevel + ofYear).filter { $0.hasPrefix("pdc-") && $0.hasSuffix(".csv") }.sorted()
  }
}
