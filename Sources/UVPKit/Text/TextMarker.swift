/// The lines between which a writer's own text stands in a report.
package enum TextMarker: Hashable, Sendable {
  /// `<!-- tekst: NAAM -->`.
  case opening(name: String)
  /// `<!-- einde tekst -->`.
  case closing
  /// A line that was meant to be one of these, and is not.
  case malformed

  /// The longest name a place may have.
  private static let longestName = 80

  /// The line as it is written.
  package var line: String {
    switch self {
    case .opening(let name): "<!-- tekst: \(name) -->"
    case .closing: "<!-- einde tekst -->"
    case .malformed: ""
    }
  }

  /// The marker that a line is, or `nil`.
  ///
  /// Blanks around the words make no difference.
  package init?(_ line: some StringProtocol) {
    let whole = String(line).bare
    guard whole.hasPrefix("<!--"), whole.hasSuffix("-->") else { return nil }
    let inside = String(whole.dropFirst(4).dropLast(3)).bare
    let words = inside.lowercased()
    if words == "einde tekst" {
      self = .closing
    } else if words.hasPrefix("tekst:") {
      let name = String(inside.dropFirst("tekst:".count)).bare
      self = Self.isName(name) ? .opening(name: name) : .malformed
    } else if words.hasPrefix("einde tekst") {
      self = .malformed
    } else {
      return nil
    }
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.count <= longestName && !text.holds("--")
      && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == " " || $0 == "." }
  }
}
