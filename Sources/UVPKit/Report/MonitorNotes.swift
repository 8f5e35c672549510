/// The footnotes of the monitor: by which methods, against which season, and that nothing is missing.
struct MonitorNotes {
  let monitor: Monitor
  let name: String
  let leftOut: Int
  let drempel: Monitorrij.Drempel
  let methode: Prognosemethode?
  let isBrief: Bool

  /// The rows above the bounds, with their differences.
  private var boven: [String] {
    func names(_ onderdelen: [Monitor.Onderdeel], _ prefix: String) -> [String] {
      onderdelen.flatMap(\.rijen).filter(\.isBovenDrempel).map { rij in
        let verschil = (try? rij.verschil())?.value?.value.rounded(toPlaces: 0)
        let sign = verschil?.isNegative == false ? "+" : ""
        return "\(prefix)\(rij.code) (\(verschil.map { sign + $0.text(.grouped) } ?? "") uur)"
      }
    }
    let own = monitor.deelnemers.flatMap { deelnemer in
      let prefix = monitor.deelnemers.count > 1 ? "\(deelnemer.begroting.deelnemer.naam) " : ""
      return names(deelnemer.onderdelen.filter { !$0.isRegionaal }, prefix)
    }
    return own + names(monitor.regio, "")
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
    notes.append("Verwacht tot en met \(toerekening.peildatum.text): \(season) (R-12).")
    notes.append(
      methode.map { "Jaareinde: methode \($0.rawValue) (\($0.text)), zoals gevraagd (R-12)." }
        ?? "Jaareinde: per rij plan, seizoen of maanden, naar de regel van R-12; op hele uren. Een onderdeel is als geheel voorspeld en kan afwijken van de som van zijn rijen; het totaal van een deelnemer is de som van de onderdelen."
    )
    notes.append(
      "Signaal: ◯ de begroting ligt in het 80 %-interval van het jaareinde, ◐ daarbuiten maar in het 90 %-interval, ● buiten allebei. Interval: \(Jaareinde.intervalMethod)."
    )
    if drempel.isSet {
      let bounds =
        (drempel.percent.map { ["\($0.text(.grouped)) %"] } ?? [])
        + (drempel.uren.map { ["\($0.text(.grouped)) uur"] } ?? [])
      let rows = boven
      notes.append(
        "Drempel: een verschil van meer dan \(bounds.joined(separator: " én ")). "
          + (rows.isEmpty ? "Geen enkele rij komt erboven." : "Erboven: \(PlanNotes.list(rows))."))
    }
    if monitor.deelnemers.contains(where: { $0.onderdelen.contains { $0.aandeel != nil } }) {
      notes.append(
        "Aandeel: de geschreven uren van de regio verdeeld zoals de begrote (R-03, R-05); het jaareinde van een aandeel is verdeeld uit dat van de projecten of diensten."
      )
    }
    if monitor.deelnemers.contains(where: { $0.werkvoorraad.contains { $0.geschreven.value != nil } }) {
      notes.append(
        "Werkvoorraad: uren op een code zonder prognose staan bij hun programma, en hier alleen ter vergelijking.")
    }
    let shown = Set(monitor.deelnemers.map(\.positie))
    for item in toerekening.elders {
      let project = toerekening.gegevens.lokaleProjecten?[item.project]
      guard let project, shown.contains(project.deelnemer) else { continue }
      notes.append(
        "\(item.som.uren.value.text(.grouped)) uur op \(project.code) is geschreven op "
          + "\"\(item.deelnemer)\" en telt bij de deelnemer van het project (R-07).")
    }
    if monitor.deelnemers.contains(where: { $0.naleefgedrag != nil }) {
      notes.append(
        "Naleefgedrag: HC/PC en HHC/HC zijn aandelen van wat níet is nageleefd; welk product wat is staat in de kolom rol van de catalogus (R-14)."
      )
    }
    if !toerekening.hasAantallen {
      notes.append("\(name) heeft geen kolom aantal: aantallen en geschreven kentallen ontbreken (R-15).")
    }
    notes += RealisatieReport.leftOutNote(leftOut, name)
    notes.append(
      "Aansluiting: alles wat hier staat telt op tot \(toerekening.bestand.uren.value.text(.grouped)) uur in "
        + "\(RealisatieReport.rijen(toerekening.bestand.rijen)) van \(name); er is niets weggelaten.")
    return notes
  }
}
