/// The key `inbreng` of deelnemers.csv, and the other keys of verdeelsleutels.csv.
enum VerdeelsleutelIntake {
  static let schema = TableSchema([
    .required("sleutel"), .required("deelnemer"), .required("aandeel", .percentage), .optional("bron"),
    .optional("opmerking"),
  ])

  /// The key that the column `aandeel` of deelnemers.csv is.
  static func inbreng(of deelnemers: [Deelnemer]) -> Verdeelsleutel {
    Verdeelsleutel(
      naam: Verdeelsleutel.inbreng, aandelen: deelnemers.map(\.aandeel), origins: deelnemers.map(\.origin))
  }

  static func read(_ reader: TableReader, context: IntakeContext) -> [Verdeelsleutel] {
    struct Draft {
      var aandelen: [Stated<Aandeel>]
      var origins: [Origin?]
    }
    var order: [String] = []
    var spellings: [String: String] = [:]
    var saidInbreng = false
    var drafts: [String: Draft] = [:]
    let count = context.deelnemers.count
    for row in reader.rows {
      let naam = reader.requiredText(row, 0)
      let deelnemer = context.deelnemer(row, 1, in: reader)
      let aandeel = reader.number(row, 2)
      guard var naam, let deelnemer, let aandeel else { continue }
      if naam.lowercased() == Verdeelsleutel.inbreng, let first = context.deelnemers.first {
        let file = Place(file: first.origin.place.file)
        if !saidInbreng {
          reader.report(.duplicateKey(key: "verdeelsleutel \(naam)", first: file), row: row, column: 0)
        }
        saidInbreng = true
        continue
      }
      let key = naam.lowercased()
      if let known = spellings[key] {
        naam = known
      } else {
        spellings[key] = naam
        order.append(naam)
        drafts[naam] = Draft(
          aandelen: Array(repeating: .absent(.empty), count: count), origins: Array(repeating: nil, count: count))
      }
      if let first = drafts[naam]?.origins[deelnemer] {
        let key = "\(naam), \(context.deelnemers[deelnemer].naam)"
        reader.report(.duplicateKey(key: key, first: first.place), row: row, column: 1)
        continue
      }
      drafts[naam]?.aandelen[deelnemer] = aandeel.map(Aandeel.init)
      drafts[naam]?.origins[deelnemer] = reader.origin(ofRow: row, bron: 3, opmerking: 4)
    }
    return order.compactMap { naam in
      drafts[naam].map { Verdeelsleutel(naam: naam, aandelen: $0.aandelen, origins: $0.origins) }
    }
  }

  /// Complains about a key whose shares are all known and are not 100 %, or are more than 100 % already.
  static func check(_ sleutel: Verdeelsleutel, file: String, findings: inout Findings) {
    if let complaint = complaint(sleutel, isScenario: false) { findings.report(complaint, at: Place(file: file)) }
  }

  /// The same complaint, without a place; `nil` where nothing is wrong.
  ///
  /// - Parameter isScenario: whether a scenario made the shares what they are.
  static func complaint(_ sleutel: Verdeelsleutel, isScenario: Bool) -> Complaint? {
    if sleutel.isComplete { return nil }
    let known = sleutel.aandelen.compactMap(\.value)
    let hasGaps = zip(sleutel.aandelen, sleutel.origins).contains { $0.value == nil && $1 != nil }
    guard !known.isEmpty, let sum = Verdeelsleutel.sum(known), sum > .whole || !hasGaps,
      let difference = try? sum.value - Aandeel.whole.value, let size = try? difference.magnitude()
    else { return nil }
    let sign = difference.isNegative ? "-" : "+"
    return .sharesNotHundred(
      sleutel: sleutel.naam, sum: sum.value.text(.grouped), difference: sign + size.text(.grouped),
      isScenario: isScenario)
  }
}
