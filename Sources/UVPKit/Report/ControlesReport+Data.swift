/// The inspections for spreadsheets and programs.
extension ControlesReport {
  package var records: RecordTable {
    if isBrief {
      var table = RecordTable(["deelnemer", "controles", "uren", "prognose", "verschil", "onder", "gemotiveerd"])
      for rij in rijen {
        let onder = rij.stand.producten.filter(\.isOnder)
        table.rows.append([
          .text(naam(rij)), .stated(rij.stand.controles), .stated(rij.stand.uren), .stated(rij.stand.prognose),
          .stated(rij.stand.verschil), .number(ExactDecimal(onder.count)),
          .number(ExactDecimal(onder.filter { !$0.motiveringen.isEmpty }.count)),
        ])
      }
      return table
    }
    var table = RecordTable([
      "deelnemer", "rol", "code", "omschrijving", "exact", "controles", "kental", "uren", "prognose", "verschil",
      "oordeel", "motivering",
    ])
    for rij in rijen {
      for stand in rij.stand.producten {
        let product = product(stand.product)
        table.rows.append([
          .text(naam(rij)), .text(product.rol), .text(product.code), .text(product.naam), .stated(stand.exact),
          .stated(stand.controles), .stated(stand.kental), .stated(stand.uren), .stated(stand.prognose),
          .stated(stand.verschil), .text(Self.word(stand)), .text(stand.motiveringen.joined(separator: "; ")),
        ])
      }
      for stap in rij.hercontroles.stappen {
        table.rows.append([
          .text(naam(rij)), .text(stap.rol), .text(stap.producten.map { product($0).code }.joined(separator: " ")),
          .text(stap.producten.map { product($0).naam }.joined(separator: ", ")), .empty, .stated(stap.controles),
          .empty, .stated(stap.uren), .stated(stap.prognose), .stated(stap.verschil), .text("verwachting"), .empty,
        ])
      }
    }
    return table
  }

  package var json: JSONValue {
    var root: JSONObject = [
      "schema": .string("uvp.controles/1"), "jaar": .whole(controles.gegevens.jaar),
      "deelnemers": .array(rijen.map(json)),
      "zonder_toezicht": .array(zonder.map(JSONValue.string)),
      "bevindingen": .array(bevindingen.map(ToetsReport.json)),
      "opmerkingen": .array(opmerkingen.map(ToetsReport.json)),
      "noten": .array(notes.map(JSONValue.string)),
    ]
    if rijen.count > 1 {
      root["som"] = .object([
        "controles": .figure(som.controles), "uren": .figure(som.uren), "prognose": .figure(som.prognose),
        "verschil": .figure(som.verschil),
      ])
    }
    return .object(root)
  }

  private func json(_ rij: Rij) -> JSONValue {
    var value: JSONObject = [
      "deelnemer": .string(naam(rij)), "exact": .figure(rij.stand.exact), "controles": .figure(rij.stand.controles),
      "uren": .figure(rij.stand.uren), "prognose": .figure(rij.stand.prognose),
      "verschil": .figure(rij.stand.verschil),
    ]
    if isBrief { return .object(value) }
    value["producten"] = .array(rij.stand.producten.map(json))
    value["hercontroles"] = .array(rij.hercontroles.stappen.map(json))
    return .object(value)
  }

  private func json(_ stand: Controles.Productstand) -> JSONValue {
    let product = product(stand.product)
    var value: JSONObject = [
      "code": .string(product.code), "omschrijving": .string(product.naam), "rol": .string(product.rol),
      "oordeel": .string(Self.word(stand)), "verschil": .figure(stand.verschil),
      "branches": .array(
        stand.branches.map { branche in
          var value: JSONObject = ["branche": .string(branche.regel.branche)]
          value.set("bedrijven", branche.regel.bedrijven, reasonKey: "bedrijven_reden")
          value.set("frequentie", branche.regel.frequentie, reasonKey: "frequentie_reden")
          value.set("exact", branche.exact)
          return .object(value)
        }),
    ]
    value.set("exact", stand.exact, reasonKey: "exact_reden")
    value.set("controles", stand.controles, reasonKey: "controles_reden")
    value.set("kental", stand.kental, reasonKey: "kental_reden")
    value.set("uren", stand.uren, reasonKey: "uren_reden")
    value.set("prognose", stand.prognose, reasonKey: "prognose_reden")
    if !stand.motiveringen.isEmpty { value["motivering"] = .array(stand.motiveringen.map(JSONValue.string)) }
    return .object(value)
  }

  private func json(_ stap: Hercontroles.Stap) -> JSONValue {
    var value: JSONObject = [
      "rol": .string(stap.rol), "codes": .array(stap.producten.map { .string(product($0).code) }),
      "niet_nageleefd": stap.percent.map { .number($0) } ?? .null, "verschil": .figure(stap.verschil),
    ]
    if let cijfer = stap.cijfer { value["herkomst"] = .string(ControlesNotes.text(cijfer.herkomst)) }
    value.set("controles", stap.controles, reasonKey: "controles_reden")
    value.set("uren", stap.uren, reasonKey: "uren_reden")
    value.set("prognose", stap.prognose, reasonKey: "prognose_reden")
    return .object(value)
  }
}
