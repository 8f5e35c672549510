/// What `toets` found in the printed documents of a deelnemer, as a report shows it.
struct Gedrukt {
  /// The findings about documents that print rows of the deelnemer; for the region those about rows of the region.
  let bevindingen: [Bevinding]
  /// The documents that print rows of the deelnemer, or of the region, in order of their names.
  let documenten: [String]

  init(_ all: [Bevinding], gegevens: Jaargegevens, positie: Int?) {
    let rows = gegevens.gepubliceerd ?? []
    let documents = Set(rows.filter { $0.deelnemer == positie }.map(\.document))
    let own = rows.filter { documents.contains($0.document) && ($0.deelnemer == positie || $0.deelnemer == nil) }
    let places = Set(own.map(\.origin.place))
    documenten = documents.sorted()
    bevindingen = all.filter { bevinding in
      guard bevinding.finding.code.severity == .bevinding, let place = bevinding.finding.place else { return false }
      return places.contains { $0.file == place.file && $0.line == place.line }
    }
  }

  func add(to document: inout Document) {
    if documenten.isEmpty {
      document.paragraph("Van deze deelnemer is er geen gedrukt programma om na te rekenen.")
      return
    }
    let names = documenten.joined(separator: ", ")
    if bevindingen.isEmpty {
      document.paragraph("Nagerekend: \(names). Het gedrukte programma klopt met de berekening.")
      return
    }
    document.paragraph(
      "Nagerekend: \(names). Berekend is wat uit de gedrukte rijen of uit de gegevens volgt. De tabellen van dit rapport komen "
        + "uit de gegevens; die kunnen een gedrukt getal overnemen, en een totaal van kosten volgt uit de som van de uren."
    )
    var table = Table([
      .init("Code", .label), .init("Gedrukt", .number), .init("Berekend", .number), .init("Verschil", .number),
      .init("Eenheid", .label), .init("Plaats", .name), .init("Bevinding", .name),
    ])
    for bevinding in bevindingen {
      let figures = bevinding.figures
      table.rows.append(
        .init([
          .text(bevinding.finding.code.rawValue), figures.map { .number($0.printed) } ?? .empty,
          figures.map { .number($0.computed) } ?? .empty,
          figures?.difference.map { .text(($0.isNegative ? "" : "+") + $0.text(.grouped)) } ?? .empty,
          .text(figures.map { $0.unit == "euro" ? "€" : $0.unit } ?? ""), .text(bevinding.bron),
          .text(bevinding.finding.complaint.message),
        ]))
    }
    document.table(table)
  }
}
