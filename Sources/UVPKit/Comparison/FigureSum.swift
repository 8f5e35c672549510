/// The sum of a column that counts what has no figure instead of adding it.
public struct FigureSum: Hashable, Sendable {
  /// The exact sum of the figures.
  public private(set) var known: ExactDecimal = .zero
  /// How many cells have a figure.
  public private(set) var knownCount = 0
  /// How many cells have none.
  public private(set) var absentCount = 0
  private var absence: Absence?
  private var bereiken = Bereiksom()

  /// Of several reasons the one that weighs most is given, whatever the order of the cells.
  private static func weight(of absence: Absence?) -> Int {
    switch absence {
    case nil, .empty: 0
    case .nvt: 1
    case .ntb: 2
    case .pm: 3
    // Ranges are summed apart.
    case .bereik: 4
    case .geenGegevens: 5
    case .geenPrognose: 6
    case .sleutelOnvolledig: 7
    case .aandeelOnbekend: 7
    }
  }

  /// Nothing summed yet.
  public init() {}

  /// The sum; absent, and not 0, where no cell has a figure.
  ///
  /// Then it is a range, where there are ranges; beside a number that is not 0 those are only counted.
  public var total: KeyedTable.Value {
    if knownCount > 0 && (known != .zero || bereiken.count == 0) { return .figure(known) }
    if let bereik = bereiken.absence, absence?.isUnknown != true { return .absent(bereik) }
    return absence.map { .absent($0) } ?? .figure(known)
  }

  /// Adds a cell; words are no figure and no absence of one.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the sum leaves the exact range.
  public mutating func add(_ value: KeyedTable.Value) throws(ArithmeticOverflow) {
    switch value {
    case .figure(let figure):
      known = try known + figure
      knownCount += 1
    case .absent(let next):
      absentCount += 1
      if try bereiken.add(next) { return }
      if absence == nil || Self.weight(of: next) > Self.weight(of: absence) { absence = next }
    case .text: break
    }
  }
}
