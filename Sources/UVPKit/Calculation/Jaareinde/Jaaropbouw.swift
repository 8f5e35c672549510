/// The hours and budgets of one year, per row and per section.
struct Jaaropbouw {
  typealias Rij = Jaarverwachting.Rij

  /// Whose season a row has: all rows of a section share one.
  enum Onderdeel: Hashable {
    case programma(String)
    case lokaal
    case eigen
    case projecten
    case diensten
    case energie
  }

  /// Whose budgets are like that of a row: rows with rows of their section, sections with sections.
  struct Soort: Hashable {
    let onderdeel: Onderdeel
    /// 0 for a row, 1 for the section of a deelnemer, 2 for that of the region.
    let hoogte: Int
  }

  /// The year.
  let jaar: Int
  /// What was written, of each row on which something was.
  private(set) var reeksen: [Rij: Maandreeks] = [:]
  /// The budget of each row that has one.
  private(set) var begroting: [Rij: Uren] = [:]
  /// What was written in each section by all deelnemers together.
  private(set) var onderdelen: [Onderdeel: Maandreeks] = [:]
  private let programmas: [String]

  /// Adds up a year; without budgets where `planning` is `nil`.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  init(_ toerekening: Toerekening, planning: Planning?) throws(ArithmeticOverflow) {
    jaar = toerekening.peildatum.jaar
    let gegevens = toerekening.gegevens
    programmas = gegevens.catalogus.products.map { $0.programma.lowercased() }
    for (post, som) in toerekening.posten {
      let rij = Self.rij(post)
      try add(som.reeks, to: rij)
      switch post {
      case .product(let deelnemer, let product):
        try add(som.reeks, to: .programma(deelnemer: deelnemer, naam: programmas[product]))
      case .lokaal(let project):
        let deelnemer = gegevens.lokaleProjecten?[project].deelnemer
        try add(som.reeks, to: .lokaleProjecten(deelnemer: deelnemer))
      case .project(let project):
        if gegevens.projecten?[project].isDoorbelast == true { try add(som.reeks, to: .projecten) }
        try addToSection(som.reeks, .projecten)
      case .dienst(let dienst):
        if gegevens.diensten?[dienst].isDoorbelast == true { try add(som.reeks, to: .diensten) }
        try addToSection(som.reeks, .diensten)
      case .energie(let regel):
        try add(som.reeks, to: .energie(gegevens.energie?[regel].financiering ?? ""))
        try addToSection(som.reeks, .energie)
      }
    }
    for (rij, reeks) in reeksen {
      switch rij {
      case .programma(let deelnemer?, let naam):
        try add(reeks, to: .programma(deelnemer: nil, naam: naam))
        try add(reeks, to: .eigenUren(deelnemer: deelnemer))
        try addToSection(reeks, .programma(naam))
      case .lokaleProjecten(let deelnemer?):
        try add(reeks, to: .lokaleProjecten(deelnemer: nil))
        try add(reeks, to: .eigenUren(deelnemer: deelnemer))
        try addToSection(reeks, .lokaal)
      default: continue
      }
      try add(reeks, to: .eigenUren(deelnemer: nil))
      try addToSection(reeks, .eigen)
    }
    if let planning { try addBudgets(planning) }
  }

  /// What was written on a row.
  func reeks(_ rij: Rij) -> Maandreeks { reeksen[rij] ?? .zero }

  /// The section of a row.
  func onderdeel(_ rij: Rij) -> Onderdeel {
    switch rij {
    case .product(_, let product): .programma(programmas[product])
    case .programma(_, let naam): .programma(naam)
    case .lokaal, .lokaleProjecten: .lokaal
    case .eigenUren: .eigen
    case .project, .projecten: .projecten
    case .dienst, .diensten: .diensten
    case .energieregel, .energie: .energie
    }
  }

  /// The rows whose budgets missed as that of `rij` may.
  func soort(_ rij: Rij) -> Soort {
    let hoogte =
      switch rij {
      case .product, .lokaal, .project, .dienst, .energieregel: 0
      case .programma(let deelnemer, _), .lokaleProjecten(let deelnemer), .eigenUren(let deelnemer):
        deelnemer == nil ? 2 : 1
      case .projecten, .diensten, .energie: 2
      }
    return Soort(onderdeel: onderdeel(rij), hoogte: hoogte)
  }

  /// The row as it is kept: programmas by name in lower case.
  static func key(_ rij: Rij) -> Rij {
    if case .programma(let deelnemer, let naam) = rij {
      return .programma(deelnemer: deelnemer, naam: naam.lowercased())
    }
    return rij
  }

  private static func rij(_ post: Toerekening.Post) -> Rij {
    switch post {
    case .product(let deelnemer, let product): .product(deelnemer: deelnemer, product: product)
    case .lokaal(let project): .lokaal(project)
    case .project(let project): .project(project)
    case .dienst(let dienst): .dienst(dienst)
    case .energie(let regel): .energieregel(regel)
    }
  }

  private mutating func add(_ reeks: Maandreeks, to rij: Rij) throws(ArithmeticOverflow) {
    reeksen[rij] = if let sum = reeksen[rij] { try sum + reeks } else { reeks }
  }

  private mutating func addToSection(_ reeks: Maandreeks, _ onderdeel: Onderdeel) throws(ArithmeticOverflow) {
    onderdelen[onderdeel] = if let sum = onderdelen[onderdeel] { try sum + reeks } else { reeks }
  }

  // MARK: Budgets

  private mutating func addBudgets(_ planning: Planning) throws(ArithmeticOverflow) {
    let gegevens = planning.gegevens
    var eigen: [Stated<Uren>] = []
    var perOnderdeel: [Rij: [Stated<Uren>]] = [:]
    for positie in gegevens.deelnemers.indices {
      let own = try planning.begroting(van: positie).onderdelen.filter {
        $0.soort == .programma || $0.soort == .lokaleProjecten
      }
      for onderdeel in own {
        let isProgramma = onderdeel.soort == .programma
        let naam = onderdeel.naam.lowercased()
        for regel in onderdeel.regels where isProgramma {
          guard let product = gegevens.catalogus.index(ofCode: regel.code) else { continue }
          set(regel.uren, .product(deelnemer: positie, product: product))
        }
        set(
          onderdeel.uren,
          isProgramma ? .programma(deelnemer: positie, naam: naam) : .lokaleProjecten(deelnemer: positie))
        let region: Rij = isProgramma ? .programma(deelnemer: nil, naam: naam) : .lokaleProjecten(deelnemer: nil)
        perOnderdeel[region, default: []].append(onderdeel.uren)
      }
      let som = try Planning.sum(own.map(\.uren))
      set(som, .eigenUren(deelnemer: positie))
      eigen.append(som)
    }
    set(try Planning.sum(eigen), .eigenUren(deelnemer: nil))
    for (rij, parts) in perOnderdeel { set(try Planning.sum(parts), rij) }
    for (position, project) in (gegevens.lokaleProjecten ?? []).enumerated() { set(project.uren, .lokaal(position)) }
    for (position, werk) in (gegevens.projecten ?? []).enumerated() { set(werk.uren, .project(position)) }
    for (position, werk) in (gegevens.diensten ?? []).enumerated() { set(werk.uren, .dienst(position)) }
    for (position, regel) in (gegevens.energie ?? []).enumerated() { set(regel.uren, .energieregel(position)) }
    if let projecten = planning.projecten { set(projecten.totaal.total, .projecten) }
    if let diensten = planning.diensten { set(diensten.totaal.total, .diensten) }
    for tabel in try Regiobegroting(planning).energie { set(tabel.uren.total, .energie(tabel.financiering)) }
  }

  private mutating func set(_ uren: Stated<Uren>, _ rij: Rij) {
    if let uren = uren.value { begroting[rij] = uren }
  }
}
