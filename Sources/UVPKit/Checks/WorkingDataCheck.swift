/// T401 to T403: rows of the working data that differ from the printed ones, or stand in one of the two only.
enum WorkingDataCheck {
  /// A row of the working data, in the terms of a printed table.
  private struct Working {
    let code: String
    let naam: String
    let aantal: Stated<Aantal>
    let kental: Stated<Kental>
    let uren: Stated<Uren>
    let financiering: Financiering?
    let origin: Origin?
    let nameKey: String

    init(
      code: String, naam: String, aantal: Stated<Aantal> = .absent(.empty), kental: Stated<Kental> = .absent(.empty),
      uren: Stated<Uren>, financiering: Financiering? = nil, origin: Origin?
    ) {
      self.code = code
      self.naam = naam
      self.aantal = aantal
      self.kental = kental
      self.uren = uren
      self.financiering = financiering
      self.origin = origin
      nameKey = Toets.nameKey(naam)
    }

    var label: String { code.isEmpty ? naam : "\(code) \(naam)" }
  }

  /// The rows of one onderdeel, found by name and code.
  private struct Rows {
    let all: [Working]
    private let byName: [String: [Int]]
    private let byCode: [String: [Int]]

    init(_ all: [Working]) {
      self.all = all
      byName = Dictionary(grouping: all.indices, by: { all[$0].nameKey })
      byCode = Dictionary(grouping: all.indices, by: { all[$0].code })
    }

    /// The row that a printed row is about, of those that the table has not printed yet: with the same name, and among
    /// those first with the same code, then with the same figures; else the one with the same code.
    func match(_ regel: GepubliceerdeRegel, code: String, printed: Set<Int>) -> Int? {
      let named = regel.omschrijving.isEmpty ? [] : (byName[regel.nameKey] ?? []).filter { !printed.contains($0) }
      return named.first { all[$0].code == code }
        ?? named.first { all[$0].uren == regel.uren && all[$0].aantal == regel.aantal } ?? named.first
        ?? (code.isEmpty ? nil : byCode[code]?.first { !printed.contains($0) })
    }
  }

  static func run(_ toets: Toets) throws(ArithmeticOverflow) -> [Bevinding] {
    /// The same onderdeel in any document.
    struct Place: Hashable {
      let onderdeel: String
      let deelnemer: Int?
    }
    var found: [Bevinding] = []
    var order: [Place] = []
    var working: [Place: Rows] = [:]
    var printedAnywhere: [Place: Set<Int>] = [:]
    for table in toets.tables where !table.onderdeel.isEmpty && !table.regels.isEmpty {
      let place = Place(onderdeel: table.onderdeel, deelnemer: table.key.deelnemer)
      if printedAnywhere[place] == nil {
        guard let rows = try rows(table.section, toets) else { continue }
        order.append(place)
        working[place] = Rows(rows)
      }
      guard let rows = working[place] else { continue }
      var printed: Set<Int> = []
      for regel in table.regels {
        let code = toets.meantCode(regel.code, in: table)
        guard let position = rows.match(regel, code: code, printed: printed) else {
          found.append(Bevinding(.printedNotInWorking(row: regel.label, table: table.naam), at: regel.origin))
          continue
        }
        printed.insert(position)
        found += differences(regel, rows.all[position])
        // Where the documents contradict each other, T301 says so; the first place is held against the data.
        if printedAnywhere[place]?.contains(position) != true { found += otherFinancing(regel, rows.all[position]) }
      }
      printedAnywhere[place, default: []].formUnion(printed)
    }
    for place in order {
      for (position, row) in (working[place]?.all ?? []).enumerated()
      where printedAnywhere[place]?.contains(position) != true {
        found.append(Bevinding(.workingNotInPrint(row: row.label, onderdeel: place.onderdeel), at: row.origin))
      }
    }
    return found
  }

  private static func differences(_ regel: GepubliceerdeRegel, _ row: Working) -> [Bevinding] {
    // Hours that follow from the same aantal × kental differ only where the print contradicts itself (T101).
    let follows = regel.aantal.value != nil && regel.aantal == row.aantal && regel.kental == row.kental
    return difference("aantal", regel.aantal, row.aantal, "", regel, row)
      + difference("kental", regel.kental, row.kental, "", regel, row)
      + (follows ? [] : difference("uren", regel.uren, row.uren, "uur", regel, row)) + otherName(regel, row)
  }

  /// A figure that differs, or that one of the two says not to have; an empty cell says nothing.
  private static func difference<Value: Eenheid>(
    _ figure: String, _ printed: Stated<Value>, _ working: Stated<Value>, _ unit: String,
    _ regel: GepubliceerdeRegel, _ row: Working
  ) -> [Bevinding] {
    if printed == working || printed == .absent(.empty) || working == .absent(.empty) { return [] }
    if printed.value == nil && working.value == nil { return [] }
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
    guard isProduct, !regel.omschrijving.isEmpty, row.nameKey != regel.nameKey else { return [] }
    return [
      Bevinding(
        .workingDiffers(
          row: row.code.isEmpty ? regel.label : row.code, figure: "de omschrijving", printed: regel.omschrijving,
          working: row.naam),
        at: regel.origin)
    ]
  }

  /// Work that the data charge and the print does not, or the other way round.
  private static func otherFinancing(_ regel: GepubliceerdeRegel, _ row: Working) -> [Bevinding] {
    guard let financiering = row.financiering, !regel.financiering.isEmpty,
      !regel.financiering.lowercased().contains(financiering.rawValue)
    else { return [] }
    return [
      Bevinding(
        .workingDiffers(
          row: row.label, figure: "de financiering", printed: regel.financiering, working: financiering.rawValue),
        at: regel.origin)
    ]
  }

  private static func rows(_ section: Toets.Section, _ toets: Toets) throws(ArithmeticOverflow) -> [Working]? {
    if let deelnemer = section.deelnemer {
      let begroting = try toets.planning.begroting(van: deelnemer)
      return begroting.onderdelen.first { $0.naam == section.onderdeel && $0.doorbelasting == nil }?.regels.map {
        Working(
          code: $0.code, naam: $0.omschrijving, aantal: $0.aantal, kental: $0.kental, uren: $0.uren, origin: $0.origin)
      }
    }
    let werk: [RegionaalWerk]? =
      switch section.onderdeel {
      case Begroting.SectionName.projecten: toets.gegevens.projecten
      case Begroting.SectionName.diensten: toets.gegevens.diensten
      default: nil
      }
    if let werk {
      return werk.map {
        Working(code: $0.code, naam: $0.naam, uren: $0.uren, financiering: $0.financiering, origin: $0.origin)
      }
    }
    return toets.regio.energie.first { $0.naam == section.onderdeel }?.regels.map {
      Working(code: $0.code, naam: $0.product, aantal: $0.aantal, kental: $0.kental, uren: $0.uren, origin: $0.origin)
    }
  }
}
