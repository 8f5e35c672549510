import Foundation
import Testing

@testable import UVPKit

/// The widths of columns on a sheet: codes and figures whole, text in what is left.
@Suite struct PageColumnsTests {
  private static let name = "Omgevingsvergunning milieubelastende activiteit, uitgebreid"

  private func table(figures: Int, names: [String] = [name]) -> Table {
    var table = Table(
      [.init("Code", .label)] + names.map { _ in .init("Naam", .name) }
        + (0..<figures).map { .init("Kolom \($0)", .number) })
    for row in 0..<3 {
      table.rows.append(
        .init(
          [.text("V1.0\(row).00")] + names.map { .text($0) }
            + (0..<figures).map { _ in .number(ExactDecimal(1_234_567)) }, kind: row == 2 ? .total : .regular))
    }
    return table
  }

  /// Whatever the number of columns: no figure or code gets less than it takes, with the margins of its cell.
  @Test func figuresAndCodesStayWhole() {
    for figures in 0...12 {
      let own = table(figures: figures)
      let widths = PageColumns(own, page: 58).widths
      #expect(widths.count == figures + 2 && widths[0] >= "V1.00.00".count + 2)
      #expect(widths.dropFirst(2).allSatisfy { $0 >= "1.234.567".count + 2 })
      #expect(widths[1] >= 12, "a name keeps the width of a word beside \(figures) figures")
    }
  }

  @Test func namesTakeWhatIsLeft() {
    // All on one sheet: the name has the rest of it.
    let upright = PageColumns(table(figures: 1), page: 58).widths
    #expect(upright.reduce(0, +) <= 58 && upright[1] > upright[0] + upright[2])
    // The longer of two names gets more.
    let two = PageColumns(table(figures: 1, names: ["Een dienst", Self.name]), page: 58).widths
    #expect(two[1] < two[2])
    // On a sheet that its figures fill, a name stays readable.
    #expect(PageColumns(table(figures: 8), page: 58).widths[1] > 20)
    // No column of names is wider than its longest name.
    #expect(PageColumns(table(figures: 0, names: ["kort"]), page: 58).widths == [12, 7])
  }

  /// Text gives way before a code breaks, where figures leave room for it.
  @Test func textGivesWay() {
    var table = Table([
      .init("Code", .label), .init("Project", .name), .init("Financiering", .label), .init("Fase", .label),
      .init("Uren", .number), .init("Waarvoor", .name),
    ])
    table.rows.append(
      .init([
        .text("OD12"), .text("Toekomstvisie en risicogericht werken"), .text("verdeelsleutel"),
        .text("Initiatiefase"), .number(1_000), .text(Self.name + " en alles wat daarbij hoort, in elke gemeente"),
      ]))
    let widths = PageColumns(table, page: 58).widths
    #expect(widths.reduce(0, +) <= 66 && widths[0] == 7 && widths[4] == 8 && widths[5] > widths[2])
  }

  @Test func linesOfATable() {
    let one = table(figures: 1)
    #expect(PageColumns(one, page: 200).lines(one) == 3)
    #expect(PageColumns(one, page: 40).lines(one) >= 6)
    #expect(PageColumns(Table([]), page: 40).widths == [])
  }

  /// A word processor takes the widths from the dashes; who reads the source sees columns below each other.
  @Test func dashesInMarkdown() throws {
    var document = Document(title: "t")
    document.table(table(figures: 2))
    let lines = MarkdownRenderer(isForReading: true).render(document).components(separatedBy: "\n").filter {
      $0.hasPrefix("|")
    }
    #expect(lines.count == 5 && Set(lines.map(\.displayWidth)).count == 1)
    let rule = lines[1].components(separatedBy: "|").dropFirst().dropLast()
    #expect(rule.map { $0.filter { $0 != " " }.count } == PageColumns(table(figures: 2), page: 58).widths)
    #expect(rule.map { $0.hasSuffix(": ") } == [false, false, true, true])
  }
}
