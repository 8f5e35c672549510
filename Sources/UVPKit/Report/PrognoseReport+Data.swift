extension PrognoseReport {
  /// The rows that a program reads: the smallest that are shown, so that no hour stands there twice.
  private var flat: [(deelnemer: String, regel: PrognoseRegel)] {
    tabellen.flatMap { tabel in
      (tabel.onderdelen + tabel.regionaal).flatMap { onderdeel in
        (isBrief || onderdeel.regels.isEmpty ? [onderdeel.geheel] : onderdeel.regels).map {
          (tabel.deelnemer ?? Toerekening.regio, $0)
        }
      }
    }
  }

  package var records: RecordTable {
    var table = RecordTable([
      "deelnemer", "onderdeel", "code", "omschrijving", "begroot", "geschreven", "methode", "prognose", "laag80",
      "hoog80", "laag90", "hoog90", "reden",
    ])
    for (deelnemer, regel) in flat {
      let range80 = regel.range(\.interval80)
      let range90 = regel.range(\.interval90)
      func field(_ uren: Uren?) -> RecordTable.Field { uren.map { .number($0.value) } ?? .empty }
      table.rows.append([
        .text(deelnemer), .text(regel.onderdeel), .text(regel.code),
        .text(regel.code.isEmpty ? "" : regel.omschrijving), .stated(regel.begroot), field(regel.geschreven),
        .text(regel.methodeText), field(regel.jaareinde?.uren), field(range80?.lower), field(range80?.upper),
        field(range90?.lower), field(range90?.upper), .text(regel.reden),
      ])
    }
    return table
  }

  package var json: JSONValue {
    let toerekening = verwachting.toerekening
    var root: JSONObject = [
      "schema": .string("uvp.prognose/1"), "jaar": .whole(jaar), "peildatum": .string(peildatum.text),
      "bestand": .string(name), "overgeslagen_rijen": .whole(leftOut), "interval": .string(Jaareinde.intervalMethod),
      "methode": .string(methode?.rawValue ?? "per rij gekozen"),
      "seizoensjaren": .array(verwachting.eerdereJaren.map { .whole($0) }),
      "onvolledige_jaren": .array(verwachting.onvolledigeJaren.map { .whole($0) }),
      "uren_bestand": .number(toerekening.bestand.uren.value), "uren_getoond": .number(getoond.value),
      "uren_andere_deelnemers": .number(elders.value), "uren_regionaal_niet_getoond": .number(regionaal.value),
      "uren_apart": .number(apart.value), "opmerkingen": .array(notes.map(JSONValue.string)),
    ]
    root.set(leftOutEarlier: leftOutEarlier)
    root["apart"] = .array(
      toerekening.apart.filter { $0.reden != .naPeildatum }.map { item in
        .object([
          "reden": .string(item.reden.rawValue), "deelnemer": .string(item.deelnemer), "code": .string(item.code),
          "uren": .number(item.som.uren.value),
        ])
      })
    // Later hours are many, and nothing is wrong with them: only their sum.
    let later = (try? toerekening.apart(.naPeildatum).uren) ?? .zero
    root["uren_na_peildatum"] = .number(later.value)
    let lists = tabellen.map { tabel in
      JSONValue.object([
        "deelnemer": .string(tabel.deelnemer ?? Toerekening.regio),
        "onderdelen": .array((tabel.onderdelen + tabel.regionaal).map(json(of:))),
        "eigen_uren": .object(figures(tabel.eigenUren)),
      ])
    }
    root["deelnemers"] = .array(lists)
    return .object(root)
  }

  private func json(of onderdeel: PrognoseOnderdeel) -> JSONValue {
    var item: JSONObject = ["naam": .string(onderdeel.naam), "geheel": .object(figures(onderdeel.geheel))]
    if !isBrief {
      item["regels"] = .array(
        onderdeel.regels.map { regel in
          var row = figures(regel)
          row["code"] = .string(regel.code)
          row["omschrijving"] = .string(regel.omschrijving)
          return .object(row)
        })
    }
    return .object(item)
  }

  /// The figures of a row; what is absent is null, with the reason beside it.
  private func figures(_ regel: PrognoseRegel) -> JSONObject {
    var row: JSONObject = [
      "geschreven": .number(regel.geschreven.value), "methode": .string(regel.methodeText),
    ]
    row.set("begroot", regel.begroot, reasonKey: "begroot_reden")
    if regel.begroot == .absent(.empty) { row["begroot_reden"] = .string("niet begroot") }
    guard let jaareinde = regel.jaareinde else {
      row["prognose"] = .null
      row["prognose_reden"] = .string(regel.reden)
      return row
    }
    row["prognose"] = .number(jaareinde.uren.value)
    row["verschil"] = regel.verschil.map { .number($0.value) } ?? .null
    for (level, interval) in [("80", \Jaareinde.interval80), ("90", \Jaareinde.interval90)] {
      let range = regel.range(interval)
      row["laag\(level)"] = range.map { .number($0.lower.value) } ?? .null
      row["hoog\(level)"] = range.map { .number($0.upper.value) } ?? .null
      if let reason = regel.geenInterval(interval) { row["interval\(level)_reden"] = .string(reason) }
    }
    return row
  }
}

extension PrognoseRegel {
  /// The interval, where there is one.
  func range(_ interval: KeyPath<Jaareinde, Result<Urenbereik, GeenInterval>>) -> Urenbereik? {
    guard let jaareinde, case .success(let range) = jaareinde[keyPath: interval] else { return nil }
    return range
  }
}
