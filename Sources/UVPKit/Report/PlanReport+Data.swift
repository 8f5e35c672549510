/// The budgets for spreadsheets and programs.
extension PlanReport {
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
    let hasUnits = begrotingen.contains { $0.onderdelen.contains { $0.regels.contains { $0.maat != .stuks } } }
    var table = RecordTable(columns + (hasCosts ? ["kosten"] : []) + (hasUnits ? ["eenheid"] : []))
    for (position, begroting) in begrotingen.enumerated() {
      for (index, onderdeel) in begroting.onderdelen.enumerated() {
        // A section without rows and without a figure is said to be so, or it would not be missed.
        if onderdeel.uren.value == nil && !onderdeel.regels.contains(where: \.counts) {
          let fields: [RecordTable.Field] = [
            .text(begroting.deelnemer.naam), .text(onderdeel.naam), .empty, .empty, .empty, .empty,
            .stated(onderdeel.uren),
          ]
          table.rows.append(
            fields + (hasCosts ? [.stated(kosten[position].onderdelen[index])] : []) + (hasUnits ? [.empty] : []))
        }
        for (row, regel) in onderdeel.regels.enumerated() where regel.counts {
          var fields: [RecordTable.Field] = [
            .text(begroting.deelnemer.naam), .text(onderdeel.naam), .text(regel.code), .text(regel.omschrijving),
            .stated(regel.aantal), .stated(regel.kental), .stated(regel.uren),
          ]
          if hasCosts { fields.append(.stated(kosten[position].regels[index][row])) }
          if hasUnits { fields.append(onderdeel.soort == .programma ? .text(regel.maat.rawValue) : .empty) }
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
      value["kosten_som_onderdelen"] = .figure(costs.somVanOnderdelen)
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
    if regel.maat != .stuks { value["eenheid"] = .string(regel.maat.rawValue) }
    value.set("uren", regel.uren)
    if let cost { value.set("kosten", cost, reasonKey: "kosten_reden") }
    return .object(value)
  }
}
