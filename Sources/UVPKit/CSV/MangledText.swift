/// Text that a spreadsheet would take for a number, a date or a time, and give back as other text: a code `1.234`
/// becomes 1234, `007` becomes 7, `3-5` a day in May.
///
/// A text that comes back as it was is not mangled: `2025`, `1,5`. Nor is a year before a month, as in `2025-03`: that
/// stays text, or becomes the month that it is.
enum MangledText {
  private static let months: Set<[UInt8]> = Set(
    ["jan", "feb", "mrt", "mar", "apr", "mei", "may", "jun", "jul", "aug", "sep", "okt", "oct", "nov", "dec"].map {
      Array($0.utf8)
    })

  /// A spreadsheet keeps this many digits of a number.
  private static let keptDigits = 15

  /// Whether a spreadsheet would give back other text.
  static func matches(_ text: some Collection<UInt8>) -> Bool {
    guard let first = text.first, isDigit(first) || isLetter(first) else { return false }
    // Of what begins with a letter only a month by its name: most names and codes need no further look.
    if !isDigit(first) {
      guard let next = text.dropFirst(3).first, isSeparator(next) else { return false }
    }
    // Longer than this only digits can be, and those are looked at one by one.
    let hasNumberSigns = text.allSatisfy { isDigit($0) || $0 == 0x2C || $0 == 0x2E }
    if hasNumberSigns { return isDigit(first) && isChangedNumber(Array(text)) }
    if text.count > 24 { return false }
    let bytes = Array(text)
    return isExponent(bytes) || isTime(bytes) || isDate(bytes)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
  /// A hyphen, slash or space between the parts of a date.
  private static func isSeparator(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x2F || byte == 0x20 }
  private static func areDigits(_ bytes: some Collection<UInt8>, _ counts: ClosedRange<Int>) -> Bool {
    counts.contains(bytes.count) && bytes.allSatisfy(isDigit)
  }

  /// Digits with commas and full stops, unless it is written as a Dutch spreadsheet writes the number.
  private static func isChangedNumber(_ bytes: [UInt8]) -> Bool {
    guard let last = bytes.last, isDigit(last) else { return false }
    let parts = bytes.split(separator: 0x2C, omittingEmptySubsequences: false)
    let hasPoint = bytes.contains(0x2E)
    let hasLeadingZero = parts[0].first == 0x30 && parts[0].count > 1
    let digits = bytes.count(where: isDigit)
    if hasPoint || hasLeadingZero || digits > keptDigits || parts.count > 2 { return true }
    return parts.count == 2 && last == 0x30
  }

  private static func isExponent(_ bytes: [UInt8]) -> Bool {
    let parts = bytes.split(omittingEmptySubsequences: false) { $0 | 0x20 == 0x65 }
    guard parts.count == 2 else { return false }
    let mantissa = parts[0].split(omittingEmptySubsequences: false) { $0 == 0x2C || $0 == 0x2E }
    let sign = parts[1].first
    let exponent = sign == 0x2B || sign == 0x2D ? parts[1].dropFirst() : parts[1]
    return mantissa.count <= 2 && mantissa.allSatisfy { areDigits($0, 1...24) } && areDigits(exponent, 1...24)
  }

  private static func isTime(_ bytes: [UInt8]) -> Bool {
    let parts = bytes.split(separator: 0x3A, omittingEmptySubsequences: false)
    return (2...3).contains(parts.count) && areDigits(parts[0], 1...2)
      && parts.dropFirst().allSatisfy { areDigits($0, 2...2) }
  }

  /// A day and a month, or a month by its name, with or without a year.
  private static func isDate(_ bytes: [UInt8]) -> Bool {
    let parts = bytes.split(omittingEmptySubsequences: false, whereSeparator: isSeparator)
    guard (2...3).contains(parts.count) else { return false }
    let named = parts.map { months.contains($0.map { $0 | 0x20 }) }
    if named[0] { return parts.count == 2 && areDigits(parts[1], 1...4) }
    if named[1] { return parts.enumerated().allSatisfy { $0.offset == 1 || areDigits($0.element, 1...4) } }
    return !bytes.contains(0x20) && areDigits(parts[0], 1...2) && parts.allSatisfy { areDigits($0, 1...4) }
  }
}
