/// `verdeel`: the regional hours of each section over deelnemers and work.
package struct VerdeelReport: Report {
  /// A section that the year has.
  struct Onderdeel {
    let naam: String
    let tabel: Verdeeltabel
  }

  let jaar: Int
  let deelnemers: [Deelnemer]
  let onderdelen: [Onderdeel]
  /// The deelnemers whose rows are shown, in the order in which they are shown.
  let posities: [Int]
  package let notes: [String]

  /// - Parameters:
  ///   - tabellen: the sections that are asked for; `nil` where the year has no such file.
  ///   - posities: the deelnemers whose rows are shown; `nil` for all.
  package init(_ gegevens: Jaargegevens, _ tabellen: [(naam: String, tabel: Verdeeltabel?)], posities: [Int]?) {
    jaar = gegevens.jaar
    deelnemers = gegevens.deelnemers
    onderdelen = tabellen.compactMap { naam, tabel in tabel.map { Onderdeel(naam: naam, tabel: $0) } }
    let all = Array(gegevens.deelnemers.indices)
    self.posities = posities ?? all
    let missing = tabellen.map { ("\($0.naam).csv", $0.tabel == nil) }
    var notes = onderdelen.flatMap {
      VerdeelNotes(onderdeel: $0, deelnemers: gegevens.deelnemers, posities: posities ?? all).all
    }
    notes += VerdeelNotes.open(onderdelen)
    notes += PlanNotes.incompleteKeys(onderdelen.map(\.tabel.doorbelasting), gegevens)
    if let posities, posities.count < all.count, onderdelen.contains(where: \.tabel.sluit) {
      let names = PlanNotes.list(posities.map { gegevens.deelnemers[$0].naam })
      notes.append(
        "Getoond: \(names), van de \(all.count) deelnemers. De cijfers zijn dezelfde als in de hele tabel; de onderste rij is die van de hele regio."
      )
    }
    notes += PlanNotes.missingFiles(missing, gegevens.jaar, consequence: "die onderdelen zijn er niet")
    self.notes = notes
  }

  // MARK: For readers

  package var document: Document {
    var document = Document(title: "Verdeling van regionale uren \(jaar)")
    for onderdeel in onderdelen {
      let tabel = onderdeel.tabel
      document.heading(onderdeel.naam)
      document.table(work(onderdeel))
      if tabel.kolommen.isEmpty { continue }
      if tabel.sluit {
        document.heading("\(onderdeel.naam) per deelnemer, op \(PlanNotes.unit(tabel.eenheid))", level: 2)
        document.table(closing(tabel))
        let anders = tabel.anders.filter { posities.contains($0.row) }
        if !anders.isEmpty {
          document.heading("\(onderdeel.naam): anders dan los afgerond", level: 2)
          document.table(differing(tabel, anders))
        }
      } else {
        document.heading("\(onderdeel.naam) per deelnemer, exact: sluit niet", level: 2)
        let known = posities.filter { row in tabel.cellen[row].contains { $0.exact.value != nil } }
        if known.isEmpty {
          document.paragraph("Geen enkel gevraagd aandeel is bekend.")
        } else {
          document.table(open(tabel, known))
        }
      }
    }
    if onderdelen.isEmpty { document.paragraph("Voor \(jaar) is er geen regionaal werk om te verdelen.") }
    document.notes(notes)
    return document
  }

  /// The work of the section, with the key of each.
  private func work(_ onderdeel: Onderdeel) -> Table {
    var table = Table([
      .init("Code", .label), .init("Omschrijving", .name), .init("Sleutel", .label), .init("Uren", .number),
    ])
    let doorbelasting = onderdeel.tabel.doorbelasting
    for werk in doorbelasting.werk {
      let name = werk.isDoorbelast ? werk.naam : "\(werk.naam) (\(werk.financiering.rawValue), niet doorbelast)"
      // Hours that are not charged are no part of the sum below them.
      let uren: Table.Cell = werk.isDoorbelast || werk.uren.value == nil ? .stated(werk.uren) : .text("–")
      table.rows.append(
        .init([.text(werk.code), .text(name), werk.isDoorbelast ? .text(werk.sleutel) : .empty, uren]))
    }
    table.rows.append(
      .init([.empty, .text("te verdelen"), .empty, .stated(doorbelasting.totaal.total)], kind: .total))
    return table
  }

  /// The columns with the share of each key, and the keys, in the order of the work.
  private func keys(_ tabel: Verdeeltabel) -> [Verdeelsleutel] { tabel.doorbelasting.delen.map(\.sleutel) }

  private func columns(_ tabel: Verdeeltabel, last: [String]) -> [Table.Column] {
    let keys = keys(tabel).map(\.naam)
    return [.init("Deelnemer", .name)]
      + (keys.count == 1 ? ["Aandeel"] : keys.map { "\($0) %" }).map { .init($0, .number) }
      + tabel.kolommen.map { .init($0.werk.code, .number) } + last.map { .init($0, .number) }
  }

  private func closing(_ tabel: Verdeeltabel) -> Table {
    var table = Table(columns(tabel, last: ["totaal"]))
    for positie in posities {
      let aandelen: [Table.Cell] = keys(tabel).map { .stated($0.aandelen[positie]) }
      let cellen: [Table.Cell] = tabel.cellen[positie].map { .stated($0.uren) }
      table.rows.append(
        .init([.text(deelnemers[positie].naam)] + aandelen + cellen + [.stated(tabel.totalen[positie])]))
    }
    table.rows.append(regio(tabel, last: [.stated(tabel.doorbelasting.totaal.total)]))
    return table
  }

  private func open(_ tabel: Verdeeltabel, _ known: [Int]) -> Table {
    var table = Table(columns(tabel, last: ["exact", "doorbelast"]))
    for positie in known {
      let aandelen: [Table.Cell] = keys(tabel).map { .stated($0.aandelen[positie]) }
      let cellen: [Table.Cell] = tabel.cellen[positie].map { .stated($0.exact) }
      table.rows.append(
        .init(
          [.text(deelnemers[positie].naam)] + aandelen + cellen
            + [.stated(tabel.doorbelasting.exact[positie]), .stated(tabel.totalen[positie])]))
    }
    table.rows.append(regio(tabel, last: [.stated(tabel.doorbelasting.totaal.total), .empty]))
    return table
  }

  /// The hours of the region, whichever rows are shown.
  private func regio(_ tabel: Verdeeltabel, last: [Table.Cell]) -> Table.Row {
    let aandelen: [Table.Cell] = keys(tabel).map { $0.isComplete ? .number(Aandeel.whole.value) : .empty }
    return .init([.text("regio")] + aandelen + tabel.kolommen.map { .number($0.uren.value) } + last, kind: .total)
  }

  private func differing(_ tabel: Verdeeltabel, _ cellen: [ControlledRounding.Position]) -> Table {
    var table = Table([
      .init("Deelnemer", .name), .init("Code", .label), .init("Exact", .number), .init("Los afgerond", .number),
      .init("Genomen", .number),
    ])
    for positie in cellen {
      let cel = tabel.cel(positie)
      table.rows.append(
        .init([
          .text(deelnemers[positie.row].naam), .text(tabel.kolommen[positie.column].werk.code), .stated(cel.exact),
          .stated(cel.losAfgerond), .stated(cel.uren),
        ]))
    }
    return table
  }
}
