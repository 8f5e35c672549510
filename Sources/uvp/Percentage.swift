import UVPKit

extension Arguments {
  /// The percentage that an option takes, `20%` or `20`; a complaint about any other text.
  ///
  /// A number between 0 and 1 without the sign may be a part or a percentage, and is refused with both readings.
  /// - Parameter isAllowed: whether so many percents make sense here.
  func percentage(
    _ name: Option.Name, choices: [String], findings: inout Findings, where isAllowed: (ExactDecimal) -> Bool
  ) -> ExactDecimal? {
    guard let text = value(name)?.trimmed, !text.isEmpty else { return nil }
    let hasSign = text.hasSuffix("%")
    let scanned = NumberText.scan(Array((hasSign ? String(text.dropLast()).trimmed : text).utf8).span)
    let value = try? scanned.value(in: scanned.evidence ?? .comma)
    var choices = choices
    if let value {
      let isEither = !hasSign && value > .zero && value < 1
      if !isEither && isAllowed(value) { return value }
      if isEither, let percents = try? value * 100 {
        choices = ["\(percents.text(.comma))%", "\(value.text(.comma))%"]
      }
    }
    findings.report(
      .invalidOptionValue(option: Option.option(name).shown, text: text, choices: choices, suggestion: nil))
    return nil
  }
}
