/// Finds the columns of a schema in the header of a file.
struct HeaderMatching {
  /// The cell of each column of the schema; `nil` as a whole when a required one is missing.
  let positions: [Int?]?

  /// The delimiter under which the header holds the most known columns, `;` before `,` before tab.
  ///
  /// A header that cannot be split is the business of the reader: then `;`.
  static func delimiter(
    of bytes: [UInt8], from start: Int, schema: TableSchema, options: IntakeOptions
  ) -> CSVDelimiter? {
    // A column is known by its own name and by the header it is mapped to.
    let known = Set(schema.columns.map(\.name)).union(
      schema.columns.compactMap { options.kolommen[$0.name].map(headerKey) })
    var best: (matches: Int, delimiter: CSVDelimiter)?
    let required = schema.columns.count(where: \.isRequired)
    var couldRead = false
    for delimiter in CSVDelimiter.allCases {
      let header: CSVTable
      do throws(CSVError) {
        header = try CSVReader.read(bytes, from: start, delimiter: delimiter, limit: 1)
      } catch {
        // The reader will say so, with the place.
        if error.kind == .tooManyCells { return delimiter }
        continue
      }
      if header.recordCount == 0 { continue }
      couldRead = true
      let cells = (0..<header.cellCount(inRecord: 0)).map { headerKey(header.text(record: 0, cell: $0)) }
      let matches = known.intersection(cells).count
      if matches > (best?.matches ?? 0) { best = (matches, delimiter) }
      // A header with as many columns as are needed is no coincidence.
      if matches >= max(2, required) { break }
    }
    return couldRead ? best?.delimiter : .semicolon
  }

  /// Upper and lower case and spaces around a header make no difference.
  static func headerKey(_ text: String) -> String { text.trimmed.lowercased() }

  init(
    table: CSVTable, schema: TableSchema, options: IntakeOptions, file: String, start: Int,
    usedHeaders: inout Set<String>, findings: inout Findings
  ) {
    let count = table.cellCount(inRecord: 0)
    let names = (0..<count).map { table.text(record: 0, cell: $0).trimmed }
    let headers = names.map { $0.lowercased() }
    func spot(_ cell: Int) -> TextSpot {
      TextSpot(in: table.bytes, at: table.offset(record: 0, cell: cell), from: start)
    }
    var positions: [Int?] = []
    var taken: Set<Int> = []
    for column in schema.columns {
      var found = headers.indices.filter { headers[$0] == column.name }
      // What is asked for goes before the name; a file without that header keeps its own.
      if let mapped = options.kolommen[column.name] {
        let key = Self.headerKey(mapped)
        if headers.contains(key) {
          usedHeaders.insert(mapped)
          found = headers.indices.filter { headers[$0] == key }
        }
      }
      positions.append(found.first)
      taken.formUnion(found)
      for cell in found.dropFirst() {
        findings.report(spot(cell).finding(.columnTwice(column: column.name), file: file))
      }
    }
    // A cell with a line break may hold rows, and those are not shown as a name.
    let strangers = headers.indices.filter {
      !taken.contains($0) && !headers[$0].isEmpty && !headers[$0].utf8.contains(0x0A)
    }
    var isUsable = !findings.haveErrors
    for (column, position) in zip(schema.columns, positions) where position == nil {
      let near = NearMiss.suggestion(for: column.name, among: strangers.map { headers[$0] })
      if column.isRequired {
        isUsable = false
        let cell = strangers.first { headers[$0] == near }
        let suggestion = cell.map { names[$0] }
        findings.report(
          spot(cell ?? 0).finding(.columnMissing(column: column.name, suggestion: suggestion), file: file))
      } else if let near, let cell = strangers.first(where: { headers[$0] == near }) {
        findings.report(spot(cell).finding(.columnUnknown(column: names[cell], suggestion: column.name), file: file))
      }
    }
    self.positions = isUsable ? positions : nil
  }
}
