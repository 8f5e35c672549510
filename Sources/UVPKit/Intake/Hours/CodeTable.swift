/// Codes, and the bytes with which a file writes them: upper and lower case make no difference.
struct CodeTable {
  /// Per position the spelling whose bytes come first, so that it does not matter in which order a file is read.
  private(set) var names: [String] = []
  private var positions: [String: Int] = [:]
  /// The positions of codes by how they are spelled.
  private(set) var spellings = SpellingTable(limit: NameTable.limit)

  /// The position of a code, new or known.
  mutating func position(of code: String) -> Int {
    let key = code.lowercased()
    if let known = positions[key] {
      if code.utf8.lexicographicallyPrecedes(names[known].utf8) { names[known] = code }
      return known
    }
    positions[key] = names.count
    names.append(code)
    return names.count - 1
  }

  /// Remembers that the bytes from `start` to `end` write the code at `position`.
  mutating func learn(_ bytes: RawSpan, from start: Int, to end: Int, position: Int) {
    spellings.learn(bytes, from: start, to: end, value: Int64(position))
  }
}
