/// Names, and the bytes with which a file writes them: the same bytes always mean the same name.
struct NameTable {
  /// The most names that one column may hold.
  static let limit = 1 << 20

  private(set) var names: [String] = []
  private var positions: [String: Int] = [:]
  /// The positions of names by how they are spelled.
  private(set) var spellings = SpellingTable(limit: NameTable.limit)

  /// The position of a name, new or known.
  mutating func position(of name: String) -> Int {
    if let known = positions[name] { return known }
    positions[name] = names.count
    names.append(name)
    return names.count - 1
  }

  /// Remembers that the bytes from `start` to `end` write the name at `position`.
  mutating func learn(_ bytes: RawSpan, from start: Int, to end: Int, position: Int) {
    spellings.learn(bytes, from: start, to: end, value: Int64(position))
  }
}
