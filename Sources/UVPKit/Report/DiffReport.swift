/// `diff`: what is different between two tables.
package struct DiffReport: Report {
  /// What was compared, and how.
  package struct Subject {
    /// The names of the two files.
    let oud: String
    let nieuw: String
    /// The kind of table, or of the two tables; `nil` when it is not known.
    let soort: String?
    let tolerance: Tolerance
    /// Columns that one of the two has, with the name of its file, and columns left out.
    var onlyInOne: [(file: String, columns: [String])] = []
    var leftOut: [String] = []
    /// What a reader must know besides.
    var remarks: [String] = []

    package init(oud: String, nieuw: String, soort: String?, tolerance: Tolerance) {
      self.oud = oud
      self.nieuw = nieuw
      self.soort = soort
      self.tolerance = tolerance
    }

    /// Says which columns were not compared.
    package mutating func say(onlyIn file: String, _ columns: [String]) {
      if !columns.isEmpty { onlyInOne.append((file, columns)) }
    }

    /// Says which columns both have and were left out.
    package mutating func say(leftOut columns: [String]) { leftOut = columns }

    /// Adds a remark.
    package mutating func say(_ remark: String) { remarks.append(remark) }
  }

  /// The sums of a column with their difference.
  struct Som {
    let kolom: String
    let oud: FigureSum
    let nieuw: FigureSum
    let verschil: ExactDecimal?
  }

  let subject: Subject
  let difference: TableDifference
  let sommen: [Som]
  /// What a reader must know in every form.
  let remarks: [String]

  /// - Throws: ``ArithmeticOverflow`` when the difference of two sums leaves the exact range.
  package init(_ difference: TableDifference, _ subject: Subject) throws(ArithmeticOverflow) {
    self.difference = difference
    self.subject = subject
    var sommen: [Som] = []
    for sum in difference.sums where sum.old.knownCount + sum.new.knownCount > 0 {
      sommen.append(
        Som(
          kolom: difference.columns[sum.column], oud: sum.old, nieuw: sum.new, verschil: try sum.difference()))
    }
    self.sommen = sommen
    remarks = DiffNotes.remarks(difference, subject, sommen)
  }

  /// Whether anything counts as different.
  package var hasDifferences: Bool { !difference.isEmpty }

  /// A CSV has neither counts nor sums, so they stand beside it.
  package var notes: [String] { [DiffNotes.summary(difference)] + DiffNotes.sums(sommen) + remarks }

  // MARK: For readers

  package var document: Document {
    var document = Document(title: "Verschil van \(subject.oud) naar \(subject.nieuw)")
    let key = difference.keyColumns.joined(separator: ", ")
    document.paragraph((subject.soort.map { "\($0), " } ?? "") + "sleutel \(key)")
    document.paragraph(DiffNotes.summary(difference))
    let changes = difference.changed.flatMap { change in change.cells.map { (key: change.key, cell: $0) } }
    let figures = changes.filter { !$0.cell.hasText }
    if !figures.isEmpty {
      document.heading("gewijzigd")
      document.table(table(figures, kind: .number))
    }
    let texts = changes.filter(\.cell.hasText)
    if !texts.isEmpty {
      document.heading(figures.isEmpty ? "gewijzigd" : "gewijzigde tekst")
      document.table(table(texts, kind: .name))
    }
    for (name, rows) in [("erbij", difference.added), ("weg", difference.removed)] where !rows.isEmpty {
      document.heading(name)
      document.table(table(rows))
    }
    if !sommen.isEmpty {
      document.heading("sommen")
      var table = Table([
        .init("Kolom", .label), .init("Oud", .number), .init("Nieuw", .number), .init("Verschil", .number),
      ])
      for som in sommen {
        table.rows.append(
          .init([
            .text(som.kolom), Self.cell(som.oud.total), Self.cell(som.nieuw.total),
            som.verschil.map { .number($0) } ?? .empty,
          ]))
      }
      document.table(table)
    }
    document.notes(remarks)
    return document
  }

  private static func title(_ column: String) -> String { column.prefix(1).uppercased() + column.dropFirst() }

  private var keyColumns: [Table.Column] {
    difference.keyColumns.map { .init(Self.title($0), .name) }
  }

  /// The cells that differ; words have no difference to show.
  private func table(
    _ changes: [(key: [String], cell: TableDifference.Cell)], kind: Table.Column.Kind
  ) -> Table {
    let isNumber = kind == .number
    var table = Table(
      keyColumns + [.init("Kolom", .label), .init("Oud", kind), .init("Nieuw", kind)]
        + (isNumber ? [.init("Verschil", .number)] : []))
    for (key, cell) in changes {
      let difference: Table.Cell = cell.difference.map { .number($0) } ?? .empty
      table.rows.append(
        .init(
          key.map { .text($0) } + [.text(self.difference.columns[cell.column])]
            + [Self.changed(cell.old), Self.changed(cell.new)] + (isNumber ? [difference] : [])))
    }
    return table
  }

  /// Whole rows, with the columns in which one of them has anything.
  private func table(_ rows: [TableDifference.Row]) -> Table {
    let shown = difference.columns.indices.filter { column in
      rows.contains { $0.values[column] != .absent(.empty) }
    }
    var table = Table(
      keyColumns
        + shown.map { column in
          let hasText = rows.contains { if case .text = $0.values[column] { true } else { false } }
          return .init(Self.title(difference.columns[column]), hasText ? .name : .number)
        })
    for row in rows {
      table.rows.append(.init(row.key.map { .text($0) } + shown.map { Self.cell(row.values[$0]) }))
    }
    return table
  }

  /// A cell that differs from another: where it is empty it says so.
  private static func changed(_ value: KeyedTable.Value) -> Table.Cell {
    value == .absent(.empty) ? .text(Absence.empty.word) : cell(value)
  }

  private static func cell(_ value: KeyedTable.Value) -> Table.Cell {
    switch value {
    case .figure(let figure): .number(figure)
    case .text(let text): .text(text)
    case .absent(.empty): .empty
    case .absent(let absence): .absent(absence)
    }
  }
}

extension TableDifference.Cell {
  /// Whether words stand on either side.
  fileprivate var hasText: Bool {
    switch (old, new) {
    case (.text, _), (_, .text): true
    default: false
    }
  }
}
