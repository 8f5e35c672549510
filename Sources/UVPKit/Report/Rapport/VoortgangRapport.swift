/// The reports in the course of a year, of one deelnemer or of the region: realisation at a reference date.
package struct VoortgangRapport {
  let soort: Rapportsoort
  let monitor: MonitorReport
  let afrekening: AfrekeningReport?
  let colofon: Colofon
  /// The course of the own hours.
  let verloop: Jaarverloop
  /// The goals; `nil` where the year has none.
  let doelen: Doelentabel?
  private let overzicht: Table
  private let noten: [String]

  private var stand: Monitor { monitor.monitor }
  /// The deelnemer; `nil` for the region.
  private var deelnemer: Monitor.Deelnemerstand? { stand.showsRegio ? nil : stand.deelnemers.first }
  private var peildatum: Peildatum { monitor.peildatum }
  private var naam: String { deelnemer?.begroting.deelnemer.naam ?? "regio" }
  private var isJaar: Bool { soort == .jaarverslag }

  /// - Parameters:
  ///   - monitor: the position of one deelnemer, or of all for the region.
  ///   - afrekening: the settlement of the same; `nil` where there is none to show.
  package init(
    _ soort: Rapportsoort, monitor: MonitorReport, afrekening: AfrekeningReport?, doelen: Doelentabel?,
    colofon: Colofon
  ) throws(ArithmeticOverflow) {
    self.soort = soort
    self.monitor = monitor
    self.afrekening = afrekening
    self.doelen = doelen
    self.colofon = colofon
    let isJaar = soort == .jaarverslag
    overzicht = isJaar ? Jaartabel.overzicht(monitor.monitor) : try monitor.overviewWithSum()
    noten = try monitor.notes(for: .init(isJaar: isJaar))
    let positie = monitor.monitor.showsRegio ? nil : monitor.monitor.deelnemers.first?.positie
    verloop = try Jaarverloop(monitor.monitor.verwachting.stand(.eigenUren(deelnemer: positie)))
  }

  package func rapport(subject: String) -> Rapport {
    var document = Document(title: "\(soort.titel) \(peildatum.jaar): \(naam)")
    document.paragraph(lead)
    document.heading("1 Inleiding")
    document.slot(.inleiding)
    document.heading(isJaar ? "2 Terugblik" : "2 Ontwikkelingen")
    document.slot(isJaar ? .terugblik : .ontwikkelingen)
    document.heading("3 Doelen en prioriteiten")
    doelen?.add(to: &document)
    document.slot(.doelen)
    programma(&document)
    document.heading("5 Ketenpartners")
    document.slot(.ketenpartners)
    regionaal(&document)
    afwijkingen(&document)
    if let afrekening {
      add(afrekening, &document)
    } else if isJaar {
      document.heading("8 Afrekening")
      document.paragraph("Het uurtarief van \(peildatum.jaar) is niet bekend: er is geen afrekening.")
    }
    bijlagen(&document)
    colofon.add(to: &document)
    return Rapport(soort, jaar: peildatum.jaar, subject: subject, document: document)
  }

  /// Until when hours count, and whether the year is whole.
  private var lead: String {
    let hours = "Geschreven uren tot en met \(peildatum.words), naast de begroting van \(peildatum.jaar)."
    let last = stand.toerekening.laatsteMaand
    if last == 0 { return hours + " Er zijn nog geen uren geschreven." }
    if last >= peildatum.maand { return hours }
    let until = Peildatum(endOf: last, jaar: peildatum.jaar)?.words ?? Jaarverloop.namen[last - 1]
    return hours + " Er zijn uren geschreven tot en met \(until): dit jaar is nog niet compleet."
  }

  // MARK: 4 Programma

  private func programma(_ document: inout Document) {
    document.heading("4 Voortgang van het programma")
    var number = 0
    if let deelnemer {
      let programmas = deelnemer.onderdelen.filter { !$0.isRegionaal && $0.naam != SectionName.lokaleProjecten }
      let plaatsen = Tekstplaats.namen("programma", programmas.map(\.naam))
      let koppen = Programmakoppen(programmas.map(\.naam))
      number = koppen.volgende - 1
      for (position, onderdeel) in programmas.enumerated() {
        document.heading(koppen.koppen[position])
        add(onderdeel, "In dit programma is niets begroot en niets geschreven.", &document)
        if let table = monitor.numbers(onderdeel) {
          document.paragraph("Aantallen en kentallen:")
          document.table(table)
        }
        document.slot(plaatsen[position], Tekstplaats.programma)
      }
    }
    number += 1
    document.heading("4.\(number) Samenvatting", level: 2)
    if let deelnemer {
      if let chart = Figuur.stand(deelnemer, peildatum) { document.chart(chart) }
      document.table(isJaar ? Jaartabel.samenvatting(deelnemer) : monitor.summary(deelnemer))
    } else {
      if let chart = Figuur.standen(stand.deelnemers, peildatum) { document.chart(chart) }
      document.table(overzicht)
      document.slot("programma", Tekstplaats.programma)
    }
    number += 1
    document.heading("4.\(number) Verloop van de eigen uren", level: 2)
    Verlooptabel.add(verloop, naam: naam, to: &document)
    if let deelnemer, let table = monitor.compliance(deelnemer) {
      document.heading("4.\(number + 1) Naleefgedrag", level: 2)
      document.table(table)
    }
  }

  private func add(_ onderdeel: Monitor.Onderdeel, _ empty: String, _ document: inout Document) {
    if onderdeel.rijen.isEmpty {
      document.paragraph(empty)
    } else {
      document.table(isJaar ? Jaartabel.tabel(onderdeel) : monitor.hours(onderdeel))
    }
  }

  // MARK: 6 Projecten en diensten

  private func regionaal(_ document: inout Document) {
    document.heading("6 Projecten en diensten")
    let onderdelen = deelnemer?.onderdelen.filter(\.isRegionaal) ?? stand.regio.filter { !isEnergie($0) }
    var number = 0
    for onderdeel in onderdelen {
      number += 1
      let isProjecten = onderdeel.naam == SectionName.projecten
      document.heading(isProjecten ? "6.\(number) Regionale projecten" : "6.\(number) Regionale diensten", level: 2)
      add(onderdeel, "Er zijn geen regionale \(onderdeel.naam).", &document)
      document.slot(isProjecten ? .projecten : .diensten)
    }
    if let lokaal = deelnemer?.onderdelen.first(where: { $0.naam == SectionName.lokaleProjecten }) {
      document.heading("6.\(number + 1) Lokale projecten", level: 2)
      add(lokaal, Projectentabel.geenLokale(lokaal.totaal.begroot, deelnemer?.begroting.deelnemer.naam), &document)
      document.slot(.lokaleProjecten)
    }
  }

  private func isEnergie(_ onderdeel: Monitor.Onderdeel) -> Bool {
    onderdeel.naam != SectionName.projecten && onderdeel.naam != SectionName.diensten
  }

  // MARK: 7 and further

  private func afwijkingen(_ document: inout Document) {
    let afwijkingen = deelnemer.map { Afwijkingen($0) } ?? Afwijkingen(stand)
    document.heading("7 Afwijkingen en risico's")
    document.heading("7.1 Grootste afwijkingen", level: 2)
    if afwijkingen.grootste.isEmpty {
      document.paragraph("Geen enkele rij wijkt een heel uur of meer af.")
    } else {
      if let chart = Figuur.afwijkingen(afwijkingen, naam: naam, peildatum) { document.chart(chart) }
      document.table(isJaar ? Jaartabel.afwijkingen(afwijkingen) : afwijkingen.table)
      if !isJaar { document.paragraph(afwijkingen.samenvatting) }
      document.notes((isJaar ? ["Verschil is hier afgerond op hele uren."] : []) + alsWerkvoorraad(afwijkingen))
    }
    document.heading("7.2 Toelichting op de afwijkingen", level: 2)
    document.slot(.afwijkingen)
    document.heading("7.3 Risico's", level: 2)
    document.slot(.risicos)
  }

  /// The rows shown without a budget of which the work left over has one: that is no row of a programma (R-08).
  private func alsWerkvoorraad(_ afwijkingen: Afwijkingen) -> [String] {
    let rows = (deelnemer?.werkvoorraad ?? []).map(\.regel).filter { regel in
      regel.counts
        && afwijkingen.grootste.contains {
          $0.rij.begroot == .absent(.empty) && !$0.code.isEmpty && $0.code == regel.code
        }
    }
    if rows.isEmpty { return [] }
    let names = rows.map {
      "\($0.code) \($0.uren.value.map { "\($0.value.text(.grouped)) uur" } ?? $0.uren.absence?.word ?? "")"
    }
    return [
      "Wel begroot als werkvoorraad, in bijlage 1: \(PlanNotes.list(names)). Het verschil hierboven is zonder die begroting (R-08)."
    ]
  }

  private func add(_ afrekening: AfrekeningReport, _ document: inout Document) {
    document.heading("8 Afrekening")
    if deelnemer != nil {
      for rekening in afrekening.rekeningen {
        document.table(afrekening.table(rekening))
        document.paragraph(afrekening.uitkomst(rekening.totaal))
      }
    } else {
      document.table(afrekening.hoursOverview)
      document.table(afrekening.costOverview)
      document.paragraph(afrekening.uitkomst(afrekening.som, "Per saldo "))
    }
    document.notes(afrekening.notes)
  }

  private func bijlagen(_ document: inout Document) {
    document.heading("Bijlage 1 Werkvoorraad")
    if let deelnemer, !deelnemer.werkvoorraad.isEmpty {
      document.table(monitor.backlog(deelnemer))
    } else {
      document.paragraph(
        deelnemer == nil
          ? "De werkvoorraad staat in het rapport van elke deelnemer."
          : "Er staat geen werkvoorraad in de gegevens van \(peildatum.jaar).")
    }
    document.heading("Bijlage 2 Energie")
    let energie = stand.regio.filter(isEnergie)
    if energie.isEmpty { document.paragraph("Er staat geen energie in de gegevens van \(peildatum.jaar).") }
    for onderdeel in energie {
      document.heading("\(onderdeel.naam.prefix(1).uppercased())\(onderdeel.naam.dropFirst())", level: 2)
      add(onderdeel, "Geen rijen.", &document)
    }
    document.slot(.energie)
    document.heading("Bijlage 3 Verantwoording van de cijfers")
    monitor.addApart(to: &document, level: 2)
    document.heading("Aansluiting met \(monitor.name)", level: 2)
    document.table(monitor.closing)
    document.notes(noten)
  }
}

/// The course of a year as a table and a figure with the same numbers.
enum Verlooptabel {
  static func add(_ verloop: Jaarverloop, naam: String, to document: inout Document) {
    document.chart(Figuur.verloop(verloop, naam: naam))
    var table = Table([
      .init("Maand", .label), .init("Geschreven", .number), .init("Tot en met", .number), .init("Verwacht", .number),
    ])
    for maand in verloop.maanden {
      let isPart = maand.maand == verloop.peildatum.maand && !verloop.peildatum.isMonthEnd
      let name = Jaarverloop.namen[maand.maand - 1] + (isPart ? " (t/m \(verloop.peildatum.dag))" : "")
      table.rows.append(
        .init([
          .text(name), maand.geschreven.map { .number($0.value) } ?? .empty,
          maand.totEnMet.map { .number($0.value) } ?? .empty, .stated(maand.verwacht),
        ]))
    }
    document.table(table)
    if !verloop.peildatum.isYearEnd { document.paragraph(jaareinde(verloop)) }
  }

  /// Where the year ends, in a sentence.
  private static func jaareinde(_ verloop: Jaarverloop) -> String {
    let plan = verloop.begroting.map { " Begroot is \($0.value.text(.grouped)) uur." } ?? ""
    switch verloop.jaareinde {
    case .failure(let reden): return "Een jaareinde is er niet: \(reden.text).\(plan)"
    case .success(let jaareinde):
      let uren = jaareinde.uren.value.rounded(toPlaces: 0).text(.grouped)
      let interval = Afwijkingen.interval(verloop.jaareinde).map { "; met 90 % zekerheid \($0)" } ?? ""
      return
        "Verwacht jaareinde van de eigen uren als geheel: \(uren) uur\(interval) (methode \(jaareinde.methode.rawValue), R-12).\(plan)"
    }
  }
}
