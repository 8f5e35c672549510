/// How a CSV file is written.
package struct CSVProfile: Hashable, Sendable {
  package let delimiter: CSVDelimiter
  package let lineEnd: String
  package let hasByteOrderMark: Bool
  package let hasDecimalComma: Bool

  /// Opens as it is in a Dutch spreadsheet: byte order mark, `;`, decimal comma, CRLF.
  package static let excelNL = CSVProfile(
    delimiter: .semicolon, lineEnd: "\r\n", hasByteOrderMark: true, hasDecimalComma: true)

  /// For programs: `,`, decimal point, LF.
  package static let rfc4180 = CSVProfile(
    delimiter: .comma, lineEnd: "\n", hasByteOrderMark: false, hasDecimalComma: false)
}

/// Writes records as bytes; what it writes, ``CSVReader`` reads back as it was.
package struct CSVWriter {
  private let profile: CSVProfile
  private let lineEnd: [UInt8]
  private var out: [UInt8] = []
  private var isAtStartOfRecord = true
  private var cellsInRecord = 0
  private var recordIsEmpty = true

  /// - Parameter isContinued: whether what is written comes behind other records.
  package init(profile: CSVProfile, isContinued: Bool = false) {
    self.profile = profile
    lineEnd = Array(profile.lineEnd.utf8)
    if profile.hasByteOrderMark && !isContinued { out += [0xEF, 0xBB, 0xBF] }
  }

  /// Makes room for so many bytes more; room that is not used costs nothing.
  package mutating func reserve(_ count: Int) { out.reserveCapacity(out.count + count) }

  private mutating func separate() {
    if !isAtStartOfRecord { out.append(profile.delimiter.rawValue) }
    isAtStartOfRecord = false
    cellsInRecord += 1
  }

  /// A text cell: guarded where a spreadsheet would see a formula, quoted where the format needs it.
  package mutating func append(text: String) { append(encoded: encoded(text: text).span) }

  /// The bytes of a text cell.
  package func encoded(text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    let isGuarded = FormulaGuard.needsGuard(bytes)
    let needsQuotes =
      isGuarded
      || bytes.contains { $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || $0 == profile.delimiter.rawValue }
      || bytes.first == 0x20 || bytes.last == 0x20
    if !needsQuotes { return bytes }
    var cell: [UInt8] = [0x22]
    if isGuarded { cell.append(0x27) }
    for byte in bytes {
      if byte == 0x22 { cell.append(0x22) }
      cell.append(byte)
    }
    cell.append(0x22)
    return cell
  }

  /// A cell whose bytes are known.
  package mutating func append(encoded: Span<UInt8>) {
    separate()
    if !encoded.isEmpty { recordIsEmpty = false }
    for index in encoded.indices { out.append(encoded[index]) }
  }

  /// A number of hundredths, with no more decimals than it needs.
  package mutating func append(hundredths: Int64) {
    separate()
    recordIsEmpty = false
    let (whole, part) = (hundredths.magnitude / 100, hundredths.magnitude % 100)
    let needsQuotes = part != 0 && profile.hasDecimalComma && profile.delimiter == .comma
    if needsQuotes { out.append(0x22) }
    if hundredths < 0 { out.append(0x2D) }
    append(whole)
    if part != 0 {
      out.append(profile.hasDecimalComma ? 0x2C : 0x2E)
      out.append(0x30 + UInt8(truncatingIfNeeded: part / 10))
      if part % 10 != 0 { out.append(0x30 + UInt8(truncatingIfNeeded: part % 10)) }
    }
    if needsQuotes { out.append(0x22) }
  }

  /// The digits of a number.
  private mutating func append(_ whole: UInt64) {
    if whole >= 10 { append(whole / 10) }
    out.append(0x30 + UInt8(truncatingIfNeeded: whole % 10))
  }

  /// A cell that is a number already written in the profile's notation: never guarded.
  package mutating func append(number: String) {
    separate()
    recordIsEmpty = false
    if number.utf8.contains(profile.delimiter.rawValue) {
      out.append(0x22)
      out += Array(number.utf8)
      out.append(0x22)
    } else {
      out += Array(number.utf8)
    }
  }

  /// Ends the record; a record of one empty cell is written as `""`, for a blank line would be skipped.
  package mutating func endRecord() {
    if cellsInRecord == 1 && recordIsEmpty { out += [0x22, 0x22] }
    for byte in lineEnd { out.append(byte) }
    isAtStartOfRecord = true
    cellsInRecord = 0
    recordIsEmpty = true
  }

  /// All that was written.
  package consuming func finish() -> [UInt8] { out }
}
