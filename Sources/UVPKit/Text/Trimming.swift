extension String {
  /// The text without the spaces at its two ends.
  package var trimmed: String {
    let utf8 = utf8
    if utf8.first != 0x20 && utf8.last != 0x20 { return self }
    let lead = utf8.drop { $0 == 0x20 }
    guard let last = lead.lastIndex(where: { $0 != 0x20 }) else { return "" }
    return String(lead[...last]) ?? ""
  }

  /// The text without spaces, tabs and line ends at its two ends.
  package var bare: String {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    let lead = utf8.drop(while: isBlank)
    guard let last = lead.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(lead[...last]) ?? ""
  }

  /// The lines of the text, each without its line end; an empty text has none.
  package var lines: [String] {
    var lines = utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String($0) ?? "" }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// Whether `part` stands somewhere in the text, letter for letter.
  package func holds(_ part: String) -> Bool {
    let bytes = Array(utf8)
    let wanted = Array(part.utf8)
    if wanted.count > bytes.count { return false }
    return (0...bytes.count - wanted.count).contains { bytes[$0...].starts(with: wanted) }
  }
}
