/// Periodic inspections: companies × frequency, as whole numbers, beside the prognosis.
public struct Controles: Sendable {
  /// The companies of one branche with the inspections that they ask for.
  public struct Brancherij: Hashable, Sendable {
    /// The row of toezicht.csv.
    public let regel: Toezichtregel
    /// Companies × frequency; absent when one of them is.
    public let exact: Stated<Aantal>
  }

  /// What a plan comes to beside the lower bound.
  public enum Oordeel: Hashable, Sendable {
    /// At least the bound.
    case gehaald
    /// Below the bound, with the number that is short.
    case onder(Aantal)
    /// The plan has no row for the product, and the bound is above zero.
    case nietGepland
    /// There is no figure for the plan or for the bound.
    case nietTeToetsen
  }

  /// One product for one deelnemer.
  public struct Productstand: Hashable, Sendable {
    /// The position of the product.
    public let product: Int
    /// The rows of toezicht.csv, in their order.
    public let branches: [Brancherij]
    /// The exact sum of the branches that have figures; absent when none has.
    public let exact: Stated<Aantal>
    /// Whole inspections: the lower bound.
    public let controles: Stated<Aantal>
    /// How many branches have no figures.
    public let absentCount: Int
    /// Norm hours: those of the prognosis, else of the catalogue.
    public let kental: Stated<Kental>
    /// Hours of the inspections.
    public let uren: Stated<Uren>
    /// What the prognosis says.
    public let prognose: Stated<Aantal>
    /// The prognosis less the bound; absent where one of them has no figure.
    public let verschil: Stated<Aantal>
    /// The prognosis against the bound.
    public let oordeel: Oordeel
    /// Why the plan is below the bound; the different texts of the rows, in their order.
    public let motiveringen: [String]

    /// Whether the plan is below the bound, motivated or not.
    public var isOnder: Bool {
      switch oordeel {
      case .onder, .nietGepland: true
      case .gehaald, .nietTeToetsen: false
      }
    }
  }

  /// All products of one deelnemer.
  public struct Deelnemerstand: Hashable, Sendable {
    /// The position of the deelnemer.
    public let positie: Int
    /// The products of toezicht.csv, in the order of the catalogue.
    public let producten: [Productstand]
    /// The exact sum of the products that have figures.
    public let exact: Stated<Aantal>
    /// That sum rounded up, which is the sum of the whole inspections.
    public let controles: Stated<Aantal>
    /// The hours of the inspections; products without figures are not in it.
    public let uren: Stated<Uren>
    /// How many products have no hours.
    public let absentCount: Int
    /// The prognosis of the same products; absent when none has a figure.
    public let prognose: Stated<Aantal>
    /// The prognosis less the inspections; absent where one product has no figure for either.
    public let verschil: Stated<Aantal>
    /// The products among which the order of the catalogue decided who got the last inspection.
    public let gelijk: [Int]
  }

  /// Several deelnemers together.
  public struct Som: Hashable, Sendable {
    /// The inspections.
    public let controles: Stated<Aantal>
    /// Their hours.
    public let uren: Stated<Uren>
    /// The prognosis of the same products.
    public let prognose: Stated<Aantal>
    /// The prognosis less the inspections.
    public let verschil: Stated<Aantal>

    /// The sum of deelnemers.
    ///
    /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
    public init(_ deelnemers: [Deelnemerstand]) throws(ArithmeticOverflow) {
      controles = try Controles.sum(deelnemers.map(\.controles))
      // A deelnemer without a prognosis has inspections in the other sum.
      let terms = deelnemers.map(\.prognose)
      prognose = terms.contains(.absent(.geenPrognose)) ? .absent(.geenPrognose) : try Controles.sum(terms)
      verschil = try Controles.all(deelnemers.map(\.verschil))
      var uren = HoursSum()
      for deelnemer in deelnemers { try uren.add(deelnemer.uren) }
      self.uren = uren.total
    }
  }

  /// The data of the year.
  public let gegevens: Jaargegevens
  /// Every deelnemer with rows in toezicht.csv, in the order of deelnemers.csv.
  public let deelnemers: [Deelnemerstand]

  /// Works out the bounds of all deelnemers.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public init(_ gegevens: Jaargegevens) throws(ArithmeticOverflow) {
    self.gegevens = gegevens
    let rows = Dictionary(grouping: gegevens.toezicht ?? [], by: \.deelnemer)
    let prognose = Dictionary(grouping: gegevens.prognose, by: \.deelnemer)
    var deelnemers: [Deelnemerstand] = []
    for positie in gegevens.deelnemers.indices {
      guard let regels = rows[positie] else { continue }
      deelnemers.append(try Self.deelnemer(positie, regels, prognose[positie] ?? [], gegevens.catalogus))
    }
    self.deelnemers = deelnemers
  }

  /// A product before its inspections are whole.
  private struct Draft {
    let product: Int
    let branches: [Brancherij]
    let exact: Stated<Aantal>
  }

  private static func deelnemer(
    _ positie: Int, _ regels: [Toezichtregel], _ prognose: [Prognoseregel], _ catalogus: Catalogus
  ) throws(ArithmeticOverflow) -> Deelnemerstand {
    let byProduct = Dictionary(grouping: regels, by: \.product)
    var drafts: [Draft] = []
    for product in byProduct.keys.sorted() {
      var branches: [Brancherij] = []
      for regel in byProduct[product] ?? [] { branches.append(Brancherij(regel: regel, exact: try exact(regel))) }
      drafts.append(Draft(product: product, branches: branches, exact: try sum(branches.map(\.exact))))
    }
    // Whole inspections close per deelnemer: the sum of the products is the exact sum rounded up.
    let known = drafts.indices.filter { drafts[$0].exact.value != nil }
    let whole = try LargestRemainder.roundUp(quotas: known.compactMap { drafts[$0].exact.value?.value })
    var controles: [Int: Aantal] = [:]
    for (position, part) in zip(known, whole.parts) { controles[position] = Aantal(part) }
    var producten: [Productstand] = []
    var uren = HoursSum()
    for (position, draft) in drafts.enumerated() {
      let stand = try product(
        draft, controles: controles[position].map(Stated.known) ?? .absent(draft.exact.absence ?? .empty),
        regel: prognose.first { $0.product == draft.product }, hasPrognose: !prognose.isEmpty, catalogus)
      try uren.add(stand.uren)
      producten.append(stand)
    }
    return Deelnemerstand(
      positie: positie, producten: producten, exact: try sum(producten.map(\.exact)),
      controles: try sum(producten.map(\.controles)), uren: uren.total, absentCount: uren.absentCount,
      prognose: try sum(producten.map(\.prognose)), verschil: try all(producten.map(\.verschil)),
      gelijk: whole.tied.map { drafts[known[$0]].product })
  }

  private static func product(
    _ draft: Draft, controles: Stated<Aantal>, regel: Prognoseregel?, hasPrognose: Bool, _ catalogus: Catalogus
  ) throws(ArithmeticOverflow) -> Productstand {
    let ofRow = regel?.kental ?? .absent(.empty)
    let kental = ofRow == .absent(.empty) ? catalogus.products[draft.product].kental : ofRow
    let prognose = regel?.aantal ?? .absent(hasPrognose ? .empty : .geenPrognose)
    var motiveringen: [String] = []
    for branche in draft.branches where !branche.regel.motivering.isEmpty {
      if !motiveringen.contains(branche.regel.motivering) { motiveringen.append(branche.regel.motivering) }
    }
    let oordeel: Oordeel
    switch (controles.value, prognose.value) {
    case (let bound?, let planned?):
      oordeel = planned < bound ? .onder(Aantal(try bound.value - planned.value)) : .gehaald
    case (let bound?, nil) where regel == nil && hasPrognose:
      oordeel = bound > .zero ? .nietGepland : .gehaald
    default: oordeel = .nietTeToetsen
    }
    return Productstand(
      product: draft.product, branches: draft.branches, exact: draft.exact, controles: controles,
      absentCount: draft.branches.filter { $0.exact.value == nil }.count, kental: kental,
      uren: try Planning.uren(aantal: controles, kental: kental), prognose: prognose,
      verschil: try difference(prognose, controles), oordeel: oordeel, motiveringen: motiveringen)
  }

  /// Companies × frequency; without one of them PM, or what the row says instead.
  private static func exact(_ regel: Toezichtregel) throws(ArithmeticOverflow) -> Stated<Aantal> {
    switch (regel.bedrijven, regel.frequentie) {
    case (.known(let bedrijven), .known(let frequentie)): .known(try bedrijven * frequentie)
    case (.absent(let absence), _), (_, .absent(let absence)): .absent(absence == .empty ? .pm : absence)
    }
  }

  /// The prognosis less the inspections.
  static func difference(
    _ prognose: Stated<Aantal>, _ controles: Stated<Aantal>
  ) throws(ArithmeticOverflow) -> Stated<Aantal> {
    guard let prognose = prognose.value, let controles = controles.value else { return .absent(.empty) }
    return .known(Aantal(try prognose.value - controles.value))
  }

  /// The sum; absent as soon as one of the terms is, for a difference of other rows says nothing.
  static func all(_ terms: [Stated<Aantal>]) throws(ArithmeticOverflow) -> Stated<Aantal> {
    terms.contains { $0.value == nil } ? .absent(.empty) : try sum(terms)
  }

  /// The sum of what is known; absent where nothing is.
  static func sum(_ terms: [Stated<Aantal>]) throws(ArithmeticOverflow) -> Stated<Aantal> {
    var sum: Aantal?
    var bereiken = Bereiksom()
    for term in terms {
      switch term {
      case .known(let aantal): sum = Aantal(try (sum ?? .zero).value + aantal.value)
      case .absent(let absence): _ = try bereiken.add(absence)
      }
    }
    if let bereik = bereiken.absence, (sum ?? .zero) == .zero { return .absent(bereik) }
    return sum.map(Stated.known) ?? .absent(terms.compactMap(\.absence).first ?? .empty)
  }
}
