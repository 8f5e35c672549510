/// The sums of written hours per code and zaak while they are read, and all that is wrong with the rows.
package struct ZaakTally: HoursTallying {
  /// Which rows count; all are read.
  package struct Filter: Sendable {
    /// Whether rows of a deelnemer, by the name in the file, count.
    package var deelnemer: @Sendable (String) -> Bool = { _ in true }
    /// Whether rows on a code count.
    package var code: @Sendable (String) -> Bool = { _ in true }
    /// Whether a deelnemer, by the name in the file, is known; rows of others count, and are counted.
    package var isKnown: @Sendable (String) -> Bool = { _ in true }

    package init() {}
  }

  package static let readsZaak = true
  package static var tooMany: Complaint { .tooManyZaken }

  package let layout: HoursLayout
  let filter: Filter
  /// The year that the rows should be of; `nil` where the file is of no one year.
  let jaar: Int?
  package var issues = HoursIssues()
  package var rows = 0
  package var style: DecimalStyle?
  package var customary: (complaint: Complaint, line: Int)?
  package var index = StructureIndex()

  /// Per date that it is one; per name and code whether their rows count.
  var dates = SpellingTable()
  var deelnemers = NameTable()
  var codes = CodeTable()
  var uren = SpellingTable()
  var aantallen = SpellingTable()
  var zaken: ZaakTable
  var batch = QuickBatch()
  /// The entries whose bytes may mean another text, such as that between quotes.
  var unsettled: [UInt32] = []
  /// The rows that count of a day outside the year, and of a deelnemer that is not known.
  var rijenBuitenJaar = 0, rijenOnbekend = 0
  /// The first and the last day of the year on which something was written.
  private(set) var dagen: (van: Datum, tot: Datum)?

  /// What is learnt of a name whose rows do not count.
  static let leftOut = Int64(1) << 40
  /// What is learnt of a name that is not known.
  static let unknown = Int64(1) << 41

  /// A tally of a file with this layout, which has a column `zaak`.
  ///
  /// - Parameters:
  ///   - jaar: the year that its rows should be of; `nil` where it is of no one year.
  ///   - size: how many bytes the file has, where that is known.
  package init(_ layout: HoursLayout, filter: Filter = Filter(), jaar: Int? = nil, size: Int? = nil) {
    self.layout = layout
    self.filter = filter
    self.jaar = jaar
    style = layout.style
    zaken = ZaakTable(room: (size ?? 0) / 128)
  }

  package mutating func add(
    _ row: HoursRow, _ record: HoursRecord, _ bytes: Span<UInt8>
  ) throws(ArithmeticOverflow) -> Bool {
    let raw = unsafe bytes.bytes
    func cell(_ column: Int) -> (from: Int, to: Int) { (record.cells[column].start, record.cells[column].end) }
    let datum = cell(layout.datum)
    let isOutside = jaar.map { $0 != row.datum.jaar } ?? false
    dates.learn(raw, from: datum.from, to: datum.to, value: isOutside ? 1 : 0)
    if !isOutside { widen(to: row.datum, row.datum) }
    let (name, own) = (deelnemers.position(of: row.deelnemer), codes.position(of: row.code))
    if max(name, own) >= NameTable.limit - 2 { return false }
    let isKnown = filter.isKnown(row.deelnemer)
    let (isOfAsked, isAsked) = (filter.deelnemer(row.deelnemer), filter.code(row.code))
    let (written, code) = (cell(layout.deelnemer), cell(layout.code))
    let marks = (isOfAsked ? 0 : Self.leftOut) | (isKnown ? 0 : Self.unknown)
    deelnemers.learn(raw, from: written.from, to: written.to, position: name + Int(marks))
    codes.learn(raw, from: code.from, to: code.to, position: own + (isAsked ? 0 : Int(Self.leftOut)))
    if let value = urenToLearn(row, record, bytes) {
      let hours = cell(layout.uren)
      uren.learn(raw, from: hours.from, to: hours.to, value: value)
    }
    if let known = aantalToLearn(row, record, bytes) {
      let number = cell(known.column)
      aantallen.learn(raw, from: number.from, to: number.to, value: known.value)
    }
    if !isOfAsked || !isAsked { return true }
    if isOutside { rijenBuitenJaar += 1 }
    if !isKnown { rijenOnbekend += 1 }
    return try addZaak(row, record, raw, code: own)
  }

  /// Lets the days on which something was written reach from `van` to `tot`.
  private mutating func widen(to van: Datum, _ tot: Datum) {
    dagen = dagen.map { (min($0.van, van), max($0.tot, tot)) } ?? (van, tot)
  }

  /// Adds a row to its zaak.
  private mutating func addZaak(
    _ row: HoursRow, _ record: HoursRecord, _ raw: RawSpan, code: Int
  ) throws(ArithmeticOverflow) -> Bool {
    let cell = layout.zaak.map { record.cells[$0] }
    let (start, end) = (cell?.start ?? 0, cell?.end ?? 0)
    let key = SpellingKey(raw.word(at: start), raw.word(at: start + 8), length: end - start).settled
    let count = end - start - 15
    let hash = ZaakTable.hash(key, code: code, later: raw, from: start + 15, count: count)
    let known = zaken.entries.count
    guard let position = zaken.position(key, code: code, hash: hash, later: raw, from: start + 15, count: count)
    else { return false }
    if position == known { unsettled.append(UInt32(position)) }
    try zaken.add(uren: row.uren, aantal: row.aantal ?? .zero, at: position)
    return true
  }

  package mutating func settle() throws(ArithmeticOverflow) {
    for position in unsettled { zaken.hide(Int(position)) }
    for position in unsettled {
      let text = HoursRow.text(ofCell: zaken.name(at: Int(position)), layout)
      if try !zaken.settle(Int(position), as: text) { return issues.fail(Self.tooMany, line: 1) }
    }
    unsettled = []
  }

  package mutating func merge(_ other: ZaakTally) throws(ArithmeticOverflow) {
    let code = other.codes.names.map { codes.position(of: $0) }
    for name in other.deelnemers.names { _ = deelnemers.position(of: name) }
    if let dagen = other.dagen { widen(to: dagen.van, dagen.tot) }
    rijenBuitenJaar += other.rijenBuitenJaar
    rijenOnbekend += other.rijenOnbekend
    if try !zaken.merge(other.zaken, codes: code) { return issues.fail(Self.tooMany, line: 1) }
    rows += other.rows
  }
}
