/// `controles`: what companies × frequency ask for, beside the prognosis (R-10), and what follows from it (R-14).
package struct ControlesReport: Report {
  /// One deelnemer that is shown.
  struct Rij {
    let stand: Controles.Deelnemerstand
    /// What follows from the inspections.
    let hercontroles: Hercontroles
  }

  let controles: Controles
  /// The deelnemers that are shown.
  let rijen: [Rij]
  /// The deelnemers asked for of which toezicht.csv has no rows.
  let zonder: [String]
  let bevindingen: [Bevinding]
  let opmerkingen: [Bevinding]
  let isBrief: Bool
  /// The deelnemers that are shown together.
  let som: Controles.Som
  package let notes: [String]

  /// - Parameters:
  ///   - posities: the deelnemers to show, in order.
  ///   - cijfers: the rates of non-compliance, per deelnemer.
  ///   - leftOut: the files that the rates were learnt from, with the rows that could not be read.
  ///   - isBrief: whether to show the overview only.
  package init(
    _ controles: Controles, posities: [Int], cijfers: (Int) -> Hercontroles.Cijfers, leftOut: [LeftOutRows],
    isBrief: Bool
  ) throws(ArithmeticOverflow) {
    self.controles = controles
    self.isBrief = isBrief
    var rijen: [Rij] = []
    for stand in controles.deelnemers where posities.contains(stand.positie) {
      rijen.append(
        Rij(
          stand: stand,
          hercontroles: try Hercontroles(stand, controles.gegevens, cijfers: cijfers(stand.positie))))
    }
    self.rijen = rijen
    som = try Controles.Som(rijen.map(\.stand))
    let shown = Set(rijen.map(\.stand.positie))
    zonder = posities.filter { !shown.contains($0) }.map { controles.gegevens.deelnemers[$0].naam }
    let all = try OndergrensCheck.bevindingen(controles, posities: posities)
    bevindingen = all.filter { $0.finding.code.severity == .bevinding }
    opmerkingen = all.filter { $0.finding.code.severity != .bevinding }
    notes =
      ControlesNotes(controles: controles, rijen: rijen, zonder: zonder, isBrief: isBrief).all()
      + leftOut.flatMap { $0.earlierNote(missingIn: "het naleefgedrag") }
  }

  /// Whether a plan is below its bound without a word why.
  package var hasFindings: Bool { !bevindingen.isEmpty }

  /// The deelnemer of a row.
  func naam(_ rij: Rij) -> String { controles.gegevens.deelnemers[rij.stand.positie].naam }

  /// A product by position.
  func product(_ position: Int) -> Product { controles.gegevens.catalogus.products[position] }

  /// What a plan comes to beside its bound, in a word.
  static func word(_ stand: Controles.Productstand) -> String {
    switch stand.oordeel {
    case .gehaald: "gehaald"
    case .onder, .nietGepland: stand.motiveringen.isEmpty ? "onder de grens" : "gemotiveerd"
    case .nietTeToetsen: "niet te toetsen"
    }
  }

  // MARK: For readers

  package var document: Document {
    let names = rijen.map(naam) + zonder
    let title = names.count == 1 ? names[0] : "\(names.count) deelnemers"
    var document = Document(title: "Controles \(controles.gegevens.jaar): \(title)")
    document.paragraph(summary)
    if !isBrief {
      for rij in rijen {
        document.heading("\(naam(rij)): bedrijven")
        document.table(branches(rij))
        document.heading("\(naam(rij)): periodieke controles")
        document.table(producten(rij))
        if !rij.hercontroles.stappen.isEmpty {
          document.heading("\(naam(rij)): hercontroles die volgen")
          document.table(hercontroles(rij))
        }
      }
    }
    if isBrief || rijen.count > 1 {
      if !isBrief { document.heading("overzicht") }
      if !rijen.isEmpty { document.table(overview) }
    }
    if !bevindingen.isEmpty {
      document.heading("onder de ondergrens")
      document.entries(bevindingen.map(ToetsReport.entry))
    }
    if !opmerkingen.isEmpty {
      document.heading("opmerkingen")
      document.entries(opmerkingen.map(ToetsReport.entry))
    }
    document.notes(notes)
    return document
  }

  private var summary: String {
    let count = rijen.reduce(0) { $0 + $1.stand.producten.count }
    if count == 0 { return "Geen ondergrens: toezicht.csv heeft hier geen rijen voor." }
    let motivated = rijen.flatMap(\.stand.producten).filter { $0.isOnder && !$0.motiveringen.isEmpty }.count
    let untested = rijen.flatMap(\.stand.producten).filter { $0.oordeel == .nietTeToetsen }.count
    var out = "\(count) \(count == 1 ? "ondergrens" : "ondergrenzen") (bedrijven × frequentie) naast de prognose: "
    out += bevindingen.isEmpty ? "geen bevindingen" : "\(bevindingen.count) niet gehaald"
    if motivated > 0 { out += ", \(motivated) met een motivering" }
    if untested > 0 { out += ", \(untested) niet te toetsen" }
    return out + "."
  }

  private func branches(_ rij: Rij) -> Table {
    var table = Table([
      .init("Branche", .name), .init("Code", .label), .init("Bedrijven", .number), .init("Frequentie", .number),
      .init("Per jaar", .number),
    ])
    for product in rij.stand.producten {
      for branche in product.branches {
        table.rows.append(
          .init([
            .text(branche.regel.branche), .text(self.product(product.product).code), .stated(branche.regel.bedrijven),
            .stated(branche.regel.frequentie), .stated(branche.exact),
          ]))
      }
    }
    table.rows.append(.init([.text("totaal"), .empty, .empty, .empty, .stated(rij.stand.exact)], kind: .total))
    return table
  }

  private func producten(_ rij: Rij) -> Table {
    var table = Table([
      .init("Product", .name), .init("Code", .label), .init("Controles", .number), .init("Kental", .number),
      .init("Uren", .number), .init("Prognose", .number), .init("Verschil", .number),
    ])
    for stand in rij.stand.producten {
      let product = product(stand.product)
      table.rows.append(
        .init([
          .text(product.naam), .text(product.code), .stated(stand.controles), .stated(stand.kental),
          .stated(stand.uren), .stated(stand.prognose), .stated(stand.verschil),
        ]))
    }
    table.rows.append(
      .init(
        [
          .text("totaal"), .empty, .stated(rij.stand.controles), .empty, .stated(rij.stand.uren),
          .stated(rij.stand.prognose), .stated(rij.stand.verschil),
        ], kind: .total))
    return table
  }

  private func hercontroles(_ rij: Rij) -> Table {
    var table = Table([
      .init("Volgt eruit", .name), .init("Rol", .label), .init("Niet nageleefd", .number), .init("Controles", .number),
      .init("Uren", .number), .init("Prognose", .number), .init("Verschil", .number),
    ])
    for stap in rij.hercontroles.stappen {
      table.rows.append(
        .init([
          .text(stap.producten.map { product($0).naam }.joined(separator: ", ")), .text(stap.rol),
          stap.percent.map { .percentage($0) } ?? .empty, .stated(stap.controles), .stated(stap.uren),
          .stated(stap.prognose), .stated(stap.verschil),
        ]))
    }
    return table
  }

  private var overview: Table {
    var table = Table([
      .init("Deelnemer", .name), .init("Controles", .number), .init("Uren", .number), .init("Prognose", .number),
      .init("Verschil", .number), .init("Onder", .number), .init("Gemotiveerd", .number),
    ])
    for rij in rijen {
      let stand = rij.stand
      let onder = stand.producten.filter(\.isOnder)
      table.rows.append(
        .init([
          .text(naam(rij)), .stated(stand.controles), .stated(stand.uren), .stated(stand.prognose),
          .stated(stand.verschil), .number(ExactDecimal(onder.count)),
          .number(ExactDecimal(onder.filter { !$0.motiveringen.isEmpty }.count)),
        ]))
    }
    if rijen.count == 1 { return table }
    let onder = rijen.flatMap(\.stand.producten).filter(\.isOnder)
    table.rows.append(
      .init(
        [
          .text("som"), .stated(som.controles), .stated(som.uren), .stated(som.prognose), .stated(som.verschil),
          .number(ExactDecimal(onder.count)),
          .number(ExactDecimal(onder.filter { !$0.motiveringen.isEmpty }.count)),
        ], kind: .total))
    return table
  }
}
