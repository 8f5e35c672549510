/// The sums of written hours while they are read, and all that is wrong with the rows.
package struct HoursTally: HoursTallying {
  /// The most cells that are kept.
  static let cellLimit = 20_000_000

  package let layout: HoursLayout
  /// Days behind which a period is cut in two.
  let cuts: [Datum]
  /// What is wrong with the rows read so far.
  package var issues = HoursIssues()
  /// The number of rows that count.
  package var rows = 0

  package var style: DecimalStyle?
  /// The first number that was read as Dutch custom has it while the decimal sign was open, and what is wrong with it
  /// should the file turn out to have decimal points.
  package var customary: (complaint: Complaint, line: Int)?
  var deelnemers = NameTable()
  var codes = NameTable()
  var pairs = PairTable()
  var dates = SpellingTable()
  var uren = SpellingTable()
  var aantallen = SpellingTable()
  var perioden: [Realisatie.Periode] = []
  private var periodePositions: [Realisatie.Periode: Int] = [:]
  var cells: [Realisatie.Cel] = []
  /// How many pairs a period has room for.
  var pairRoom = 0
  /// What does not fit in hundredths, by period and pair.
  var rest: [RestKey: Realisatie.Som] = [:]
  package var index = StructureIndex()
  var batch = QuickBatch()

  struct RestKey: Hashable {
    let periode: Int
    let pair: Int
  }

  /// A tally of a file with this layout.
  ///
  /// - Parameter cuts: days in order; each month that holds one is kept in parts, up to that day and behind it.
  package init(_ layout: HoursLayout, cuts: [Datum] = []) {
    self.layout = layout
    self.cuts = Set(cuts).sorted()
    style = layout.style
  }

  /// The position of the period that holds a day; `nil` when there are too many cells.
  mutating func periode(of datum: Datum) -> Int? {
    let deel = cuts.count { $0.jaar == datum.jaar && $0.maand == datum.maand && $0 < datum }
    return position(of: Realisatie.Periode(jaar: datum.jaar, maand: datum.maand, deel: deel))
  }

  /// The position of a period, new or known; `nil` when there are too many cells.
  mutating func position(of periode: Realisatie.Periode) -> Int? {
    if let known = periodePositions[periode] { return known }
    if (perioden.count + 1) * pairRoom > Self.cellLimit { return nil }
    periodePositions[periode] = perioden.count
    perioden.append(periode)
    cells += repeatElement(Realisatie.Cel(), count: pairRoom)
    return perioden.count - 1
  }

  /// The position of a pair, with room for its cells in every period; `nil` when there are too many.
  mutating func position(ofPair deelnemer: Int, _ code: Int) -> Int? {
    if deelnemer >= NameTable.limit - 2 || code >= NameTable.limit - 2 { return nil }
    let pair = pairs.position(deelnemer, code)
    if pair >= pairRoom {
      let room = max(256, pairRoom + pairRoom / 4)
      if pair >= PairTable.limit - 2 || room * max(1, perioden.count) > Self.cellLimit { return nil }
      var wider = Array(repeating: Realisatie.Cel(), count: perioden.count * room)
      for periode in perioden.indices {
        for offset in 0..<pairRoom { wider[periode * room + offset] = cells[periode * pairRoom + offset] }
      }
      cells = wider
      pairRoom = room
    }
    return pair
  }

  /// Adds a row to the sum of a cell; what does not fit in its two words is kept beside it.
  mutating func add(
    uren: ExactDecimal, aantal: ExactDecimal, periode: Int, pair: Int
  ) throws(ArithmeticOverflow) {
    let at = periode * pairRoom + pair
    if let hours = Self.hundredths(uren), let number = Self.hundredths(aantal),
      number.magnitude <= Realisatie.Cel.largestStep
    {
      if cells[at].add(uren: hours, aantal: number) { return }
      // The cell is full: what it holds goes beside it, and it begins again.
      try keep(cells[at].som, periode: periode, pair: pair)
      cells[at] = Realisatie.Cel()
      if cells[at].add(uren: hours, aantal: number) { return }
    }
    var som = Realisatie.Som()
    som.uren = Uren(uren)
    som.aantal = Aantal(aantal)
    som.rijen = 1
    try keep(som, periode: periode, pair: pair)
  }

  private mutating func keep(_ som: Realisatie.Som, periode: Int, pair: Int) throws(ArithmeticOverflow) {
    try rest[RestKey(periode: periode, pair: pair), default: Realisatie.Som()].add(som)
  }

  package mutating func add(
    _ row: HoursRow, _ record: HoursRecord, _ bytes: Span<UInt8>
  ) throws(ArithmeticOverflow) -> Bool {
    let name = deelnemers.position(of: row.deelnemer)
    let code = codes.position(of: row.code)
    guard let periode = periode(of: row.datum), let pair = position(ofPair: name, code) else { return false }
    try add(uren: row.uren, aantal: row.aantal ?? .zero, periode: periode, pair: pair)
    let raw = unsafe bytes.bytes
    func cell(_ column: Int) -> (from: Int, to: Int) { (record.cells[column].start, record.cells[column].end) }
    let datum = cell(layout.datum)
    dates.learn(raw, from: datum.from, to: datum.to, value: Int64(periode))
    let written = cell(layout.deelnemer)
    deelnemers.learn(raw, from: written.from, to: written.to, position: name)
    let own = cell(layout.code)
    codes.learn(raw, from: own.from, to: own.to, position: code)
    if let value = urenToLearn(row, record, bytes) {
      let hours = cell(layout.uren)
      uren.learn(raw, from: hours.from, to: hours.to, value: value)
    }
    if let known = aantalToLearn(row, record, bytes) {
      let number = cell(known.column)
      aantallen.learn(raw, from: number.from, to: number.to, value: known.value)
    }
    return true
  }

  /// Adds the sums of another tally of the same file.
  package mutating func merge(_ other: HoursTally) throws(ArithmeticOverflow) {
    let deelnemer = other.deelnemers.names.map { deelnemers.position(of: $0) }
    let code = other.codes.names.map { codes.position(of: $0) }
    let periode = other.perioden.compactMap { position(of: $0) }
    if periode.count < other.perioden.count { return issues.fail(.tooManyNames, line: 1) }
    var pair: [Int] = []
    for paar in other.pairs.pairs {
      guard let position = position(ofPair: deelnemer[Int(paar.deelnemer)], code[Int(paar.code)]) else {
        issues.fail(.tooManyNames, line: 1)
        return
      }
      pair.append(position)
    }
    for (from, to) in periode.enumerated() {
      for (own, position) in pair.enumerated() {
        let cell = other.cells[from * other.pairRoom + own]
        if cell.rijen == 0 { continue }
        let into = to * pairRoom + position
        if !cells[into].merge(cell) { try keep(cell.som, periode: to, pair: position) }
      }
    }
    for (key, som) in other.rest { try keep(som, periode: periode[key.periode], pair: pair[key.pair]) }
    rows += other.rows
  }

  /// The sums.
  package func realisatie() -> Realisatie {
    let order = perioden.indices.sorted { perioden[$0] < perioden[$1] }
    var left: [Int: Realisatie.Som] = [:]
    for (key, som) in rest { left[key.periode * pairRoom + key.pair] = som }
    return Realisatie(
      deelnemers: deelnemers.names, codes: codes.names, paren: pairs.pairs, perioden: order.map { perioden[$0] },
      hasAantallen: layout.aantal != nil, cuts: cuts, cellen: cells, starts: order.map { $0 * pairRoom }, rest: left)
  }
}
