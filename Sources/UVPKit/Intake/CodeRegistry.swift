/// The codes of all files together: a code decides where hours belong, so it stands for one thing.
struct CodeRegistry {
  private var places: [String: Place] = [:]
  /// The codes, in the order in which they were read.
  private(set) var known: [String] = []

  /// Whether a code is in use; upper and lower case make no difference.
  func contains(_ code: String) -> Bool { places[code.lowercased()] != nil }

  /// Takes the code of a row; a complaint when it is in use, in this file or another.
  mutating func register(_ code: String, row: Int, column: Int, in reader: TableReader) {
    // Codes that differ in case only would be taken for each other by everyone who reads them.
    let key = code.lowercased()
    if let first = places[key] {
      let complaint: Complaint =
        first.file == reader.file
        ? .duplicateKey(key: "code \(code)", first: first) : .codeTwice(code: code, first: first)
      reader.report(complaint, row: row, column: column)
    } else {
      places[key] = reader.place(ofRow: row)
      known.append(code)
    }
  }
}
