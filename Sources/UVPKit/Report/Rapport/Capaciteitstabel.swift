/// What the teams have to do beside what they can, as a report shows it; the figures are those of `capaciteit`.
enum Capaciteitstabel {
  static func add(_ capaciteit: Capaciteit, to document: inout Document) throws(ArithmeticOverflow) {
    let jaar = capaciteit.gegevens.jaar
    let chart = Figuur.capaciteit(
      capaciteit.teams.map { ($0.team, $0.nodig?.total.value, $0.beschikbaar) }, jaar: jaar)
    if let chart { document.chart(chart) }
    var table = Table([
      .init("Team", .name), .init("Nodig", .number), .init("Beschikbaar", .number), .init("Verschil", .number),
      .init("Benutting", .money),
    ])
    var reasons: [String] = []
    for team in capaciteit.teams {
      if let reden = team.reden { reasons.append("\(team.team) (\(CapaciteitReport.word(reden)))") }
      table.rows.append(
        .init([
          .text(team.team), team.nodig.map { .stated($0.total) } ?? .text("–"), cell(team.beschikbaar),
          cell(try team.verschil()), try team.benutting().map { .percentage($0) } ?? .text("–"),
        ]))
    }
    document.table(table)
    document.notes(notes(capaciteit, reasons))
  }

  private static func cell(_ uren: Uren?) -> Table.Cell { uren.map { .number($0.value) } ?? .text("–") }

  private static func notes(_ capaciteit: Capaciteit, _ reasons: [String]) -> [String] {
    var notes = [
      "Nodig: de uren van het plan met een code van het team. Beschikbaar: de bezetting × productieve uren per fte, zonder "
        + "vacatures. Verschil onder nul is een tekort; benutting is nodig / beschikbaar, in hele procenten (R-13)."
    ]
    if capaciteit.teams.contains(where: \.zonderEigenUren) {
      let bron = capaciteit.gegevens.uitgangspunten.productieveUrenOrigin?.bron ?? ""
      notes.append(
        capaciteit.aannamen.productieveUren.map {
          "Productieve uren per fte: \($0.value.text(.grouped))\(bron.isEmpty ? "" : ", \(bron)"). Dat is een aanname (R-13)."
        } ?? "Er zijn geen productieve uren per fte bekend: fte is hier niet in uren om te rekenen (R-13).")
    }
    switch capaciteit.aannamen.reserve {
    case .known(let reserve) where reserve != .zero:
      notes.append("Reserve: \(reserve.value.text(.grouped)) % van de capaciteit blijft vrij en is niet beschikbaar.")
    case .absent(let absence) where absence != .empty:
      notes.append("De reserve is \(absence.word), en dus is niet bekend wat er beschikbaar is (R-15).")
    case .known, .absent: break
    }
    if !reasons.isEmpty { notes.append("Niet vergeleken: \(PlanNotes.list(reasons)).") }
    let absent = capaciteit.teams.filter { $0.nodig?.absentCount ?? 0 > 0 }.map { team in
      "\(team.team) \(ExactDecimal(team.nodig?.absentCount ?? 0).text(.grouped))"
    }
    if !absent.isEmpty {
      notes.append(
        "Rijen zonder uren, geteld en niet opgeteld (R-15); nodig is daar ten minste wat er staat: \(PlanNotes.list(absent))."
      )
    }
    let zonder = capaciteit.behoefte.zonderTeam.known
    if zonder != .zero { notes.append("Uren van het plan zonder team: \(zonder.value.text(.grouped)).") }
    return notes
  }
}
