/// realisatie.csv → where its columns stand and how its numbers are written, from its first bytes.
package struct HoursLayout: Sendable {
  static let schema = TableSchema([
    .required("datum"), .required("deelnemer"), .required("code"), .optional("zaak"), .required("uren", .number),
    .optional("aantal", .number),
  ])

  /// The names of the columns, for who points at them with `--kolom`.
  package static let columnNames = Set(schema.columns.map(\.name))

  /// The most bytes at the beginning of a file that are looked at before it is read.
  package static let headSize = 1 << 20
  /// The longest record that is read, in bytes.
  package static let longestRecord = 8 << 20
  static let shownLimit = "8 MiB"

  /// The name of the file as it is shown.
  package let file: String
  package let delimiter: CSVDelimiter
  let cellCount: Int
  let datum: Int
  let deelnemer: Int
  let code: Int
  /// Read only where hours are summed per zaak; `nil` when the file has no such column.
  package let zaak: Int?
  let uren: Int
  /// `nil` when the file has no such column.
  package let aantal: Int?
  /// Where the first row begins.
  package let start: Int
  /// How many line ends stand before it.
  let startLine: Int
  let codering: IntakeOptions.Codering
  /// The decimal sign; `nil` while no number has shown it.
  var style: DecimalStyle?
  /// Whether the user, and not the file, says what it is.
  private(set) var isStyleDeclared = false
  /// Whether the file shows another decimal sign than the user says: then only what is beyond doubt is read.
  private(set) var isStyleContested = false

  /// Whether every number can be understood by itself, so that the file may be read in parts.
  package var isStyleSettled: Bool { style != nil }

  /// The columns that are read; the content of no other is ever shown.
  var columns: [Int] { [datum, deelnemer, code, uren] + (aantal.map { [$0] } ?? []) }

  /// The name of a column that is read.
  func name(of column: Int) -> String {
    switch column {
    case datum: "datum"
    case deelnemer: "deelnemer"
    case code: "code"
    case uren: "uren"
    case zaak: "zaak"
    default: "aantal"
    }
  }

  /// Finds the columns in the first bytes of a file; `nil` when no row can be read, and then `findings` says why.
  ///
  /// - Parameter isWhole: whether `head` is the whole file.
  package init?(
    head: [UInt8], isWhole: Bool, file: String, options: IntakeOptions, usedHeaders: inout Set<String>,
    findings: inout Findings
  ) {
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let kind = CSVReader.otherKind(of: head) {
      findings.report(CSVError(kind: kind, offset: 0).finding(in: head, file: file))
      return nil
    }
    // The header alone, as text: what is wrong below it is found when it is read. A line that is no header, or not only
    // that, may say who wrote the hours: then it is not shown.
    var from = start
    while from < head.count {
      let record = HoursRecord(head.span, at: from, to: head.count, isFinal: isWhole, delimiter: .semicolon)
      guard record.cells.count == 1, record.isBlank(head.span) else { break }
      from = record.next
    }
    if isWhole && (from >= head.count || head[from...].allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }) {
      findings.report(.emptyFile, at: Place(file: file))
      return nil
    }
    let startLine = head[..<from].count { $0 == 0x0A }
    let firstLine = head[from...].firstIndex(of: 0x0A)
    if firstLine == nil && !isWhole {
      findings.report(.recordTooLong(limit: "1 MiB"), at: Place(file: file, line: startLine + 1))
      return nil
    }
    var end = firstLine.map { $0 + 1 } ?? head.count
    for delimiter in CSVDelimiter.allCases {
      let record = HoursRecord(head.span, at: from, to: head.count, isFinal: isWhole, delimiter: delimiter)
      if case .whole = record.ending { end = max(end, record.next) }
    }
    // Blank lines above the header are kept as empty ones, so that places are right.
    var header = Array(repeating: UInt8(0x0A), count: startLine) + head[from..<end]
    let isText = (try? UTF8Span(validating: header.span)) != nil
    if options.codering == .windows1252 && !isText { header = Windows1252.utf8(header) }
    let table: CSVTable
    let delimiter: CSVDelimiter
    do throws(CSVError) {
      _ = try CSVReader.validate(header)
      guard let found = HeaderMatching.delimiter(of: header, from: 0, schema: Self.schema, options: options) else {
        let expected = Self.schema.columns.filter(\.isRequired).map(\.name)
        findings.report(
          TextSpot(in: header, at: startLine, from: 0).finding(.headerUnknown(expected: expected), file: file)
            .withoutExcerpt)
        return nil
      }
      delimiter = found
      table = try CSVReader.read(header, from: 0, delimiter: delimiter, limit: 1)
    } catch {
      findings.report(error.finding(in: header, file: file).withoutExcerpt)
      return nil
    }
    var own = Findings()
    let matching = HeaderMatching(
      table: table, schema: Self.schema, options: options, file: file, start: 0, usedHeaders: &usedHeaders,
      findings: &own)
    // A header with line breaks may have a row in it.
    let isOneLine = !header.dropFirst(startLine).dropLast().contains(0x0A)
    for finding in own.all { findings.report(isOneLine ? finding : finding.withoutExcerpt) }
    guard let positions = matching.positions, let datum = positions[0], let deelnemer = positions[1],
      let code = positions[2], let uren = positions[4]
    else { return nil }
    self.file = file
    self.delimiter = delimiter
    cellCount = table.cellCount(inRecord: 0)
    self.datum = datum
    self.deelnemer = deelnemer
    self.code = code
    zaak = positions[3]
    self.uren = uren
    aantal = positions[5]
    self.start = end
    self.startLine = head[..<end].count { $0 == 0x0A }
    codering = options.codering
    style = nil
    style = evidence(in: head, isWhole: isWhole)
    isStyleDeclared = style == nil && options.decimalStyle != nil
    if style == nil { style = options.decimalStyle }
    isStyleContested = options.decimalStyle != nil && options.decimalStyle != style
  }

  /// The decimal sign of the first unmistakable number in the first bytes.
  private func evidence(in head: [UInt8], isWhole: Bool) -> DecimalStyle? {
    let bytes = head.span
    var at = start
    while at < bytes.count {
      let record = HoursRecord(bytes, at: at, to: bytes.count, isFinal: isWhole, delimiter: delimiter)
      if case .cutOff = record.ending { return nil }
      if case .whole = record.ending, record.cells.count == cellCount {
        if let style = evidence(in: record, bytes) { return style }
      }
      at = record.next
    }
    return nil
  }

  /// The decimal sign that the first unmistakable number of a row shows, in the order of the columns in the file.
  func evidence(in record: HoursRecord, _ bytes: Span<UInt8>) -> DecimalStyle? {
    let first = min(uren, aantal ?? uren)
    let last = max(uren, aantal ?? uren)
    return HoursRow.scan(record.cells[first], bytes, self).evidence
      ?? HoursRow.scan(record.cells[last], bytes, self).evidence
  }
}
