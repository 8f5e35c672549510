/// The tables of what the region wrote: charged, not charged, and how it adds up to the file.
extension AfrekeningReport {
  func chargedTable(_ regels: [Afrekening.Kwartaalregel]) -> Table {
    var table = Table([
      .init("Code", .label), .init("Omschrijving", .name), .init("Plan", .number), .init("Geschreven", .number),
      .init("Verschil", .number),
    ])
    for onderdeel in [SectionName.projecten, SectionName.diensten] {
      let own = regels.filter { $0.onderdeel == onderdeel }
      let charged = onderdeel == SectionName.projecten ? afrekening.projecten : afrekening.diensten
      let planned = onderdeel == SectionName.projecten ? afrekening.planning.projecten : afrekening.planning.diensten
      guard !own.isEmpty, let charged, let planned else { continue }
      for regel in own {
        table.rows.append(
          .init([
            .text(regel.werk.code), .text(regel.werk.naam), .stated(regel.werk.uren), .number(regel.totaal.uren.value),
            .stated(regel.verschil),
          ]))
      }
      let verschil = planned.totaal.total.value.flatMap { try? charged.totaal.known - $0 }
      table.rows.append(
        .init(
          [
            .empty, .text("totaal \(onderdeel)"), .stated(planned.totaal.total),
            .number(charged.totaal.known.value), verschil.map { .number($0.value) } ?? .empty,
          ], kind: .total))
    }
    return table
  }

  func quarterTable(_ regels: [Afrekening.Kwartaalregel]) -> Table {
    var table = Table(
      [
        .init("Code", .label), .init("Omschrijving", .name), .init("Financiering", .name), .init("Plan", .number),
      ] + (1...4).map { .init("\($0)e kw.", .number) }
        + [.init("1e halfjaar", .number), .init("Totaal", .number), .init("Verschil", .number)])
    for regel in regels {
      let kwartalen: [Table.Cell] = regel.kwartalen.map { .stated($0) }
      table.rows.append(
        .init(
          [
            .text(regel.werk.code), .text(regel.werk.naam), .text(regel.werk.financiering.rawValue),
            .stated(regel.werk.uren),
          ] + kwartalen + [
            .number(regel.halfjaar.value), .number(regel.totaal.uren.value), .stated(regel.verschil),
          ]))
    }
    return table
  }

  var energyTable: Table {
    var table = Table([
      .init("Tabel", .name), .init("Begroot", .number), .init("Geschreven", .number), .init("Verschil", .number),
    ])
    for stand in energie {
      table.rows.append(
        .init([
          .text(stand.naam), .stated(stand.begroot), .number(stand.geschreven.uren.value), .stated(stand.verschil),
        ]))
    }
    return table
  }

  var apartTable: Table {
    var table = Table([
      .init("Reden", .label), .init("In het bestand", .name), .init("Uren", .number), .init("Rijen", .number),
    ])
    for item in apart {
      table.rows.append(
        .init([
          .text(item.reden.rawValue), .text(item.wat), .number(item.som.uren.value),
          .number(ExactDecimal(item.som.rijen)),
        ]))
    }
    return table
  }

  var closingTable: Table {
    var table = Table([.init("Soort", .name), .init("Uren", .number), .init("Rijen", .number)])
    func row(_ name: String, _ som: Realisatie.Som, _ kind: Table.Row.Kind) {
      table.rows.append(.init([.text(name), .number(som.uren.value), .number(ExactDecimal(som.rijen))], kind: kind))
    }
    for post in aansluiting where post.som.rijen > 0 { row(post.naam, post.som, .regular) }
    row(bestand, totaal, .total)
    return table
  }
}
