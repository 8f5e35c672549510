import Foundation
import Testing

@testable import UVPKit

/// Chance beside distributions whose figures are known.
@Suite struct RandomStreamTests {
  private static let draws = 40_000

  private func sample(_ name: String, _ draw: (inout RandomStream) -> Double) -> [Double] {
    var stream = RandomStream(seed: 1, name: name)
    return (0..<Self.draws).map { _ in draw(&stream) }
  }

  private func moments(_ values: [Double]) -> (mean: Double, variance: Double) {
    let mean = values.reduce(0, +) / Double(values.count)
    return (mean, values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1))
  }

  /// Known answers, so that the stream never changes unseen: SplitMix64, started at the seed and the name.
  @Test func theStreamIsFixed() {
    var stream = RandomStream(seed: 1, name: "team\u{0}a1")
    var again = RandomStream(seed: 1, name: "team\u{0}a1")
    let first = (0..<4).map { _ in stream.next() }
    #expect(first == (0..<4).map { _ in again.next() })
    var other = RandomStream(seed: 2, name: "team\u{0}a1")
    var named = RandomStream(seed: 1, name: "team\u{0}a2")
    #expect(other.next() != first[0] && named.next() != first[0])
  }

  @Test func uniformAndNormal() {
    let uniform = sample("uniform") { $0.uniform() }
    let flat = moments(uniform)
    #expect(uniform.allSatisfy { $0 > 0 && $0 < 1 })
    #expect((flat.mean - 0.5).magnitude < 0.006 && (flat.variance - 1.0 / 12).magnitude < 0.002)
    let normal = sample("normal") { $0.normal() }
    let bell = moments(normal)
    #expect(bell.mean.magnitude < 0.02 && (bell.variance - 1).magnitude < 0.03)
    // The chance of more than 1,6449 is 5 %.
    let above = Double(normal.filter { $0 > 1.6448536 }.count) / Double(Self.draws)
    #expect((above - 0.05).magnitude < 0.0045)
  }

  /// A factor has mean 1 and the variance asked, also where the gamma distribution has a shape below 1.
  @Test(arguments: [0.01, 0.04, 0.25, 1, 2]) func aFactorHasItsSpread(square: Double) {
    let values = sample("factor \(square)") { $0.factor(squaredSpread: square) }
    let found = moments(values)
    // Four standard errors; the kurtosis of the gamma distribution is 3 + 6·square.
    let error = 4 / Double(Self.draws).squareRoot()
    #expect((found.mean - 1).magnitude < error * square.squareRoot())
    #expect((found.variance - square).magnitude < error * square * (2 + 6 * square).squareRoot())
    #expect(values.allSatisfy { $0 >= 0 })
  }

  @Test func withoutSpreadTheFactorIsOne() {
    #expect(sample("one") { $0.factor(squaredSpread: 0) }.allSatisfy { $0 == 1 })
  }

  /// Mean, variance and every chance of a Poisson number, on both sides of the mean where the method changes.
  @Test(arguments: [0.3, 4, 9.99, 10, 31.5, 400]) func poisson(mean: Double) {
    let values = sample("poisson \(mean)") { $0.poisson(mean) }
    let found = moments(values)
    let error = 4 / Double(Self.draws).squareRoot()
    #expect((found.mean - mean).magnitude < error * mean.squareRoot())
    #expect((found.variance - mean).magnitude < error * (mean + 2 * mean * mean).squareRoot())
    var counts: [Int: Int] = [:]
    for value in values { counts[Int(value), default: 0] += 1 }
    // Pearson's χ² over the numbers that are expected at least ten times; four standard errors above its mean.
    var chi = 0.0
    var cells = 0.0
    for k in 0...Int(mean + 10 * mean.squareRoot() + 10) {
      let expected = Double(Self.draws) * exp(Double(k) * log(mean) - mean - lgamma(Double(k) + 1))
      if expected < 10 { continue }
      let difference = Double(counts[k] ?? 0) - expected
      chi += difference * difference / expected
      cells += 1
    }
    #expect(cells > 2 && chi < cells + 4 * (2 * cells).squareRoot(), "χ² \(chi) over \(cells)")
  }

  /// Poisson(5200) is nearly normal: mean and variance 5200, 90 % at most 5200 + 1,2816·√5200 = 5292.
  @Test func aLargePoissonIsNearlyNormal() {
    let values = sample("large") { $0.poisson(5200) }.sorted()
    let p90 = values[Self.draws * 9 / 10 - 1]
    #expect((p90 - 5292.4).magnitude < 5)
    #expect(sample("none") { $0.poisson(0) }.allSatisfy { $0 == 0 })
  }
}
