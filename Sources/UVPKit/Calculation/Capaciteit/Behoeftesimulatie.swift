/// The work of one team drawn many times, as its plan may turn out.
///
/// - Work with expected numbers: the number is Poisson with the planned mean times a factor (gamma, mean 1, spread
///   ``Onzekerheid/aantallen``), so negative binomial; the hours per piece are the kental times a factor (gamma, mean 1,
///   spread ``Onzekerheid/urenPerStuk``). One draw has one of each for a code, whoever it is for.
/// - Cases that are there: the number is known, the hours per piece vary.
/// - Work of which only hours are stated: those times a factor (gamma, mean 1, spread ``Onzekerheid/losWerk``).
///
/// Codes are independent of each other. Hours are added in whole hundredths, so that no order makes a difference.
/// Binary floating point, for chances only (docs/besluiten/0014-capaciteit.md).
public struct Behoeftesimulatie: Hashable, Sendable {
  /// How often, and with which chance.
  public struct Instelling: Hashable, Sendable {
    /// The number of draws; at least 1.
    public let trekkingen: Int
    /// The seed.
    public let zaad: UInt64

    /// A setting.
    public init(trekkingen: Int, zaad: UInt64) {
      self.trekkingen = trekkingen
      self.zaad = zaad
    }
  }

  /// The hours of each draw in hundredths, in order of size.
  private let hundredths: [Int]
  /// Whether chance plays a part: without it every draw is the same, and a chance is 0 or 1.
  public let isOnzeker: Bool

  /// What is drawn together: the rows of one code.
  private struct Post {
    /// Expected numbers by their norm hours.
    var expected: [(kental: ExactDecimal, aantal: ExactDecimal)] = []
    /// The hours of cases that are there.
    var present = Uren.zero
    /// Hours without a number.
    var loose = Uren.zero
  }

  /// Above so many hours hundredths are no longer exact.
  private static let limit: Double = 1e13

  /// Draws the work of a team; `nil` where its hours are too many to draw.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  /// - Complexity: draws × codes.
  public init?(
    _ werk: [Behoefte.Werk], team: String, onzekerheid: Onzekerheid, instelling: Instelling
  ) throws(ArithmeticOverflow) {
    var posten: [String: Post] = [:]
    for item in werk {
      guard let uren = item.uren.value else { continue }
      let key = item.code.lowercased()
      switch item.aard {
      case .verwacht:
        guard let aantal = item.aantal.value?.value, let kental = item.kental.value?.value else { continue }
        var own = posten[key] ?? Post()
        if let position = own.expected.firstIndex(where: { $0.kental == kental }) {
          own.expected[position].aantal = try own.expected[position].aantal + aantal
        } else {
          own.expected.append((kental, aantal))
        }
        posten[key] = own
      case .aanwezig: posten[key, default: Post()].present = try (posten[key]?.present ?? .zero) + uren
      case .uren: posten[key, default: Post()].loose = try (posten[key]?.loose ?? .zero) + uren
      }
    }
    var sums = Array(repeating: 0, count: instelling.trekkingen)
    var isOnzeker = false
    for (key, post) in posten {
      let parts = post.expected.sorted { $0.kental < $1.kental }.map {
        (kental: Spreiding.number(Uren($0.kental)), aantal: Spreiding.number(Uren($0.aantal)))
      }
      let present = Spreiding.number(post.present)
      let loose = Spreiding.number(post.loose)
      let mean = parts.reduce(present + loose) { $0 + $1.kental * $1.aantal }
      guard mean < Self.limit, parts.allSatisfy({ $0.aantal < Self.limit }) else { return nil }
      let counts = parts.contains { $0.kental > 0 && $0.aantal > 0 }
      if counts || (present > 0 && onzekerheid.urenPerStuk.square > 0) || (loose > 0 && onzekerheid.losWerk.square > 0)
      {
        isOnzeker = true
      }
      var stream = RandomStream(seed: instelling.zaad, name: "\(team.lowercased())\u{0}\(key)")
      for draw in 0..<instelling.trekkingen {
        var pieces = present
        if counts {
          let more = stream.factor(squaredSpread: onzekerheid.aantallen.square)
          for part in parts { pieces += part.kental * stream.poisson(part.aantal * more) }
        }
        if pieces > 0 { pieces *= stream.factor(squaredSpread: onzekerheid.urenPerStuk.square) }
        let rest = loose > 0 ? loose * stream.factor(squaredSpread: onzekerheid.losWerk.square) : 0
        let hours = ((pieces + rest) * 100).rounded()
        guard hours < 100 * 100 * Self.limit else { return nil }
        let (sum, overflow) = sums[draw].addingReportingOverflow(Int(hours))
        if overflow { return nil }
        sums[draw] = sum
      }
    }
    hundredths = sums.sorted()
    self.isOnzeker = isOnzeker
  }

  /// The number of draws.
  public var trekkingen: Int { hundredths.count }

  /// The least whole hours that so many percents of the draws stay within.
  ///
  /// - Precondition: `percent` is 1…100.
  public func grens(_ percent: Int) -> Int {
    precondition((1...100).contains(percent), "percents out of range")
    let rank = (hundredths.count * percent + 99) / 100
    return (hundredths[rank - 1] + 99) / 100
  }

  /// In how many draws the work is more than `uren`.
  public func boven(_ uren: Uren) -> Int {
    // A draw is whole hundredths: it is more than `uren` when it is more than those rounded down.
    let floor = Self.hundredths(uren)
    var low = 0
    var high = hundredths.count
    while low < high {
      let middle = (low + high) / 2
      if hundredths[middle] > floor { high = middle } else { low = middle + 1 }
    }
    return hundredths.count - low
  }

  private static func hundredths(_ uren: Uren) -> Int {
    let rounded = uren.value.rounded(toPlaces: 2)
    let down = rounded > uren.value ? (try? rounded - ExactDecimal(significand: 1, scale: 2)) ?? rounded : rounded
    guard let whole = try? down.significand(atScale: 2) else { return uren.value.isNegative ? -1 : .max }
    return Int(exactly: whole) ?? (whole < 0 ? -1 : .max)
  }

  /// A part of the draws in whole percents, rounded half up.
  public func percent(_ boven: Int) -> Int { (200 * boven + hundredths.count) / (2 * hundredths.count) }

  /// A part of the draws in whole percents, as text: "71 %", and "< 1 %" or "> 99 %" where it is not exactly 0 or 100.
  public func kans(_ boven: Int) -> String {
    let percent = percent(boven)
    if !isOnzeker { return "\(percent) %" }
    return percent == 0 ? "< 1 %" : percent == 100 ? "> 99 %" : "\(percent) %"
  }
}
