/// The new year for spreadsheets and programs.
extension NieuwReport {
  package var records: RecordTable {
    var table = RecordTable(["bestand", "rijen", "berekend", "gemerkt", "wat"])
    for bestand in bestanden {
      table.rows.append([
        .text(bestand.naam), bestand.rijen.map { .number(ExactDecimal($0)) } ?? .empty,
        .number(ExactDecimal(bestand.berekend)), .number(ExactDecimal(bestand.gemarkeerd)), .text(bestand.hoe),
      ])
    }
    return table
  }

  package var json: JSONValue {
    var root: JSONObject = [
      "schema": .string("uvp.nieuw/1"), "jaar": .whole(overgang.naar), "van": .whole(overgang.gegevens.jaar),
      "map": .string(map), "peildatum": overgang.peildatum.map { .string($0.text) } ?? .null,
      "bestanden": .array(
        bestanden.map { bestand in
          .object([
            "bestand": .string(bestand.naam), "rijen": bestand.rijen.map(JSONValue.whole) ?? .null,
            "berekend": .whole(bestand.berekend), "gemerkt": .whole(bestand.gemarkeerd), "wat": .string(bestand.hoe),
          ])
        }),
      "niet_overgenomen": .array(
        weggelaten.map { .object(["bestand": .string($0.naam), "reden": .string($0.reden)]) }),
      "prognose": .array(overgang.prognose.map(json)),
      "nog_te_doen": .array(
        open.map { .object(["wat": .string($0.wat), "waar": .array($0.waar.map(JSONValue.string))]) }),
      "uren": .array(
        uren.map {
          .object([
            "deelnemer": .string($0.deelnemer), "uren_oud": .figure($0.oud), "uren": .figure($0.nieuw),
            "verschil": .figure($0.verschil),
          ])
        }),
      "bevindingen": .array(bevindingen.map(ToetsReport.json)),
      "opmerkingen": .array(opmerkingen.map(ToetsReport.json)), "noten": .array(notes.map(JSONValue.string)),
    ]
    if let tarief = overgang.tarief {
      root["uurtarief"] = .object([
        "oud": .number(tarief.oud.value), "index": .number(tarief.index), "exact": .number(tarief.exact),
        "nieuw": .number(tarief.nieuw.value),
      ])
    }
    return .object(root)
  }

  private func json(_ rij: Jaarovergang.Prognoserij) -> JSONValue {
    var value: JSONObject = [
      "deelnemer": .string(overgang.gegevens.deelnemers[rij.regel.deelnemer].naam),
      "code": .string(overgang.gegevens.catalogus.products[rij.regel.product].code),
    ]
    value.set("aantal", rij.aantal)
    value["aantal_oud"] = .figure(rij.regel.aantal)
    switch rij.herkomst {
    case .jaareinde(let verwacht, let gereed):
      value["herkomst"] = .string("jaareinde")
      value["methode"] = .string(verwacht.methode.rawValue)
      value["gereed"] = .number(gereed.value)
    case .overgenomen(let reden):
      value["herkomst"] = .string("overgenomen")
      if let reden { value["waarom"] = .string(reden.text) }
    case .zonderGetal: value["herkomst"] = .string("overgenomen")
    }
    return .object(value)
  }
}
