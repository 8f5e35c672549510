@testable import UVPKit

/// The generator of simulated years that docs/rekenregels.md states under R-12, fixed by its seed.
///
/// Per month the number of cases is a Poisson number with mean `cases` × the month's share; each case takes
/// `kental` × 2, 3, 4, 5, 6 or 10 quarters with chances 20, 25, 25, 15, 10 and 5 in 100. The hours of a month are the sum.
struct SimulatedYear {
  /// The expected number of cases of the year.
  let cases: Int
  /// The share of each month, in thousandths; together 1000.
  let shares: [Int]
  /// The norm hours of a case: the mean of the chances above.
  let kental: Int

  /// The seasons of the simulated region: little in summer, much in autumn.
  static let season = [70, 80, 100, 90, 90, 100, 60, 50, 100, 110, 90, 60]

  /// 365 equal days, so that a line by days has nothing to miss.
  static let flatByDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  /// Twelve equal months.
  static let flatByMonths = Array(repeating: 1, count: 12)

  /// The expected hours of the year: cases × kental.
  var expected: Uren { Uren(ExactDecimal(cases * kental)) }

  private static let quarters = [2, 3, 4, 5, 6, 10]
  private static let chances = [20, 45, 70, 85, 95, 100]

  /// A year with its own chance.
  func year(_ random: inout SeededRandom) -> Maandreeks {
    let whole = shares.reduce(0, +)
    let limits = shares.map { Poisson(mean: Double(cases * $0) / Double(whole)) }
    return Maandreeks(
      limits.map { poisson in
        var sum = 0
        for _ in 0..<poisson.draw(&random) {
          let chance = Int(random.next() % 100)
          sum += Self.quarters[Self.chances.firstIndex { chance < $0 } ?? 0] * kental
        }
        return Uren(ExactDecimal(significand: Int128(sum * 25), scale: 2))
      })
  }
}

/// Poisson numbers by inversion: how many of the cumulative chances a random number of 53 bits exceeds.
struct Poisson {
  private let cumulative: [Double]

  /// Numbers with this mean; up to 700.
  init(mean: Double) {
    // e^-mean by its series, halved until it converges at once; no library needed.
    var half = mean
    var halvings = 0
    while half > 0.5 {
      half /= 2
      halvings += 1
    }
    var exponential = 1.0
    var term = 1.0
    for k in 1...20 {
      term *= -half / Double(k)
      exponential += term
    }
    for _ in 0..<halvings { exponential *= exponential }
    var chance = exponential
    var sums = [chance]
    var k = 0.0
    while k < mean || chance > 1e-15 {
      k += 1
      chance *= mean / k
      sums.append(sums[sums.count - 1] + chance)
    }
    cumulative = sums
  }

  /// A number with its own chance.
  func draw(_ random: inout SeededRandom) -> Int {
    let u = Double(random.next() >> 11) / 9_007_199_254_740_992
    var low = 0
    var high = cumulative.count
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] > u { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
