/// Chance with a fixed seed: the numbers of SplitMix64 (Steele, Lea and Flood, 2014), and what is made of them.
///
/// The same seed gives the same numbers on every machine and in every build: integers make them, and what follows is
/// adding, multiplying, dividing and square roots. Binary floating point, for chances only
/// (docs/besluiten/0014-capaciteit.md).
struct RandomStream {
  private var state: UInt64
  private var spare: Double?

  /// The stream of a seed and a name, so that what is drawn for one thing does not depend on what stands before it.
  init(seed: UInt64, name: String) {
    // FNV-1a, 64 bits.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    state = seed
    state = next() ^ hash
    _ = next()
  }

  /// 64 random bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number above 0 and below 1, one of 2⁵³ equally likely ones.
  mutating func uniform() -> Double { (Double(next() >> 11) + 0.5) / 9_007_199_254_740_992 }

  /// A number with the standard normal distribution, by the polar method of Marsaglia.
  mutating func normal() -> Double {
    if let last = spare {
      spare = nil
      return last
    }
    while true {
      let x = 2 * uniform() - 1
      let y = 2 * uniform() - 1
      let square = x * x + y * y
      if square >= 1 || square == 0 { continue }
      let factor = (-2 * Elementary.ln(square) / square).squareRoot()
      spare = y * factor
      return x * factor
    }
  }

  /// A number above 0 with mean 1 and this squared spread (variance / mean²), by the gamma distribution.
  ///
  /// By the method of Marsaglia and Tsang (2000).
  mutating func factor(squaredSpread: Double) -> Double {
    if squaredSpread <= 0 { return 1 }
    let shape = 1 / squaredSpread
    // Below 1 the shape is raised by one and the number taken down again.
    let raised = shape < 1 ? shape + 1 : shape
    let d = raised - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let root = 1 + c * x
      if root <= 0 { continue }
      let v = root * root * root
      let u = uniform()
      let square = x * x
      if u >= 1 - 0.0331 * square * square,
        Elementary.ln(u) >= 0.5 * square + d * (1 - v + Elementary.ln(v))
      {
        continue
      }
      let gamma = d * v
      if shape >= 1 { return gamma * squaredSpread }
      return gamma * Elementary.exp(max(-700, Elementary.ln(uniform()) / shape)) * squaredSpread
    }
  }

  /// A number with the Poisson distribution, whole, 0 or more.
  ///
  /// To a mean of 10 by multiplying random numbers until they fall below e^-mean; above it by the transformed rejection
  /// of Hörmann (1993). Both have exactly the chances of the distribution, but for the rounding of the numbers.
  mutating func poisson(_ mean: Double) -> Double {
    if mean <= 0 { return 0 }
    if mean < 10 {
      let limit = Elementary.exp(-mean)
      var product = uniform()
      var count = 0.0
      while product > limit {
        product *= uniform()
        count += 1
      }
      return count
    }
    let b = 0.931 + 2.53 * mean.squareRoot()
    let a = -0.059 + 0.02483 * b
    let inverse = 1.1239 + 1.1328 / (b - 3.4)
    let quick = 0.9277 - 3.6224 / (b - 2)
    while true {
      let u = uniform() - 0.5
      let v = uniform()
      let edge = 0.5 - u.magnitude
      let k = ((2 * a / edge + b) * u + mean + 0.43).rounded(.down)
      if edge >= 0.07 && v <= quick { return k }
      if k < 0 || (edge < 0.013 && v > edge) { continue }
      let left = Elementary.ln(v * inverse / (a / (edge * edge) + b))
      if left <= k * Elementary.ln(mean) - mean - Elementary.lnFactorial(k) { return k }
    }
  }
}
