/// Names, and the bytes with which a file writes them: the same bytes always mean the same name.
struct NameTable {
  /// The most names that one column may hold.
  static let limit = 1 << 20

  private(set) var names: [String] = []
  private var positions: [Spelling: Int] = [:]
  /// The positions of names by how they are spelled.
  private(set) var spellings = SpellingTable(limit: NameTable.limit)

  /// A name that is another when its bytes are: `String` takes an é of one code point for one of two.
  private struct Spelling: Hashable {
    let text: String

    static func == (a: Spelling, b: Spelling) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

    func hash(into hasher: inout Hasher) {
      for byte in text.utf8 { hasher.combine(byte) }
    }
  }

  /// The position of a name, new or known.
  mutating func position(of name: String) -> Int {
    let spelling = Spelling(text: name)
    if let known = positions[spelling] { return known }
    positions[spelling] = names.count
    names.append(name)
    return names.count - 1
  }

  /// Remembers that the bytes from `start` to `end` write the name at `position`.
  mutating func learn(_ bytes: RawSpan, from start: Int, to end: Int, position: Int) {
    spellings.learn(bytes, from: start, to: end, value: Int64(position))
  }
}
