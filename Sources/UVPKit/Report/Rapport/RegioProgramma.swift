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
    document.programmaInleiding(doelen)
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
    document.programmaAfwijkingen(
      controles, positie: nil, gedrukt: !gedrukt.bevindingen.isEmpty ? gedrukt : nil)
    document.heading("Bijlage 1 Werkvoorraad")
    werkvoorraad(&document)
    try document.programmaBijlagen(planning, regio, colofon)
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
