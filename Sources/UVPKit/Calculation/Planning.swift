/// Plans a year: charges the regional hours once, then draws up the budget of each deelnemer.
public struct Planning: Sendable {
  /// The data of the year.
  public let gegevens: Jaargegevens
  /// How the projects are charged; `nil` when the year has none.
  public let projecten: Doorbelasting?
  /// How the services are charged; `nil` when the year has none.
  public let diensten: Doorbelasting?
  /// The rows of the prognosis per deelnemer, each in the order of the catalogue.
  private let prognose: [[Int]]
  /// The local projects and the work left over per deelnemer, in the order of the files.
  private let lokaal: [Int: [LokaalProject]]
  private let werkvoorraad: [Int: [Werkvoorraadregel]]

  /// Prepares the planning of `gegevens`.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public init(_ gegevens: Jaargegevens) throws(ArithmeticOverflow) {
    self.gegevens = gegevens
    let count = gegevens.deelnemers.count
    projecten = try gegevens.projecten.map { werk throws(ArithmeticOverflow) in
      try Doorbelasting(werk, sleutels: gegevens.sleutels, deelnemerCount: count)
    }
    diensten = try gegevens.diensten.map { werk throws(ArithmeticOverflow) in
      try Doorbelasting(werk, sleutels: gegevens.sleutels, deelnemerCount: count)
    }
    lokaal = Dictionary(grouping: gegevens.lokaleProjecten ?? [], by: \.deelnemer)
    werkvoorraad = Dictionary(grouping: gegevens.werkvoorraad ?? [], by: \.deelnemer)
    var rows: [[Int]] = Array(repeating: [], count: count)
    for (row, regel) in gegevens.prognose.enumerated() { rows[regel.deelnemer].append(row) }
    let regels = gegevens.prognose
    prognose = rows.map { $0.sorted { (regels[$0].product, $0) < (regels[$1].product, $1) } }
  }

  /// The budget of the deelnemer at `positie`.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public func begroting(van positie: Int) throws(ArithmeticOverflow) -> Begroting {
    var onderdelen = try programmas(van: positie)
    if let projecten {
      onderdelen.append(regionaal(projecten, naam: SectionName.projecten, soort: .projecten, van: positie))
    }
    if let diensten {
      onderdelen.append(regionaal(diensten, naam: SectionName.diensten, soort: .diensten, van: positie))
    }
    if gegevens.lokaleProjecten != nil {
      let regels = (lokaal[positie] ?? []).map {
        Begroting.Regel(
          code: $0.code, omschrijving: $0.naam, aantal: .absent(.empty), kental: .absent(.empty), uren: $0.uren,
          counts: true, origin: $0.origin, kentalOrigin: nil)
      }
      onderdelen.append(
        try eigen(SectionName.lokaleProjecten, .lokaleProjecten, regels, van: positie))
    }
    if gegevens.werkvoorraad != nil {
      let regels = (werkvoorraad[positie] ?? []).map {
        Begroting.Regel(
          code: $0.code, omschrijving: $0.omschrijving, aantal: $0.aantal, kental: $0.kental, uren: $0.uren,
          counts: !$0.inPrognose, origin: $0.origin, kentalOrigin: nil)
      }
      onderdelen.append(try eigen(SectionName.werkvoorraad, .werkvoorraad, regels, van: positie))
    }
    let prognose = try Self.sum(onderdelen.filter { $0.soort != .werkvoorraad }.map(\.uren))
    let werkvoorraad = onderdelen.first { $0.soort == .werkvoorraad }?.uren
    return Begroting(
      positie: positie, deelnemer: gegevens.deelnemers[positie], onderdelen: onderdelen, prognose: prognose,
      werkvoorraad: werkvoorraad, totaal: try Self.sum([prognose] + (werkvoorraad.map { [$0] } ?? [])),
      absentCount: onderdelen.reduce(0) { $0 + $1.absentCount })
  }

  /// The sum, absent as soon as one of the terms is not known: a total without one of its sections is no total.
  ///
  /// Terms that are PM do not count; where all are, so is the sum.
  static func sum(_ terms: [Stated<Uren>]) throws(ArithmeticOverflow) -> Stated<Uren> {
    if let unknown = terms.compactMap(\.absence).first(where: \.isUnknown) { return .absent(unknown) }
    var sum = HoursSum()
    for term in terms { try sum.add(term) }
    return sum.total
  }

  private func programmas(van positie: Int) throws(ArithmeticOverflow) -> [Begroting.Onderdeel] {
    let rows = prognose[positie]
    var perProgramma: [String: [Begroting.Regel]] = [:]
    for row in rows {
      let regel = gegevens.prognose[row]
      let product = gegevens.catalogus.products[regel.product]
      let isOwnKental = regel.kental != .absent(.empty)
      let kental = isOwnKental ? regel.kental : product.kental
      perProgramma[product.programma, default: []].append(
        Begroting.Regel(
          code: product.code, omschrijving: product.naam, aantal: regel.aantal, kental: kental,
          uren: try Self.uren(aantal: regel.aantal, kental: kental), counts: true, origin: regel.origin,
          kentalOrigin: isOwnKental ? regel.origin : product.kentalOrigin ?? product.origin, maat: product.maat))
    }
    var onderdelen: [Begroting.Onderdeel] = []
    for programma in gegevens.catalogus.programmas {
      let onderdeel = try Self.onderdeel(programma, .programma, perProgramma[programma] ?? [])
      onderdelen.append(rows.isEmpty ? onderdeel.without(.geenPrognose) : onderdeel)
    }
    return onderdelen
  }

  /// R-01, with R-15: without a number or a kental the hours are PM, or what the row says instead.
  static func uren(aantal: Stated<Aantal>, kental: Stated<Kental>) throws(ArithmeticOverflow) -> Stated<Uren> {
    try aantal.uren(per: kental)
  }

  private static func onderdeel(
    _ naam: String, _ soort: Begroting.Soort, _ regels: [Begroting.Regel]
  ) throws(ArithmeticOverflow) -> Begroting.Onderdeel {
    var sum = HoursSum()
    for regel in regels where regel.counts { try sum.add(regel.uren) }
    return Begroting.Onderdeel(
      naam: naam, soort: soort, regels: regels, uren: sum.total, absentCount: sum.absentCount,
      doorbelasting: nil)
  }

  /// A section of rows that are the deelnemer's own: none means 0, but not where nothing is known of the deelnemer.
  private func eigen(
    _ naam: String, _ soort: Begroting.Soort, _ regels: [Begroting.Regel], van positie: Int
  ) throws(ArithmeticOverflow) -> Begroting.Onderdeel {
    let onderdeel = try Self.onderdeel(naam, soort, regels)
    return regels.isEmpty && prognose[positie].isEmpty ? onderdeel.without(.geenGegevens) : onderdeel
  }

  private func regionaal(
    _ doorbelasting: Doorbelasting, naam: String, soort: Begroting.Soort, van positie: Int
  ) -> Begroting.Onderdeel {
    let uren = doorbelasting.parts[positie]
    let total = doorbelasting.totaal.known.value.text(.grouped)
    let omschrijving: String
    if doorbelasting.delen.count == 1, doorbelasting.totaal.total.value != nil, let deel = doorbelasting.delen.first,
      let aandeel = deel.sleutel.aandelen[positie].value
    {
      omschrijving = "aandeel \(aandeel.value.text(.grouped)) % van \(total)"
    } else {
      omschrijving = doorbelasting.totaal.total.value == nil ? "aandeel" : "aandeel in \(total)"
    }
    let regel = Begroting.Regel(
      code: "", omschrijving: omschrijving, aantal: .absent(.empty), kental: .absent(.empty), uren: uren, counts: true,
      origin: nil, kentalOrigin: nil)
    return Begroting.Onderdeel(
      naam: naam, soort: soort, regels: [regel], uren: uren, absentCount: doorbelasting.totaal.absentCount,
      doorbelasting: doorbelasting)
  }
}

extension Begroting.Onderdeel {
  /// The same section without a figure, for the reason given.
  fileprivate func without(_ absence: Absence) -> Self {
    Self(
      naam: naam, soort: soort, regels: regels, uren: .absent(absence), absentCount: absentCount,
      doorbelasting: doorbelasting)
  }
}
