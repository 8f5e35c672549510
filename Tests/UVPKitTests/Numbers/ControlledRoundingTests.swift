import Testing
import UVPKit

/// tables that add up in both directions, near to the exact ones.
@Suite struct ControlledRoundingTests {
  private typealias Position = ControlledRounding.Position

  private func cells(_ rounding: ControlledRounding) -> [[Int]] { rounding.cells.map { $0.map { Int($0) } } }

  /// Shares 26, 16, 8, 5, 35 and 10 of 40 and 350 hours.
  ///
  /// Rounded down or up, the rows leave no choice and the columns do not close. Two rows can give way at the same price, that
  /// of 5 (2 and 17,5) and that of 35 (14 and 122,5); the earlier one does.
  @Test func theExampleOfTheRule() throws {
    let shares = [26, 16, 8, 5, 35, 10]
    let table = NaiveControlledRounding(
      numerators: shares.map { [$0 * 40, $0 * 350] }, denominator: 100, rows: [101, 62, 31, 20, 137, 39],
      columns: [40, 350])
    #expect(!table.canRoundDownOrUp)
    let rounding = try table.rounding()
    #expect(cells(rounding) == [[10, 91], [6, 56], [3, 28], [3, 17], [14, 123], [4, 35]])
    #expect(rounding.outside == [Position(row: 3, column: 0)])
    #expect(rounding.tied == [3, 4].flatMap { row in [0, 1].map { Position(row: row, column: $0) } })
    // 0,4 + 0,4 + 0,2 + 1 + 0,5 + 0,5
    #expect(rounding.deviation == 300)
  }

  /// The first cell that may differ takes the larger number.
  @Test func tiesFollowTheOrder() throws {
    let halves = NaiveControlledRounding(
      numerators: [[3, 3], [3, 1]], denominator: 2, rows: [3, 2], columns: [3, 2])
    let rounding = try halves.rounding()
    #expect(cells(rounding) == [[2, 1], [1, 1]])
    #expect(rounding.tied.count == 4)
    #expect(rounding.outside.isEmpty)
    let turned = NaiveControlledRounding(
      numerators: [[3, 1], [3, 3]], denominator: 2, rows: [2, 3], columns: [3, 2])
    #expect(cells(try turned.rounding()) == [[2, 0], [1, 2]])
  }

  @Test func wholeCellsStay() throws {
    let table = NaiveControlledRounding(
      numerators: [[20, 0], [5, 15]], denominator: 5, rows: [4, 4], columns: [5, 3])
    let rounding = try table.rounding()
    #expect(cells(rounding) == [[4, 0], [1, 3]])
    #expect(rounding.deviation == 0 && rounding.tied.isEmpty && rounding.outside.isEmpty)
  }

  /// What plain rounding would do and what closes are different tables; the exact one is nearest of those that close.
  @Test func aSmallTableByHand() throws {
    // 1,4 1,3 1,3 | 4
    // 0,6 0,7 0,7 | 2
    let table = NaiveControlledRounding(
      numerators: [[14, 13, 13], [6, 7, 7]], denominator: 10, rows: [4, 2], columns: [2, 2, 2])
    let rounding = try table.rounding()
    // One of the first row goes up: the one with the largest rest.
    #expect(cells(rounding) == [[2, 1, 1], [0, 1, 1]])
    #expect(rounding.deviation == 24)
    #expect(rounding.tied.isEmpty)
  }

  @Test func overflowIsReported() {
    #expect(throws: ArithmeticOverflow.self) {
      try ControlledRounding(numerators: [[.max]], denominator: .max, rows: [1], columns: [1])
    }
    #expect(throws: ArithmeticOverflow.self) {
      try ControlledRounding(numerators: [[.max, .max]], denominator: 1, rows: [.max], columns: [.max, .max])
    }
  }

  /// Against every table there is: the same merit, the first in order, and the cells in which the best ones differ.
  @Test func smallTablesAgainstAllTables() throws {
    var random = SeededRandom(seed: 61)
    var impossible = 0
    var ties = 0
    for _ in 0..<CaseCount.of(3000) {
      let (parts, steps) = [(2, [1]), (4, [1]), (20, [2, 5, 10]), (100, [1]), (100, [10, 20, 25, 50])][
        Int.random(in: 0..<5, using: &random)]
      let table =
        Bool.random(using: &random)
        ? NaiveControlledRounding.random(
          rows: 1...5, columns: 1...2, parts: parts, hours: 60, steps: steps, using: &random)
        : NaiveControlledRounding.loose(rows: 1...4, columns: 1...3, parts: parts, using: &random)
      let rounding = try table.rounding()
      let best = table.best(reach: table.rows.count * table.columns.count > 8 ? 1 : 2)
      let first = try #require(best.first)
      let differing = table.rows.indices.flatMap { row in
        table.columns.indices.filter { column in Set(best.map { $0[row][column] }).count > 1 }.map {
          Position(row: row, column: $0)
        }
      }
      let merit = table.merit(of: first)
      let isSame =
        cells(rounding) == first && rounding.tied == differing && rounding.outside.isEmpty == (merit.outside == 0)
        && Int(rounding.deviation) == merit.distance
      if !isSame {
        Issue.record("\(table): \(rounding), best \(best)")
        return
      }
      impossible += merit.outside > 0 ? 1 : 0
      ties += best.count > 1 ? 1 : 0
    }
    #expect(impossible > 20 && ties > 40, "\(impossible) without a solution, \(ties) with ties")
  }

  /// Rows and columns close, cells go down or up wherever a table of such cells exists, and no circle of cells is better.
  @Test func randomTables() throws {
    var random = SeededRandom(seed: 62)
    var impossible = 0
    for _ in 0..<CaseCount.of(10_000) {
      let (parts, steps) = [(20, [2, 5, 10]), (100, [10, 20, 25, 50]), (100, [1]), (9973, [1])][
        Int.random(in: 0..<4, using: &random)]
      let table =
        Bool.random(using: &random)
        ? NaiveControlledRounding.random(
          rows: 1...8, columns: 1...6, parts: parts, hours: 400, steps: steps, using: &random)
        : NaiveControlledRounding.loose(rows: 1...8, columns: 1...6, parts: parts, using: &random)
      let rounding = try table.rounding()
      let own = cells(rounding)
      let outside = table.merit(of: own).outside
      let canRound = table.canRoundDownOrUp
      if !table.closes(own) || canRound != (outside == 0) || rounding.outside.isEmpty != canRound
        || table.canBeImproved(own)
      {
        Issue.record("\(table): \(rounding)")
        return
      }
      impossible += canRound ? 0 : 1
    }
    #expect(impossible > 50, "\(impossible) without a solution")
  }

  /// Scaling: the same exact table in finer parts gives the same cells.
  @Test func finerPartsOfAUnitChangeNothing() throws {
    var random = SeededRandom(seed: 63)
    for _ in 0..<500 {
      let table = NaiveControlledRounding.random(rows: 2...6, columns: 2...5, parts: 100, hours: 90, using: &random)
      let finer = NaiveControlledRounding(
        numerators: table.numerators.map { $0.map { $0 * 37 } }, denominator: 3700, rows: table.rows,
        columns: table.columns)
      let (a, b) = (try table.rounding(), try finer.rounding())
      #expect(a.cells == b.cells && a.tied == b.tied && a.deviation * 37 == b.deviation)
    }
  }

  /// Without ties the order of rows and columns does not matter, and a table is its own mirror image.
  @Test func withoutTiesTheOrderDoesNotMatter() throws {
    var random = SeededRandom(seed: 64)
    var count = 0
    while count < 300 {
      let table = NaiveControlledRounding.random(rows: 2...6, columns: 2...5, parts: 99_991, hours: 900, using: &random)
      let straight = try table.rounding()
      if !straight.tied.isEmpty { continue }
      count += 1
      let rows = table.rows.indices.shuffled(using: &random)
      let columns = table.columns.indices.shuffled(using: &random)
      let shuffled = try NaiveControlledRounding(
        numerators: rows.map { row in columns.map { table.numerators[row][$0] } }, denominator: table.denominator,
        rows: rows.map { table.rows[$0] }, columns: columns.map { table.columns[$0] }
      ).rounding()
      #expect(shuffled.cells == rows.map { row in columns.map { straight.cells[row][$0] } })
      let mirrored = try NaiveControlledRounding(
        numerators: table.columns.indices.map { column in table.numerators.map { $0[column] } },
        denominator: table.denominator, rows: table.columns, columns: table.rows
      ).rounding()
      #expect(mirrored.cells == table.columns.indices.map { column in straight.cells.map { $0[column] } })
    }
  }

  /// Inside down or up, the least sum of squares is reached by the same tables as the least sum of distances.
  @Test func squaresChooseTheSame() throws {
    var random = SeededRandom(seed: 65)
    var count = 0
    for _ in 0..<1500 {
      let table = NaiveControlledRounding.random(rows: 2...3, columns: 2...3, parts: 20, hours: 12, using: &random)
      if !table.canRoundDownOrUp { continue }
      count += 1
      func squares(_ candidate: [[Int]]) -> Int {
        zip(candidate, table.numerators).reduce(0) { sum, row in
          sum + zip(row.0, row.1).reduce(0) { $0 + ($1.0 * 20 - $1.1) * ($1.0 * 20 - $1.1) }
        }
      }
      // Every table of rounded cells, each with both sums.
      let all = table.allRoundedDownOrUp()
      let least = try #require(all.map(squares).min())
      let nearest = try #require(all.map { table.merit(of: $0).distance }.min())
      #expect(all.filter { squares($0) == least } == all.filter { table.merit(of: $0).distance == nearest })
    }
    #expect(count > 1000)
  }
}

extension NaiveControlledRounding {
  /// Every closing table whose cells are all rounded down or up.
  fileprivate func allRoundedDownOrUp() -> [[[Int]]] {
    var tables: [[[Int]]] = [[]]
    for row in numerators {
      var choices: [[Int]] = [[]]
      for exact in row {
        let floor = exact / denominator
        let values = exact % denominator > 0 ? [floor + 1, floor] : [floor]
        choices = choices.flatMap { start in values.map { start + [$0] } }
      }
      let total = rows[tables[0].count]
      let own = choices.filter { $0.reduce(0, +) == total }
      tables = tables.flatMap { start in own.map { start + [$0] } }
      if tables.isEmpty { return [] }
    }
    return tables.filter(closes)
  }
}
