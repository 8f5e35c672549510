/// `plan`: the budgets of deelnemers.
package struct PlanReport: Report {
  let jaar: Int
  let begrotingen: [Begroting]
  let kosten: [Kostenstaat]
  let overzicht: Overzicht
  /// The sums of the costs of all deelnemers per section, and of their totals last; empty without costs.
  let kostenSommen: [Stated<Euro>]
  let isBrief: Bool
  package let notes: [String]

  /// - Parameters:
  ///   - posities: the deelnemers, in the order in which they are shown.
  ///   - tarief: the tariff, when costs are asked for.
  ///   - isBrief: whether to leave out the rows of the sections.
  package init(
    _ planning: Planning, posities: [Int], tarief: Uurtarief?, isBrief: Bool
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
    notes = PlanNotes(planning: planning, begrotingen: begrotingen, kosten: kosten, overzicht: overzicht).all
  }

  private var hasCosts: Bool { !kosten.isEmpty }

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
      }
    }
    if names.count > 1 {
      document.heading("overzicht in uren")
      document.table(overview)
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

  private func plain(_ onderdeel: Begroting.Onderdeel, costs: [Stated<Euro>], cost: Stated<Euro>?) -> Table {
    var columns: [Table.Column] = [
      .init("Code", .label), .init("Omschrijving", .name), .init("Aantal", .number), .init("Kental", .number),
      .init("Uren", .number),
    ]
    if hasCosts { columns.append(.init("Kosten", .money)) }
    var table = Table(columns)
    for (index, regel) in onderdeel.regels.enumerated() {
      let name = regel.counts ? regel.omschrijving : "\(regel.omschrijving) (al in de prognose)"
      var cells: [Table.Cell] = [
        .text(regel.code), .text(name), .stated(regel.aantal), .stated(regel.kental),
        regel.counts ? .stated(regel.uren) : .text("–"),
      ]
      if hasCosts { cells.append(regel.counts ? .stated(costs[index]) : .text("–")) }
      table.rows.append(.init(cells))
    }
    var total: [Table.Cell] = [
      .empty, .text("totaal \(onderdeel.naam)"), .empty, .empty, .stated(onderdeel.uren),
    ]
    if let cost { total.append(.stated(cost)) }
    table.rows.append(.init(total, kind: .total))
    return table
  }

  private func regional(
    _ onderdeel: Begroting.Onderdeel, _ doorbelasting: Doorbelasting, costs: [Stated<Euro>], cost: Stated<Euro>?
  ) -> Table {
    var columns: [Table.Column] = [
      .init("Code", .label), .init("Omschrijving", .name), .init("Uren regio", .number), .init("Uren", .number),
    ]
    if hasCosts { columns.append(.init("Kosten", .money)) }
    var table = Table(columns)
    func row(_ code: String, _ name: String, _ regio: Table.Cell, _ uren: Table.Cell, _ kosten: Table.Cell) -> [Table
      .Cell]
    {
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

  private func summary(of begroting: Begroting, at position: Int) -> Table {
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
    row("prognose", begroting.prognose, costs?.prognose, .total)
    if let werkvoorraad = begroting.werkvoorraad {
      row(Begroting.SectionName.werkvoorraad, werkvoorraad, costs?.werkvoorraad, .regular)
    }
    row("totaal", begroting.totaal, costs?.totaal, .total)
    return table
  }

  private var overview: Table {
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

  // MARK: For programs

  package var records: RecordTable { isBrief ? briefRecords : fullRecords }

  /// One row a section.
  private var briefRecords: RecordTable {
    var table = RecordTable(["deelnemer", "onderdeel", "uren"] + (hasCosts ? ["kosten"] : []))
    for (position, begroting) in begrotingen.enumerated() {
      for (index, onderdeel) in begroting.onderdelen.enumerated() {
        var fields: [RecordTable.Field] = [
          .text(begroting.deelnemer.naam), .text(onderdeel.naam), .stated(onderdeel.uren),
        ]
        if hasCosts { fields.append(.stated(kosten[position].onderdelen[index])) }
        table.rows.append(fields)
      }
    }
    return table
  }

  /// One row a figure.
  private var fullRecords: RecordTable {
    let columns = ["deelnemer", "onderdeel", "code", "omschrijving", "aantal", "kental", "uren"]
    var table = RecordTable(columns + (hasCosts ? ["kosten"] : []))
    for (position, begroting) in begrotingen.enumerated() {
      for (index, onderdeel) in begroting.onderdelen.enumerated() {
        // A section without rows and without a figure is said to be so, or it would not be missed.
        if onderdeel.uren.value == nil && !onderdeel.regels.contains(where: \.counts) {
          let fields: [RecordTable.Field] = [
            .text(begroting.deelnemer.naam), .text(onderdeel.naam), .empty, .empty, .empty, .empty,
            .stated(onderdeel.uren),
          ]
          table.rows.append(fields + (hasCosts ? [.stated(onderdeel.uren)] : []))
        }
        for (row, regel) in onderdeel.regels.enumerated() where regel.counts {
          var fields: [RecordTable.Field] = [
            .text(begroting.deelnemer.naam), .text(onderdeel.naam), .text(regel.code), .text(regel.omschrijving),
            .stated(regel.aantal), .stated(regel.kental), .stated(regel.uren),
          ]
          if hasCosts { fields.append(.stated(kosten[position].regels[index][row])) }
          table.rows.append(fields)
        }
      }
    }
    return table
  }

  package var json: JSONValue {
    var root: JSONObject = [
      "schema": .string("uvp.plan/1"), "jaar": .whole(jaar),
      "deelnemers": .array(begrotingen.indices.map(deelnemer(at:))),
      "opmerkingen": .array(notes.map(JSONValue.string)),
    ]
    if let tarief = kosten.first?.tarief { root["uurtarief"] = .number(tarief.value) }
    if begrotingen.count > 1 {
      var som: JSONObject = [:]
      som.set("totaal", overzicht.totaal)
      if let kosten = kostenSommen.last { som.set("kosten", kosten, reasonKey: "kosten_reden") }
      som["onderdelen"] = .array(
        zip(overzicht.onderdelen, overzicht.sommen).map { naam, uren in
          var onderdeel: JSONObject = ["naam": .string(naam)]
          onderdeel.set("uren", uren)
          return .object(onderdeel)
        })
      root["som"] = .object(som)
    }
    return .object(root)
  }

  private func deelnemer(at position: Int) -> JSONValue {
    let begroting = begrotingen[position]
    let costs: Kostenstaat? = hasCosts ? kosten[position] : nil
    var value: JSONObject = [
      "deelnemer": .string(begroting.deelnemer.naam), "zonder_cijfer": .whole(begroting.absentCount),
    ]
    value.set("prognose", begroting.prognose)
    value.set("totaal", begroting.totaal)
    if let werkvoorraad = begroting.werkvoorraad {
      value.set("werkvoorraad", werkvoorraad, reasonKey: "werkvoorraad_reden")
    }
    if let costs {
      value.set("kosten", costs.totaal, reasonKey: "kosten_reden")
      value["kosten_som_onderdelen"] = .number(costs.somVanOnderdelen.value)
    }
    value["onderdelen"] = .array(
      begroting.onderdelen.enumerated().map { index, onderdeel in
        self.onderdeel(onderdeel, costs: costs.map { ($0.regels[index], $0.onderdelen[index]) })
      })
    return .object(value)
  }

  private func onderdeel(_ onderdeel: Begroting.Onderdeel, costs: ([Stated<Euro>], Stated<Euro>)?) -> JSONValue {
    var value: JSONObject = ["naam": .string(onderdeel.naam)]
    value.set("uren", onderdeel.uren)
    if let costs { value.set("kosten", costs.1, reasonKey: "kosten_reden") }
    if onderdeel.absentCount > 0 { value["zonder_cijfer"] = .whole(onderdeel.absentCount) }
    if isBrief { return .object(value) }
    value["regels"] = .array(
      onderdeel.regels.enumerated().filter { $1.counts }.map { index, regel in
        self.regel(regel, in: onderdeel, cost: costs?.0[index])
      })
    let inPrognose = onderdeel.regels.filter { !$0.counts }
    if !inPrognose.isEmpty {
      value["al_in_prognose"] = .array(
        inPrognose.map {
          .object([
            "omschrijving": .string($0.omschrijving), "code": .string($0.code),
            "uren_in_prognose": .figure($0.uren),
          ])
        })
    }
    if let doorbelasting = onderdeel.doorbelasting {
      value["regionaal"] = .array(
        doorbelasting.werk.map { werk in
          var item: JSONObject = [
            "code": .string(werk.code), "omschrijving": .string(werk.naam),
            "financiering": .string(werk.financiering.rawValue),
          ]
          if werk.isDoorbelast { item["sleutel"] = .string(werk.sleutel) }
          item.set("uren_regio", werk.uren)
          return .object(item)
        })
    }
    return .object(value)
  }

  private func regel(_ regel: Begroting.Regel, in onderdeel: Begroting.Onderdeel, cost: Stated<Euro>?) -> JSONValue {
    var value: JSONObject = ["omschrijving": .string(regel.omschrijving)]
    if onderdeel.doorbelasting == nil { value["code"] = .string(regel.code) }
    if onderdeel.soort == .programma || regel.aantal != .absent(.empty) {
      value.set("aantal", regel.aantal, reasonKey: "aantal_reden")
    }
    if onderdeel.soort == .programma || regel.kental != .absent(.empty) {
      value.set("kental", regel.kental, reasonKey: "kental_reden")
    }
    value.set("uren", regel.uren)
    if let cost { value.set("kosten", cost, reasonKey: "kosten_reden") }
    return .object(value)
  }
}
