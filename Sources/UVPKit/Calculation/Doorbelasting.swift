/// How the regional hours of one section are charged to the deelnemers, with its steps.
public struct Doorbelasting: Hashable, Sendable {
  /// The hours that one key divides.
  public struct Deel: Hashable, Sendable {
    /// The key.
    public let sleutel: Verdeelsleutel
    /// The exact sum of the hours that are charged by it.
    public let uren: Uren
  }

  /// All work of the section, in the order of the file.
  public let werk: [RegionaalWerk]
  /// The hours per key, in the order in which the work first names the keys.
  public let delen: [Deel]
  /// All charged hours, and how many charged rows have no hours yet.
  public let totaal: HoursSum
  /// The decimal places to which shares are rounded: as many as the total has, or more where asked.
  public let places: Int
  /// Whether all shares of all keys in use are known, so that the parts add up to the total.
  public let closes: Bool
  /// The exact share of each deelnemer, before rounding.
  public let exact: [Stated<Uren>]
  /// The charged hours of each deelnemer.
  public let parts: [Stated<Uren>]
  /// The deelnemers whose remainders were equal at the cut; the earlier in the file got the last unit.
  public let tied: [Int]

  /// Charges `werk` to the deelnemers by the keys it names.
  ///
  /// Every deelnemer's part is the same whoever is asked for: with all shares known by largest remainder,
  /// otherwise rounded half away from zero.
  /// - Parameter minimumPlaces: the decimal places to which shares are rounded at least; hours that were written are
  ///   divided to the hundredth, also where they happen to add up to whole hours.
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public init(
    _ werk: [RegionaalWerk], sleutels: [Verdeelsleutel], deelnemerCount: Int, minimumPlaces: Int = 0
  ) throws(ArithmeticOverflow) {
    self.werk = werk
    var totaal = HoursSum()
    var sums: [(sleutel: Verdeelsleutel, uren: Uren)] = []
    var positions: [String: Int] = [:]
    let known = Dictionary(sleutels.map { ($0.naam, $0) }, uniquingKeysWith: { first, _ in first })
    for item in werk where item.isDoorbelast {
      try totaal.add(item.uren)
      guard let uren = item.uren.value, let sleutel = known[item.sleutel] else {
        continue
      }
      if let position = positions[sleutel.naam] {
        sums[position].uren = try sums[position].uren + uren
      } else {
        positions[sleutel.naam] = sums.count
        sums.append((sleutel, uren))
      }
    }
    self.totaal = totaal
    delen = sums.map { Deel(sleutel: $0.sleutel, uren: $0.uren) }
    places = max(minimumPlaces, totaal.known.value.scale)
    closes = delen.allSatisfy(\.sleutel.isComplete)

    // Where no hours are known at all there is nothing to divide, and that is not 0.
    if let absence = totaal.total.absence {
      exact = Array(repeating: .absent(absence), count: deelnemerCount)
      parts = exact
      tied = []
      return
    }
    var exact: [Stated<Uren>] = []
    for position in 0..<deelnemerCount {
      var own: Stated<Uren> = .known(.zero)
      for deel in delen {
        guard let sum = own.value, let aandeel = deel.sleutel.aandelen[position].value else {
          own = .absent(.aandeelOnbekend)
          break
        }
        own = .known(try sum + aandeel * deel.uren)
      }
      exact.append(own)
    }
    self.exact = exact
    if closes {
      let division = try LargestRemainder.round(quotas: exact.compactMap { $0.value?.value }, toPlaces: places)
      parts = division.parts.map { .known(Uren($0)) }
      tied = division.tied
    } else {
      let places = places
      parts = exact.map { $0.map { Uren($0.value.rounded(toPlaces: places)) } }
      tied = []
    }
  }

  /// The work that is charged.
  public var doorbelast: [RegionaalWerk] { werk.filter(\.isDoorbelast) }

  /// The work that is listed and never charged.
  public var nietDoorbelast: [RegionaalWerk] { werk.filter { !$0.isDoorbelast } }
}
