extension String {
  /// The text without the spaces at its two ends.
  package var trimmed: String {
    let utf8 = utf8
    if utf8.first != 0x20 && utf8.last != 0x20 { return self }
    let lead = utf8.drop { $0 == 0x20 }
    guard let last = lead.lastIndex(where: { $0 != 0x20 }) else { return "" }
    return String(lead[...last]) ?? ""
  }

  /// Whether `part` stands somewhere in the text, letter for letter.
  package func holds(_ part: String) -> Bool {
    let bytes = Array(utf8)
    let wanted = Array(part.utf8)
    if wanted.count > bytes.count { return false }
    return (0...bytes.count - wanted.count).contains { bytes[$0...].starts(with: wanted) }
  }
}
