/// The words that stand where a figure might.
enum AbsenceText {
  private static let months: Set = [
    "jan", "feb", "mrt", "mar", "apr", "mei", "may", "jun", "jul", "aug", "sep", "okt", "oct", "nov", "dec",
  ]

  /// Whether a spreadsheet has made a date of what was typed: `1-apr`, `apr-26`.
  static func isDate(_ text: String) -> Bool {
    let parts = text.lowercased().split(separator: "-").map(String.init)
    guard parts.count == 2 || parts.count == 3 else { return false }
    return parts.contains(where: months.contains) && parts.contains { Int($0) != nil }
  }

  /// Why there is no figure, by the words for it.
  static func absence(for text: String) -> Absence? {
    switch text.lowercased() {
    case "pm", "p.m.", "p.m": .pm
    case "n.v.t.", "n.v.t", "nvt": .nvt
    case "n.t.b.", "n.t.b", "ntb": .ntb
    // Words that the program itself writes: in a file they say no more than that there is no figure.
    case Absence.aandeelOnbekend.text, Absence.sleutelOnvolledig.text, Absence.geenPrognose.text,
      Absence.geenGegevens.text:
      .pm
    default: nil
    }
  }
}

extension AbsenceText {
  /// Why there is no figure, where the words of the program itself each stay what they are.
  static func written(_ text: String) -> Absence? {
    guard let absence = absence(for: text) else { return nil }
    let own: [Absence] = [.aandeelOnbekend, .sleutelOnvolledig, .geenPrognose, .geenGegevens]
    return own.first { $0.text == text.lowercased() } ?? absence
  }
}
