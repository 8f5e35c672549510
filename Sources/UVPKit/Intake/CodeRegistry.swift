/// The codes of all files together: a code decides where hours belong, so it stands for one thing.
struct CodeRegistry {
  private var places: [String: Place] = [:]

  /// Takes the code of a row; a complaint when it is in use, in this file or another.
  mutating func register(_ code: String, row: Int, column: Int, in reader: TableReader) {
    if let first = places[code] {
      let complaint: Complaint =
        first.file == reader.file
        ? .duplicateKey(key: "code \(code)", first: first) : .codeTwice(code: code, first: first)
      reader.report(complaint, row: row, column: column)
    } else {
      places[code] = reader.place(ofRow: row)
    }
  }
}
