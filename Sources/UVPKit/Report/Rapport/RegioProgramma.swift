/// The uitvoeringsprogramma of the region as a whole, chapter by chapter.
package struct RegioProgramma {
  let planning: Planning
  let plan: PlanReport
  let regio: RegioReport
  let gedrukt: Gedrukt
  /// The inspections that companies ask for; `nil` where the year has no toezicht.csv.
  let controles: Controles?
  /// What the teams have to do and can; `nil` where the year has no formatie.csv or teams.csv.
  let capaciteit: Capaciteit?
  /// The goals; `nil` where the year has none.
  let doelen: Doelentabel?
  let colofon: Colofon

  private var gegevens: Jaargegevens { planning.gegevens }

  package init(
    _ planning: Planning, bevindingen: [Bevinding], controles: Controles?, capaciteit: Capaciteit?,
    doelen: Doelentabel?, colofon: Colofon
  ) throws(ArithmeticOverflow) {
    self.planning = planning
    plan = try PlanReport(
      planning, posities: Array(planning.gegevens.deelnemers.indices), tarief: nil, isBrief: true)
    regio = try RegioReport(planning, tarief: planning.gegevens.uitgangspunten.uurtarief)
    gedrukt = Gedrukt(bevindingen, gegevens: planning.gegevens, positie: nil)
    self.controles = controles
    self.capaciteit = capaciteit
    self.doelen = doelen
    self.colofon = colofon
  }

  package func rapport(subject: String) throws(ArithmeticOverflow) -> Rapport {
    var document = Document(title: "Uitvoeringsprogramma \(gegevens.jaar): regio")
    document.heading("1 Inleiding")
    document.slot(.inleiding)
    document.heading("2 Terugblik en ontwikkelingen")
    document.slot(.terugblik)
    document.slot(.ontwikkelingen)
    document.heading("3 Doelen en prioriteiten")
    doelen?.add(to: &document)
    document.slot(.doelen)
    document.heading("4 Programma per deelnemer, in uren")
    if let chart = Figuur.deelnemers(plan.begrotingen, jaar: gegevens.jaar) { document.chart(chart) }
    document.table(plan.overview)
    document.slot("programma", Tekstplaats.programma)
    if let capaciteit {
      document.heading("4.1 Capaciteit per team", level: 2)
      try Capaciteitstabel.add(capaciteit, to: &document)
      document.slot(.capaciteit)
    }
    document.heading("5 Ketenpartners")
    document.slot(.ketenpartners)
    document.heading("6 Projecten en diensten")
    try Projectentabel.add(planning, begroting: nil, to: &document)
    document.heading("7 Afwijkingen en risico's")
    document.heading("7.1 Wat uit de cijfers volgt", level: 2)
    document.notes(try plan.notes + Kentallenstand.notes(gegevens, posities: Array(gegevens.deelnemers.indices)))
    var next = 2
    if let controles {
      document.heading("7.\(next) \(Ondergrenstabel.kop)", level: 2)
      Ondergrenstabel.add(controles, positie: nil, to: &document)
      next += 1
    }
    if !gedrukt.bevindingen.isEmpty {
      document.heading("7.\(next) Verschillen met het gedrukte programma", level: 2)
      gedrukt.add(to: &document)
      next += 1
    }
    document.heading("7.\(next) Afwijkingen", level: 2)
    document.slot(.afwijkingen)
    document.heading("7.\(next + 1) Risico's", level: 2)
    document.slot(.risicos)
    document.heading("Bijlage 1 Werkvoorraad")
    werkvoorraad(&document)
    document.heading("Bijlage 2 Projecten")
    Projectentabel.addBijlage(planning, to: &document)
    document.heading("Bijlage 3 Energie")
    try Energiebijlage.add(regio, planning, to: &document)
    colofon.add(to: &document)
    return Rapport(.uitvoeringsprogramma, jaar: gegevens.jaar, subject: subject, document: document)
  }

  private func werkvoorraad(_ document: inout Document) {
    let known = plan.begrotingen.filter { $0.werkvoorraad != nil }
    if known.isEmpty {
      document.paragraph("Er staat geen werkvoorraad in de gegevens van \(gegevens.jaar).")
      return
    }
    var table = Table([.init("Deelnemer", .name), .init("Uren", .number)])
    for begroting in known {
      if let uren = begroting.werkvoorraad {
        table.rows.append(.init([.text(begroting.deelnemer.naam), .stated(uren)]))
      }
    }
    if let column = plan.overzicht.onderdelen.firstIndex(of: SectionName.werkvoorraad) {
      table.rows.append(.init([.text("som"), .stated(plan.overzicht.sommen[column])], kind: .total))
    }
    document.table(table)
  }
}
