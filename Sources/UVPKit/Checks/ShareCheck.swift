/// T105, T106: a printed share that is not its part of the total, or not that of the key.
enum ShareCheck {
  static func run(_ toets: Toets) throws(ArithmeticOverflow) -> [Bevinding] {
    var found: [Bevinding] = []
    for table in toets.tables {
      for regel in table.aandelen {
        if let unlike = unlike(regel, toets) { found.append(unlike) }
        if let part = try part(regel, table, toets) { found.append(part) }
      }
    }
    return found
  }

  private static func doorbelasting(_ onderdeel: String, _ toets: Toets) -> Doorbelasting? {
    switch onderdeel {
    case SectionName.projecten: toets.planning.projecten
    case SectionName.diensten: toets.planning.diensten
    default: nil
    }
  }

  /// The share of the deelnemer in the one key by which the onderdeel is charged.
  private static func working(_ regel: GepubliceerdeRegel, _ toets: Toets) -> (sleutel: String, aandeel: Aandeel)? {
    guard let deelnemer = regel.deelnemer, let delen = doorbelasting(regel.onderdeel, toets)?.delen,
      delen.count == 1, let aandeel = delen[0].sleutel.aandelen[deelnemer].value
    else { return nil }
    return (delen[0].sleutel.naam, aandeel)
  }

  private static func unlike(_ regel: GepubliceerdeRegel, _ toets: Toets) -> Bevinding? {
    guard let printed = regel.aandeel.value, let deelnemer = regel.deelnemer,
      let working = working(regel, toets), working.aandeel != printed
    else { return nil }
    return Bevinding(
      .shareUnlike(
        deelnemer: toets.gegevens.deelnemers[deelnemer].naam, printed: printed.value.text(.grouped),
        sleutel: working.sleutel, working: working.aandeel.value.text(.grouped)),
      at: regel.origin, figures: .init(printed: printed.value, computed: working.aandeel.value, unit: "%"))
  }

  private static func part(
    _ regel: GepubliceerdeRegel, _ table: PrintedTable, _ toets: Toets
  ) throws(ArithmeticOverflow) -> Bevinding? {
    guard let printed = regel.uren.value else { return nil }
    let plan = doorbelasting(regel.onderdeel, toets)
    let rows = table.regels.isEmpty ? nil : try table.hours().total.value
    let stated = table.totalen.first?.uren.value ?? rows
    if let plan, let deelnemer = regel.deelnemer, let part = plan.parts[deelnemer].value,
      stated == nil || stated == plan.totaal.total.value
    {
      // The same total: then the plan's own part is the one that closes, by whatever keys.
      if printed == part { return nil }
      let own = working(regel, toets)?.aandeel
      if let aandeel = regel.aandeel.value, let own, let exact = try? aandeel * plan.totaal.known {
        // Hours that follow from another percentage are T106, and no second error.
        if aandeel != own, try isRounding(printed, of: exact, plan.totaal.known) { return nil }
        if aandeel == own { return differs(regel, table, aandeel, plan.totaal.known, printed, exact, computed: part) }
      }
      let naam = toets.gegevens.deelnemers[deelnemer].naam
      return Bevinding(
        .sectionDiffers(
          onderdeel: "\(regel.onderdeel), deel van \(naam)", printed: printed.value.text(.grouped),
          computed: part.value.text(.grouped)),
        at: regel.origin, figures: .init(printed: printed.value, computed: part.value, unit: "uur"))
    }
    guard let aandeel = regel.aandeel.value else { return nil }
    guard let total = stated else {
      return Bevinding(
        .notRecomputable(table: table.naam, row: regel.label, printed: "\(printed.value.text(.grouped)) uur"),
        at: regel.origin)
    }
    let exact = try aandeel * total
    // Down or up: which of the two closes depends on shares that are not printed.
    if try isRounding(printed, of: exact, total) { return nil }
    let computed = Uren(exact.value.rounded(toPlaces: total.value.scale))
    return differs(regel, table, aandeel, total, printed, exact, computed: computed)
  }

  /// Whether printed hours are an exact share rounded down or up, to as many decimals as the total has.
  private static func isRounding(
    _ printed: Uren, of exact: Uren, _ total: Uren
  ) throws(ArithmeticOverflow) -> Bool {
    let unit = ExactDecimal(significand: 1, scale: total.value.scale)
    return try (printed - exact).value.magnitude() < unit && printed.value.scale <= total.value.scale
  }

  private static func differs(
    _ regel: GepubliceerdeRegel, _ table: PrintedTable, _ aandeel: Aandeel, _ total: Uren, _ printed: Uren,
    _ exact: Uren, computed: Uren
  ) -> Bevinding {
    Bevinding(
      .shareDiffers(
        table: table.naam, aandeel: aandeel.value.text(.grouped), total: total.value.text(.grouped),
        printed: printed.value.text(.grouped), computed: exact.value.text(.grouped)),
      at: regel.origin, figures: .init(printed: printed.value, computed: computed.value, unit: "uur"))
  }
}
