/// `prognose --terugtoets`: how well each method would have forecast whole years (R-12).
package struct TerugtoetsReport: Report {
  let regels: [Terugtoetsregel]
  let jaren: [Int]
  let wie: String
  package let notes: [String]

  /// - Parameters:
  ///   - namen: the deelnemers whose rows are replayed; `nil` for all.
  ///   - isRegio: whether to replay regional work, and not products.
  ///   - leftOut: the files that were read, each with how many of its rows were left out.
  package init(
    _ verwachting: Jaarverwachting, namen: [String]?, isRegio: Bool, leftOut: [LeftOutRows] = []
  ) throws(ArithmeticOverflow) {
    let rijen = verwachting.terugtoetsrijen()
    let asked = rijen.eigenaren.map { eigenaar in
      switch eigenaar {
      case .regio: isRegio
      case .deelnemer(let naam): !isRegio && namen?.contains(naam) ?? true
      }
    }
    let played = Set(rijen.gespeeld)
    regels = try Terugtoets.measure(rijen.rijen) { rij, jaar in asked[rij] && played.contains(jaar) }
    jaren = rijen.gespeeld
    wie = isRegio ? "regionaal werk" : namen.map { PrognoseNotes.and($0) } ?? "alle deelnemers"
    let rows = rijen.rijen.indices.filter { position in
      asked[position] && rijen.rijen[position].jaren.keys.contains { played.contains($0) }
    }
    let what = isRegio ? "projecten, diensten en energie" : "producten per deelnemer"
    let years = PrognoseNotes.and(rijen.gespeeld.map { "\($0)" })
    var notes = [
      "Elk jaar is nagespeeld aan het eind van januari tot en met november, met wat toen bekend was: "
        + "\(RealisatieReport.rijen(rows.count)) (\(what)) in \(years) (R-12)."
    ]
    let seasons = rijen.jaren.filter { $0 < rijen.gespeeld.last ?? 0 }
    notes.append(
      seasons.isEmpty
        ? "Er is geen eerder jaar om een seizoen van te maken: seizoen is niet beproefd."
        : "Seizoen: alleen jaren vóór het nagespeelde (\(PrognoseNotes.and(seasons.map { "\($0)" }))), per onderdeel, "
          + "van alle deelnemers samen.")
    notes.append(
      "Fout: de afwijkingen zonder teken, in procenten van de werkelijke uren. Vertekening: met teken; boven nul is te "
        + "hoog. 80 % en 90 %: hoe vaak dat interval de werkelijke uren bevatte, van de prognoses die een interval hebben."
    )
    notes.append(
      "Een methode die voor een rij geen prognose geeft telt daar niet mee: vergelijk alleen waar n ongeveer gelijk is."
    )
    if verwachting.toerekening.peildatum.isYearEnd && !verwachting.isHeelJaar {
      notes.append(
        "\(verwachting.toerekening.peildatum.jaar) is niet nagespeeld: in december is er niets geschreven, dus het jaar is "
          + "niet heel.")
    }
    self.notes = notes + leftOut.flatMap(\.note)
  }

  private static func naam(_ methode: Prognosemethode?) -> String { methode?.rawValue ?? "gekozen" }

  /// The methods that have a line, in order.
  private var methoden: [Prognosemethode?] {
    (Prognosemethode.allCases.map(Optional.some) + [nil]).filter { methode in
      regels.contains { $0.methode == methode }
    }
  }

  private func regel(_ methode: Prognosemethode?, _ maand: Int?) -> Terugtoetsregel? {
    regels.first { $0.methode == methode && $0.maand == maand }
  }

  package var document: Document {
    let years = PrognoseNotes.and(jaren.map { "\($0)" })
    var document = Document(title: "Terugtoets van de prognose over \(years): \(wie)")
    if regels.isEmpty {
      document.paragraph("Er is niets om na te spelen.")
      document.notes(notes)
      return document
    }
    func cell(_ value: ExactDecimal?) -> Table.Cell { value.map { .number($0) } ?? .empty }
    var table = Table([
      .init("Methode", .label), .init("n", .number), .init("Fout", .number), .init("Vertekening", .number),
      .init("Intervallen", .number), .init("80 %", .number), .init("90 %", .number),
    ])
    for methode in methoden {
      guard let item = regel(methode, nil) else { continue }
      table.rows.append(
        .init([
          .text(Self.naam(methode)), .number(ExactDecimal(item.aantal)), cell(item.fout), cell(item.vertekening),
          .number(ExactDecimal(item.interval80.aantal)), cell(item.interval80.percent), cell(item.interval90.percent),
        ]))
    }
    document.heading("alle maanden, in procenten")
    document.table(table)
    var months = Table([.init("Eind van", .label)] + methoden.map { .init(Self.naam($0), .number) })
    for maand in 1...11 {
      months.rows.append(
        .init([.text(Self.maanden[maand - 1])] + methoden.map { cell(regel($0, maand)?.fout) }))
    }
    document.heading("fout per maand, in procenten")
    document.table(months)
    document.notes(notes)
    return document
  }

  private static let maanden = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
  ]

  package var records: RecordTable {
    var table = RecordTable([
      "methode", "maand", "n", "fout", "vertekening", "intervallen80", "dekking80", "intervallen90", "dekking90",
    ])
    func field(_ value: ExactDecimal?) -> RecordTable.Field { value.map { .number($0) } ?? .empty }
    for item in regels {
      table.rows.append([
        .text(Self.naam(item.methode)), .text(item.maand.map { "\($0)" } ?? "alle"),
        .number(ExactDecimal(item.aantal)), field(item.fout), field(item.vertekening),
        .number(ExactDecimal(item.interval80.aantal)), field(item.interval80.percent),
        .number(ExactDecimal(item.interval90.aantal)), field(item.interval90.percent),
      ])
    }
    return table
  }

  package var json: JSONValue {
    func value(_ value: ExactDecimal?) -> JSONValue { value.map { .number($0) } ?? .null }
    func dekking(_ dekking: Dekking) -> JSONValue {
      var item: JSONObject = ["aantal": .whole(dekking.aantal), "percentage": value(dekking.percent)]
      if dekking.aantal == 0 { item["reden"] = .string("geen intervallen") }
      return .object(item)
    }
    return .object([
      "schema": .string("uvp.terugtoets/1"), "jaren": .array(jaren.map { .whole($0) }), "van": .string(wie),
      "opmerkingen": .array(notes.map(JSONValue.string)),
      "regels": .array(
        regels.map { item in
          var row: JSONObject = [
            "methode": .string(Self.naam(item.methode)), "n": .whole(item.aantal), "fout": value(item.fout),
            "vertekening": value(item.vertekening), "dekking80": dekking(item.interval80),
            "dekking90": dekking(item.interval90),
          ]
          row["maand"] = item.maand.map { .whole($0) } ?? .string("alle")
          if item.fout == nil { row["reden"] = .string("geen werkelijke uren") }
          return .object(row)
        }),
    ])
  }
}
