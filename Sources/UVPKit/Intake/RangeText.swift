/// `8 tot 10`: the words for a lowest and a highest number, where one number might stand.
struct RangeText {
  /// The lowest number, as its characters are.
  let lowest: ScannedNumber
  /// The highest number, as its characters are.
  let highest: ScannedNumber

  private static let joiners: [[String]] = [["tot", "en", "met"], ["tot"], ["t/m"], ["à"]]

  /// `8 tot 10` for `8-10` or `8–10`: what to write where two numbers stand with a dash between them.
  static func words(forDashed text: String) -> String? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" || $0 == "—" }
    guard parts.count == 2 else { return nil }
    let ends = parts.map { String($0).trimmed }
    for end in ends where end.isEmpty || NumberText.scan(Array(end.utf8).span) == .malformed { return nil }
    return "\(ends[0]) tot \(ends[1])"
  }

  /// `nil` where the words are not those of a range; `8-10` is none, for a spreadsheet makes a date of it.
  init?(_ text: String) {
    var words = text.lowercased().split(separator: " ").map(String.init)
    var joiners = Self.joiners
    if words.first == "tussen" {
      words.removeFirst()
      if words.first == "de" { words.removeFirst() }
      joiners = [["en"]]
    }
    guard let first = words.first, let last = words.last, words.count > 2,
      joiners.contains(Array(words.dropFirst().dropLast()))
    else { return nil }
    lowest = NumberText.scan(Array(first.utf8).span)
    highest = NumberText.scan(Array(last.utf8).span)
    if lowest == .malformed || highest == .malformed { return nil }
  }
}
