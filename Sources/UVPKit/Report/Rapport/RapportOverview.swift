/// What `rapport` has written, file by file.
package enum RapportOverview {
  package static func table(_ files: [(name: String, word: String, open: Int?)]) -> Table {
    var table = Table([.init("Bestand", .name), .init("Wat", .label), .init("Nog te schrijven", .number)])
    for file in files {
      table.rows.append(
        .init([
          .text(file.name), .text(file.word), file.open.map { .number(ExactDecimal($0)) } ?? .empty,
        ]))
    }
    return table
  }
}
