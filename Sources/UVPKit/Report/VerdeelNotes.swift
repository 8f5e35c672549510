/// The footnotes of `verdeel`: how a table was chosen, where the order decided, and what could not be done.
struct VerdeelNotes {
  let onderdeel: VerdeelReport.Onderdeel
  let deelnemers: [Deelnemer]
  let posities: [Int]

  private var naam: String { onderdeel.naam }
  private var tabel: Verdeeltabel { onderdeel.tabel }
  private var eenheid: String { PlanNotes.unit(tabel.eenheid) }

  /// All notes on the section, in reading order.
  var all: [String] { (tabel.sluit ? closing : []) + notDivided }

  private var closing: [String] {
    let plan = tabel.isEenheidVanPlan ? "de uren die uvp plan doorbelast" : "naar grootste rest op \(eenheid)"
    var notes = [
      "\(naam): sluit in twee richtingen, op \(eenheid). Rijtotalen: \(plan) (R-05); kolomtotalen: de uren van elk project of elke dienst (R-06)."
    ]
    if !tabel.isEenheidVanPlan {
      let unit = PlanNotes.roundingUnit(tabel.doorbelasting.places)
      notes.append("\(naam): uvp plan belast door op \(unit); de rijtotalen hier kunnen daarvan verschillen.")
    }
    let sum = tabel.afwijking.value?.value.text(.grouped) ?? ""
    let which = tabel.gelijkspel.isEmpty ? "die" : "er een"
    if tabel.buiten.isEmpty {
      notes.append(
        "\(naam): elke cel is haar exacte waarde naar beneden of naar boven afgerond; van alle tabellen die zo sluiten is dit \(which) met de kleinste som van afwijkingen, \(sum) uur."
      )
    } else {
      let cells = tabel.buiten.map {
        "\(name($0)) (exact \(text(tabel.cel($0).exact)), genomen \(text(tabel.cel($0).uren)))"
      }
      notes.append(
        "\(naam): met deze rijtotalen bestaat er geen sluitende tabel waarin elke cel naar beneden of naar boven is afgerond. Genomen is een tabel met de minste eenheden daarbuiten, en daarvan met de kleinste som van afwijkingen, \(sum) uur. Verder afgerond: \(PlanNotes.list(cells)) (R-06)."
      )
    }
    if !tabel.gelijkeRest.isEmpty {
      let names = tabel.gelijkeRest.map { deelnemers[$0].naam }
      notes.append(
        "\(naam), rijtotalen: gelijke rest bij \(PlanNotes.list(names)); wie eerder in deelnemers.csv staat kreeg het laatste deel."
      )
    }
    let tied = tabel.gelijkspel.filter { posities.contains($0.row) }
    if !tied.isEmpty {
      notes.append(
        "\(naam): er is meer dan één tabel die even goed is. De volgorde besliste: in de volgorde van de bestanden, rij na rij, kreeg elke cel het grootste getal dat dan nog kon. Zo zijn bepaald: \(PlanNotes.list(tied.map(name)))."
      )
    }
    let anders = tabel.anders.count { posities.contains($0.row) }
    let count = posities.count * tabel.kolommen.count
    notes.append(
      anders == 0
        ? "\(naam): geen cel is anders dan los afgerond (half naar boven)."
        : "\(naam): van de \(count) cellen \(anders == 1 ? "is er 1" : "zijn er \(anders)") anders dan los afgerond (half naar boven), om te sluiten."
    )
    return notes
  }

  /// What follows from keys of which not every share is known; once for all sections.
  static func open(_ onderdelen: [VerdeelReport.Onderdeel]) -> [String] {
    let open = onderdelen.filter { !$0.tabel.sluit && !$0.tabel.kolommen.isEmpty }
    if open.isEmpty { return [] }
    var keys: [String] = []
    for deel in open.flatMap(\.tabel.doorbelasting.delen)
    where !deel.sleutel.isComplete && !keys.contains(deel.sleutel.naam) { keys.append(deel.sleutel.naam) }
    return [
      "\(open.map(\.naam).joined(separator: " en ")): geen sluitende tabel. Niet alle aandelen van verdeelsleutel \(PlanNotes.list(keys)) zijn bekend; de rijtotalen van de anderen zijn dat dan ook niet, en de kolommen kunnen nergens op uitkomen (R-06). De cellen zijn daarom exact (aandeel × uren) en niet afgerond. Doorbelast wordt het rijtotaal, zoals in uvp plan (R-05); per project of dienst bestaat er geen afgerond deel."
    ]
  }

  private var notDivided: [String] {
    var notes: [String] = []
    let without = tabel.doorbelasting.doorbelast.compactMap { werk in
      werk.uren.absence.map { "\(werk.code) \(werk.naam) (\($0.shownWord))" }
    }
    if !without.isEmpty {
      notes.append("\(naam): zonder uren, geteld en niet verdeeld (R-15): \(PlanNotes.list(without)).")
    }
    let listed = tabel.doorbelasting.nietDoorbelast.map { "\($0.code) \($0.naam) (\($0.financiering.rawValue))" }
    if !listed.isEmpty { notes.append("\(naam): niet doorbelast (R-04): \(PlanNotes.list(listed)).") }
    return notes
  }

  private func name(_ positie: ControlledRounding.Position) -> String {
    "\(deelnemers[positie.row].naam) \(tabel.kolommen[positie.column].werk.code)"
  }

  private func text(_ uren: Stated<Uren>) -> String { uren.value?.value.text(.grouped) ?? "" }
}
