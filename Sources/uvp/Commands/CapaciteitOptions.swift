import UVPKit

/// What the options of `capaciteit` say.
struct CapaciteitOptions {
  /// The productive hours of one fte; above 0.
  var productieveUren: Uren?
  /// The part of the capacity that is kept free; below 100 %.
  var reserve: Aandeel?
  /// The spread of hours, in percents.
  var spreiding: ExactDecimal?
  var instelling = Behoeftesimulatie.Instelling(trekkingen: 10_000, zaad: 1)

  private static let mostDraws = 1_000_000

  /// Reads the options; complaints are gathered.
  init(_ arguments: Arguments, findings: inout Findings) {
    productieveUren = Self.number(
      .productieveUren, arguments, choices: ["een getal boven 0, zoals 1350"], findings: &findings,
      where: { $0 > .zero }
    ).map(Uren.init)
    reserve = arguments.percentage(
      .reserve, choices: ["een percentage van 0 tot en met 99, zoals 10%"], findings: &findings,
      where: { !$0.isNegative && $0 < Aandeel.whole.value }
    ).map(Aandeel.init)
    spreiding = arguments.percentage(
      .spreiding, choices: ["een percentage van 0 tot en met 200, zoals 20%"], findings: &findings,
      where: { !$0.isNegative && $0 <= 200 })
    let draws = Self.number(
      .trekkingen, arguments, choices: ["een geheel getal van 100 tot en met 1.000.000"], findings: &findings,
      where: { $0.isWhole && $0 >= 100 && $0 <= ExactDecimal(Self.mostDraws) })
    let seed = Self.number(
      .zaad, arguments, choices: ["een geheel getal van 0 tot en met \(ExactDecimal(Int.max).text(.grouped))"],
      findings: &findings,
      where: { $0.wholeValue.map { $0 >= 0 } ?? false })
    instelling = Behoeftesimulatie.Instelling(
      trekkingen: draws?.wholeValue ?? instelling.trekkingen,
      zaad: seed?.wholeValue.map { UInt64($0) } ?? instelling.zaad)
  }

  /// The number of an option; a complaint about any that is none or not allowed.
  private static func number(
    _ name: Option.Name, _ arguments: Arguments, choices: [String], findings: inout Findings,
    where isAllowed: (ExactDecimal) -> Bool
  ) -> ExactDecimal? {
    guard let text = arguments.value(name), !text.isEmpty else { return nil }
    if let value = try? NumberText.scan(Array(text.trimmed.utf8).span).value(in: nil), isAllowed(value) { return value }
    findings.report(
      .invalidOptionValue(option: Option.option(name).shown, text: text, choices: choices, suggestion: nil))
    return nil
  }
}
