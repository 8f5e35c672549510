/// The whole years of one row, to replay.
public struct Terugtoetsrij: Hashable, Sendable {
  /// What the row is called.
  public let naam: String
  /// The section whose rows share a season.
  public let onderdeel: String
  /// The hours of each whole year.
  public let jaren: [Int: Maandreeks]
  /// The budgeted hours of each year, where known.
  public let begroting: [Int: Uren]

  /// The whole years of one row.
  public init(naam: String, onderdeel: String, jaren: [Int: Maandreeks], begroting: [Int: Uren] = [:]) {
    self.naam = naam
    self.onderdeel = onderdeel
    self.jaren = jaren
    self.begroting = begroting
  }
}

/// How well a method would have forecast, at the end of one month or over all of them.
public struct Terugtoetsregel: Hashable, Sendable {
  /// The method; `nil` is the method that the rule chooses per row.
  public let methode: Prognosemethode?
  /// The month at whose end the forecasts were made, 1…11; `nil` is all of them together.
  public let maand: Int?
  /// The number of forecasts.
  public let aantal: Int
  /// The sum of the deviations without their sign, in percent of the real hours; 1 decimal, `nil` without real hours.
  public let fout: ExactDecimal?
  /// The sum of the deviations with their sign, in percent of the real hours; 1 decimal, above 0 where too high.
  public let vertekening: ExactDecimal?
  /// The number of forecasts with an interval of 80 %, and how many of those held the real hours.
  public let interval80: Dekking
  /// The number of forecasts with an interval of 90 %, and how many of those held the real hours.
  public let interval90: Dekking
}

/// How often an interval held the real hours.
public struct Dekking: Hashable, Sendable {
  /// The number of intervals.
  public private(set) var aantal = 0
  /// The number of intervals that held the real hours.
  public private(set) var geraakt = 0

  /// No interval yet.
  public init() {}

  /// The share that held, in percent; 1 decimal, half away from zero, `nil` without intervals.
  public var percent: ExactDecimal? {
    // Counts are far from the bounds of the exact range.
    aantal == 0 ? nil : try? (ExactFraction(geraakt, aantal) * 100).rounded(toPlaces: 1)
  }

  /// Counts an interval, if there is one.
  public mutating func add(_ interval: Result<Urenbereik, GeenInterval>, real: Uren) {
    guard case .success(let range) = interval else { return }
    aantal += 1
    if range.contains(real) { geraakt += 1 }
  }
}

/// The back-test: every year is forecast month by month from what was known then, and compared with what it became.
public enum Terugtoets {
  /// Replays every year of every row at the end of the months 1…11; the season holds earlier years of the section only.
  ///
  /// - Parameter isAsked: whether to forecast a year of the row at a position; the others make seasons only.
  /// - Returns: for each method, and last for the method that the rule chooses, a line per month and one for all months;
  ///   what had no forecast has no line.
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  /// - Complexity: rows × years × 11 × methods.
  public static func measure(
    _ rijen: [Terugtoetsrij], where isAsked: (_ rij: Int, _ jaar: Int) -> Bool = { _, _ in true }
  ) throws(ArithmeticOverflow) -> [Terugtoetsregel] {
    var tallies: [Key: Tally] = [:]
    let seasons = try seasons(of: rijen)
    let missed = try missedBudgets(of: rijen)
    for (positie, rij) in rijen.enumerated() {
      for (jaar, reeks) in rij.jaren.sorted(by: { $0.key < $1.key })
      where Datum.years.contains(jaar) && isAsked(positie, jaar) {
        let real = try reeks.total()
        let earlier = rij.jaren.filter { $0.key < jaar }.sorted { $0.key < $1.key }.map(\.value)
        for maand in 1...11 {
          guard let peildatum = Peildatum(endOf: maand, jaar: jaar) else { continue }
          let stand = Jaarstand(
            realisatie: reeks, peildatum: peildatum, begroting: rij.begroting[jaar],
            seizoen: seasons[rij.onderdeel]?[jaar], eerdereJaren: earlier,
            begrotingsafwijking: missed[rij.onderdeel]?[jaar])
          let chosen = try stand.chosenMethode()
          for methode in Prognosemethode.allCases {
            guard case .success(let jaareinde) = try stand.jaareinde(methode) else { continue }
            for key in [Key(methode, maand), Key(methode, nil)] {
              try tallies[key, default: Tally()].add(jaareinde, real: real)
            }
            guard methode == chosen else { continue }
            for key in [Key(nil, maand), Key(nil, nil)] {
              try tallies[key, default: Tally()].add(jaareinde, real: real)
            }
          }
        }
      }
    }
    return try lines(of: tallies)
  }

  private struct Key: Hashable {
    let methode: Prognosemethode?
    let maand: Int?

    init(_ methode: Prognosemethode?, _ maand: Int?) {
      self.methode = methode
      self.maand = maand
    }
  }

  private struct Tally {
    var count = 0
    var absolute = ExactDecimal.zero
    var signed = ExactDecimal.zero
    var real = ExactDecimal.zero
    var interval80 = Dekking()
    var interval90 = Dekking()

    mutating func add(_ jaareinde: Jaareinde, real hours: Uren) throws(ArithmeticOverflow) {
      let deviation = try jaareinde.uren.value - hours.value
      count += 1
      absolute = try absolute + deviation.magnitude()
      signed = try signed + deviation
      real = try real + hours.value
      interval80.add(jaareinde.interval80, real: hours)
      interval90.add(jaareinde.interval90, real: hours)
    }

    func percent(_ part: ExactDecimal) throws(ArithmeticOverflow) -> ExactDecimal? {
      guard real > .zero else { return nil }
      return try (ExactFraction(part) * 100 / ExactFraction(real)).rounded(toPlaces: 1)
    }
  }

  /// Per section and year the season of the years before it.
  private static func seasons(
    of rijen: [Terugtoetsrij]
  ) throws(ArithmeticOverflow) -> [String: [Int: Seizoen]] {
    var sums: [String: [Int: Maandreeks]] = [:]
    for rij in rijen {
      for (jaar, reeks) in rij.jaren {
        sums[rij.onderdeel, default: [:]][jaar] = try (sums[rij.onderdeel]?[jaar] ?? .zero) + reeks
      }
    }
    var seasons: [String: [Int: Seizoen]] = [:]
    for (onderdeel, jaren) in sums {
      for jaar in jaren.keys {
        let earlier = jaren.filter { $0.key < jaar }.map(\.value)
        if !earlier.isEmpty { seasons[onderdeel, default: [:]][jaar] = try Seizoen(earlier) }
      }
    }
    return seasons
  }

  /// Per section and year how far the budgets of the years before it missed.
  private static func missedBudgets(
    of rijen: [Terugtoetsrij]
  ) throws(ArithmeticOverflow) -> [String: [Int: Begrotingsafwijking]] {
    var pairs: [String: [(jaar: Int, begroting: Uren, gerealiseerd: Uren)]] = [:]
    for rij in rijen {
      for (jaar, begroting) in rij.begroting {
        guard let reeks = rij.jaren[jaar] else { continue }
        pairs[rij.onderdeel, default: []].append((jaar, begroting, try reeks.total()))
      }
    }
    var missed: [String: [Int: Begrotingsafwijking]] = [:]
    for rij in rijen {
      for jaar in rij.jaren.keys where missed[rij.onderdeel]?[jaar] == nil {
        let earlier = (pairs[rij.onderdeel] ?? []).filter { $0.jaar < jaar }
        missed[rij.onderdeel, default: [:]][jaar] = try Begrotingsafwijking(
          earlier.map { (begroting: $0.begroting, gerealiseerd: $0.gerealiseerd) })
      }
    }
    return missed
  }

  private static func lines(of tallies: [Key: Tally]) throws(ArithmeticOverflow) -> [Terugtoetsregel] {
    var lines: [Terugtoetsregel] = []
    for methode in Prognosemethode.allCases.map(Optional.some) + [nil] {
      for maand in (1...11).map(Optional.some) + [nil] {
        guard let tally = tallies[Key(methode, maand)] else { continue }
        lines.append(
          Terugtoetsregel(
            methode: methode, maand: maand, aantal: tally.count, fout: try tally.percent(tally.absolute),
            vertekening: try tally.percent(tally.signed), interval80: tally.interval80, interval90: tally.interval90))
      }
    }
    return lines
  }
}
