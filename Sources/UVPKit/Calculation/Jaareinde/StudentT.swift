/// Student's t distribution: the value below which a share of it lies.
///
/// Binary floating point, for the width of an interval only (docs/besluiten/0009-drijvende-komma-in-statistiek.md).
enum StudentT {
  /// A share of the distribution; a two-sided interval of 80, 90 or 95 % ends at .p90, .p95 or .p975.
  enum Level: CaseIterable {
    /// 0,90
    case p90
    /// 0,95
    case p95
    /// 0,975
    case p975
  }

  /// The quantile at a level for `degreesOfFreedom` degrees of freedom; at least 1.
  ///
  /// A table to 8 decimals up to 30, above it the expansion of Cornish and Fisher around the normal quantile, whose error
  /// stays below 10⁻⁷.
  static func quantile(_ level: Level, degreesOfFreedom: Int) -> Double {
    precondition(degreesOfFreedom >= 1, "no degrees of freedom")
    if degreesOfFreedom <= 30 { return table(level)[degreesOfFreedom - 1] }
    let n = Double(degreesOfFreedom)
    let z = normalQuantile(level)
    let z2 = z * z
    let first = (z2 + 1) * z / 4
    let second = ((5 * z2 + 16) * z2 + 3) * z / 96
    let third = (((3 * z2 + 19) * z2 + 17) * z2 - 15) * z / 384
    let fourth = ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) * z / 92160
    return z + (first + (second + (third + fourth / n) / n) / n) / n
  }

  private static func normalQuantile(_ level: Level) -> Double {
    switch level {
    case .p90: 1.2815515655446004
    case .p95: 1.6448536269514722
    case .p975: 1.959963984540054
    }
  }

  private static func table(_ level: Level) -> [Double] {
    switch level {
    case .p90: table90
    case .p95: table95
    case .p975: table975
    }
  }

  private static let table90: [Double] = [
    3.07768354, 1.88561808, 1.63774435, 1.53320627, 1.47588405, 1.43975575,
    1.41492393, 1.39681531, 1.38302874, 1.37218364, 1.36343032, 1.35621733,
    1.35017129, 1.34503037, 1.34060561, 1.33675717, 1.33337939, 1.33039094,
    1.32772821, 1.32534071, 1.32318787, 1.32123674, 1.31946024, 1.31783593,
    1.31634507, 1.31497186, 1.31370291, 1.31252678, 1.31143365, 1.31041503,
  ]
  private static let table95: [Double] = [
    6.31375151, 2.91998558, 2.35336343, 2.13184679, 2.01504837, 1.94318028,
    1.89457861, 1.85954804, 1.83311293, 1.81246112, 1.79588482, 1.78228756,
    1.77093340, 1.76131014, 1.75305036, 1.74588368, 1.73960673, 1.73406361,
    1.72913281, 1.72471824, 1.72074290, 1.71714437, 1.71387153, 1.71088208,
    1.70814076, 1.70561792, 1.70328845, 1.70113093, 1.69912703, 1.69726089,
  ]
  private static let table975: [Double] = [
    12.70620474, 4.30265273, 3.18244631, 2.77644511, 2.57058184, 2.44691185,
    2.36462425, 2.30600414, 2.26215716, 2.22813885, 2.20098516, 2.17881283,
    2.16036866, 2.14478669, 2.13144955, 2.11990530, 2.10981558, 2.10092204,
    2.09302405, 2.08596345, 2.07961384, 2.07387307, 2.06865761, 2.06389856,
    2.05953855, 2.05552944, 2.05183052, 2.04840714, 2.04522964, 2.04227246,
  ]
}
