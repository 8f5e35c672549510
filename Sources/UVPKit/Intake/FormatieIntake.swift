/// formatie.csv → the functions of the teams.
enum FormatieIntake {
  static let schema = TableSchema([
    .required("team"), .required("functie"), .optional("fte", .number), .optional("bezetting", .number),
    .optional("productieve_uren", .number), .optional("bedient"), .optional("bron"), .optional("opmerking"),
  ])

  /// The word for all deelnemers in the column `bedient`.
  static let regio = "regio"

  static func read(_ reader: TableReader, context: IntakeContext) -> [Formatieregel] {
    var regels: [Formatieregel] = []
    var keys: [String: Int] = [:]
    var spellings: [String: String] = [:]
    var served: [String: (row: Int, bedient: Bediening)] = [:]
    for row in reader.rows {
      let team = reader.requiredText(row, 0)
      let functie = reader.requiredText(row, 1)
      let fte = reader.number(row, 2)
      let bezetting = reader.number(row, 3)
      let uren = reader.number(row, 4, isVerbatim: true)
      let bedient = bediening(row, in: reader, context: context)
      guard var team, let functie, let fte, let bezetting, let uren, let bedient else { continue }
      if let uren = uren.value, uren <= .zero {
        reader.report(.notAboveZero(text: reader.text(row, 4), what: "kolom productieve_uren"), row: row, column: 4)
        continue
      }
      let key = team.lowercased()
      if key == Teamindeling.zonderTeam {
        reader.report(.reservedTeam(naam: team), row: row, column: 0)
        continue
      }
      if let spelling = spellings[key] { team = spelling } else { spellings[key] = team }
      let both = "\(key)\u{0}\(functie.lowercased())"
      if let first = keys[both] {
        reader.report(
          .duplicateKey(key: "\(team), \(functie)", first: reader.place(ofRow: first)), row: row, column: 1)
        continue
      }
      keys[both] = row
      if bedient != .onbekend {
        if let first = served[key] {
          if first.bedient != bedient {
            reader.report(.teamServesTwice(team: team, first: reader.place(ofRow: first.row)), row: row, column: 5)
            continue
          }
        } else {
          served[key] = (row, bedient)
        }
      }
      regels.append(
        Formatieregel(
          team: team, functie: functie, fte: fte.map(Fte.init), bezetting: bezetting.map(Fte.init),
          productieveUren: uren.map(Uren.init), bedient: bedient,
          origin: reader.origin(ofRow: row, bron: 6, opmerking: 7)))
    }
    return regels
  }

  /// For whom the team of a row works; `nil` after a complaint.
  private static func bediening(_ row: Int, in reader: TableReader, context: IntakeContext) -> Bediening? {
    let text = reader.text(row, 5)
    if text.isEmpty || AbsenceText.absence(for: text) != nil { return .onbekend }
    if text.lowercased() == regio { return .regio }
    var posities: Set<Int> = []
    var isKnown = true
    // A name with | in it is one name.
    let namen =
      context.index.position(of: text) != nil
      ? [text] : text.split(separator: "|").map { String($0).trimmed }.filter { !$0.isEmpty }
    if namen.count > 1, namen.contains(where: { $0.lowercased() == regio && context.index.position(of: $0) == nil }) {
      reader.report(
        .notAChoice(
          text: text, column: "bedient", choices: ["\(regio) zonder meer", "namen van deelnemers met | ertussen"],
          suggestion: nil), row: row, column: 5)
      return nil
    }
    for naam in namen {
      if let positie = context.index.position(of: naam) {
        posities.insert(positie)
        continue
      }
      isKnown = false
      if !context.knowsDeelnemers { continue }
      let suggestion = reader.isPastShown ? nil : NearMiss.suggestion(for: naam, among: context.index.names + [regio])
      reader.report(.unknownDeelnemer(name: naam, suggestion: suggestion), row: row, column: 5)
    }
    if !isKnown { return nil }
    return posities.isEmpty ? .onbekend : .deelnemers(posities)
  }
}
