/// The sum of ranges: from the sum of the lowest numbers to that of the highest.
struct Bereiksom: Hashable, Sendable {
  /// How many ranges there are.
  private(set) var count = 0
  private var laagste = ExactDecimal.zero
  private var hoogste = ExactDecimal.zero

  /// The sum as a range; `nil` where there is none.
  var absence: Absence? { count == 0 ? nil : .bereik(laagste: laagste, hoogste: hoogste) }

  /// Adds a range; says whether it is one.
  ///
  /// - Throws: ``ArithmeticOverflow`` when an end leaves the exact range.
  mutating func add(_ absence: Absence) throws(ArithmeticOverflow) -> Bool {
    guard case .bereik(let laagste, let hoogste) = absence else { return false }
    self.laagste = try self.laagste + laagste
    self.hoogste = try self.hoogste + hoogste
    count += 1
    return true
  }
}
