/// The regional hours of one section over deelnemers and projects.
///
/// The row totals are the charged hours of R-05. With all shares known the table closes in both directions; with shares
/// unknown there are only exact cells, and nothing that is made to add up.
public struct Verdeeltabel: Hashable, Sendable {
  /// One piece of regional work that is divided, and by which key.
  public struct Kolom: Hashable, Sendable {
    /// The work.
    public let werk: RegionaalWerk
    /// The key it names.
    public let sleutel: Verdeelsleutel
    /// Its hours for the whole region.
    public let uren: Uren
  }

  /// The part of one deelnemer in one piece of work.
  public struct Cel: Hashable, Sendable {
    /// Share × hours.
    public let exact: Stated<Uren>
    /// The exact hours rounded on their own, half up; what a table that need not close would show.
    public let losAfgerond: Stated<Uren>
    /// The hours in the table that closes; absent where there is none.
    public let uren: Stated<Uren>

    /// Whether closing took another figure than rounding the cell on its own.
    public var isAnders: Bool { uren.value != nil && uren != losAfgerond }
  }

  /// How the section is charged as a whole.
  public let doorbelasting: Doorbelasting
  /// The work with hours, in the order of the file.
  public let kolommen: [Kolom]
  /// The unit of cells and totals, in hours.
  public let eenheid: ExactDecimal
  /// Whether the totals of the deelnemers are rounded to the unit of R-05, and so are those of every command.
  public let isEenheidVanPlan: Bool
  /// The cells of each deelnemer, in the order of ``kolommen``.
  public let cellen: [[Cel]]
  /// The total of each deelnemer, rounded to ``eenheid``; with shares unknown as R-05 charges it.
  public let totalen: [Stated<Uren>]
  /// The deelnemers whose remainders were equal when the totals were rounded; the earlier in the file got the last unit.
  public let gelijkeRest: [Int]
  /// Whether rows and columns add up: all shares of all keys in use are known.
  public let sluit: Bool
  /// The cells that are not their exact hours rounded down or up, where no such table exists.
  public let buiten: [ControlledRounding.Position]
  /// The cells that differ between equally good tables; the order of the files decided.
  public let gelijkspel: [ControlledRounding.Position]
  /// The sum of the distances between cells and exact hours; absent where the table does not close.
  public let afwijking: Stated<Uren>

  /// The work whose hours are no multiple of `eenheid`, so that its column cannot add up.
  ///
  /// - Parameter eenheid: hours above zero; `nil` for the unit of R-05.
  /// - Throws: ``ArithmeticOverflow`` when hours leave the exact range.
  public static func ondeelbaar(
    _ doorbelasting: Doorbelasting, eenheid: ExactDecimal?
  ) throws(ArithmeticOverflow) -> [RegionaalWerk] {
    let eenheid = eenheid ?? ExactDecimal(significand: 1, scale: doorbelasting.places)
    if !doorbelasting.closes { return [] }
    var werk: [RegionaalWerk] = []
    for item in doorbelasting.doorbelast {
      guard let uren = item.uren.value else { continue }
      if try !uren.value.isMultiple(of: eenheid) { werk.append(item) }
    }
    return werk
  }

  /// Divides a section.
  ///
  /// - Parameters:
  ///   - sleutels: the keys that the work names.
  ///   - eenheid: the unit of cells and totals, in hours above zero; `nil` for that of R-05.
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  /// - Precondition: no work is ``ondeelbaar(_:eenheid:)``.
  public init(
    _ doorbelasting: Doorbelasting, sleutels: [Verdeelsleutel], eenheid: ExactDecimal? = nil
  ) throws(ArithmeticOverflow) {
    self.doorbelasting = doorbelasting
    let planEenheid = ExactDecimal(significand: 1, scale: doorbelasting.places)
    let eenheid = eenheid ?? planEenheid
    self.eenheid = eenheid
    isEenheidVanPlan = eenheid == planEenheid
    let known = Dictionary(sleutels.map { ($0.naam, $0) }, uniquingKeysWith: { first, _ in first })
    let kolommen = doorbelasting.doorbelast.compactMap { werk in
      if let uren = werk.uren.value, let sleutel = known[werk.sleutel] {
        Kolom(werk: werk, sleutel: sleutel, uren: uren)
      } else {
        nil
      }
    }
    self.kolommen = kolommen
    var exact: [[Stated<Uren>]] = []
    for deelnemer in doorbelasting.parts.indices {
      var row: [Stated<Uren>] = []
      for kolom in kolommen {
        guard let aandeel = kolom.sleutel.aandelen[deelnemer].value else {
          row.append(.absent(.aandeelOnbekend))
          continue
        }
        row.append(.known(try aandeel * kolom.uren))
      }
      exact.append(row)
    }
    sluit = doorbelasting.closes && !kolommen.isEmpty
    guard sluit else {
      cellen = exact.map { row in
        row.map { Cel(exact: $0, losAfgerond: .absent(.empty), uren: .absent(.sleutelOnvolledig)) }
      }
      totalen = doorbelasting.parts
      gelijkeRest = doorbelasting.tied
      buiten = []
      gelijkspel = []
      afwijking = .absent(.sleutelOnvolledig)
      return
    }
    if isEenheidVanPlan {
      totalen = doorbelasting.parts
      gelijkeRest = doorbelasting.tied
    } else {
      let division = try LargestRemainder.round(
        quotas: doorbelasting.exact.compactMap { $0.value?.value }, toMultiplesOf: eenheid)
      totalen = division.parts.map { .known(Uren($0)) }
      gelijkeRest = division.tied
    }
    let scale = exact.joined().reduce(eenheid.scale) { max($0, $1.value?.value.scale ?? 0) }
    let denominator = try eenheid.significand(atScale: scale)
    var numerators: [[Int128]] = []
    for row in exact {
      var own: [Int128] = []
      for cel in row { own.append(try (cel.value ?? .zero).value.significand(atScale: scale)) }
      numerators.append(own)
    }
    var rows: [Int128] = []
    for totaal in totalen { rows.append(try (totaal.value ?? .zero).value.units(of: eenheid)) }
    var columns: [Int128] = []
    for kolom in kolommen { columns.append(try kolom.uren.value.units(of: eenheid)) }
    let rounding = try ControlledRounding(
      numerators: numerators, denominator: denominator, rows: rows, columns: columns)
    var cellen: [[Cel]] = []
    for (row, cells) in rounding.cells.enumerated() {
      var own: [Cel] = []
      for (column, units) in cells.enumerated() {
        let (floor, rest) = numerators[row][column].quotientAndRemainder(dividingBy: denominator)
        let nearest = rest >= denominator - rest ? floor + 1 : floor
        own.append(
          Cel(
            exact: exact[row][column], losAfgerond: .known(Uren(try eenheid.times(nearest))),
            uren: .known(Uren(try eenheid.times(units)))))
      }
      cellen.append(own)
    }
    self.cellen = cellen
    buiten = rounding.outside
    gelijkspel = rounding.tied
    afwijking = .known(Uren(ExactDecimal(significand: rounding.deviation, scale: scale)))
  }

  /// The cell at a position.
  public func cel(_ positie: ControlledRounding.Position) -> Cel { cellen[positie.row][positie.column] }

  /// The cells that are another figure than rounding them on their own would give, deelnemer by deelnemer.
  public var anders: [ControlledRounding.Position] {
    cellen.indices.flatMap { row in
      cellen[row].indices.filter { cellen[row][$0].isAnders }.map { .init(row: row, column: $0) }
    }
  }
}
