/// A CSV file of any kind → rows by key.
struct KeyedTableIntake {
  /// How the cells of a column are read.
  private enum Mode {
    /// Every cell is a figure or says why there is none.
    case figures
    /// A cell that is a number is a figure; another is text.
    case mixed
    case text
  }

  let kind: TableKind?
  let key: [String]
  let compared: [String]
  let options: IntakeOptions

  func read(_ source: ComparableFile, findings: inout Findings) -> KeyedTable? {
    var names: [String] = []
    var seen: Set<String> = []
    for name in source.columns where !name.isEmpty && seen.insert(name).inserted { names.append(name) }
    let known = Dictionary(
      (kind?.columns ?? []).map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
    let declared = names.map { name in
      // A key may stand in a table of no known kind: then its name says whether it is a figure.
      let other = key.contains(name) && kind == nil ? TableKind.figures(named: name) : nil
      return TableSchema.Column.optional(name, known[name] ?? other ?? .text)
    }
    guard let reader = source.reader(TableSchema(declared), findings: &findings) else { return nil }
    // What stands in a column that no schema knows, its rows show.
    var modes: [Mode] = []
    var columns: [TableSchema.Column] = []
    for (index, column) in declared.enumerated() {
      var shown: TableSchema.Kind?
      if !key.contains(column.name) && known[column.name] == nil && !reader.findings.haveErrors {
        shown = Self.kindShown(by: reader, column: index)
      }
      columns.append(.optional(column.name, shown ?? column.kind))
      if columns[index].kind.isNumeric {
        modes.append(.figures)
      } else {
        let isOpen = known[column.name] == nil || kind?.mixed.contains(column.name) == true
        modes.append(isOpen ? .mixed : .text)
      }
    }
    reader.retype(TableSchema(columns), declared: options.decimalStyle)
    let table = rows(of: reader, names, modes)
    findings.append(reader.findings)
    return reader.findings.haveErrors ? nil : table
  }

  private func rows(of reader: TableReader, _ names: [String], _ modes: [Mode]) -> KeyedTable {
    let keyColumns = key.compactMap { names.firstIndex(of: $0) }
    let columns = compared.compactMap { names.firstIndex(of: $0) }
    var table = KeyedTable(
      keyColumns: key,
      columns: columns.map { KeyedTable.Column(names[$0], isFigures: modes[$0] == .figures) })
    table.reserve(reader.rows.count)
    var first: [String: Int] = Dictionary(minimumCapacity: reader.rows.count)
    for row in reader.rows {
      let cells = keyColumns.map { reader.text(row, $0) }
      let matched = keyColumns.map { modes[$0] == .figures ? figure(reader, row, $0) : reader.text(row, $0) }
      let values = columns.compactMap { value(reader, row, $0, modes[$0]) }
      if cells.allSatisfy(\.isEmpty) {
        reader.report(.cellEmpty(column: key.joined(separator: ", ")), row: row, column: keyColumns[0])
        continue
      }
      let match = kind?.match(matched, columns: key) ?? KeyedTable.match(matched)
      if let earlier = first.updateValue(row, forKey: match) {
        first[match] = earlier
        reader.report(
          .comparedKeyTwice(
            key: cells.filter { !$0.isEmpty }.joined(separator: ", "), first: reader.place(ofRow: earlier),
            columns: key),
          row: row, column: keyColumns[0])
        continue
      }
      // A cell that is no figure has its complaint; the table is not used then.
      if values.count == columns.count { table.append(key: cells, match: match, values: values) }
    }
    return table
  }

  /// The kind of figures that every cell of a column is, as far as it is not blank; `nil` when there are words in it.
  private static func kindShown(by reader: TableReader, column: Int) -> TableSchema.Kind? {
    kinds.first { kind in
      reader.rows.allSatisfy { row in
        switch reader.scan(row, column: column, as: kind) {
        case .malformed:
          AbsenceText.written(reader.text(row, column)) != nil || RangeText(reader.text(row, column)) != nil
        // So many digits are the number of something, and no figure.
        case .tooLong: false
        default: true
        }
      }
    }
  }

  private static let kinds: [TableSchema.Kind] = [.number, .percentage, .money]

  /// A cell of the key in a column of figures, written as every other spelling of the same number; words as they are.
  private func figure(_ reader: TableReader, _ row: Int, _ column: Int) -> String {
    let text = reader.text(row, column)
    switch reader.scan(row, column: column, as: reader.kind(ofColumn: column)) {
    // So many digits are the number of something, and no figure.
    case nil, .malformed, .tooLong: return text
    default:
      // Without a value it has its complaint, and the table is not used.
      guard case .known(let value) = reader.number(row, column, isVerbatim: true) else { return text }
      return value.text(.comma)
    }
  }

  private func value(_ reader: TableReader, _ row: Int, _ column: Int, _ mode: Mode) -> KeyedTable.Value? {
    switch mode {
    case .figures:
      switch reader.number(row, column, isVerbatim: true, allowsRange: true) {
      case .known(let figure): return .figure(figure)
      // The words that the program itself writes stay apart here: one is a difference with the other.
      case .absent(.pm): return .absent(AbsenceText.written(reader.text(row, column)) ?? .pm)
      case .absent(let absence): return .absent(absence)
      case nil: return nil
      }
    case .mixed:
      for kind in Self.kinds {
        guard let scanned = reader.scan(row, column: column, as: kind) else { return .absent(.empty) }
        // By itself in a column of words a number has no others that could settle its decimal sign.
        if let figure = try? scanned.value(in: scanned.evidence ?? reader.style) { return .figure(figure) }
      }
      return text(reader, row, column)
    case .text: return text(reader, row, column)
    }
  }

  private func text(_ reader: TableReader, _ row: Int, _ column: Int) -> KeyedTable.Value {
    let text = reader.text(row, column)
    if text.isEmpty { return .absent(.empty) }
    return AbsenceText.written(text).map { .absent($0) } ?? .text(text)
  }
}
