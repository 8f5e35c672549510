/// `monitor`: realisation against prognosis at a reference date.
package struct MonitorReport: Report {
  let monitor: Monitor
  let name: String
  let leftOut: Int
  let leftOutEarlier: [LeftOutRows]
  let isBrief: Bool
  let showsCharts: Bool
  let drempel: Monitorrij.Drempel
  let methode: Prognosemethode?
  package let notes: [String]
  /// Every hour of the file by where it belongs.
  let aansluiting: [(naam: String, uren: Uren)]

  /// - Parameters:
  ///   - name: the file with the written hours as it is shown.
  ///   - leftOut: how many of its rows were left out.
  ///   - leftOutEarlier: the files of earlier years, each with how many of its rows were left out.
  ///   - isBrief: whether to leave out the rows of the sections.
  ///   - showsCharts: whether figures stand beside the tables.
  package init(
    _ monitor: Monitor, name: String, leftOut: Int, leftOutEarlier: [LeftOutRows] = [], isBrief: Bool,
    drempel: Monitorrij.Drempel, methode: Prognosemethode?, showsCharts: Bool = false
  ) throws(ArithmeticOverflow) {
    self.showsCharts = showsCharts
    self.monitor = monitor
    self.name = name
    self.leftOut = leftOut
    self.leftOutEarlier = leftOutEarlier
    self.isBrief = isBrief
    self.drempel = drempel
    self.methode = methode
    aansluiting = try Self.aansluiting(monitor)
    overschrijdingen = try monitor.overschrijdingen(perRij: !isBrief)
    notes = try MonitorNotes(
      monitor: monitor, overschrijdingen: overschrijdingen, name: name, leftOut: leftOut,
      leftOutEarlier: leftOutEarlier, drempel: drempel, methode: methode, isBrief: isBrief
    ).all()
  }

  /// The notes for a document that shows these tables, in words for its readers.
  func notes(for rapport: MonitorNotes.Rapport) throws(ArithmeticOverflow) -> [String] {
    try MonitorNotes(
      monitor: monitor, overschrijdingen: overschrijdingen, name: name, leftOut: leftOut,
      leftOutEarlier: leftOutEarlier, drempel: drempel, methode: methode, isBrief: isBrief, rapport: rapport
    ).all()
  }

  /// What passes the bounds that were asked for, of what is shown.
  private let overschrijdingen: [Monitor.Overschrijding]

  /// Whether anything that is shown passes them.
  package var isBovenDrempel: Bool { !overschrijdingen.isEmpty }

  var peildatum: Peildatum { monitor.toerekening.peildatum }
  private var gegevens: Jaargegevens { monitor.toerekening.gegevens }

  /// Every hour of the file once, by where it belongs; the last is the whole file.
  private static func aansluiting(_ monitor: Monitor) throws(ArithmeticOverflow) -> [(naam: String, uren: Uren)] {
    var rows: [(naam: String, uren: Uren)] = []
    for deelnemer in monitor.deelnemers {
      rows.append(("eigen uren \(deelnemer.begroting.deelnemer.naam)", deelnemer.eigenUren))
    }
    if monitor.andereDeelnemers != .zero {
      let naam = monitor.deelnemers.isEmpty ? "eigen uren van alle deelnemers" : "eigen uren van andere deelnemers"
      rows.append((naam, monitor.andereDeelnemers))
    }
    for onderdeel in monitor.regio {
      var sum = Uren.zero
      for rij in onderdeel.rijen { sum = try sum + rij.geschreven }
      rows.append(("\(onderdeel.naam) van de regio", sum))
    }
    for reden in Toerekening.Reden.allCases {
      let som = try monitor.toerekening.apart(reden)
      if som.rijen > 0 { rows.append((reden.rawValue, som.uren)) }
    }
    return rows
  }

  // MARK: For readers

  package var document: Document {
    let names = monitor.deelnemers.map(\.begroting.deelnemer.naam)
    let subject = names.count == 1 ? names[0] : names.isEmpty ? "regio" : "\(names.count) deelnemers"
    var document = Document(title: "Monitor \(peildatum.jaar): \(subject), peildatum \(peildatum.text)")
    for deelnemer in monitor.deelnemers { add(deelnemer, isAlone: names.count == 1, to: &document) }
    if names.count > 1 {
      document.heading("overzicht in uren")
      document.table(overview)
    }
    if monitor.showsRegio {
      for onderdeel in monitor.regio {
        document.heading(names.isEmpty ? onderdeel.naam : "regio: \(onderdeel.naam)")
        document.table(hours(onderdeel))
        addNumbers(onderdeel, level: 1, to: &document)
      }
    }
    if showsCharts && names.isEmpty, let chart = Figuur.afwijkingen(Afwijkingen(monitor), naam: "regio", peildatum) {
      document.chart(chart)
    }
    addApart(to: &document)
    document.heading("aansluiting met \(name)")
    document.table(closing)
    document.notes(notes)
    return document
  }

  private func add(_ deelnemer: Monitor.Deelnemerstand, isAlone: Bool, to document: inout Document) {
    let naam = deelnemer.begroting.deelnemer.naam
    let level = isAlone ? 1 : 2
    if !isAlone && !isBrief { document.heading(naam) }
    if !isBrief {
      // Of more than one deelnemer the region is shown once, below them.
      for onderdeel in deelnemer.onderdelen where !onderdeel.rijen.isEmpty && (isAlone || !onderdeel.isRegionaal) {
        document.heading(onderdeel.isRegionaal ? "\(onderdeel.naam) (hele regio)" : onderdeel.naam, level: level)
        document.table(hours(onderdeel))
        addNumbers(onderdeel, level: level, to: &document)
      }
      if !deelnemer.werkvoorraad.isEmpty {
        document.heading(SectionName.werkvoorraad, level: level)
        document.table(backlog(deelnemer))
      }
    }
    document.heading(isAlone ? "samenvatting" : isBrief ? naam : "\(naam): samenvatting", level: isBrief ? 1 : level)
    document.table(summary(deelnemer))
    if showsCharts {
      let afwijkingen = Figuur.afwijkingen(Afwijkingen(deelnemer), naam: naam, peildatum)
      for chart in [Figuur.stand(deelnemer, peildatum), afwijkingen] {
        if let chart { document.chart(chart) }
      }
    }
    if let table = compliance(deelnemer) {
      document.heading(isAlone ? "naleefgedrag" : "\(naam): naleefgedrag", level: level)
      document.table(table)
    }
  }

  static let hourColumns: [Table.Column] = [
    .init("Code", .label), .init("Omschrijving", .name), .init("Begroot", .number), .init("Geschreven", .number),
    .init("% jaar", .number), .init("% verwacht", .number), .init("Restant", .number), .init("Jaareinde", .number),
    .init("Verschil", .number), .init("Signaal", .label),
  ]

  func hours(_ onderdeel: Monitor.Onderdeel) -> Table {
    var table = Table(Self.hourColumns)
    if !isBrief { for rij in onderdeel.rijen { table.rows.append(.init(cells(rij))) } }
    table.rows.append(.init(cells(onderdeel.totaal), kind: .total))
    if let aandeel = onderdeel.aandeel {
      table.rows.append(.init(share(aandeel, name: "aandeel in \(onderdeel.naam)"), kind: .total))
    }
    return table
  }

  private func addNumbers(_ onderdeel: Monitor.Onderdeel, level: Int, to document: inout Document) {
    guard let table = numbers(onderdeel) else { return }
    document.heading("\(onderdeel.naam): aantallen en kentallen", level: level + 1)
    document.table(table)
  }

  func cells(_ rij: Monitorrij) -> [Table.Cell] {
    [
      .text(rij.code), .text(rij.omschrijving), rij.begroot == .absent(.empty) ? .text("–") : .stated(rij.begroot),
      .number(rij.geschreven.value), Self.percent(try? rij.percentOfYear()),
      Self.percent(try? rij.percentOfExpected()), Self.cell(try? rij.restant()), .stated(rij.prognose.rounded),
      Self.cell((try? rij.verschil())?.rounded), .text(Self.signal(rij)),
    ]
  }

  private func share(_ aandeel: Monitor.Aandeelrij, name: String) -> [Table.Cell] {
    let restant: Table.Cell =
      if let begroot = aandeel.begroot.value, let geschreven = aandeel.geschreven.value,
        let rest = try? begroot - geschreven
      { .number(rest.value) } else { .empty }
    let verschil: Table.Cell =
      if let difference = (try? aandeel.verschil())?.value { .number(difference.value.rounded(toPlaces: 0)) } else {
        .empty
      }
    let year = aandeel.geschreven.value.flatMap { try? Monitorrij.percent($0, of: aandeel.begroot) }
    return [
      .empty, .text(name), .stated(aandeel.begroot), .stated(aandeel.geschreven), Self.percent(year), .empty, restant,
      .stated(aandeel.prognose.rounded), verschil, .text(aandeel.isBovenDrempel ? "boven drempel" : ""),
    ]
  }

  static func signal(_ rij: Monitorrij) -> String {
    let word = rij.signaal.map { "\($0.sign) \($0.rawValue)" } ?? ""
    return rij.isBovenDrempel ? (word.isEmpty ? "boven drempel" : word + ", boven drempel") : word
  }

  static func cell<Value: Eenheid>(_ stated: Stated<Value>?) -> Table.Cell {
    stated.map { .stated($0) } ?? .empty
  }

  static func percent(_ value: ExactDecimal??) -> Table.Cell {
    if let value = value ?? nil { .number(value) } else { .empty }
  }

  /// Numbers and norm hours; `nil` for sections that count nothing.
  func numbers(_ onderdeel: Monitor.Onderdeel) -> Table? {
    guard !isBrief, onderdeel.rijen.contains(where: { $0.aantalGeschreven.value != nil }) else { return nil }
    var table = Table([
      .init("Code", .label), .init("Omschrijving", .name), .init("Aantal plan", .number),
      .init("Aantal gedaan", .number), .init("Nog te doen", .number), .init("Kental plan", .number),
      .init("Kental geschreven", .number),
    ])
    for rij in onderdeel.rijen {
      let left: Table.Cell =
        if let plan = rij.aantalBegroot.value, let done = rij.aantalGeschreven.value,
          let left = try? plan.value - done.value
        { .number(left) } else { .empty }
      table.rows.append(
        .init([
          .text(rij.code), .text(rij.omschrijving), .stated(rij.aantalBegroot), .stated(rij.aantalGeschreven), left,
          .stated(rij.kental), Self.cell(try? rij.kentalGeschreven()),
        ]))
    }
    return table
  }

  func backlog(_ deelnemer: Monitor.Deelnemerstand) -> Table {
    var table = Table([
      .init("Code", .label), .init("Omschrijving", .name), .init("Begroot", .number),
      .init("Geschreven op deze code", .number),
    ])
    for rij in deelnemer.werkvoorraad {
      table.rows.append(
        .init([
          .text(rij.regel.code), .text(rij.regel.omschrijving), .stated(rij.regel.uren), .stated(rij.geschreven),
        ]))
    }
    if let uren = deelnemer.begroting.werkvoorraad {
      table.rows.append(
        .init([.empty, .text("totaal \(SectionName.werkvoorraad)"), .stated(uren), .empty], kind: .total))
    }
    return table
  }

  func summary(_ deelnemer: Monitor.Deelnemerstand) -> Table {
    var table = Table(Self.hourColumns.filter { $0.title != "Code" })
    for onderdeel in deelnemer.onderdelen {
      let row =
        onderdeel.aandeel.map { share($0, name: "aandeel \(onderdeel.naam)") } ?? cells(onderdeel.totaal)
      var own = Array(row.dropFirst())
      if onderdeel.aandeel == nil { own[0] = .text(onderdeel.naam) }
      table.rows.append(.init(own))
    }
    if let uren = deelnemer.begroting.werkvoorraad {
      let verschil: Table.Cell =
        if let uren = uren.value, let less = try? Uren.zero - uren { .number(less.value.rounded(toPlaces: 0)) } else {
          .stated(uren)
        }
      table.rows.append(
        .init([
          .text(SectionName.werkvoorraad), .stated(uren), .empty, .empty, .empty, .stated(uren), .empty, verschil,
          .empty,
        ]))
    }
    table.rows.append(.init(total(deelnemer), kind: .total))
    return table
  }

  /// The total of a deelnemer: the sum of the sections.
  private func total(_ deelnemer: Monitor.Deelnemerstand) -> [Table.Cell] {
    let begroot = deelnemer.begroting.totaal
    let aandeel = Monitor.Aandeelrij(
      begroot: begroot, geschreven: deelnemer.geschreven, prognose: deelnemer.prognose, isBovenDrempel: false)
    return Array(share(aandeel, name: SectionName.totaal).dropFirst())
  }

  var overview: Table {
    // What a total has not is left out: there is no season of a deelnemer as a whole, and no interval.
    var table = Table([
      .init("Deelnemer", .name), .init("Begroot", .number), .init("Geschreven", .number), .init("% jaar", .number),
      .init("Restant", .number), .init("Jaareinde", .number), .init("Verschil", .number),
    ])
    for deelnemer in monitor.deelnemers {
      let row = total(deelnemer)
      table.rows.append(
        .init([.text(deelnemer.begroting.deelnemer.naam), row[1], row[2], row[3], row[5], row[6], row[7]]))
    }
    return table
  }

  /// The overview with the sum of all deelnemers below it: of a column in which every one of them has a figure.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  func overviewWithSum() throws(ArithmeticOverflow) -> Table {
    func sum(_ terms: [Stated<Uren>]) throws(ArithmeticOverflow) -> Stated<Uren> {
      var sum = Uren.zero
      for term in terms {
        guard let uren = term.value else { return .absent(.empty) }
        sum = try sum + uren
      }
      return .known(sum)
    }
    let som = Monitor.Aandeelrij(
      begroot: try sum(monitor.deelnemers.map(\.begroting.totaal)),
      geschreven: try sum(monitor.deelnemers.map(\.geschreven)),
      prognose: try sum(monitor.deelnemers.map(\.prognose)), isBovenDrempel: false)
    let row = share(som, name: "som")
    var table = overview
    table.rows.append(.init([row[1], row[2], row[3], row[4], row[6], row[7], row[8]], kind: .total))
    return table
  }

  func compliance(_ deelnemer: Monitor.Deelnemerstand) -> Table? {
    guard let gedrag = deelnemer.naleefgedrag else { return nil }
    var table = Table([
      .init("Niet nageleefd", .label), .init("PC", .number), .init("HC", .number), .init("HHC", .number),
      .init("HC/PC %", .number), .init("HHC/HC %", .number),
    ])
    for (name, aantallen) in [("plan, hele jaar", gedrag.gepland), ("gedaan", gedrag.gedaan)] {
      guard let aantallen else {
        let absent = Table.Cell.stated(Stated<Aantal>.absent(.geenPrognose))
        table.rows.append(.init([.text(name), absent, absent, absent, .empty, .empty]))
        continue
      }
      table.rows.append(
        .init([
          .text(name), .number(aantallen.periodiek.value), .number(aantallen.tweede.value),
          .number(aantallen.derde.value), Self.percent(try? aantallen.spontaan()),
          Self.percent(try? aantallen.opvolgend()),
        ]))
    }
    return table
  }

  func addApart(to document: inout Document, level: Int = 1) {
    let rows = monitor.toerekening.apart.filter { $0.reden != .buitenJaar && $0.reden != .naPeildatum }
    if rows.isEmpty { return }
    document.heading(level == 1 ? "apart gezet" : "Apart gezet", level: level)
    var table = Table([
      .init("Reden", .label), .init("Deelnemer", .name), .init("Code", .label), .init("Rijen", .number),
      .init("Uren", .number),
    ])
    for item in rows {
      table.rows.append(
        .init([
          .text(item.reden.rawValue), .text(item.deelnemer), .text(item.code), .number(ExactDecimal(item.som.rijen)),
          .number(item.som.uren.value),
        ]))
    }
    document.table(table)
  }

  var closing: Table {
    var table = Table([.init("Wat", .name), .init("Uren", .number)])
    for (naam, uren) in aansluiting { table.rows.append(.init([.text(naam), .number(uren.value)])) }
    table.rows.append(
      .init([.text("alle uren in het bestand"), .number(monitor.toerekening.bestand.uren.value)], kind: .total))
    return table
  }
}

extension Stated where Value == Uren {
  /// The hours in whole hours: a forecast is no more exact than that.
  var rounded: Stated<Uren> { map { Uren($0.value.rounded(toPlaces: 0)) } }
}
