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

  /// Whether a printed amount is an exact one: whole euros, or as many cents as are printed.
  private static func isPrint(_ printed: Euro, of exact: Euro) -> Bool {
    printed == exact.wholeEuros || printed.value == exact.value.rounded(toPlaces: max(2, printed.value.scale))
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
    // A row that the data give a cost of its own is compared with that (T401).
    let own = toets.regio.energie.first { $0.naam == table.onderdeel }?.regels.first {
      $0.code.lowercased() == regel.code.lowercased() || Toets.nameKey($0.product) == regel.nameKey
    }
    if own?.kosten.value != nil { return nil }
    return try hoursCost(printed, uren, row: regel.label, at: regel.origin, toets)
  }

  private static func hoursCost(
    _ printed: Euro, _ uren: Uren, row: String, at origin: Origin, _ toets: Toets
  ) throws(ArithmeticOverflow) -> Bevinding? {
    guard let tarief = toets.tarief else { return nil }
    let exact = try uren * tarief
    if isPrint(printed, of: exact) { return nil }
    let computed = Euro(exact.value.rounded(toPlaces: printed.value.isWhole ? 0 : 2))
    return Bevinding(
      .costDiffers(
        row: row, uren: uren.value.text(.grouped), tarief: tarief.value.text(.grouped, minimumPlaces: 2),
        printed: printed.value.text(.grouped), computed: computed.value.text(.grouped)),
      at: origin, figures: .init(printed: printed.value, computed: computed.value, unit: "euro"))
  }

  private static func total(
    _ totaal: GepubliceerdeRegel, _ table: PrintedTable, _ toets: Toets
  ) throws(ArithmeticOverflow) -> Bevinding? {
    guard let printed = totaal.kosten.value else { return nil }
    let priced = table.regels.filter { $0.kosten.value != nil }
    if priced.isEmpty {
      guard let uren = totaal.uren.value else { return nil }
      return try hoursCost(printed, uren, row: "totaal van \(table.naam)", at: totaal.origin, toets)
    }
    // A row with hours and without a price makes the sum of the prices no sum of the table.
    if table.regels.contains(where: { $0.kosten.value == nil && $0.uren.value != nil }) { return nil }
    let sum = try Kosten.sum(priced.map(\.kosten))
    if sum == printed { return nil }
    // Each rounded row may be half a euro off, so a total of hours × tariff may differ by half a euro a row.
    let margin = Euro(ExactDecimal(significand: Int128(5 * priced.count), scale: 1))
    let hours = try table.hours().known
    let loose = try Kosten.sum(priced.filter { $0.uren.value == nil }.map(\.kosten))
    let byTariff: Euro? = if let tarief = toets.tarief { try hours * tarief } else { nil }
    if let byTariff, isPrint(printed, of: try byTariff + loose), try within(margin, sum, printed) { return nil }
    var leftOut: String?
    for regel in priced {
      guard let own = regel.kosten.value, own != .zero else { continue }
      let rest = try sum - own
      if try within(margin, rest, printed) {
        leftOut = "\(regel.label) (€ \(own.value.text(.grouped))) is de som € \(rest.value.text(.grouped))"
        break
      }
    }
    var tariffWords: String?
    if let tarief = toets.tarief, let byTariff, isPrint(printed, of: byTariff) {
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
