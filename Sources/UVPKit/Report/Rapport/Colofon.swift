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

  /// The files of the report without those of its data that it does not show.
  package func without(_ names: Set<String>) -> Colofon {
    Colofon(versie: versie, bestanden: bestanden.filter { !names.contains(Self.lastPart($0.naam)) })
  }

  private static func lastPart(_ naam: String) -> String {
    naam.split(separator: "/").last.map(String.init) ?? naam
  }

  func add(to document: inout Document) {
    document.heading("Colofon")
    document.paragraph(
      "Een verwijzing als R-05 is naar de rekenregel met dat nummer; alle regels staan met hun bron in docs/rekenregels.md van uvp."
    )
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
