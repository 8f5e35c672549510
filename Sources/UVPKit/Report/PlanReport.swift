/// `plan`: the budgets of deelnemers.
package struct PlanReport: Report {
  let jaar: Int
  let begrotingen: [Begroting]
  let kosten: [Kostenstaat]
  let overzicht: Overzicht
  /// The sums of the costs of all deelnemers per section, and of their totals last; empty without costs.
  let kostenSommen: [Stated<Euro>]
  let isBrief: Bool
  let showsCharts: Bool
  package let notes: [String]

  /// - Parameters:
  ///   - posities: the deelnemers, in the order in which they are shown.
  ///   - tarief: the tariff, when costs are asked for.
  ///   - isBrief: whether to leave out the rows of the sections.
  ///   - showsCharts: whether figures stand beside the tables.
  package init(
    _ planning: Planning, posities: [Int], tarief: Uurtarief?, isBrief: Bool, showsCharts: Bool = false
  ) throws(ArithmeticOverflow) {
    jaar = planning.gegevens.jaar
    var begrotingen: [Begroting] = []
    for positie in posities { begrotingen.append(try planning.begroting(van: positie)) }
    self.begrotingen = begrotingen
    var kosten: [Kostenstaat] = []
    if let tarief { for begroting in begrotingen { kosten.append(try Kostenstaat(begroting, tarief: tarief)) } }
    self.kosten = kosten
    overzicht = try Overzicht(begrotingen)
    var sommen: [Stated<Euro>] = []
    if !kosten.isEmpty {
      for column in overzicht.onderdelen.indices {
        sommen.append(try Kosten.total(kosten.map { $0.onderdelen[column] }))
      }
      sommen.append(try Kosten.total(kosten.map(\.totaal)))
    }
    kostenSommen = sommen
    self.isBrief = isBrief
    self.showsCharts = showsCharts
    notes = try PlanNotes(planning: planning, begrotingen: begrotingen, kosten: kosten, overzicht: overzicht).all()
  }

  var hasCosts: Bool { !kosten.isEmpty }

  // MARK: For readers

  package var document: Document {
    let names = begrotingen.map(\.deelnemer.naam)
    let title = names.count == 1 ? names[0] : "\(names.count) deelnemers"
    var document = Document(title: "Uitvoeringsprogramma \(jaar): \(title)")
    for (position, begroting) in begrotingen.enumerated() {
      if names.count > 1 && (!isBrief || hasCosts) { document.heading(begroting.deelnemer.naam) }
      if !isBrief { sections(of: begroting, at: position, in: &document) }
      if names.count == 1 || !isBrief || hasCosts {
        if !isBrief {

          document.heading(
            names.count == 1 ? "samenvatting" : "\(begroting.deelnemer.naam): samenvatting",
            level: names.count == 1 ? 1 : 2)

        }
        document.table(summary(of: begroting, at: position))
        if showsCharts, let chart = Figuur.verdeling(begroting, jaar: jaar) { document.chart(chart) }
      }
    }
    if names.count > 1 {
      document.heading("overzicht in uren")
      document.table(overview)
      if showsCharts, let chart = Figuur.deelnemers(begrotingen, jaar: jaar) { document.chart(chart) }
      if hasCosts {
        document.heading("overzicht in euro's")
        document.table(costOverview)
      }
    }
    document.notes(notes)
    return document
  }

  private func sections(of begroting: Begroting, at position: Int, in document: inout Document) {
    for (index, onderdeel) in begroting.onderdelen.enumerated() {
      if onderdeel.regels.isEmpty && onderdeel.uren.value == .zero { continue }
      let costs = hasCosts ? kosten[position].regels[index] : []
      let cost: Stated<Euro>? = hasCosts ? kosten[position].onderdelen[index] : nil
      document.heading(onderdeel.naam, level: begrotingen.count > 1 ? 2 : 1)
      document.table(
        onderdeel.doorbelasting.map { regional(onderdeel, $0, costs: costs, cost: cost) }
          ?? plain(onderdeel, costs: costs, cost: cost))
    }
  }

  func plain(_ onderdeel: Begroting.Onderdeel, costs: [Stated<Euro>], cost: Stated<Euro>?) -> Table {
    // What is not counted in pieces says so; where all is, no column is needed to say it.
    let hasUnits = onderdeel.regels.contains { $0.maat != .stuks }
    var columns: [Table.Column] = [
      .init("Code", .label), .init("Omschrijving", .name), .init("Aantal", .number), .init("Kental", .number),
      .init("Uren", .number),
    ]
    if hasUnits { columns.insert(.init("Eenheid", .label), at: 3) }
    if hasCosts { columns.append(.init("Kosten", .money)) }
    var table = Table(columns)
    for (index, regel) in onderdeel.regels.enumerated() {
      let name = regel.counts ? regel.omschrijving : "\(regel.omschrijving) (al in de prognose)"
      var cells: [Table.Cell] = [
        .text(regel.code), .text(name), .stated(regel.aantal), .stated(regel.kental),
        regel.counts ? .stated(regel.uren) : .text("–"),
      ]
      if hasUnits { cells.insert(.text(regel.maat.rawValue), at: 3) }
      if hasCosts { cells.append(regel.counts ? .stated(costs[index]) : .text("–")) }
      table.rows.append(.init(cells))
    }
    var total: [Table.Cell] = [
      .empty, .text("totaal \(onderdeel.naam)"), .empty, .empty, .stated(onderdeel.uren),
    ]
    if hasUnits { total.insert(.empty, at: 3) }
    if let cost { total.append(.stated(cost)) }
    table.rows.append(.init(total, kind: .total))
    return table
  }

  func regional(
    _ onderdeel: Begroting.Onderdeel, _ doorbelasting: Doorbelasting, costs: [Stated<Euro>], cost: Stated<Euro>?
  ) -> Table {
    var columns: [Table.Column] = [
      .init("Code", .label), .init("Omschrijving", .name), .init("Uren regio", .number), .init("Uren", .number),
    ]
    if hasCosts { columns.append(.init("Kosten", .money)) }
    var table = Table(columns)
    func row(
      _ code: String, _ name: String, _ regio: Table.Cell, _ uren: Table.Cell, _ kosten: Table.Cell
    ) -> [Table.Cell] {
      [.text(code), .text(name), regio, uren] + (hasCosts ? [kosten] : [])
    }
    for werk in doorbelasting.werk {
      let name = werk.isDoorbelast ? werk.naam : "\(werk.naam) (\(werk.financiering.rawValue), niet doorbelast)"
      // Hours that are not charged are no part of the sum below them.
      let regio: Table.Cell = werk.isDoorbelast || werk.uren.value == nil ? .stated(werk.uren) : .text("–")
      table.rows.append(.init(row(werk.code, name, regio, .empty, .empty)))
    }
    for (index, regel) in onderdeel.regels.enumerated() {
      table.rows.append(
        .init(
          row(
            "", regel.omschrijving, .stated(doorbelasting.totaal.total), .stated(regel.uren),
            hasCosts ? .stated(costs[index]) : .empty)))
    }
    table.rows.append(
      .init(
        row("", "totaal \(onderdeel.naam)", .empty, .stated(onderdeel.uren), cost.map { .stated($0) } ?? .empty),
        kind: .total))
    return table
  }

  func summary(of begroting: Begroting, at position: Int) -> Table {
    var columns: [Table.Column] = [.init("Onderdeel", .label), .init("Uren", .number)]
    if hasCosts { columns.append(.init("Kosten", .money)) }
    var table = Table(columns)
    func row(_ name: String, _ uren: Stated<Uren>, _ kosten: Stated<Euro>?, _ kind: Table.Row.Kind) {
      table.rows.append(.init([.text(name), .stated(uren)] + (kosten.map { [.stated($0)] } ?? []), kind: kind))
    }
    let costs: Kostenstaat? = hasCosts ? kosten[position] : nil
    for (index, onderdeel) in begroting.onderdelen.enumerated() where onderdeel.soort != .werkvoorraad {
      row(onderdeel.naam, onderdeel.uren, costs?.onderdelen[index], .regular)
    }
    row(SectionName.prognose, begroting.prognose, costs?.prognose, .total)
    if let werkvoorraad = begroting.werkvoorraad {
      row(SectionName.werkvoorraad, werkvoorraad, costs?.werkvoorraad, .regular)
    }
    row(SectionName.totaal, begroting.totaal, costs?.totaal, .total)
    return table
  }

  var overview: Table {
    var table = Table(
      [.init("Deelnemer", .label)] + overzicht.onderdelen.map { .init($0, .number) } + [.init("totaal", .number)])
    for (position, begroting) in begrotingen.enumerated() {
      let cells: [Table.Cell] = overzicht.uren[position].map { .stated($0) }
      table.rows.append(.init([.text(begroting.deelnemer.naam)] + cells + [.stated(overzicht.totalen[position])]))
    }
    let sums: [Table.Cell] = overzicht.sommen.map { .stated($0) }
    table.rows.append(.init([.text("som")] + sums + [.stated(overzicht.totaal)], kind: .total))
    return table
  }

  private var costOverview: Table {
    var table = Table(
      [.init("Deelnemer", .label)] + overzicht.onderdelen.map { .init($0, .money) } + [.init("totaal", .money)])
    for (begroting, staat) in zip(begrotingen, kosten) {
      let cells: [Table.Cell] = (staat.onderdelen + [staat.totaal]).map { .stated($0) }
      table.rows.append(.init([.text(begroting.deelnemer.naam)] + cells))
    }
    table.rows.append(.init([.text("som")] + kostenSommen.map { .stated($0) }, kind: .total))
    return table
  }
}
