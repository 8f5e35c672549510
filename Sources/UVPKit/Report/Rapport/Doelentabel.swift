/// The goals of a year as a report shows them: what is aimed at and, when the year is over, what came of it.
package struct Doelentabel {
  let stand: Doelenstand
  let deelnemers: [Deelnemer]
  /// Whether what came of it is shown, with a judgement.
  let isJaar: Bool
  /// The file with written hours as it is shown, with the day up to which they count; `nil` where there is none.
  let uren: (bestand: String, peildatum: Peildatum)?

  package init(
    _ stand: Doelenstand, deelnemers: [Deelnemer], isJaar: Bool, uren: (bestand: String, peildatum: Peildatum)?
  ) {
    self.stand = stand
    self.deelnemers = deelnemers
    self.isJaar = isJaar
    self.uren = uren
  }

  func add(to document: inout Document) {
    if stand.standen.isEmpty { return }
    if isJaar {
      let words = stand.standen.map { DoelenReport.word($0.oordeel) }
      let counts = ["gehaald", "niet gehaald", "niet te zeggen"].map { word in
        "\(words.filter { $0 == word }.count) \(word)"
      }
      document.paragraph("\(counts.joined(separator: ", ")).")
    }
    var table = Table(
      [.init("Doel", .name), .init("Indicator", .name), .init("Beoogd", .name)]
        + (isJaar ? [.init("Gerealiseerd", .name), .init("Oordeel", .name)] : []))
    var last = ""
    for item in stand.standen {
      let regel = item.regel
      let indicator = regel.deelnemer.map { "\(deelnemers[$0].naam): \(regel.indicator)" } ?? regel.indicator
      var cells: [Table.Cell] = [
        .text(regel.doel == last ? "" : regel.doel), .text(indicator), .text(Self.text(regel.streefwaarde)),
      ]
      if isJaar {
        let reason = DoelenReport.reason(item.oordeel).map { ": \($0)" } ?? ""
        cells += [.text(Self.text(item.gerealiseerd)), .text(DoelenReport.word(item.oordeel) + reason)]
      }
      table.rows.append(.init(cells))
      last = regel.doel
    }
    document.table(table)
    if isJaar, let uren, stand.standen.contains(where: \.isBerekend) {
      document.notes([
        "Naleefgedrag is berekend uit \(uren.bestand), tot en met \(uren.peildatum.words), en is een aandeel dat NIET "
          + "naleeft: HC/PC en HHC/HC, in procenten met één decimaal (R-14)."
      ])
    }
  }

  /// What the file says; where it says nothing, that.
  private static func text(_ stated: Stated<Doelwaarde>) -> String {
    switch stated {
    case .known(.bereik(let bereik)): bereik.text(.grouped)
    case .known(.tekst(let text)): text
    case .absent(.empty): "niet genoemd"
    case .absent(let absence): absence.shown
    }
  }
}
