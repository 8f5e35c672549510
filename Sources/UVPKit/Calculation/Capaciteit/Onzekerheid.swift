/// How far work may depart from its plan, as squared spreads (variance / mean²).
///
/// Binary floating point, for chances only (docs/besluiten/0014-capaciteit.md).
public struct Onzekerheid: Hashable, Sendable {
  /// Where a spread comes from.
  public enum Herkomst: Hashable, Sendable {
    /// From the written hours of earlier years; so many years of rows.
    case geleerd(rijen: Int)
    /// Named by the user.
    case gegeven
    /// There was nothing to learn from, and no one named it.
    case standaard
  }

  /// A spread and where it comes from.
  public struct Maat: Hashable, Sendable {
    /// Variance / mean².
    let square: Double
    /// Where it comes from.
    public let herkomst: Herkomst

    /// The spread in tenths of a percent: 125 is 12,5 %.
    public var tenths: Int { Int((square.squareRoot() * 1000).rounded()) }
  }

  /// What numbers vary more than the Poisson distribution does.
  public let aantallen: Maat
  /// Hours per piece.
  public let urenPerStuk: Maat
  /// Work of which only hours are stated.
  public let losWerk: Maat

  /// The spread of hours where nothing is known, in percents.
  public static let standaard = ExactDecimal(20)

  /// - Parameter spreiding: the spread of hours that the user names, in percents; `nil` for what is learnt.
  public init(_ ervaring: Ervaring, spreiding: ExactDecimal?) {
    aantallen = Maat(
      square: ervaring.aantallen?.square ?? 0,
      herkomst: ervaring.aantallen.map { .geleerd(rijen: $0.rows) } ?? .standaard)
    func hours(_ learnt: Ervaring.Estimate?) -> Maat {
      if let spreiding { return Maat(square: Self.square(spreiding), herkomst: .gegeven) }
      guard let learnt else { return Maat(square: Self.square(Self.standaard), herkomst: .standaard) }
      return Maat(square: learnt.square, herkomst: .geleerd(rijen: learnt.rows))
    }
    urenPerStuk = hours(ervaring.urenPerStuk)
    losWerk = hours(ervaring.losWerk)
  }

  private static func square(_ percent: ExactDecimal) -> Double {
    let part = Spreiding.number(Uren(percent)) / 100
    return part * part
  }
}

/// What earlier years say of how far work departs from its plan: sums over rows of a year.
public struct Ervaring: Hashable, Sendable {
  struct Estimate: Hashable {
    let square: Double
    let rows: Int
  }

  /// The years of which rows count, in order.
  public private(set) var jaren: [Int] = []
  private var countRows = 0
  private var countDeviations = 0.0
  private var countSum = 0.0
  private var countSquares = 0.0
  private var pieceRows = 0
  private var pieceDeviations = 0.0
  private var pieceSquares = 0.0
  private var looseRows = 0
  private var looseDeviations = 0.0
  private var looseSquares = 0.0

  /// Nothing known yet.
  public init() {}

  /// Numbers beyond chance: (Σ(done − planned)² − Σ planned) / Σ planned², not below 0.
  var aantallen: Estimate? {
    if countRows == 0 { return nil }
    return Estimate(square: max(0, (countDeviations - countSum) / countSquares), rows: countRows)
  }

  /// Hours per piece: Σ(written − done × kental)² / Σ(done × kental)².
  var urenPerStuk: Estimate? {
    pieceSquares > 0 ? Estimate(square: pieceDeviations / pieceSquares, rows: pieceRows) : nil
  }

  /// Work without numbers: Σ(written − planned)² / Σ planned².
  var losWerk: Estimate? {
    looseSquares > 0 ? Estimate(square: looseDeviations / looseSquares, rows: looseRows) : nil
  }

  /// Adds a whole year, with its own plan.
  ///
  /// A product is one row: all deelnemers that planned it and know its hours, together.
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  public mutating func add(_ toerekening: Toerekening) throws(ArithmeticOverflow) {
    let gegevens = toerekening.gegevens
    jaren.append(toerekening.peildatum.jaar)
    var products: [Int: (aantal: Aantal, uren: Uren, som: Realisatie.Som)] = [:]
    for regel in gegevens.prognose {
      let own = regel.kental == .absent(.empty) ? gegevens.catalogus.products[regel.product].kental : regel.kental
      guard let aantal = regel.aantal.value, let kental = own.value else { continue }
      var sum = products[regel.product] ?? (.zero, .zero, Realisatie.Som())
      sum.aantal = Aantal(try sum.aantal.value + aantal.value)
      sum.uren = try sum.uren + aantal * kental
      try sum.som.add(
        try toerekening.som(.product(deelnemer: regel.deelnemer, product: regel.product)).totaal())
      products[regel.product] = sum
    }
    // In the order of the catalogue, so that the sums of the same rows are the same to the last bit.
    let ordered = products.keys.sorted { gegevens.catalogus.products[$0].code < gegevens.catalogus.products[$1].code }
    for product in ordered {
      guard let sum = products[product] else { continue }
      addProduct(
        planned: Spreiding.number(Uren(sum.aantal.value)), hours: Spreiding.number(sum.uren),
        done: toerekening.hasAantallen ? Spreiding.number(Uren(sum.som.aantal.value)) : nil,
        written: Spreiding.number(sum.som.uren))
    }
    var loose: [(code: String, plan: Stated<Uren>, post: Toerekening.Post)] = []
    for (position, werk) in (gegevens.projecten ?? []).enumerated() {
      loose.append((werk.code, werk.uren, .project(position)))
    }
    for (position, werk) in (gegevens.diensten ?? []).enumerated() {
      loose.append((werk.code, werk.uren, .dienst(position)))
    }
    for (position, project) in (gegevens.lokaleProjecten ?? []).enumerated() {
      loose.append((project.code, project.uren, .lokaal(position)))
    }
    for row in loose.sorted(by: { $0.code < $1.code }) {
      guard let plan = row.plan.value, plan > .zero else { continue }
      let written = Spreiding.number(try toerekening.som(row.post).totaal().uren)
      let planned = Spreiding.number(plan)
      looseRows += 1
      looseDeviations += (written - planned) * (written - planned)
      looseSquares += planned * planned
    }
  }

  private mutating func addProduct(planned: Double, hours: Double, done: Double?, written: Double) {
    guard planned > 0, hours > 0, let done else { return }
    countRows += 1
    countDeviations += (done - planned) * (done - planned)
    countSum += planned
    countSquares += planned * planned
    if done <= 0 { return }
    let expected = done * hours / planned
    pieceRows += 1
    pieceDeviations += (written - expected) * (written - expected)
    pieceSquares += expected * expected
  }
}
