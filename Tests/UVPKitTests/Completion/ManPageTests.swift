import Testing

@testable import uvp

/// The page for `man` parses without a word, and holds every command and option.
@Suite struct ManPageTests {
  static var hasGroff: Bool { Shell.path(of: "groff") != nil }
  static var hasMandoc: Bool { Shell.path(of: "mandoc") != nil }

  @Test func everyCommandAndOption() {
    for command in Command.all { #expect(ManPage.text.contains(".SS \(command.name)\n")) }
    for spelling in Option.all.flatMap(\.spellings) {
      #expect(ManPage.text.contains("\\fB" + spelling.map { $0 == "-" ? "\\-" : String($0) }.joined()), "\(spelling)")
    }
  }

  /// No line begins with what roff takes for a request, unless it is one.
  @Test func onlyKnownRequests() {
    let known: Set = [".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".br", ".\\\""]
    for line in ManPage.text.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(known.contains(String(line.prefix { $0 != " " })), "\(line)")
    }
  }

  @Test(.enabled(if: hasGroff, "geen groff")) func groffHasNoWarnings() throws {
    let outcome = try Shell.run("\"$UVP\" voltooiing man | groff -man -Kutf8 -Tutf8 -ww > \"$MAP/uit\"")
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
  }

  @Test(.enabled(if: hasMandoc, "geen mandoc")) func mandocHasNoWarnings() throws {
    let outcome = try Shell.run("\"$UVP\" voltooiing man | mandoc -Tlint -Wwarning")
    #expect(outcome.status == 0 && outcome.output.isEmpty, "\(outcome.output)")
  }
}
