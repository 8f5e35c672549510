/// The uitvoeringsprogramma of one deelnemer, chapter by chapter.
package struct ProgrammaRapport {
  let planning: Planning
  let plan: PlanReport
  let regio: RegioReport
  let begroting: Begroting
  let gedrukt: Gedrukt
  /// The inspections that companies ask for; `nil` where the year has no toezicht.csv.
  let controles: Controles?
  /// The goals; `nil` where the year has none.
  let doelen: Doelentabel?
  let colofon: Colofon

  private var gegevens: Jaargegevens { planning.gegevens }
  private var naam: String { begroting.deelnemer.naam }

  /// - Parameters:
  ///   - positie: the deelnemer.
  ///   - bevindingen: what `toets` found in all documents; those about this deelnemer are shown.
  package init(
    _ planning: Planning, positie: Int, bevindingen: [Bevinding], controles: Controles?, doelen: Doelentabel?,
    colofon: Colofon
  ) throws(ArithmeticOverflow) {
    self.planning = planning
    plan = try PlanReport(planning, posities: [positie], tarief: nil, isBrief: false)
    regio = try RegioReport(planning, tarief: planning.gegevens.uitgangspunten.uurtarief)
    begroting = plan.begrotingen[0]
    gedrukt = Gedrukt(bevindingen, gegevens: planning.gegevens, positie: positie)
    self.controles = controles
    self.doelen = doelen
    self.colofon = colofon
  }

  package func rapport(subject: String) throws(ArithmeticOverflow) -> Rapport {
    var document = Document(title: "Uitvoeringsprogramma \(gegevens.jaar): \(naam)")
    document.paragraph(kern)
    document.programmaInleiding(doelen)
    programma(&document)
    document.heading("5 Ketenpartners")
    document.slot(.ketenpartners)
    document.heading("6 Projecten en diensten")
    try Projectentabel.add(planning, begroting: begroting, to: &document)
    try afwijkingen(&document)
    document.heading("Bijlage 1 Werkvoorraad")
    werkvoorraad(&document)
    try document.programmaBijlagen(planning, regio, colofon)
    return Rapport(.uitvoeringsprogramma, jaar: gegevens.jaar, subject: subject, document: document)
  }

  /// The totals in a sentence.
  private var kern: String {
    if let absence = begroting.totaal.absence { return "Het totaal is niet bekend: \(absence.word)." }
    func words(_ naam: String, _ uren: Stated<Uren>) -> String {
      uren.value.map { "\(naam) \($0.value.text(.grouped)) uur" } ?? "\(naam): \(uren.absence?.word ?? "")"
    }
    var parts = [words("prognose", begroting.prognose)]
    if let werkvoorraad = begroting.werkvoorraad { parts.append(words("werkvoorraad", werkvoorraad)) }
    parts.append(words("totaal", begroting.totaal))
    let text = parts.joined(separator: ", ")
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  private func programma(_ document: inout Document) {
    document.heading("4 Programma")
    let programmas = begroting.onderdelen.filter { $0.soort == .programma }
    let plaatsen = Tekstplaats.namen("programma", programmas.map(\.naam))
    let koppen = Programmakoppen(programmas.map(\.naam))
    for (position, onderdeel) in programmas.enumerated() {
      document.heading(koppen.koppen[position])
      if onderdeel.regels.isEmpty {
        document.paragraph(
          onderdeel.uren.absence.map { "Geen cijfers: \($0.word)." } ?? "In dit programma is niets begroot.")
      } else {
        document.table(plan.plain(onderdeel, costs: [], cost: nil))
      }
      document.slot(plaatsen[position], Tekstplaats.programma)
    }
    document.heading("4.\(koppen.volgende) Samenvatting", level: 2)
    if let chart = Figuur.verdeling(begroting, jaar: gegevens.jaar) { document.chart(chart) }
    document.table(plan.summary(of: begroting, at: 0))
  }

  private func afwijkingen(_ document: inout Document) throws(ArithmeticOverflow) {
    document.heading("7 Afwijkingen en risico's")
    document.heading("7.1 Wat uit de cijfers volgt", level: 2)
    let notes = try plan.notes + Kentallenstand.notes(gegevens, posities: [begroting.positie])
    if notes.isEmpty { document.paragraph("Geen bijzonderheden in de cijfers.") }
    document.notes(notes)
    document.programmaAfwijkingen(
      controles, positie: begroting.positie, gedrukt: gegevens.gepubliceerd != nil ? gedrukt : nil)
  }

  private func werkvoorraad(_ document: inout Document) {
    guard let onderdeel = begroting.onderdelen.first(where: { $0.soort == .werkvoorraad }), !onderdeel.regels.isEmpty
    else {
      document.paragraph("Er staat geen werkvoorraad in de gegevens van \(gegevens.jaar).")
      return
    }
    document.table(plan.plain(onderdeel, costs: [], cost: nil))
  }
}
