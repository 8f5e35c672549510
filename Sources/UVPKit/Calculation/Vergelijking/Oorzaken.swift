/// Why hours changed between two plans.
public enum Oorzaak: String, CaseIterable, Hashable, Sendable {
  /// Numbers, at the mean of both kentallen.
  case aantallen
  /// Kentallen, at the mean of both numbers.
  case kentallen
  /// Hours that are stated and not number × kental: local projects, werkvoorraad.
  case uren
  /// The deelnemer's share, at the mean of both regional hours.
  case aandeel
  /// Regional hours, at the mean of both shares.
  case regio = "regio-uren"
  /// Rows that only the new plan has.
  case erbij
  /// Rows that only the old plan has.
  case weg
  /// Shares rounded otherwise.
  case afronding
  /// Rows that have a figure in one of the two plans only.
  case zonderCijfer = "zonder cijfer"
}

/// A change in hours, split into what caused it; the parts add up to the change, exactly.
///
/// A product of two factors that both changed is split at their means, so that neither goes first:
/// (n₁ − n₀)·(k₀ + k₁)/2 + (k₁ − k₀)·(n₀ + n₁)/2 = n₁·k₁ − n₀·k₀.
public struct Oorzaken: Hashable, Sendable {
  private var parts: [Uren] = Array(repeating: .zero, count: Oorzaak.allCases.count)
  /// How many rows have no figure in one of the two plans, and one in the other.
  public private(set) var halfKnownCount = 0

  /// No change.
  public init() {}

  /// The part of one cause.
  public subscript(_ oorzaak: Oorzaak) -> Uren { parts[Self.position(oorzaak)] }

  private static func position(_ oorzaak: Oorzaak) -> Int { Oorzaak.allCases.firstIndex(of: oorzaak) ?? 0 }

  /// Adds hours to the part of a cause.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the part leaves the exact range.
  mutating func add(_ uren: Uren, to oorzaak: Oorzaak) throws(ArithmeticOverflow) {
    let position = Self.position(oorzaak)
    parts[position] = try parts[position] + uren
  }

  /// Adds a row that has a figure on one side only.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the part leaves the exact range.
  mutating func addHalfKnown(_ change: Uren) throws(ArithmeticOverflow) {
    try add(change, to: .zonderCijfer)
    halfKnownCount += 1
  }

  /// Adds the change of a product of two factors, in percent where `isShare`.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a part leaves the exact range.
  mutating func addProduct(
    _ first: (old: ExactDecimal, new: ExactDecimal, oorzaak: Oorzaak),
    _ second: (old: ExactDecimal, new: ExactDecimal, oorzaak: Oorzaak), isShare: Bool = false
  ) throws(ArithmeticOverflow) {
    for (changed, other) in [(first, second), (second, first)] {
      let part = try (changed.new - changed.old) * Self.mean(other.old, other.new)
      try add(Uren(isShare ? try part.hundredth() : part), to: changed.oorzaak)
    }
  }

  /// The mean of two figures, exact.
  static func mean(_ a: ExactDecimal, _ b: ExactDecimal) throws(ArithmeticOverflow) -> ExactDecimal {
    try (a + b) * ExactDecimal(significand: 5, scale: 1)
  }

  /// All parts together: the change.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the sum leaves the exact range.
  public func sum() throws(ArithmeticOverflow) -> Uren {
    var sum = Uren.zero
    for part in parts { sum = try sum + part }
    return sum
  }

  /// The causes of two changes together.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a part leaves the exact range.
  public static func + (a: Oorzaken, b: Oorzaken) throws(ArithmeticOverflow) -> Oorzaken {
    var out = a
    for (position, part) in b.parts.enumerated() { out.parts[position] = try out.parts[position] + part }
    out.halfKnownCount += b.halfKnownCount
    return out
  }
}
