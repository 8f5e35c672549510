/// `8 tot 10`: the words for a lowest and a highest number, where one number might stand.
struct RangeText {
  /// The lowest number, as its characters are.
  let lowest: ScannedNumber
  /// The highest number, as its characters are.
  let highest: ScannedNumber

  private static let joiners: [[String]] = [["tot", "en", "met"], ["tot"], ["t/m"], ["à"]]

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
