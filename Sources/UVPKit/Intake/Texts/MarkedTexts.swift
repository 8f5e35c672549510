/// A report that was made before → what its writer put in it, or what keeps it from being made again.
package enum MarkedTexts {
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The texts in the places of a report, in order; `nil` when there is something wrong, which `findings` then says.
  ///
  /// - Parameters:
  ///   - file: the name of the report as it is shown.
  ///   - title: the title of the report that is made now; another one has other texts.
  ///   - isReplaced: whether the report is to be made again, so that what was changed outside its places would be lost.
  ///   - discards: whether what was changed there may be lost.
  package static func read(
    _ bytes: [UInt8], file: String, title: String, isReplaced: Bool, discards: Bool, findings: inout Findings
  ) -> [MarkedLines.Marked]? {
    guard let lines = lines(of: bytes, file: file, findings: &findings) else { return nil }
    let cut = Seal.cut(lines)
    let marked = MarkedLines(lines[..<(cut?.before ?? lines.count)])
    for problem in marked.problems {
      findings.report(finding(.markerBroken(kind(problem, file: file)), at: problem.line, lines, file))
    }
    if !marked.problems.isEmpty { return nil }
    if isReplaced {
      guard let cut else {
        findings.report(.reportNotOurs, at: Place(file: file))
        return nil
      }
      let made = marked.outside
      if !discards, !check(made, cut, lines, file: file, findings: &findings) { return nil }
    }
    // A title that was changed by hand says nothing.
    if let first = lines.first?.bare, first.hasPrefix("# "), first != title.bare,
      cut?.seal.check(marked.outside.map(\.text)) != .changed(0)
    {
      findings.report(
        finding(
          .reportOfOther(found: String(first.dropFirst(2)), made: String(title.dropFirst(2))), at: 0, lines, file))
      return nil
    }
    return marked.texts
  }

  /// Whether a file without places may be replaced; a complaint where it was changed or was not made by this program.
  package static func mayReplace(
    _ bytes: [UInt8], file: String, discards: Bool, findings: inout Findings
  ) -> Bool {
    guard let lines = lines(of: bytes, file: file, findings: &findings) else { return false }
    guard let cut = Seal.cut(lines) else {
      findings.report(.reportNotOurs, at: Place(file: file))
      return false
    }
    let made = lines[..<cut.before].enumerated().map { (line: $0.offset, text: $0.element) }
    return discards || check(made, cut, lines, file: file, findings: &findings)
  }

  private static func check(
    _ made: [(line: Int, text: String)], _ cut: (before: Int, seal: Seal, after: Int), _ lines: [String], file: String,
    findings: inout Findings
  ) -> Bool {
    if let extra = lines[cut.after...].firstIndex(where: Seal.counts) {
      findings.report(finding(.reportEdited, at: extra, lines, file))
      return false
    }
    switch cut.seal.check(made.map(\.text)) {
    case .same: return true
    case .changed(let position?) where position < made.count:
      findings.report(finding(.reportEdited, at: made[position].line, lines, file))
    case .changed(.some):
      // What followed the last line was taken away.
      findings.report(.reportEdited, at: Place(file: file, line: cut.before))
    case .changed(nil): findings.report(.reportEdited, at: Place(file: file))
    }
    return false
  }

  private static func lines(of bytes: [UInt8], file: String, findings: inout Findings) -> [String]? {
    let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    let text = String(decoding: bytes[start...], as: UTF8.self)
    if !text.utf8.elementsEqual(bytes[start...]) {
      let offset = zip(text.utf8, bytes[start...]).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0
      findings.report(
        TextSpot(in: bytes, at: start + offset, from: start).finding(.reportNotUTF8(offset: start + offset), file: file)
      )
      return nil
    }
    return text.lines
  }

  private static func finding(_ complaint: Complaint, at line: Int, _ lines: [String], _ file: String) -> Finding {
    Finding(
      complaint, at: Place(file: file, line: line + 1),
      excerpt: Excerpt(line: line + 1, text: lines[line].bare, column: 1))
  }

  private static func kind(_ problem: MarkedLines.Problem, file: String) -> MarkerProblem {
    switch problem {
    case .notClosed(let name, _): .notClosed(name: name)
    case .nothingToClose: .nothingToClose
    case .nested(let name, let outer, _): .nested(name: name, outer: outer)
    case .twice(let name, let first, _): .twice(name: name, first: Place(file: file, line: first + 1))
    case .malformed: .malformed
    }
  }
}
