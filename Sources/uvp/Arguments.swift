import UVPKit

/// The words of the command line, sorted out: a command, options, and what is left.
struct Arguments {
  var words: [String] = []
  private(set) var values: [Option.Name: [String]] = [:]
  private(set) var findings = Findings()
  /// Whether an option is not known, so that a word behind it may be its value.
  private(set) var hasUnknownOption = false

  /// Sorts out `arguments`, which do not hold the name of the program; complaints are gathered.
  init(_ arguments: [String]) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        words += rest
        break
      }
      if !argument.hasPrefix("-") || argument == "-" {
        words.append(argument)
        continue
      }
      let (spelling, attached) = Self.split(argument)
      guard let option = Option.option(spelled: spelling) else {
        findings.report(
          .unknownOption(
            text: spelling,
            suggestion: NearMiss.suggestion(
              for: spelling, among: Option.all.flatMap(\.spellings).filter { $0.hasPrefix("--") })))
        hasUnknownOption = true
        continue
      }
      take(option, attached: attached, rest: &rest)
    }
  }

  /// `--optie=waarde` in two.
  private static func split(_ argument: String) -> (String, String?) {
    guard argument.hasPrefix("--"), let equals = argument.firstIndex(of: "=") else { return (argument, nil) }
    return (String(argument[..<equals]), String(argument[argument.index(after: equals)...]))
  }

  private mutating func take(_ option: Option, attached: String?, rest: inout ArraySlice<String>) {
    if !option.isRepeatable && values[option.name] != nil { findings.report(.optionTwice(option: option.shown)) }
    guard let value = option.value else {
      if attached != nil { findings.report(.optionTakesNoValue(option: option.shown)) }
      values[option.name] = [""]
      return
    }
    if let attached {
      values[option.name, default: []].append(attached)
    } else if let next = rest.first, next == "-" || !next.hasPrefix("-") || Self.isNegativeNumber(next) {
      values[option.name, default: []].append(next)
      rest.removeFirst()
    } else {
      values[option.name, default: []].append("")
    }
    if values[option.name]?.last?.isEmpty == true {
      findings.report(.optionNeedsValue(option: option.shown, value: value))
    }
  }

  private static func isNegativeNumber(_ text: String) -> Bool {
    text.dropFirst().first.map { $0.isASCII && $0.isNumber } ?? false
  }

  /// The same words, with a value for an option that was not given.
  func implying(_ name: Option.Name, _ value: String) -> Arguments {
    if has(name) { return self }
    var other = self
    other.values[name] = [value]
    return other
  }

  /// Whether the option was given.
  func has(_ name: Option.Name) -> Bool { values[name] != nil }

  /// The value of an option that is given once.
  func value(_ name: Option.Name) -> String? { values[name]?.first }

  /// Complains when two of some options are given that ask for different things.
  func checkAtMostOne(of names: [Option.Name], findings: inout Findings) {
    let given = names.filter { has($0) }
    if given.count < 2 { return }
    findings.report(
      .optionsConflict(first: Option.option(given[0]).shown, second: Option.option(given[1]).shown))
  }

  /// One of the words that an option takes; a complaint about any other.
  func choice<Choice>(
    _ name: Option.Name, _ choices: [(String, Choice)], findings: inout Findings
  ) -> Choice? {
    guard let text = value(name), !text.isEmpty else { return nil }
    if let found = choices.first(where: { $0.0 == text.lowercased() }) { return found.1 }
    let words = choices.map(\.0)
    findings.report(
      .invalidOptionValue(
        option: Option.option(name).shown, text: text, choices: words,
        suggestion: Int(text) == nil ? NearMiss.suggestion(for: text, among: words) : nil))
    return nil
  }
}
