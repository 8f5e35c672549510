import Foundation
import Testing

@testable import UVPKit

/// Student's t against published values and against the distribution itself.
@Suite struct StudentTTests {
  private let shares: [StudentT.Level: Double] = [.p90: 0.9, .p95: 0.95, .p975: 0.975]

  /// The distribution for a whole number of degrees of freedom, as a finite sum (Abramowitz & Stegun 26.7.3 and 26.7.4).
  private func distribution(_ t: Double, _ n: Int) -> Double {
    let angle = atan(t / Double(n).squareRoot())
    let cosine2 = cos(angle) * cos(angle)
    var term = n % 2 == 0 ? 1.0 : cos(angle)
    var sum = 0.0
    var k = n % 2 == 0 ? 1 : 2
    while k < n {
      sum += term
      term *= cosine2 * Double(k) / Double(k + 1)
      k += 2
    }
    let within = n % 2 == 0 ? sin(angle) * sum : 2 / Double.pi * (angle + sin(angle) * sum)
    return (1 + within) / 2
  }

  @Test func knownValues() {
    #expect(StudentT.quantile(.p975, degreesOfFreedom: 2) == 4.30265273)
    #expect(StudentT.quantile(.p95, degreesOfFreedom: 1) == 6.31375151)
    #expect(StudentT.quantile(.p95, degreesOfFreedom: 30) == 1.69726089)
    #expect(abs(StudentT.quantile(.p95, degreesOfFreedom: 120) - 1.65765090) < 1e-8)
    #expect(abs(StudentT.quantile(.p90, degreesOfFreedom: 60) - 1.29582109) < 1e-8)
  }

  @Test(arguments: StudentT.Level.allCases)
  func theDistributionBelowTheQuantileIsItsShare(_ level: StudentT.Level) throws {
    let share = try #require(shares[level])
    var previous = Double.infinity
    for n in Array(1...200) + [500, 1_000, 10_000] {
      let t = StudentT.quantile(level, degreesOfFreedom: n)
      if abs(distribution(t, n) - share) > 1e-8 { Issue.record("t(\(n)) = \(t): \(distribution(t, n))") }
      #expect(t < previous)
      previous = t
    }
  }
}
