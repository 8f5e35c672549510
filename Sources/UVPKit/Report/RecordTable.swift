/// A tidy table for machines: one row a figure, no totals among the rows.
package struct RecordTable: Hashable, Sendable {
  package enum Field: Hashable, Sendable {
    case text(String)
    case number(ExactDecimal)
    case empty
  }

  package let columns: [String]
  package var rows: [[Field]] = []

  package init(_ columns: [String]) { self.columns = columns }
}

extension RecordTable.Field {
  /// A field for a figure that may be absent: then the word for it, which files read back as such.
  static func stated<Value: Eenheid>(_ stated: Stated<Value>) -> Self {
    switch stated {
    case .known(let figure): .number(figure.value)
    case .absent(.empty): .empty
    case .absent(let absence): .text(absence.text)
    }
  }
}
