/// Makes the rows of the monitor.
struct MonitorBuilder {
  let planning: Planning
  let toerekening: Toerekening
  let verwachting: Jaarverwachting
  let methode: Prognosemethode?
  var drempel: Monitorrij.Drempel
  private var gegevens: Jaargegevens { planning.gegevens }

  init(
    planning: Planning, toerekening: Toerekening, verwachting: Jaarverwachting, methode: Prognosemethode?,
    drempel: Monitorrij.Drempel
  ) {
    self.planning = planning
    self.toerekening = toerekening
    self.verwachting = verwachting
    self.methode = methode
    self.drempel = drempel
  }

  // MARK: One deelnemer

  func deelnemer(_ positie: Int) throws(ArithmeticOverflow) -> Monitor.Deelnemerstand {
    let begroting = try planning.begroting(van: positie)
    var onderdelen: [Monitor.Onderdeel] = []
    var geschreven: [Stated<Uren>] = []
    var prognose: [Stated<Uren>] = []
    for onderdeel in begroting.onderdelen {
      let made: Monitor.Onderdeel
      switch onderdeel.soort {
      case .programma: made = try programma(onderdeel, positie)
      case .lokaleProjecten: made = try lokaal(onderdeel, positie)
      case .projecten, .diensten:
        guard let own = try regionaal(onderdeel.soort, positie) else { continue }
        made = own
      case .werkvoorraad: continue
      }
      onderdelen.append(made)
      geschreven.append(made.aandeel?.geschreven ?? .known(made.totaal.geschreven))
      prognose.append(made.aandeel?.prognose ?? made.totaal.prognose)
    }
    return Monitor.Deelnemerstand(
      positie: positie, begroting: begroting, onderdelen: onderdelen,
      werkvoorraad: try werkvoorraad(begroting, positie),
      naleefgedrag: toerekening.hasAantallen
        ? try Naleefgedrag(gegevens, toerekening, deelnemer: positie) : nil,
      eigenUren: try eigenUren(positie), geschreven: try Self.sum(geschreven), prognose: try Self.sum(prognose))
  }

  /// The hours written for a deelnemer alone.
  func eigenUren(_ positie: Int) throws(ArithmeticOverflow) -> Uren {
    var sum = Uren.zero
    for product in gegevens.catalogus.products.indices {
      sum = try sum + toerekening.som(.product(deelnemer: positie, product: product)).totaal().uren
    }
    for (position, project) in (gegevens.lokaleProjecten ?? []).enumerated() where project.deelnemer == positie {
      sum = try sum + toerekening.som(.lokaal(position)).totaal().uren
    }
    return sum
  }

  /// The sum; absent as soon as one of the terms is.
  private static func sum(_ terms: [Stated<Uren>]) throws(ArithmeticOverflow) -> Stated<Uren> {
    var sum = Uren.zero
    for term in terms {
      guard let uren = term.value else { return term }
      sum = try sum + uren
    }
    return .known(sum)
  }

  private func programma(
    _ onderdeel: Begroting.Onderdeel, _ positie: Int
  ) throws(ArithmeticOverflow) -> Monitor.Onderdeel {
    let planned = Dictionary(
      onderdeel.regels.map { ($0.code.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    var rijen: [Monitorrij] = []
    for (position, product) in gegevens.catalogus.products.enumerated() where product.programma == onderdeel.naam {
      let som = try toerekening.som(.product(deelnemer: positie, product: position)).totaal()
      let regel = planned[product.code.lowercased()]
      if regel == nil && som.rijen == 0 { continue }
      rijen.append(
        try rij(
          .product(deelnemer: positie, product: position), code: product.code, naam: product.naam,
          begroot: regel?.uren ?? .absent(.empty), aantalBegroot: regel?.aantal ?? .absent(.empty),
          aantal: toerekening.hasAantallen ? .known(som.aantal) : .absent(.empty),
          kental: regel?.kental ?? product.kental))
    }
    return Monitor.Onderdeel(
      naam: onderdeel.naam, rijen: rijen,
      totaal: try rij(
        .programma(deelnemer: positie, naam: onderdeel.naam), code: "", naam: "totaal \(onderdeel.naam)",
        begroot: onderdeel.uren),
      aandeel: nil, isRegionaal: false)
  }

  private func lokaal(
    _ onderdeel: Begroting.Onderdeel, _ positie: Int
  ) throws(ArithmeticOverflow) -> Monitor.Onderdeel {
    var rijen: [Monitorrij] = []
    for (position, project) in (gegevens.lokaleProjecten ?? []).enumerated() where project.deelnemer == positie {
      rijen.append(
        try rij(.lokaal(position), code: project.code, naam: project.naam, begroot: project.uren))
    }
    return Monitor.Onderdeel(
      naam: onderdeel.naam, rijen: rijen,
      totaal: try rij(
        .lokaleProjecten(deelnemer: positie), code: "", naam: "totaal \(onderdeel.naam)", begroot: onderdeel.uren),
      aandeel: nil, isRegionaal: false)
  }

  private func werkvoorraad(
    _ begroting: Begroting, _ positie: Int
  ) throws(ArithmeticOverflow) -> [Monitor.Werkvoorraadrij] {
    var planned: Set<Int> = []
    for regel in gegevens.prognose where regel.deelnemer == positie { planned.insert(regel.product) }
    var rijen: [Monitor.Werkvoorraadrij] = []
    for onderdeel in begroting.onderdelen where onderdeel.soort == .werkvoorraad {
      for regel in onderdeel.regels where regel.counts {
        var geschreven: Stated<Uren> = .absent(.empty)
        if let product = gegevens.catalogus.index(ofCode: regel.code), !planned.contains(product) {
          let som = toerekening.som(.product(deelnemer: positie, product: product))
          geschreven = .known(try som.totaal().uren)
        }
        rijen.append(Monitor.Werkvoorraadrij(regel: regel, geschreven: geschreven))
      }
    }
    return rijen
  }

  private func rij(
    _ rij: Jaarverwachting.Rij, code: String, naam: String, begroot: Stated<Uren>,
    aantalBegroot: Stated<Aantal> = .absent(.empty), aantal: Stated<Aantal> = .absent(.empty),
    kental: Stated<Kental> = .absent(.empty)
  ) throws(ArithmeticOverflow) -> Monitorrij {
    try Monitorrij(
      code: code, omschrijving: naam, begroot: begroot, stand: verwachting.stand(rij),
      aantalBegroot: aantalBegroot, aantalGeschreven: aantal, kental: kental, methode: methode, drempel: drempel)
  }

  // MARK: The region

  /// Projects, services and the tables of the energy programme.
  func regio() throws(ArithmeticOverflow) -> [Monitor.Onderdeel] {
    var onderdelen: [Monitor.Onderdeel] = []
    for soort in [Begroting.Soort.projecten, .diensten] {
      if let onderdeel = try regionaal(soort, nil) { onderdelen.append(onderdeel) }
    }
    for tabel in try Regiobegroting(planning).energie {
      var rijen: [Monitorrij] = []
      for (position, regel) in (gegevens.energie ?? []).enumerated() where regel.financiering == tabel.financiering {
        let som = try toerekening.som(.energie(position)).totaal()
        rijen.append(
          try rij(
            .energieregel(position), code: regel.code, naam: regel.product, begroot: regel.uren,
            aantalBegroot: regel.aantal,
            aantal: toerekening.hasAantallen && regel.aantal.value != nil ? .known(som.aantal) : .absent(.empty),
            kental: regel.kental))
      }
      onderdelen.append(
        Monitor.Onderdeel(
          naam: tabel.naam, rijen: rijen,
          totaal: try rij(
            .energie(tabel.financiering), code: "", naam: "totaal \(tabel.naam)", begroot: tabel.uren.total),
          aandeel: nil, isRegionaal: true))
    }
    return onderdelen
  }

  /// A regional section, with the share of a deelnemer where one is named.
  private func regionaal(
    _ soort: Begroting.Soort, _ positie: Int?
  ) throws(ArithmeticOverflow) -> Monitor.Onderdeel? {
    let isProjecten = soort == .projecten
    guard let doorbelasting = isProjecten ? planning.projecten : planning.diensten else { return nil }
    let naam = isProjecten ? SectionName.projecten : SectionName.diensten
    var rijen: [Monitorrij] = []
    var rows = self
    if positie != nil { rows.drempel = Monitorrij.Drempel() }
    for (position, werk) in doorbelasting.werk.enumerated() {
      let name = werk.isDoorbelast ? werk.naam : "\(werk.naam) (\(werk.financiering.rawValue), niet doorbelast)"
      rijen.append(
        try rows.rij(
          isProjecten ? .project(position) : .dienst(position), code: werk.code, naam: name, begroot: werk.uren))
    }
    var aandeel: Monitor.Aandeelrij?
    if let positie {
      let geschreven = try verdeeld(doorbelasting.werk, rijen.map { .known($0.geschreven) })
      let prognose = try verdeeld(doorbelasting.werk, rijen.map(\.prognose))
      let begroot = doorbelasting.parts[positie]
      let jaareinde: Stated<Uren> = prognose.totaal.absentCount == 0 ? prognose.parts[positie] : .absent(.empty)
      var isBoven = false
      if let begroot = begroot.value, let jaareinde = jaareinde.value {
        isBoven = try drempel.isPassed(by: jaareinde - begroot, of: begroot)
      }
      aandeel = Monitor.Aandeelrij(
        begroot: begroot, geschreven: geschreven.parts[positie], prognose: jaareinde, isBovenDrempel: isBoven)
    }
    return Monitor.Onderdeel(
      naam: naam, rijen: rijen,
      totaal: try rows.rij(
        isProjecten ? .projecten : .diensten, code: "", naam: "totaal \(naam), doorbelast",
        begroot: doorbelasting.totaal.total),
      aandeel: aandeel, isRegionaal: true)
  }

  /// Other hours of the same work, charged as the planned ones are; work that ran below zero counts as it is.
  private func verdeeld(
    _ werk: [RegionaalWerk], _ uren: [Stated<Uren>]
  ) throws(ArithmeticOverflow) -> Doorbelasting {
    let other = zip(werk, uren).map { werk, uren in
      RegionaalWerk(
        code: werk.code, naam: werk.naam, uren: uren, financiering: werk.financiering, sleutel: werk.sleutel,
        fase: werk.fase, origin: werk.origin)
    }
    return try Doorbelasting(
      other, sleutels: gegevens.sleutels, deelnemerCount: gegevens.deelnemers.count, minimumPlaces: 2)
  }
}
