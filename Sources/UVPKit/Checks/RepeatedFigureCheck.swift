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
      let codes = table.regels.map { toets.meantCode($0, in: table) }
      let once = Dictionary(grouping: codes, by: { $0 }).filter { $0.value.count == 1 }
      for (regel, code) in zip(table.regels, codes) where !code.isEmpty && once[code] != nil {
        let subject = Subject(section: table.section, code: code)
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
    if first.table.naam == printed.table.naam { return [] }
    // Running text has no name for what it is about; the first place has.
    return differences(first, printed, label: printed.regel.werkcode.isEmpty ? label : first.regel.label)
  }

  private static func differences(_ a: Printed, _ b: Printed, label: String) -> [Bevinding] {
    let figures = [
      figure("aantal", "", a.regel.aantal, b.regel.aantal), figure("kental", "", a.regel.kental, b.regel.kental),
      figure("uren", "uur", a.regel.uren, b.regel.uren), figure("kosten", "euro", a.regel.kosten, b.regel.kosten),
      figure("percentage", "%", a.regel.aandeel, b.regel.aandeel),
    ]
    return figures.compactMap { $0 }.map { figure in
      Bevinding(
        .figureContradicts(
          row: "\(label), \(figure.name)", table: a.table.naam, value: figure.first, otherTable: b.table.naam,
          otherValue: figure.second),
        at: b.regel.origin, figures: figure.figures)
    }
  }

  /// A figure of two rows that differs, in words and as numbers; a range is another figure than a number.
  private static func figure<Value: Eenheid>(
    _ name: String, _ unit: String, _ first: Stated<Value>, _ second: Stated<Value>
  ) -> (name: String, first: String, second: String, figures: Bevinding.Figures?)? {
    guard first != second, let a = words(first, unit), let b = words(second, unit) else { return nil }
    var figures: Bevinding.Figures?
    if let a = first.value, let b = second.value { figures = .init(printed: b.value, computed: a.value, unit: unit) }
    return (name, a, b, figures)
  }

  /// A number or a range with its unit; `nil` for what is neither.
  private static func words<Value: Eenheid>(_ stated: Stated<Value>, _ unit: String) -> String? {
    let suffix = unit.isEmpty ? "" : " \(unit)"
    switch stated {
    case .known(let value): return value.value.text(.grouped) + suffix
    case .absent(.bereik(let laagste, let hoogste)):
      return "\(laagste.text(.grouped)) tot \(hoogste.text(.grouped))" + suffix
    case .absent: return nil
    }
  }
}
