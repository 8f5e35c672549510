/// What the zaken of one code took, and what that says of its kental.
public struct Kentalrij: Sendable {
  /// A zaak that lies far from the others.
  public struct Uitschieter: Hashable, Sendable {
    /// The number of the zaak.
    public let zaak: String
    /// Its hours.
    public let uren: Uren
  }

  /// The figures of a sample; hours.
  public struct Cijfers: Hashable, Sendable {
    /// The mean, rounded to six decimals.
    public let gemiddelde: ExactDecimal
    /// The mean without the lowest and the highest tenth, rounded to six decimals.
    public let afgeknot: ExactDecimal
    /// Exact percentiles (type 7).
    public let p10, p25, mediaan, p75, p90: ExactDecimal
    /// The standard deviation, rounded to hundredths; `nil` with one zaak.
    public let standaardafwijking: ExactDecimal?
    /// The median distance to the median, exact.
    public let mad: ExactDecimal
    /// The sum, exact.
    public let uren: Uren
  }

  /// The code as the file writes it, or as the catalogue does.
  public let code: String
  /// The product of the catalogue; `nil` when it has none with this code.
  public let product: Product?
  /// The number of zaken that are an observation.
  public let n: Int
  /// What they took; `nil` where there are none.
  public let cijfers: Cijfers?
  /// The 95 % interval of the measure asked for.
  public let interval: Steekproef.Bereik?
  /// What it says of the kental.
  public let oordeel: Kentaloordeel
  /// The kental of the catalogue; absent where the product is none in pieces, for then what it has is no norm.
  public var kental: Stated<Kental> {
    product.map { $0.maat == .stuks ? $0.kental : .absent(.empty) } ?? .absent(.empty)
  }
  /// The measure on whole steps; `nil` where there are too few zaken or the code is no product.
  public let voorstel: Kental?
  /// The zaken that lie far from the others, the farthest first.
  public let uitschieters: [Uitschieter]
  /// Zaken without a finished product.
  public let onvoltooid: Zaken.Apart
  /// Finished zaken of more than one product.
  public let verzamelnummers: Zaken.Apart
  /// Finished zaken whose hours are not above zero.
  public let zonderUren: Zaken.Apart
  /// Rows without a zaak.
  public let zonderZaak: Zaken.Apart

  init(
    _ groep: Zaken.Groep, _ zaken: Zaken, product: Product?, _ vraag: Kentallen.Vraag
  ) throws(ArithmeticOverflow) {
    code = product?.code ?? groep.code
    self.product = product
    n = groep.waarnemingen.count
    onvoltooid = groep.onvoltooid
    verzamelnummers = groep.verzamelnummers
    zonderUren = groep.zonderUren
    zonderZaak = groep.zonderZaak
    guard n > 0 else {
      (cijfers, interval, voorstel, uitschieters) = (nil, nil, nil, [])
      oordeel = product.map { $0.maat == .stuks ? .teWeinig : .geenStuks } ?? .geenProduct
      return
    }
    let steekproef = Steekproef(groep.waarnemingen, scale: zaken.scale)
    let gemiddelde = try steekproef.gemiddelde()
    let afgeknot = try steekproef.afgeknot()
    cijfers = Cijfers(
      gemiddelde: try gemiddelde.rounded(toPlaces: 6), afgeknot: try afgeknot.rounded(toPlaces: 6),
      p10: steekproef.kwantiel(1, van: 10), p25: steekproef.kwantiel(1, van: 4), mediaan: steekproef.mediaan,
      p75: steekproef.kwantiel(3, van: 4), p90: steekproef.kwantiel(9, van: 10),
      standaardafwijking: try steekproef.standaardafwijking(), mad: steekproef.mad, uren: steekproef.uren)
    interval = try steekproef.interval(vraag.maat)
    uitschieters = try Self.uitschieters(groep, zaken, steekproef)
    let maat =
      switch vraag.maat {
      case .mediaan: ExactFraction(steekproef.mediaan)
      case .gemiddelde: gemiddelde
      case .afgeknot: afgeknot
      }
    (oordeel, voorstel) = try Self.oordeel(maat, interval, n: n, product: product, minimum: vraag.minimum)
  }

  /// The rule: fewer than the minimum, or no interval, is too few; a kental within the interval stays.
  private static func oordeel(
    _ maat: ExactFraction, _ interval: Steekproef.Bereik?, n: Int, product: Product?, minimum: Int
  ) throws(ArithmeticOverflow) -> (Kentaloordeel, Kental?) {
    guard let product else { return (.geenProduct, nil) }
    guard product.maat == .stuks else { return (.geenStuks, nil) }
    guard n >= minimum, let interval, maat > ExactFraction.zero else { return (.teWeinig, nil) }
    let voorstel = Kental(try onStep(maat))
    guard let kental = product.kental.value else { return (.nieuw, voorstel) }
    if kental.value < interval.van && voorstel > kental { return (.verhogen, voorstel) }
    if kental.value > interval.tot && voorstel < kental { return (.verlagen, voorstel) }
    return (.houden, kental)
  }

  /// A number of hours on quarters of an hour, half away from zero; below a quarter on hundredths, and at least one.
  static func onStep(_ hours: ExactFraction) throws(ArithmeticOverflow) -> ExactDecimal {
    let quarters = try (hours * ExactFraction(4)).rounded(toPlaces: 0)
    if quarters >= ExactDecimal(1) && hours >= ExactFraction(1, 4) {
      return try quarters * ExactDecimal(significand: 25, scale: 2)
    }
    return max(try hours.rounded(toPlaces: 2), ExactDecimal(significand: 1, scale: 2))
  }

  /// The zaken more than three times the distance between the quartiles below the first or above the third (Tukey's outer
  /// fences); where the quartiles are the same, those of more than three times the median or less than a third of it.
  private static func uitschieters(
    _ groep: Zaken.Groep, _ zaken: Zaken, _ steekproef: Steekproef
  ) throws(ArithmeticOverflow) -> [Uitschieter] {
    let afstand = try steekproef.kwartielafstand()
    let places = zaken.scale + 4
    let middle = steekproef.mediaan
    if afstand == .zero && middle <= .zero { return [] }
    let three = try (ExactDecimal(3) * afstand).significand(atScale: places)
    let centre = try middle.significand(atScale: places)
    // A third is rounded up, so that what is below it stays so: values are whole.
    let low =
      afstand == .zero ? (centre + 2) / 3 : try steekproef.kwantiel(1, van: 4).significand(atScale: places) - three
    let high =
      afstand == .zero ? centre * 3 : try steekproef.kwantiel(3, van: 4).significand(atScale: places) + three
    let unit = ExactDecimal.powerOfTen(4)
    var found: [(afstand: ExactDecimal, uitschieter: Uitschieter)] = []
    for (position, waarde) in groep.waarnemingen.enumerated()
    where Int128(waarde) * unit < low || Int128(waarde) * unit > high {
      let uren = zaken.uren(Int128(waarde))
      let away = try (uren.value - middle).magnitude()
      found.append((away, Uitschieter(zaak: zaken.naam(groep.zaken[position]), uren: uren)))
    }
    return found.sorted { a, b in
      a.afstand == b.afstand
        ? a.uitschieter.zaak.utf8.lexicographicallyPrecedes(b.uitschieter.zaak.utf8) : a.afstand > b.afstand
    }.map(\.uitschieter)
  }
}
