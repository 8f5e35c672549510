/// A whole document with its places for text, its figures, and the name of its files.
package struct Rapport: Hashable, Sendable {
  /// The name of its files without what follows the point: small letters, digits and hyphens.
  package let stem: String
  package private(set) var document: Document

  /// - Parameter subject: the slug of the deelnemer, or of the region.
  init(_ soort: Rapportsoort, jaar: Int, subject: String, document: Document) {
    stem = "\(soort.titel.lowercased())-\(jaar)-\(subject)"
    self.document = Self.withNames(document)
  }

  /// The tables with the names of sections as a reader sees them.
  private static func withNames(_ document: Document) -> Document {
    var document = document
    document.blocks = document.blocks.map { block in
      guard case .table(let own) = block else { return block }
      var table = Table(own.columns.map { .init(SectionName.shown($0.title), $0.kind) })
      table.rows = own.rows.map { row in
        Table.Row(
          row.cells.map { cell in
            guard case .text(let text) = cell else { return cell }
            let total = "totaal "
            let isTotal = text == total + SectionName.lokaleProjecten
            return .text((isTotal ? total : "") + SectionName.shown(isTotal ? SectionName.lokaleProjecten : text))
          }, kind: row.kind)
      }
      return .table(table)
    }
    return document
  }

  /// The figures, in order.
  package var figuren: [Chart] { document.blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } } }

  /// The places for text, in order.
  package var slots: [TextSlot] { document.blocks.compactMap { if case .slot(let slot) = $0 { slot } else { nil } } }

  /// The file in which a figure stands.
  package func file(of chart: Chart) -> String { "\(stem)-\(chart.name).svg" }

  /// The heading above texts of which the place is gone.
  package static let orphanHeading = "Teksten zonder plaats"

  /// Puts in every place what was written for it.
  ///
  /// - Returns: the names of the texts whose place is gone; they stand at the end of the document.
  package mutating func fill(with texts: [(name: String, text: String)]) -> [String] {
    let known = Set(slots.map(\.name))
    let byName = Dictionary(texts.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
    document.blocks = document.blocks.map { block in
      if case .slot(let slot) = block { .slot(slot.filled(with: byName[slot.name])) } else { block }
    }
    let prompts = Set(Tekstplaats.allPrompts.map { TextSlot("", $0).placeholder.bare })
    let orphans = texts.filter { text in
      // What uvp itself put in a place is no one's text.
      !known.contains(text.name) && !text.text.bare.isEmpty && !prompts.contains(text.text.bare)
    }
    if !orphans.isEmpty {
      document.heading(Self.orphanHeading)
      document.paragraph("Deze teksten stonden op een plaats die dit rapport niet meer heeft.")
      for orphan in orphans { document.blocks.append(.slot(TextSlot(orphan: orphan.name, text: orphan.text))) }
    }
    return orphans.map(\.name)
  }
}
