/// Where a plan has fewer inspections than companies × frequency ask for (R-10), as a report shows it.
enum Ondergrenstabel {
  /// The heading of the paragraph, behind its number.
  static let kop = "Onder de ondergrens"

  /// The products below their bound, with the words of toezicht.csv about why.
  ///
  /// - Parameter positie: the deelnemer; `nil` for all, with a column that names them.
  static func add(_ controles: Controles, positie: Int?, to document: inout Document) {
    let standen = controles.deelnemers.filter { positie == nil || $0.positie == positie }
    let deelnemers = controles.gegevens.deelnemers
    if standen.allSatisfy({ $0.producten.isEmpty }) {
      let wie = positie.map { " van \(deelnemers[$0].naam)" } ?? ""
      document.paragraph("In toezicht.csv staan geen bedrijven\(wie): er is geen ondergrens.")
      return
    }
    var table = Table(
      (positie == nil ? [.init("Deelnemer", .name)] : []) + [
        .init("Code", .label), .init("Product", .name), .init("Prognose", .number), .init("Ondergrens", .number),
        .init("Verschil", .number), .init("Motivering", .name),
      ])
    var untested: [String] = []
    var count = 0
    for stand in standen {
      let naam = deelnemers[stand.positie].naam
      for item in stand.producten {
        count += 1
        let product = controles.gegevens.catalogus.products[item.product]
        if item.oordeel == .nietTeToetsen { untested.append("\(positie == nil ? naam + " " : "")\(product.code)") }
        if !item.isOnder { continue }
        let why = item.motiveringen.joined(separator: "; ")
        table.rows.append(
          .init(
            (positie == nil ? [.text(naam)] : []) + [
              .text(product.code), .text(product.naam),
              item.prognose == .absent(.empty) ? .text("geen") : .stated(item.prognose), .stated(item.controles),
              .stated(item.verschil), .text(why.isEmpty ? "geen" : why),
            ]))
      }
    }
    let words = "De ondergrens is bedrijven × frequentie, per product op hele controles (R-10)."
    if table.rows.isEmpty {
      let what = count == 1 ? "Het ene product met een ondergrens" : "Geen van de \(count) producten met een ondergrens"
      document.paragraph("\(words) \(what) is \(count == 1 ? "niet " : "")voor minder gepland.")
    } else {
      let what = table.rows.count == 1 ? "Eén van de" : "\(table.rows.count) van de"
      document.paragraph(
        "\(words) \(what) \(count) producten met een ondergrens \(table.rows.count == 1 ? "is" : "zijn") voor minder gepland."
      )
      document.table(table)
    }
    if !untested.isEmpty {
      document.notes([
        "Niet te toetsen, want de ondergrens of de prognose heeft geen getal (R-15): \(PlanNotes.list(untested))."
      ])
    }
  }
}
