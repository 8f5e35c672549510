/// `afrekening`: what each deelnemer still pays or gets back (R-11).
package struct AfrekeningReport: Report {
  /// Hours that stand apart for one reason, put together by what a reader would mend.
  struct Apart {
    let reden: Toerekening.Reden
    /// The deelnemer or the code as the file writes it; empty where that does not matter.
    let wat: String
    var som: Realisatie.Som
  }

  let afrekening: Afrekening
  /// The file with written hours as it is shown.
  let bestand: String
  let leftOut: Int
  let isBrief: Bool
  let rekeningen: [Afrekening.Rekening]
  /// The sum of the settlements shown.
  let som: Afrekening.Regel
  /// What the deelnemers shown that pay more pay together, and what those that get money back get.
  let bij: Euro
  let terug: Euro
  let regionaal: [Afrekening.Kwartaalregel]
  let energie: [Afrekening.Energiestand]
  let aansluiting: [Afrekening.Post]
  /// The sum of ``aansluiting``, which is the file.
  let totaal: Realisatie.Som
  let apart: [Apart]
  package let notes: [String]

  /// - Parameters:
  ///   - posities: the deelnemers, in the order in which they are shown.
  ///   - bestand: the file with written hours as it is shown.
  ///   - leftOut: how many of its rows were left out because they could not be read.
  ///   - isBrief: whether to show the overview only.
  package init(
    _ afrekening: Afrekening, posities: [Int], bestand: String, leftOut: Int, isBrief: Bool,
    isRapport: Bool = false
  ) throws(ArithmeticOverflow) {
    self.afrekening = afrekening
    self.bestand = bestand
    self.leftOut = leftOut
    self.isBrief = isBrief
    rekeningen = posities.map { afrekening.rekeningen[$0] }
    som = try Afrekening.som(rekeningen, naam: "som")
    var bij = Euro.zero
    var terug = Euro.zero
    for euro in rekeningen.compactMap(\.totaal.teVerrekenen.value) {
      if euro < .zero { terug = try terug - euro } else { bij = try bij + euro }
    }
    self.bij = bij
    self.terug = terug
    regionaal = try afrekening.regionaal()
    energie = try afrekening.energie()
    aansluiting = try afrekening.aansluiting()
    var totaal = Realisatie.Som()
    for post in aansluiting { try totaal.add(post.som) }
    self.totaal = totaal
    apart = try Self.apart(afrekening.toerekening)
    notes = try AfrekeningNotes(
      afrekening: afrekening, rekeningen: rekeningen, bestand: bestand, leftOut: leftOut, totaal: totaal,
      isRapport: isRapport
    ).all()
  }

  private static func apart(_ toerekening: Toerekening) throws(ArithmeticOverflow) -> [Apart] {
    var groups: [Apart] = []
    var positions: [String: Int] = [:]
    for item in toerekening.apart {
      let wat =
        switch item.reden {
        case .onbekendeCode, .productOpRegio: item.code
        case .onbekendeDeelnemer: item.deelnemer
        case .buitenJaar, .naPeildatum: ""
        }
      let key = "\(item.reden.rawValue)\u{0}\(wat)"
      if let position = positions[key] {
        try groups[position].som.add(item.som)
      } else {
        positions[key] = groups.count
        groups.append(Apart(reden: item.reden, wat: wat, som: item.som))
      }
    }
    let order = Toerekening.Reden.allCases
    return groups.sorted { a, b in
      a.reden == b.reden
        ? a.wat.utf8.lexicographicallyPrecedes(b.wat.utf8)
        : (order.firstIndex(of: a.reden) ?? 0) < (order.firstIndex(of: b.reden) ?? 0)
    }
  }

  /// What comes of an amount, in words.
  static func richting(_ bedrag: Stated<Euro>) -> String {
    guard let euro = bedrag.value else { return "niet bekend" }
    if euro == .zero { return "niets te verrekenen" }
    return euro.value.isNegative ? "terug te ontvangen" : "bij te betalen"
  }

  // MARK: For readers

  package var document: Document {
    let names = rekeningen.map(\.totaal.naam)
    let title = names.count == 1 ? names[0] : "\(names.count) deelnemers"
    let peildatum = afrekening.toerekening.peildatum
    var document = Document(title: "Afrekening \(peildatum.jaar): \(title)")
    document.paragraph("Geschreven uren tot en met \(peildatum.text), naast de begroting van \(peildatum.jaar).")
    if !isBrief {
      for rekening in rekeningen {
        document.heading(rekening.totaal.naam)
        document.table(table(rekening))
        document.paragraph(uitkomst(rekening.totaal))
      }
    }
    if isBrief || rekeningen.count > 1 {
      document.heading("overzicht in uren")
      document.table(hoursOverview)
      document.heading("overzicht in euro's")
      document.table(costOverview)
      if rekeningen.count > 1 { document.paragraph(uitkomst(som, "Per saldo ")) }
    }
    if !isBrief { regio(in: &document) }
    document.notes(notes)
    return document
  }

  private func regio(in document: inout Document) {
    let charged = regionaal.filter(\.werk.isDoorbelast)
    let others = regionaal.filter { !$0.werk.isDoorbelast }
    if !charged.isEmpty {
      document.heading("regionale uren, door te belasten")
      document.table(chargedTable(charged))
    }
    if !others.isEmpty {
      document.heading("niet verrekend, verantwoord per kwartaal")
      document.table(quarterTable(others))
    }
    if !energie.isEmpty {
      document.heading("energie, eigen financiering")
      document.table(energyTable)
    }
    if !apart.isEmpty {
      document.heading("apart gehouden, niet verrekend")
      document.table(apartTable)
    }
    document.heading("aansluiting met het bestand")
    document.table(closingTable)
  }

  func uitkomst(_ totaal: Afrekening.Regel, _ prefix: String = "") -> String {
    let richting = Self.richting(totaal.teVerrekenen)
    guard let euro = totaal.teVerrekenen.value, let bedrag = try? euro.value.magnitude() else {
      return "Te verrekenen: \(richting) (\(totaal.teVerrekenen.absence?.word ?? ""))."
    }
    let sentence = prefix + richting
    let amount = euro == .zero ? "" : ": € \(bedrag.text(.grouped))"
    return "\(sentence.prefix(1).uppercased() + sentence.dropFirst())\(amount)."
  }

  func table(_ rekening: Afrekening.Rekening) -> Table {
    var table = Table([
      .init("Onderdeel", .label), .init("Begroot", .number), .init("Geschreven", .number), .init("Verschil", .number),
      .init("Kosten begroot", .money), .init("Kosten geschreven", .money), .init("Te verrekenen", .money),
    ])
    for onderdeel in rekening.onderdelen { table.rows.append(Self.row(onderdeel, name: onderdeel.naam, .regular)) }
    table.rows.append(Self.row(rekening.totaal, name: SectionName.totaal, .total))
    return table
  }

  private static func row(_ regel: Afrekening.Regel, name: String, _ kind: Table.Row.Kind) -> Table.Row {
    .init(
      [
        .text(name), .stated(regel.begroot), .stated(regel.geschreven), .stated(regel.verschil),
        .stated(regel.kostenBegroot), .stated(regel.kostenGeschreven), .stated(regel.teVerrekenen),
      ], kind: kind)
  }

  var hoursOverview: Table {
    var table = Table([
      .init("Deelnemer", .name), .init("Begroot", .number), .init("Geschreven", .number), .init("Verschil", .number),
    ])
    func row(_ regel: Afrekening.Regel, _ kind: Table.Row.Kind) {
      table.rows.append(
        .init(
          [.text(regel.naam), .stated(regel.begroot), .stated(regel.geschreven), .stated(regel.verschil)], kind: kind))
    }
    for rekening in rekeningen { row(rekening.totaal, .regular) }
    if rekeningen.count > 1 { row(som, .total) }
    return table
  }

  var costOverview: Table {
    var table = Table([
      .init("Deelnemer", .name), .init("Begroot", .money), .init("Geschreven", .money),
      .init("Bijbetalen", .money), .init("Terug", .money),
    ])
    func row(_ regel: Afrekening.Regel, _ bij: Table.Cell, _ terug: Table.Cell, _ kind: Table.Row.Kind) {
      table.rows.append(
        .init(
          [.text(regel.naam), .stated(regel.kostenBegroot), .stated(regel.kostenGeschreven), bij, terug], kind: kind))
    }
    for rekening in rekeningen {
      let bedrag = rekening.totaal.teVerrekenen
      if let euro = bedrag.value, euro.value.isNegative, let back = try? Euro.zero - euro {
        row(rekening.totaal, .empty, .money(back.value), .regular)
      } else {
        row(rekening.totaal, .stated(bedrag), .empty, .regular)
      }
    }
    if rekeningen.count > 1 {
      let isKnown = som.teVerrekenen.value != nil
      row(
        som, isKnown ? .money(bij.value) : .stated(som.teVerrekenen), isKnown ? .money(terug.value) : .empty, .total
      )
    }
    return table
  }
}
