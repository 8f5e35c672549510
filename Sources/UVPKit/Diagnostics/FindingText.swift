/// Findings as the text that goes to standard error.
package enum FindingText {
  /// The number of findings shown in full.
  package static let shown = 20

  /// One finding: place, code, message, excerpt, remedy.
  package static func text(of finding: Finding) -> String {
    // Facts come from files and arguments: nothing in them may act on a terminal.
    let message = VisibleText.escaped(finding.complaint.message)
    let remedy = finding.complaint.remedy.map { VisibleText.escaped($0) }
    var out = ""
    if let place = finding.place {
      let word =
        switch finding.code.severity {
        case .fout: "fout"
        case .bevinding: "bevinding"
        case .opmerking: "opmerking"
        }
      out =
        "\(VisibleText.escaped(place.description)): \(word) \(finding.code.rawValue): \(message)\n"
      if let excerpt = finding.excerpt { out += excerpt.rendered + "\n" }
      if let remedy { out += remedy + "\n" }
    } else {
      out = "uvp: \(message)\n"
      if let remedy { out += remedy + "\n" }
      out += "Meer hierover: uvp uitleg \(finding.code.rawValue)\n"
    }
    return out
  }

  /// All findings of a run: the first twenty in full, errors before remarks, the rest counted.
  ///
  /// - Parameter more: how many there are beyond those.
  package static func text(of findings: [Finding], more: Int = 0) -> String {
    let ordered = findings.filter { $0.code.severity == .fout } + findings.filter { $0.code.severity != .fout }
    var parts = ordered.prefix(shown).map(text(of:))
    let left = max(0, ordered.count - shown) + more
    if left > 0 { parts.append("… en nog \(left) \(left == 1 ? "melding" : "meldingen")\n") }
    return parts.joined(separator: "\n")
  }
}
