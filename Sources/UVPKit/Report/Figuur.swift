/// The figures of reports; every number in them stands in a table too.
enum Figuur {
  /// The budget of a deelnemer over its sections; `nil` where no section has hours.
  static func verdeling(_ begroting: Begroting, jaar: Int) -> Chart? {
    let rows = begroting.onderdelen.map { onderdeel in
      Chart.Row(SectionName.shown(onderdeel.naam), [onderdeel.uren.value?.value], text: text(onderdeel.uren))
    }
    let totaal = begroting.totaal.value.map { " Samen \($0.value.text(.grouped)) uur." } ?? ""
    return bars(
      "verdeling", "Verdeling van de uren, \(begroting.deelnemer.naam), \(jaar)",
      "Staven met de begrote uren per onderdeel.\(totaal)", ["uren"], rows)
  }

  /// The totals of several deelnemers; `nil` where none has one.
  static func deelnemers(_ begrotingen: [Begroting], jaar: Int) -> Chart? {
    bars(
      "deelnemers", "Begrote uren per deelnemer, \(jaar)", "Staven met het totaal van elke deelnemer in uren.",
      ["uren"],
      begrotingen.map { Chart.Row($0.deelnemer.naam, [$0.totaal.value?.value], text: text($0.totaal)) })
  }

  /// What was written beside what was planned, per section; `nil` where there is nothing of either.
  static func stand(_ deelnemer: Monitor.Deelnemerstand, _ peildatum: Peildatum) -> Chart? {
    let rows = deelnemer.onderdelen.map { onderdeel in
      let begroot = onderdeel.aandeel.map(\.begroot) ?? onderdeel.totaal.begroot
      let geschreven = onderdeel.aandeel.map(\.geschreven) ?? .known(onderdeel.totaal.geschreven)
      return Chart.Row(
        onderdeel.aandeel == nil ? SectionName.shown(onderdeel.naam) : "aandeel \(onderdeel.naam)",
        [geschreven.value?.value, begroot.value?.value], text: "\(text(geschreven)) van \(text(begroot))")
    }
    return bars(
      "stand", "Geschreven en begroot, \(deelnemer.begroting.deelnemer.naam), tot en met \(peildatum.words)",
      "Per onderdeel twee staven: de geschreven uren tot de peildatum en de begroting van het hele jaar.",
      ["geschreven", "begroot"], rows)
  }

  /// What was written beside what was planned, per deelnemer; `nil` where there is nothing of either.
  static func standen(_ deelnemers: [Monitor.Deelnemerstand], _ peildatum: Peildatum) -> Chart? {
    let rows = deelnemers.map { deelnemer in
      Chart.Row(
        deelnemer.begroting.deelnemer.naam,
        [deelnemer.geschreven.value?.value, deelnemer.begroting.totaal.value?.value],
        text: "\(text(deelnemer.geschreven)) van \(text(deelnemer.begroting.totaal))")
    }
    return bars(
      "stand", "Geschreven en begroot per deelnemer, tot en met \(peildatum.words)",
      "Per deelnemer twee staven: de geschreven uren tot de peildatum en de begroting van het hele jaar.",
      ["geschreven", "begroot"], rows)
  }

  /// The largest differences between year-end and plan; `nil` where there are none.
  static func afwijkingen(_ afwijkingen: Afwijkingen, naam: String, _ peildatum: Peildatum) -> Chart? {
    let minuend = peildatum.isYearEnd ? "Geschreven" : "Verwacht jaareinde"
    return bars(
      "afwijkingen", "\(minuend) min begroting in uren, \(naam), \(peildatum.jaar)",
      "De grootste afwijkingen als staven, de grootste bovenaan, met de uren tot en met \(peildatum.words). Links van de lijn, gearceerd: minder dan begroot. Rechts: meer dan begroot.",
      ["verschil"], afwijkingen.grootste.map { Chart.Row($0.label, [$0.verschil], text: $0.text) },
      sides: .init(left: "minder dan begroot", right: "meer dan begroot"))
  }

  /// Hours needed beside hours available, per team; `nil` where neither is known of any.
  static func capaciteit(_ rows: [(team: String, nodig: Uren?, beschikbaar: Uren?)], jaar: Int) -> Chart? {
    bars(
      "capaciteit", "Capaciteit per team in uren, \(jaar)",
      "Per team twee staven: de uren die nodig zijn en de uren die er beschikbaar zijn.", ["nodig", "beschikbaar"],
      rows.map { row in
        let numbers = [row.nodig, row.beschikbaar].map { $0?.value.text(.grouped) ?? "–" }
        return Chart.Row(
          row.team, [row.nodig?.value, row.beschikbaar?.value], text: numbers.joined(separator: " van "))
      })
  }

  /// The year month by month, with where it may end.
  static func verloop(_ verloop: Jaarverloop, naam: String) -> Chart {
    let done = verloop.maanden.compactMap { $0.totEnMet?.value }
    let expected = verloop.maanden.compactMap { $0.verwacht.value?.value }
    var end: Chart.Course.End?
    if case .success(let jaareinde) = verloop.jaareinde, !verloop.peildatum.isYearEnd,
      case .success(let range) = jaareinde.interval90
    {
      let uren = jaareinde.uren.value.rounded(toPlaces: 0)
      end = .init(
        name: "naar het verwachte jaareinde", value: uren, low: range.lower.value, high: range.upper.value,
        text: "jaareinde \(uren.text(.grouped))\n\(Afwijkingen.interval(verloop.jaareinde) ?? "") (90 %)")
    }
    let peil = verloop.peildatum.words
    return Chart(
      name: "verloop", title: "Eigen uren in \(verloop.peildatum.jaar), \(naam)",
      description:
        "Lijn met stippen: de geschreven eigen uren tot en met elke maand, tot \(peil). Streepjeslijn: wat volgens de begroting verwacht mocht worden."
        + (end == nil ? "" : " Stippellijn: recht naar het verwachte jaareinde, rechts met het interval van 90 %."),
      shape: .course(
        Chart.Course(
          periods: Jaarverloop.namen, done: ("geschreven", done),
          expected: ("verwacht volgens de begroting", expected.count == 12 ? expected : []), end: end)))
  }

  private static func bars(
    _ name: String, _ title: String, _ description: String, _ series: [String], _ rows: [Chart.Row],
    sides: Chart.Bars.Sides? = nil
  ) -> Chart? {
    guard rows.contains(where: { $0.values.contains { $0 != nil } }) else { return nil }
    return Chart(
      name: name, title: title, description: description, shape: .bars(.init(series: series, rows: rows, sides: sides)))
  }

  private static func text(_ uren: Stated<Uren>) -> String {
    switch uren {
    case .known(let uren): uren.value.text(.grouped)
    case .absent(let absence): absence == .empty ? "–" : absence.text
    }
  }
}
