/// A sum of hours that counts what has no figure instead of adding it.
public struct HoursSum: Hashable, Sendable {
  /// The exact sum of the known hours.
  public private(set) var known: Uren = .zero
  /// How many rows have no figure; a range is none.
  public private(set) var absentCount = 0
  private var bereiken = Bereiksom()
  private var knownCount = 0
  private var firstAbsence: Absence?

  /// The sum; absent, and not 0, where no row has a figure.
  ///
  /// Then it is a range, where there are ranges; beside a number that is not 0 those are only counted.
  public var total: Stated<Uren> {
    if knownCount > 0 && (known != .zero || bereiken.count == 0) { return .known(known) }
    if let bereik = bereiken.absence, firstAbsence?.isUnknown != true { return .absent(bereik) }
    return firstAbsence.map { .absent($0) } ?? .known(known)
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
      if try !bereiken.add(absence), firstAbsence == nil { firstAbsence = absence }
    }
  }
}
