/// What `toets` found in the printed documents of a deelnemer, as a report shows it.
enum Gedrukt {
  /// The findings about documents that print rows of the deelnemer; for the region those about rows of the region.
  static func bevindingen(_ all: [Bevinding], gegevens: Jaargegevens, positie: Int?) -> [Bevinding] {
    let rows = gegevens.gepubliceerd ?? []
    let documents = Set(rows.filter { $0.deelnemer == positie }.map(\.document))
    let own = rows.filter { documents.contains($0.document) && ($0.deelnemer == positie || $0.deelnemer == nil) }
    let places = Set(own.map(\.origin.place))
    return all.filter { bevinding in
      guard bevinding.finding.code.severity == .bevinding, let place = bevinding.finding.place else { return false }
      return places.contains { $0.file == place.file && $0.line == place.line }
    }
  }

  static func add(_ bevindingen: [Bevinding], to document: inout Document) {
    if bevindingen.isEmpty {
      document.paragraph("Er is geen gedrukt programma van deze deelnemer, of het klopt met de berekening.")
      return
    }
    document.paragraph(
      "Een eerder gedrukt programma is nagerekend (uvp toets). Waar het afwijkt, geldt in dit rapport het berekende getal."
    )
    var table = Table([
      .init("Code", .label), .init("Gedrukt", .number), .init("Berekend", .number), .init("Verschil", .number),
      .init("Plaats", .name), .init("Bevinding", .name),
    ])
    for bevinding in bevindingen {
      let figures = bevinding.figures
      table.rows.append(
        .init([
          .text(bevinding.finding.code.rawValue), figures.map { .number($0.printed) } ?? .empty,
          figures.map { .number($0.computed) } ?? .empty, figures?.difference.map { .number($0) } ?? .empty,
          .text(bevinding.bron), .text(bevinding.finding.complaint.message),
        ]))
    }
    document.table(table)
  }
}
