/// `prognose`: where the year ends, per product, programma and deelnemer, or for the region.
package struct PrognoseReport: Report {
  let jaar: Int
  let peildatum: Peildatum
  /// The method that was asked for; `nil` for the rule of R-12.
  let methode: Prognosemethode?
  let tabellen: [PrognoseTabel]
  let isBrief: Bool
  let verwachting: Jaarverwachting
  /// The file with the written hours, as it is shown.
  let name: String
  /// The hours in the tables; together with ``elders``, ``regionaal`` and ``apart`` they are the file.
  let getoond: Uren
  /// The own hours of deelnemers that were not asked for.
  let elders: Uren
  /// The hours on regional work, where that is not shown.
  let regionaal: Uren
  /// The hours that belong nowhere, or not in the period.
  let apart: Uren
  let leftOut: Int
  let leftOutEarlier: [LeftOutRows]
  package let notes: [String]

  /// - Parameters:
  ///   - posities: the deelnemers in the order in which they are shown; `nil` for the region.
  ///   - methode: the method to use; `nil` for the rule of R-12.
  ///   - isBrief: whether to leave out the rows of the sections.
  ///   - name: the file with the written hours, as it is shown.
  ///   - leftOut: how many of its rows were left out.
  ///   - leftOutEarlier: the files of earlier years, each with how many of its rows were left out.
  package init(
    _ planning: Planning, _ verwachting: Jaarverwachting, posities: [Int]?, methode: Prognosemethode?, isBrief: Bool,
    name: String, leftOut: Int, leftOutEarlier: [LeftOutRows] = []
  ) throws(ArithmeticOverflow) {
    jaar = planning.gegevens.jaar
    let toerekening = verwachting.toerekening
    peildatum = toerekening.peildatum
    self.methode = methode
    self.isBrief = isBrief
    self.verwachting = verwachting
    self.name = name
    self.leftOut = leftOut
    self.leftOutEarlier = leftOutEarlier
    let rows = PrognoseRows(planning, verwachting, methode: methode)
    var tabellen: [PrognoseTabel] = []
    for positie in posities ?? [] { tabellen.append(try rows.tabel(van: positie)) }
    if posities == nil { tabellen = [try rows.regio()] }
    self.tabellen = tabellen
    var own = Uren.zero
    var eigen = Uren.zero
    var regional = Uren.zero
    for tabel in tabellen { own = try own + tabel.eigenUren.geschreven }
    for (post, som) in toerekening.posten {
      let uren = try som.totaal().uren
      switch post {
      case .product, .lokaal: eigen = try eigen + uren
      case .project, .dienst, .energie: regional = try regional + uren
      }
    }
    var apart = Uren.zero
    for item in toerekening.apart { apart = try apart + item.som.uren }
    self.apart = apart
    elders = try eigen - own
    getoond = posities == nil ? try own + regional : own
    regionaal = posities == nil ? .zero : regional
    notes = try PrognoseNotes(
      planning: planning, verwachting: verwachting, tabellen: tabellen, methode: methode, posities: posities,
      isBrief: isBrief, name: name, leftOut: leftOut, leftOutEarlier: leftOutEarlier, getoond: getoond, elders: elders,
      regionaal: regionaal
    ).all()
  }

  // MARK: For readers

  package var document: Document {
    let names = tabellen.compactMap(\.deelnemer)
    let who = names.isEmpty ? "regio" : names.count == 1 ? names[0] : "\(names.count) deelnemers"
    var document = Document(title: "Prognose jaareinde \(jaar) op peildatum \(peildatum.text): \(who)")
    for tabel in tabellen {
      let isRegio = tabel.deelnemer == nil
      if isRegio { document.heading("programma's en lokale projecten") }
      if let naam = tabel.deelnemer, names.count > 1 { document.heading(naam) }
      document.table(table(tabel.onderdelen, total: tabel.eigenUren))
      if isBrief && !tabel.regionaal.isEmpty {
        document.heading("projecten, diensten en energie")
        document.table(table(tabel.regionaal, total: nil))
      } else {
        for onderdeel in tabel.regionaal {
          document.heading(onderdeel.naam)
          document.table(table([onderdeel], total: nil))
        }
      }
    }
    document.notes(notes)
    return document
  }

  private func table(_ onderdelen: [PrognoseOnderdeel], total: PrognoseRegel?) -> Table {
    let showsRows = !isBrief && onderdelen.contains { !$0.regels.isEmpty }
    var table = Table(
      (showsRows ? [.init("Code", .label)] : []) + [
        .init("Omschrijving", .name), .init("Begroot", .number), .init("Geschreven", .number),
        .init("Methode", .label), .init("Prognose", .number),
      ] + (peildatum.isYearEnd ? [] : [.init("80 %", .money), .init("90 %", .money)])
        + [.init("Verschil", .number)])
    for onderdeel in onderdelen {
      for regel in onderdeel.regels where showsRows { table.rows.append(.init(cells(regel, showsRows))) }
      table.rows.append(.init(cells(onderdeel.geheel, showsRows), kind: showsRows ? .total : .regular))
    }
    if let total { table.rows.append(.init(cells(total, showsRows), kind: .total)) }
    return table
  }

  private func cells(_ regel: PrognoseRegel, _ hasCode: Bool) -> [Table.Cell] {
    (hasCode ? [.text(regel.code)] : []) + [
      .text(regel.omschrijving), .stated(regel.begroot), .number(regel.geschreven.value), .text(regel.methodeText),
      regel.jaareinde.map { .number($0.uren.value) } ?? .text("geen"),
    ] + (peildatum.isYearEnd ? [] : [interval(regel, \.interval80), interval(regel, \.interval90)])
      + [regel.verschil.map { .number($0.value) } ?? .empty]
  }

  private func interval(
    _ regel: PrognoseRegel, _ interval: KeyPath<Jaareinde, Result<Urenbereik, GeenInterval>>
  ) -> Table.Cell {
    guard let jaareinde = regel.jaareinde else { return .empty }
    guard case .success(let range) = jaareinde[keyPath: interval] else { return .text("geen") }
    return .text("\(range.lower.value.text(.grouped)) – \(range.upper.value.text(.grouped))")
  }
}
