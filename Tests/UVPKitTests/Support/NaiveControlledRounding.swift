import UVPKit

/// A second look at controlled rounding, by means that share nothing with the program's: trying every table, and
/// searching a given one for anything better.
struct NaiveControlledRounding {
  let numerators: [[Int]]
  let denominator: Int
  let rows: [Int]
  let columns: [Int]

  /// How good a table is: less is better, the first number before the second.
  struct Merit: Comparable {
    var outside: Int
    var distance: Int

    static func < (a: Merit, b: Merit) -> Bool { (a.outside, a.distance) < (b.outside, b.distance) }
    static func - (a: Merit, b: Merit) -> Merit {
      Merit(outside: a.outside - b.outside, distance: a.distance - b.distance)
    }
    static func + (a: Merit, b: Merit) -> Merit {
      Merit(outside: a.outside + b.outside, distance: a.distance + b.distance)
    }
  }

  /// How good one number is for a cell.
  func merit(_ row: Int, _ column: Int, _ value: Int) -> Merit {
    let exact = numerators[row][column]
    let floor = exact / denominator
    let ceiling = floor + (exact % denominator > 0 ? 1 : 0)
    return Merit(outside: max(floor - value, value - ceiling, 0), distance: abs(value * denominator - exact))
  }

  func merit(of table: [[Int]]) -> Merit {
    var sum = Merit(outside: 0, distance: 0)
    for row in rows.indices { for column in columns.indices { sum = sum + merit(row, column, table[row][column]) } }
    return sum
  }

  func closes(_ table: [[Int]]) -> Bool {
    table.map { $0.reduce(0, +) } == rows
      && columns.indices.map { column in table.reduce(0) { $0 + $1[column] } } == columns
      && table.allSatisfy { $0.allSatisfy { $0 >= 0 } }
  }

  /// Every best table with cells at most `reach` units outside, the largest numbers in order first.
  func best(reach: Int) -> [[[Int]]] {
    var best: [[[Int]]] = []
    var merit = Merit(outside: .max, distance: .max)
    var table = Array(repeating: Array(repeating: 0, count: columns.count), count: rows.count)
    func visit(_ cell: Int) {
      if cell == rows.count * columns.count {
        if !closes(table) { return }
        let own = self.merit(of: table)
        if own < merit {
          merit = own
          best = []
        }
        if own == merit { best.append(table) }
        return
      }
      let (row, column) = (cell / columns.count, cell % columns.count)
      if column == columns.count - 1 || row == rows.count - 1 {
        // The last of a row or column follows from the others.
        let rest =
          column == columns.count - 1
          ? rows[row] - table[row].prefix(column).reduce(0, +)
          : columns[column] - table.prefix(row).reduce(0) { $0 + $1[column] }
        if rest < 0 { return }
        table[row][column] = rest
        visit(cell + 1)
        return
      }
      let exact = numerators[row][column]
      let low = max(0, exact / denominator - reach)
      let high = (exact + denominator - 1) / denominator + reach
      for value in (low...high).reversed() {
        table[row][column] = value
        visit(cell + 1)
      }
    }
    visit(0)
    return best
  }

  /// Whether there is a table with every cell rounded down or up: each cell that is not whole may take one unit more than
  /// its floor, found unit by unit along alternating paths.
  var canRoundDownOrUp: Bool {
    var needs = rows.indices.map { row in rows[row] - numerators[row].reduce(0) { $0 + $1 / denominator } }
    var room = columns.indices.map { column in
      columns[column] - numerators.reduce(0) { $0 + $1[column] / denominator }
    }
    if needs.contains(where: { $0 < 0 }) || room.contains(where: { $0 < 0 }) { return false }
    var isUp = numerators.map { $0.map { _ in false } }
    for row in rows.indices {
      while needs[row] > 0 {
        var seen: Set<Int> = []
        func place(_ row: Int) -> Bool {
          for column in columns.indices
          where !isUp[row][column] && numerators[row][column] % denominator > 0 && seen.insert(column).inserted {
            if room[column] > 0 {
              room[column] -= 1
              isUp[row][column] = true
              return true
            }
            for other in rows.indices where isUp[other][column] {
              if place(other) {
                isUp[other][column] = false
                isUp[row][column] = true
                return true
              }
            }
          }
          return false
        }
        if !place(row) { return false }
        needs[row] -= 1
      }
    }
    return room.allSatisfy { $0 == 0 }
  }

  /// Whether moving units round some circle of cells, one more and one less in turn, makes `table` better.
  ///
  /// The merit of a cell is convex, so a table that no circle improves is a best one (Bellman and Ford look for one).
  func canBeImproved(_ table: [[Int]]) -> Bool {
    let count = rows.count + columns.count
    var arcs: [(from: Int, to: Int, merit: Merit)] = []
    for row in rows.indices {
      for column in columns.indices {
        let value = table[row][column]
        let own = merit(row, column, value)
        arcs.append((row, rows.count + column, merit(row, column, value + 1) - own))
        if value > 0 { arcs.append((rows.count + column, row, merit(row, column, value - 1) - own)) }
      }
    }
    var lengths = Array(repeating: Merit(outside: 0, distance: 0), count: count)
    for _ in 0...count {
      var hasChanged = false
      for arc in arcs where lengths[arc.from] + arc.merit < lengths[arc.to] {
        lengths[arc.to] = lengths[arc.from] + arc.merit
        hasChanged = true
      }
      if !hasChanged { return false }
    }
    return true
  }

  /// What the program makes of it.
  func rounding() throws -> ControlledRounding {
    try ControlledRounding(
      numerators: numerators.map { $0.map { Int128($0) } }, denominator: Int128(denominator),
      rows: rows.map { Int128($0) }, columns: columns.map { Int128($0) })
  }

  /// A table as regions have them: keys of shares that add up to the denominator, columns of whole units, and row totals by
  /// largest remainder; or, harder to satisfy, rounded down and up by chance.
  ///
  /// - Parameter steps: what the hours of a column may be multiples of; the larger, the more cells are whole and cannot give
  ///   way.
  static func random(
    rows: ClosedRange<Int>, columns: ClosedRange<Int>, parts: Int, hours: Int, steps: [Int] = [1],
    using random: inout SeededRandom
  ) -> NaiveControlledRounding {
    let rowCount = Int.random(in: rows, using: &random)
    let columnCount = Int.random(in: columns, using: &random)
    let keys = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      let cuts = (1..<max(rowCount, 2)).map { _ in Int.random(in: 0...parts, using: &random) }.sorted()
      return rowCount == 1 ? [parts] : zip(cuts + [parts], [0] + cuts).map { $0 - $1 }
    }
    let totals = (0..<columnCount).map { _ in
      let step = steps[Int.random(in: steps.indices, using: &random)]
      return Int.random(in: 0...hours, using: &random) / step * step
    }
    let chosen = totals.map { _ in keys[Int.random(in: keys.indices, using: &random)] }
    let numerators = (0..<rowCount).map { row in zip(chosen, totals).map { $0[row] * $1 } }
    let sums = numerators.map { $0.reduce(0, +) }
    let whole = totals.reduce(0, +)
    var ends = sums
    if whole > 0 && Bool.random(using: &random) {
      ends = NaiveApportionment.largestRemainder(weights: sums, total: whole)
    } else {
      ends = sums.map { $0 / parts }
      let open = sums.indices.filter { sums[$0] % parts > 0 }.shuffled(using: &random)
      for row in open.prefix(whole - ends.reduce(0, +)) { ends[row] += 1 }
    }
    return NaiveControlledRounding(numerators: numerators, denominator: parts, rows: ends, columns: totals)
  }
  /// Any table at all: many whole cells, which cannot give way, and totals rounded down and up by chance.
  static func loose(
    rows: ClosedRange<Int>, columns: ClosedRange<Int>, parts: Int, using random: inout SeededRandom
  ) -> NaiveControlledRounding {
    let width = Int.random(in: columns, using: &random)
    let numerators = (0..<Int.random(in: rows, using: &random)).map { _ in
      (0..<width).map { _ in
        Int.random(in: 0...3, using: &random) * parts
          + (Bool.random(using: &random) ? 0 : Int.random(in: 0..<parts, using: &random))
      }
    }
    let sums = numerators.map { $0.reduce(0, +) }
    let across = (0..<width).map { column in numerators.reduce(0) { $0 + $1[column] } }
    func floors(_ sums: [Int]) -> [Int] { sums.map { $0 / parts } }
    func most(_ sums: [Int]) -> Int { sums.reduce(0) { $0 + $1 / parts + ($1 % parts > 0 ? 1 : 0) } }
    let low = max(floors(sums).reduce(0, +), floors(across).reduce(0, +))
    let total = Int.random(in: low...min(most(sums), most(across)), using: &random)
    func rounded(_ sums: [Int]) -> [Int] {
      var ends = floors(sums)
      let open = sums.indices.filter { sums[$0] % parts > 0 }.shuffled(using: &random)
      for index in open.prefix(total - ends.reduce(0, +)) { ends[index] += 1 }
      return ends
    }
    return NaiveControlledRounding(
      numerators: numerators, denominator: parts, rows: rounded(sums), columns: rounded(across))
  }
}
