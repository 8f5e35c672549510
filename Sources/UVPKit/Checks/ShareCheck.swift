/// T105, T106: a printed share that is not its percentage of the total, or not that of deelnemers.csv.
enum ShareCheck {
  static func run(_ toets: Toets) throws(ArithmeticOverflow) -> [Bevinding] {
    var found: [Bevinding] = []
    for table in toets.tables {
      for regel in table.aandelen {
        guard let aandeel = regel.aandeel.value else { continue }
        if let deelnemer = regel.deelnemer, let working = toets.gegevens.deelnemers[deelnemer].aandeel.value,
          working != aandeel
        {
          found.append(
            Bevinding(
              .shareUnlike(
                deelnemer: toets.gegevens.deelnemers[deelnemer].naam, printed: aandeel.value.text(.grouped),
                working: working.value.text(.grouped)),
              at: regel.origin, figures: .init(printed: aandeel.value, computed: working.value, unit: "%")))
        }
        guard let printed = regel.uren.value else { continue }
        if table.totalen.isEmpty && table.regels.isEmpty {
          found.append(
            Bevinding(
              .notRecomputable(
                table: table.naam, row: regel.label, printed: "\(printed.value.text(.grouped)) uur"),
              at: regel.origin))
          continue
        }
        let total: Uren
        if let stated = table.totalen.first?.uren.value { total = stated } else { total = try table.hours() }
        let exact = try aandeel * total
        let computed = Uren(exact.value.rounded(toPlaces: total.value.scale))
        if computed == printed { continue }
        found.append(
          Bevinding(
            .shareDiffers(
              table: table.naam, aandeel: aandeel.value.text(.grouped), total: total.value.text(.grouped),
              printed: printed.value.text(.grouped), computed: exact.value.text(.grouped)),
            at: regel.origin, figures: .init(printed: printed.value, computed: computed.value, unit: "uur")))
      }
    }
    return found
  }
}
