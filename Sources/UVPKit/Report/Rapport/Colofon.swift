/// What a report was made from: files with their checksums, and the version of the program; no time, no machine.
package struct Colofon: Hashable, Sendable {
  /// A file that was read.
  package struct Bestand: Hashable, Sendable {
    /// Its name in the data folder, or as it was given.
    package let naam: String
    /// The SHA-256 of its bytes; `nil` where they could be read only once.
    package let checksum: String?

    package init(naam: String, checksum: String?) {
      self.naam = naam
      self.checksum = checksum
    }
  }

  let versie: String
  let bestanden: [Bestand]

  package init(versie: String, bestanden: [Bestand]) {
    self.versie = versie
    self.bestanden = bestanden
  }

  func add(to document: inout Document) {
    document.heading("Colofon")
    document.paragraph(
      "De cijfers zijn uitgerekend door uvp \(versie) uit deze bestanden van de gegevensmap. Met de controlesom (SHA-256) is na te gaan of een bestand nog hetzelfde is."
    )
    var table = Table([.init("Bestand", .name), .init("Controlesom", .label)])
    for bestand in bestanden {
      table.rows.append(.init([.text(bestand.naam), .text(bestand.checksum ?? "niet te bepalen")]))
    }
    document.table(table)
  }
}
