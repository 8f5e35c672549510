/// Finds what a user wants explained, and explains it.
package struct Explaining {
  let planning: Planning
  var gegevens: Jaargegevens { planning.gegevens }

  package init(_ planning: Planning) { self.planning = planning }

  /// Whether `onderwerp` can only be explained for a deelnemer.
  package func needsDeelnemer(_ onderwerp: String) -> Bool {
    let wanted = onderwerp.lowercased()
    if wanted.isEmpty { return false }
    let sections =
      gegevens.catalogus.programmas + [
        SectionName.lokaleProjecten, SectionName.werkvoorraad, SectionName.prognose,
        SectionName.totaal,
      ]
    return sections.contains { $0.lowercased() == wanted }
      || gegevens.catalogus.products.contains { $0.code.lowercased() == wanted }
      || (gegevens.werkvoorraad ?? []).contains { $0.code.lowercased() == wanted }
  }

  /// The explanation of `onderwerp`; `nil` when there is nothing of that name.
  ///
  /// - Parameter positie: the deelnemer, when one was named.
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  package func explanation(of onderwerp: String, positie: Int?) throws(ArithmeticOverflow) -> UitlegReport? {
    let wanted = onderwerp.lowercased()
    if let positie {
      let begroting = try planning.begroting(van: positie)
      if let found = try total(wanted, begroting) { return found }
      for onderdeel in begroting.onderdelen {
        if onderdeel.naam.lowercased() == wanted { return section(onderdeel, begroting) }
      }
      let rows = begroting.onderdelen.flatMap { onderdeel in
        onderdeel.regels.filter { !$0.code.isEmpty && $0.code.lowercased() == wanted }.map { (onderdeel, $0) }
      }
      if rows.count > 1 { return try several(rows, onderwerp, begroting) }
      if let (onderdeel, regel) = rows.first { return row(regel, onderdeel, begroting) }
      if let product = gegevens.catalogus.products.first(where: { $0.code.lowercased() == wanted }) {
        return unplanned(product, begroting)
      }
    }
    if let regional = regional(wanted, positie) { return regional }
    // A local project is of one deelnemer, whoever is asked about.
    if let project = gegevens.lokaleProjecten?.first(where: { $0.code.lowercased() == wanted }),
      project.deelnemer != positie
    {
      return try explanation(of: onderwerp, positie: project.deelnemer)
    }
    return try energie(wanted)
  }

  /// A name close to one that cannot be found.
  package func suggestion(for onderwerp: String) -> String? {
    var names = gegevens.catalogus.programmas + SectionName.all
    names += gegevens.catalogus.products.map(\.code)
    names += ((gegevens.projecten ?? []) + (gegevens.diensten ?? [])).map(\.code)
    names += (gegevens.lokaleProjecten ?? []).map(\.code) + (gegevens.energie ?? []).map(\.code)
    names += (gegevens.werkvoorraad ?? []).map(\.code).filter { !$0.isEmpty }
    return NearMiss.suggestion(for: onderwerp, among: names)
  }

  // MARK: One deelnemer

  private func title(_ what: String, _ begroting: Begroting) -> String {
    "\(what): \(begroting.deelnemer.naam), \(gegevens.jaar)"
  }

  func hours(_ uren: Stated<Uren>) -> String {
    switch uren {
    case .known(let uren): "\(uren.value.text(.grouped)) uur"
    case .absent(let absence): absence == .empty ? "geen uren" : absence.text
    }
  }

  func factor<Value: Eenheid>(_ stated: Stated<Value>) -> String {
    switch stated {
    case .known(let figure): figure.value.text(.grouped)
    case .absent(let absence): absence.word
    }
  }

  private func row(_ regel: Begroting.Regel, _ onderdeel: Begroting.Onderdeel, _ begroting: Begroting) -> UitlegReport {
    let isProduct = onderdeel.soort == .programma || Self.isProduct(regel)
    var stappen: [String] = []
    var termen: [UitlegReport.Term] = []
    if isProduct {
      let rule = regel.uren.value == nil ? "R-15" : regel.maat == .fte ? "R-01, R-13" : "R-01"
      stappen.append("\(factor(regel.aantal)) × \(factor(regel.kental)) = \(hours(regel.uren)) (\(rule))")
      termen.append(
        .init(
          wat: regel.maat == .stuks ? "aantal" : "aantal (\(regel.maat.rawValue))", berekening: "",
          waarde: .stated(regel.aantal), origin: regel.origin))
      // Where no row states the productive hours, there is no place to point at.
      let isStated = regel.maat != .fte || regel.kental != .absent(.empty)
      termen.append(
        .init(
          wat: regel.maat == .fte ? "productieve uren per fte" : "kental", berekening: "",
          waarde: isStated ? .stated(regel.kental) : .text("niet opgegeven"),
          origin: isStated ? regel.kentalOrigin ?? regel.origin : nil))
    } else {
      stappen.append(
        onderdeel.soort == .werkvoorraad
          ? "\(hours(regel.uren)) werkvoorraad, zoals opgegeven (R-08)"
          : "\(hours(regel.uren)), alleen voor \(begroting.deelnemer.naam) (R-07)")
      termen.append(.init(wat: "uren", berekening: "", waarde: .stated(regel.uren), origin: regel.origin))
    }
    if !regel.counts { stappen.append("Deze uren zitten al in de prognose en tellen niet nog eens mee (R-08).") }
    var notes = remarks([regel.origin, regel.kentalOrigin])
    // The status is that of the catalogue's kental, and says nothing of one that the row has of its own.
    if let product = gegevens.catalogus.product(withCode: regel.code), !product.status.isEmpty,
      regel.kentalOrigin == product.origin
    {
      notes.append("Status van het kental: \(product.status).")
    }
    return UitlegReport(
      onderwerp: regel.code, title: title("\(regel.code) \(regel.omschrijving)", begroting), stappen: stappen,
      uitkomst: regel.uren, termen: termen, notes: notes)
  }

  /// Whether the hours of a row are its aantal × kental.
  private static func isProduct(_ regel: Begroting.Regel) -> Bool {
    guard let aantal = regel.aantal.value, let kental = regel.kental.value else { return false }
    return (try? aantal * kental) == regel.uren.value
  }

  /// A code with rows in more than one place, such as a product with work left over.
  private func several(
    _ rows: [(Begroting.Onderdeel, Begroting.Regel)], _ onderwerp: String, _ begroting: Begroting
  ) throws(ArithmeticOverflow) -> UitlegReport {
    var sum = HoursSum()
    for (_, regel) in rows where regel.counts { try sum.add(regel.uren) }
    var stappen = ["\(rows[0].1.code) staat op \(rows.count) plaatsen, samen \(hours(sum.total)) (R-01, R-08)"]
    if sum.absentCount > 0 {
      stappen.append("\(Self.rows(sum.absentCount)) \(Self.without(rows.map(\.1))) (R-15).")
    }
    let name = gegevens.catalogus.product(withCode: rows[0].1.code)?.naam
    var termen: [UitlegReport.Term] = []
    for (onderdeel, regel) in rows {
      let term = UitlegReport.Term(
        wat: "\(onderdeel.naam): \(regel.omschrijving)" + (regel.counts ? "" : " (al in de prognose)"),
        berekening: Self.isProduct(regel) ? "\(factor(regel.aantal)) × \(factor(regel.kental))" : "",
        waarde: regel.counts ? .stated(regel.uren) : .text("–"), origin: regel.origin, counts: regel.counts)
      termen.append(term)
      if let origin = regel.kentalOrigin, regel.kental.value != nil {
        termen.append(
          .init(wat: "kental", berekening: "", waarde: .stated(regel.kental), origin: origin, counts: false))
      }
    }
    return UitlegReport(
      onderwerp: onderwerp, title: title(rows[0].1.code + (name.map { " \($0)" } ?? ""), begroting), stappen: stappen,
      uitkomst: sum.total,
      termen: termen, notes: remarks(rows.map(\.1.origin)))
  }

  private func unplanned(_ product: Product, _ begroting: Begroting) -> UitlegReport {
    UitlegReport(
      onderwerp: product.code, title: title("\(product.code) \(product.naam)", begroting),
      stappen: ["Geen rij in prognose.csv voor deze code: er is geen aantal, en dus geen uren (R-15)."],
      uitkomst: .absent(.geenPrognose),
      termen: [.init(wat: "kental", berekening: "", waarde: .stated(product.kental), origin: product.origin)],
      notes: remarks([product.origin]))
  }

  private func section(_ onderdeel: Begroting.Onderdeel, _ begroting: Begroting) -> UitlegReport {
    if let doorbelasting = onderdeel.doorbelasting {
      return charged(onderdeel.naam, doorbelasting, positie: begroting.positie, title: title(onderdeel.naam, begroting))
    }
    let termen = onderdeel.regels.map { regel in
      let isProduct = onderdeel.soort == .programma || Self.isProduct(regel)
      let wat = (regel.code.isEmpty ? "" : "\(regel.code) ") + regel.omschrijving
      return UitlegReport.Term(
        wat: regel.counts ? wat : "\(wat) (al in de prognose)",
        berekening: isProduct ? "\(factor(regel.aantal)) × \(factor(regel.kental))" : "",
        waarde: regel.counts ? .stated(regel.uren) : .text("–"), origin: regel.origin, counts: regel.counts)
    }
    let counted = onderdeel.regels.count { $0.counts }
    let rule = onderdeel.soort == .werkvoorraad ? "R-08" : onderdeel.soort == .lokaleProjecten ? "R-07" : "R-01"
    var stappen = ["som van \(Self.rows(counted)) = \(hours(onderdeel.uren)) (\(rule))"]
    if onderdeel.uren.absence?.isUnknown == true {
      let file = onderdeel.soort == .programma ? "prognose.csv" : "\(onderdeel.naam).csv"
      stappen = ["Geen enkele rij in \(file) voor \(begroting.deelnemer.naam): geen uren (R-15)."]
    } else if onderdeel.absentCount > 0 {
      stappen.append("\(onderdeel.absentCount) daarvan \(Self.without(onderdeel.regels)) (R-15).")
    }
    return UitlegReport(
      onderwerp: onderdeel.naam, title: title(onderdeel.naam, begroting), stappen: stappen, uitkomst: onderdeel.uren,
      termen: termen, notes: remarks(onderdeel.regels.map(\.origin)))
  }

  private static func hasRange(_ regels: [Begroting.Regel]) -> Bool {
    regels.contains { if case .absent(.bereik) = $0.uren { $0.counts } else { false } }
  }

  /// What is said of the rows without a figure: a range is added to no number.
  private static func without(_ regels: [Begroting.Regel]) -> String {
    hasRange(regels)
      ? "zonder uren of met een bereik: geteld, niet bij getallen opgeteld" : "zonder uren: geteld, niet opgeteld"
  }

  private func total(_ wanted: String, _ begroting: Begroting) throws(ArithmeticOverflow) -> UitlegReport? {
    let isTotal = wanted == SectionName.totaal
    guard isTotal || wanted == SectionName.prognose else { return nil }
    let onderdelen = begroting.onderdelen.filter { isTotal || $0.soort != .werkvoorraad }
    let uitkomst = isTotal ? begroting.totaal : begroting.prognose
    // A range is no term of a sum that is a number.
    let terms = onderdelen.filter { uitkomst.value == nil || $0.uren.value != nil || $0.uren.figureOrRange == nil }
    let sum = terms.map { factor($0.uren) }.joined(separator: " + ")
    var stappen = ["\(sum) = \(hours(uitkomst)) (R-01, R-08)"]
    if uitkomst.figureOrRange == nil {
      stappen = [
        "Geen totaal: van \(onderdelen.filter { $0.uren.absence?.isUnknown == true }.map(\.naam).joined(separator: ", ")) is er geen getal (R-15)."
      ]
    }
    if begroting.absentCount > 0 {
      let regels = onderdelen.flatMap(\.regels)
      stappen.append(
        Self.hasRange(regels)
          ? "\(Self.rows(begroting.absentCount)) \(Self.without(regels)) (R-15)."
          : "Zonder uren en niet opgeteld: \(Self.rows(begroting.absentCount)) (R-15).")
    }
    let termen = onderdelen.map {
      UitlegReport.Term(
        wat: $0.naam,
        berekening: $0.doorbelasting == nil
          ? Self.rows($0.regels.count { $0.counts }) : $0.regels.first?.omschrijving ?? "",
        waarde: .stated($0.uren), origin: nil)
    }
    return UitlegReport(
      onderwerp: wanted, title: title(wanted, begroting), stappen: stappen, uitkomst: uitkomst, termen: termen,
      notes: [
        "Verder: uvp uitleg --gemeente \"\(begroting.deelnemer.naam)\" ONDERDEEL, voor de rijen van een onderdeel."
      ])
  }

  /// The remarks that the rows themselves carry, each once, with its place.
  func remarks(_ origins: [Origin?]) -> [String] {
    var seen: Set<String> = []
    return origins.compactMap { origin in
      guard let origin, !origin.opmerking.isEmpty else { return nil }
      let text = "\(origin.place.description): \(origin.opmerking)" + (origin.opmerking.hasSuffix(".") ? "" : ".")
      return seen.insert(text).inserted ? text : nil
    }
  }
}
