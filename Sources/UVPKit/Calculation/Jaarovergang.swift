/// What the tables of a next year say that is not simply what this year says.
public struct Jaarovergang: Sendable {
  /// Where the number of a row of the next prognosis comes from.
  public enum Herkomst: Hashable, Sendable {
    /// The year-end of what is finished in this year.
    case jaareinde(Aantalverwachting, gereed: Aantal)
    /// This year's prognosis, for the reason given; `nil` where this year has no written hours.
    case overgenomen(Aantalverwachting.Reden?)
    /// There is no number in this year either.
    case zonderGetal
  }

  /// A row of the next prognosis.
  public struct Prognoserij: Hashable, Sendable {
    /// The row of this year.
    public let regel: Prognoseregel
    /// Where its number comes from.
    public let herkomst: Herkomst

    /// The number for the next year.
    public var aantal: Stated<Aantal> {
      if case .jaareinde(let verwachting, _) = herkomst { return .known(verwachting.aantal) }
      return regel.aantal
    }
  }

  /// Products that were finished for a deelnemer who did not plan them.
  public struct Ongepland: Hashable, Sendable {
    /// The position of the deelnemer.
    public let deelnemer: Int
    /// The position of the product.
    public let product: Int
    /// How many are finished.
    public let gereed: Aantal
  }

  /// The data of this year.
  public let gegevens: Jaargegevens
  /// The next year.
  public let naar: Int
  /// The day up to and including which hours count; `nil` where this year has no written hours with numbers.
  public let peildatum: Peildatum?
  /// The next prognosis, in the order of this year's.
  public let prognose: [Prognoserij]
  /// What was finished and is in no prognosis, in the order of the deelnemers and the catalogue.
  public let ongepland: [Ongepland]
  /// The hours written on the code of work left over, where the deelnemer has no prognosis for it, by row.
  public let opWerkvoorraad: [Int: Uren]
  /// The tariff of this year, what it is raised by in percent, and the tariff of the next year in whole cents.
  public let tarief: (oud: Uurtarief, index: ExactDecimal, exact: ExactDecimal, nieuw: Uurtarief)?

  /// Works out the next year.
  ///
  /// - Parameters:
  ///   - verwachting: what the forecasts of this year start from; `nil` where it has no written hours.
  ///   - index: what the tariff is raised by, in percent; `nil` to leave it.
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public init(
    _ gegevens: Jaargegevens, naar: Int, verwachting: Jaarverwachting?, index: ExactDecimal?
  ) throws(ArithmeticOverflow) {
    self.gegevens = gegevens
    self.naar = naar
    let known = verwachting.flatMap { $0.toerekening.hasAantallen ? $0 : nil }
    peildatum = known?.toerekening.peildatum
    var rijen: [Prognoserij] = []
    for regel in gegevens.prognose {
      let maat = gegevens.catalogus.products[regel.product].maat
      rijen.append(Prognoserij(regel: regel, herkomst: try Self.herkomst(regel, maat, known)))
    }
    prognose = rijen
    ongepland = try Self.ongepland(gegevens, known?.toerekening)
    opWerkvoorraad = try Self.opWerkvoorraad(gegevens, verwachting?.toerekening)
    if let index, let tarief = gegevens.uitgangspunten.uurtarief {
      let exact = try tarief.value * (ExactDecimal(1) + index.hundredth())
      self.tarief = (tarief, index, exact, Uurtarief(exact.rounded(toPlaces: 2)))
    } else {
      tarief = nil
    }
  }

  private static func herkomst(
    _ regel: Prognoseregel, _ maat: Productmaat, _ verwachting: Jaarverwachting?
  ) throws(ArithmeticOverflow) -> Herkomst {
    guard regel.aantal.figureOrRange != nil else { return .zonderGetal }
    guard let verwachting else { return .overgenomen(nil) }
    // What is finished is counted in pieces, whatever the number of the row counts.
    guard maat == .stuks else { return .overgenomen(.nietInStuks) }
    guard let gepland = regel.aantal.value else { return .overgenomen(.bereik) }
    let gereed = try verwachting.toerekening.som(.product(deelnemer: regel.deelnemer, product: regel.product)).totaal()
      .aantal
    let stand = verwachting.stand(.product(deelnemer: regel.deelnemer, product: regel.product))
    switch try stand.aantal(gereed: gereed, gepland: gepland) {
    case .success(let verwacht): return .jaareinde(verwacht, gereed: gereed)
    case .failure(let reden): return .overgenomen(reden)
    }
  }

  private static func ongepland(
    _ gegevens: Jaargegevens, _ toerekening: Toerekening?
  ) throws(ArithmeticOverflow) -> [Ongepland] {
    guard let toerekening else { return [] }
    struct Key: Hashable {
      let deelnemer: Int
      let product: Int
    }
    let planned = Set(gegevens.prognose.map { Key(deelnemer: $0.deelnemer, product: $0.product) })
    var found: [Ongepland] = []
    for (post, som) in toerekening.posten {
      guard case .product(let deelnemer, let product) = post else { continue }
      let gereed = try som.totaal().aantal
      if gereed > .zero && !planned.contains(Key(deelnemer: deelnemer, product: product)) {
        found.append(Ongepland(deelnemer: deelnemer, product: product, gereed: gereed))
      }
    }
    return found.sorted { ($0.deelnemer, $0.product) < ($1.deelnemer, $1.product) }
  }

  private static func opWerkvoorraad(
    _ gegevens: Jaargegevens, _ toerekening: Toerekening?
  ) throws(ArithmeticOverflow) -> [Int: Uren] {
    guard let toerekening else { return [:] }
    var found: [Int: Uren] = [:]
    for (position, regel) in (gegevens.werkvoorraad ?? []).enumerated() {
      guard let product = gegevens.catalogus.index(ofCode: regel.code),
        !gegevens.prognose.contains(where: { $0.deelnemer == regel.deelnemer && $0.product == product })
      else { continue }
      let som = try toerekening.som(.product(deelnemer: regel.deelnemer, product: product)).totaal()
      if som.rijen > 0 { found[position] = som.uren }
    }
    return found
  }
}
