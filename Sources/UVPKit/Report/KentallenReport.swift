/// `kentallen`: what products really took, and what that says of the catalogue.
package struct KentallenReport: Report {
  /// The most outliers of one code that a table names.
  static let shownUitschieters = 3

  let kentallen: Kentallen
  let effect: Kentaleffect
  let gegevens: Jaargegevens
  let bestanden: [LeftOutRows]
  /// The deelnemers whose hours count; empty for all.
  let gemeenten: [String]
  let isBrief: Bool
  /// Whether the records are those of the effect on the budgets.
  let isEffect: Bool
  package let notes: [String]

  /// - Parameters:
  ///   - bestanden: the files with written hours, each with how many rows were left out.
  ///   - gemeenten: the deelnemers whose hours count; empty for all.
  ///   - codes: the beginnings of the codes that count; empty for all.
  ///   - geschreven: the file to which the proposals were written.
  ///   - isBrief: whether to show the proposals only.
  ///   - isEffect: whether to show the effect on the budgets only.
  package init(
    _ kentallen: Kentallen, _ effect: Kentaleffect, _ gegevens: Jaargegevens, bestanden: [LeftOutRows],
    gemeenten: [String], codes: [String], geschreven: String?, isBrief: Bool, isEffect: Bool
  ) throws(ArithmeticOverflow) {
    self.kentallen = kentallen
    self.effect = effect
    self.gegevens = gegevens
    self.bestanden = bestanden
    self.gemeenten = gemeenten
    self.isBrief = isBrief
    self.isEffect = isEffect
    notes = try KentallenNotes(
      kentallen: kentallen, effect: effect, gegevens: gegevens, bestanden: bestanden, gemeenten: gemeenten,
      codes: codes, geschreven: geschreven
    ).all()
  }

  /// The rows that a reader sees: products of the catalogue, or all where none is one.
  private var shown: [Kentalrij] {
    let products = kentallen.rijen.filter { $0.product != nil }
    return products.isEmpty ? kentallen.rijen : products
  }

  /// The names of the files.
  var namen: String { bestanden.map(\.name).joined(separator: ", ") }

  /// `1 zaak`, `1.250 zaken`.
  static func zaken(_ count: Int) -> String {
    count == 1 ? "1 zaak" : "\(ExactDecimal(count).text(.grouped)) zaken"
  }

  // MARK: For readers

  package var document: Document {
    var title = "Kentallen uit geschreven uren, naast de catalogus van \(gegevens.jaar)"
    if !gemeenten.isEmpty { title += ": \(gemeenten.joined(separator: ", "))" }
    var document = Document(title: title)
    document.paragraph(herkomst)
    if !isEffect {
      document.heading("voorstel op de maat \(kentallen.vraag.maat.naam)")
      document.table(proposals)
      if !isBrief {
        document.heading("maten en 95 %-interval, uren per zaak")
        document.table(measures)
        document.heading("spreiding, uren per zaak")
        document.table(spread)
        if apart.rows.count > 0 {
          document.heading("apart gehouden, telt in geen maat mee")
          document.table(apart)
        }
        if outliers.rows.count > 0 {
          document.heading("uitschieters, tellen wel mee")
          document.table(outliers)
        }
      }
    }
    document.heading("effect op de begroting van \(gegevens.jaar)")
    document.table(effects)
    document.notes(notes)
    return document
  }

  private var herkomst: String {
    let wat = kentallen.vraag.teltAlles ? "elke zaak telt als één waarneming" : "voltooide zaken van één product"
    let dagen = kentallen.dagen.map { ", geschreven van \($0.van.text) tot en met \($0.tot.text)" } ?? ""
    return "Uit \(namen): \(Self.zaken(kentallen.n)) (\(wat))\(dagen)."
  }

  private var proposals: Table {
    var table = Table([
      .init("Code", .label), .init("Product", .name), .init("n", .number), .init("Kental", .number),
      .init("Voorstel", .number), .init("Oordeel", .label),
    ])
    for rij in shown {
      table.rows.append(
        .init([
          .text(rij.code), .text(rij.product?.naam ?? ""), .number(ExactDecimal(rij.n)),
          .stated(rij.kental), rij.voorstel.map { .number($0.value) } ?? .empty,
          .text(rij.oordeel.rawValue),
        ]))
    }
    return table
  }

  private var measures: Table {
    var table = Table([
      .init("Code", .label), .init("n", .number), .init("Mediaan", .number), .init("Gemiddelde", .number),
      .init("Afgeknot", .number), .init("Van", .number), .init("Tot", .number),
    ])
    for rij in shown {
      guard let cijfers = rij.cijfers else { continue }
      table.rows.append(
        .init([
          .text(rij.code), .number(ExactDecimal(rij.n)), Self.hundredths(cijfers.mediaan),
          Self.hundredths(cijfers.gemiddelde), Self.hundredths(cijfers.afgeknot),
          rij.interval.map { Self.hundredths($0.van) } ?? .text("–"),
          rij.interval.map { Self.hundredths($0.tot) } ?? .text("–"),
        ]))
    }
    return table
  }

  private var spread: Table {
    var table = Table([
      .init("Code", .label), .init("p10", .number), .init("p25", .number), .init("p75", .number),
      .init("p90", .number), .init("Sd", .number), .init("MAD", .number),
    ])
    for rij in shown {
      guard let cijfers = rij.cijfers else { continue }
      table.rows.append(
        .init([
          .text(rij.code), Self.hundredths(cijfers.p10), Self.hundredths(cijfers.p25), Self.hundredths(cijfers.p75),
          Self.hundredths(cijfers.p90), cijfers.standaardafwijking.map { .number($0) } ?? .text("–"),
          Self.hundredths(cijfers.mad),
        ]))
    }
    return table
  }

  /// A figure on hundredths of an hour, half away from zero.
  private static func hundredths(_ value: ExactDecimal) -> Table.Cell { .number(value.rounded(toPlaces: 2)) }

  private var apart: Table {
    var table = Table([
      .init("Code", .label), .init("Wat", .label), .init("Aantal", .number), .init("Uren", .number),
      .init("Producten", .number), .init("Uren per product", .number),
    ])
    for rij in shown {
      for (naam, _, apart) in Self.apart(rij) {
        let uren = ExactDecimal(significand: apart.uren, scale: kentallen.scale)
        let aantal = ExactDecimal(significand: apart.aantal, scale: 2)
        let per = apart.aantal > 0 ? try? (ExactFraction(uren) / ExactFraction(aantal)).rounded(toPlaces: 2) : nil
        table.rows.append(
          .init([
            .text(rij.code), .text(naam), .number(ExactDecimal(apart.count)), .number(uren), .number(aantal),
            per.map { .number($0) } ?? .empty,
          ]))
      }
    }
    return table
  }

  /// What is kept apart of a code: in words, as a key, and how much; nothing where there is none.
  static func apart(_ rij: Kentalrij) -> [(naam: String, sleutel: String, apart: Zaken.Apart)] {
    [
      ("onvoltooid", "onvoltooid", rij.onvoltooid), ("verzamelnummer", "verzamelnummers", rij.verzamelnummers),
      ("zonder uren", "zonder_uren", rij.zonderUren), ("rijen zonder zaak", "zonder_zaak", rij.zonderZaak),
    ].filter { $0.2.count > 0 }
  }

  private var outliers: Table {
    var table = Table([.init("Code", .label), .init("Zaak", .name), .init("Uren", .number), .init("Mediaan", .number)])
    for rij in shown {
      for uitschieter in rij.uitschieters.prefix(Self.shownUitschieters) {
        table.rows.append(
          .init([
            .text(rij.code), .text(uitschieter.zaak), .number(uitschieter.uren.value),
            rij.cijfers.map { Self.hundredths($0.mediaan) } ?? .empty,
          ]))
      }
    }
    return table
  }

  private var effects: Table {
    var table = Table([
      .init("Deelnemer", .name), .init("Programma's", .number), .init("Met voorstel", .number),
      .init("Verschil", .number), .init("Euro", .money), .init("Eigen kental", .number),
    ])
    // Without a budget there is nothing to see, and a note says so.
    let known = effect.regels.filter { $0.verschil.value != nil }
    for regel in known.isEmpty ? effect.regels : known {
      table.rows.append(
        .init([
          .text(regel.naam), .stated(regel.uren), .stated(regel.urenNieuw), .stated(regel.verschil),
          .stated(regel.kosten), .number(ExactDecimal(regel.eigenKental)),
        ]))
    }
    if effect.regels.count > 1 {
      table.rows.append(
        .init(
          [
            .text(SectionName.totaal), .empty, .empty, .number(effect.som.value),
            effect.kosten.map { .money($0.value) } ?? .empty, .empty,
          ], kind: .total))
    }
    return table
  }
}
