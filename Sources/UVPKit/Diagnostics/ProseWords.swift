/// The words that sentences of complaints are made of.
extension Complaint {
  /// What was asked, behind what there is none of.
  func of(_ asked: [String]) -> String { asked.isEmpty ? "" : " voor \(list(asked, "en"))" }

  func quote(_ text: String) -> String { "\"\(text.shortened(to: 120))\"" }

  /// Words that are themselves the matter, uncut.
  func quoteWhole(_ text: String) -> String { "\"\(text)\"" }

  func meant(_ suggestion: String?) -> String { suggestion.map { " Bedoelde u \(quote($0))?" } ?? "" }

  func unknown(_ what: String, _ name: String, _ suggestion: String?) -> String {
    "\(what) \(quote(name))" + (suggestion == nil ? "" : ".") + meant(suggestion)
  }

  func kind(_ name: String?) -> String { name ?? "een soort die uvp niet kent" }

  func hex(_ byte: UInt8) -> String {
    let text = String(byte, radix: 16, uppercase: true)
    return text.utf8.count == 1 ? "0" + text : text
  }

  func list(_ items: [String], _ word: String = "of") -> String {
    if items.count < 2 { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(word) " + items[items.count - 1]
  }

  /// The first three of some names, and how many more there are.
  func shortList(_ names: [String]) -> String {
    if names.count < 5 { return list(names.map(quote), "en") }
    return names.prefix(3).map(quote).joined(separator: ", ") + " en nog \(names.count - 3)"
  }

  func pairs(_ names: [String], _ places: [String]) -> String {
    zip(names, places).map { "\($0) (\($1))" }.joined(separator: " en ")
  }
}
