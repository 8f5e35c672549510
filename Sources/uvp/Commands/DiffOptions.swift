import UVPKit

/// What the options of `diff` say.
struct DiffOptions {
  /// The columns of `--sleutel`, in lower case.
  var sleutel: [String]?
  /// The columns of `--kolommen`, in lower case.
  var kolommen: [String]?
  var tolerance = Tolerance()

  /// Reads the options; complaints are gathered.
  init(_ arguments: Arguments, findings: inout Findings) {
    sleutel = Self.names(.sleutel, arguments, findings: &findings)
    kolommen = Self.names(.kolommen, arguments, findings: &findings)
    for name in kolommen ?? [] where sleutel?.contains(name) == true {
      findings.report(.optionsConflict(first: "--kolommen \(name)", second: "--sleutel \(name)"))
    }
    for text in arguments.values[.tolerantie] ?? [] where !text.isEmpty {
      for part in text.split(separator: ";", omittingEmptySubsequences: false) {
        take(tolerance: String(part).trimmed, findings: &findings)
      }
    }
  }

  private static func names(
    _ option: Option.Name, _ arguments: Arguments, findings: inout Findings
  ) -> [String]? {
    guard let text = arguments.value(option), !text.isEmpty else { return nil }
    var names: [String] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let name = String(part).trimmed.lowercased()
      if name.isEmpty || names.contains(name) {
        findings.report(
          .invalidOptionValue(
            option: Option.option(option).shown, text: text,
            choices: ["namen van kolommen, elk één keer, met een komma ertussen"], suggestion: nil))
        return nil
      }
      names.append(name)
    }
    return names
  }

  /// `0,5` or `1%`.
  private mutating func take(tolerance text: String, findings: inout Findings) {
    let isPercentage = text.hasSuffix("%")
    let digits = Array((isPercentage ? String(text.dropLast()).trimmed : text).utf8)
    guard let value = try? NumberText.scan(digits.span).value(in: nil), !value.isNegative else {
      findings.report(
        .invalidOptionValue(
          option: "--tolerantie", text: text,
          choices: ["een getal (0,5)", "een percentage van het oude getal (1%)", "allebei (\"0,5;1%\")"],
          suggestion: nil))
      return
    }
    if (isPercentage ? tolerance.percentage : tolerance.absolute) != nil {
      findings.report(.optionTwice(option: isPercentage ? "--tolerantie met %" : "--tolerantie zonder %"))
    }
    if isPercentage { tolerance.percentage = value } else { tolerance.absolute = value }
  }
}
