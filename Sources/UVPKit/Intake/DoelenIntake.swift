/// doelen.csv → goals with their indicators.
enum DoelenIntake {
  /// What is aimed at and what came of it may be figures or words; so their columns are text.
  static let schema = TableSchema([
    .required("doel"), .required("indicator"), .optional("soort"), .optional("deelnemer"), .required("streefwaarde"),
    .optional("gerealiseerd"), .optional("richting"), .optional("rekenwijze"), .optional("bron"),
    .optional("opmerking"),
  ])

  static func read(_ reader: TableReader, context: IntakeContext) -> [Doelregel] {
    var regels: [Doelregel] = []
    var rows: [Int] = []
    var keys: [String: Int] = [:]
    for row in reader.rows {
      let doel = reader.requiredText(row, 0)
      let indicator = reader.requiredText(row, 1)
      let hasDeelnemer = !reader.text(row, 3).isEmpty
      let deelnemer = hasDeelnemer ? context.deelnemer(row, 3, in: reader) : nil
      let streefwaarde = value(row, 4, in: reader)
      let gerealiseerd = value(row, 5, in: reader)
      let richting = reader.text(row, 6).isEmpty ? nil : reader.choice(row, 6, of: Doelregel.Richting.self)
      let rekenwijze = reader.text(row, 7).isEmpty ? nil : reader.choice(row, 7, of: Doelregel.Rekenwijze.self)
      guard let doel, let indicator, let streefwaarde, let gerealiseerd, !hasDeelnemer || deelnemer != nil else {
        continue
      }
      let key = "\(doel.lowercased())\u{0}\(indicator.lowercased())\u{0}\(deelnemer ?? -1)"
      if let first = keys[key] {
        reader.report(
          .duplicateKey(key: "indicator \"\(indicator)\" van dit doel", first: reader.place(ofRow: first)), row: row,
          column: 1)
        continue
      }
      keys[key] = row
      if let rekenwijze, rekenwijze != .som, gerealiseerd != .absent(.empty) {
        reader.report(.goalStatedAndComputed(rekenwijze: rekenwijze.rawValue), row: row, column: 5)
      }
      if let bereik = streefwaarde.value?.bereik, let richting,
        bereik.bovengrens == nil && richting == .minder || bereik.ondergrens == nil && richting == .meer
      {
        reader.report(
          .goalDirectionContradicts(text: reader.text(row, 4), richting: richting.rawValue), row: row, column: 6)
      }
      regels.append(
        Doelregel(
          doel: doel, indicator: indicator, soort: reader.text(row, 2), deelnemer: deelnemer,
          streefwaarde: streefwaarde, gerealiseerd: gerealiseerd, richting: richting, rekenwijze: rekenwijze,
          origin: reader.origin(ofRow: row, bron: 8, opmerking: 9)))
      rows.append(row)
    }
    addUp(&regels, rows, in: reader)
    return regels
  }

  /// A figure, a range, words, or why there is none; `nil` after a complaint.
  private static func value(_ row: Int, _ column: Int, in reader: TableReader) -> Stated<Doelwaarde>? {
    let text = reader.text(row, column)
    if text.isEmpty { return .absent(.empty) }
    if let absence = AbsenceText.absence(for: text) { return .absent(absence) }
    let name = schema.columns[column].name
    if text.first == "-" || text.first == "−", text.dropFirst().first?.isNumber == true {
      reader.report(.negative(text: text, column: name), row: row, column: column)
      return nil
    }
    do throws(DoelwaardeText.Refusal) {
      return .known(try DoelwaardeText.read(text, style: reader.style))
    } catch {
      let complaint: Complaint =
        switch error {
        case .number(let refusal, let scanned, let part):
          TableReader.complaint(
            refusal, scanned: scanned, text: part, column: name, style: reader.style, isContested: false)
        case .backwards: .rangeReversed(text: text, column: name)
        case .date: .mangledDate(text: text, column: name)
        case .overflow: .numberTooLong(text: text, column: name, limit: NumberText.maximumDigits)
        }
      reader.report(complaint, row: row, column: column)
      return nil
    }
  }

  /// Fills in the rows that are the sum of the others of their goal, and complains where they state another one.
  private static func addUp(_ regels: inout [Doelregel], _ rows: [Int], in reader: TableReader) {
    for (position, regel) in regels.enumerated() where regel.rekenwijze == .som {
      let others = regels.enumerated().filter {
        $0.offset != position && $0.element.rekenwijze != .som
          && $0.element.doel.lowercased() == regel.doel.lowercased()
          && $0.element.deelnemer == regel.deelnemer
      }.map(\.element)
      regels[position].streefwaarde = sum(
        others.map(\.streefwaarde), stated: regel.streefwaarde, row: rows[position], column: 4, in: reader)
      regels[position].gerealiseerd = sum(
        others.map(\.gerealiseerd), stated: regel.gerealiseerd, row: rows[position], column: 5, in: reader)
    }
  }

  /// The sum, where every part is a figure; else what the row states.
  private static func sum(
    _ parts: [Stated<Doelwaarde>], stated: Stated<Doelwaarde>, row: Int, column: Int, in reader: TableReader
  ) -> Stated<Doelwaarde> {
    let figures = parts.compactMap { $0.value?.bereik }
    guard figures.count == parts.count else { return stated }
    let name = schema.columns[column].name
    do throws(ArithmeticOverflow) {
      guard let som = try Bereik.som(figures) else { return stated }
      if let own = stated.value, own.bereik.map({ $0.isComparable(with: som) && !$0.hasBounds(of: som) }) ?? true {
        reader.report(
          .goalSumContradicts(stated: own.text(.grouped), computed: som.text(.grouped), column: name), row: row,
          column: column)
      }
      return stated.absence == nil || stated.absence == .empty ? .known(.bereik(som)) : stated
    } catch {
      reader.report(
        .numberTooLong(text: reader.text(row, column), column: name, limit: NumberText.maximumDigits), row: row,
        column: column)
      return stated
    }
  }
}

extension Bereik {
  /// Whether both bounds are the same figures.
  func hasBounds(of other: Bereik) -> Bool { ondergrens == other.ondergrens && bovengrens == other.bovengrens }
}
