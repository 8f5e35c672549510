/// T102: the rows of a table do not add up to its printed total; O102: there are no rows to add.
enum TableTotalCheck {
  static func run(_ toets: Toets) throws(ArithmeticOverflow) -> [Bevinding] {
    var found: [Bevinding] = []
    for table in toets.tables {
      for totaal in table.totalen {
        guard let printed = totaal.uren.value else { continue }
        if table.regels.isEmpty {
          // Another table may print the rows of the same onderdeel.
          if toets.siblings(of: table).contains(where: { !$0.regels.isEmpty }) { continue }
          found.append(
            Bevinding(
              .notRecomputable(
                table: table.naam, row: totaal.label, printed: "\(printed.value.text(.grouped)) uur"),
              at: totaal.origin))
          continue
        }
        let computed = try table.hours()
        if computed == printed { continue }
        let plan = try SectionCheck.computed(totaal.onderdeel, deelnemer: totaal.deelnemer, toets)
        found.append(
          Bevinding(
            .totalDiffers(
              table: table.naam, printed: printed.value.text(.grouped), computed: computed.value.text(.grouped),
              rows: table.regels.count, plan: plan?.value.text(.grouped)),
            at: totaal.origin, figures: .init(printed: printed.value, computed: computed.value, unit: "uur")))
      }
    }
    return found
  }
}
