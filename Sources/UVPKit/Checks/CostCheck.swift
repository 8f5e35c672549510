/// T103, T104: printed costs that are not hours × tariff, or totals that are not the sum of their rows.
enum CostCheck {
  static func run(_ toets: Toets) throws(ArithmeticOverflow) -> [Bevinding] {
    var found: [Bevinding] = []
    for table in toets.tables {
      for regel in table.regels { if let row = try row(regel, table, toets) { found.append(row) } }
      for totaal in table.totalen { if let total = try total(totaal, table, toets) { found.append(total) } }
    }
    return found
  }

  private static func row(
    _ regel: GepubliceerdeRegel, _ table: PrintedTable, _ toets: Toets
  ) throws(ArithmeticOverflow) -> Bevinding? {
    guard let printed = regel.kosten.value else { return nil }
    guard let uren = regel.uren.value else {
      return Bevinding(
        .notRecomputable(table: table.naam, row: regel.label, printed: "€ \(printed.value.text(.grouped))"),
        at: regel.origin)
    }
    guard let tarief = toets.tarief else { return nil }
    let computed = try (uren * tarief).wholeEuros
    if computed == printed { return nil }
    return Bevinding(
      .costDiffers(
        row: regel.label, uren: uren.value.text(.grouped), tarief: tarief.value.text(.grouped, minimumPlaces: 2),
        printed: printed.value.text(.grouped), computed: computed.value.text(.grouped)),
      at: regel.origin, figures: .init(printed: printed.value, computed: computed.value, unit: "euro"))
  }

  private static func total(
    _ totaal: GepubliceerdeRegel, _ table: PrintedTable, _ toets: Toets
  ) throws(ArithmeticOverflow) -> Bevinding? {
    guard let printed = totaal.kosten.value, !table.regels.isEmpty else { return nil }
    let costs = table.regels.map(\.kosten)
    let sum = try Kosten.sum(costs)
    if sum == printed { return nil }
    // Each rounded row may be half a euro off, so a total of hours × tariff may differ by half a euro a row.
    let margin = Euro(ExactDecimal(significand: Int128(5 * costs.count), scale: 1))
    let hours = try table.hours()
    let byTariff: Euro? = if let tarief = toets.tarief { try (hours * tarief).wholeEuros } else { nil }
    if byTariff == printed, try within(margin, sum, printed) { return nil }
    var leftOut: String?
    for regel in table.regels {
      guard let own = regel.kosten.value, own != .zero else { continue }
      let rest = try sum - own
      if try within(margin, rest, printed) {
        leftOut = "\(regel.label) (€ \(own.value.text(.grouped))) is de som € \(rest.value.text(.grouped))"
        break
      }
    }
    var tariffWords: String?
    if let tarief = toets.tarief, byTariff == printed {
      tariffWords = "\(hours.value.text(.grouped)) uur × € \(tarief.value.text(.grouped, minimumPlaces: 2))"
    }
    return Bevinding(
      .costTotalDiffers(
        table: table.naam, printed: printed.value.text(.grouped), computed: sum.value.text(.grouped),
        leftOut: leftOut, byTariff: tariffWords),
      at: totaal.origin, figures: .init(printed: printed.value, computed: sum.value, unit: "euro"))
  }

  private static func within(_ margin: Euro, _ a: Euro, _ b: Euro) throws(ArithmeticOverflow) -> Bool {
    Euro(try (a - b).value.magnitude()) <= margin
  }
}
