/// The kentallen for spreadsheets and programs.
extension KentallenReport {
  package var records: RecordTable { isEffect ? effectRecords : codeRecords }

  private var codeRecords: RecordTable {
    var table = RecordTable([
      "code", "product", "n", "gemiddelde", "mediaan", "afgeknot", "p10", "p25", "p75", "p90", "standaardafwijking",
      "mad", "maat", "interval_van", "interval_tot", "kental", "voorstel", "oordeel", "onvoltooid", "uren_onvoltooid",
      "verzamelnummers", "aantal_verzamelnummers", "uren_verzamelnummers", "zonder_uren", "rijen_zonder_zaak",
      "uren_zonder_zaak", "uitschieters",
    ])
    func whole(_ count: Int) -> RecordTable.Field { .number(ExactDecimal(count)) }
    func uren(_ apart: Zaken.Apart) -> RecordTable.Field {
      .number(ExactDecimal(significand: apart.uren, scale: kentallen.scale))
    }
    for rij in kentallen.rijen {
      func field(_ figure: (Kentalrij.Cijfers) -> ExactDecimal?) -> RecordTable.Field {
        rij.cijfers.flatMap(figure).map { .number($0) } ?? .empty
      }
      table.rows.append([
        .text(rij.code), .text(rij.product?.naam ?? ""), whole(rij.n), field { $0.gemiddelde }, field { $0.mediaan },
        field { $0.afgeknot }, field { $0.p10 }, field { $0.p25 }, field { $0.p75 }, field { $0.p90 },
        field { $0.standaardafwijking }, field { $0.mad }, .text(kentallen.vraag.maat.rawValue),
        rij.interval.map { .number($0.van) } ?? .empty, rij.interval.map { .number($0.tot) } ?? .empty,
        .stated(rij.kental), rij.voorstel.map { .number($0.value) } ?? .empty,
        .text(rij.oordeel.rawValue), whole(rij.onvoltooid.count), uren(rij.onvoltooid),
        whole(rij.verzamelnummers.count),
        .number(ExactDecimal(significand: rij.verzamelnummers.aantal, scale: 2)), uren(rij.verzamelnummers),
        whole(rij.zonderUren.count), whole(rij.zonderZaak.count), uren(rij.zonderZaak),
        .text(rij.uitschieters.map { "\($0.zaak): \($0.uren.value.text(.comma))" }.joined(separator: " | ")),
      ])
    }
    return table
  }

  private var effectRecords: RecordTable {
    var table = RecordTable([
      "deelnemer", "uren_programmas", "uren_voorstel", "verschil", "kosten_verschil", "rijen_geraakt",
      "rijen_eigen_kental", "rijen_bereik",
    ])
    for regel in effect.regels {
      table.rows.append([
        .text(regel.naam), .stated(regel.uren), .stated(regel.urenNieuw), .stated(regel.verschil),
        .stated(regel.kosten), .number(ExactDecimal(regel.geraakt)), .number(ExactDecimal(regel.eigenKental)),
        .number(ExactDecimal(regel.metBereik)),
      ])
    }
    return table
  }

  package var json: JSONValue {
    var root: JSONObject = [
      "schema": .string("uvp.kentallen/1"), "jaar": .whole(gegevens.jaar),
      "maat": .string(kentallen.vraag.maat.rawValue), "minimum": .whole(kentallen.vraag.minimum),
      "telt_onvoltooid": .bool(kentallen.vraag.teltAlles), "n": .whole(kentallen.n),
      "rijen_buiten_jaar": .whole(kentallen.rijenBuitenJaar),
      "rijen_onbekende_deelnemer": .whole(kentallen.rijenOnbekend),
      "bestanden": .array(
        bestanden.map { .object(["bestand": .string($0.name), "overgeslagen_rijen": .whole($0.rows)]) }),
      "opmerkingen": .array(notes.map(JSONValue.string)),
    ]
    if let dagen = kentallen.dagen {
      root["van"] = .string(dagen.van.text)
      root["tot"] = .string(dagen.tot.text)
    }
    if !gemeenten.isEmpty { root["gemeenten"] = .array(gemeenten.map(JSONValue.string)) }
    if !isEffect { root["codes"] = .array(kentallen.rijen.map { .object(json($0)) }) }
    var sum: JSONObject = ["verschil": .number(effect.som.value), "kosten": .null]
    if let kosten = effect.kosten { sum["kosten"] = .number(kosten.value) }
    root["effect"] = .object([
      "deelnemers": .array(
        effect.regels.map { regel in
          var value: JSONObject = [
            "deelnemer": .string(regel.naam), "rijen_geraakt": .whole(regel.geraakt),
            "rijen_eigen_kental": .whole(regel.eigenKental), "rijen_bereik": .whole(regel.metBereik),
            "uren": .figure(regel.uren),
            "uren_voorstel": .figure(regel.urenNieuw), "kosten_verschil": .figure(regel.kosten),
          ]
          value.set("verschil", regel.verschil)
          return .object(value)
        }),
      "som": .object(sum),
      "bereiken": .array(
        effect.bereiken.map {
          .object([
            "deelnemer": .string($0.naam), "code": .string($0.code), "uren": Self.range($0.nu),
            "uren_voorstel": Self.range($0.nieuw),
          ])
        }),
      "rijen_zonder_aantal": .whole(effect.zonderAantal),
      "nieuw": .object(["rijen": .whole(effect.nieuw.regels), "uren": .number(effect.nieuw.uren.value)]),
    ])
    return .object(root)
  }

  private static func range(_ bereik: Steekproef.Bereik?) -> JSONValue {
    bereik.map { .object(["van": .number($0.van), "tot": .number($0.tot)]) } ?? .null
  }

  private func json(_ rij: Kentalrij) -> JSONObject {
    var value: JSONObject = [
      "code": .string(rij.code), "n": .whole(rij.n), "oordeel": .string(rij.oordeel.rawValue),
      "product": rij.product.map { .string($0.naam) } ?? .null,
      "voorstel": rij.voorstel.map { .number($0.value) } ?? .null,
    ]
    if let product = rij.product, product.maat != .stuks {
      value["kental"] = .null
      value["reden"] = .string("telt in \(product.maat.rawValue)")
    } else if let product = rij.product {
      value.set("kental", product.kental)
    } else {
      value["kental"] = .null
      value["reden"] = .string("staat niet in de catalogus")
    }
    if let cijfers = rij.cijfers {
      value["cijfers"] = .object([
        "gemiddelde": .number(cijfers.gemiddelde), "mediaan": .number(cijfers.mediaan),
        "afgeknot": .number(cijfers.afgeknot), "p10": .number(cijfers.p10), "p25": .number(cijfers.p25),
        "p75": .number(cijfers.p75), "p90": .number(cijfers.p90), "mad": .number(cijfers.mad),
        "standaardafwijking": cijfers.standaardafwijking.map { .number($0) } ?? .null,
        "uren": .number(cijfers.uren.value),
      ])
    } else {
      value["cijfers"] = .null
    }
    value["interval"] = Self.range(rij.interval)
    var apart: JSONObject = [:]
    for (_, sleutel, som) in Self.apart(rij) {
      apart[sleutel] = .object([
        (sleutel == "zonder_zaak" ? "rijen" : "zaken"): .whole(som.count),
        "uren": .number(ExactDecimal(significand: som.uren, scale: kentallen.scale)),
        "aantal": .number(ExactDecimal(significand: som.aantal, scale: 2)),
      ])
    }
    value["apart"] = .object(apart)
    value["uitschieters"] = .array(
      rij.uitschieters.map { .object(["zaak": .string($0.zaak), "uren": .number($0.uren.value)]) })
    return value
  }
}
