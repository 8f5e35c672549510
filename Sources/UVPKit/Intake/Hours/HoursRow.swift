/// A row of written hours, understood: what it says, or everything that is wrong with it.
package struct HoursRow {
  let datum: Datum
  let deelnemer: String
  let code: String
  let uren: ExactDecimal
  /// Nothing where the cell is empty or the file has no such column.
  let aantal: ExactDecimal?
  /// The zaak; empty where the row has none or the column is not read.
  let zaak: String

  /// Something wrong with a cell.
  struct Fault {
    let complaint: Complaint
    let column: Int
  }

  /// Reads the cells of a record that has as many as the header.
  ///
  /// - Parameters:
  ///   - style: the decimal sign of the file; settled by the first unmistakable number.
  ///   - faults: takes what is wrong; then there is no row.
  init?(
    _ record: HoursRecord, _ bytes: Span<UInt8>, layout: HoursLayout, readsZaak: Bool, style: inout DecimalStyle?,
    faults: inout [Fault]
  ) {
    let cells = record.cells
    // Before a number is valued, so that it does not matter which of the two comes first.
    if style == nil { style = layout.evidence(in: record, bytes) }
    let datum = Self.datum(cells[layout.datum], bytes, layout, &faults)
    let deelnemer = Self.name(cells[layout.deelnemer], layout.deelnemer, bytes, layout, &faults)
    let code = Self.name(cells[layout.code], layout.code, bytes, layout, &faults)
    let uren = Self.number(cells[layout.uren], layout.uren, bytes, layout, style, &faults)
    var aantal: ExactDecimal?
    if let column = layout.aantal, !Self.isBlank(cells[column], bytes) {
      aantal = Self.number(cells[column], column, bytes, layout, style, &faults)
      if aantal == nil { return nil }
    }
    var zaak: String? = ""
    if readsZaak, let column = layout.zaak, !Self.isBlank(cells[column], bytes) {
      zaak = Self.name(cells[column], column, bytes, layout, mayBeEmpty: true, &faults)
    }
    guard let datum, let deelnemer, let code, let uren, let zaak else { return nil }
    self.zaak = zaak
    self.datum = datum
    self.deelnemer = deelnemer
    self.code = code
    self.uren = uren
    self.aantal = aantal
  }

  private static func isBlank(_ cell: HoursRecord.Cell, _ bytes: Span<UInt8>) -> Bool {
    (cell.inner.start..<cell.inner.end).allSatisfy { bytes[$0] == 0x20 }
  }

  /// The text of a cell as a message may quote it.
  static func text(_ cell: HoursRecord.Cell, _ bytes: Span<UInt8>, _ layout: HoursLayout) -> String {
    String(decoding: decoded(HoursRecord.content(cell, bytes), layout), as: UTF8.self).trimmed
  }

  /// The text that the bytes of a whole cell mean, in UTF-8.
  static func text(ofCell written: [UInt8], _ layout: HoursLayout) -> [UInt8] {
    let cell = HoursRecord.Cell(start: 0, end: written.count, isQuoted: written.first == 0x22)
    let content = decoded(HoursRecord.content(cell, written.span), layout)
    return Array(content.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed())
  }

  /// Bytes in UTF-8, where the user says that they are in another encoding.
  static func decoded(_ content: [UInt8], _ layout: HoursLayout) -> [UInt8] {
    let isOther = layout.codering == .windows1252 && (try? UTF8Span(validating: content.span)) == nil
    return isOther ? Windows1252.utf8(content) : content
  }

  private static func datum(
    _ cell: HoursRecord.Cell, _ bytes: Span<UInt8>, _ layout: HoursLayout, _ faults: inout [Fault]
  ) -> Datum? {
    let text = text(cell, bytes, layout)
    if let datum = Datum(text) { return datum }
    faults.append(
      Fault(
        complaint: text.isEmpty ? .cellEmpty(column: "datum") : .notADate(text: text, column: "datum"),
        column: layout.datum))
    return nil
  }

  private static func name(
    _ cell: HoursRecord.Cell, _ column: Int, _ bytes: Span<UInt8>, _ layout: HoursLayout, mayBeEmpty: Bool = false,
    _ faults: inout [Fault]
  ) -> String? {
    let content = decoded(HoursRecord.content(cell, bytes), layout)
    let name = layout.name(of: column)
    let complaint: Complaint
    if (try? UTF8Span(validating: content.span)) == nil {
      complaint = .unreadableName(column: name, isUTF8: false)
    } else if content.contains(0) || content.contains(0x0D) {
      complaint = .unreadableName(column: name, isUTF8: true)
    } else {
      let text = String(decoding: content, as: UTF8.self).trimmed
      if mayBeEmpty || !text.isEmpty { return text }
      complaint = .cellEmpty(column: name)
    }
    faults.append(Fault(complaint: complaint, column: column))
    return nil
  }

  /// The number in a cell, as its bytes are.
  static func scan(_ cell: HoursRecord.Cell, _ bytes: Span<UInt8>, _ layout: HoursLayout) -> ScannedNumber {
    let inner = cell.inner
    let scanned = NumberText.scan(bytes.extracting(inner.start..<inner.end))
    if scanned != .malformed || layout.codering != .windows1252 { return scanned }
    return NumberText.scan(decoded(HoursRecord.content(cell, bytes), layout).span)
  }

  private static func number(
    _ cell: HoursRecord.Cell, _ column: Int, _ bytes: Span<UInt8>, _ layout: HoursLayout,
    _ style: DecimalStyle?, _ faults: inout [Fault]
  ) -> ExactDecimal? {
    let name = layout.name(of: column)
    func refuse(_ complaint: Complaint) -> ExactDecimal? {
      faults.append(Fault(complaint: complaint, column: column))
      return nil
    }
    if isBlank(cell, bytes) { return refuse(.cellEmpty(column: name)) }
    let scanned = scan(cell, bytes, layout)
    do throws(ScannedNumber.Refusal) {
      if layout.isStyleContested && scanned.hasTwoReadings { throw .ambiguous }
      return try scanned.value(in: style, declared: layout.isStyleDeclared)
    } catch {
      let text = text(cell, bytes, layout)
      return refuse(
        TableReader.complaint(
          error, scanned: scanned, text: text, column: name, style: style, isContested: layout.isStyleContested))
    }
  }
}
