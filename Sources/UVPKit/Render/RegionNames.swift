/// The names of tables for who does not see them: the heading above, and where that heading has more tables, what sets
/// each apart.
struct RegionNames {
  private var heading: String
  private var introduction = ""
  private var used: Set<String> = []

  init(heading: String) { self.heading = heading }

  /// A heading begins.
  mutating func begin(_ heading: String) {
    self.heading = heading
    introduction = ""
  }

  /// A paragraph stands above the next table: it names it where it ends in a colon.
  mutating func introduce(_ text: String) {
    introduction = text.utf8.last == 0x3A ? String(text.dropLast()) : ""
  }

  /// The name of the next table, which no other has.
  mutating func next() -> String {
    let own = introduction.isEmpty ? heading : "\(heading): \(introduction)"
    introduction = ""
    var name = own
    var number = 1
    while !used.insert(name).inserted {
      number += 1
      name = "\(own) (tabel \(number))"
    }
    return name
  }
}
