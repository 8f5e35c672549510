/// Logarithm and power of e, made of operations that every machine rounds alike.
///
/// Binary floating point, for chances only (docs/besluiten/0014-capaciteit.md). The relative error is below 10⁻¹⁴.
enum Elementary {
  private static let ln2 = 0.6931471805599453
  private static let half = 0.7071067811865476

  /// The natural logarithm.
  ///
  /// - Precondition: `x` is above 0 and finite.
  static func ln(_ x: Double) -> Double {
    precondition(x > 0 && x.isFinite, "no logarithm")
    // x = m·2ᵉ with m around 1; ln m = 2·artanh((m − 1)/(m + 1)), by its series.
    var exponent = Double(x.exponent)
    var m = x.significand
    if m > 2 * half {
      m /= 2
      exponent += 1
    }
    let z = (m - 1) / (m + 1)
    let square = z * z
    var sum = 0.0
    var k = 21.0
    while k > 1 {
      sum = square * (sum + 1 / k)
      k -= 2
    }
    return exponent * ln2 + 2 * z * (1 + sum)
  }

  /// e to the power `x`; 0 below what a number can hold.
  ///
  /// - Precondition: `x` is at most 700.
  static func exp(_ x: Double) -> Double {
    precondition(x <= 700, "too large")
    if x < -700 { return 0 }
    // eˣ = 2ⁿ·eʳ with r at most ln 2 / 2, and eʳ by its series.
    let n = (x / ln2).rounded()
    let r = x - n * ln2
    var sum = 1.0
    var k = 16.0
    while k >= 1 {
      sum = 1 + sum * r / k
      k -= 1
    }
    return Double(sign: .plus, exponent: Int(n), significand: sum)
  }

  /// ln k!, by a table to 15 and above it the series of Stirling.
  ///
  /// - Precondition: `k` is a whole number, 0 or more.
  static func lnFactorial(_ k: Double) -> Double {
    if k < 16 { return table[Int(k)] }
    let x = k + 1
    let inverse = 1 / (x * x)
    let series = (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse / 1680))) / x
    return (x - 0.5) * ln(x) - x + 0.9189385332046728 + series
  }

  private static let table: [Double] = {
    var product = 1.0
    return (0..<16).map { k in
      if k > 1 { product *= Double(k) }
      return ln(product)
    }
  }()
}
