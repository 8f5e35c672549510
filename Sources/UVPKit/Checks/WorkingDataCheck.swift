/// T401 to T403: rows of the working data that differ from the printed ones, or stand in one of the two only.
enum WorkingDataCheck {
  /// A row of the working data, in the terms of a printed table.
  private struct Working {
    let code: String
    let naam: String
    let aantal: Stated<Aantal>
    let kental: Stated<Kental>
    let uren: Stated<Uren>
    let origin: Origin?

    var label: String { code.isEmpty ? naam : "\(code) \(naam)" }
  }

  /// The rows that one onderdeel has for one deelnemer or for the region.
  private struct Section: Hashable {
    let document: String
    let onderdeel: String
    let deelnemer: Int?
  }

  static func run(_ toets: Toets) throws(ArithmeticOverflow) -> [Bevinding] {
    var found: [Bevinding] = []
    var order: [Section] = []
    var working: [Section: [Working]] = [:]
    var matched: [Section: Set<Int>] = [:]
    for table in toets.tables {
      for regel in table.regels where !regel.onderdeel.isEmpty {
        let section = Section(document: regel.document, onderdeel: regel.onderdeel, deelnemer: regel.deelnemer)
        if matched[section] == nil {
          order.append(section)
          matched[section] = []
          working[section] = try workingRows(section, toets)
        }
        guard let rows = working[section] else { continue }
        guard let position = match(regel, code: toets.meantCode(regel.code, in: table), in: rows) else {
          found.append(Bevinding(.printedNotInWorking(row: regel.label, table: table.naam), at: regel.origin))
          continue
        }
        matched[section]?.insert(position)
        found += differences(regel, rows[position])
      }
    }
    for section in order {
      for (position, row) in (working[section] ?? []).enumerated() where matched[section]?.contains(position) != true {
        found.append(Bevinding(.workingNotInPrint(row: row.label, onderdeel: section.onderdeel), at: row.origin))
      }
    }
    return found
  }

  /// The row with the same code and name; else the one with the name; else the one with the code.
  private static func match(_ regel: GepubliceerdeRegel, code: String, in rows: [Working]) -> Int? {
    let name = regel.nameKey
    return rows.firstIndex { $0.code == code && Toets.nameKey($0.naam) == name }
      ?? (name.isEmpty ? nil : rows.firstIndex { Toets.nameKey($0.naam) == name })
      ?? (code.isEmpty ? nil : rows.firstIndex { $0.code == code })
  }

  private static func differences(_ regel: GepubliceerdeRegel, _ row: Working) -> [Bevinding] {
    // Hours that follow from the same aantal × kental differ only where the print contradicts itself (T101).
    let follows = regel.aantal.value != nil && regel.aantal == row.aantal && regel.kental == row.kental
    let uren = follows ? nil : regel.uren.value?.value
    return difference("aantal", regel.aantal.value?.value, row.aantal.value?.value, "", regel, row)
      + difference("kental", regel.kental.value?.value, row.kental.value?.value, "", regel, row)
      + difference("uren", uren, row.uren.value?.value, "uur", regel, row)
      + otherName(regel, row)
  }

  /// A product under another name; projects may well be called otherwise in another table.
  private static func otherName(_ regel: GepubliceerdeRegel, _ row: Working) -> [Bevinding] {
    let isProduct = regel.aantal.value != nil || regel.kental.value != nil
    guard isProduct, !regel.omschrijving.isEmpty, Toets.nameKey(row.naam) != regel.nameKey else { return [] }
    return [
      Bevinding(
        .workingDiffers(
          row: row.code.isEmpty ? regel.label : row.code, figure: "de omschrijving", printed: regel.omschrijving,
          working: row.naam),
        at: regel.origin)
    ]
  }

  private static func difference(
    _ figure: String, _ printed: ExactDecimal?, _ working: ExactDecimal?, _ unit: String, _ regel: GepubliceerdeRegel,
    _ row: Working
  ) -> [Bevinding] {
    guard let printed, let working, printed != working else { return [] }
    return [
      Bevinding(
        .workingDiffers(
          row: row.label, figure: figure, printed: printed.text(.grouped), working: working.text(.grouped)),
        at: regel.origin, figures: .init(printed: printed, computed: working, unit: unit))
    ]
  }

  private static func workingRows(_ section: Section, _ toets: Toets) throws(ArithmeticOverflow) -> [Working]? {
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
        Working(
          code: $0.code, naam: $0.naam, aantal: .absent(.empty), kental: .absent(.empty), uren: $0.uren,
          origin: $0.origin
        )
      }
    }
    return try Regiobegroting(toets.planning).energie.first { $0.naam == section.onderdeel }?.regels.map {
      Working(code: $0.code, naam: $0.product, aantal: $0.aantal, kental: $0.kental, uren: $0.uren, origin: $0.origin)
    }
  }
}
