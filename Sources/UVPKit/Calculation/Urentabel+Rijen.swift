/// The rows of a table of hours, one after the other in its order.
extension Urentabel {
  private var isTimeLast: Bool { kolommen.firstIndex(where: \.isPeriode).map { $0 == kolommen.count - 1 } ?? true }

  /// The most cells that a table of one stretch has.
  private static let largeTable = 100_000

  /// In how many stretches ``forEach(inStretch:_:)`` can go through the rows: two of a large table.
  package var stretchCount: Int {
    realisatie.isPlain && isTimeLast && pairs.count * perioden.count > Self.largeTable ? 2 : 1
  }

  /// The most rows that a stretch can have.
  package func largestCount(inStretch stretch: Int) -> Int {
    pairs.count * perioden.count / stretchCount + perioden.count
  }

  /// Calls `body` for every row of one of ``stretchCount`` stretches, in the order of ``forEach(_:)``.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  package func forEach(inStretch stretch: Int, _ body: (Rij) -> Void) throws(ArithmeticOverflow) {
    if stretchCount == 1 { return try forEach(body) }
    // Pairs that make one row stay together.
    var middle = pairs.count / 2
    while middle < pairs.count && isSame(pairs[middle - 1], pairs[middle]) { middle += 1 }
    plainInOrder(stretch == 0 ? 0..<middle : middle..<pairs.count, body)
  }

  /// Whether two pairs have the names of one row.
  private func isSame(_ a: Int, _ b: Int) -> Bool {
    let (a, b) = (realisatie.paren[a], realisatie.paren[b])
    return (!kolommen.contains(.deelnemer) || a.deelnemer == b.deelnemer)
      && (!kolommen.contains(.code) || a.code == b.code)
  }

  /// Calls `body` for every row with something in it, in the order of the columns: names by their bytes, time by time.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  public func forEach(_ body: (Rij) -> Void) throws(ArithmeticOverflow) {
    if isTimeLast { return try inOrder(body) }
    // Time comes before a name: the rows of each stretch together, the rest of the order as it is.
    var rows: [[Rij]] = Array(repeating: [], count: perioden.count)
    var order: [Int: Int] = [:]
    try inOrder { rij in
      rows[rij.periode].append(rij)
      if kolommen.first?.isPeriode == false {
        let name = kolommen.first == .deelnemer ? rij.deelnemer : rij.code
        if order[name] == nil { order[name] = order.count }
      }
    }
    if kolommen.first?.isPeriode == true {
      for group in rows { group.forEach(body) }
      return
    }
    // A name, then time, then the other name.
    func place(_ rij: Rij) -> Int { order[kolommen.first == .deelnemer ? rij.deelnemer : rij.code] ?? 0 }
    var byName: [[Rij]] = Array(repeating: [], count: order.count)
    for group in rows { for rij in group { byName[place(rij)].append(rij) } }
    for group in byName { group.forEach(body) }
  }

  /// The rows of sums that are whole in hundredths.
  private func plainInOrder(_ range: Range<Int>, _ body: (Rij) -> Void) {
    let (cellen, starts) = realisatie.cells
    let paren = realisatie.paren
    let hasDeelnemer = kolommen.contains(.deelnemer)
    let hasCode = kolommen.contains(.code)
    let groups = zip(starts, group).compactMap { start, group in group.map { (start: start, group: $0) } }
    var sums = Array(repeating: Sums(), count: perioden.count)
    for index in range {
      let pair = pairs[index]
      let own = paren[pair]
      for (start, group) in groups { sums[group].add(cellen[start + pair]) }
      if index + 1 < pairs.count {
        let next = paren[pairs[index + 1]]
        let isSame = (!hasDeelnemer || own.deelnemer == next.deelnemer) && (!hasCode || own.code == next.code)
        if isSame { continue }
      }
      var rij = Rij()
      rij.deelnemer = Int(own.deelnemer)
      rij.code = Int(own.code)
      for position in sums.indices where sums[position].rijen > 0 {
        rij.periode = position
        rij.sums = sums[position]
        body(rij)
        sums[position] = Sums()
      }
    }
  }

  private func inOrder(_ body: (Rij) -> Void) throws(ArithmeticOverflow) {
    if realisatie.isPlain { return plainInOrder(pairs.indices, body) }
    var sums = Array(repeating: Rij(), count: perioden.count)
    let hasDeelnemer = kolommen.contains(.deelnemer)
    let hasCode = kolommen.contains(.code)
    func flush(_ pair: Int) {
      let paar = realisatie.paren[pair]
      for position in sums.indices where sums[position].sums.rijen > 0 {
        sums[position].deelnemer = Int(paar.deelnemer)
        sums[position].code = Int(paar.code)
        sums[position].periode = position
        body(sums[position])
        sums[position] = Rij()
      }
    }
    var last: Int?
    for pair in pairs {
      if let last {
        let (a, b) = (realisatie.paren[last], realisatie.paren[pair])
        if hasDeelnemer && a.deelnemer != b.deelnemer || hasCode && a.code != b.code { flush(last) }
      }
      for (position, group) in group.enumerated() {
        if let group, let cell = try Self.cell(realisatie, pair, position) { try sums[group].add(cell) }
      }
      last = pair
    }
    if let last { flush(last) }
  }
}
