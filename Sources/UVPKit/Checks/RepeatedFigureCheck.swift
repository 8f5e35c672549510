/// T302: a figure is printed in two places with different values.
enum RepeatedFigureCheck {
  private typealias Printed = (regel: GepubliceerdeRegel, table: PrintedTable)

  /// One thing of which a document may print a figure more than once.
  private struct Subject: Hashable {
    let section: Toets.Section
    let code: String
  }

  static func run(_ toets: Toets) -> [Bevinding] {
    var found: [Bevinding] = []
    var rows: [Subject: Printed] = [:]
    var totals: [Subject: Printed] = [:]
    var shares: [Subject: Printed] = [:]
    for table in toets.tables where !table.onderdeel.isEmpty {
      // A code that one table has more than once does not say which of its rows another table repeats.
      let once = Dictionary(grouping: table.regels, by: \.code).filter { $0.value.count == 1 }
      for regel in table.regels where !regel.code.isEmpty && once[regel.code] != nil {
        let subject = Subject(section: table.section, code: toets.meantCode(regel.code, in: table))
        found += compare(subject, (regel, table), &rows, label: regel.label)
      }
      for regel in table.totalen {
        // A total that its own rows contradict is T102, and no measure for another.
        if let sum = try? table.hours(), !table.regels.isEmpty, let uren = regel.uren.value, sum.known != uren {
          continue
        }
        let subject = Subject(section: table.section, code: "")
        found += compare(subject, (regel, table), &totals, label: "totaal \(regel.onderdeel)")
      }
      for regel in table.aandelen {
        let section = Toets.Section(
          document: regel.document, onderdeel: regel.onderdeel, deelnemer: regel.deelnemer)
        found += compare(Subject(section: section, code: ""), (regel, table), &shares, label: "aandeel")
      }
    }
    return found
  }

  private static func compare(
    _ subject: Subject, _ printed: Printed, _ seen: inout [Subject: Printed], label: String
  ) -> [Bevinding] {
    guard let first = seen[subject] else {
      seen[subject] = printed
      return []
    }
    return first.table.naam == printed.table.naam ? [] : differences(first, printed, label: label)
  }

  private static func differences(_ a: Printed, _ b: Printed, label: String) -> [Bevinding] {
    let figures: [(String, String, ExactDecimal?, ExactDecimal?)] = [
      ("aantal", "", a.regel.aantal.value?.value, b.regel.aantal.value?.value),
      ("kental", "", a.regel.kental.value?.value, b.regel.kental.value?.value),
      ("uren", "uur", a.regel.uren.value?.value, b.regel.uren.value?.value),
      ("kosten", "euro", a.regel.kosten.value?.value, b.regel.kosten.value?.value),
      ("percentage", "%", a.regel.aandeel.value?.value, b.regel.aandeel.value?.value),
    ]
    return figures.compactMap { name, unit, first, second in
      guard let first, let second, first != second else { return nil }
      let suffix = unit.isEmpty ? "" : " \(unit)"
      return Bevinding(
        .figureContradicts(
          row: "\(label), \(name)", table: a.table.naam, value: first.text(.grouped) + suffix,
          otherTable: b.table.naam, otherValue: second.text(.grouped) + suffix),
        at: b.regel.origin, figures: .init(printed: second, computed: first, unit: unit))
    }
  }
}
