/// Reads what documents write where a goal is set: `20 casussen`, `8 tot 10`, `575-600k`, `minimaal 80 %`, or words.
struct DoelwaardeText {
  /// Why a figure is refused.
  enum Refusal: Error {
    /// A part that is a number, but not one that can be taken.
    case number(ScannedNumber.Refusal, ScannedNumber, String)
    /// The second figure is less than the first.
    case backwards
    /// A spreadsheet has made a date of it.
    case date
    case overflow
  }

  private static let atLeast = ["minimaal", "minstens", "ten minste", "tenminste", ">=", "≥"]
  private static let atMost = ["maximaal", "hoogstens", "ten hoogste", "<=", "≤"]
  private static let between = ["tot en met", "t/m", "tot", "-", "–"]

  private let style: DecimalStyle?
  private var rest: Substring

  private init(_ text: Substring, style: DecimalStyle?) {
    rest = text
    self.style = style
  }

  /// What `text`, which is not empty, says.
  ///
  /// - Parameter style: the decimal sign, where it is known.
  static func read(_ text: String, style: DecimalStyle?) throws(Refusal) -> Doelwaarde {
    if AbsenceText.isDate(text) { throw .date }
    if let product = try product(text, style: style) { return .bereik(product) }
    var reader = DoelwaardeText(text[...], style: style)
    return try reader.bereik().map { .bereik($0) } ?? .tekst(text)
  }

  /// `0,5 fte × 150-200k`; `nil` when there is no such sign between two figures.
  private static func product(_ text: String, style: DecimalStyle?) throws(Refusal) -> Bereik? {
    let parts = text.split(separator: "×", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    var left = DoelwaardeText(parts[0], style: style)
    var right = DoelwaardeText(parts[1], style: style)
    guard let factor = try left.bereik(), factor.isGetal, let number = factor.ondergrens,
      let other = try right.bereik(), let onder = other.ondergrens, let boven = other.bovengrens
    else { return nil }
    do throws(ArithmeticOverflow) {
      return Bereik(van: try number * onder, tot: try number * boven, eenheid: other.eenheid)
    } catch {
      throw .overflow
    }
  }

  /// Figures with what is counted; `nil` for words.
  private mutating func bereik() throws(Refusal) -> Bereik? {
    skipSpaces()
    if rest.first == "#" { rest.removeFirst() }
    skipSpaces()
    let isLeast = take(Self.atLeast)
    let isMost = !isLeast && take(Self.atMost)
    var unit = takeEuro() ? "euro" : ""
    guard var first = try number() else { return nil }
    var second: Figure?
    if !isLeast && !isMost {
      let before = rest
      if take(Self.between) {
        if takeEuro() { unit = "euro" }
        second = try number()
      }
      if second == nil { rest = before }
    }
    guard let stated = self.unit() else { return nil }
    if !stated.isEmpty {
      if unit == "euro" && stated != "euro" { return nil }
      unit = stated
    }
    // `575-600k`: thousands on both sides.
    if let second, second.isThousands, !first.isThousands { try first.multiply() }
    if isLeast { return Bereik(van: first.value, tot: nil, eenheid: unit) }
    if isMost { return Bereik(van: nil, tot: first.value, eenheid: unit) }
    guard let second else { return Bereik(first.value, eenheid: unit) }
    guard let bereik = Bereik(van: first.value, tot: second.value, eenheid: unit) else { throw .backwards }
    return bereik
  }

  private struct Figure {
    var value: ExactDecimal
    var isThousands = false

    mutating func multiply() throws(Refusal) {
      do throws(ArithmeticOverflow) { value = try value * ExactDecimal(1000) } catch { throw .overflow }
      isThousands = true
    }
  }

  /// Digits with their signs, and the `k` of thousands behind them; `nil` when there are none.
  private mutating func number() throws(Refusal) -> Figure? {
    skipSpaces()
    let digits = rest.prefix {
      $0.isASCII && $0.isNumber || $0 == "." || $0 == "," || $0 == "\u{A0}" || $0 == "\u{202F}"
    }
    guard digits.first?.isNumber == true else { return nil }
    // A full stop or comma behind a number belongs to the sentence.
    let text = String(digits)
    let scanned = NumberText.scan(Array(text.utf8).span)
    if scanned == .malformed { return nil }
    let value: ExactDecimal
    do throws(ScannedNumber.Refusal) {
      value = try scanned.value(in: scanned.evidence ?? style, declared: style != nil)
    } catch {
      throw .number(error, scanned, text)
    }
    rest = rest.dropFirst(digits.count)
    var figure = Figure(value: value)
    if rest.first == "k", rest.dropFirst().first?.isLetter != true {
      rest.removeFirst()
      try figure.multiply()
    }
    return figure
  }

  /// What is counted, at most three words without digits; `nil` when what is left is a sentence.
  private mutating func unit() -> String? {
    skipSpaces()
    var text = String(rest).trimmed
    if text.lowercased() == "procent" { text = "%" }
    if text == "€" || text.lowercased() == "euro" { text = "euro" }
    if text.isEmpty || text == "%" { return text }
    let words = text.split(separator: " ")
    let isPlain = text.allSatisfy { $0.isLetter || $0 == " " || $0 == "-" || $0 == "/" || $0 == "'" }
    guard isPlain, words.count <= 3, text.first?.isLetter == true, !Self.between.contains(String(words[0])) else {
      return nil
    }
    return text
  }

  private mutating func takeEuro() -> Bool {
    skipSpaces()
    guard rest.first == "€" else { return false }
    rest.removeFirst()
    return true
  }

  /// Takes one of these words away, if one stands there.
  private mutating func take(_ words: [String]) -> Bool {
    skipSpaces()
    for word in words where rest.lowercased().hasPrefix(word) {
      let after = rest.dropFirst(word.count)
      if word.last?.isLetter == true && after.first?.isLetter == true { continue }
      rest = after
      return true
    }
    return false
  }

  private mutating func skipSpaces() {
    while let first = rest.first, first == " " || first == "\u{A0}" || first == "\u{202F}" { rest.removeFirst() }
  }
}
