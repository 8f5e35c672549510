/// Something the user must know about the input or the outcome: a value with facts, not a text.
public struct Finding: Hashable, Sendable {
  /// What is the matter, with its facts.
  public let complaint: Complaint
  /// Where it shows; `nil` when it is about the command line.
  public let place: Place?
  /// The line as it stands in the file, with the spot marked.
  public let excerpt: Excerpt?

  /// A finding at a place.
  public init(_ complaint: Complaint, at place: Place? = nil, excerpt: Excerpt? = nil) {
    self.complaint = complaint
    self.place = place
    self.excerpt = excerpt
  }

  /// The stable code.
  public var code: FindingCode { complaint.code }

  /// The finding without the line of the file, which may hold what no one else may see.
  var withoutExcerpt: Finding { Finding(complaint, at: place) }
}

/// How much a finding weighs.
public enum Severity: Hashable, Sendable {
  /// Input from which no figure can be made.
  case fout
  /// A discrepancy that `toets` found.
  case bevinding
  /// Worth knowing, nothing wrong.
  case opmerking
}

/// Findings gathered in one run, in the order in which they were found.
public struct Findings: Error, Hashable, Sendable {
  /// All of them.
  public private(set) var all: [Finding] = []

  /// How many more there are that were only counted.
  public private(set) var moreCount = 0

  /// No findings yet.
  public init() {}

  /// Adds a finding.
  public mutating func report(_ finding: Finding) { all.append(finding) }

  /// Adds a finding without a place.
  public mutating func report(_ complaint: Complaint, at place: Place? = nil) {
    all.append(Finding(complaint, at: place))
  }

  /// Counts findings that are like the last ones and not kept themselves.
  public mutating func reportMore(_ count: Int) { moreCount += count }

  /// Adds the findings of another gathering.
  public mutating func append(_ other: Findings) {
    all += other.all
    moreCount += other.moreCount
  }

  /// The findings that stop a calculation.
  public var errors: [Finding] { all.filter { $0.code.severity == .fout } }

  /// Whether no figure can be made.
  public var haveErrors: Bool { all.contains { $0.code.severity == .fout } }
}
