/// Hours and numbers per deelnemer and code, planned or written, as a table that can be compared.
public struct HoursTable {
  /// The columns that can be the key.
  public static let keyColumns = ["deelnemer", "code"]
  /// The columns that can be compared.
  public static let columns = ["aantal", "uren"]

  /// Where a name or code leads to; names that lead nowhere stay as they are written.
  public typealias Naming = (String) -> String

  private struct Group {
    let key: [String]
    var sums: [FigureSum]
  }

  private let key: [String]
  private let compared: [String]
  private var groups: [Group] = []
  private var positions: [String: Int] = [:]

  /// Nothing added yet.
  ///
  /// - Parameters:
  ///   - key: some of ``keyColumns``; what differs in the others only is summed.
  ///   - compared: some of ``columns``.
  public init(key: [String], compared: [String]) {
    precondition(key.allSatisfy(Self.keyColumns.contains) && compared.allSatisfy(Self.columns.contains))
    self.key = key
    self.compared = compared
  }

  /// Adds the hours written, with the names and codes that the data folder knows them by.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  public mutating func add(
    _ written: [WrittenSum], deelnemer: Naming = { $0 }, code: Naming = { $0 }
  ) throws(ArithmeticOverflow) {
    for sum in written {
      try add(
        deelnemer: deelnemer(sum.deelnemer), code: code(sum.code),
        aantal: sum.aantal.map { .figure($0) } ?? .absent(.empty), uren: .figure(sum.uren))
    }
  }

  /// Adds what is planned: hours = aantal × kental, where the row's own kental goes before the catalogue's.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a product or a sum leaves the exact range.
  public mutating func add(_ prognose: [Prognoseregel], _ gegevens: Jaargegevens) throws(ArithmeticOverflow) {
    for regel in prognose {
      let product = gegevens.catalogus.products[regel.product]
      let kental = regel.kental == .absent(.empty) ? product.kental : regel.kental
      let uren: KeyedTable.Value =
        switch try regel.aantal.uren(per: kental) {
        case .known(let uren): .figure(uren.value)
        case .absent(let absence): .absent(absence)
        }
      let aantal: KeyedTable.Value =
        switch regel.aantal {
        case .known(let aantal): .figure(aantal.value)
        case .absent(let absence): .absent(absence)
        }
      try add(
        deelnemer: gegevens.deelnemers[regel.deelnemer].naam, code: product.code, aantal: aantal, uren: uren)
    }
  }

  private mutating func add(
    deelnemer: String, code: String, aantal: KeyedTable.Value, uren: KeyedTable.Value
  ) throws(ArithmeticOverflow) {
    let cells = key.map { $0 == "code" ? code : deelnemer }
    let match = KeyedTable.match(cells)
    let position = positions[match] ?? groups.count
    if position == groups.count {
      positions[match] = position
      groups.append(Group(key: cells, sums: compared.map { _ in FigureSum() }))
    }
    for (index, column) in compared.enumerated() {
      try groups[position].sums[index].add(column == "aantal" ? aantal : uren)
    }
  }

  /// The number of cells without a figure that stand in a sum with others that have one.
  public var absentInSums: Int {
    groups.reduce(0) { $0 + $1.sums.reduce(0) { $0 + ($1.knownCount > 0 ? $1.absentCount : 0) } }
  }

  /// The table, in the order in which the keys were first seen.
  public var table: KeyedTable {
    var table = KeyedTable(keyColumns: key, columns: compared.map { .init($0, isFigures: true) })
    table.reserve(groups.count)
    for group in groups {
      table.append(key: group.key, match: KeyedTable.match(group.key), values: group.sums.map(\.total))
    }
    return table
  }
}
