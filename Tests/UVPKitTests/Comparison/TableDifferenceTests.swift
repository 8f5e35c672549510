import Testing

@testable import UVPKit

/// The keyed difference of two tables, by laws that hold for any two.
@Suite struct TableDifferenceTests {
  /// A random table of few keys, so that many rows of two tables meet.
  private static func table(_ random: inout SeededRandom) -> KeyedTable {
    var table = KeyedTable(
      keyColumns: ["k", "l"], columns: [.init("uren", isFigures: true), .init("naam", isFigures: false)])
    let absences: [Absence] = [.pm, .nvt, .ntb, .empty]
    for number in 0..<12 where Bool.random(using: &random) {
      let key = ["K\(number % 4)", "l\(number / 4)"]
      let uren: KeyedTable.Value =
        Int.random(in: 0..<4, using: &random) == 0
        ? .absent(absences.randomElement(using: &random) ?? .pm)
        : .figure(ExactDecimal(significand: Int128.random(in: -20...20, using: &random), scale: 1))
      table.append(
        key: key, match: KeyedTable.match(key),
        values: [uren, .text(["a", "b"].randomElement(using: &random) ?? "a")])
    }
    return table
  }

  private static func shuffled(_ table: KeyedTable, _ random: inout SeededRandom) -> KeyedTable {
    var out = KeyedTable(keyColumns: table.keyColumns, columns: table.columns)
    for row in (0..<table.count).shuffled(using: &random) {
      out.append(key: table.key(ofRow: row), match: table.matches[row], values: table.values(ofRow: row))
    }
    return out
  }

  private static let tolerances: [Tolerance] = [
    Tolerance(), Tolerance(absolute: ExactDecimal(significand: 5, scale: 1)), Tolerance(percentage: 50),
    Tolerance(absolute: 1, percentage: 10),
  ]

  @Test func aTableIsNoDifferentFromItself() throws {
    var random = SeededRandom(seed: 1)
    for _ in 0..<CaseCount.of(300) {
      let table = Self.table(&random)
      let difference = try TableDifference(old: table, new: Self.shuffled(table, &random))
      #expect(difference.isEmpty && difference.equalCount == table.count && difference.toleratedCount == 0)
      #expect(try difference.sums.allSatisfy { try $0.old == $0.new && ($0.difference() ?? .zero) == .zero })
    }
  }

  @Test func theOtherWayRoundAddedIsRemovedAndDifferencesTurnTheirSign() throws {
    var random = SeededRandom(seed: 2)
    for _ in 0..<CaseCount.of(300) {
      let (a, b) = (Self.table(&random), Self.table(&random))
      let there = try TableDifference(old: a, new: b)
      let back = try TableDifference(old: b, new: a)
      #expect(Set(there.added) == Set(back.removed) && Set(there.removed) == Set(back.added))
      #expect(there.equalCount == back.equalCount && there.changed.count == back.changed.count)
      let turned = Dictionary(uniqueKeysWithValues: back.changed.map { ($0.key, $0.cells) })
      for change in there.changed {
        let cells = try #require(turned[change.key])
        #expect(cells.map(\.column) == change.cells.map(\.column))
        for (one, other) in zip(change.cells, cells) {
          #expect(one.old == other.new && one.new == other.old)
          #expect(try one.difference == other.difference.map { try ExactDecimal.zero - $0 })
        }
      }
      for (one, other) in zip(there.sums, back.sums) {
        #expect(one.old == other.new && one.new == other.old)
      }
    }
  }

  @Test func theOrderOfRowsDoesNotMatter() throws {
    var random = SeededRandom(seed: 3)
    for case let tolerance in Self.tolerances {
      for _ in 0..<CaseCount.of(100) {
        let (a, b) = (Self.table(&random), Self.table(&random))
        let one = try TableDifference(old: a, new: b, tolerance: tolerance)
        let other = try TableDifference(
          old: Self.shuffled(a, &random), new: Self.shuffled(b, &random), tolerance: tolerance)
        #expect(Set(one.changed) == Set(other.changed))
        #expect(Set(one.added) == Set(other.added) && Set(one.removed) == Set(other.removed))
        #expect(one.equalCount == other.equalCount && one.toleratedCount == other.toleratedCount)
        #expect(one.sums.map(\.old.total.figure) == other.sums.map(\.old.total.figure))
      }
    }
  }

  /// Every row is in one of four places, and the cells are those that a search row by row finds.
  @Test func aSearchRowByRowFindsTheSame() throws {
    var random = SeededRandom(seed: 4)
    for _ in 0..<CaseCount.of(300) {
      let (a, b) = (Self.table(&random), Self.table(&random))
      let difference = try TableDifference(old: a, new: b)
      var changed = 0
      var equal = 0
      var added = 0
      for row in 0..<b.count {
        guard let other = (0..<a.count).first(where: { a.matches[$0] == b.matches[row] }) else {
          added += 1
          continue
        }
        if a.values(ofRow: other) == b.values(ofRow: row) { equal += 1 } else { changed += 1 }
      }
      #expect(difference.changed.count == changed && difference.equalCount == equal)
      #expect(difference.added.count == added && difference.removed.count == a.count - equal - changed)
    }
  }

  /// The differences of the rows, with what came and what went, are the difference of the sums.
  @Test func differencesAddUpToTheDifferenceOfTheSums() throws {
    var random = SeededRandom(seed: 5)
    for _ in 0..<CaseCount.of(300) {
      let (a, b) = (Self.table(&random), Self.table(&random))
      let difference = try TableDifference(old: a, new: b)
      var total = ExactDecimal.zero
      for change in difference.changed {
        for cell in change.cells where cell.column == 0 {
          total = try total + (cell.new.figure ?? .zero) - (cell.old.figure ?? .zero)
        }
      }
      for row in difference.added { total = try total + (row.values[0].figure ?? .zero) }
      for row in difference.removed { total = try total - (row.values[0].figure ?? .zero) }
      let sum = try #require(difference.sums.first)
      #expect(try total == sum.new.known - sum.old.known)
    }
  }

  /// absent is a value of its own, no 0, in a cell and in a sum.
  @Test func absentIsNotZero() throws {
    let absences: [KeyedTable.Value] = [.absent(.pm), .absent(.nvt), .absent(.ntb), .absent(.empty), .figure(0)]
    for (first, old) in absences.enumerated() {
      for (second, new) in absences.enumerated() {
        let difference = try TableDifference(
          old: Self.one(old), new: Self.one(new), tolerance: Tolerance(absolute: 5, percentage: 100))
        #expect(difference.isEmpty == (first == second))
        #expect(difference.changed.allSatisfy { $0.cells[0].difference == nil })
      }
    }
    let sums = try TableDifference(old: Self.one(.absent(.pm)), new: Self.one(.figure(0))).sums
    #expect(sums[0].old.total == .absent(.pm) && sums[0].new.total == .figure(0))
    #expect(try sums[0].difference() == nil && sums[0].old.absentCount == 1)
  }

  private static func one(_ value: KeyedTable.Value) -> KeyedTable {
    var table = KeyedTable(keyColumns: ["code"], columns: [.init("uren", isFigures: true)])
    table.append(key: ["A"], match: "a", values: [value])
    return table
  }

  /// Equal numbers are equal however they are written, and no binary fraction blurs them.
  @Test func figuresAreExact() throws {
    let tenth = ExactDecimal(significand: 1, scale: 1)
    let sum = try tenth + tenth + tenth
    #expect(try TableDifference(old: Self.one(.figure(sum)), new: Self.one(.figure(number("0,30")))).isEmpty)
    let large = ExactDecimal(significand: Int128.max, scale: 0)
    #expect(throws: ArithmeticOverflow.self) {
      try TableDifference(old: Self.one(.figure(-1)), new: Self.one(.figure(large)))
    }
  }

  /// Two keys whose cells run together are two keys.
  @Test func keysDoNotRunIntoEachOther() {
    #expect(KeyedTable.match(["a", "bc"]) != KeyedTable.match(["ab", "c"]))
    #expect(KeyedTable.match(["a", ""]) != KeyedTable.match(["", "a"]))
    #expect(KeyedTable.match(["NOORD", "v1"]) == KeyedTable.match(["Noord", "V1"]))
  }
}

extension KeyedTable.Value {
  /// The figure, where there is one.
  var figure: ExactDecimal? { if case .figure(let figure) = self { figure } else { nil } }
}
