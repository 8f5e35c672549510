/// Which spellings in a file of written hours an asked name selects, and which seem to belong to it and do not.
public struct DeelnemerSelection: Sendable {
  /// What one asked name selects.
  public struct Choice: Hashable, Sendable {
    /// The name as it was asked.
    public let asked: String
    /// The deelnemer of that name or alias; `nil` when it is not known, and only the spelling itself is selected.
    public let naam: String?
    /// The spellings that are selected, in the order of their bytes.
    public let taken: [String]
    /// Spellings that hold the asked name or are part of it, and that no known deelnemer has; in the order of
    /// their bytes.
    public let near: [String]
  }

  /// One for each asked deelnemer, in the order in which they were asked.
  public private(set) var choices: [Choice] = []

  /// Looks for `asked` in `spellings`; without `deelnemers` a name is its own spelling, case aside.
  public init(_ asked: [String], among spellings: [String], deelnemers: [Deelnemer]) {
    if asked.isEmpty { return }
    let spellings = spellings.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let index = DeelnemerIndex(deelnemers)
    let positions = spellings.map { index.position(of: $0) }
    let keys = spellings.map { $0.lowercased() }
    var seen: Set<String> = []
    for name in asked {
      let position = index.position(of: name)
      guard seen.insert(position.map { deelnemers[$0].naam.lowercased() } ?? name.lowercased()).inserted else {
        continue
      }
      let own = position.map { [deelnemers[$0].naam] + deelnemers[$0].aliassen } ?? []
      let names = ([name] + own).map { Array($0.lowercased().utf8) }
      var taken: [String] = []
      var near: [String] = []
      for (spelling, (known, key)) in zip(spellings, zip(positions, keys)) {
        if position.map({ $0 == known }) ?? (key == name.lowercased()) {
          taken.append(spelling)
        } else if known == nil && names.contains(where: { Self.isPart($0, of: Array(key.utf8)) }) {
          near.append(spelling)
        }
      }
      choices.append(Choice(asked: name, naam: position.map { deelnemers[$0].naam }, taken: taken, near: near))
    }
    // What is asked by itself is not left out.
    let all = selected
    choices = choices.map { choice in
      Choice(
        asked: choice.asked, naam: choice.naam, taken: choice.taken,
        near: choice.near.filter { !all.contains($0.lowercased()) })
    }
  }

  /// The selected spellings in lower case.
  public var selected: Set<String> { Set(choices.flatMap(\.taken).map { $0.lowercased() }) }

  /// Whether one of two names stands whole in the other; a name of a letter or two stands in too many.
  private static func isPart(_ a: [UInt8], of b: [UInt8]) -> Bool {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    if short.count < 3 { return false }
    return (0...long.count - short.count).contains { start in
      long[start..<start + short.count].elementsEqual(short)
    }
  }
}
