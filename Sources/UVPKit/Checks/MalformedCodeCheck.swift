/// T204: a code is not built as the other codes of its table are.
enum MalformedCodeCheck {
  static func run(_ toets: Toets) -> [Bevinding] {
    var found: [Bevinding] = []
    let codes = toets.codesByName
    for table in toets.tables {
      let rows = table.regels.filter { !$0.code.isEmpty }
      for outlier in outliers(among: rows.map(\.code)) {
        let regel = rows[outlier.index]
        let named = codes[regel.nameKey]?.first
        let correct = named == regel.code ? nil : named
        found.append(
          Bevinding(
            .malformedCode(code: regel.code, row: regel.omschrijving, shape: outlier.shape, correct: correct),
            at: regel.origin))
      }
    }
    return found
  }

  /// The codes that differ in shape from all but a few others, and the shape of those others (`A9.99.99`).
  static func outliers(among codes: [String]) -> [(index: Int, shape: String)] {
    let groups = codes.map(groupShape)
    guard let common = mostCommon(groups), groups.count(where: { $0 == common }) * 10 >= groups.count * 9 else {
      return []
    }
    let usual = codes.indices.filter { groups[$0] == common }
    // A code in one piece may count on (OD9, OD10); between dots the number of digits is part of the shape.
    let shape = common.contains(".") ? mostCommon(usual.map { digitShape(codes[$0]) }) ?? common : common
    let fixedWidth =
      common.contains(".")
      && usual.count { digitShape(codes[$0]) == shape } * 10 >= usual.count * 9
    return codes.indices.compactMap { index in
      let deviates = groups[index] != common || fixedWidth && digitShape(codes[index]) != shape
      return deviates ? (index, shape) : nil
    }
  }

  /// Letters as A, runs of digits as one 9: `A9.9.9`.
  private static func groupShape(_ code: String) -> String {
    var out = ""
    for character in digitShape(code)
    where !(character == "9" && out.last == "9") && !(character == "A" && out.last == "A") {
      out.append(character)
    }
    return out
  }

  /// Letters as A, digits as 9: `A9.99.99`.
  private static func digitShape(_ code: String) -> String {
    String(code.map { $0.isASCII && $0.isNumber ? "9" : $0.isLetter ? "A" : $0 })
  }

  private static func mostCommon(_ shapes: [String]) -> String? {
    var counts: [String: Int] = [:]
    for shape in shapes { counts[shape, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
