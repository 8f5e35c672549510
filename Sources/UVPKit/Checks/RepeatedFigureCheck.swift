/// T302: a figure is printed in two places with different values.
enum RepeatedFigureCheck {
  static func run(_ toets: Toets) -> [Bevinding] {
    var found: [Bevinding] = []
    var rows: [String: (regel: GepubliceerdeRegel, table: PrintedTable)] = [:]
    var totals: [String: (regel: GepubliceerdeRegel, table: PrintedTable)] = [:]
    var shares: [String: (regel: GepubliceerdeRegel, table: PrintedTable)] = [:]
    for table in toets.tables where !table.onderdeel.isEmpty {
      for regel in table.regels where !regel.code.isEmpty {
        let key = "\(regel.document)\n\(regel.onderdeel)\n\(owner(regel))\n\(toets.meantCode(regel.code, in: table))"
        if let first = rows[key], first.table.naam != table.naam {
          found += differences(first, (regel, table), label: regel.label)
        } else if rows[key] == nil {
          rows[key] = (regel, table)
        }
      }
      for regel in table.totalen {
        let key = "\(regel.document)\n\(regel.onderdeel)\n\(owner(regel))"
        if let first = totals[key], first.table.naam != table.naam {
          found += differences(first, (regel, table), label: "totaal \(regel.onderdeel)")
        } else if totals[key] == nil {
          totals[key] = (regel, table)
        }
      }
      for regel in table.aandelen {
        let key = "\(regel.document)\n\(owner(regel))"
        if let first = shares[key], first.table.naam != table.naam {
          found += difference(
            first.regel.aandeel.value?.value, regel.aandeel.value?.value, unit: "%", first, (regel, table),
            label: "aandeel")
        } else if shares[key] == nil {
          shares[key] = (regel, table)
        }
      }
    }
    return found
  }

  private typealias Printed = (regel: GepubliceerdeRegel, table: PrintedTable)

  private static func owner(_ regel: GepubliceerdeRegel) -> String { regel.deelnemer.map(String.init) ?? "regio" }

  private static func differences(_ a: Printed, _ b: Printed, label: String) -> [Bevinding] {
    difference(a.regel.aantal.value?.value, b.regel.aantal.value?.value, unit: "", a, b, label: "\(label), aantal")
      + difference(a.regel.kental.value?.value, b.regel.kental.value?.value, unit: "", a, b, label: "\(label), kental")
      + difference(a.regel.uren.value?.value, b.regel.uren.value?.value, unit: "uur", a, b, label: "\(label), uren")
      + difference(
        a.regel.kosten.value?.value, b.regel.kosten.value?.value, unit: "euro", a, b, label: "\(label), kosten")
  }

  private static func difference(
    _ first: ExactDecimal?, _ second: ExactDecimal?, unit: String, _ a: Printed, _ b: Printed, label: String
  ) -> [Bevinding] {
    guard let first, let second, first != second else { return [] }
    let suffix = unit.isEmpty ? "" : " \(unit)"
    return [
      Bevinding(
        .figureContradicts(
          row: label, table: a.table.naam, value: first.text(.grouped) + suffix, otherTable: b.table.naam,
          otherValue: second.text(.grouped) + suffix),
        at: b.regel.origin, figures: .init(printed: second, computed: first, unit: unit))
    ]
  }
}
