/// The capacity for spreadsheets and programs.
extension CapaciteitReport {
  /// The name of what no team does, among the teams of a CSV.
  static let zonderTeam = Teamindeling.zonderTeam

  package var records: RecordTable {
    var table = RecordTable([
      "team", "uren_nodig", "rijen_zonder_uren", "uren_beschikbaar", "uren_verschil", "benutting", "fte_nodig",
      "formatie",
      "bezetting", "vacature", "fte_verschil", "benutting_vol_bezet", "p50", "p80", "p90", "trekkingen",
      "trekkingen_tekort", "trekkingen_ook_reserve", "kans_tekort", "oordeel",
    ])
    for stand in standen {
      let team = stand.team
      var row: [RecordTable.Field] = [
        .text(team.team), team.nodig.map { .stated($0.total) } ?? .empty, Self.field(team.nodig?.absentCount),
        Self.field(team.beschikbaar), Self.field(stand.verschil), Self.field(stand.benutting),
        Self.field(stand.fteNodig),
        .stated(team.formatie), .stated(team.bezetting), .stated(team.vacature), Self.field(stand.fteVerschil),
        Self.field(stand.benuttingVol),
      ]
      row += [50, 80, 90].map { Self.field(stand.simulatie?.grens($0)) }
      row += [
        Self.field(stand.simulatie?.trekkingen), Self.field(stand.tekort), Self.field(stand.ookReserve),
        .text(stand.kans(stand.tekort) ?? ""), .text(stand.oordeel?.rawValue ?? team.reden.map(Self.word) ?? ""),
      ]
      table.rows.append(row)
    }
    if !isChosen {
      let rest = capaciteit.behoefte.zonderTeam
      let filled: [RecordTable.Field] = [
        .text(Self.zonderTeam), Self.field(rest.known), Self.field(rest.absentCount),
      ]
      table.rows.append(filled + Array(repeating: .empty, count: table.columns.count - filled.count))
    }
    return table
  }

  private static func field(_ value: (some Eenheid)?) -> RecordTable.Field { value.map { .number($0.value) } ?? .empty }

  private static func field(_ value: ExactDecimal?) -> RecordTable.Field { value.map { .number($0) } ?? .empty }

  private static func field(_ value: Int?) -> RecordTable.Field { field(value.map { ExactDecimal($0) }) }

  package var json: JSONValue {
    let behoefte = capaciteit.behoefte
    var root: JSONObject = [
      "schema": .string("uvp.capaciteit/1"), "jaar": .whole(capaciteit.gegevens.jaar),
      "productieve_uren": capaciteit.aannamen.productieveUren.map { .number($0.value) } ?? .null,
      "trekkingen": .whole(instelling.trekkingen),
      "zaad": .number(ExactDecimal(significand: Int128(instelling.zaad), scale: 0)),
      "spreiding": .object([
        "aantallen": Self.tenths(onzekerheid.aantallen), "uren_per_stuk": Self.tenths(onzekerheid.urenPerStuk),
        "werk_met_alleen_uren": Self.tenths(onzekerheid.losWerk),
      ]),
      "teams": .array(standen.map { .object(json($0)) }),
      "opmerkingen": .array(notes.map(JSONValue.string)),
    ]
    let reserve = capaciteit.aannamen.reserve
    root.set("reserve", reserve == .absent(.empty) ? .known(.zero) : reserve, reasonKey: "reserve_reden")
    root["zonder_team"] = .object([
      "uren": .number(behoefte.zonderTeam.known.value), "rijen_zonder_uren": .whole(behoefte.zonderTeam.absentCount),
      "werk": Self.work(behoefte.sommen(van: nil)),
    ])
    root["aansluiting"] = .object([
      "teams": .number(behoefte.inTeams.known.value), "zonder_team": .number(behoefte.zonderTeam.known.value),
      "plan": .number(behoefte.plan.value), "niet_doorbelast": .number(behoefte.nietDoorbelast.value),
      "sluit": .bool(behoefte.sluit),
      "onderdelen": .array(
        behoefte.onderdelen.map { onderdeel in
          .object([
            "naam": .string(onderdeel.naam), "plan": .number(onderdeel.plan.value),
            "teams": .number(onderdeel.inTeams.known.value),
            "zonder_team": .number(onderdeel.zonderTeam.known.value),
            "rijen_zonder_uren": .whole(onderdeel.absentCount),
          ])
        }),
    ])
    return .object(root)
  }

  /// A spread in percents.
  private static func tenths(_ maat: Onzekerheid.Maat) -> JSONValue {
    .number(ExactDecimal(significand: Int128(maat.tenths), scale: 1))
  }

  private func json(_ stand: Stand) -> JSONObject {
    let team = stand.team
    var value: JSONObject = [
      "team": .string(team.team),
      "bedient": bediening(team.bediening),
      "uren_nodig": Self.number(team.nodig?.total.value), "uren_beschikbaar": Self.number(team.beschikbaar),
      "uren_verschil": Self.number(stand.verschil), "benutting": Self.number(stand.benutting),
      "fte_nodig": Self.number(stand.fteNodig), "fte_verschil": Self.number(stand.fteVerschil),
      "benutting_vol_bezet": Self.number(stand.benuttingVol),
    ]
    value.set("formatie", team.formatie, reasonKey: "formatie_reden")
    value.set("bezetting", team.bezetting, reasonKey: "bezetting_reden")
    value.set("vacature", team.vacature, reasonKey: "vacature_reden")
    if let nodig = team.nodig {
      value["rijen_zonder_uren"] = .whole(nodig.absentCount)
      value["werk"] = Self.work(capaciteit.behoefte.sommen(van: team.team))
    }
    if let oordeel = stand.oordeel { value["oordeel"] = .string(oordeel.rawValue) }
    if let reden = team.reden { value["reden"] = .string(Self.word(reden)) }
    if let simulatie = stand.simulatie {
      for percent in [50, 80, 90] { value["p\(percent)"] = .whole(simulatie.grens(percent)) }
    }
    if let tekort = stand.tekort { value["trekkingen_tekort"] = .whole(tekort) }
    if let tekort = stand.ookReserve { value["trekkingen_ook_reserve"] = .whole(tekort) }
    if let kans = stand.kans(stand.tekort) { value["kans_tekort"] = .string(kans) }
    value["functies"] = .array(
      team.functies.map { functie in
        var value: JSONObject = ["functie": .string(functie.functie), "bron": .string(functie.origin.bron)]
        value.set("formatie", functie.fte, reasonKey: "formatie_reden")
        value.set("bezetting", functie.bezetting, reasonKey: "bezetting_reden")
        value.set("productieve_uren", functie.productieveUren, reasonKey: "productieve_uren_reden")
        return .object(value)
      })
    return value
  }

  private func bediening(_ bediening: Bediening) -> JSONValue {
    switch bediening {
    case .regio: .string("regio")
    case .onbekend: .null
    case .deelnemers(let posities):
      .array(posities.sorted().map { .string(capaciteit.gegevens.deelnemers[$0].naam) })
    }
  }

  private static func number(_ value: (some Eenheid)?) -> JSONValue { value.map { .number($0.value) } ?? .null }

  private static func number(_ value: ExactDecimal?) -> JSONValue { value.map { .number($0) } ?? .null }

  private static func work(_ sommen: [Behoefte.Som]) -> JSONValue {
    .array(
      sommen.map { som in
        var value: JSONObject = [
          "onderdeel": .string(som.onderdeel), "code": .string(som.code), "omschrijving": .string(som.omschrijving),
        ]
        value.set("uren", som.uren.total)
        return .object(value)
      })
  }
}
