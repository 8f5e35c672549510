/// A table with its columns found: cells by name, checked as they are read, every complaint with its place.
final class TableReader {
  let file: String
  private(set) var schema: TableSchema
  let table: CSVTable
  /// The records that have as many cells as the header; the others are complaints.
  private(set) var rows: [Int] = []
  private(set) var findings: Findings
  private let start: Int
  private let positions: [Int?]
  private(set) var style: DecimalStyle?
  /// Whether the user, and not the file, says what the decimal sign is.
  private(set) var isStyleDeclared = false
  /// Whether the file shows another decimal sign than the user says: then only what is beyond doubt is read.
  private(set) var isStyleContested = false

  private init(
    file: String, schema: TableSchema, table: CSVTable, start: Int, positions: [Int?], findings: Findings
  ) {
    self.file = file
    self.schema = schema
    self.table = table
    self.start = start
    self.positions = positions
    self.findings = findings
  }

  /// Reads `bytes` as a table of `schema`.
  ///
  /// - Parameters:
  ///   - delimiter: the delimiter, where it is known without the schema.
  ///   - usedHeaders: takes the headers of `options.kolommen` that this file has.
  /// - Returns: `nil` when no row can be read; then `findings` says why.
  static func open(
    _ bytes: [UInt8], file: String, schema: TableSchema, options: IntakeOptions, delimiter: CSVDelimiter? = nil,
    usedHeaders: inout Set<String>, findings: inout Findings
  ) -> TableReader? {
    let bytes = utf8(bytes, options: options)
    let start: Int
    let table: CSVTable
    do throws(CSVError) {
      start = try CSVReader.validate(bytes)
      if bytes[start...].allSatisfy({ $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }) {
        findings.report(.emptyFile, at: Place(file: file))
        return nil
      }
      guard
        let delimiter = delimiter
          ?? HeaderMatching.delimiter(of: bytes, from: start, schema: schema, options: options)
      else {
        let expected = schema.columns.filter(\.isRequired).map(\.name)
        let spot = TextSpot(in: bytes, at: start, from: start)
        findings.report(spot.finding(.headerUnknown(expected: expected), file: file))
        return nil
      }
      table = try CSVReader.read(bytes, from: start, delimiter: delimiter)
    } catch {
      findings.report(error.finding(in: bytes, file: file))
      return nil
    }
    var own = Findings()
    let header = HeaderMatching(
      table: table, schema: schema, options: options, file: file, start: start, usedHeaders: &usedHeaders,
      findings: &own)
    guard let positions = header.positions else {
      findings.append(own)
      return nil
    }
    let reader = TableReader(
      file: file, schema: schema, table: table, start: start, positions: positions, findings: own)
    reader.findRows()
    reader.settleStyle(declared: options.decimalStyle)
    return reader
  }

  /// `bytes` in UTF-8, when the user says that they are in another encoding.
  static func utf8(_ bytes: [UInt8], options: IntakeOptions) -> [UInt8] {
    // One option for a whole folder: files that are UTF-8 already stay so.
    let isOther =
      options.codering == .windows1252 && CSVReader.otherKind(of: bytes) == nil
      && (try? UTF8Span(validating: bytes.span)) == nil
    return isOther ? Windows1252.utf8(bytes) : bytes
  }

  /// Takes what stands in the columns to be as `schema` says, where the rows themselves had to show it.
  func retype(_ schema: TableSchema, declared: DecimalStyle?) {
    self.schema = schema
    style = nil
    isStyleDeclared = false
    isStyleContested = false
    settleStyle(declared: declared)
  }

  private func findRows() {
    let expected = table.cellCount(inRecord: 0)
    for record in 1..<max(1, table.recordCount) {
      let cells = table.cellCount(inRecord: record)
      // Spreadsheets leave rows of delimiters behind the table.
      if (0..<cells).allSatisfy({ table.isBlank(record: record, cell: $0) }) { continue }
      if cells == expected {
        rows.append(record)
      } else {
        let complaint = Complaint.raggedRow(cells: cells, expected: expected)
        let anchor = anchor(record)
        let spot =
          isPastShown ? nil : TextSpot(in: table.bytes, at: anchor.offset, from: start, anchor: anchor)
        findings.report(Finding(complaint, at: place(ofRow: record), excerpt: spot?.excerpt))
      }
    }
  }

  /// The decimal sign of the file is the one that most of its unmistakable numbers have; without any, the declared one.
  private func settleStyle(declared: DecimalStyle?) {
    var commas = 0
    var points = 0
    for (position, column) in zip(positions, schema.columns) where column.kind.isNumeric {
      guard let position else { continue }
      for row in rows {
        switch scan(row, position, column.kind).evidence {
        case .comma: commas += 1
        case .point: points += 1
        case nil: break
        }
      }
    }
    if commas + points > 0 {
      let own: DecimalStyle = commas >= points ? .comma : .point
      style = own
      isStyleContested = declared != nil && declared != own
    } else if let declared {
      style = declared
      isStyleDeclared = true
    }
  }

  /// What stands in the cells of a column.
  func kind(ofColumn column: Int) -> TableSchema.Kind { schema.columns[column].kind }

  /// The number in a cell of the file, as its bytes are; `nil` where the cell is blank or the column is not there.
  func scan(_ row: Int, column: Int, as kind: TableSchema.Kind) -> ScannedNumber? {
    guard let position = positions[column], !table.isBlank(record: row, cell: position) else { return nil }
    return scan(row, position, kind)
  }

  private func scan(_ row: Int, _ position: Int, _ kind: TableSchema.Kind) -> ScannedNumber {
    table.withBytes(record: row, cell: position) { bytes in
      switch kind {
      case .text, .number: return NumberText.scan(bytes)
      case .percentage:
        var end = bytes.count
        while end > 0 && bytes[end - 1] == 0x20 { end -= 1 }
        let hasSign = end > 0 && bytes[end - 1] == 0x25
        return NumberText.scan(bytes.extracting(0..<(hasSign ? end - 1 : bytes.count)))
      case .money:
        var from = 0
        while from < bytes.count && bytes[from] == 0x20 { from += 1 }
        let hasSign =
          from + 2 < bytes.count && bytes[from] == 0xE2 && bytes[from + 1] == 0x82 && bytes[from + 2] == 0xAC
        return NumberText.scan(bytes.extracting((hasSign ? from + 3 : 0)..<bytes.count))
      }
    }
  }

  // MARK: Places

  private func spot(_ row: Int, _ column: Int) -> TextSpot {
    let cell = positions[column] ?? 0
    return TextSpot(in: table.bytes, at: table.offset(record: row, cell: cell), from: start, anchor: anchor(row))
  }

  private func anchor(_ row: Int) -> (offset: Int, line: Int) {
    (table.offset(record: row, cell: 0), table.line(ofRecord: row))
  }

  /// Whether more findings are only counted and no longer shown, so that suggestions are work for nothing.
  var isPastShown: Bool { findings.all.count >= FindingText.shown }

  /// The place of a row, for what is made of it.
  func place(ofRow row: Int) -> Place { Place(file: file, line: table.line(ofRecord: row)) }

  /// Reports a complaint about a cell.
  func report(_ complaint: Complaint, row: Int, column: Int) {
    if isPastShown {
      findings.report(complaint, at: place(ofRow: row))
    } else {
      findings.report(spot(row, column).finding(complaint, file: file))
    }
  }

  /// Reports a complaint about the table as a whole.
  func report(_ complaint: Complaint) { findings.report(complaint, at: Place(file: file)) }

  /// The origin of what is made of a row, from the columns `bron` and `opmerking`.
  func origin(ofRow row: Int, bron: Int, opmerking: Int? = nil) -> Origin {
    Origin(place: place(ofRow: row), bron: text(row, bron), opmerking: opmerking.map { text(row, $0) } ?? "")
  }

  // MARK: Cells

  /// The text of a cell without the spaces around it; empty where the file has no such column.
  func text(_ row: Int, _ column: Int) -> String {
    guard let position = positions[column] else { return "" }
    return table.text(record: row, cell: position).trimmed
  }

  /// The text of a cell that may not be empty; `nil` after a complaint.
  func requiredText(_ row: Int, _ column: Int) -> String? {
    let text = text(row, column)
    if !text.isEmpty { return text }
    report(.cellEmpty(column: schema.columns[column].name), row: row, column: column)
    return nil
  }

  /// The number in a cell, or why there is none; `nil` after a complaint.
  ///
  /// - Parameters:
  ///   - kind: how the number is written, where the column as a whole is text.
  ///   - isVerbatim: whether it is quoted from elsewhere, and may be a number that makes no sense here.
  ///   - allowsRange: whether a range, such as `8 tot 10`, may stand there instead.
  func number(
    _ row: Int, _ column: Int, as kind: TableSchema.Kind? = nil, isVerbatim: Bool = false, allowsRange: Bool = false
  ) -> Stated<ExactDecimal>? {
    guard let position = positions[column] else { return .absent(.empty) }
    if table.isBlank(record: row, cell: position) { return .absent(.empty) }
    let isAlone = kind != nil
    let kind = kind ?? schema.columns[column].kind
    let name = schema.columns[column].name
    let scanned = scan(row, position, kind)
    do throws(ScannedNumber.Refusal) {
      if isStyleContested, scanned.hasTwoReadings { throw .ambiguous }
      // A number by itself in a column of text has no others that could settle its decimal sign.
      let value = try scanned.value(in: isAlone ? scanned.evidence ?? style : style, declared: isStyleDeclared)
      if value.isNegative && !isVerbatim {
        report(.negative(text: text(row, column), column: name), row: row, column: column)
        return nil
      }
      if kind == .percentage && !isVerbatim && value > Aandeel.whole.value {
        report(.shareOutOfRange(text: text(row, column), column: name), row: row, column: column)
        return nil
      }
      return .known(value)
    } catch {
      let text = text(row, column)
      if error == .malformed, let absence = AbsenceText.absence(for: text) { return .absent(absence) }
      if allowsRange, error == .malformed, let range = RangeText(text) {
        return self.range(range, row, column, isVerbatim: isVerbatim).map { .absent($0) }
      }
      if allowsRange, error == .malformed, let words = RangeText.words(forDashed: text) {
        report(.dashedRange(text: text, column: name, words: words), row: row, column: column)
        return nil
      }
      let complaint = Self.complaint(
        error, scanned: scanned, text: text, column: name, style: style, isContested: isStyleContested)
      report(complaint, row: row, column: column)
      return nil
    }
  }

  /// What to say of a number that is refused, in a file with the decimal sign `style`.
  static func complaint(
    _ refusal: ScannedNumber.Refusal, scanned: ScannedNumber, text: String, column: String, style: DecimalStyle?,
    isContested: Bool
  ) -> Complaint {
    switch (refusal, scanned) {
    case (.ambiguous, .ambiguous(let decimal, let thousands)), (.ambiguous, .customary(let decimal, let thousands)):
      .ambiguousNumber(
        text: text, column: column, thousands: thousands.text(.comma),
        decimal: decimal.text(style == .point ? .point : .comma, minimumPlaces: 3),
        isOpen: style == nil || isContested
      )
    case (.tooLong, _): .numberTooLong(text: text, column: column, limit: NumberText.maximumDigits)
    case (.otherStyle, .styled(let value, _)):
      .otherDecimalStyle(text: text, column: column, expected: value.text(style == .point ? .point : .comma))
    default:
      AbsenceText.isDate(text) ? .mangledDate(text: text, column: column) : .notANumber(text: text, column: column)
    }
  }

  /// One of a set of words; `nil` after a complaint.
  func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ row: Int, _ column: Int, of type: Choice.Type
  ) -> Choice? {
    guard let text = requiredText(row, column) else { return nil }
    if let choice = Choice(rawValue: text.lowercased()) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    report(
      .notAChoice(
        text: text, column: schema.columns[column].name, choices: words,
        suggestion: isPastShown ? nil : NearMiss.suggestion(for: text, among: words)),
      row: row, column: column)
    return nil
  }
}
