/// T102: the rows of a table do not add up to its printed total; O102: there is nothing to add.
enum TableTotalCheck {
  static func run(_ toets: Toets) throws(ArithmeticOverflow) -> [Bevinding] {
    var found: [Bevinding] = []
    for table in toets.tables {
      for totaal in table.totalen {
        if let uren = try hours(totaal, table, toets) { found.append(uren) }
        if let aantal = try number(totaal, table) { found.append(aantal) }
      }
    }
    return found
  }

  private static func hours(
    _ totaal: GepubliceerdeRegel, _ table: PrintedTable, _ toets: Toets
  ) throws(ArithmeticOverflow) -> Bevinding? {
    guard let printed = totaal.uren.value else { return nil }
    let plan = try SectionCheck.computed(table.section, toets)
    let sum = try table.hours()
    // Rows that are still open leave room for more than the others add up to.
    let isOpen = sum.total.value == nil || table.hasOpenRows(\.uren) && printed > sum.known
    if table.regels.isEmpty || isOpen {
      // Another table may print the rows of the same onderdeel, and a figure that the plan contradicts is T404.
      if toets.siblings(of: table).contains(where: { !$0.regels.isEmpty }) { return nil }
      if let plan, plan != printed || follows(table, toets) { return nil }
      let words = "\(printed.value.text(.grouped)) uur"
      return Bevinding(.notRecomputable(table: table.naam, row: totaal.label, printed: words), at: totaal.origin)
    }
    if sum.known == printed { return nil }
    if try hoursThatCount(table, toets) == printed { return nil }
    return Bevinding(
      .totalDiffers(
        table: table.naam, unit: "uur", printed: printed.value.text(.grouped),
        computed: sum.known.value.text(.grouped), rows: table.regels.count, plan: plan?.value.text(.grouped)),
      at: totaal.origin, figures: .init(printed: printed.value, computed: sum.known.value, unit: "uur"))
  }

  /// Whether the plan works the section out from numbers and kentallen, and does not just repeat stated hours.
  private static func follows(_ table: PrintedTable, _ toets: Toets) -> Bool {
    toets.gegevens.catalogus.programmas.contains(table.onderdeel)
      || [SectionName.prognose, SectionName.totaal].contains(table.onderdeel)
  }

  /// The hours of the rows without the work left over that the prognosis holds already.
  private static func hoursThatCount(
    _ table: PrintedTable, _ toets: Toets
  ) throws(ArithmeticOverflow) -> Uren? {
    guard table.onderdeel == SectionName.werkvoorraad, let deelnemer = table.key.deelnemer else { return nil }
    let inPrognose = Set(
      (toets.gegevens.werkvoorraad ?? []).filter { $0.inPrognose && $0.deelnemer == deelnemer }.map {
        Toets.nameKey($0.omschrijving)
      })
    var sum = HoursSum()
    for regel in table.regels where !inPrognose.contains(regel.nameKey) { try sum.add(regel.uren) }
    return sum.known
  }

  private static func number(
    _ totaal: GepubliceerdeRegel, _ table: PrintedTable
  ) throws(ArithmeticOverflow) -> Bevinding? {
    guard let printed = totaal.aantal.value, !table.regels.isEmpty, !table.hasOpenRows(\.aantal) else { return nil }
    var sum = ExactDecimal.zero
    for regel in table.regels { if let aantal = regel.aantal.value { sum = try sum + aantal.value } }
    if sum == printed.value { return nil }
    return Bevinding(
      .totalDiffers(
        table: table.naam, unit: "stuks", printed: printed.value.text(.grouped), computed: sum.text(.grouped),
        rows: table.regels.count, plan: nil),
      at: totaal.origin, figures: .init(printed: printed.value, computed: sum, unit: "stuks"))
  }
}
