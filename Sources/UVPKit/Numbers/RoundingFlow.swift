/// The flow behind ``ControlledRounding``: rows send units to columns, and each cell is an arc.
///
/// The cost of a cell is convex in its number of units: the distance to its exact number, and for each unit outside
/// rounding down or up a weight that no sum of distances reaches. Every cell starts at its nearest integer, where no
/// single unit more or less would help; from there shortest paths move units until rows and columns add up. Potentials
/// keep the reduced cost of every possible step at 0 or more, and that is what proves the outcome to be the best one.
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
    var steps: [Int128] = []
    floors.reserveCapacity(count)
    rests.reserveCapacity(count)
    steps.reserveCapacity(count)
    var supplies = rows + columns.map { -$0 }
    var exact = Array(repeating: Int128(0), count: rows.count + columns.count)
    for (row, cells) in numerators.enumerated() {
      for (column, numerator) in cells.enumerated() {
        let (floor, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
        let step: Int128 = rest > denominator - rest ? 1 : 0
        floors.append(floor)
        rests.append(rest)
        steps.append(step)
        supplies[row] = try Self.sum(supplies[row], -(floor + step))
        supplies[rows.count + column] = try Self.sum(supplies[rows.count + column], floor + step)
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
    self.steps = steps
    self.supplies = supplies
    potentials = Array(repeating: 0, count: rows.count + columns.count)
    groups = Array(repeating: 0, count: rows.count + columns.count)
    isFixed = Array(repeating: false, count: count)
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

  /// What one unit more costs.
  private func costUp(_ cell: Int) -> Int128 {
    let (step, rest) = (steps[cell], rests[cell])
    if step < 0 { return -(weight + unit) }
    return step == 0 && rest > 0 ? unit - 2 * rest : weight + unit
  }

  /// What one unit less costs; `nil` at zero.
  private func costDown(_ cell: Int) -> Int128? {
    let (step, rest) = (steps[cell], rests[cell])
    if floors[cell] + step == 0 { return nil }
    if step <= 0 { return weight + unit }
    return step == 1 && rest > 0 ? 2 * rest - unit : -(weight + unit)
  }

  // MARK: Making rows and columns add up

  /// Moves units along shortest paths until rows and columns add up.
  mutating func balance() {
    while let path = shortestPath() {
      for (from, to) in path.steps { move(from, to) }
      supplies[path.source] -= 1
      supplies[path.sink] += 1
    }
  }

  /// Moves a unit from a node to the next: a cell of a row gets one more, or a cell of a column one less.
  private mutating func move(_ from: Int, _ to: Int) {
    if from < rowCount {
      steps[from * columnCount + to - rowCount] += 1
    } else {
      steps[to * columnCount + from - rowCount] -= 1
    }
  }

  /// The cheapest path from any node with units to any node that lacks them; `nil` when none has units.
  ///
  /// Nodes are settled in the order of their distance; those at equal distance in their own order.
  private mutating func shortestPath() -> (source: Int, sink: Int, steps: [(Int, Int)])? {
    var distances: [Int128?] = supplies.map { $0 > 0 ? 0 : nil }
    var isSettled = Array(repeating: false, count: nodeCount)
    var parents = Array(repeating: -1, count: nodeCount)
    while true {
      var nearest: (node: Int, distance: Int128)?
      for node in 0..<nodeCount where !isSettled[node] {
        guard let distance = distances[node], distance < nearest?.distance ?? .max else { continue }
        nearest = (node, distance)
      }
      guard let (node, distance) = nearest else { return nil }
      if supplies[node] < 0 {
        for node in 0..<nodeCount { potentials[node] += min(distances[node] ?? distance, distance) }
        var steps: [(Int, Int)] = []
        var source = node
        while parents[source] >= 0 {
          steps.append((parents[source], source))
          source = parents[source]
        }
        return (source, node, steps)
      }
      isSettled[node] = true
      let start = distance + potentials[node]
      func relax(_ next: Int, _ cost: Int128) {
        let length = start + cost - potentials[next]
        if length < distances[next] ?? .max {
          distances[next] = length
          parents[next] = node
        }
      }
      if node < rowCount {
        for column in 0..<columnCount where !isSettled[rowCount + column] {
          relax(rowCount + column, costUp(node * columnCount + column))
        }
      } else {
        for row in 0..<rowCount where !isSettled[row] {
          if let cost = costDown(row * columnCount + node - rowCount) { relax(row, cost) }
        }
      }
    }
  }

  // MARK: Ties

  /// Whether one unit more costs nothing against the potentials.
  private func isUpFree(_ cell: Int) -> Bool {
    costUp(cell) + potentials[cell / columnCount] == potentials[rowCount + cell % columnCount]
  }

  /// Whether one unit less costs nothing against the potentials.
  private func isDownFree(_ cell: Int) -> Bool {
    guard let cost = costDown(cell) else { return false }
    return cost + potentials[rowCount + cell % columnCount] == potentials[cell / columnCount]
  }

  /// The cells that differ between the best tables, in order: those on a circle of steps that cost nothing.
  ///
  /// A search that fails shows a group of nodes that no such circle leaves, and splits it off; so at most as many
  /// searches fail as there are nodes.
  mutating func tiedCells() -> [Int] {
    var tied: [Int] = []
    for cell in cellIndices {
      let row = cell / columnCount
      let column = rowCount + cell % columnCount
      if groups[row] != groups[column] { continue }
      let canUp = isUpFree(cell)
      let canDown = isDownFree(cell)
      if !canUp && !canDown { continue }
      if canUp && path(from: column, to: row, without: cell) != nil
        || canDown && path(from: row, to: column, without: cell) != nil
      {
        tied.append(cell)
      } else {
        split(from: canUp ? column : row, without: cell)
      }
    }
    return tied
  }

  /// Goes, among the best tables, to the one with the largest numbers in order; only `cells` differ among them.
  mutating func settle(_ cells: [Int]) {
    isFixed = Array(repeating: true, count: isFixed.count)
    for cell in cells { isFixed[cell] = false }
    for cell in cells {
      let row = cell / columnCount
      let column = rowCount + cell % columnCount
      while groups[row] == groups[column], isUpFree(cell), let rest = path(from: column, to: row, without: cell) {
        steps[cell] += 1
        for (from, to) in rest { move(from, to) }
      }
      isFixed[cell] = true
      if groups[row] == groups[column], path(from: column, to: row, without: cell) == nil {
        split(from: column, without: cell)
      }
    }
  }

  /// Steps that cost nothing from one node to another of its group.
  private func path(from start: Int, to end: Int, without cell: Int) -> [(Int, Int)]? {
    let parents = reached(from: start, to: end, without: cell)
    if parents[end] < 0 { return nil }
    var steps: [(Int, Int)] = []
    var node = end
    while node != start {
      steps.append((parents[node], node))
      node = parents[node]
    }
    return steps
  }

  /// Gives what can be reached a group of its own.
  private mutating func split(from start: Int, without cell: Int) {
    let parents = reached(from: start, to: nil, without: cell)
    let group = (groups.max() ?? 0) + 1
    for node in 0..<nodeCount where parents[node] >= 0 { groups[node] = group }
  }

  /// The nodes of its group that can be reached at no cost, each with the one before it; the search stops at `end`.
  private func reached(from start: Int, to end: Int?, without cell: Int) -> [Int] {
    var parents = Array(repeating: -1, count: nodeCount)
    parents[start] = start
    var queue = [start]
    var next = 0
    let group = groups[start]
    while next < queue.count {
      let node = queue[next]
      next += 1
      let isRow = node < rowCount
      for other in isRow ? rowCount..<nodeCount : 0..<rowCount where parents[other] < 0 && groups[other] == group {
        let arc = isRow ? node * columnCount + other - rowCount : other * columnCount + node - rowCount
        if arc == cell || isFixed[arc] || !(isRow ? isUpFree(arc) : isDownFree(arc)) { continue }
        parents[other] = node
        if other == end { return parents }
        queue.append(other)
      }
    }
    return parents
  }
}

extension Int128 {
  /// The number without its sign; for numbers whose sign is known to be droppable.
  fileprivate var magnitudeAsSigned: Int128 { self < 0 ? -self : self }
}
