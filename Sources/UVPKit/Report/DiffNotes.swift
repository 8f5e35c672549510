/// What `diff` says in words.
enum DiffNotes {
  /// How much is different, in one sentence.
  static func summary(_ difference: TableDifference) -> String {
    if difference.isEmpty {
      return "geen verschillen: \(count(difference.equalCount, "rij", "rijen")) gelijk."
    }
    return "\(text(difference.changed.count)) gewijzigd, \(text(difference.added.count)) erbij, "
      + "\(text(difference.removed.count)) weg, \(text(difference.equalCount)) gelijk."
  }

  /// The sums, one sentence a column.
  static func sums(_ sommen: [DiffReport.Som]) -> [String] {
    sommen.map { som in
      "som \(som.kolom): oud \(text(som.oud.total)), nieuw \(text(som.nieuw.total))"
        + (som.verschil.map { ", verschil \($0.text(.grouped))" } ?? "") + "."
    }
  }

  /// What was not compared, not counted or not added, and why.
  static func remarks(
    _ difference: TableDifference, _ subject: DiffReport.Subject, _ sommen: [DiffReport.Som]
  ) -> [String] {
    var notes = subject.remarks
    for (file, columns) in subject.onlyInOne {
      notes.append("Alleen in \(file), en niet vergeleken: \(columns.joined(separator: ", ")).")
    }
    if !subject.leftOut.isEmpty {
      notes.append("Niet vergeleken: \(subject.leftOut.joined(separator: ", ")). Met --kolommen wel.")
    }
    if difference.toleratedCount > 0 {
      let isOne = difference.toleratedCount == 1
      notes.append(
        "\(count(difference.toleratedCount, "verschil valt", "verschillen vallen")) binnen de tolerantie van "
          + "\(text(subject.tolerance)) en \(isOne ? "telt" : "tellen") niet mee.")
    }
    for som in sommen {
      let absent = [(subject.oud, som.oud.absentCount), (subject.nieuw, som.nieuw.absentCount)].filter { $0.1 > 0 }
      if absent.isEmpty { continue }
      let parts = absent.map { "\(text($0.1)) in \($0.0)" }.joined(separator: ", ")
      notes.append("\(som.kolom): zonder cijfer, geteld en niet opgeteld (R-15): \(parts).")
    }
    return notes
  }

  private static func text(_ tolerance: Tolerance) -> String {
    [tolerance.absolute?.text(.grouped), tolerance.percentage.map { "\($0.text(.grouped)) %" }].compactMap(\.self)
      .joined(separator: " of ")
  }

  private static func text(_ value: KeyedTable.Value) -> String {
    switch value {
    case .figure(let figure): figure.text(.grouped)
    case .text(let text): text
    case .absent(let absence): absence.word
    }
  }

  private static func text(_ count: Int) -> String { ExactDecimal(count).text(.grouped) }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    number == 1 ? "1 \(one)" : "\(text(number)) \(many)"
  }
}
