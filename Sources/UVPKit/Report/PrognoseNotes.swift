/// The footnotes of `prognose`: the method, the season, what has no figure, and that the hours are those of the file.
struct PrognoseNotes {
  let planning: Planning
  let verwachting: Jaarverwachting
  let tabellen: [PrognoseTabel]
  let methode: Prognosemethode?
  let posities: [Int]?
  let isBrief: Bool
  let name: String
  let leftOut: Int
  let leftOutEarlier: [LeftOutRows]
  let getoond: Uren
  let elders: Uren
  let regionaal: Uren

  private var toerekening: Toerekening { verwachting.toerekening }

  /// All notes, in reading order.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  func all() throws(ArithmeticOverflow) -> [String] {
    var notes: [String] = []
    if toerekening.peildatum.isYearEnd {
      notes.append("Op 31 december is de prognose de realisatie zelf (R-12).")
    } else {
      notes.append(methodNote)
      notes += Self.seasonNotes(verwachting)
      if rows.contains(where: { $0.range(\.interval80) != nil }) {
        notes.append(
          "Intervallen van 80 % en 90 %, in hele uren naar buiten en niet lager dan wat al geschreven is: "
            + "\(Jaareinde.intervalMethod) (R-12).")
      }
      notes.append(
        "Een onderdeel, en de eigen uren samen, zijn elk als geheel voorspeld; de prognoses van hun rijen tellen er niet "
          + "precies toe op.")
      for tabel in tabellen { notes += try far(tabel) }
    }
    notes += Self.gapNotes(toerekening)
    notes += absent("Geen prognose") { $0.geenPrognose }
    notes += absent("Geen interval") { $0.geenInterval(\.interval80) }
    notes += absent("Geen interval van 90 %") {
      $0.geenInterval(\.interval80) == nil ? $0.geenInterval(\.interval90) : nil
    }
    notes += budgetNotes
    notes += notCharged
    notes += try Self.apartNotes(toerekening, of: posities.map(Set.init))
    notes += RealisatieReport.leftOutNote(leftOut, name) + leftOutEarlier.flatMap(\.earlierNote)
    notes.append(try closing())
    return notes
  }

  /// Where the sections together lie outside the interval of the whole: then one of the two does not say where the year ends.
  private func far(_ tabel: PrognoseTabel) throws(ArithmeticOverflow) -> [String] {
    guard let eigen = tabel.eigenUren.jaareinde, let range = tabel.eigenUren.range(\.interval90) else { return [] }
    var sum = ExactDecimal.zero
    var methods: [String] = []
    for onderdeel in tabel.onderdelen {
      guard let jaareinde = onderdeel.geheel.jaareinde else { return [] }
      sum = try sum + jaareinde.uren.value
      if onderdeel.geheel.methode != tabel.eigenUren.methode {
        methods.append("\(onderdeel.naam) volgens \(onderdeel.geheel.methodeText)")
      }
    }
    if range.contains(Uren(sum)) { return [] }
    return [
      "\(tabel.deelnemer ?? "Regio"): de onderdelen tellen op tot \(sum.text(.grouped)), buiten het 90 %-interval van de eigen uren als "
        + "geheel (\(eigen.uren.value.text(.grouped)))"
        + (methods.isEmpty
          ? "." : "; dat geheel is voorspeld volgens \(tabel.eigenUren.methodeText), \(Self.and(methods)).")
        + " monitor telt de onderdelen op."
    ]
  }

  private var methodNote: String {
    if let methode {
      return
        "Methode \(methode.rawValue) (\(methode.text)), zoals gevraagd; zonder --methode kiest R-12 er een per rij."
    }
    let used = Prognosemethode.allCases.filter { methode in rows.contains { $0.methode == methode } }
    return "Methode per rij gekozen volgens R-12: "
      + used.map { "\($0.rawValue) (\($0.text))" }.joined(separator: ", ") + "."
  }

  /// Which earlier years make the season.
  static func seasonNotes(_ verwachting: Jaarverwachting) -> [String] {
    var notes: [String] = []
    let years = verwachting.eerdereJaren.map { "\($0)" }
    notes.append(
      years.isEmpty
        ? "Er zijn geen hele eerdere jaren met geschreven uren: er is geen seizoen."
        : "Seizoen: de uren van \(Self.and(years)), per onderdeel, van alle deelnemers samen.")
    let partial = verwachting.onvolledigeJaren.map { "\($0)" }
    if !partial.isEmpty {
      notes.append(
        "\(Self.and(partial)) \(partial.count == 1 ? "telt" : "tellen") niet mee in het seizoen: in december is er niets "
          + "geschreven, dus het jaar is niet heel.")
    }
    return notes
  }

  /// Where the hours end before the reference date.
  ///
  /// - Parameter isRapport: whether it is for a document, that names no options.
  static func gapNotes(_ toerekening: Toerekening, isRapport: Bool = false) -> [String] {
    let (last, peildatum) = (toerekening.laatsteMaand, toerekening.peildatum)
    if last == 0 {
      return ["Tot en met \(isRapport ? peildatum.words : peildatum.text) is er niets geschreven dat meetelt."]
    }
    let notes = emptyNotes(toerekening)
    guard last < peildatum.maand, let end = Peildatum(endOf: last, jaar: peildatum.jaar) else { return notes }
    if isRapport {
      return notes + [
        "Na \(end.words) is er tot de peildatum niets geschreven dat meetelt. De maanden daarna tellen als maanden zonder "
          + "werk, ook als die uren nog komen."
      ]
    }
    return notes + [
      "Na \(end.text) is er tot de peildatum niets geschreven dat meetelt. Moeten die uren nog komen, kies dan --peil "
        + "\(end.text): anders tellen die maanden als maanden zonder werk."
    ]
  }

  /// The months without hours, with hours behind them.
  static func emptyNotes(_ toerekening: Toerekening) -> [String] {
    let empty = toerekening.legeMaanden
    if empty.isEmpty { return [] }
    return [
      "In \(and(empty.map { Jaarverloop.namen[$0 - 1] })) is niets geschreven dat meetelt, en daarna wel. Is de datum van die "
        + "latere uren verschreven, verbeter hem dan: anders \(empty.count == 1 ? "telt die maand" : "tellen die maanden") als "
        + "\(empty.count == 1 ? "een maand" : "maanden") zonder werk."
    ]
  }

  /// Words with a comma or `en` between them.
  static func and(_ words: [String]) -> String {
    words.count < 2 ? words.joined() : words.dropLast().joined(separator: ", ") + " en " + (words.last ?? "")
  }

  /// The rows that are shown, with the deelnemer where there are more.
  private var labelled: [(label: String, regel: PrognoseRegel)] {
    var labelled: [(label: String, regel: PrognoseRegel)] = []
    for tabel in tabellen {
      let prefix = tabellen.count > 1 ? "\(tabel.deelnemer ?? "") " : ""
      for onderdeel in tabel.onderdelen + tabel.regionaal {
        for regel in (isBrief ? [] : onderdeel.regels) + [onderdeel.geheel] {
          labelled.append((prefix + (regel.code.isEmpty ? regel.omschrijving : regel.code), regel))
        }
      }
      labelled.append((prefix + tabel.eigenUren.omschrijving, tabel.eigenUren))
    }
    return labelled
  }

  private var rows: [PrognoseRegel] { labelled.map(\.regel) }

  /// One note for each reason why rows lack something.
  private func absent(_ what: String, _ reason: (PrognoseRegel) -> String?) -> [String] {
    var groups: [(reason: String, rows: [String])] = []
    for (name, regel) in labelled {
      guard let text = reason(regel) else { continue }
      if let position = groups.firstIndex(where: { $0.reason == text }) {
        groups[position].rows.append(name)
      } else {
        groups.append((text, [name]))
      }
    }
    return groups.map { "\(what) (\($0.reason)): \(PlanNotes.list($0.rows))." }
  }

  private var budgetNotes: [String] {
    var notes: [String] = []
    let unplanned = labelled.filter { !$0.regel.code.isEmpty && $0.regel.begroot == .absent(.empty) }
    if !unplanned.isEmpty {
      notes.append("Niet begroot en wel op geschreven: \(PlanNotes.list(unplanned.map(\.label))).")
    }
    let pm = labelled.filter { !$0.regel.code.isEmpty && $0.regel.begroot.absence.map { $0 != .empty } ?? false }
    if !pm.isEmpty {
      notes.append(
        "Begroot zonder uren, geteld en niet opgeteld (R-15): "
          + "\(PlanNotes.list(pm.map { "\($0.label) (\($0.regel.begroot.absence?.shownWord ?? ""))" })).")
    }
    if planning.gegevens.werkvoorraad?.isEmpty == false {
      notes.append("Begroot is de prognose van het jaar, zonder werkvoorraad (R-08).")
    }
    return notes
  }

  /// The regional work that is listed and does not count in its section (R-04).
  private var notCharged: [String] {
    var notes: [String] = []
    for (naam, doorbelasting) in [
      (SectionName.projecten, planning.projecten), (SectionName.diensten, planning.diensten),
    ] where tabellen.contains(where: { $0.deelnemer == nil }) {
      let codes = doorbelasting?.nietDoorbelast.map(\.code) ?? []
      if codes.isEmpty { continue }
      notes.append("\(naam) als geheel: zonder wat niet wordt doorbelast (R-04): \(PlanNotes.list(codes)).")
    }
    return notes
  }

  /// What stands apart, with its hours, and local hours on another name; those of some deelnemers, or (`nil`) of all.
  static func apartNotes(_ toerekening: Toerekening, of deelnemers: Set<Int>?) throws(ArithmeticOverflow) -> [String] {
    var notes: [String] = []
    for reden in Toerekening.Reden.allCases {
      let items = toerekening.apart.filter { $0.reden == reden }
      if items.isEmpty { continue }
      let som = try toerekening.apart(reden)
      if reden == .naPeildatum {
        // Nothing is wrong with these: who wrote them says nothing here.
        notes.append("Na de peildatum, in geen enkele rij: \(som.uren.value.text(.grouped)) uur.")
        continue
      }
      var perName: [(name: String, uren: Uren)] = []
      var places: [String: Int] = [:]
      for item in items {
        let name = reden == .onbekendeCode ? item.code : item.deelnemer
        if let place = places[name] {
          perName[place].uren = try perName[place].uren + item.som.uren
        } else {
          places[name] = perName.count
          perName.append((name, item.som.uren))
        }
      }
      let list = PlanNotes.list(perName.map { "\($0.name) \($0.uren.value.text(.grouped))" })
      notes.append(
        "Apart, in geen enkele rij: \(som.uren.value.text(.grouped)) uur, \(reden.rawValue) (\(list)).")
    }
    let elders = toerekening.elders.filter { item in
      deelnemers.map { deelnemers in
        toerekening.gegevens.lokaleProjecten.map { deelnemers.contains($0[item.project].deelnemer) } ?? false
      } ?? true
    }
    if !elders.isEmpty {
      let rows = elders.map { item in
        let code = toerekening.gegevens.lokaleProjecten?[item.project].code ?? ""
        return "\(code) op naam van \(item.deelnemer) (\(item.som.uren.value.text(.grouped)) uur)"
      }
      notes.append("Telt bij de deelnemer van het lokale project (R-07): \(PlanNotes.list(rows)).")
    }
    return notes
  }

  private func closing() throws(ArithmeticOverflow) -> String {
    var apart = Uren.zero
    for item in toerekening.apart { apart = try apart + item.som.uren }
    let parts = [
      ("getoond", getoond), ("andere deelnemers", elders), ("regionaal werk", regionaal), ("apart", apart),
    ]
    // `getoond` always stands there; the rest where there is something.
    let shown = parts.enumerated().filter { $0.offset == 0 || $0.element.1 != .zero }.map(\.element)
    return "Aansluiting: " + shown.map { "\($0.0) \($0.1.value.text(.grouped))" }.joined(separator: " + ")
      + " = \(toerekening.bestand.uren.value.text(.grouped)) uur in \(name)\(LeftOutRows.without(leftOut))."
  }
}
