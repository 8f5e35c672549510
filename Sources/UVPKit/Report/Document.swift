/// What is shown to a reader, without a format: headings, tables and notes.
package struct Document: Hashable, Sendable {
  package var title: String
  package var blocks: [Block] = []

  package init(title: String) { self.title = title }

  package enum Block: Hashable, Sendable {
    case heading(String, level: Int)
    case paragraph(String)
    case table(Table)
    case notes([String])
    case entries([Entry])
    case chart(Chart)
    case slot(TextSlot)
  }

  /// An item of a list that is too wordy for a table: a code, a heading, and lines below it.
  package struct Entry: Hashable, Sendable {
    package let code: String
    package let head: String
    package let lines: [String]
  }

  package mutating func heading(_ text: String, level: Int = 1) { blocks.append(.heading(text, level: level)) }
  package mutating func paragraph(_ text: String) { blocks.append(.paragraph(text)) }
  package mutating func table(_ table: Table) { blocks.append(.table(table)) }
  package mutating func entries(_ entries: [Entry]) { if !entries.isEmpty { blocks.append(.entries(entries)) } }
  package mutating func chart(_ chart: Chart) { blocks.append(.chart(chart)) }
  package mutating func slot(_ name: String, _ prompt: String) { blocks.append(.slot(TextSlot(name, prompt))) }
  package mutating func notes(_ notes: [String]) { if !notes.isEmpty { blocks.append(.notes(notes)) } }
}

/// A table: columns with a title, rows of cells.
package struct Table: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      /// Left aligned, never shortened.
      case label
      /// Left aligned, shortened when the terminal is narrow.
      case name
      /// Left aligned, shortened at its beginning: of a place in a document the end says most.
      case source
      /// Aligned on the decimal sign, never shortened.
      case number
      /// Right aligned, never shortened.
      case money

      /// Whether figures stand in it.
      package var isFigure: Bool { self == .number || self == .money }

      /// Whether it may be shortened.
      package var canShrink: Bool { self == .name || self == .source }
    }

    package let title: String
    package let kind: Kind
    /// Whether it says something of the column before it, so that the two are never put in different panels.
    package let joins: Bool

    package init(_ title: String, _ kind: Kind, joins: Bool = false) {
      self.title = title
      self.kind = kind
      self.joins = joins
    }
  }

  package enum Cell: Hashable, Sendable {
    case text(String)
    case number(ExactDecimal)
    case money(ExactDecimal)
    case percentage(ExactDecimal)
    /// Money between two amounts.
    case moneyRange(ExactDecimal, ExactDecimal)
    case absent(Absence)
    case empty
  }

  package struct Row: Hashable, Sendable {
    package enum Kind: Hashable, Sendable { case regular, total }

    package let cells: [Cell]
    package let kind: Kind

    package init(_ cells: [Cell], kind: Kind = .regular) {
      self.cells = cells
      self.kind = kind
    }
  }

  package let columns: [Column]
  package var rows: [Row] = []

  package init(_ columns: [Column]) { self.columns = columns }
}

extension Table.Cell {
  /// A cell for a figure that may be absent.
  package static func stated<Value: Eenheid>(_ stated: Stated<Value>) -> Self {
    switch stated {
    case .known(let figure): Value.self == Euro.self ? .money(figure.value) : .number(figure.value)
    case .absent(.empty): .empty
    case .absent(.bereik(let laagste, let hoogste)) where Value.self == Euro.self: .moneyRange(laagste, hoogste)
    case .absent(let absence): .absent(absence)
    }
  }

  /// Why there is no figure, where there is none.
  var absence: Absence? {
    switch self {
    case .absent(let absence): absence
    case .moneyRange(let laagste, let hoogste): .bereik(laagste: laagste, hoogste: hoogste)
    default: nil
    }
  }

  /// The text of the cell for a reader.
  package var text: String {
    switch self {
    case .text(let text): text
    case .number(let value): value.text(.grouped)
    case .money(let value): "€ " + value.text(.grouped, minimumPlaces: value.isWhole ? 0 : 2)
    case .moneyRange(let laagste, let hoogste): Self.money(laagste).text + " tot " + Self.money(hoogste).text
    case .percentage(let value): value.text(.grouped) + " %"
    case .absent(let absence): absence.shown
    case .empty: ""
    }
  }
}
