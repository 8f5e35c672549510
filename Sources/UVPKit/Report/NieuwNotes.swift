/// The footnotes of `nieuw`: by which rules the new figures were made.
struct NieuwNotes {
  let overgang: Jaarovergang

  /// All notes, in reading order.
  func all() -> [String] {
    let van = overgang.gegevens.jaar
    var notes: [String] = []
    if let peildatum = overgang.peildatum {
      notes.append(
        "Aantal uit de realisatie: wat op \(peildatum.text) gereed is, naar het hele jaar gerekend met de methode die de rij ook voor haar uren heeft, op hele aantallen afgerond (R-12). De kolom bron noemt de methode."
      )
      var redenen: [(text: String, count: Int)] = []
      for rij in overgang.prognose {
        guard case .overgenomen(let reden?) = rij.herkomst else { continue }
        let text = reden == .nietsGereed ? "volgens de kolom aantal niets gereed" : reden.text
        if let position = redenen.firstIndex(where: { $0.text == text }) {
          redenen[position].count += 1
        } else {
          redenen.append((text, 1))
        }
      }
      for reden in redenen { notes.append("Overgenomen uit \(van), want \(reden.text): \(reden.count).") }
      if !overgang.ongepland.isEmpty {
        let rows = overgang.ongepland.map {
          "\(overgang.gegevens.deelnemers[$0.deelnemer].naam) \(overgang.gegevens.catalogus.products[$0.product].code)"
            + " (\($0.gereed.value.text(.grouped)))"
        }
        notes.append(
          "Wel gereed in \(van) en in geen prognose, dus ook niet in die van \(overgang.naar): \(PlanNotes.list(rows))."
        )
      }
    } else {
      notes.append("Van \(van) zijn er geen geschreven aantallen: de prognose is overgenomen.")
    }
    let bereiken = overgang.prognose.count { if case .absent(.bereik) = $0.aantal { true } else { false } }
    if bereiken > 0 {
      notes.append(
        "\(bereiken == 1 ? "1 rij heeft" : "\(bereiken) rijen hebben") een bereik als aantal: geteld, en niet bij getallen opgeteld (R-15)."
      )
    }
    if let tarief = overgang.tarief {
      notes.append(
        "Uurtarief: \(tarief.oud.value.text(.grouped, minimumPlaces: 2)) + \(tarief.index.text(.grouped)) % = \(tarief.exact.text(.grouped)), afgerond op centen \(tarief.nieuw.value.text(.grouped, minimumPlaces: 2)). De index is een aanname van u."
      )
    }
    return notes
  }
}
