/// The divided hours for spreadsheets and programs.
extension VerdeelReport {
  /// One row a cell; where the section does not close also one row a deelnemer with what is charged.
  package var records: RecordTable {
    var table = RecordTable([
      "deelnemer", "onderdeel", "code", "omschrijving", "sleutel", "aandeel", "exact", "los_afgerond", "uren",
    ])
    for onderdeel in onderdelen {
      let tabel = onderdeel.tabel
      for positie in posities {
        let naam = deelnemers[positie].naam
        for (kolom, cel) in zip(tabel.kolommen, tabel.cellen[positie]) {
          table.rows.append([
            .text(naam), .text(onderdeel.naam), .text(kolom.werk.code), .text(kolom.werk.naam),
            .text(kolom.sleutel.naam), .stated(kolom.sleutel.aandelen[positie]), .stated(cel.exact),
            .stated(cel.losAfgerond), .stated(cel.uren),
          ])
        }
        if !tabel.sluit && !tabel.kolommen.isEmpty {
          table.rows.append([
            .text(naam), .text(onderdeel.naam), .empty, .text("doorbelast, niet per rij te verdelen"), .empty, .empty,
            .empty, .empty, .stated(tabel.totalen[positie]),
          ])
        }
      }
    }
    return table
  }

  package var json: JSONValue {
    .object([
      "schema": .string("uvp.verdeel/1"), "jaar": .whole(jaar), "onderdelen": .array(onderdelen.map(json(of:))),
      "opmerkingen": .array(notes.map(JSONValue.string)),
    ])
  }

  private func json(of onderdeel: Onderdeel) -> JSONValue {
    let tabel = onderdeel.tabel
    var value: JSONObject = [
      "naam": .string(onderdeel.naam), "sluit": .bool(tabel.sluit),
      "werk": .array(tabel.doorbelasting.werk.map(json(of:))),
      "deelnemers": .array(posities.map { deelnemer(at: $0, tabel) }),
    ]
    value.set("uren", tabel.doorbelasting.totaal.total)
    if tabel.sluit {
      value["eenheid"] = .number(tabel.eenheid)
      value["afwijking"] = .figure(tabel.afwijking)
    }
    return .object(value)
  }

  private func json(of werk: RegionaalWerk) -> JSONValue {
    var value: JSONObject = [
      "code": .string(werk.code), "omschrijving": .string(werk.naam),
      "financiering": .string(werk.financiering.rawValue),
    ]
    if werk.isDoorbelast {
      value["sleutel"] = .string(werk.sleutel)
      value.set("uren", werk.uren)
    } else {
      value.set("uren_niet_doorbelast", werk.uren)
    }
    return .object(value)
  }

  private func deelnemer(at positie: Int, _ tabel: Verdeeltabel) -> JSONValue {
    var value: JSONObject = ["deelnemer": .string(deelnemers[positie].naam)]
    value.set("exact", tabel.doorbelasting.exact[positie], reasonKey: "exact_reden")
    value.set("uren", tabel.totalen[positie])
    let buiten = Set(tabel.buiten.filter { $0.row == positie }.map(\.column))
    let gelijkspel = Set(tabel.gelijkspel.filter { $0.row == positie }.map(\.column))
    value["cellen"] = .array(
      zip(tabel.kolommen, tabel.cellen[positie]).enumerated().map { column, pair in
        let (kolom, cel) = pair
        var item: JSONObject = ["code": .string(kolom.werk.code)]
        item.set("aandeel", kolom.sleutel.aandelen[positie], reasonKey: "aandeel_reden")
        item.set("exact", cel.exact, reasonKey: "exact_reden")
        item.set("uren", cel.uren)
        if tabel.sluit { item["los_afgerond"] = .figure(cel.losAfgerond) }
        if buiten.contains(column) { item["buiten"] = .bool(true) }
        if gelijkspel.contains(column) { item["gelijkspel"] = .bool(true) }
        return .object(item)
      })
    return .object(value)
  }
}
