/// `doelen`: what was aimed at beside what came of it, and whether that is enough.
package struct DoelenReport: Report {
  let jaar: Int
  /// The deelnemer asked for, if one was.
  let naam: String?
  let deelnemers: [Deelnemer]
  let standen: [Doelstand]
  package let notes: [String]

  /// - Parameters:
  ///   - deelnemer: the deelnemer asked for.
  ///   - bestand: the file with written hours as it is shown; `nil` where there is none.
  ///   - peildatum: up to which day hours count.
  package init(
    _ stand: Doelenstand, jaar: Int, deelnemers: [Deelnemer], deelnemer: Int?, bestand: String?,
    peildatum: Peildatum?, leftOut: Int
  ) {
    self.jaar = jaar
    self.deelnemers = deelnemers
    naam = deelnemer.map { deelnemers[$0].naam }
    standen = stand.standen
    var notes: [String] = []
    if standen.contains(where: \.isBerekend), let bestand, let peildatum {
      notes.append(
        "Naleefgedrag is berekend uit \(bestand), tot en met \(peildatum.text), en is een aandeel dat NIET naleeft: "
          + "HC/PC en HHC/HC, in procenten met één decimaal (R-14).")
    }
    if let bestand { notes += RealisatieReport.leftOutNote(leftOut, bestand) }
    if standen.contains(where: { $0.oordeel == .nietTeZeggen(.geenRichting) }) {
      notes.append(
        "Zet in kolom richting meer of minder, of in streefwaarde minimaal of maximaal: dan is er een oordeel.")
    }
    self.notes = notes
  }

  /// The judgement in a word.
  static func word(_ oordeel: Doelstand.Oordeel) -> String {
    switch oordeel {
    case .gehaald: "gehaald"
    case .nietGehaald: "niet gehaald"
    case .nietTeZeggen: "niet te zeggen"
    }
  }

  /// Why it cannot be said; `nil` where it can.
  static func reason(_ oordeel: Doelstand.Oordeel) -> String? {
    guard case .nietTeZeggen(let reden) = oordeel else { return nil }
    switch reden {
    case .geenStreefwaarde(.empty): return "er is geen streefwaarde"
    case .geenStreefwaarde(let absence): return "de streefwaarde is \(absence.word)"
    case .geenUitkomst(.empty): return "wat er gerealiseerd is, staat er niet"
    case .geenUitkomst(let absence): return "gerealiseerd is \(absence.word)"
    case .geenUren: return "er zijn geen geschreven uren om het uit te berekenen"
    case .geenControles: return "er zijn geen controles geschreven waar het een aandeel van is"
    case .tekst: return "over tekst is geen oordeel te geven"
    case .eenheden(let beoogd, let gerealiseerd):
      let names = [beoogd, gerealiseerd].map { $0.isEmpty ? "geen eenheid" : "\"\($0)\"" }
      return "de eenheden verschillen: \(names[0]) en \(names[1])"
    case .geenRichting: return "niet wat beoogd was, en er staat niet of meer of minder beter is"
    case .deels: return "het valt er deels binnen en deels buiten"
    }
  }

  /// The goals with their indicators, in the order of the file.
  private var doelen: [(doel: String, posities: [Int])] {
    var groups: [(doel: String, posities: [Int])] = []
    for (position, stand) in standen.enumerated() {
      if let group = groups.firstIndex(where: { $0.doel.lowercased() == stand.regel.doel.lowercased() }) {
        groups[group].posities.append(position)
      } else {
        groups.append((stand.regel.doel, [position]))
      }
    }
    return groups
  }

  private func count(_ word: String) -> Int { standen.filter { Self.word($0.oordeel) == word }.count }

  // MARK: For readers

  package var document: Document {
    var document = Document(title: "Doelen \(jaar)" + (naam.map { ": \($0)" } ?? ""))
    if standen.isEmpty {
      document.paragraph("doelen.csv van \(jaar) heeft hiervoor geen rijen.")
    } else {
      document.paragraph(
        ["gehaald", "niet gehaald", "niet te zeggen"].map { "\(count($0)) \($0)" }.joined(separator: ", ") + ".")
    }
    var numbers: [Int: Int] = [:]
    for (doel, posities) in doelen {
      document.heading(doel)
      var table = Table([
        .init("Nr", .label), .init("Indicator", .name), .init("Beoogd", .money), .init("Gerealiseerd", .money),
        .init("Oordeel", .label),
      ])
      for position in posities {
        let stand = standen[position]
        let number = numbers.count + 1
        numbers[position] = number
        table.rows.append(
          .init([
            .text("\(number)"), .text(label(stand.regel)), cell(stand.regel.streefwaarde), cell(stand.gerealiseerd),
            .text(Self.word(stand.oordeel)),
          ]))
      }
      document.table(table)
    }
    if !standen.isEmpty {
      document.heading("toelichting")
      let shown = doelen.flatMap(\.posities)
      document.entries(shown.map { entry(standen[$0], number: numbers[$0] ?? 0) })
    }
    document.notes(notes)
    return document
  }

  /// An indicator, with the deelnemer where it is not of the region.
  private func label(_ regel: Doelregel) -> String {
    guard let deelnemer = regel.deelnemer else { return regel.indicator }
    return "\(deelnemers[deelnemer].naam): \(regel.indicator)"
  }

  /// Figures stand in the table; words are too wordy for it, and stand below.
  private func cell(_ stated: Stated<Doelwaarde>) -> Table.Cell {
    switch stated {
    case .known(.bereik(let bereik)): .text(bereik.text(.grouped))
    case .known(.tekst): .text("zie onder")
    case .absent(.empty): .empty
    case .absent(let absence): .absent(absence)
    }
  }

  private func entry(_ stand: Doelstand, number: Int) -> Document.Entry {
    let regel = stand.regel
    var lines: [String] = []
    if case .known(.tekst(let text)) = regel.streefwaarde { lines.append("beoogd: \(text)") }
    if case .known(.tekst(let text)) = stand.gerealiseerd { lines.append("gerealiseerd: \(text)") }
    if let reason = Self.reason(stand.oordeel) { lines.append("niet te zeggen: \(reason)") }
    if regel.rekenwijze == .som { lines.append("de som van de andere rijen van dit doel") }
    if !regel.origin.opmerking.isEmpty { lines.append(regel.origin.opmerking) }
    lines.append((regel.origin.bron.isEmpty ? "" : regel.origin.bron + " – ") + regel.origin.place.description)
    let soort = regel.soort.isEmpty ? "" : " (\(regel.soort))"
    return Document.Entry(code: "\(number)", head: label(regel) + soort, lines: lines)
  }
}
