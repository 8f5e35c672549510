/// The flow behind ``ControlledRounding``: rows send units to columns, and each cell is an arc.
///
/// The cost of a cell is convex in its number of units: the distance to its exact number, and for each unit outside
/// rounding down or up a weight that no sum of distances reaches. Every row starts with its largest rests rounded up, the
/// best it can do alone; from there shortest paths move units until the columns add up too. Potentials keep the reduced
/// cost of every possible step at 0 or more, and that is what proves the outcome to be the best one.
struct RoundingFlow {
  private let rowCount: Int
  private let columnCount: Int
  /// The exact cells: whole units and what is left, in parts of a unit.
  private let floors: [Int128]
  private let rests: [Int128]
  /// The parts of a unit: one unit more or less outside the neighbours changes the distance by this.
  private let unit: Int128
  /// The cost of a unit outside the neighbours: more than all distances inside them together.
  private let weight: Int128
  /// The number of each cell less its floor.
  private var steps: [Int128]
  /// Per node, rows first: the units it still has to send (rows), or that it has too many (columns).
  private var supplies: [Int128]
  private var potentials: [Int128]
  /// Nodes with different numbers have no circle of equal cost through both; see ``tiedCells()``.
  private var groups: [Int]
  /// Cells that no circle may change any more.
  private var isFixed: [Bool]
  /// What one unit more costs in each cell.
  private var up: [Int128] = []
  /// What one unit less costs in each cell, column by column; ``impossible`` at zero.
  private var down: [Int128] = []
  /// The search that last came to a node, and from where.
  private var visits: [Int]
  private var parents: [Int]
  private var visit = 0
  private var lastStart = 0
  private var lastEnd = 0
  /// The first row with a cell that is not fixed.
  private var firstRow = 0
  private static let impossible = Int128.max / 4

  private var nodeCount: Int { rowCount + columnCount }
  var cellIndices: Range<Int> { 0..<steps.count }

  init(
    numerators: [[Int128]], denominator: Int128, rows: [Int128], columns: [Int128]
  ) throws(ArithmeticOverflow) {
    precondition(denominator > 0 && numerators.count == rows.count, "no table")
    precondition(numerators.allSatisfy { $0.count == columns.count && $0.allSatisfy { $0 >= 0 } }, "no table")
    rowCount = rows.count
    columnCount = columns.count
    let count = rows.count * columns.count
    unit = denominator
    weight = try Self.weight(unit: denominator, cells: count, nodes: rows.count + columns.count)
    var floors: [Int128] = []
    var rests: [Int128] = []
    floors.reserveCapacity(count)
    rests.reserveCapacity(count)
    var supplies = rows + columns.map { -$0 }
    var exact = Array(repeating: Int128(0), count: rows.count + columns.count)
    for (row, cells) in numerators.enumerated() {
      for (column, numerator) in cells.enumerated() {
        let (floor, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
        floors.append(floor)
        rests.append(rest)
        supplies[row] = try Self.sum(supplies[row], -floor)
        supplies[rows.count + column] = try Self.sum(supplies[rows.count + column], floor)
        exact[row] = try Self.sum(exact[row], numerator)
        exact[rows.count + column] = try Self.sum(exact[rows.count + column], numerator)
      }
    }
    for (total, exact) in zip(rows + columns, exact) {
      let (whole, rest) = exact.quotientAndRemainder(dividingBy: denominator)
      precondition(total == whole || rest > 0 && total == whole + 1, "a total is not its exact sum rounded")
    }
    precondition(supplies.reduce(0, +) == 0, "rows and columns have different sums")
    self.floors = floors
    self.rests = rests
    self.supplies = supplies
    steps = Array(repeating: 0, count: count)
    potentials = Array(repeating: 0, count: rows.count + columns.count)
    groups = Array(repeating: 0, count: rows.count + columns.count)
    isFixed = Array(repeating: false, count: count)
    visits = Array(repeating: 0, count: rows.count + columns.count)
    parents = visits
    down = Array(repeating: 0, count: count)
    up = down
    for row in 0..<rowCount { start(row) }
    for cell in 0..<count { price(cell) }
  }

  /// Rounds the largest rests of a row up, as many as its total asks for; of equal ones those of the columns that lack most.
  private mutating func start(_ row: Int) {
    let own = (0..<columnCount).filter { rests[row * columnCount + $0] > 0 }.sorted {
      let (a, b) = (rests[row * columnCount + $0], rests[row * columnCount + $1])
      return (b, supplies[rowCount + $0], $0) < (a, supplies[rowCount + $1], $1)
    }
    let count = Int(max(0, min(supplies[row], Int128(own.count))))
    for column in own.prefix(count) {
      steps[row * columnCount + column] = 1
      supplies[row] -= 1
      supplies[rowCount + column] += 1
    }
    // What is up would gain at most this by going down, and what is down lose at least this by going up.
    if let column = count > 0 ? own[count - 1] : own.first {
      potentials[row] = 2 * rests[row * columnCount + column] - unit
    }
  }

  /// The weight of a unit outside, such that the cost of any path and the sum of all distances fit.
  private static func weight(unit: Int128, cells: Int, nodes: Int) throws(ArithmeticOverflow) -> Int128 {
    let (all, isTooMany) = unit.multipliedReportingOverflow(by: Int128(cells + 1))
    let (_, isTooFar) = all.multipliedReportingOverflow(by: Int128(8 * (nodes + 1)))
    if isTooMany || isTooFar { throw ArithmeticOverflow() }
    return all
  }

  private static func sum(_ a: Int128, _ b: Int128) throws(ArithmeticOverflow) -> Int128 {
    let (sum, overflow) = a.addingReportingOverflow(b)
    if overflow { throw ArithmeticOverflow() }
    return sum
  }

  // MARK: Cells

  /// The number of a cell, in units.
  func value(of cell: Int) -> Int128 { floors[cell] + steps[cell] }

  /// How many units the number of a cell is outside its exact number rounded down or up.
  func unitsOutside(of cell: Int) -> Int128 { max(-steps[cell], steps[cell] - (rests[cell] > 0 ? 1 : 0), 0) }

  /// The distance between a cell and its exact number, in parts of a unit.
  func distance(of cell: Int) -> Int128 { (steps[cell] * unit - rests[cell]).magnitudeAsSigned }

  /// Works out what a unit more or less costs in a cell.
  private mutating func price(_ cell: Int) {
    let (step, rest) = (steps[cell], rests[cell])
    let isInside = rest > 0
    let more: Int128
    let less: Int128
    if step < 0 {
      (more, less) = (-(weight + unit), weight + unit)
    } else if step == 0 {
      (more, less) = (isInside ? unit - 2 * rest : weight + unit, weight + unit)
    } else {
      (more, less) = (weight + unit, step == 1 && isInside ? 2 * rest - unit : -(weight + unit))
    }
    up[cell] = more
    down[cell % columnCount * rowCount + cell / columnCount] = floors[cell] + step == 0 ? Self.impossible : less
  }

  // MARK: Making rows and columns add up

  /// Moves units along shortest paths until rows and columns add up.
  ///
  /// Where shares are alike many paths are equally short: those are all gone before the next search.
  mutating func balance() {
    // Where they differ there are none, and looking for them is put off for some searches.
    var pause = 0
    while let path = shortestPath() {
      for (from, to) in path.steps { move(from, to) }
      supplies[path.source] -= 1
      supplies[path.sink] += 1
      if pause > 0 {
        pause -= 1
      } else if !moveFreely() {
        pause = 15
      }
    }
  }

  /// Moves units along paths that cost nothing against the potentials, as long as a search that never goes back to a dead
  /// end finds one; whether it did.
  private mutating func moveFreely() -> Bool {
    visit += 1
    var hasMoved = false
    var nexts = (0..<nodeCount).map { $0 < rowCount ? rowCount : 0 }
    for source in 0..<nodeCount {
      while supplies[source] > 0, visits[source] != visit {
        var path = [source]
        visits[source] = visit
        while let node = path.last, supplies[node] >= 0 {
          let isRow = node < rowCount
          let last = isRow ? nodeCount : rowCount
          var next = nexts[node]
          while next < last,
            visits[next] == visit || !(isRow ? isUpFree(node, next - rowCount) : isDownFree(next, node - rowCount))
          { next += 1 }
          nexts[node] = next
          if next == last {
            path.removeLast()
          } else {
            visits[next] = visit
            path.append(next)
          }
        }
        guard let sink = path.last else { break }
        for (from, to) in zip(path, path.dropFirst()) { move(from, to) }
        supplies[source] -= 1
        supplies[sink] += 1
        for node in path { visits[node] = 0 }
        hasMoved = true
      }
    }
    return hasMoved
  }

  /// Moves a unit from a node to the next: a cell of a row gets one more, or a cell of a column one less.
  private mutating func move(_ from: Int, _ to: Int) {
    let cell = cell(from, to)
    steps[cell] += from < rowCount ? 1 : -1
    price(cell)
  }

  /// The cell between two nodes.
  private func cell(_ from: Int, _ to: Int) -> Int {
    min(from, to) * columnCount + max(from, to) - rowCount
  }

  /// The cheapest path from any node with units to any node that lacks them; `nil` when none has units.
  ///
  /// Nodes are settled in the order of their distance; at equal distance those that end a path first.
  private mutating func shortestPath() -> (source: Int, sink: Int, steps: [(Int, Int)])? {
    let far = Self.impossible
    var distances = supplies.map { $0 > 0 ? 0 : far }
    for node in 0..<nodeCount { parents[node] = -1 }
    // Settled nodes stand here no more.
    var open = Array(0..<nodeCount)
    while true {
      var nearest = 0
      var distance = far
      for (index, node) in open.enumerated() where distances[node] <= distance {
        if distances[node] == distance && supplies[node] >= 0 { continue }
        nearest = index
        distance = distances[node]
      }
      if distance == far { return nil }
      let node = open.remove(at: nearest)
      if supplies[node] < 0 {
        for node in 0..<nodeCount { potentials[node] += min(distances[node], distance) }
        return path(endingAt: node)
      }
      let start = distance + potentials[node]
      if node < rowCount {
        let first = node * columnCount - rowCount
        for next in open where next >= rowCount {
          let length = start + up[first + next] - potentials[next]
          if length < distances[next] {
            distances[next] = length
            parents[next] = node
          }
        }
      } else {
        let first = (node - rowCount) * rowCount
        for next in open {
          if next >= rowCount { break }
          let cost = down[first + next]
          if cost == far { continue }
          let length = start + cost - potentials[next]
          if length < distances[next] {
            distances[next] = length
            parents[next] = node
          }
        }
      }
    }
  }

  /// The path of the last search for a shortest one; it starts where nodes have units.
  private func path(endingAt sink: Int) -> (source: Int, sink: Int, steps: [(Int, Int)]) {
    var steps: [(Int, Int)] = []
    var source = sink
    while parents[source] >= 0 {
      steps.append((parents[source], source))
      source = parents[source]
    }
    return (source, sink, steps)
  }

  // MARK: Ties

  /// Whether one unit more costs nothing against the potentials.
  private func isUpFree(_ row: Int, _ column: Int) -> Bool {
    up[row * columnCount + column] + potentials[row] == potentials[rowCount + column]
  }

  /// Whether one unit less costs nothing against the potentials.
  private func isDownFree(_ row: Int, _ column: Int) -> Bool {
    down[column * rowCount + row] + potentials[rowCount + column] == potentials[row]
  }

  /// The cells that differ between the best tables, in order: those on a circle of steps that cost nothing.
  ///
  /// A search that fails shows a group of nodes that no such circle leaves, and splits it off; so at most as many
  /// searches fail as there are nodes.
  mutating func tiedCells() -> [Int] {
    var isTied = Array(repeating: false, count: steps.count)
    for cell in cellIndices where !isTied[cell] {
      let (row, column) = (cell / columnCount, cell % columnCount)
      let end = rowCount + column
      if groups[row] != groups[end] { continue }
      let canUp = isUpFree(row, column)
      let canDown = isDownFree(row, column)
      if !canUp && !canDown { continue }
      if canUp && reaches(row, from: end, without: cell) || canDown && reaches(end, from: row, without: cell) {
        // All cells of the circle can be another number.
        isTied[cell] = true
        var node = lastEnd
        while node != lastStart {
          isTied[self.cell(parents[node], node)] = true
          node = parents[node]
        }
      } else {
        splitVisited()
      }
    }
    return cellIndices.filter { isTied[$0] }
  }

  /// Goes, among the best tables, to the one with the largest numbers in order; only `cells` differ among them.
  mutating func settle(_ cells: [Int]) {
    isFixed = Array(repeating: true, count: isFixed.count)
    for cell in cells { isFixed[cell] = false }
    for cell in cells {
      let (row, column) = (cell / columnCount, cell % columnCount)
      let start = rowCount + column
      firstRow = row
      while groups[row] == groups[start], isUpFree(row, column) {
        if !reaches(row, from: start, without: cell) {
          splitVisited()
          break
        }
        move(row, start)
        var node = lastEnd
        while node != start {
          move(parents[node], node)
          node = parents[node]
        }
      }
      isFixed[cell] = true
    }
  }

  /// Gives the nodes of the last search, which found no more, a group of their own.
  private mutating func splitVisited() {
    let group = (groups.max() ?? 0) + 1
    for node in 0..<nodeCount where visits[node] == visit { groups[node] = group }
  }

  /// Whether steps that cost nothing lead from one node to another of its group; ``parents`` then has them.
  ///
  /// The search goes deep first, and looks for the end before anything else.
  private mutating func reaches(_ end: Int, from start: Int, without cell: Int) -> Bool {
    visit += 1
    (lastStart, lastEnd) = (start, end)
    let group = groups[start]
    visits[start] = visit
    var stack = [(node: start, next: start < rowCount ? rowCount : firstRow)]
    func isFree(_ from: Int, _ to: Int) -> Bool {
      let isUp = from < rowCount
      let (row, column) = isUp ? (from, to - rowCount) : (to, from - rowCount)
      let arc = row * columnCount + column
      return arc != cell && !isFixed[arc] && (isUp ? isUpFree(row, column) : isDownFree(row, column))
    }
    while let (node, first) = stack.last {
      let isRow = node < rowCount
      let last = isRow ? nodeCount : rowCount
      var next = first
      if next == (isRow ? rowCount : firstRow), isRow != (end < rowCount), isFree(node, end) {
        visits[end] = visit
        parents[end] = node
        return true
      }
      while next < last, visits[next] == visit || groups[next] != group || !isFree(node, next) { next += 1 }
      if next == last {
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next = next + 1
      visits[next] = visit
      parents[next] = node
      stack.append((next, isRow ? firstRow : rowCount))
    }
    return false
  }
}

extension Int128 {
  /// The number without its sign; for numbers whose sign is known to be droppable.
  fileprivate var magnitudeAsSigned: Int128 { self < 0 ? -self : self }
}
