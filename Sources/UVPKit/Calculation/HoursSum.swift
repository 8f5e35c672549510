/// A sum of hours that counts what has no figure instead of adding it.
public struct HoursSum: Hashable, Sendable {
  /// The exact sum of the known hours.
  public private(set) var known: Uren = .zero
  /// How many rows have no figure.
  public private(set) var absentCount = 0
  private var knownCount = 0
  private var firstAbsence: Absence?

  /// The sum; absent, and not 0, where no row has a figure.
  public var total: Stated<Uren> {
    if let firstAbsence, knownCount == 0 { return .absent(firstAbsence) }
    return .known(known)
  }

  /// Nothing summed yet.
  public init() {}

  /// Adds the hours of a row.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the sum leaves the exact range.
  public mutating func add(_ uren: Stated<Uren>) throws(ArithmeticOverflow) {
    switch uren {
    case .known(let value):
      known = try known + value
      knownCount += 1
    case .absent(let absence):
      absentCount += 1
      // Two ranges, or a range and a PM, are together no range.
      if case .bereik = firstAbsence { firstAbsence = .pm }
      if firstAbsence == nil { firstAbsence = absence }
    }
  }
}
