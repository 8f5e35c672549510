/// The footnotes of the monitor: by which methods, against which season, and that nothing is missing.
struct MonitorNotes {
  let monitor: Monitor
  let overschrijdingen: [Monitor.Overschrijding]
  let name: String
  let leftOut: Int
  let leftOutEarlier: [LeftOutRows]
  let drempel: Monitorrij.Drempel
  let methode: Prognosemethode?
  let isBrief: Bool
  /// The document for which they are; `nil` for the command itself.
  var rapport: Rapport?

  /// What a document shows, so that nothing is explained that is not there.
  struct Rapport {
    /// Whether the year is over: there is no year-end to expect, and no signal.
    let isJaar: Bool
  }

  private var isRapport: Bool { rapport != nil }
  private var showsJaareinde: Bool { rapport.map { !$0.isJaar } ?? true }
  /// Whether the tables of single deelnemers are there: compliance and work left over.
  private var showsDeelnemers: Bool { !isRapport || !monitor.showsRegio }

  /// What is above the bounds, with its differences.
  private var boven: [String] {
    overschrijdingen.map { item in
      let verschil = item.verschil.value.rounded(toPlaces: 0)
      let prefix = monitor.deelnemers.count > 1 ? (item.deelnemer.map { $0 + " " } ?? "") : ""
      return "\(prefix)\(item.naam) (\(verschil.isNegative ? "" : "+")\(verschil.text(.grouped)) uur)"
    }
  }

  /// All rows that are shown, with the deelnemer where there are more, and whether they are of work that is charged to
  /// all.
  private var shownRows: [(label: String, rij: Monitorrij, isCharged: Bool)] {
    var rows: [(label: String, rij: Monitorrij, isCharged: Bool)] = []
    func add(_ onderdeel: Monitor.Onderdeel, _ prefix: String) {
      let isCharged = [SectionName.projecten, SectionName.diensten].contains(onderdeel.naam)
      for rij in (isBrief ? [] : onderdeel.rijen) + [onderdeel.totaal] {
        rows.append((prefix + (rij.code.isEmpty ? rij.omschrijving : rij.code), rij, isCharged))
      }
    }
    for deelnemer in monitor.deelnemers {
      let prefix = monitor.deelnemers.count > 1 ? "\(deelnemer.begroting.deelnemer.naam) " : ""
      for onderdeel in deelnemer.onderdelen where !onderdeel.isRegionaal || !monitor.showsRegio {
        add(onderdeel, prefix)
      }
    }
    if monitor.showsRegio { for onderdeel in monitor.regio { add(onderdeel, "") } }
    return rows
  }

  /// What rows lack, by the reason why.
  private var gaps: [String] {
    var groups: [(what: String, rows: [String])] = []
    func add(_ what: String, _ row: String) {
      if let position = groups.firstIndex(where: { $0.what == what }) {
        groups[position].rows.append(row)
      } else {
        groups.append((what, [row]))
      }
    }
    var pm: [String] = []
    for (label, rij, isCharged) in shownRows {
      // Regional work without hours of its own is not charged, and counts in no section.
      if !isCharged, let absence = rij.begroot.absence, absence != .empty, !rij.code.isEmpty {
        pm.append("\(label) (\(absence.shownWord))")
      }
      if !showsJaareinde { continue }
      switch rij.jaareinde {
      case .failure(let reason): add("Geen jaareinde (\(reason.text))", label)
      case .success(let jaareinde):
        if rij.begroot.value != nil, case .failure(let reason) = jaareinde.interval80 {
          add("Geen signaal (\(reason.text))", label)
        }
      }
    }
    var notes = groups.map { "\($0.what): \(PlanNotes.list($0.rows))." }
    if !pm.isEmpty {
      notes.append(
        "Begroot zonder uren, geteld en niet opgeteld (R-15): \(PlanNotes.list(pm)). Wat erop geschreven is telt wel mee in "
          + "\(showsJaareinde ? "geschreven, restant, jaareinde" : "geschreven") en verschil van het onderdeel.")
    }
    return notes
  }

  /// All notes, in reading order.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  func all() throws(ArithmeticOverflow) -> [String] {
    let toerekening = monitor.toerekening
    var notes: [String] = []
    let years = monitor.seizoensjaren.map(String.init)
    let season =
      years.isEmpty
      ? "naar dagen, want er zijn geen eerdere jaren met geschreven uren"
      : "naar het seizoen van \(PlanNotes.list(years)), per onderdeel; zonder uren in die jaren naar dagen"
    let peildatum = isRapport ? toerekening.peildatum.words : toerekening.peildatum.text
    notes.append(
      showsJaareinde
        ? "Verwacht tot en met \(peildatum): \(season) (R-12)."
        : "Verwacht, in het verloop van de eigen uren: \(season) (R-12).")
    if showsJaareinde { notes += jaareinde }
    notes += drempelNotes + restant + aandelen + werkvoorraad
    let shown = Set(monitor.deelnemers.map(\.positie))
    for item in toerekening.elders {
      let project = toerekening.gegevens.lokaleProjecten?[item.project]
      guard let project, shown.contains(project.deelnemer) else { continue }
      notes.append(
        "\(item.som.uren.value.text(.grouped)) uur op \(project.code) is geschreven op "
          + "\"\(item.deelnemer)\" en telt bij de deelnemer van het project (R-07).")
    }
    if showsDeelnemers && monitor.deelnemers.contains(where: { $0.naleefgedrag != nil }) {
      notes.append(
        "Naleefgedrag: HC/PC en HHC/HC zijn aandelen van wat níet is nageleefd; welk product wat is staat in de kolom rol van de catalogus (R-14)."
      )
    }
    if !toerekening.hasAantallen {
      notes.append("\(name) heeft geen kolom aantal: aantallen en geschreven kentallen ontbreken (R-15).")
    }
    notes += PrognoseNotes.gapNotes(toerekening, isRapport: isRapport) + gaps
    let option = isRapport ? "" : LeftOutRows.option
    notes += LeftOutRows(name: name, rows: leftOut).note(naming: option)
    notes += leftOutEarlier.flatMap { $0.earlierNote(missingIn: "seizoen en interval", naming: option) }
    notes.append(
      "Aansluiting: alles wat hier staat telt op tot \(toerekening.bestand.uren.value.text(.grouped)) uur in "
        + "\(RealisatieReport.rijen(toerekening.bestand.rijen)) van \(name)\(leftOut == 0 ? "; er is niets weggelaten" : LeftOutRows.without(leftOut))."
    )
    return notes
  }

  /// How the year-end was forecast, and what the signals mean.
  private var jaareinde: [String] {
    var notes: [String] = []
    notes.append(
      methode.map { "Jaareinde: methode \($0.rawValue) (\($0.text)), zoals gevraagd (R-12)." }
        ?? "Jaareinde: per rij plan, seizoen of maanden, naar de regel van R-12; op hele uren. Een onderdeel is als geheel voorspeld en kan afwijken van de som van zijn rijen; het totaal van een deelnemer is de som van de onderdelen."
    )
    notes.append(
      "Signaal: ◯ de begroting ligt in het 80 %-interval van het jaareinde, ◐ daarbuiten maar in het 90 %-interval, ● buiten allebei. Interval: \(Jaareinde.intervalMethod)."
    )
    notes.append(
      "Verschil is jaareinde − begroot, uit cijfers vóór het afronden op hele uren: het kan 1 verschillen van wat de getoonde getallen geven, en een som ook."
    )
    return notes
  }

  /// What is not planned and was written on all the same counts in what is left of its section.
  private var restant: [String] {
    // In a document of the region no row of a deelnemer stands by itself.
    let rows = shownRows.filter { !$0.rij.code.isEmpty && $0.rij.begroot == .absent(.empty) }
    if rows.isEmpty || !showsDeelnemers { return [] }
    let figures = showsJaareinde ? "restant en verschil" : "verschil"
    return [
      "Begroot –: voor deze rij is niets begroot. Wat erop geschreven is telt mee, ook in \(figures) van het onderdeel."
    ]
  }

  private var aandelen: [String] {
    guard monitor.deelnemers.contains(where: { $0.onderdelen.contains { $0.aandeel != nil } }) else { return [] }
    let written = "Aandeel: de geschreven uren van de regio verdeeld zoals de begrote (R-03, R-05)"
    if !showsJaareinde { return [written + "."] }
    return [
      written
        + "; het jaareinde van een aandeel is de som van die van de rijen, elk naar zijn sleutel, en kan daarom afwijken van het aandeel in het totaal, dat als geheel is voorspeld."
    ]
  }

  private var drempelNotes: [String] {
    if !drempel.isSet { return [] }
    let bounds =
      (drempel.percent.map { ["\($0.text(.grouped)) %"] } ?? [])
      + (drempel.uren.map { ["\($0.text(.grouped)) uur"] } ?? [])
    let rows = boven
    let what = isBrief ? "Onderdelen en aandelen" : "Rijen, onderdelen en aandelen"
    return [
      "Drempel: een verschil van meer dan \(bounds.joined(separator: " én ")). \(what) erboven: "
        + (rows.isEmpty ? "geen." : "\(PlanNotes.list(rows)).")
    ]
  }

  private var werkvoorraad: [String] {
    var notes: [String] = []
    if showsDeelnemers
      && monitor.deelnemers.contains(where: { $0.werkvoorraad.contains { $0.geschreven.value != nil } })
    {
      notes.append(
        "Werkvoorraad: uren op een code zonder prognose staan bij hun programma, en "
          + "\(isRapport ? "in bijlage 1" : "hier") alleen ter vergelijking.")
    }
    if monitor.deelnemers.contains(where: { ($0.begroting.werkvoorraad?.value ?? .zero) != .zero }) {
      notes.append(
        "Werkvoorraad telt mee in begroot; de uren eraan staan bij het programma van hun product (R-08).")
    }
    return notes
  }
}
