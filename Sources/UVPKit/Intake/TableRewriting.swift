/// A table of the data folder with some of its cells replaced; all other bytes of its rows stay as they are.
package struct TableRewriting {
  /// New texts for the cells of rows, by the line on which a row starts and the column.
  package private(set) var cells: [Int: [String: String]] = [:]

  /// Nothing replaced yet.
  package init() {}

  /// Replaces a cell.
  package mutating func set(_ text: String, line: Int, column: String) { cells[line, default: [:]][column] = text }

  /// What came of it.
  package struct Outcome {
    /// The new file.
    package let bytes: [UInt8]
    /// How many rows it has.
    package let rows: Int
  }

  /// A reader of the cells of a table that is known to be right.
  package struct Rows {
    fileprivate let table: CSVTable
    fileprivate let columns: [String]
    fileprivate let delimiter: CSVDelimiter
    fileprivate let hasByteOrderMark: Bool
    fileprivate let lineEnd: [UInt8]

    /// The lines of the rows that hold anything.
    package var lines: [Int] {
      records.map { table.line(ofRecord: $0) }
    }

    fileprivate var records: [Int] {
      (1..<max(1, table.recordCount)).filter { record in
        !(0..<table.cellCount(inRecord: record)).allSatisfy { table.isBlank(record: record, cell: $0) }
      }
    }

    /// The texts of a column by line.
    package func texts(column: String) -> [Int: String] {
      guard let cell = columns.firstIndex(of: column) else { return [:] }
      var texts: [Int: String] = [:]
      for record in records { texts[table.line(ofRecord: record)] = table.text(record: record, cell: cell).trimmed }
      return texts
    }
  }

  /// The rows of a file that was read without complaint as a table of this name; `nil` where it cannot be.
  ///
  /// - Parameter name: such as `prognose.csv`.
  package static func rows(of bytes: [UInt8], name: String) -> Rows? {
    guard let schema = schemas[name], let start = try? CSVReader.validate(bytes),
      let delimiter = HeaderMatching.delimiter(of: bytes, from: start, schema: schema, options: IntakeOptions()),
      let table = try? CSVReader.read(bytes, from: start, delimiter: delimiter), table.recordCount > 0
    else { return nil }
    let count = table.cellCount(inRecord: 0)
    let isRegular = (1..<max(1, table.recordCount)).allSatisfy { record in
      table.cellCount(inRecord: record) == count
        || (0..<table.cellCount(inRecord: record)).allSatisfy { table.isBlank(record: record, cell: $0) }
    }
    if !isRegular { return nil }
    let columns = (0..<count).map {
      HeaderMatching.headerKey(table.text(record: 0, cell: $0))
    }
    // The line end of the header is that of the file.
    let first = bytes.firstIndex(of: 0x0A)
    let isCRLF = first.map { $0 > 0 && bytes[$0 - 1] == 0x0D } ?? false
    return Rows(
      table: table, columns: columns, delimiter: delimiter, hasByteOrderMark: start > 0,
      lineEnd: isCRLF ? [0x0D, 0x0A] : [0x0A])
  }

  /// How many rows a table of any kind has; `nil` where it cannot be read.
  package static func rowCount(of bytes: [UInt8]) -> Int? {
    guard let start = try? CSVReader.validate(bytes) else { return nil }
    for delimiter in CSVDelimiter.allCases {
      guard let table = try? CSVReader.read(bytes, from: start, delimiter: delimiter) else { continue }
      return (1..<max(1, table.recordCount)).count { record in
        !(0..<table.cellCount(inRecord: record)).allSatisfy { table.isBlank(record: record, cell: $0) }
      }
    }
    return nil
  }

  /// The tables whose cells can be replaced.
  private static let schemas: [String: TableSchema] = [
    "prognose.csv": PrognoseIntake.schema, "projecten.csv": RegionaalWerkIntake.projectenSchema,
    "diensten.csv": RegionaalWerkIntake.dienstenSchema, "lokale-projecten.csv": LokaleProjectenIntake.schema,
    "werkvoorraad.csv": WerkvoorraadIntake.schema, "uitgangspunten.csv": UitgangspuntenIntake.schema,
    "doelen.csv": DoelenIntake.schema,
  ]

  /// The file with the cells replaced; columns that it lacks are put behind the others.
  ///
  /// Delimiter, line end and byte order mark stay what they are, and so does every cell that is not replaced.
  package func written(over rows: Rows) -> Outcome {
    let profile = CSVProfile(
      delimiter: rows.delimiter, lineEnd: String(decoding: rows.lineEnd, as: UTF8.self),
      hasByteOrderMark: rows.hasByteOrderMark, hasDecimalComma: true)
    var writer = CSVWriter(profile: profile)
    let table = rows.table
    let added = Set(cells.values.flatMap(\.keys)).subtracting(rows.columns).sorted()
    for cell in 0..<table.cellCount(inRecord: 0) { writer.append(encoded: table.raw(record: 0, cell: cell).span) }
    for column in added { writer.append(text: column) }
    writer.endRecord()
    let records = rows.records
    for record in records {
      let own = cells[table.line(ofRecord: record)] ?? [:]
      for (cell, column) in rows.columns.enumerated() {
        if let text = own[column] {
          writer.append(text: text)
        } else {
          writer.append(encoded: table.raw(record: record, cell: cell).span)
        }
      }
      for column in added { writer.append(text: own[column] ?? "") }
      writer.endRecord()
    }
    return Outcome(bytes: writer.finish(), rows: records.count)
  }
}
