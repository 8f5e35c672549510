/// A CSV of changes → scenarios, each change with the figures of the year that it is about.
package enum ScenarioIntake {
  static let schema = TableSchema([
    .optional("scenario"), .required("wat"), .required("sleutel"), .optional("deelnemer"), .optional("van", .number),
    .optional("naar", .number), .optional("factor", .number), .optional("bron"), .optional("opmerking"),
  ])

  /// The names of the columns of the table.
  package static let columnNames = Set(schema.columns.map(\.name))

  /// The names of the columns that stand beside those of the scenarios.
  static let taken: Set<String> = ["basis", "verschil"]

  /// Reads the scenarios of a file, in the order in which it first names them.
  ///
  /// - Parameters:
  ///   - bytes: the content of the file.
  ///   - file: its name as it is shown; without its folder and suffix it is the name of a scenario that has none.
  ///   - usedHeaders: takes the headers of `options.kolommen` that this file has.
  /// - Returns: scenarios that can be worked out only when `findings` has no errors.
  package static func read(
    _ bytes: [UInt8], file: String, gegevens: Jaargegevens, options: IntakeOptions, usedHeaders: inout Set<String>,
    findings: inout Findings
  ) -> [Scenario] {
    guard
      let reader = TableReader.open(
        bytes, file: file, schema: schema, options: options, usedHeaders: &usedHeaders, findings: &findings)
    else { return [] }
    var reading = Reading(reader: reader, gegevens: gegevens)
    for row in reader.rows { reading.take(row) }
    if reading.scenarios.isEmpty { reading.scenarios = [Scenario(naam: fallbackName(file), bestand: file)] }
    if !reader.findings.haveErrors { reading.checkShares() }
    findings.append(reader.findings)
    return reading.scenarios
  }

  /// The name of a file without folder and suffix.
  static func fallbackName(_ file: String) -> String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    return last.lowercased().hasSuffix(".csv") && last.count > 4 ? String(last.dropLast(4)) : last
  }

  /// Complains about scenarios of several files that have one name.
  package static func checkNames(_ scenarios: [Scenario], findings: inout Findings) {
    var first: [String: Scenario] = [:]
    for scenario in scenarios {
      let key = scenario.naam.lowercased()
      let earlier = first[key]
      if earlier != nil || taken.contains(key) {
        findings.report(
          .scenarioNameTaken(name: scenario.naam, first: earlier?.bestand, isOfFile: scenario.regel == nil),
          at: Place(file: scenario.bestand, line: scenario.regel))
      } else {
        first[key] = scenario
      }
    }
  }

  /// One pass over the rows of a file.
  private struct Reading {
    let reader: TableReader
    let gegevens: Jaargegevens
    let context: IntakeContext
    var scenarios: [Scenario] = []
    private var positions: [String: Int] = [:]
    /// For every scenario the row that changes a figure.
    private var rows: [[Wijziging.Target: Int]] = []

    init(reader: TableReader, gegevens: Jaargegevens) {
      self.reader = reader
      self.gegevens = gegevens
      var context = IntakeContext()
      context.deelnemers = gegevens.deelnemers
      context.index = DeelnemerIndex(gegevens.deelnemers)
      context.knowsDeelnemers = true
      self.context = context
    }

    mutating func take(_ row: Int) {
      var naam = reader.text(row, 0)
      let isNamed = !naam.isEmpty
      if !isNamed { naam = ScenarioIntake.fallbackName(reader.file) }
      let position = positions[naam.lowercased()] ?? scenarios.count
      if position == scenarios.count {
        positions[naam.lowercased()] = position
        let regel = isNamed ? reader.place(ofRow: row).line : nil
        scenarios.append(Scenario(naam: naam, bestand: reader.file, regel: regel))
        rows.append([:])
      }
      let wat = reader.choice(row, 1, of: Wijziging.Wat.self)
      let van = reader.number(row, 4)
      let waarde = waarde(row)
      guard let wat, let words = words(row, wat), let van, let waarde else { return }
      let targets = gegevens.targets(wat, sleutel: words.sleutel, deelnemer: words.deelnemer)
      if let miss = gegevens.miss(
        wat, sleutel: words.sleutel, deelnemer: words.deelnemer, targets: targets, suggests: !reader.isPastShown)
      {
        reader.report(.changeHitsNothing(what: hit(wat, words), miss: miss), row: row, column: 2)
        return
      }
      let wijziging = Wijziging(
        wat: wat, sleutel: words.sleutel, deelnemer: words.deelnemer, waarde: waarde, targets: targets,
        origin: reader.origin(ofRow: row, bron: 7, opmerking: 8))
      if isLawful(wijziging, van: van, row) && isAlone(wijziging, position, row) {
        scenarios[position].wijzigingen.append(wijziging)
      }
    }

    /// What `naar` or `factor` says; `nil` after a complaint.
    private func waarde(_ row: Int) -> Wijziging.Waarde? {
      let naar = reader.number(row, 5)
      let factor = reader.number(row, 6)
      guard let naar, let factor else { return nil }
      for (column, cell) in [(5, naar), (6, factor)] {
        guard let absence = cell.absence, absence != .empty else { continue }
        let name = reader.schema.columns[column].name
        reader.report(.notANumber(text: reader.text(row, column), column: name), row: row, column: column)
        return nil
      }
      switch (naar.value, factor.value) {
      case (let naar?, nil): return .naar(naar)
      case (nil, let factor?): return .factor(factor)
      default:
        reader.report(.changeUnclear(hasBoth: naar.value != nil), row: row, column: 5)
        return nil
      }
    }

    private typealias Words = (sleutel: String, deelnemer: Int?)

    /// The key and the deelnemer that the row names, as its kind asks for them; `nil` after a complaint.
    private func words(_ row: Int, _ wat: Wijziging.Wat) -> Words? {
      let hasDeelnemer = !reader.text(row, 3).isEmpty
      switch wat {
      case .uurtarief, .productieveUren:
        let isBare = isEmpty(row, 2, wat)
        return isEmpty(row, 3, wat) && isBare ? ("", nil) : nil
      case .uren:
        guard isEmpty(row, 3, wat), let sleutel = reader.requiredText(row, 2) else { return nil }
        return (sleutel, nil)
      case .kental, .aantal:
        let sleutel = reader.requiredText(row, 2)
        let deelnemer = hasDeelnemer ? context.deelnemer(row, 3, in: reader) : nil
        guard let sleutel, deelnemer != nil || !hasDeelnemer else { return nil }
        return (sleutel, deelnemer)
      case .aandeel:
        let sleutel = reader.requiredText(row, 2)
        guard let deelnemer = context.deelnemer(row, 3, in: reader), let sleutel else { return nil }
        return (sleutel, deelnemer)
      }
    }

    private func isEmpty(_ row: Int, _ column: Int, _ wat: Wijziging.Wat) -> Bool {
      let text = reader.text(row, column)
      if text.isEmpty { return true }
      reader.report(
        .cellNotUsed(text: text, column: reader.schema.columns[column].name, wat: wat.rawValue), row: row,
        column: column)
      return false
    }

    private func hit(_ wat: Wijziging.Wat, _ words: Words) -> String {
      "\(wat.rawValue) \(words.sleutel)" + (words.deelnemer.map { " van \(gegevens.deelnemers[$0].naam)" } ?? "")
    }

    // MARK: Whether a change can be made

    private func isLawful(_ wijziging: Wijziging, van: Stated<ExactDecimal>, _ row: Int) -> Bool {
      let figures = wijziging.targets.map(gegevens.figure)
      if van != .absent(.empty), let stale = figures.firstIndex(where: { $0 != van }) {
        reader.report(
          .changeStale(
            figure: gegevens.name(of: wijziging.targets[stale]), stated: reader.text(row, 4),
            present: Self.text(figures[stale])), row: row, column: 4)
        return false
      }
      if case .factor = wijziging.waarde, let absence = figures.first?.absence, figures.allSatisfy({ $0.value == nil })
      {
        reader.report(
          .factorOnNothing(figure: gegevens.name(of: wijziging.targets[0]), stated: absence.word), row: row, column: 6)
        return false
      }
      let column = Self.column(wijziging.waarde)
      for old in figures {
        // Beyond the exact range the calculation says so.
        guard let new = try? wijziging.waarde.applied(to: old).value else { continue }
        if wijziging.wat == .productieveUren && new == .zero {
          reader.report(
            .notAboveZero(text: reader.text(row, column), what: "productieve_uren"), row: row, column: column)
          return false
        }
        if wijziging.wat == .aandeel && new > Aandeel.whole.value {
          reader.report(.shareOutOfRange(text: new.text(.comma), column: "aandeel"), row: row, column: column)
          return false
        }
      }
      return true
    }

    private static func text(_ figure: Stated<ExactDecimal>) -> String {
      switch figure {
      case .known(let value): value.text(.grouped)
      case .absent(let absence): absence.word
      }
    }

    /// Whether no other row of the scenario changes a figure that this one does.
    private mutating func isAlone(_ wijziging: Wijziging, _ position: Int, _ row: Int) -> Bool {
      for target in wijziging.targets {
        guard let earlier = rows[position][target] else { continue }
        reader.report(
          .changeTwice(figure: gegevens.name(of: target), first: reader.place(ofRow: earlier)), row: row, column: 2)
        return false
      }
      for target in wijziging.targets { rows[position][target] = row }
      return true
    }

    /// Complains about keys whose shares, all known, are no whole any more.
    func checkShares() {
      for (position, scenario) in scenarios.enumerated() {
        for (index, sleutel) in gegevens.sleutels.enumerated() {
          var last: (row: Int, column: Int)?
          var changed: [Int: Stated<Aandeel>] = [:]
          for wijziging in scenario.wijzigingen {
            for case .aandeel(index, let deelnemer) in wijziging.targets {
              let target = Wijziging.Target.aandeel(sleutel: index, deelnemer: deelnemer)
              let new = try? wijziging.waarde.applied(to: gegevens.figure(target))
              changed[deelnemer] = new?.map(Aandeel.init)
              last = rows[position][target].map { ($0, Self.column(wijziging.waarde)) }
            }
          }
          guard let last,
            let complaint = VerdeelsleutelIntake.complaint(sleutel.with { changed[$0] }, isScenario: true)
          else { continue }
          reader.report(complaint, row: last.row, column: last.column)
        }
      }
    }

    /// The column in which a value stands.
    private static func column(_ waarde: Wijziging.Waarde) -> Int { if case .factor = waarde { 6 } else { 5 } }
  }
}
