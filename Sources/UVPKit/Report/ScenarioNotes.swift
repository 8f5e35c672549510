/// What `scenario` says in words: what every change hits, what was rounded, what is not known.
struct ScenarioNotes {
  let vergelijking: Scenariovergelijking
  let maten: [ScenarioReport.Maat]

  private var gegevens: Jaargegevens { vergelijking.basis.gegevens }

  // MARK: Changes

  /// One sentence a change, per scenario.
  func changes() -> [[String]] {
    vergelijking.scenarios.map { scenario in
      if scenario.wijzigingen.isEmpty { return ["geen wijziging: gelijk aan de basis"] }
      let own = ownKentallen(scenario)
      return scenario.wijzigingen.map { sentence($0, own) }
    }
  }

  /// The rows of the prognosis that have a kental of their own, in the data or by the scenario.
  private func ownKentallen(_ scenario: Scenario) -> Set<Int> {
    var rows = Set(gegevens.prognose.indices.filter { gegevens.prognose[$0].kental != .absent(.empty) })
    for wijziging in scenario.wijzigingen {
      for case .eigenKental(let regel) in wijziging.targets {
        let new = try? wijziging.waarde.applied(to: gegevens.figure(.eigenKental(regel: regel)))
        if new != .absent(.empty) { rows.insert(regel) }
      }
    }
    return rows
  }

  private func sentence(_ wijziging: Wijziging, _ own: Set<Int>) -> String {
    let figures = wijziging.targets.map(gegevens.figure)
    var out = subject(wijziging)
    let old = figures.count == 1 ? figures.first : nil
    switch (wijziging.waarde, old) {
    case (.naar(let naar), let old?): out += " van \(Self.text(old)) naar \(naar.text(.grouped))"
    case (.naar(let naar), nil): out += " naar \(naar.text(.grouped))"
    case (.factor(let factor), .known(let value)?):
      let new = (try? value * factor).map { ", dus van \(value.text(.grouped)) naar \($0.text(.grouped))" } ?? ""
      out += " × \(factor.text(.grouped))\(new)"
    case (.factor(let factor), _): out += " × \(factor.text(.grouped))"
    }
    let parts = hits(wijziging, figures, own)
    return parts.isEmpty ? out : "\(out): \(parts.joined(separator: ", "))"
  }

  private func subject(_ wijziging: Wijziging) -> String {
    if wijziging.targets.count == 1 { return gegevens.name(of: wijziging.targets[0]) }
    let key = wijziging.sleutel == Jaargegevens.everyCode ? "van alle codes" : wijziging.sleutel
    return "\(wijziging.wat.rawValue) \(key)"
      + (wijziging.deelnemer.map { " van \(gegevens.deelnemers[$0].naam)" } ?? "")
  }

  private func hits(
    _ wijziging: Wijziging, _ figures: [Stated<ExactDecimal>], _ ownKentallen: Set<Int>
  ) -> [String] {
    var parts: [String] = []
    switch wijziging.wat {
    case .kental where wijziging.deelnemer == nil:
      let products = Set(
        wijziging.targets.compactMap { if case .kental(let product) = $0 { product } else { nil } })
      let rows = gegevens.prognose.indices.filter { products.contains(gegevens.prognose[$0].product) }
      let own = rows.count(where: ownKentallen.contains)
      parts = [Self.count(figures.count, "kental", "kentallen"), "\(Self.rows(rows.count - own)) van de prognose"]
      if own > 0 {
        parts.append("\(Self.rows(own)) met een eigen kental \(own == 1 ? "blijft" : "blijven") zo")
      }
    case .kental, .aantal: parts = ["\(Self.rows(figures.count)) van de prognose"]
    case .uren:
      if figures.count > 1 { parts = [Self.rows(figures.count)] }
      let free = wijziging.targets.count { target in
        switch target {
        case .project(let index): gegevens.projecten?[index].isDoorbelast == false
        case .dienst(let index): gegevens.diensten?[index].isDoorbelast == false
        default: false
        }
      }
      if free > 0 { parts.append("\(free == figures.count ? "" : "\(free) daarvan ")niet doorbelast (R-04)") }
    case .aandeel, .uurtarief, .productieveUren: break
    }
    let absent = figures.count { $0.value == nil }
    if case .factor = wijziging.waarde, absent > 0 {
      parts.append("\(absent) zonder cijfer \(absent == 1 ? "blijft" : "blijven") zo (R-15)")
    }
    return parts
  }

  // MARK: Remarks

  /// What a reader must know, in reading order.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum of rounded figures leaves the exact range.
  func remarks() throws(ArithmeticOverflow) -> [String] {
    var notes: [String] = []
    let all = [vergelijking.basis] + vergelijking.doorrekeningen
    notes += Self.rounding(vergelijking)
    notes += PlanNotes.incompleteKeys(all.flatMap(\.doorbelastingen), gegevens)
    notes += withoutFigure(all)
    notes += fte()
    if maten.contains(.fte) { notes += try sums(.fte) }
    if maten.contains(.kosten) {
      notes.append(costs())
      notes += try sums(.kosten)
    }
    return notes
  }

  private static func rounding(_ vergelijking: Scenariovergelijking) -> [String] {
    let regional = vergelijking.basis.onderdelen.indices.filter { index in
      let naam = vergelijking.basis.onderdelen[index]
      guard naam == SectionName.projecten || naam == SectionName.diensten else { return false }
      return vergelijking.doorrekeningen.contains { other in
        zip(other.staten, vergelijking.basis.staten).contains { $0.onderdelen[index].uren != $1.onderdelen[index].uren }
      }
    }
    if regional.isEmpty { return [] }
    let names = regional.map { vergelijking.basis.onderdelen[$0] }.joined(separator: " en ")
    return [
      "\(names): het aandeel is in de basis en in elk scenario één keer afgerond (R-03, R-05); het verschil is dat van de afgeronde delen."
    ]
  }

  private func withoutFigure(_ all: [Doorrekening]) -> [String] {
    if all.allSatisfy({ $0.absentCount == 0 }) { return [] }
    let counts = zip(["basis"] + vergelijking.scenarios.map(\.naam), all).map { "\($0) \($1.absentCount)" }
    let isSame = all.allSatisfy { $0.absentCount == all[0].absentCount }
    return [
      "Rijen zonder uren, geteld en niet opgeteld (R-15): \(counts.joined(separator: ", "))."
        + (isSame
          ? "" : " Waar dat verschilt, zitten in het verschil van het totaal uren die aan één kant geen cijfer hebben.")
    ]
  }

  private func fte() -> [String] {
    guard maten.contains(.fte) else {
      return ["Geen fte: uitgangspunten.csv noemt geen productieve_uren, en die worden niet verondersteld (R-13)."]
    }
    let stated = assumption { $0.productieveUren.map { $0.value.text(.grouped) } }
    let bron = gegevens.uitgangspunten.productieveUrenOrigin?.bron ?? ""
    return [
      "Fte: uren / productieve uren per fte (R-13), elk cijfer op twee decimalen, en een verschil dat van de twee cijfers ernaast: \(stated)"
        + (bron.isEmpty ? "." : " (basis: \(bron)).")
    ]
  }

  private func costs() -> String {
    let stated = assumption { $0.statedUurtarief.map { "€ \($0.value.text(.grouped, minimumPlaces: 2))" } }
    let bron = gegevens.uitgangspunten.uurtariefOrigin?.bron ?? ""
    return
      "Kosten: uren × uurtarief, elk cijfer op hele euro's, en een verschil dat van de twee cijfers ernaast (R-09): \(stated)"
      + (bron.isEmpty ? "." : " (basis: \(bron)).")
  }

  /// An assumption of the base, and of the scenarios that have another.
  private func assumption(_ text: (Uitgangspunten) -> Stated<String>) -> String {
    func shown(_ data: Jaargegevens) -> String {
      let stated = text(data.uitgangspunten)
      return stated.value ?? (stated.absence == .empty ? "niet bekend" : stated.absence?.word ?? "")
    }
    let base = shown(gegevens)
    let other = zip(vergelijking.scenarios, vergelijking.doorrekeningen).compactMap { scenario, doorrekening in
      let own = shown(doorrekening.gegevens)
      return own == base ? nil : "in \(scenario.naam) \(own)"
    }
    return ([base] + other).joined(separator: ", ")
  }

  private static func text(_ figure: Stated<ExactDecimal>) -> String {
    switch figure {
    case .known(let value): value.text(.grouped)
    case .absent(let absence): absence.word
    }
  }

  private static func rows(_ number: Int) -> String { count(number, "rij", "rijen") }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    number == 1 ? "1 \(one)" : "\(ExactDecimal(number).text(.grouped)) \(many)"
  }
}
