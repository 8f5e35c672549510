/// `vergelijk`: two years or two data folders row by row, and why each total changed.
package struct VergelijkReport: Report {
  /// What is compared.
  package struct Side: Hashable, Sendable {
    let map: String
    let jaar: Int

    package init(map: String, jaar: Int) {
      self.map = map
      self.jaar = jaar
    }
  }

  let oud: Side
  let nieuw: Side
  let vergelijking: Jaarvergelijking
  /// The tables of the data folder, by name, each with what is different.
  let tabellen: [(naam: String, difference: TableDifference)]
  let tolerance: Tolerance
  let isBrief: Bool
  /// The causes that a total has, in their order.
  let oorzaken: [Oorzaak]
  package let notes: [String]

  /// - Parameters:
  ///   - tabellen: the difference of each table of the data folder.
  ///   - gegevens: the data of the old and the new side.
  ///   - isBrief: whether to show the totals only.
  package init(
    oud: Side, nieuw: Side, _ vergelijking: Jaarvergelijking, _ tabellen: [(naam: String, difference: TableDifference)],
    gegevens: (oud: Jaargegevens, nieuw: Jaargegevens), tolerance: Tolerance, isBrief: Bool
  ) throws(ArithmeticOverflow) {
    self.oud = oud
    self.nieuw = nieuw
    self.vergelijking = vergelijking
    self.tabellen = tabellen
    self.tolerance = tolerance
    self.isBrief = isBrief
    let regels = (vergelijking.blokken + [vergelijking.som]).flatMap { $0.onderdelen + [$0.totaal] }
    let oorzaken = Oorzaak.allCases.filter { oorzaak in
      regels.contains { regel in regel.oorzaken.map { $0[oorzaak] != .zero } ?? false }
    }
    self.oorzaken = oorzaken
    notes = try VergelijkNotes(
      oud: oud, nieuw: nieuw, vergelijking: vergelijking, tabellen: tabellen, gegevens: gegevens, tolerance: tolerance,
      oorzaken: oorzaken
    ).all()
  }

  /// Whether anything counts as different.
  package var hasDifferences: Bool {
    tabellen.contains { !$0.difference.isEmpty } || (tolerance.isNone && !oorzaken.isEmpty)
  }

  /// The name of a side: the year, with the folder where the folders differ.
  func naam(_ side: Side) -> String { oud.map == nieuw.map ? String(side.jaar) : "\(side.map) \(side.jaar)" }

  // MARK: For readers

  package var document: Document {
    let blokken = vergelijking.blokken
    let subject = blokken.count == 1 ? blokken[0].naam : "\(blokken.count) deelnemers"
    var document = Document(title: "Van \(naam(oud)) naar \(naam(nieuw)): \(subject)")
    document.paragraph(summary)
    if blokken.count == 1 {
      document.heading("per onderdeel")
      document.table(table(blokken[0]))
    } else {
      document.heading("\(blokken.count) deelnemers samen")
      document.table(table(vergelijking.som))
      document.heading("per deelnemer")
      var table = Table(columns("Deelnemer"))
      for blok in blokken { table.rows.append(.init(cells(blok.naam, blok.totaal))) }
      table.rows.append(.init(cells("som", vergelijking.som.totaal), kind: .total))
      document.table(table)
      if !isBrief {
        for blok in blokken where blok.totaal.oorzaken.map({ $0 != Oorzaken() }) ?? true {
          document.heading(blok.naam)
          document.table(self.table(blok))
        }
      }
    }
    if !isBrief { for (naam, difference) in tabellen { rows(naam, difference, in: &document) } }
    document.notes(notes)
    return document
  }

  /// How many rows differ, in one sentence.
  private var summary: String {
    let parts = tabellen.compactMap { naam, difference -> String? in
      if difference.isEmpty { return nil }
      let counts = [
        (difference.changed.count, "gewijzigd"), (difference.added.count, "erbij"), (difference.removed.count, "weg"),
      ]
      return "\(naam) "
        + counts.filter { $0.0 > 0 }.map { "\(ExactDecimal($0.0).text(.grouped)) \($0.1)" }.joined(separator: ", ")
    }
    return parts.isEmpty ? "geen verschillen." : "Rijen die verschillen: \(parts.joined(separator: "; "))."
  }

  private func columns(_ first: String) -> [Table.Column] {
    [.init(first, .label), .init("Oud", .number), .init("Nieuw", .number), .init("Verschil", .number)]
      + oorzaken.map { .init(Self.titel($0), .number) }
  }

  /// The name of a cause above its column and in the notes: short, so that all fit beside each other.
  static func titel(_ oorzaak: Oorzaak) -> String {
    switch oorzaak {
    case .aantallen: "aantal"
    case .kentallen: "kental"
    case .regio: "regio"
    case .zonderCijfer: Absence.pm.text
    case .uren, .aandeel, .erbij, .weg, .afronding: oorzaak.rawValue
    }
  }

  private func table(_ blok: Jaarvergelijking.Blok) -> Table {
    var table = Table(columns("Onderdeel"))
    for regel in blok.onderdelen { table.rows.append(.init(cells(regel.naam, regel))) }
    table.rows.append(.init(cells(SectionName.totaal, blok.totaal), kind: .total))
    return table
  }

  /// A cause that adds nothing is left empty, so that the others are seen.
  private func cells(_ naam: String, _ regel: Jaarvergelijking.Regel) -> [Table.Cell] {
    [.text(naam), .stated(regel.oud), .stated(regel.nieuw), .stated(regel.verschil)]
      + oorzaken.map { oorzaak in
        guard let part = regel.oorzaken?[oorzaak], part != .zero else { return .empty }
        return .number(part.value)
      }
  }

  // MARK: Rows

  private func rows(_ naam: String, _ difference: TableDifference, in document: inout Document) {
    if !difference.changed.isEmpty {
      document.heading("\(naam): gewijzigd")
      document.table(changed(difference))
    }
    for (word, rows) in [("erbij", difference.added), ("weg", difference.removed)] where !rows.isEmpty {
      document.heading("\(naam): \(word)")
      document.table(whole(rows, difference))
    }
  }

  private static func title(_ column: String) -> String { column.prefix(1).uppercased() + column.dropFirst() }

  /// One line a row; a pair of cells is empty where that column is the same on both sides.
  private func changed(_ difference: TableDifference) -> Table {
    let shown = difference.columns.indices.filter { column in
      difference.changed.contains { $0.cells.contains { $0.column == column } }
    }
    // Hours are what the others lead to.
    let figures = shown.filter { column in
      difference.changed.contains { $0.cells.contains { $0.column == column && $0.difference != nil } }
    }
    let main = figures.first { difference.columns[$0] == "uren" } ?? figures.last
    let keys = shownKeys(difference)
    var columns: [Table.Column] = keys.map { .init(Self.title(difference.keyColumns[$0]), .name) }
    for column in shown {
      let hasText = difference.changed.contains { $0.cells.contains { $0.column == column && $0.isText } }
      columns += [
        .init(Self.title(difference.columns[column]), hasText ? .name : .number),
        .init("wordt", hasText ? .name : .number, joins: !hasText),
      ]
    }
    if main != nil { columns.append(.init("verschil", .number, joins: true)) }
    var table = Table(columns)
    for change in difference.changed {
      var cells: [Table.Cell] = keys.map { .text(change.key[$0]) }
      for column in shown {
        let cell = change.cells.first { $0.column == column }
        cells += cell.map { [Self.cell($0.old), Self.cell($0.new)] } ?? [.empty, .empty]
      }
      if let main {
        let size = change.cells.first { $0.column == main }?.difference
        cells.append(size.map { .number($0) } ?? .empty)
      }
      table.rows.append(.init(cells))
    }
    return table
  }

  /// The columns of the key, without the deelnemer where there is but one.
  private func shownKeys(_ difference: TableDifference) -> [Int] {
    let keys = Array(difference.keyColumns.indices)
    if vergelijking.blokken.count > 1 || keys.count == 1 { return keys }
    return keys.filter { difference.keyColumns[$0] != "deelnemer" }
  }

  /// Whole rows, with the columns in which one of them has anything.
  private func whole(_ rows: [TableDifference.Row], _ difference: TableDifference) -> Table {
    let shown = difference.columns.indices.filter { column in
      rows.contains { $0.values[column] != .absent(.empty) }
    }
    let keys = shownKeys(difference)
    var columns: [Table.Column] = keys.map { .init(Self.title(difference.keyColumns[$0]), .name) }
    for column in shown {
      let hasText = rows.contains { if case .text = $0.values[column] { true } else { false } }
      columns.append(.init(Self.title(difference.columns[column]), hasText ? .name : .number))
    }
    var table = Table(columns)
    for row in rows {
      table.rows.append(
        .init(
          keys.map { .text(row.key[$0]) }
            + shown.map { row.values[$0] == .absent(.empty) ? .empty : Self.cell(row.values[$0]) }))
    }
    return table
  }

  private static func cell(_ value: KeyedTable.Value) -> Table.Cell {
    switch value {
    case .figure(let figure): .number(figure)
    case .text(let text): .text(text)
    case .absent(let absence): .text(absence.word)
    }
  }
}

extension TableDifference.Cell {
  /// Whether words stand on either side.
  fileprivate var isText: Bool {
    switch (old, new) {
    case (.text, _), (_, .text): true
    default: false
    }
  }
}
