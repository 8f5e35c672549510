/// Written hours of a file, summed per deelnemer, code and period: exact, and as large as the cells, not the rows.
///
/// Names are as the file writes them; nothing is looked up and nothing is left out.
public struct Realisatie: Sendable {
  /// A month, or the part of one before or behind a day at which it was cut.
  public struct Periode: Hashable, Comparable, Sendable {
    /// The year; 1900…2199.
    public let jaar: Int
    /// The month; 1 (January) … 12.
    public let maand: Int
    /// How many of the days at which the reading was cut lie before it.
    public let deel: Int

    /// A period.
    public init(jaar: Int, maand: Int, deel: Int = 0) {
      self.jaar = jaar
      self.maand = maand
      self.deel = deel
    }

    /// The order of the calendar.
    public static func < (a: Periode, b: Periode) -> Bool {
      (a.jaar, a.maand, a.deel) < (b.jaar, b.maand, b.deel)
    }
  }

  /// A deelnemer and a code that occur together, as positions in ``deelnemers`` and ``codes``.
  public struct Paar: Hashable, Sendable {
    /// The position of the name of the deelnemer.
    public let deelnemer: Int32
    /// The position of the code.
    public let code: Int32
  }

  /// What was written on a pair in a period.
  public struct Som: Hashable, Sendable {
    /// The hours; below zero where corrections exceed what was written.
    public var uren: Uren = .zero
    /// The products finished.
    public var aantal: Aantal = .zero
    /// The number of rows.
    public var rijen = 0

    /// Nothing written.
    public init() {}

    /// Adds another sum.
    ///
    /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
    public mutating func add(_ other: Som) throws(ArithmeticOverflow) {
      uren = try uren + other.uren
      aantal = Aantal(try aantal.value + other.aantal.value)
      rijen += other.rijen
    }
  }

  /// What was written on a pair in a period, in two words: hours in hundredths, and numbers in hundredths with rows.
  package struct Cel: Hashable, Sendable {
    /// The hours in hundredths.
    package var uren: Int64 = 0
    /// The numbers in hundredths above the lowest 24 bits, the rows in them.
    package var packed: Int64 = 0

    private static let rowBits: Int64 = 24
    /// The largest number of hundredths that may be added without looking further.
    package static let largestStep: Int64 = 1 << 30

    package init() {}

    /// The numbers in hundredths.
    package var aantal: Int64 { packed >> Self.rowBits }
    /// The rows.
    package var rijen: Int64 { packed & (1 << Self.rowBits - 1) }

    /// Adds a row; `false`, and nothing is added, when it would not fit.
    ///
    /// - Precondition: `aantal` is at most ``largestStep`` in size.
    @inline(__always)
    package mutating func add(uren: Int64, aantal: Int64) -> Bool {
      let (sum, overflow) = self.uren.addingReportingOverflow(uren)
      let isFull = packed & (1 << Self.rowBits - 1) == 1 << Self.rowBits - 1 || packed.magnitude >= 1 << 62
      if overflow || isFull { return false }
      self.uren = sum
      packed = packed &+ aantal << Self.rowBits &+ 1
      return true
    }
  }

  /// The names of the deelnemers, each once.
  public let deelnemers: [String]
  /// The codes, each once.
  public let codes: [String]
  /// The pairs that occur.
  public let paren: [Paar]
  /// The periods that occur, in order.
  public let perioden: [Periode]
  /// Whether the file has a column for numbers; without it every ``Som/aantal`` is 0 and says nothing.
  public let hasAantallen: Bool
  /// The days at which months were cut in two, in order.
  public let cuts: [Datum]
  /// The cells, period after period.
  private let cellen: [Cel]
  /// Where the cells of a period begin.
  private let starts: [Int]
  /// What does not fit in hundredths, by cell.
  private let rest: [Int: Som]

  /// - Parameters:
  ///   - cellen: the cells of all pairs, period after period.
  ///   - starts: per period the cell of the first pair.
  package init(
    deelnemers: [String], codes: [String], paren: [Paar], perioden: [Periode], hasAantallen: Bool,
    cuts: [Datum], cellen: [Cel], starts: [Int], rest: [Int: Som]
  ) {
    self.deelnemers = deelnemers
    self.codes = codes
    self.paren = paren
    self.perioden = perioden
    self.hasAantallen = hasAantallen
    self.cuts = cuts
    self.cellen = cellen
    self.starts = starts
    self.rest = rest
  }

  /// The first and the last day of the period at `periode`.
  public func dagen(periode: Int) -> (van: Datum, tot: Datum)? {
    let own = perioden[periode]
    let days = cuts.filter { $0.jaar == own.jaar && $0.maand == own.maand }.map(\.dag)
    let first = own.deel == 0 ? 1 : days[own.deel - 1] + 1
    let last = own.deel < days.count ? days[own.deel] : Datum.daysInMonth(own.maand, of: own.jaar)
    guard let van = Datum(jaar: own.jaar, maand: own.maand, dag: first),
      let tot = Datum(jaar: own.jaar, maand: own.maand, dag: last)
    else { return nil }
    return (van, tot)
  }

  /// Whether every sum is whole in hundredths, so that ``raw(paar:periode:)`` tells all.
  package var isPlain: Bool { rest.isEmpty }

  /// The cells of all pairs, period after period; those of each begin at ``starts``.
  package var cells: (cellen: [Cel], starts: [Int]) { (cellen, starts) }

  /// How many rows were written in a period.
  public func rijen(periode: Int) -> Int {
    paren.indices.reduce(0) { sum, paar in
      sum + Int(raw(paar: paar, periode: periode).rijen) + (rest[starts[periode] + paar]?.rijen ?? 0)
    }
  }

  /// Hours and numbers in hundredths, and rows, without what does not fit in hundredths.
  package func raw(paar: Int, periode: Int) -> (uren: Int64, aantal: Int64, rijen: Int64) {
    let cel = cellen[starts[periode] + paar]
    return (cel.uren, cel.aantal, cel.rijen)
  }

  /// What was written on the pair at `paar` in the period at `periode`; `nil` where there are no rows.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  public func som(paar: Int, periode: Int) throws(ArithmeticOverflow) -> Som? {
    let raw = raw(paar: paar, periode: periode)
    let more = rest[starts[periode] + paar]
    if raw.rijen == 0 && more == nil { return nil }
    var som = cellen[starts[periode] + paar].som
    if let more { try som.add(more) }
    return som
  }

  /// The sum of everything.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  public func totaal() throws(ArithmeticOverflow) -> Som {
    var totaal = Som()
    for periode in perioden.indices {
      for paar in paren.indices { if let som = try som(paar: paar, periode: periode) { try totaal.add(som) } }
    }
    return totaal
  }
}

extension Realisatie.Cel {
  /// The exact sums.
  package var som: Realisatie.Som {
    var som = Realisatie.Som()
    som.uren = Uren(ExactDecimal(significand: Int128(uren), scale: 2))
    som.aantal = Aantal(ExactDecimal(significand: Int128(aantal), scale: 2))
    som.rijen = Int(rijen)
    return som
  }

  /// Adds all rows of another cell; `false`, and nothing is added, when they would not fit.
  package mutating func merge(_ other: Realisatie.Cel) -> Bool {
    let (sum, overflow) = uren.addingReportingOverflow(other.uren)
    let isFull = rijen + other.rijen >= 1 << 24 || (aantal + other.aantal).magnitude >= 1 << 38
    if overflow || isFull { return false }
    uren = sum
    packed += other.packed
    return true
  }
}
