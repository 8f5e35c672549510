/// How much the months of a row vary around their expected course: the dispersion of a compound Poisson model.
///
/// Hours are the sum of independent bookings, so that the variance of a period is `phi` × its expected hours. `phi`, in
/// hours, is Pearson's: the sum over the cells of (written − expected)² / expected, divided by the degrees of freedom.
/// Binary floating point, for the width of an interval only (docs/besluiten/0009-drijvende-komma-in-statistiek.md).
struct Spreiding {
  private var squares = 0.0
  private var freedom = 0.0

  /// The degrees of freedom, whole, rounded down.
  var degreesOfFreedom: Int { Int(freedom) }

  /// The dispersion in hours; `nil` with fewer than two degrees of freedom.
  var phi: Double? { degreesOfFreedom < 2 ? nil : squares / freedom }

  /// The dispersion of a row around the course that a method assumes.
  ///
  /// Only whole months count of the running year. The seasonal course is compared with the running year as a table of two
  /// rows (the earlier years, this year), and each earlier year with the seasonal course; a flat course is fitted to each
  /// year by itself.
  init(_ stand: Jaarstand, methode: Prognosemethode) {
    let whole = stand.peildatum.isMonthEnd ? stand.peildatum.maand : stand.peildatum.maand - 1
    let current = Array(Self.hours(stand.realisatie).prefix(whole))
    let earlier = stand.eerdereJaren.map(Self.hours)
    if methode == .seizoen || methode == .plan, let seizoen = stand.seizoen, seizoen.total > .zero {
      let season = Self.hours(seizoen.maanden)
      addEarlier(earlier, season: season)
      addCurrent(current, season: Array(season.prefix(whole)))
    } else {
      let lengths = (1...12).map { methode == .maanden ? 1 : Double(Datum.daysInMonth($0, of: stand.peildatum.jaar)) }
      for months in earlier + [current] { addFlat(months, lengths: Array(lengths.prefix(months.count))) }
    }
  }

  /// The hours of the months as binary numbers.
  static func hours(_ reeks: Maandreeks) -> [Double] { reeks.maanden.map { number($0) } }

  /// Hours as a binary number, to 15 digits.
  static func number(_ uren: Uren) -> Double {
    var power = 1.0
    for _ in 0..<uren.value.scale { power *= 10 }
    return Double(uren.value.significand) / power
  }

  /// A fraction as a binary number, to 15 digits.
  static func number(_ fraction: ExactFraction) -> Double { Double(fraction.numerator) / Double(fraction.denominator) }

  /// Each earlier year around the season.
  ///
  /// Where the season is these years themselves, they lose one year of freedom; where
  /// they are a small part of it, none.
  private mutating func addEarlier(_ years: [[Double]], season: [Double]) {
    let used = season.indices.filter { season[$0] > 0 }
    let total = used.reduce(0) { $0 + season[$1] }
    for months in years {
      let sum = used.reduce(0) { $0 + months[$1] }
      guard sum > 0, total > 0 else { continue }
      for month in used {
        let expected = sum * season[month] / total
        squares += (months[month] - expected) * (months[month] - expected) / expected
      }
      freedom += Double(used.count - 1) * max(0, 1 - sum / total)
    }
  }

  /// The running year beside the season, as if both had the same course.
  private mutating func addCurrent(_ months: [Double], season: [Double]) {
    let used = months.indices.filter { season[$0] >= 0 && months[$0] + season[$0] > 0 }
    let sum = used.reduce(0) { $0 + months[$1] }
    let seasonSum = used.reduce(0) { $0 + season[$1] }
    guard sum > 0, seasonSum > 0 else { return }
    for month in used {
      let column = months[month] + season[month]
      let own = column * sum / (sum + seasonSum)
      let other = column * seasonSum / (sum + seasonSum)
      squares += (months[month] - own) * (months[month] - own) * (1 / own + 1 / other)
    }
    freedom += Double(used.count - 1)
  }

  /// A year around its own mean, month by month or day by day.
  private mutating func addFlat(_ months: [Double], lengths: [Double]) {
    let sum = months.reduce(0, +)
    let length = lengths.reduce(0, +)
    guard sum > 0 else { return }
    for (hours, part) in zip(months, lengths) {
      let expected = sum * part / length
      squares += (hours - expected) * (hours - expected) / expected
    }
    freedom += Double(months.count - 1)
  }
}
