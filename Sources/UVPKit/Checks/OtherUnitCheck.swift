/// T304: a number in another unit than the other rows of its table.
enum OtherUnitCheck {
  static func run(_ toets: Toets) -> [Bevinding] {
    var found: [Bevinding] = []
    for table in toets.tables {
      let rows = table.regels.filter { !$0.eenheid.isEmpty && $0.aantal.value != nil }
      let units = Dictionary(grouping: rows, by: { $0.eenheid.lowercased() })
      // Without a unit that most rows have there is nothing to depart from.
      guard let usual = units.values.first(where: { $0.count > 1 && $0.count * 2 > rows.count }) else { continue }
      for regel in rows where regel.eenheid.lowercased() != usual[0].eenheid.lowercased() {
        found.append(
          Bevinding(
            .otherUnit(
              row: regel.label, table: table.naam,
              printed: "\(text(regel)) \(regel.eenheid)", others: usual.map(text), unit: usual[0].eenheid),
            at: regel.origin))
      }
    }
    return found
  }

  private static func text(_ regel: GepubliceerdeRegel) -> String { regel.aantal.value?.value.text(.grouped) ?? "" }
}
