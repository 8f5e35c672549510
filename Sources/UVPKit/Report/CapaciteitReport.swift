/// `capaciteit`: what the teams have to do beside what they can (R-13).
package struct CapaciteitReport: Report {
  /// How a team stands, in a word.
  enum Oordeel: String {
    case tekort, krap, past
  }

  /// Above this chance of a shortage, in whole percents, a plan that fits is `krap`.
  static let krapAbove = 20

  /// A team with what chance makes of its work.
  struct Stand {
    let team: Teamcapaciteit
    let simulatie: Behoeftesimulatie?
    /// Draws with more hours than are available; `nil` where the two are not compared.
    let tekort: Int?
    /// Draws with more hours than there are with what is kept free.
    let ookReserve: Int?
    let verschil: Uren?
    let fteNodig: Fte?
    let fteVerschil: Fte?
    let benutting: ExactDecimal?
    let benuttingVol: ExactDecimal?
    let oordeel: Oordeel?
  }

  let capaciteit: Capaciteit
  let standen: [Stand]
  /// Whether `--team` chose them.
  let isChosen: Bool
  /// Whether figures stand beside the tables.
  let showsCharts: Bool
  let onzekerheid: Onzekerheid
  let instelling: Behoeftesimulatie.Instelling
  package let notes: [String]

  /// - Parameters:
  ///   - namen: the teams to show; `nil` for all.
  ///   - leftOut: the files of the earlier years, each with how many of its rows were left out.
  ///   - spreiding: the spread of hours that the user names, in percents.
  ///   - productieveUrenGiven: whether the command line, and not the folder, states the productive hours.
  ///   - reserveGiven: whether the command line, and not the folder, states the reserve.
  package init(
    _ capaciteit: Capaciteit, namen: [String]?, ervaring: Ervaring, leftOut: [LeftOutRows], spreiding: ExactDecimal?,
    instelling: Behoeftesimulatie.Instelling, productieveUrenGiven: Bool, reserveGiven: Bool,
    showsCharts: Bool = false
  ) throws(ArithmeticOverflow) {
    self.capaciteit = capaciteit
    self.showsCharts = showsCharts
    self.instelling = instelling
    isChosen = namen != nil
    let onzekerheid = Onzekerheid(ervaring, spreiding: spreiding)
    self.onzekerheid = onzekerheid
    let werk = Dictionary(grouping: capaciteit.behoefte.werk, by: \.team)
    var standen: [Stand] = []
    for team in capaciteit.teams where namen?.contains(team.team) ?? true {
      let simulatie =
        team.nodig?.total.value == nil
        ? nil
        : try Behoeftesimulatie(
          werk[team.team] ?? [], team: team.team, onzekerheid: onzekerheid, instelling: instelling)
      standen.append(try Self.stand(team, simulatie))
    }
    self.standen = standen
    notes = CapaciteitNotes(
      capaciteit: capaciteit, standen: standen, isChosen: namen != nil, onzekerheid: onzekerheid,
      jaren: ervaring.jaren, leftOut: leftOut, instelling: instelling, productieveUrenGiven: productieveUrenGiven,
      reserveGiven: reserveGiven
    ).all()
  }

  private static func stand(
    _ team: Teamcapaciteit, _ simulatie: Behoeftesimulatie?
  ) throws(ArithmeticOverflow) -> Stand {
    let verschil = try team.verschil()
    var tekort: Int?
    var ookReserve: Int?
    if verschil != nil, let simulatie, let beschikbaar = team.beschikbaar, let metReserve = team.metReserve {
      tekort = simulatie.boven(beschikbaar)
      ookReserve = simulatie.boven(metReserve)
    }
    let oordeel: Oordeel? = verschil.map { verschil in
      if verschil < .zero { return .tekort }
      // As the chance is shown, so that the same percent is the same word.
      if let tekort, let simulatie, simulatie.percent(tekort) > Self.krapAbove { return .krap }
      return .past
    }
    return Stand(
      team: team, simulatie: simulatie, tekort: tekort, ookReserve: ookReserve, verschil: verschil,
      fteNodig: try team.fteNodig(), fteVerschil: try team.fteVerschil(), benutting: try team.benutting(),
      benuttingVol: try team.benuttingBijVolleFormatie(), oordeel: oordeel)
  }

  /// Whether anything is kept free.
  var hasReserve: Bool { capaciteit.aannamen.reserve.value ?? .zero > .zero }

  /// Why a team is not compared, in a word for a table.
  static func word(_ reden: GeenVergelijking) -> String {
    switch reden {
    case .geenCodes: "geen codes"
    case .bedientOnbekend: "onbekend"
    case .deelnemersOntbreken, .regionaalNietGevraagd: "onvolledig"
    case .geenUren(let absence), .geenBezetting(let absence), .geenReserve(let absence): absence.word
    }
  }

  // MARK: For readers

  /// Whose work it is where that is not the whole region's; counted where there are more than three.
  private var deelnemers: String? {
    let behoefte = capaciteit.behoefte
    if behoefte.isHeleRegio { return nil }
    let names = behoefte.deelnemers.sorted().map { capaciteit.gegevens.deelnemers[$0].naam }
    return names.count > 3 ? "\(names.count) deelnemers" : PlanNotes.list(names)
  }

  /// Whether a team is judged while some of its work has no hours.
  private var isJudgedInPart: Bool { standen.contains { $0.oordeel != nil && $0.team.nodig?.absentCount ?? 0 > 0 } }

  package var document: Document {
    let title = standen.count == 1 ? standen[0].team.team : "\(standen.count) teams"
    let whose = deelnemers.map { ", het werk voor \($0)" } ?? ""
    var document = Document(title: "Capaciteit \(capaciteit.gegevens.jaar): \(title)\(whose)")
    document.paragraph(
      "De uren die het plan van \(capaciteit.gegevens.jaar)\(deelnemers.map { " voor \($0)" } ?? "") van elk team vraagt, "
        + "naast die van zijn bezetting.")
    document.heading("uren")
    document.table(hours)
    if showsCharts {
      let rows = standen.map { ($0.team.team, $0.team.nodig?.total.value, $0.team.beschikbaar) }
      if let chart = Figuur.capaciteit(rows, jaar: capaciteit.gegevens.jaar) { document.chart(chart) }
    }
    document.heading("fte")
    document.table(jobs)
    if standen.contains(where: { $0.simulatie != nil }) {
      document.heading("kans")
      document.table(chances)
    }
    document.heading("formatie per functie")
    document.table(functions)
    if isChosen {
      for stand in standen where stand.team.nodig != nil {
        document.heading("werk van \(stand.team.team)")
        document.table(work(stand.team))
      }
    }
    document.heading("aansluiting met het plan")
    document.table(closing)
    document.notes(notes)
    return document
  }

  private static func cell(_ value: (some Eenheid)?) -> Table.Cell { value.map { .number($0.value) } ?? .text("–") }

  private static func nodig(_ team: Teamcapaciteit) -> Table.Cell {
    team.nodig.map { .stated($0.total) } ?? .text("–")
  }

  private static func percent(_ value: ExactDecimal?) -> Table.Cell {
    value.map { .percentage($0) } ?? .text("–")
  }

  private static func fte(_ stated: Stated<Fte>) -> Table.Cell {
    stated == .absent(.empty) ? .text("–") : .stated(stated)
  }

  private var hours: Table {
    var columns: [Table.Column] = [
      .init("Team", .name), .init("Oordeel", .label), .init("Nodig", .number), .init("Beschikbaar", .number),
      .init("Verschil", .number), .init("Benutting", .money),
    ]
    // A verdict says nothing of work whose hours are not known (R-15).
    if isJudgedInPart { columns.append(.init("Zonder uren", .number)) }
    var table = Table(columns)
    for stand in standen {
      let word = stand.oordeel?.rawValue ?? stand.team.reden.map(Self.word) ?? ""
      var cells: [Table.Cell] = [
        .text(stand.team.team), .text(word), Self.nodig(stand.team), Self.cell(stand.team.beschikbaar),
        Self.cell(stand.verschil), Self.percent(stand.benutting),
      ]
      if isJudgedInPart {
        cells.append(stand.team.nodig.map { .number(ExactDecimal($0.absentCount)) } ?? .text("–"))
      }
      table.rows.append(.init(cells))
    }
    return table
  }

  private var jobs: Table {
    var table = Table([
      .init("Team", .name), .init("Nodig", .number), .init("Formatie", .number), .init("Bezetting", .number),
      .init("Vacature", .number), .init("Verschil", .number), .init("Vol bezet", .money),
    ])
    for stand in standen {
      table.rows.append(
        .init([
          .text(stand.team.team), Self.cell(stand.fteNodig), Self.fte(stand.team.formatie),
          Self.fte(stand.team.bezetting), Self.fte(stand.team.vacature), Self.cell(stand.fteVerschil),
          Self.percent(stand.benuttingVol),
        ]))
    }
    return table
  }

  private var chances: Table {
    var columns: [Table.Column] = [
      .init("Team", .name), .init("P50", .number), .init("P80", .number), .init("P90", .number),
      .init("Kans op tekort", .money),
    ]
    if hasReserve { columns.append(.init("Ook reserve op", .money)) }
    var table = Table(columns)
    for stand in standen where stand.simulatie != nil {
      var cells: [Table.Cell] = [.text(stand.team.team)]
      for percent in [50, 80, 90] {
        cells.append(stand.simulatie.map { .number(ExactDecimal($0.grens(percent))) } ?? .text("–"))
      }
      for boven in hasReserve ? [stand.tekort, stand.ookReserve] : [stand.tekort] {
        cells.append(.text(stand.kans(boven) ?? "–"))
      }
      table.rows.append(.init(cells))
    }
    return table
  }

  private var functions: Table {
    var table = Table([
      .init("Team", .name), .init("Functie", .name), .init("Formatie", .number), .init("Bezetting", .number),
      .init("Vacature", .number), .init("Uren per fte", .number),
    ])
    for functie in standen.flatMap(\.team.functies) {
      let vacature: Fte? =
        if let fte = functie.fte.value, let bezetting = functie.bezetting.value { try? fte - bezetting } else { nil }
      let uren = functie.productieveUren.value ?? capaciteit.aannamen.productieveUren
      table.rows.append(
        .init([
          .text(functie.team), .text(functie.functie), Self.fte(functie.fte), Self.fte(functie.bezetting),
          Self.cell(vacature), Self.cell(uren),
        ]))
    }
    return table
  }

  /// The work of a team, the rows of all deelnemers with one code together.
  private func work(_ team: Teamcapaciteit) -> Table {
    var table = Table([
      .init("Onderdeel", .label), .init("Code", .label), .init("Omschrijving", .name), .init("Uren", .number),
    ])
    for som in capaciteit.behoefte.sommen(van: team.team) {
      table.rows.append(
        .init([.text(som.onderdeel), .text(som.code), .text(som.omschrijving), .stated(som.uren.total)]))
    }
    table.rows.append(
      .init([.text(SectionName.totaal), .empty, .empty, Self.nodig(team)], kind: .total))
    return table
  }

  private var closing: Table {
    var table = Table([
      .init("Onderdeel", .label), .init("Plan", .number), .init("Teams", .number), .init("Zonder team", .number),
      .init("Rijen zonder uren", .number),
    ])
    for onderdeel in capaciteit.behoefte.onderdelen {
      table.rows.append(
        .init([
          .text(onderdeel.naam), Self.cell(onderdeel.plan), Self.cell(onderdeel.inTeams.known),
          Self.cell(onderdeel.zonderTeam.known), .number(ExactDecimal(onderdeel.absentCount)),
        ]))
    }
    let behoefte = capaciteit.behoefte
    table.rows.append(
      .init(
        [
          .text(SectionName.totaal), Self.cell(behoefte.plan), Self.cell(behoefte.inTeams.known),
          Self.cell(behoefte.zonderTeam.known),
          .number(ExactDecimal(behoefte.inTeams.absentCount + behoefte.zonderTeam.absentCount)),
        ], kind: .total))
    return table
  }
}

extension CapaciteitReport.Stand {
  /// A part of the draws as a chance.
  func kans(_ boven: Int?) -> String? {
    guard let boven, let simulatie else { return nil }
    return simulatie.kans(boven)
  }
}

extension Behoefte.Onderdeel {
  /// How many rows have no hours (R-15).
  var absentCount: Int { inTeams.absentCount + zonderTeam.absentCount }
}
