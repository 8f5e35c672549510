/// `nieuw`: what was made of a next year, and what is still to be filled in.
package struct NieuwReport: Report {
  /// A file of the new year.
  package struct Bestand: Hashable, Sendable {
    /// Its name.
    package let naam: String
    /// How many rows it has, where that can be seen.
    package let rijen: Int?
    /// How many rows have a figure that was worked out.
    package let berekend: Int
    /// How many rows say that they were taken over.
    package let gemarkeerd: Int
    /// What happened to it, in words.
    package let hoe: String

    package init(naam: String, rijen: Int?, berekend: Int, gemarkeerd: Int, hoe: String) {
      self.naam = naam
      self.rijen = rijen
      self.berekend = berekend
      self.gemarkeerd = gemarkeerd
      self.hoe = hoe
    }
  }

  /// A file that was not taken over.
  package struct Weggelaten: Hashable, Sendable {
    package let naam: String
    package let reden: String

    package init(naam: String, reden: String) {
      self.naam = naam
      self.reden = reden
    }
  }

  /// The hours of the programmas of one deelnemer in both years.
  package struct Uren2: Hashable, Sendable {
    package let deelnemer: String
    package let oud: Stated<Uren>
    package let nieuw: Stated<Uren>
    package let verschil: Stated<Uren>

    package init(deelnemer: String, oud: HoursSum, nieuw: HoursSum) throws(ArithmeticOverflow) {
      self.deelnemer = deelnemer
      self.oud = oud.total
      self.nieuw = nieuw.total
      if let before = oud.total.value, let after = nieuw.total.value {
        verschil = .known(try after - before)
      } else {
        verschil = .absent(.empty)
      }
    }
  }

  /// Something that the planner still has to do.
  package struct Open: Hashable, Sendable {
    /// What, in words.
    package let wat: String
    /// Where: rows, as a reader finds them.
    package let waar: [String]

    package init(wat: String, waar: [String]) {
      self.wat = wat
      self.waar = waar
    }
  }

  let overgang: Jaarovergang
  /// The new folder as it is shown.
  let map: String
  let bestanden: [Bestand]
  let weggelaten: [Weggelaten]
  let uren: [Uren2]
  let som: Uren2
  let open: [Open]
  let bevindingen: [Bevinding]
  let opmerkingen: [Bevinding]
  package let notes: [String]

  /// - Parameters:
  ///   - map: the new folder as it is shown.
  ///   - nieuw: the new year, as it was read back.
  ///   - open: what is still to be done, beside what the new year itself shows.
  ///   - leftOut: the files of written hours, with the rows that could not be read.
  package init(
    _ overgang: Jaarovergang, map: String, bestanden: [Bestand], weggelaten: [Weggelaten], nieuw: Jaargegevens,
    open: [Open], leftOut: [LeftOutRows]
  ) throws(ArithmeticOverflow) {
    self.overgang = overgang
    self.map = map
    self.bestanden = bestanden
    self.weggelaten = weggelaten
    let before = try Planning(overgang.gegevens)
    let after = try Planning(nieuw)
    var uren: [Uren2] = []
    var sums = (HoursSum(), HoursSum())
    for positie in nieuw.deelnemers.indices where nieuw.prognose.contains(where: { $0.deelnemer == positie }) {
      let (old, new) = (try Self.programmas(before, positie), try Self.programmas(after, positie))
      try sums.0.add(old.total)
      try sums.1.add(new.total)
      uren.append(try Uren2(deelnemer: nieuw.deelnemers[positie].naam, oud: old, nieuw: new))
    }
    self.uren = uren
    som = try Uren2(deelnemer: "som", oud: sums.0, nieuw: sums.1)
    self.open = open + NieuwOpen(gegevens: nieuw).all()
    let all = try Toets(after).run()
    bevindingen = all.filter { $0.finding.code.severity == .bevinding }
    opmerkingen = all.filter { $0.finding.code.severity != .bevinding }
    notes =
      NieuwNotes(overgang: overgang).all()
      + leftOut.flatMap { $0.earlierNote(missingIn: "het nieuwe jaar") }
  }

  /// The hours of the programmas of a deelnemer.
  private static func programmas(_ planning: Planning, _ positie: Int) throws(ArithmeticOverflow) -> HoursSum {
    var sum = HoursSum()
    for onderdeel in try planning.begroting(van: positie).onderdelen where onderdeel.soort == .programma {
      for regel in onderdeel.regels { try sum.add(regel.uren) }
    }
    return sum
  }

  // MARK: For readers

  package var document: Document {
    var document = Document(title: "Nieuw jaar \(overgang.naar) uit \(overgang.gegevens.jaar): \(map)")
    document.paragraph(summary)
    document.heading("bestanden")
    document.table(files)
    document.heading("uren van de programma's")
    document.table(hours)
    if !open.isEmpty {
      document.heading("nog te doen")
      document.table(todo)
    }
    document.heading("toets \(overgang.naar)")
    if bevindingen.isEmpty { document.paragraph("Geen bevindingen.") }
    document.entries((bevindingen + opmerkingen).map(ToetsReport.entry))
    document.notes(notes)
    return document
  }

  private var summary: String {
    let made = overgang.prognose.filter { if case .jaareinde = $0.herkomst { true } else { false } }.count
    let rows = "\(overgang.prognose.count) \(overgang.prognose.count == 1 ? "rij" : "rijen") in de prognose: "
    let peil = overgang.peildatum.map { ", peil \($0.text)" } ?? ""
    return rows + "\(made) uit de realisatie van \(overgang.gegevens.jaar)\(peil), "
      + "\(overgang.prognose.count - made) overgenomen. Het nieuwe jaar is zonder fouten te lezen."
  }

  private var files: Table {
    var table = Table([
      .init("Bestand", .label), .init("Rijen", .number), .init("Berekend", .number), .init("Gemerkt", .number),
      .init("Wat", .name),
    ])
    for bestand in bestanden {
      table.rows.append(
        .init([
          .text(bestand.naam), bestand.rijen.map { .number(ExactDecimal($0)) } ?? .empty,
          .number(ExactDecimal(bestand.berekend)), .number(ExactDecimal(bestand.gemarkeerd)), .text(bestand.hoe),
        ]))
    }
    for item in weggelaten {
      table.rows.append(.init([.text(item.naam), .empty, .empty, .empty, .text("niet overgenomen: \(item.reden)")]))
    }
    return table
  }

  private var hours: Table {
    var table = Table([
      .init("Deelnemer", .name), .init("\(overgang.gegevens.jaar)", .number), .init("\(overgang.naar)", .number),
      .init("Verschil", .number),
    ])
    for regel in uren { table.rows.append(Self.row(regel, .regular)) }
    if uren.count > 1 { table.rows.append(Self.row(som, .total)) }
    return table
  }

  private static func row(_ regel: Uren2, _ kind: Table.Row.Kind) -> Table.Row {
    .init([.text(regel.deelnemer), .stated(regel.oud), .stated(regel.nieuw), .stated(regel.verschil)], kind: kind)
  }

  /// The first few; JSON has them all.
  private static func some(_ waar: [String]) -> String {
    waar.count <= 4
      ? waar.joined(separator: ", ") : waar.prefix(3).joined(separator: ", ") + " en nog \(waar.count - 3)"
  }

  private var todo: Table {
    var table = Table([.init("Aantal", .number), .init("Wat", .label), .init("Waar", .name)])
    for item in open {
      table.rows.append(
        .init([.number(ExactDecimal(item.waar.count)), .text(item.wat), .text(Self.some(item.waar))]))
    }
    return table
  }
}
