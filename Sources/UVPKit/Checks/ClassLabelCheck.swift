/// T306: the words of a row name a class that is both below one amount and between two: `< 100.000 - 1.000.000`.
enum ClassLabelCheck {
  static func run(_ toets: Toets) -> [Bevinding] {
    toets.tables.flatMap(\.regels).compactMap { regel in
      contradiction(in: regel.omschrijving).map {
        Bevinding(.classContradicts(row: regel.label, text: $0.text, low: $0.low, high: $0.high), at: regel.origin)
      }
    }
  }

  /// The first such class in a text, with its two amounts as they are written; `nil` without one.
  ///
  /// In `< 100.000,-` the hyphen stands for no cents, and the class has one amount.
  static func contradiction(in text: String) -> (text: String, low: String, high: String)? {
    for start in text.indices where text[start] == "<" {
      var rest = text[text.index(after: start)...]
      guard let low = amount(&rest) else { continue }
      skipSpaces(&rest)
      guard let dash = rest.first, dash == "-" || dash == "–" else { continue }
      rest.removeFirst()
      guard let high = amount(&rest) else { continue }
      return (String(text[start..<rest.startIndex]), low, high)
    }
    return nil
  }

  /// Takes an amount from the front: spaces, a euro sign, digits and points, and `,-` behind it.
  private static func amount(_ rest: inout Substring) -> String? {
    skipSpaces(&rest)
    if rest.first == "€" { rest.removeFirst() }
    skipSpaces(&rest)
    let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
    guard let first = digits.first, first != "." else { return nil }
    rest.removeFirst(digits.count)
    for cents in [",--", ",-"] where rest.hasPrefix(cents) {
      rest.removeFirst(cents.count)
      break
    }
    return String(digits)
  }

  private static func skipSpaces(_ rest: inout Substring) { rest = rest.drop { $0 == " " || $0 == "\u{A0}" } }
}
