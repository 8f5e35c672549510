/// The footnotes of `controles`: how the numbers became whole, what has no figure, and where the rates come from.
struct ControlesNotes {
  let controles: Controles
  let rijen: [ControlesReport.Rij]
  /// The deelnemers asked for of which toezicht.csv has no rows.
  let zonder: [String]
  let isBrief: Bool

  private func naam(_ rij: ControlesReport.Rij) -> String { controles.gegevens.deelnemers[rij.stand.positie].naam }

  private func prefix(_ rij: ControlesReport.Rij) -> String { rijen.count > 1 ? naam(rij) + " " : "" }

  private func code(_ position: Int) -> String { controles.gegevens.catalogus.products[position].code }

  /// All notes, in reading order.
  func all() -> [String] {
    var notes = [
      "Controles = bedrijven × frequentie, exact opgeteld per product. Het totaal van een deelnemer is naar boven afgerond op hele controles en naar grootste rest over zijn producten verdeeld: samen nooit onder de ondergrens, een product hoogstens een deel van één controle eronder (R-10)."
    ]
    for rij in rijen where !rij.stand.gelijk.isEmpty {
      notes.append(
        "\(naam(rij)): gelijke rest bij \(PlanNotes.list(rij.stand.gelijk.map(code))); wie eerder in de catalogus staat kreeg de laatste controle."
      )
    }
    notes += absent
    if !zonder.isEmpty {
      notes.append("Geen rijen in toezicht.csv, dus geen ondergrens: \(PlanNotes.list(zonder)).")
    }
    notes += isBrief ? [] : rates
    return notes
  }

  private var absent: [String] {
    var branches: [String] = []
    var hours: [String] = []
    for rij in rijen {
      for stand in rij.stand.producten {
        for branche in stand.branches where branche.exact.value == nil {
          branches.append("\(prefix(rij))\(branche.regel.branche) (\(code(stand.product)))")
        }
        if stand.controles.value != nil && stand.uren.value == nil {
          hours.append("\(prefix(rij))\(code(stand.product))")
        }
      }
    }
    var notes: [String] = []
    if !branches.isEmpty {
      notes.append("Zonder bedrijven of frequentie, geteld en niet opgeteld (R-15): \(PlanNotes.list(branches)).")
    }
    if !hours.isEmpty { notes.append("Zonder kental, dus zonder uren (R-15): \(PlanNotes.list(hours)).") }
    return notes
  }

  /// Where the rates of non-compliance come from, and what has none.
  private var rates: [String] {
    var notes: [String] = []
    if rijen.contains(where: { !$0.hercontroles.stappen.isEmpty }) {
      notes.append(
        "Hercontroles: controles met rol PC × het deel dat niet naleeft (HC/PC), en daarvan weer het deel dat opnieuw niet naleeft (HHC/HC); een verwachting, één keer afgerond (R-14)."
      )
    } else if !rijen.isEmpty {
      notes.append("De catalogus kent geen producten met rol HC, dus ook geen hercontroles (R-14).")
    }
    let steps = rijen.flatMap { rij in rij.hercontroles.stappen.map { (rij, $0) } }
    for herkomst in Self.sources(steps.compactMap { $0.1.cijfer?.herkomst }) {
      let roles = Set(steps.filter { $0.1.cijfer?.herkomst == herkomst }.map(\.1.rol))
      let which = (roles.contains("HC") ? ["HC/PC"] : []) + (roles.contains("HHC") ? ["HHC/HC"] : [])
      notes.append("\(which.joined(separator: " en ")): \(Self.text(herkomst)).")
    }
    let without = steps.filter { $0.1.cijfer == nil }.map { "\(prefix($0.0))\($0.1.rol)" }
    if !without.isEmpty {
      notes.append(
        "Geen aandeel niet-naleving bekend: \(PlanNotes.list(without)); geef --hc en --hhc mee, of plan deze controles."
      )
    }
    let several = Set(steps.filter { $0.1.producten.count > 1 }.map(\.1.rol)).sorted()
    if !several.isEmpty {
      notes.append("Meer dan één product met rol \(several.joined(separator: " en ")): aantallen, geen uren.")
    }
    let other = Set(rijen.flatMap(\.stand.producten).map(\.product)).sorted().filter {
      controles.gegevens.catalogus.products[$0].rol.lowercased() != "pc"
    }
    if !other.isEmpty && !steps.isEmpty {
      notes.append("Zonder rol PC in de catalogus, dus zonder hercontroles: \(PlanNotes.list(other.map(code))).")
    }
    return notes
  }

  /// The different sources, in a fixed order.
  private static func sources(_ all: [Hercontroles.Cijfer.Herkomst]) -> [Hercontroles.Cijfer.Herkomst] {
    var found: [Hercontroles.Cijfer.Herkomst] = []
    for herkomst in all where !found.contains(herkomst) { found.append(herkomst) }
    return found
  }

  /// Where a rate comes from, in words.
  static func text(_ herkomst: Hercontroles.Cijfer.Herkomst) -> String {
    switch herkomst {
    case .opgegeven: "zoals opgegeven op de opdrachtregel"
    case .plan: "uit de prognose van de deelnemer zelf"
    case .realisatie(let jaren):
      "uit de geschreven aantallen van de deelnemer zelf, \(jaren.map(String.init).joined(separator: " en "))"
    }
  }
}
