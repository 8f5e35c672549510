/// The interval around a year-end forecast.
///
/// With y hours written at an expected share s, φ the dispersion and T the hours that the season rests on:
/// - a line (`dagen`, `maanden`, `seizoen`): all year totals N with (y − s·N)² ≤ t²·φ·s·(1 − s)·N·(1 + N/T). This is a
///   quadratic in N; around y/s its variance is φ·N·(1 − s)/s, and N/T is the uncertainty of the season itself;
/// - `plan`: forecast ± t·√(φ·R·(1 + s·B/T) + a²·R²), with B the budget, R = B·(1 − s) what it still expects, and a² the
///   squared part by which earlier budgets missed, less what chance explains of it (0 where no earlier budget is known: the
///   budget is then taken for the expectation).
///
/// Binary floating point, for the width of an interval only (docs/besluiten/0009-drijvende-komma-in-statistiek.md).
struct Voorspellingsinterval {
  private let stand: Jaarstand
  private let methode: Prognosemethode
  private let written: Uren
  private let forecast: Uren
  private let share: Double
  private let spreiding: Spreiding
  /// 1/T: 0 where the share does not come from earlier years.
  private let seasonWeight: Double

  /// The interval around the forecast `uren` of a method that expects `share` of the year by the reference date.
  init(_ stand: Jaarstand, methode: Prognosemethode, written: Uren, share: ExactFraction, uren: Uren) {
    self.stand = stand
    self.methode = methode
    self.written = written
    forecast = uren
    self.share = Spreiding.number(share)
    spreiding = Spreiding(stand, methode: methode)
    let usesSeason = methode == .seizoen || methode == .plan
    let total = usesSeason ? stand.seizoen.map { Spreiding.number($0.total) } ?? 0 : 0
    seasonWeight = total > 0 ? 1 / total : 0
  }

  /// The interval that ends at a quantile of Student's t on both sides; or the reason why there is none.
  func range(_ level: StudentT.Level) -> Result<Urenbereik, GeenInterval> {
    guard let phi = spreiding.phi else { return .failure(.teWeinigMaanden) }
    guard phi > 0 else { return .failure(.geenSpreiding) }
    guard share < 1 else { return .failure(.nietsMeerVerwacht) }
    switch methode == .plan ? planEnds(level, phi: phi) : lineEnds(level, phi: phi) {
    case .success(let ends): return outward(ends)
    case .failure(let reason): return .failure(reason)
    }
  }

  private typealias Ends = (lower: Double, upper: Double)

  private func lineEnds(_ level: StudentT.Level, phi: Double) -> Result<Ends, GeenInterval> {
    let y = Spreiding.number(written)
    if y < 0 { return .failure(.negatieveUren) }
    let t = StudentT.quantile(level, degreesOfFreedom: spreiding.degreesOfFreedom)
    let spread = t * t * phi * share * (1 - share)
    let a = share * share - spread * seasonWeight
    if a <= 0 { return .failure(.teOnzeker) }
    let b = 2 * share * y + spread
    let root = max(0, b * b - 4 * a * y * y).squareRoot()
    return .success(((b - root) / (2 * a), (b + root) / (2 * a)))
  }

  private func planEnds(_ level: StudentT.Level, phi: Double) -> Result<Ends, GeenInterval> {
    let budget = stand.begroting.map(Spreiding.number) ?? 0
    if budget < 0 { return .failure(.negatieveUren) }
    let rest = budget * (1 - share)
    let chance = phi * rest * (1 + share * budget * seasonWeight)
    var missed = 0.0
    var freedom = spreiding.degreesOfFreedom
    if let earlier = stand.begrotingsafwijking {
      missed = max(0, Spreiding.number(earlier.square) - phi * Spreiding.number(earlier.perHour)) * rest * rest
    }
    if missed > 0, let count = stand.begrotingsafwijking?.aantal {
      // Welch and Satterthwaite: the degrees of freedom of a sum of two variances.
      let whole = (chance + missed) * (chance + missed)
      freedom = Int(whole / (chance * chance / Double(freedom) + missed * missed / Double(count)))
    }
    let half = StudentT.quantile(level, degreesOfFreedom: freedom) * (chance + missed).squareRoot()
    let middle = Spreiding.number(forecast)
    return .success((middle - half, middle + half))
  }

  /// Whole hours outward; the lower end not below what is written, unless months were corrected below zero.
  private func outward(_ ends: Ends) -> Result<Urenbereik, GeenInterval> {
    // Above 2⁵³ a binary number is no longer every whole number.
    guard max(-ends.lower, ends.upper) < 9_007_199_254_740_992 else { return .failure(.teOnzeker) }
    var lower = min(Uren(ExactDecimal(Int(ends.lower.rounded(.down)))), forecast)
    let upper = max(Uren(ExactDecimal(Int(ends.upper.rounded(.up)))), forecast)
    let corrected = stand.realisatie.hasNegativeMonth || stand.eerdereJaren.contains { $0.hasNegativeMonth }
    if !corrected && lower < written { lower = min(written, upper) }
    return .success(Urenbereik(lower: lower, upper: upper))
  }
}
