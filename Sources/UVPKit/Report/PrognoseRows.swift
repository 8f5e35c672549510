/// Makes the tables of `prognose` from the planning and the written hours.
struct PrognoseRows {
  let planning: Planning
  let verwachting: Jaarverwachting
  /// The method to use; `nil` for the rule of R-12.
  let methode: Prognosemethode?
  /// The rows of each deelnemer with anything written: positions of products, ascending.
  private let written: [Int: [Int]]

  init(_ planning: Planning, _ verwachting: Jaarverwachting, methode: Prognosemethode?) {
    self.planning = planning
    self.verwachting = verwachting
    self.methode = methode
    var written: [Int: [Int]] = [:]
    for case .product(let deelnemer, let product) in verwachting.toerekening.posten.keys {
      written[deelnemer, default: []].append(product)
    }
    self.written = written
  }

  private var gegevens: Jaargegevens { planning.gegevens }

  private func regel(
    _ rij: Jaarverwachting.Rij, _ onderdeel: String, code: String = "", _ omschrijving: String, _ begroot: Stated<Uren>
  ) throws(ArithmeticOverflow) -> PrognoseRegel {
    try PrognoseRegel(
      rij, in: verwachting, methode: methode, onderdeel: onderdeel, code: code, omschrijving: omschrijving,
      begroot: begroot)
  }

  // MARK: A deelnemer

  /// The own hours of the deelnemer at `positie`: programmas and local projects.
  func tabel(van positie: Int) throws(ArithmeticOverflow) -> PrognoseTabel {
    let begroting = try planning.begroting(van: positie)
    var planned: [Int: Stated<Uren>] = [:]
    for onderdeel in begroting.onderdelen where onderdeel.soort == .programma {
      for regel in onderdeel.regels {
        if let product = gegevens.catalogus.index(ofCode: regel.code) { planned[product] = regel.uren }
      }
    }
    var perProgramma: [String: [Int]] = [:]
    for product in Set(planned.keys).union(written[positie] ?? []).sorted() {
      perProgramma[gegevens.catalogus.products[product].programma, default: []].append(product)
    }
    var onderdelen: [PrognoseOnderdeel] = []
    for onderdeel in begroting.onderdelen where onderdeel.soort == .programma {
      guard let products = perProgramma[onderdeel.naam] else { continue }
      var regels: [PrognoseRegel] = []
      for product in products {
        let item = gegevens.catalogus.products[product]
        regels.append(
          try regel(
            .product(deelnemer: positie, product: product), onderdeel.naam, code: item.code, item.naam,
            planned[product] ?? .absent(.empty)))
      }
      let geheel = try regel(
        .programma(deelnemer: positie, naam: onderdeel.naam), onderdeel.naam, onderdeel.naam, onderdeel.uren)
      onderdelen.append(PrognoseOnderdeel(naam: onderdeel.naam, regels: regels, geheel: geheel))
    }
    let lokaal = begroting.onderdelen.first { $0.soort == .lokaleProjecten }
    var regels: [PrognoseRegel] = []
    for (position, project) in (gegevens.lokaleProjecten ?? []).enumerated() where project.deelnemer == positie {
      regels.append(
        try regel(.lokaal(position), SectionName.lokaleProjecten, code: project.code, project.naam, project.uren))
    }
    if let lokaal, !regels.isEmpty {
      let geheel = try regel(.lokaleProjecten(deelnemer: positie), lokaal.naam, lokaal.naam, lokaal.uren)
      onderdelen.append(PrognoseOnderdeel(naam: lokaal.naam, regels: regels, geheel: geheel))
    }
    let begroot = try Planning.sum(
      begroting.onderdelen.filter { $0.soort == .programma || $0.soort == .lokaleProjecten }.map(\.uren))
    return PrognoseTabel(
      deelnemer: gegevens.deelnemers[positie].naam, onderdelen: onderdelen,
      eigenUren: try regel(.eigenUren(deelnemer: positie), "eigen uren", "eigen uren", begroot))
  }

  // MARK: The region

  /// The region: the programmas and local projects of all deelnemers together, projects, services and energy.
  func regio() throws(ArithmeticOverflow) -> PrognoseTabel {
    var begrotingen: [Begroting] = []
    for positie in gegevens.deelnemers.indices { begrotingen.append(try planning.begroting(van: positie)) }
    func sum(_ naam: String) throws(ArithmeticOverflow) -> Stated<Uren> {
      try Planning.sum(begrotingen.compactMap { $0.onderdelen.first { $0.naam == naam }?.uren })
    }
    var onderdelen: [PrognoseOnderdeel] = []
    var parts: [Stated<Uren>] = []
    for programma in gegevens.catalogus.programmas {
      let uren = try sum(programma)
      parts.append(uren)
      let geheel = try regel(.programma(deelnemer: nil, naam: programma), programma, programma, uren)
      onderdelen.append(PrognoseOnderdeel(naam: programma, regels: [], geheel: geheel))
    }
    if gegevens.lokaleProjecten != nil {
      let naam = SectionName.lokaleProjecten
      let uren = try sum(naam)
      parts.append(uren)
      onderdelen.append(
        PrognoseOnderdeel(naam: naam, regels: [], geheel: try regel(.lokaleProjecten(deelnemer: nil), naam, naam, uren))
      )
    }
    let eigen = try regel(.eigenUren(deelnemer: nil), "eigen uren", "eigen uren", try Planning.sum(parts))
    var regionaal: [PrognoseOnderdeel] = []
    if let projecten = planning.projecten {
      regionaal.append(try self.regionaal(projecten, SectionName.projecten, .projecten) { .project($0) })
    }
    if let diensten = planning.diensten {
      regionaal.append(try self.regionaal(diensten, SectionName.diensten, .diensten) { .dienst($0) })
    }
    for tabel in try Regiobegroting(planning).energie {
      var regels: [PrognoseRegel] = []
      for (position, item) in (gegevens.energie ?? []).enumerated() where item.financiering == tabel.financiering {
        regels.append(try regel(.energieregel(position), tabel.naam, code: item.code, item.product, item.uren))
      }
      let geheel = try regel(.energie(tabel.financiering), tabel.naam, tabel.naam, tabel.uren.total)
      regionaal.append(PrognoseOnderdeel(naam: tabel.naam, regels: regels, geheel: geheel))
    }
    return PrognoseTabel(deelnemer: nil, onderdelen: onderdelen, regionaal: regionaal, eigenUren: eigen)
  }

  private func regionaal(
    _ doorbelasting: Doorbelasting, _ naam: String, _ geheel: Jaarverwachting.Rij,
    _ rij: (Int) -> Jaarverwachting.Rij
  ) throws(ArithmeticOverflow) -> PrognoseOnderdeel {
    var regels: [PrognoseRegel] = []
    for (position, werk) in doorbelasting.werk.enumerated() {
      let name = werk.isDoorbelast ? werk.naam : "\(werk.naam) (niet doorbelast)"
      regels.append(try regel(rij(position), naam, code: werk.code, name, werk.uren))
    }
    return PrognoseOnderdeel(
      naam: naam, regels: regels, geheel: try regel(geheel, naam, naam, doorbelasting.totaal.total))
  }
}
