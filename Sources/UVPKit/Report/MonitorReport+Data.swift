/// The monitor for spreadsheets and programs.
extension MonitorReport {
  private static let columns = [
    "deelnemer", "onderdeel", "code", "omschrijving", "begroot", "geschreven", "verwacht", "restant", "methode",
    "jaareinde", "laag80", "hoog80", "laag90", "hoog90", "verschil", "aantal_begroot", "aantal_geschreven", "kental",
    "kental_geschreven", "signaal", "drempel",
  ]

  /// One row a figure; the sum of the column `geschreven` is the file.
  package var records: RecordTable {
    var table = RecordTable(Self.columns)
    func add(_ deelnemer: String, _ onderdeel: Monitor.Onderdeel) {
      for rij in isBrief && !onderdeel.isRegionaal ? [onderdeel.totaal] : onderdeel.rijen {
        table.rows.append(record(rij, deelnemer, onderdeel.naam))
      }
    }
    for deelnemer in monitor.deelnemers {
      for onderdeel in deelnemer.onderdelen where !onderdeel.isRegionaal {
        add(deelnemer.begroting.deelnemer.naam, onderdeel)
      }
    }
    func loose(_ deelnemer: String, _ onderdeel: String, _ code: String, _ uren: Uren) {
      var row: [RecordTable.Field] = [.text(deelnemer), .text(onderdeel), .text(code), .empty, .empty]
      row.append(.number(uren.value))
      table.rows.append(row + Array(repeating: .empty, count: Self.columns.count - row.count))
    }
    if monitor.andereDeelnemers != .zero { loose("andere deelnemers", "eigen uren", "", monitor.andereDeelnemers) }
    for onderdeel in monitor.regio { add(Toerekening.regio, onderdeel) }
    for item in monitor.toerekening.apart { loose(item.deelnemer, item.reden.rawValue, item.code, item.som.uren) }
    return table
  }

  private func record(_ rij: Monitorrij, _ deelnemer: String, _ onderdeel: String) -> [RecordTable.Field] {
    var row: [RecordTable.Field] = [
      .text(deelnemer), .text(onderdeel), .text(rij.code), .text(rij.code.isEmpty ? "" : rij.omschrijving),
      .stated(rij.begroot), .number(rij.geschreven.value), .stated(rij.verwacht),
      (try? rij.restant()).map { .stated($0) } ?? .empty,
    ]
    if case .success(let jaareinde) = rij.jaareinde {
      row += [.text(jaareinde.methode.rawValue), .number(jaareinde.uren.value)]
      for interval in [jaareinde.interval80, jaareinde.interval90] {
        if case .success(let range) = interval {
          row += [.number(range.lower.value), .number(range.upper.value)]
        } else {
          row += [.empty, .empty]
        }
      }
    } else {
      row += Array(repeating: .empty, count: 6)
    }
    return row + [
      (try? rij.verschil()).map { .stated($0) } ?? .empty, .stated(rij.aantalBegroot), .stated(rij.aantalGeschreven),
      .stated(rij.kental), (try? rij.kentalGeschreven()).map { .stated($0) } ?? .empty,
      .text(rij.signaal?.rawValue ?? ""), .text(rij.isBovenDrempel ? "boven" : ""),
    ]
  }

  package var json: JSONValue {
    let toerekening = monitor.toerekening
    var root: JSONObject = [
      "schema": .string("uvp.monitor/1"), "jaar": .whole(peildatum.jaar), "peildatum": .string(peildatum.text),
      "bestand": .string(name), "overgeslagen_rijen": .whole(leftOut),
      "seizoensjaren": .array(monitor.seizoensjaren.map { .whole($0) }),
      "uren_bestand": .number(toerekening.bestand.uren.value), "opmerkingen": .array(notes.map(JSONValue.string)),
      "regio": .array(monitor.regio.map(json(of:))),
      "deelnemers": .array(monitor.deelnemers.map(json(of:))),
    ]
    root.set(leftOutEarlier: leftOutEarlier)
    root["aansluiting"] = .array(
      aansluiting.map { .object(["naam": .string($0.naam), "geschreven": .number($0.uren.value)]) })
    root["apart"] = .array(
      toerekening.apart.map {
        .object([
          "reden": .string($0.reden.rawValue), "deelnemer": .string($0.deelnemer), "code": .string($0.code),
          "geschreven": .number($0.som.uren.value), "rijen": .whole($0.som.rijen),
        ])
      })
    var bounds: JSONObject = [:]
    if let percent = drempel.percent { bounds["procent"] = .number(percent) }
    if let uren = drempel.uren { bounds["uren"] = .number(uren) }
    if drempel.isSet {
      bounds["overschreden"] = .bool(isBovenDrempel)
      root["drempel"] = .object(bounds)
    }
    return .object(root)
  }

  private func json(of deelnemer: Monitor.Deelnemerstand) -> JSONValue {
    var value: JSONObject = [
      "deelnemer": .string(deelnemer.begroting.deelnemer.naam),
      "onderdelen": .array(deelnemer.onderdelen.map(json(of:))), "eigen_uren": .number(deelnemer.eigenUren.value),
    ]
    value.set("begroot", deelnemer.begroting.totaal)
    value.set("geschreven", deelnemer.geschreven, reasonKey: "geschreven_reden")
    value.set("jaareinde", deelnemer.prognose, reasonKey: "jaareinde_reden")
    value["werkvoorraad"] = .array(
      deelnemer.werkvoorraad.map { rij in
        var item: JSONObject = [
          "code": .string(rij.regel.code), "omschrijving": .string(rij.regel.omschrijving),
        ]
        item.set("begroot", rij.regel.uren)
        if let uren = rij.geschreven.value { item["geschreven_op_code"] = .number(uren.value) }
        return .object(item)
      })
    if let gedrag = deelnemer.naleefgedrag {
      func numbers(_ aantallen: Naleefgedrag.Aantallen?) -> JSONValue {
        guard let aantallen else { return .figure(Stated<Aantal>.absent(.geenPrognose)) }
        var item: JSONObject = [
          "pc": .number(aantallen.periodiek.value), "hc": .number(aantallen.tweede.value),
          "hhc": .number(aantallen.derde.value),
        ]
        item["spontaan"] = (try? aantallen.spontaan()).flatMap { $0 }.map { .number($0) } ?? .null
        item["opvolgend"] = (try? aantallen.opvolgend()).flatMap { $0 }.map { .number($0) } ?? .null
        return .object(item)
      }
      value["naleefgedrag"] = .object(["plan": numbers(gedrag.gepland), "gedaan": numbers(gedrag.gedaan)])
    }
    return .object(value)
  }

  private func json(of onderdeel: Monitor.Onderdeel) -> JSONValue {
    var value: JSONObject = [
      "naam": .string(onderdeel.naam), "regionaal": .bool(onderdeel.isRegionaal),
      "totaal": json(of: onderdeel.totaal),
    ]
    if !isBrief { value["regels"] = .array(onderdeel.rijen.map(json(of:))) }
    if let aandeel = onderdeel.aandeel {
      var share: JSONObject = ["boven_drempel": .bool(aandeel.isBovenDrempel)]
      share.set("begroot", aandeel.begroot, reasonKey: "begroot_reden")
      share.set("geschreven", aandeel.geschreven, reasonKey: "geschreven_reden")
      share.set("jaareinde", aandeel.prognose, reasonKey: "jaareinde_reden")
      value["aandeel"] = .object(share)
    }
    return .object(value)
  }

  private func json(of rij: Monitorrij) -> JSONValue {
    var value: JSONObject = [
      "code": .string(rij.code), "omschrijving": .string(rij.omschrijving),
      "geschreven": .number(rij.geschreven.value), "boven_drempel": .bool(rij.isBovenDrempel),
    ]
    value.set("begroot", rij.begroot, reasonKey: "begroot_reden")
    if rij.begroot == .absent(.empty) { value["begroot_reden"] = .string("niet begroot") }
    if let verwacht = rij.verwacht.value { value["verwacht"] = .number(verwacht.value) }
    if let restant = (try? rij.restant())?.value { value["restant"] = .number(restant.value) }
    if let verschil = (try? rij.verschil())?.value { value["verschil"] = .number(verschil.value) }
    if let signaal = rij.signaal { value["signaal"] = .string(signaal.rawValue) }
    if let aantal = rij.aantalBegroot.value { value["aantal_begroot"] = .number(aantal.value) }
    if let aantal = rij.aantalGeschreven.value { value["aantal_geschreven"] = .number(aantal.value) }
    if let kental = rij.kental.value { value["kental"] = .number(kental.value) }
    if let kental = (try? rij.kentalGeschreven())?.value { value["kental_geschreven"] = .number(kental.value) }
    switch rij.jaareinde {
    case .success(let jaareinde):
      value["jaareinde"] = .number(jaareinde.uren.value)
      value["methode"] = .string(jaareinde.methode.rawValue)
      for (key, interval) in [("interval80", jaareinde.interval80), ("interval90", jaareinde.interval90)] {
        switch interval {
        case .success(let range): value[key] = .array([.number(range.lower.value), .number(range.upper.value)])
        case .failure(let reason): value[key + "_reden"] = .string(reason.text)
        }
      }
    case .failure(let reason):
      value["jaareinde"] = .null
      value["jaareinde_reden"] = .string(reason.text)
    }
    return .object(value)
  }
}
