/// The regional projects and services, and the local projects, as a report shows them.
enum Projectentabel {
  /// The paragraphs 6.1, 6.2 and 6.3.
  ///
  /// - Parameter begroting: the budget of the deelnemer whose share is shown; `nil` for the region.
  static func add(
    _ planning: Planning, begroting: Begroting?, to document: inout Document
  ) throws(ArithmeticOverflow) {
    document.heading("6.1 Regionale projecten", level: 2)
    add(planning.projecten, "projecten", begroting?.onderdelen.first { $0.soort == .projecten }, begroting, &document)
    document.slot(.projecten)
    document.heading("6.2 Regionale diensten", level: 2)
    add(planning.diensten, "diensten", begroting?.onderdelen.first { $0.soort == .diensten }, begroting, &document)
    document.slot(.diensten)
    document.heading("6.3 Lokale projecten", level: 2)
    try lokaal(planning.gegevens, begroting, &document)
    document.slot(.lokaleProjecten)
  }

  private static func add(
    _ doorbelasting: Doorbelasting?, _ naam: String, _ onderdeel: Begroting.Onderdeel?, _ begroting: Begroting?,
    _ document: inout Document
  ) {
    guard let doorbelasting, !doorbelasting.werk.isEmpty else {
      document.paragraph("Er zijn geen regionale \(naam).")
      return
    }
    document.table(table(doorbelasting, naam, onderdeel, begroting))
  }

  /// The work with its hours, who pays, how far it is and what it is for; the total, and the share of a deelnemer.
  private static func table(
    _ doorbelasting: Doorbelasting, _ naam: String, _ onderdeel: Begroting.Onderdeel?, _ begroting: Begroting?
  ) -> Table {
    let werk = doorbelasting.werk
    let hasFase = werk.contains { !$0.fase.isEmpty }
    let hasDoel = werk.contains { !$0.doel.isEmpty }
    var table = Table(
      [
        .init("Code", .label), .init(naam == SectionName.projecten ? "Project" : "Dienst", .name),
        .init("Uren", .number), .init("Financiering", .label),
      ] + (hasFase ? [.init("Fase", .label)] : []) + (hasDoel ? [.init("Waarvoor", .name)] : []))
    let blank: [Table.Cell] = Array(repeating: .empty, count: 1 + (hasFase ? 1 : 0) + (hasDoel ? 1 : 0))
    for item in werk {
      table.rows.append(
        .init(
          [.text(item.code), .text(item.naam), .stated(item.uren), .text(financiering(item))]
            + (hasFase ? [.text(item.fase)] : []) + (hasDoel ? [.text(item.doel)] : [])))
    }
    table.rows.append(
      .init(
        [.empty, .text("totaal \(naam), door te belasten"), .stated(doorbelasting.totaal.total)] + blank, kind: .total))
    if let onderdeel, let begroting {
      let share = onderdeel.regels.first?.omschrijving ?? "aandeel"
      table.rows.append(
        .init(
          [.empty, .text("\(begroting.deelnemer.naam): \(share)"), .stated(onderdeel.uren)] + blank, kind: .total))
    }
    return table
  }

  /// Who pays, with the key where it is not the usual one.
  private static func financiering(_ werk: RegionaalWerk) -> String {
    werk.isDoorbelast && werk.sleutel != Verdeelsleutel.inbreng
      ? "\(werk.financiering.rawValue) \(werk.sleutel)" : werk.financiering.rawValue
  }

  private static func lokaal(
    _ gegevens: Jaargegevens, _ begroting: Begroting?, _ document: inout Document
  ) throws(ArithmeticOverflow) {
    let projecten = (gegevens.lokaleProjecten ?? []).filter { begroting == nil || $0.deelnemer == begroting?.positie }
    if projecten.isEmpty {
      let onderdeel = begroting?.onderdelen.first { $0.soort == .lokaleProjecten }
      document.paragraph(geenLokale(onderdeel?.uren ?? .known(.zero), begroting?.deelnemer.naam))
      return
    }
    let showsDeelnemer = begroting == nil
    let hasOpdracht = projecten.contains { !$0.opdracht.isEmpty }
    var table = Table(
      [.init("Code", .label)] + (showsDeelnemer ? [.init("Deelnemer", .name)] : [])
        + [.init("Project", .name), .init("Uren", .number)] + (hasOpdracht ? [.init("Opdracht", .name)] : []))
    var som = HoursSum()
    for project in projecten {
      try som.add(project.uren)
      table.rows.append(
        .init(
          [.text(project.code)] + (showsDeelnemer ? [.text(gegevens.deelnemers[project.deelnemer].naam)] : [])
            + [.text(project.naam), .stated(project.uren)] + (hasOpdracht ? [.text(project.opdracht)] : [])))
    }
    table.rows.append(
      .init(
        [.empty] + (showsDeelnemer ? [.empty] : [])
          + [.text("totaal lokale projecten"), .stated(som.total)] + (hasOpdracht ? [.empty] : []), kind: .total))
    document.table(table)
  }

  /// That there are none, or that nothing is known of them, as the summary says it too.
  static func geenLokale(_ uren: Stated<Uren>, _ naam: String?) -> String {
    guard let absence = uren.absence, absence != .empty else { return "Er zijn geen lokale projecten." }
    return "Lokale projecten\(naam.map { " van \($0)" } ?? ""): \(absence.word)."
  }

  // MARK: The appendix

  /// Each project by itself, with a place for its writer.
  static func addBijlage(_ planning: Planning, to document: inout Document) {
    guard let werk = planning.projecten?.werk, !werk.isEmpty else {
      document.paragraph("Er zijn geen regionale projecten.")
      return
    }
    let plaatsen = Tekstplaats.namen("project", werk.map(\.code))
    for (position, item) in werk.enumerated() {
      document.heading("\(item.code) \(item.naam)", level: 2)
      var table = Table([.init("Kenmerk", .label), .init("Inhoud", .name)])
      func row(_ naam: String, _ text: String) {
        if !text.isEmpty { table.rows.append(.init([.text(naam), .text(text)])) }
      }
      row("Waarvoor", item.doel)
      row(
        "Uren regio",
        item.uren.value.map { "\($0.value.text(.grouped)) uur" } ?? item.uren.absence?.word ?? "")
      row("Financiering", financiering(item))
      row("Fase", item.fase)
      row("Opmerking", item.origin.opmerking)
      row("Bron", item.origin.bron)
      document.table(table)
      document.slot(plaatsen[position], Tekstplaats.project)
    }
  }
}

/// The energy programme with its costs, as an appendix.
enum Energiebijlage {
  static func add(
    _ regio: RegioReport, _ planning: Planning, to document: inout Document
  ) throws(ArithmeticOverflow) {
    let tabellen = regio.onderdelen.filter(\.isEnergie)
    if tabellen.isEmpty {
      document.paragraph("Er staat geen energie in de gegevens van \(planning.gegevens.jaar).")
    } else {
      let uitgangspunten = planning.gegevens.uitgangspunten
      if uitgangspunten.uurtarief == nil {
        document.paragraph("Het uurtarief van \(planning.gegevens.jaar) is niet bekend: kosten ontbreken.")
      }
      for tabel in tabellen {
        document.heading("\(tabel.naam.prefix(1).uppercased())\(tabel.naam.dropFirst())", level: 2)
        document.table(regio.table(tabel, showsDoel: true))
      }
      let opmerkingen = (planning.gegevens.energie ?? []).filter { !$0.origin.opmerking.isEmpty }.map { regel in
        "\(regel.code) \(regel.product): \(regel.origin.opmerking)" + (regel.origin.opmerking.hasSuffix(".") ? "" : ".")
      }
      document.notes(try opmerkingen + RegioReport.notes(on: tabellen, uitgangspunten.uurtarief, uitgangspunten))
    }
    document.slot(.energie)
  }
}
