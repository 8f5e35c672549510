/// The settlement for spreadsheets and programs.
extension AfrekeningReport {
  package var records: RecordTable {
    if isBrief {
      var table = RecordTable([
        "deelnemer", "uren_begroot", "uren_geschreven", "kosten_begroot", "kosten_geschreven", "te_verrekenen",
      ])
      for rekening in rekeningen {
        let totaal = rekening.totaal
        table.rows.append([
          .text(totaal.naam), .stated(totaal.begroot), .stated(totaal.geschreven), .stated(totaal.kostenBegroot),
          .stated(totaal.kostenGeschreven), .stated(totaal.teVerrekenen),
        ])
      }
      return table
    }
    var table = RecordTable([
      "deelnemer", "onderdeel", "uren_begroot", "uren_geschreven", "kosten_begroot", "kosten_geschreven",
    ])
    for rekening in rekeningen {
      for onderdeel in rekening.onderdelen {
        table.rows.append([
          .text(rekening.totaal.naam), .text(onderdeel.naam), .stated(onderdeel.begroot), .stated(onderdeel.geschreven),
          .stated(onderdeel.kostenBegroot), .stated(onderdeel.kostenGeschreven),
        ])
      }
    }
    return table
  }

  package var json: JSONValue {
    let peildatum = afrekening.toerekening.peildatum
    var root: JSONObject = [
      "schema": .string("uvp.afrekening/1"), "jaar": .whole(peildatum.jaar), "peildatum": .string(peildatum.text),
      "uurtarief": .number(afrekening.tarief.value), "bestand": .string(bestand),
      "overgeslagen_rijen": .whole(leftOut), "opmerkingen": .array(notes.map(JSONValue.string)),
    ]
    root["deelnemers"] = .array(
      rekeningen.map { rekening in
        var value = Self.figures(rekening.totaal)
        value["deelnemer"] = .string(rekening.totaal.naam)
        value["richting"] = .string(Self.richting(rekening.totaal.teVerrekenen))
        if !isBrief {
          value["onderdelen"] = .array(
            rekening.onderdelen.map { onderdeel in
              var value = Self.figures(onderdeel)
              value["naam"] = .string(onderdeel.naam)
              return .object(value)
            })
        }
        return .object(value)
      })
    if rekeningen.count > 1 { root["som"] = .object(Self.figures(som)) }
    if isBrief { return .object(root) }
    root["regionaal"] = .array(regionaal.map(Self.json))
    root["energie"] = .array(
      energie.map { stand in
        var value: JSONObject = ["naam": .string(stand.naam)]
        value.set("uren_begroot", stand.begroot)
        value["uren_geschreven"] = .number(stand.geschreven.uren.value)
        value["uren_verschil"] = .figure(stand.verschil)
        return .object(value)
      })
    root["apart"] = .array(
      apart.map { item in
        [
          "reden": .string(item.reden.rawValue), "in_bestand": .string(item.wat),
          "uren": .number(item.som.uren.value), "rijen": .whole(item.som.rijen),
        ]
      }.map(JSONValue.object))
    root["aansluiting"] = .object([
      "uren": .number(totaal.uren.value), "rijen": .whole(totaal.rijen),
      "uren_bestand": .number(afrekening.toerekening.bestand.uren.value),
      "sluit": .bool(totaal == afrekening.toerekening.bestand),
      "posten": .array(
        aansluiting.map { post in
          .object([
            "naam": .string(post.naam), "verrekend": .bool(post.isVerrekend),
            "uren": .number(post.som.uren.value), "rijen": .whole(post.som.rijen),
          ])
        }),
    ])
    return .object(root)
  }

  private static func figures(_ regel: Afrekening.Regel) -> JSONObject {
    var value: JSONObject = [:]
    value.set("uren_begroot", regel.begroot, reasonKey: "begroot_reden")
    value.set("uren_geschreven", regel.geschreven, reasonKey: "geschreven_reden")
    value["uren_verschil"] = .figure(regel.verschil)
    value["kosten_begroot"] = .figure(regel.kostenBegroot)
    value["kosten_geschreven"] = .figure(regel.kostenGeschreven)
    value.set("te_verrekenen", regel.teVerrekenen)
    return value
  }

  private static func json(_ regel: Afrekening.Kwartaalregel) -> JSONValue {
    var value: JSONObject = [
      "onderdeel": .string(regel.onderdeel), "code": .string(regel.werk.code),
      "omschrijving": .string(regel.werk.naam), "financiering": .string(regel.werk.financiering.rawValue),
      "doorbelast": .bool(regel.werk.isDoorbelast),
      "kwartalen": .array(regel.kwartalen.map { JSONValue.figure($0) }),
      "halfjaar": .number(regel.halfjaar.value),
      "uren_geschreven": .number(regel.totaal.uren.value),
      "uren_verschil": .figure(regel.verschil),
    ]
    value.set("uren_begroot", regel.werk.uren)
    return .object(value)
  }
}
