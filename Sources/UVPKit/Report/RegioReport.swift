/// `plan --regio`: the hours of the region as a whole.
package struct RegioReport: Report {
  /// A section in the terms of all formats.
  struct Onderdeel {
    struct Regel {
      let code: String
      let omschrijving: String
      /// What it is for; empty where the data do not say.
      var doel = ""
      let financiering: String
      let aantal: Stated<Aantal>
      let kental: Stated<Kental>
      let uren: Stated<Uren>
      let kosten: Stated<Euro>
      /// Whether the hours count in the section's total.
      let counts: Bool
    }

    let naam: String
    let isEnergie: Bool
    let regels: [Regel]
    let uren: Stated<Uren>
    /// Total hours × tariff, in whole euros.
    let kosten: Euro?
    /// Costs that do not follow from hours.
    let losseKosten: Euro
    /// ``kosten`` and ``losseKosten`` together.
    let totaal: Euro?
    /// The hours whose cost is hours × tariff: all but those with a cost of their own.
    let urenTegenTarief: Uren
    let absentCount: Int
  }

  private let jaar: Int
  let onderdelen: [Onderdeel]
  private let tarief: Uurtarief?
  package let notes: [String]

  package init(_ planning: Planning, tarief: Uurtarief?) throws(ArithmeticOverflow) {
    jaar = planning.gegevens.jaar
    self.tarief = tarief
    let regio = try Regiobegroting(planning)
    var onderdelen: [Onderdeel] = []
    var notes: [String] = []
    for (naam, doorbelasting) in [
      (SectionName.projecten, regio.projecten), (SectionName.diensten, regio.diensten),
    ] {
      guard let doorbelasting else { continue }
      onderdelen.append(try Self.onderdeel(naam, doorbelasting, tarief))
      notes += PlanNotes.notes(on: doorbelasting, naam: naam, begrotingen: [], gegevens: planning.gegevens)
    }
    notes += PlanNotes.incompleteKeys([regio.projecten, regio.diensten].compactMap(\.self), planning.gegevens)
    for tabel in regio.energie { onderdelen.append(try Self.onderdeel(tabel, tarief)) }
    self.onderdelen = onderdelen
    let gegevens = planning.gegevens
    notes += PlanNotes.missingFiles(
      [
        ("projecten.csv", gegevens.projecten == nil), ("diensten.csv", gegevens.diensten == nil),
        ("energie.csv", gegevens.energie == nil),
      ], jaar, consequence: "die onderdelen zijn er niet")
    self.notes = try notes + Self.notes(on: onderdelen, tarief, planning.gegevens.uitgangspunten)
  }

  private static func onderdeel(
    _ naam: String, _ doorbelasting: Doorbelasting, _ tarief: Uurtarief?
  ) throws(ArithmeticOverflow) -> Onderdeel {
    var regels: [Onderdeel.Regel] = []
    for werk in doorbelasting.werk {
      let counts = werk.isDoorbelast
      var kosten: Stated<Euro> = .absent(.empty)
      if let tarief, counts { kosten = try Kosten.euros(werk.uren, tarief) }
      regels.append(
        .init(
          code: werk.code, omschrijving: werk.naam, financiering: werk.financiering.rawValue, aantal: .absent(.empty),
          kental: .absent(.empty), uren: werk.uren, kosten: kosten, counts: counts))
    }
    var kosten: Euro?
    if let tarief, doorbelasting.totaal.total.value != nil {
      kosten = try (doorbelasting.totaal.known * tarief).wholeEuros
    }
    return Onderdeel(
      naam: naam, isEnergie: false, regels: regels, uren: doorbelasting.totaal.total, kosten: kosten,
      losseKosten: .zero, totaal: kosten, urenTegenTarief: doorbelasting.totaal.known,
      absentCount: doorbelasting.totaal.absentCount)
  }

  private static func onderdeel(
    _ tabel: Regiobegroting.Energietabel, _ tarief: Uurtarief?
  ) throws(ArithmeticOverflow) -> Onderdeel {
    var regels: [Onderdeel.Regel] = []
    for regel in tabel.regels {
      let kosten: Stated<Euro> = if let tarief { try tabel.kosten(van: regel, tarief) } else { regel.kosten }
      regels.append(
        .init(
          code: regel.code, omschrijving: regel.product, doel: regel.doel, financiering: tabel.financiering,
          aantal: regel.aantal,
          kental: regel.kental, uren: regel.uren, kosten: kosten, counts: true))
    }
    var kosten: Euro?
    var totaal: Euro?
    if let tarief, tabel.uren.total.value != nil || tabel.losseKosten != .zero {
      let tegenTarief = try (tabel.urenTegenTarief * tarief).wholeEuros
      kosten = tegenTarief
      totaal = try tegenTarief + tabel.losseKosten
    }
    return Onderdeel(
      naam: tabel.naam, isEnergie: true, regels: regels, uren: tabel.uren.total, kosten: kosten,
      losseKosten: tabel.losseKosten, totaal: totaal, urenTegenTarief: tabel.urenTegenTarief,
      absentCount: tabel.uren.absentCount)
  }

  static func notes(
    on onderdelen: [Onderdeel], _ tarief: Uurtarief?, _ uitgangspunten: Uitgangspunten
  ) throws(ArithmeticOverflow) -> [String] {
    var notes: [String] = []
    for onderdeel in onderdelen {
      let rows = onderdeel.regels.filter { $0.counts && $0.uren.value == nil }.map { regel in
        let word = regel.uren.absence?.shownWord ?? ""
        return "\(regel.code) \(regel.omschrijving) (\(word))"
      }
      if !rows.isEmpty {
        notes.append("\(onderdeel.naam): zonder uren, geteld en niet opgeteld (R-15): \(PlanNotes.list(rows)).")
      }
      let unpriced = onderdeel.regels.filter {
        $0.counts && $0.uren.value != nil && $0.kosten.absence?.text.isEmpty == false
      }
      if !unpriced.isEmpty {
        notes.append(
          "\(onderdeel.naam): zonder kosten, geteld en niet opgeteld (R-15): "
            + "\(PlanNotes.list(unpriced.map { "\($0.code) \($0.omschrijving) (\($0.kosten.absence?.shownWord ?? ""))" }))."
        )
      }
      guard let tarief, let total = onderdeel.totaal else { continue }
      let sum = try Kosten.sum(onderdeel.regels.filter(\.counts).map(\.kosten))
      if sum != total {
        let difference = try (total - sum).value.magnitude()
        notes.append(
          "\(onderdeel.naam): de rijen tellen op tot € \(sum.value.text(.grouped)); het totaal is "
            + "\(onderdeel.urenTegenTarief.value.text(.grouped)) uur × € \(tarief.value.text(.grouped, minimumPlaces: 2))"
            + (onderdeel.losseKosten == .zero ? "" : " + € \(onderdeel.losseKosten.value.text(.grouped))")
            + " = € \(total.value.text(.grouped)), verschil € \(difference.text(.grouped)) door afronding (R-09).")
      }
    }
    if tarief != nil, let bron = uitgangspunten.uurtariefOrigin?.bron, !bron.isEmpty {
      notes.append("Uurtarief: \(bron).")
    }
    return notes
  }

  // MARK: For readers

  package var document: Document {
    var document = Document(title: "Uitvoeringsprogramma \(jaar): regio")
    for onderdeel in onderdelen {
      document.heading(onderdeel.naam)
      document.table(table(onderdeel))
    }
    if onderdelen.isEmpty { document.paragraph("Voor \(jaar) zijn er geen projecten, diensten of energietaken.") }
    document.notes(notes)
    return document
  }

  /// The rows of a section with its total; with what they are for where that is asked for and known.
  func table(_ onderdeel: Onderdeel, showsDoel: Bool = false) -> Table {
    let hasDoel = showsDoel && onderdeel.regels.contains { !$0.doel.isEmpty }
    let middle: [Table.Column] =
      onderdeel.isEnergie ? [.init("Kental", .number), .init("Aantal", .number)] : [.init("Financiering", .label)]
    let hasCosts = tarief != nil || onderdeel.isEnergie
    var table = Table(
      [.init("Code", .label), .init("Omschrijving", .name)] + middle + [.init("Uren", .number)]
        + (hasCosts ? [.init("Kosten", .money)] : []) + (hasDoel ? [.init("Waarvoor", .name)] : []))
    func row(
      _ code: String, _ name: String, _ middle: [Table.Cell], _ uren: Table.Cell, _ kosten: Table.Cell,
      doel: String = ""
    ) -> [Table.Cell] {
      [.text(code), .text(name)] + middle + [uren] + (hasCosts ? [kosten] : [])
        + (hasDoel ? [doel.isEmpty ? .empty : .text(doel)] : [])
    }
    for regel in onderdeel.regels {
      let cells: [Table.Cell] =
        onderdeel.isEnergie ? [.stated(regel.kental), .stated(regel.aantal)] : [.text(regel.financiering)]
      table.rows.append(
        .init(row(regel.code, regel.omschrijving, cells, .stated(regel.uren), .stated(regel.kosten), doel: regel.doel)))
    }
    let blank: [Table.Cell] = Array(repeating: .empty, count: middle.count)
    let hasLoose = tarief != nil && onderdeel.losseKosten != .zero
    let name = onderdeel.isEnergie ? "totaal \(onderdeel.naam)" : "totaal \(onderdeel.naam), door te belasten"
    table.rows.append(
      .init(
        row(
          "", hasLoose ? "uren × uurtarief" : name, blank,
          hasLoose ? .number(onderdeel.urenTegenTarief.value) : .stated(onderdeel.uren),
          onderdeel.kosten.map { .money($0.value) } ?? .empty),
        kind: .total))
    if hasLoose {
      table.rows.append(
        .init(row("", "kosten die niet uit uren volgen", blank, .empty, .money(onderdeel.losseKosten.value))))
      table.rows.append(
        .init(
          row("", name, blank, .stated(onderdeel.uren), onderdeel.totaal.map { .money($0.value) } ?? .empty),
          kind: .total))
    }
    return table
  }

  // MARK: For programs

  package var records: RecordTable {
    let columns = [
      "onderdeel", "code", "omschrijving", "financiering", "aantal", "kental", "uren", "uren_niet_doorbelast",
    ]
    // Costs that rows state by themselves are there also where there is no tariff.
    let hasCosts = tarief != nil || onderdelen.contains { $0.regels.contains { $0.kosten.value != nil } }
    var table = RecordTable(columns + (hasCosts ? ["kosten"] : []))
    for onderdeel in onderdelen {
      for regel in onderdeel.regels {
        var fields: [RecordTable.Field] = [
          .text(onderdeel.naam), .text(regel.code), .text(regel.omschrijving), .text(regel.financiering),
          .stated(regel.aantal), .stated(regel.kental), regel.counts ? .stated(regel.uren) : .empty,
          regel.counts ? .empty : .stated(regel.uren),
        ]
        if hasCosts { fields.append(.stated(regel.kosten)) }
        table.rows.append(fields)
      }
    }
    return table
  }

  package var json: JSONValue {
    var root: JSONObject = [
      "schema": .string("uvp.regio/1"), "jaar": .whole(jaar),
      "opmerkingen": .array(notes.map(JSONValue.string)),
    ]
    if let tarief { root["uurtarief"] = .number(tarief.value) }
    root["regio"] = .array(onderdelen.map(json(of:)))
    return .object(root)
  }

  private func json(of onderdeel: Onderdeel) -> JSONValue {
    var value: JSONObject = [
      "naam": .string(onderdeel.naam), "zonder_cijfer": .whole(onderdeel.absentCount),
    ]
    value.set("uren", onderdeel.uren)
    if let kosten = onderdeel.kosten, let totaal = onderdeel.totaal {
      value["kosten_uren"] = .number(kosten.value)
      value["kosten_zonder_uren"] = .number(onderdeel.losseKosten.value)
      value["kosten"] = .number(totaal.value)
    }
    value["regels"] = .array(
      onderdeel.regels.map { regel in
        var item: JSONObject = [
          "code": .string(regel.code), "omschrijving": .string(regel.omschrijving),
          "financiering": .string(regel.financiering),
        ]
        item.set(regel.counts ? "uren" : "uren_niet_doorbelast", regel.uren)
        if onderdeel.isEnergie {
          item.set("aantal", regel.aantal, reasonKey: "aantal_reden")
          item.set("kental", regel.kental, reasonKey: "kental_reden")
        }
        if regel.kosten != .absent(.empty) { item.set("kosten", regel.kosten, reasonKey: "kosten_reden") }
        return .object(item)
      })
    return .object(value)
  }
}
