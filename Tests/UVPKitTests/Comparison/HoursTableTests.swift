import Testing
import UVPKit

/// Planned and written hours as tables that can be compared.
@Suite struct HoursTableTests {
  private static let gegevens = Years.make([
    "deelnemers.csv": "deelnemer;aliassen;aandeel\nNoord;Gemeente Noord;50\nZuid;;50\n",
    "pdc-a.csv": "code;product;programma;kental\nA1;a;toezicht;2,5\nA2;b;toezicht;\n",
    "2025/prognose.csv": "deelnemer;code;aantal;kental\nNoord;A1;10;\nZuid;A1;4;3\nZuid;A2;7;\nNoord;A2;PM;\n",
  ]).data

  private func rows(_ table: KeyedTable) -> [[String]: [KeyedTable.Value]] {
    Dictionary(uniqueKeysWithValues: (0..<table.count).map { (table.key(ofRow: $0), table.values(ofRow: $0)) })
  }

  /// aantal × kental, the row's own kental first; R-15: without one of them there are no hours.
  @Test func plannedHours() throws {
    var table = HoursTable(key: ["deelnemer", "code"], compared: ["aantal", "uren"])
    try table.add(Self.gegevens.prognose, Self.gegevens)
    let rows = rows(table.table)
    #expect(rows[["Noord", "A1"]] == [.figure(10), .figure(25)])
    #expect(rows[["Zuid", "A1"]] == [.figure(4), .figure(12)])
    #expect(rows[["Zuid", "A2"]] == [.figure(7), .absent(.pm)])
    #expect(rows[["Noord", "A2"]] == [.absent(.pm), .absent(.pm)])
    #expect(table.absentInSums == 0)
  }

  @Test func plannedHoursPerDeelnemer() throws {
    var table = HoursTable(key: ["deelnemer"], compared: ["uren"])
    try table.add(Self.gegevens.prognose, Self.gegevens)
    #expect(rows(table.table) == [["Noord"]: [.figure(25)], ["Zuid"]: [.figure(12)]])
    #expect(table.absentInSums == 2)
  }

  /// Names that lead to the same deelnemer are one row; corrections count.
  @Test func writtenHours() throws {
    let index = DeelnemerIndex(Self.gegevens.deelnemers)
    var table = HoursTable(key: ["deelnemer", "code"], compared: ["aantal", "uren"])
    try table.add(
      [
        WrittenSum(deelnemer: "gemeente noord", code: "a1", uren: 8, aantal: nil),
        WrittenSum(deelnemer: "NOORD", code: "A1", uren: -3, aantal: 2),
        WrittenSum(deelnemer: "regio", code: "OD1", uren: 4, aantal: nil),
      ], deelnemer: { naam in index.position(of: naam).map { Self.gegevens.deelnemers[$0].naam } ?? naam },
      code: { Self.gegevens.catalogus.product(withCode: $0)?.code ?? $0 })
    #expect(
      rows(table.table) == [
        ["Noord", "A1"]: [.figure(2), .figure(5)], ["regio", "OD1"]: [.absent(.empty), .figure(4)],
      ])
    #expect(table.absentInSums == 1)
  }
}
