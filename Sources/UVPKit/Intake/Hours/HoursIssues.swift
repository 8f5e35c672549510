/// What is wrong with rows of written hours: the first in full, the rest counted.
package struct HoursIssues: Sendable {
  /// A complaint about a row, with its line counted from where the reading began.
  struct Issue: Sendable {
    let complaint: Complaint
    let line: Int
    let column: Int?
    /// The row without what is not read, and the character in it that is meant.
    let excerpt: (text: String, column: Int)?
  }

  /// The first issues, as many as a message shows.
  private(set) var shown: [Issue] = []
  /// How many there are.
  private(set) var count = 0
  /// The rows that are left out.
  package private(set) var rows = 0
  /// The lines of the first rows that are left out.
  private(set) var firstLines: [Int] = []
  /// What makes the file as a whole unreadable, and its line where it has one.
  private(set) var fatal: Issue?

  /// Whether more would only be counted.
  var isPastShown: Bool { shown.count >= FindingText.shown }

  /// Notes a row that is left out.
  mutating func leaveOut(line: Int) {
    rows += 1
    if firstLines.count < FindingText.shown { firstLines.append(line) }
  }

  /// Notes what is wrong with a row.
  mutating func report(_ issue: Issue) {
    count += 1
    if !isPastShown { shown.append(issue) }
  }

  /// Counts what is wrong with a row.
  mutating func reportMore() { count += 1 }

  /// Notes what makes the file as a whole unreadable; the first is enough.

  mutating func fail(_ complaint: Complaint, line: Int, column: Int? = nil) {
    if fatal == nil { fatal = Issue(complaint: complaint, line: line, column: column, excerpt: nil) }
  }

  /// Adds the issues of a later part that begins at `line`.
  mutating func append(_ other: HoursIssues, fromLine line: Int) {
    func moved(_ issue: Issue) -> Issue {
      Issue(complaint: issue.complaint, line: issue.line + line, column: issue.column, excerpt: issue.excerpt)
    }
    shown += other.shown.prefix(FindingText.shown - shown.count).map(moved)
    count += other.count
    rows += other.rows
    firstLines += other.firstLines.prefix(FindingText.shown - firstLines.count).map { $0 + line }
    if fatal == nil { fatal = other.fatal.map(moved) }
  }

  /// The issues as findings in `file`, and how many more there are.
  func findings(in file: String) -> (findings: [Finding], more: Int) {
    func finding(_ issue: Issue) -> Finding {
      Finding(
        issue.complaint, at: Place(file: file, line: issue.line, column: issue.column),
        excerpt: issue.excerpt.map { Excerpt(line: issue.line, text: $0.text, column: $0.column) })
    }
    return ((fatal.map { [finding($0)] } ?? []) + shown.map(finding), count - shown.count)
  }
}

extension HoursTally {
  /// The sums, unless more rows than `tolerated` had to be left out or the file cannot be read; and what was wrong.
  package func outcome(tolerated: Int) -> (realisatie: Realisatie?, findings: Findings) {
    var findings = Findings()
    if issues.isFatal || issues.rows > tolerated {
      let (own, more) = issues.findings(in: layout.file)
      for finding in own { findings.report(finding) }
      findings.reportMore(more)
      return (nil, findings)
    }
    return (realisatie(), findings)
  }
}
