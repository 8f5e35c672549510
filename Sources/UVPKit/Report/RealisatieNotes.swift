/// What `realisatie` says of the names that were asked for.
package enum RealisatieNotes {
  /// Where names were looked up; the file is named as it is shown.
  package enum NameSource {
    /// Nowhere: only the file with hours was read.
    case none
    case deelnemers(file: String)
    /// The file is not there, or has errors.
    case unreadable(file: String)
  }

  /// How many names that were left out are named.
  private static let shownNames = 5

  /// Which spellings were taken together, and which only look as if they were.
  ///
  /// - Parameter filter: what else is asked; only what a spelling has within it is told.
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  package static func spellings(
    _ selection: DeelnemerSelection, _ realisatie: Realisatie, _ filter: Urentabel.Filter, _ source: NameSource
  ) throws(ArithmeticOverflow) -> [String] {
    var filter = filter
    filter.deelnemers = Set(selection.choices.flatMap { $0.taken + $0.near }.map { $0.lowercased() })
    if filter.deelnemers.isEmpty { return [] }
    var uren: [String: ExactDecimal] = [:]
    let tabel = try Urentabel(realisatie, per: [.deelnemer], filter: filter)
    try tabel.forEach { rij in
      if let som = try? rij.som() { uren[realisatie.deelnemers[rij.deelnemer]] = som.uren.value }
    }
    func shown(_ names: some Sequence<(name: String, uren: ExactDecimal)>) -> String {
      names.map { "\($0.name) (\($0.uren.text(.grouped)) uur)" }.joined(separator: ", ")
    }
    func written(_ names: [String]) -> [(name: String, uren: ExactDecimal)] {
      names.compactMap { name in uren[name].map { (name, $0) } }
    }
    var notes: [String] = []
    if case .unreadable(let file) = source {
      notes.append("\(file) ontbreekt of bevat een fout: --gemeente geldt alleen voor de naam zoals die er staat.")
    }
    for choice in selection.choices {
      let taken = written(choice.taken)
      let isOther = taken.count > 1 || taken.contains { $0.name.lowercased() != choice.asked.lowercased() }
      if case .deelnemers(let file) = source, let naam = choice.naam, isOther {
        notes.append("Volgens \(file) samen \(naam): \(shown(taken)).")
      }
      // The most hours first; of equals the first by their bytes.
      let near = written(choice.near).enumerated().sorted { a, b in
        a.element.uren == b.element.uren ? a.offset < b.offset : b.element.uren < a.element.uren
      }.map(\.element)
      if near.isEmpty { continue }
      var note = "Niet meegeteld, maar de naam lijkt op \"\(choice.asked)\": \(shown(near.prefix(shownNames)))"
      if near.count > shownNames { note += " en nog \(near.count - shownNames)" }
      switch source {
      case .none: note += ". Met --data MAP gelden ook de aliassen van deelnemers.csv."
      case .deelnemers(let file): note += ". In \(file) staat zo'n naam niet."
      case .unreadable: note += "."
      }
      notes.append(note)
    }
    return notes
  }
}
