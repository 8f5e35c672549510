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
    case Begroting.SectionName.projecten: toets.planning.projecten
    case Begroting.SectionName.diensten: toets.planning.diensten
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
    guard let aandeel = regel.aandeel.value, let printed = regel.uren.value else { return nil }
    let plan = doorbelasting(regel.onderdeel, toets)
    let rows = table.regels.isEmpty ? nil : try table.hours().total.value
    guard let total = table.totalen.first?.uren.value ?? rows ?? plan?.totaal.total.value else {
      return Bevinding(
        .notRecomputable(
          table: table.naam, row: regel.label, printed: "\(printed.value.text(.grouped)) uur"),
        at: regel.origin)
    }
    let exact = try aandeel * total
    var computed = Uren(exact.value.rounded(toPlaces: total.value.scale))
    if let deelnemer = regel.deelnemer, let plan, plan.totaal.known == total,
      working(regel, toets)?.aandeel == aandeel, let part = plan.parts[deelnemer].value
    {
      // The same total and the same share: then the plan's own part is the one that closes.
      computed = part
      if printed == part { return nil }
    } else if let unit = try? (printed - exact).value.magnitude(),
      unit < ExactDecimal(significand: 1, scale: total.value.scale), printed.value.scale <= total.value.scale
    {
      // Down or up: which of the two closes depends on shares that are not printed.
      return nil
    }
    return Bevinding(
      .shareDiffers(
        table: table.naam, aandeel: aandeel.value.text(.grouped), total: total.value.text(.grouped),
        printed: printed.value.text(.grouped), computed: exact.value.text(.grouped)),
      at: regel.origin, figures: .init(printed: printed.value, computed: computed.value, unit: "uur"))
  }
}
