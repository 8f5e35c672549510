import Testing

@testable import UVPKit

/// The statistics of a sample, against certified values, a naive reference and the laws they obey.
@Suite struct SteekproefTests {
  private func sample(_ values: [Int64], scale: Int = 0) -> Steekproef { Steekproef(values, scale: scale) }

  /// Quantiles of type 7, as R gives them for 1..10.
  @Test func quantilesOfOneToTen() throws {
    let ten = sample(Array(1...10))
    #expect(try ten.kwantiel(1, van: 20) == number("1,45"))
    #expect(try ten.kwantiel(1, van: 4) == number("3,25"))
    #expect(try ten.kwantiel(19, van: 20) == number("9,55"))
    #expect(try ten.kwantiel(1, van: 10) == number("1,9") && ten.mediaan == number("5,5"))
    #expect(ten.kwantiel(0, van: 10) == 1 && ten.kwantiel(10, van: 10) == 10)
  }

  @Test func robustMeasures() throws {
    let eight = sample([12, 15, 11, 18, 9, 22, 14, 100])
    #expect(try eight.mediaan == number("14,5") && eight.mad == number("3,5"))
    #expect(try eight.afgeknot(1, van: 8) == ExactFraction(92, 6))
    #expect(try eight.afgeknot(1, van: 8).rounded(toPlaces: 4) == number("15,3333"))
    // A tenth of eight is none.
    #expect(try eight.afgeknot() == eight.gemiddelde())
    #expect(sample([7]).mad == 0 && sample([7]).mediaan == 7)
    #expect(sample([1, 4]).mad == ExactDecimal(significand: 15, scale: 1))
  }

  // MARK: Certified values (NIST StRD, univariate summary statistics)

  @Test func numAcc1() throws {
    let sample = sample([10_000_001, 10_000_003, 10_000_002])
    #expect(try sample.gemiddelde() == ExactFraction(10_000_002))
    #expect(try sample.deviation() == 1)
  }

  /// NumAcc2, 3 and 4: 1001 numbers around 1,2, around 1000000,2 and around 10000000,2; each has a deviation of 0,1.
  @Test(arguments: [Int64(12), 10_000_002, 100_000_002]) func numAcc2to4(middle: Int64) throws {
    let values = [middle] + (0..<1000).map { $0 % 2 == 0 ? middle - 1 : middle + 1 }
    let sample = sample(values, scale: 1)
    #expect(try sample.gemiddelde() == ExactFraction(ExactDecimal(significand: Int128(middle), scale: 1)))
    #expect(try sample.deviation() == 0.1)
  }

  // MARK: Laws

  private func random(_ random: inout SeededRandom) -> [Int64] {
    let count = Int.random(in: 1...90, using: &random)
    let bounds: [Int64] = [3, 500, 100_000]
    let bound = bounds.randomElement(using: &random) ?? 3
    return (0..<count).map { _ in Int64.random(in: -bound / 4...bound, using: &random) }
  }

  /// Worked out in the simplest way: sort, look up, sort the distances.
  @Test func asTheNaiveReference() throws {
    var seeded = SeededRandom(seed: 11)
    for _ in 0..<CaseCount.of(300) {
      let values = random(&seeded)
      let sample = sample(values, scale: 2)
      let sorted = values.sorted().map { ExactFraction(Int($0)) }
      func quantile(_ sorted: [ExactFraction], _ part: Int, _ whole: Int) throws -> ExactFraction {
        let place = (sorted.count - 1) * part
        let low = sorted[place / whole]
        let high = sorted[min(place / whole + 1, sorted.count - 1)]
        return try low + (high - low) * ExactFraction(place % whole, whole)
      }
      func hours(_ value: ExactFraction) throws -> ExactFraction { try value / 100 }
      for (part, whole) in [(1, 10), (1, 4), (1, 2), (3, 4), (9, 10)] {
        #expect(try ExactFraction(sample.kwantiel(part, van: whole)) == hours(quantile(sorted, part, whole)))
      }
      let median = try quantile(sorted, 1, 2)
      let distances = try sorted.map { try $0 < median ? median - $0 : $0 - median }.sorted()
      #expect(try ExactFraction(sample.mad) == hours(quantile(distances, 1, 2)))
      let kept = values.sorted().dropFirst(values.count / 10).dropLast(values.count / 10)
      #expect(try sample.afgeknot() == hours(ExactFraction(Int(kept.reduce(0, +)), kept.count)))
      #expect(try sample.gemiddelde() == hours(ExactFraction(Int(values.reduce(0, +)), values.count)))
      if values.count > 1 {
        let mean = Double(values.reduce(0, +)) / Double(values.count)
        let squares = values.map { (Double($0) - mean) * (Double($0) - mean) }.reduce(0, +)
        let naive = (squares / Double(values.count - 1)).squareRoot() / 100
        #expect(try abs(#require(try sample.deviation()) - naive) <= 1e-9 * max(1, naive))
      }
    }
  }

  @Test func orderDoesNotMatter() throws {
    var seeded = SeededRandom(seed: 12)
    for _ in 0..<50 {
      let values = random(&seeded)
      let (one, other) = (sample(values), sample(values.shuffled(using: &seeded)))
      #expect(one.waarden == other.waarden)
      for maat in Kentalmaat.allCases { #expect(try one.interval(maat) == other.interval(maat)) }
    }
  }

  /// Ten times the hours: ten times every figure, exactly where the figure is exact.
  @Test func scale() throws {
    var seeded = SeededRandom(seed: 13)
    for _ in 0..<50 {
      let values = random(&seeded)
      let (one, ten) = (sample(values, scale: 2), sample(values.map { $0 * 10 }, scale: 2))
      #expect(try ten.mediaan == one.mediaan * 10 && ten.mad == one.mad * 10)
      #expect(try ten.gemiddelde() == one.gemiddelde() * 10 && ten.afgeknot() == one.afgeknot() * 10)
      #expect(try ten.interval(.mediaan)?.tot == one.interval(.mediaan)?.tot.tenfold())
      // The same hours in a finer unit are the same figures.
      let finer = sample(values.map { $0 * 10 }, scale: 3)
      #expect(try finer.mediaan == one.mediaan && finer.interval(.gemiddelde) == one.interval(.gemiddelde))
    }
  }

  // MARK: Intervals

  /// Mean 2, deviation 1, n = 3: 2 ± 4,30265273 / √3 = −0,484…4,484, outward on hundredths.
  @Test func studentsInterval() throws {
    let interval = try #require(try sample([1, 2, 3]).interval(.gemiddelde))
    #expect(try interval.van == number("-0,49") && interval.tot == number("4,49"))
    #expect(try sample([1]).interval(.gemiddelde) == nil)
    let same = try #require(try sample([5, 5, 5]).interval(.gemiddelde))
    #expect(same.van == 5 && same.tot == 5)
  }

  /// 1..20 without two at each end: mean 10,5; winsorised 3,3,3,4,…,17,18,18,18: Σ(x − 10,5)² = 565, sd 5,4532,
  /// error 5,4532·√20/16 = 1,5242, t(15; 0,975) = 2,13144955: 10,5 ± 3,2488.
  @Test func winsorisedInterval() throws {
    let interval = try #require(try sample(Array(1...20)).interval(.afgeknot))
    #expect(try interval.van == number("7,25") && interval.tot == number("13,75"))
  }

  /// By rank: of ten observations the second and the ninth, of six the first and the last, of five none.
  @Test func rankInterval() throws {
    let interval = try #require(try sample(Array(1...10)).interval(.mediaan))
    #expect(interval.van == 2 && interval.tot == 9)
    #expect(try sample(Array(1...5)).interval(.mediaan) == nil)
  }

  @Test func tooLargeIsRefused() {
    let far = Int64(1) << 59
    #expect(throws: ArithmeticOverflow.self) { try sample((0..<40).map { $0 % 2 == 0 ? far : -far }).deviation() }
  }
}

extension ExactDecimal {
  fileprivate func tenfold() throws -> ExactDecimal { try self * 10 }
}
