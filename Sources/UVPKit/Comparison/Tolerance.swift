/// How large a difference may be before it counts.
public struct Tolerance: Hashable, Sendable {
  /// In the unit of the column; `nil` when it says nothing.
  public var absolute: ExactDecimal?
  /// In percent of the old figure; `nil` when it says nothing.
  public var percentage: ExactDecimal?

  /// A tolerance; without either every difference counts.
  public init(absolute: ExactDecimal? = nil, percentage: ExactDecimal? = nil) {
    self.absolute = absolute
    self.percentage = percentage
  }

  /// Whether it lets anything through.
  public var isNone: Bool { absolute == nil && percentage == nil }

  /// Whether `difference`, with the old figure `old`, does not count.
  ///
  /// Where both limits are given a difference counts only when it passes both; on the limit is within it.
  /// ```
  /// Tolerance(absolute: 0,5).allows(0,5, old: 10)   // true
  /// Tolerance(percentage: 1).allows(0,5, old: 10)   // false: 1 % of 10 is 0,1
  /// ```
  /// - Throws: ``ArithmeticOverflow`` when the figures are too large to compare exactly.
  public func allows(_ difference: ExactDecimal, old: ExactDecimal) throws(ArithmeticOverflow) -> Bool {
    let size = try difference.magnitude()
    if let absolute, size <= absolute { return true }
    if let percentage { return try size * 100 <= percentage * old.magnitude() }
    return false
  }
}
