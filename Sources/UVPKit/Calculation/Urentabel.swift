/// Written hours summed by the columns that are named: a quick look without a programme.
public struct Urentabel: Sendable {
  /// A column to sum by.
  public enum Kolom: String, CaseIterable, Hashable, Sendable {
    /// The name of the deelnemer as the file writes it.
    case deelnemer
    /// The code as the file writes it.
    case code
    /// The month: 2025-03.
    case maand
    /// The quarter: 2025-K1.
    case kwartaal
    /// The year: 2025.
    case jaar

    /// Whether it is a stretch of time.
    public var isPeriode: Bool { self == .maand || self == .kwartaal || self == .jaar }
  }

  /// Which rows are asked for.
  public struct Filter: Sendable {
    /// The first day; `nil` for any.
    public var van: Datum?
    /// The last day; `nil` for any.
    public var tot: Datum?
    /// The names of deelnemers in lower case; empty for all.
    public var deelnemers: Set<String> = []
    /// Codes or the beginnings of codes, see ``Codebegin``; empty for all.
    public var codes: [String] = []

    /// Everything.
    public init() {}
  }

  /// A row: the positions of its names, and its sums.
  public struct Rij: Sendable {
    /// The position of the deelnemer in ``Realisatie/deelnemers``, where it is a column.
    public internal(set) var deelnemer = 0
    /// The position of the code in ``Realisatie/codes``, where it is a column.
    public internal(set) var code = 0
    /// The position of the period in ``Urentabel/perioden``, where it is a column.
    public internal(set) var periode = 0
    var sums = Sums()
    /// What does not fit in hundredths.
    var rest: Realisatie.Som?

    /// The hours as a number of hundredths, where they are that.
    package var hundredths: Int64? { rest == nil ? Int64(exactly: sums.uren) : nil }
    /// The numbers as a number of hundredths, where they are that.
    package var aantalHundredths: Int64? { rest == nil ? Int64(exactly: sums.aantal) : nil }

    /// The exact sums.
    ///
    /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
    public func som() throws(ArithmeticOverflow) -> Realisatie.Som {
      var som = Realisatie.Som()
      som.uren = Uren(ExactDecimal(significand: sums.uren, scale: 2))
      som.aantal = Aantal(ExactDecimal(significand: sums.aantal, scale: 2))
      som.rijen = Int(sums.rijen)
      if let rest { try som.add(rest) }
      return som
    }

    mutating func add(_ other: Rij) throws(ArithmeticOverflow) {
      sums.add(other.sums)
      if let more = other.rest {
        var sum = rest ?? Realisatie.Som()
        try sum.add(more)
        rest = sum
      }
    }
  }

  /// Hours and numbers in hundredths, and rows.
  struct Sums {
    var uren: Int128 = 0
    var aantal: Int128 = 0
    var rijen: Int64 = 0

    mutating func add(_ other: Sums) {
      uren += other.uren
      aantal += other.aantal
      rijen += other.rijen
    }

    @inline(__always)
    mutating func add(_ cel: Realisatie.Cel) {
      uren += Int128(cel.uren)
      aantal += Int128(cel.aantal)
      rijen += cel.rijen
    }
  }

  /// The written hours.
  public let realisatie: Realisatie
  /// The columns, in the order asked for.
  public let kolommen: [Kolom]
  /// The stretches of time, as text, in order.
  public let perioden: [String]
  /// The sum of what is asked for.
  public let totaal: Realisatie.Som
  /// The sum of what is in the file and not asked for.
  public let buiten: Realisatie.Som
  /// The pairs that are asked for, by the order of the name columns.
  let pairs: [Int]
  /// Per period of the realisation the position in ``perioden``; `nil` when it is not asked for.
  let group: [Int?]

  /// Sums `realisatie` by `kolommen`, of which at most one is a stretch of time.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  public init(_ realisatie: Realisatie, per kolommen: [Kolom], filter: Filter) throws(ArithmeticOverflow) {
    self.realisatie = realisatie
    self.kolommen = kolommen
    let ranks = (Self.ranks(realisatie.deelnemers), Self.ranks(realisatie.codes))
    let names = kolommen.filter { !$0.isPeriode }
    let byDeelnemer = realisatie.deelnemers.map {
      filter.deelnemers.isEmpty || filter.deelnemers.contains($0.lowercased())
    }
    let begins = filter.codes.map { Codebegin($0) }
    let byCode = realisatie.codes.map { code in begins.isEmpty || begins.contains { $0.fits(code) } }
    let asked = realisatie.paren.indices.filter {
      byDeelnemer[Int(realisatie.paren[$0].deelnemer)] && byCode[Int(realisatie.paren[$0].code)]
    }
    // By the last name first: what is in order stays so among what comes before it.
    var order = asked
    for kolom in names.reversed() {
      order =
        kolom == .deelnemer
        ? Self.ordered(order, ranks.0) { Int(realisatie.paren[$0].deelnemer) }
        : Self.ordered(order, ranks.1) { Int(realisatie.paren[$0].code) }
    }
    pairs = order
    var labels: [String] = []
    var group: [Int?] = []
    let kolom = kolommen.first(where: \.isPeriode)
    for (position, periode) in realisatie.perioden.enumerated() {
      guard let dagen = realisatie.dagen(periode: position), filter.van.map({ dagen.van >= $0 }) ?? true,
        filter.tot.map({ dagen.tot <= $0 }) ?? true
      else {
        group.append(nil)
        continue
      }
      let label = Self.label(periode, kolom)
      if labels.last != label { labels.append(label) }
      group.append(labels.count - 1)
    }
    perioden = labels
    self.group = group
    var isAsked = Array(repeating: false, count: realisatie.paren.count)
    for pair in asked { isAsked[pair] = true }
    var inside = Rij()
    var outside = Rij()
    for position in realisatie.perioden.indices {
      if realisatie.isPlain {
        let sums = Self.sums(realisatie, position, isAsked)
        if group[position] != nil { inside.sums.add(sums.asked) } else { outside.sums.add(sums.asked) }
        outside.sums.add(sums.other)
        continue
      }
      for pair in realisatie.paren.indices {
        guard let cell = try Self.cell(realisatie, pair, position) else { continue }
        if isAsked[pair] && group[position] != nil { try inside.add(cell) } else { try outside.add(cell) }
      }
    }
    totaal = try inside.som()
    buiten = try outside.som()
  }

  private static func label(_ periode: Realisatie.Periode, _ kolom: Kolom?) -> String {
    switch kolom {
    case .maand: "\(periode.jaar)-" + (periode.maand < 10 ? "0" : "") + "\(periode.maand)"
    case .kwartaal: "\(periode.jaar)-K\((periode.maand + 2) / 3)"
    case .jaar: "\(periode.jaar)"
    default: ""
    }
  }

  /// The sums of a period: of the pairs that are asked for, and of the others.
  private static func sums(_ realisatie: Realisatie, _ periode: Int, _ isAsked: [Bool]) -> (asked: Sums, other: Sums) {
    let (cellen, starts) = realisatie.cells
    let start = starts[periode]
    var asked = Sums()
    var other = Sums()
    for pair in isAsked.indices {
      if isAsked[pair] { asked.add(cellen[start + pair]) } else { other.add(cellen[start + pair]) }
    }
    return (asked, other)
  }

  /// The place of each name in the order of their bytes.
  private static func ranks(_ names: [String]) -> [Int] {
    var ranks = Array(repeating: 0, count: names.count)
    let order = names.indices.sorted { names[$0].utf8.lexicographicallyPrecedes(names[$1].utf8) }
    for (rank, position) in order.enumerated() { ranks[position] = rank }
    return ranks
  }

  /// Pairs in the order of the ranks of a name; those with the same name as they were.
  private static func ordered(_ pairs: [Int], _ ranks: [Int], _ name: (Int) -> Int) -> [Int] {
    var places = Array(repeating: 0, count: ranks.count + 1)
    for pair in pairs { places[ranks[name(pair)] + 1] += 1 }
    for rank in ranks.indices { places[rank + 1] += places[rank] }
    var ordered = pairs
    for pair in pairs {
      let rank = ranks[name(pair)]
      ordered[places[rank]] = pair
      places[rank] += 1
    }
    return ordered
  }

  static func cell(
    _ realisatie: Realisatie, _ pair: Int, _ periode: Int
  ) throws(ArithmeticOverflow) -> Rij? {
    var rij = Rij()
    if realisatie.isPlain {
      let raw = realisatie.raw(paar: pair, periode: periode)
      if raw.rijen == 0 { return nil }
      rij.sums.rijen = raw.rijen
      rij.sums.uren = Int128(raw.uren)
      rij.sums.aantal = Int128(raw.aantal)
    } else {
      // A cell may hold nothing but what does not fit in hundredths.
      guard var som = try realisatie.som(paar: pair, periode: periode) else { return nil }
      rij.sums.rijen = Int64(som.rijen)
      som.rijen = 0
      rij.rest = som
    }
    return rij
  }
}
