import Foundation
import Testing

@testable import UVPKit

/// The functions beside those of the platform.
@Suite struct ElementaryTests {
  @Test func theLogarithm() {
    for x in [
      1e-300, 1e-9, 0.1, 0.5, 0.7071067811865475, 0.999999, 1, 1.0000001, 1.4142135623730951, 2, 10, 12345.678, 1e300,
    ] {
      #expect((Elementary.ln(x) - log(x)).magnitude <= 1e-14 * max(1, log(x).magnitude), "\(x)")
    }
    var random = SeededRandom(seed: 14)
    for _ in 0..<2000 {
      let x = Double.random(in: 1e-6...1e6, using: &random)
      #expect((Elementary.ln(x) - log(x)).magnitude <= 1e-14 * max(1, log(x).magnitude), "\(x)")
    }
  }

  @Test func thePowerOfE() {
    for x in [-800, -700, -10, -1, -0.5, -1e-9, 0, 1e-9, 0.3466, 1, 5.5, 100, 700] as [Double] {
      #expect((Elementary.exp(x) - exp(x)).magnitude <= 2e-13 * exp(x) || x < -700, "\(x)")
    }
    #expect(Elementary.exp(-800) == 0 && Elementary.exp(0) == 1)
  }

  @Test func theFactorial() {
    for k in [0, 1, 2, 5, 15, 16, 17, 40, 1000, 5200, 1_000_000] as [Double] {
      #expect((Elementary.lnFactorial(k) - lgamma(k + 1)).magnitude <= 1e-12 * max(1, lgamma(k + 1)), "\(k)")
    }
  }
}
