/// T401 to T403: rows of the working data that differ from the printed ones, or stand in one of the two only.
enum WorkingDataCheck {
  /// A row of the working data, in the terms of a printed table.
  private struct Working {
    let code: String
    let naam: String
    let aantal: Stated<Aantal>
    let kental: Stated<Kental>
    let uren: Stated<Uren>
    let kosten: Stated<Euro>
    /// The words by which the financing may be printed; empty where there is none.
    let financiering: [String]
    /// Whether the hours are part of the section's total.
    let counts: Bool
    /// What the number counts, where there is one.
    let maat: Productmaat?
    let origin: Origin?
    let nameKey: String

    init(
      code: String, naam: String, aantal: Stated<Aantal> = .absent(.empty), kental: Stated<Kental> = .absent(.empty),
      uren: Stated<Uren>, kosten: Stated<Euro> = .absent(.empty), financiering: [String] = [], counts: Bool = true,
      maat: Productmaat? = nil, origin: Origin?
    ) {
      self.code = code
      self.naam = naam
      self.aantal = aantal
      self.kental = kental
      self.uren = uren
      self.kosten = kosten
      self.financiering = financiering
      self.counts = counts
      self.maat = maat
      self.origin = origin
      nameKey = Toets.nameKey(naam)
    }

    var label: String { code.isEmpty ? naam : "\(code) \(naam)" }
  }

  /// The rows of one onderdeel, found by name and code.
  private struct Rows {
    /// What a printed row and a working row may have in common.
    private struct Key: Hashable {
      var nameKey = ""
      var code: String?
      var aantal: Stated<Aantal>?
      var uren: Stated<Uren>?
    }

    let all: [Working]
    private let found: [Key: [Int]]
    /// How many of the rows of a key the table has printed already.
    private var passed: [Key: Int] = [:]
    private(set) var printed: Set<Int> = []

    init(_ all: [Working]) {
      self.all = all
      var found: [Key: [Int]] = [:]
      for (position, row) in all.enumerated() {
        let code = row.code.lowercased()
        for key in [
          Key(nameKey: row.nameKey, code: code), Key(nameKey: row.nameKey, aantal: row.aantal, uren: row.uren),
          Key(nameKey: row.nameKey), Key(code: code),
        ] { found[key, default: []].append(position) }
      }
      self.found = found
    }

    /// The first row of a key that the table has not printed yet.
    private mutating func next(_ key: Key) -> Int? {
      guard let positions = found[key] else { return nil }
      var index = passed[key, default: 0]
      while index < positions.count && printed.contains(positions[index]) { index += 1 }
      passed[key] = index
      return index < positions.count ? positions[index] : nil
    }

    /// The row that a printed row is about, of those that the table has not printed yet: with the same name, and among
    /// those first with the same code, then with the same figures; else the one with the same code.
    mutating func match(_ regel: GepubliceerdeRegel, code: String) -> Int? {
      let code = code.lowercased()
      var position: Int?
      if !regel.werkcode.isEmpty { position = next(Key(code: code)) }
      if position == nil, !regel.omschrijving.isEmpty {
        let name = regel.nameKey
        position =
          (code.isEmpty ? nil : next(Key(nameKey: name, code: code)))
          ?? next(Key(nameKey: name, aantal: regel.aantal, uren: regel.uren))
          ?? next(Key(nameKey: name))
      }
      if position == nil && !code.isEmpty { position = next(Key(code: code)) }
      if let position { printed.insert(position) }
      return position
    }
  }

  /// - Parameters:
  ///   - explained: the rows that another check has reported for their code or name.
  ///   - contradicted: the rows that print a figure again, and another one (T302); the first is held against the data.
  static func run(
    _ toets: Toets, explained: Set<Place>, contradicted: Set<Place>
  ) throws(ArithmeticOverflow) -> [Bevinding] {
    /// The same onderdeel in any document.
    struct Part: Hashable {
      let onderdeel: String
      let deelnemer: Int?
    }
    var found: [Bevinding] = []
    var order: [Part] = []
    var working: [Part: Rows] = [:]
    var printedAnywhere: [Part: Set<Int>] = [:]
    for table in toets.tables where !table.onderdeel.isEmpty && !table.regels.isEmpty {
      let place = Part(onderdeel: table.onderdeel, deelnemer: table.key.deelnemer)
      if printedAnywhere[place] == nil {
        guard let rows = try rows(table.section, toets) else { continue }
        order.append(place)
        working[place] = Rows(rows)
      }
      guard var rows = working[place] else { continue }
      for regel in table.regels {
        let isExplained = explained.contains(regel.origin.place)
        let code = toets.meantCode(regel, in: table)
        guard let position = rows.match(regel, code: code) else {
          if !isExplained {
            found.append(Bevinding(.printedNotInWorking(row: regel.label, table: table.naam), at: regel.origin))
          }
          continue
        }
        let row = rows.all[position]
        if !contradicted.contains(regel.origin.place) { found += try differences(regel, row) }
        found += otherUnit(regel, row)
        if !isExplained {
          found += otherName(regel, row)
          if toets.gegevens.catalogus.programmas.contains(table.onderdeel) { found += otherCode(regel, code, row) }
        }
        // Where the documents contradict each other, T301 says so; the first place is held against the data.
        if printedAnywhere[place]?.contains(position) != true { found += otherFinancing(regel, row) }
      }
      printedAnywhere[place, default: []].formUnion(rows.printed)
    }
    for place in order {
      for (position, row) in (working[place]?.all ?? []).enumerated()
      where row.counts && printedAnywhere[place]?.contains(position) != true {
        found.append(Bevinding(.workingNotInPrint(row: row.label, onderdeel: place.onderdeel), at: row.origin))
      }
    }
    return found
  }

  private static func differences(
    _ regel: GepubliceerdeRegel, _ row: Working
  ) throws(ArithmeticOverflow) -> [Bevinding] {
    let factors =
      difference("aantal", regel.aantal, row.aantal, "", regel, row)
      + difference("kental", regel.kental, row.kental, "", regel, row)
    return factors
      + (try hoursAreExplained(regel, row, factors) ? [] : difference("uren", regel.uren, row.uren, "uur", regel, row))
      + difference("kosten", regel.kosten, row.kosten, "euro", regel, row)
  }

  /// Whether other findings say why the hours differ: the print contradicts itself (T101), or a factor differs and the
  /// printed hours follow from it.
  private static func hoursAreExplained(
    _ regel: GepubliceerdeRegel, _ row: Working, _ factors: [Bevinding]
  ) throws(ArithmeticOverflow) -> Bool {
    guard let uren = regel.uren.value, let aantal = regel.aantal.value, let kental = regel.kental.value else {
      return false
    }
    let follows = try aantal * kental == uren
    return factors.isEmpty ? !follows : follows
  }

  /// A figure that differs, or that one of the two says not to have; an empty cell says nothing.
  private static func difference<Value: Eenheid>(
    _ figure: String, _ printed: Stated<Value>, _ working: Stated<Value>, _ unit: String,
    _ regel: GepubliceerdeRegel, _ row: Working
  ) -> [Bevinding] {
    if printed == working || printed == .absent(.empty) || working == .absent(.empty) { return [] }
    // Two words for no figure are no difference; a range is a figure of sorts.
    if printed.figureOrRange == nil && working.figureOrRange == nil { return [] }
    func words(_ stated: Stated<Value>) -> String {
      stated.value.map { $0.value.text(.grouped) } ?? stated.absence?.word ?? ""
    }
    var figures: Bevinding.Figures?
    if let a = printed.value, let b = working.value {
      figures = .init(printed: a.value, computed: b.value, unit: unit)
    }
    return [
      Bevinding(
        .workingDiffers(row: row.label, figure: figure, printed: words(printed), working: words(working)),
        at: regel.origin, figures: figures)
    ]
  }

  /// A product under another name; projects may well be called otherwise in another table.
  private static func otherName(_ regel: GepubliceerdeRegel, _ row: Working) -> [Bevinding] {
    let isProduct = regel.aantal.value != nil || regel.kental.value != nil
    // A row with a werkcode says itself which one it is; running text may call it otherwise.
    guard isProduct, regel.werkcode.isEmpty, !regel.omschrijving.isEmpty, row.nameKey != regel.nameKey else {
      return []
    }
    return [
      Bevinding(
        .workingDiffers(
          row: row.code.isEmpty ? regel.label : row.code, figure: "de omschrijving", printed: regel.omschrijving,
          working: row.naam),
        at: regel.origin)
    ]
  }

  /// A product under another code than the data have, where nothing else is the matter with the code.
  private static func otherCode(_ regel: GepubliceerdeRegel, _ code: String, _ row: Working) -> [Bevinding] {
    if code.isEmpty || row.code.isEmpty || code.lowercased() == row.code.lowercased() { return [] }
    return [
      Bevinding(
        .workingDiffers(row: row.naam, figure: "de code", printed: regel.code, working: row.code), at: regel.origin)
    ]
  }

  /// A number in fte or hours that the data have in pieces, or the other way round.
  private static func otherUnit(_ regel: GepubliceerdeRegel, _ row: Working) -> [Bevinding] {
    guard !regel.eenheid.isEmpty, let maat = row.maat,
      Productmaat(rawValue: regel.eenheid.lowercased()) ?? .stuks != maat
    else { return [] }
    return [
      Bevinding(
        .workingDiffers(row: row.label, figure: "de eenheid", printed: regel.eenheid, working: maat.rawValue),
        at: regel.origin)
    ]
  }

  /// Work that the data charge and the print does not, or the other way round.
  private static func otherFinancing(_ regel: GepubliceerdeRegel, _ row: Working) -> [Bevinding] {
    let printed = regel.financiering.lowercased()
    guard let word = row.financiering.first, !printed.isEmpty, !row.financiering.contains(where: printed.holds)
    else { return [] }
    return [
      Bevinding(
        .workingDiffers(
          row: row.label, figure: "de financiering", printed: regel.financiering, working: word),
        at: regel.origin)
    ]
  }

  private static func rows(_ section: Toets.Section, _ toets: Toets) throws(ArithmeticOverflow) -> [Working]? {
    if let deelnemer = section.deelnemer {
      let begroting = try toets.planning.begroting(van: deelnemer)
      return begroting.onderdelen.first { $0.naam == section.onderdeel && $0.doorbelasting == nil }?.regels.map {
        Working(
          code: $0.code, naam: $0.omschrijving, aantal: $0.aantal, kental: $0.kental, uren: $0.uren, counts: $0.counts,
          maat: $0.aantal == .absent(.empty) ? nil : $0.maat, origin: $0.origin)
      }
    }
    let werk: [RegionaalWerk]? =
      switch section.onderdeel {
      case SectionName.projecten: toets.gegevens.projecten
      case SectionName.diensten: toets.gegevens.diensten
      default: nil
      }
    if let werk {
      return werk.map {
        Working(
          code: $0.code, naam: $0.naam, uren: $0.uren,
          financiering: [$0.financiering.rawValue] + ($0.isDoorbelast ? [$0.sleutel.lowercased()] : []),
          origin: $0.origin)
      }
    }
    return toets.regio.energie.first { $0.naam == section.onderdeel }?.regels.map {
      Working(
        code: $0.code, naam: $0.product, aantal: $0.aantal, kental: $0.kental, uren: $0.uren, kosten: $0.kosten,
        origin: $0.origin)
    }
  }
}
