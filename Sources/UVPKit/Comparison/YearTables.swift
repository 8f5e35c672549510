/// The data of a year as tables with a key, to compare them row by row with those of another year or folder.
public struct YearTables {
  /// The name of a table, as a reader knows it, and its rows.
  public typealias Named = (naam: String, table: KeyedTable)

  private let data: Jaargegevens
  /// The name of the deelnemer at a position, the same in both years; `nil` for one that is left out.
  private let naam: (Int) -> String?

  /// The tables of `data`.
  ///
  /// - Parameter naam: the name of the deelnemer at a position; `nil` where its rows are left out.
  public init(_ data: Jaargegevens, naam: @escaping (Int) -> String?) {
    self.data = data
    self.naam = naam
  }

  /// All tables, in reading order; the same for every year.
  ///
  /// - Throws: ``ArithmeticOverflow`` when hours leave the exact range.
  public func all() throws(ArithmeticOverflow) -> [Named] {
    [
      ("uitgangspunten", uitgangspunten), ("deelnemers", deelnemers), ("aandelen", aandelen),
      ("kentallen", kentallen), ("prognose", try prognose()), ("projecten", regionaal(data.projecten)),
      ("diensten", regionaal(data.diensten)), ("lokale projecten", lokaleProjecten),
      ("werkvoorraad", werkvoorraad), ("energie", energie),
    ]
  }

  /// A table that is filled row by row; of rows with the same key all but the first get a number.
  private struct Builder {
    var table: KeyedTable
    private var counts: [String: Int] = [:]

    init(_ key: [String], figures: [String], words: [String] = []) {
      table = KeyedTable(
        keyColumns: key,
        columns: figures.map { .init($0, isFigures: true) } + words.map { .init($0, isFigures: false) })
    }

    mutating func add(_ key: [String], _ values: [KeyedTable.Value]) {
      var match = KeyedTable.match(key)
      let number = counts[match, default: 0] + 1
      counts[match] = number
      var shown = key
      if number > 1 {
        match += "\0\(number)"
        shown[0] += " (\(number))"
      }
      table.append(key: shown, match: match, values: values)
    }
  }

  private static func cell<Figure: Eenheid>(_ stated: Stated<Figure>) -> KeyedTable.Value {
    switch stated {
    case .known(let figure): .figure(figure.value)
    case .absent(let absence): .absent(absence)
    }
  }

  private static func words(_ text: String) -> KeyedTable.Value { text.isEmpty ? .absent(.empty) : .text(text) }

  private var uitgangspunten: KeyedTable {
    var out = Builder(["uitgangspunt"], figures: ["waarde"])
    let stated = data.uitgangspunten
    if stated.uurtariefOrigin != nil { out.add(["uurtarief"], [Self.cell(stated.statedUurtarief)]) }
    if stated.productieveUrenOrigin != nil { out.add(["productieve_uren"], [Self.cell(stated.productieveUren)]) }
    return out.table
  }

  private var deelnemers: KeyedTable {
    var out = Builder(["deelnemer"], figures: [], words: ["soort"])
    for (position, deelnemer) in data.deelnemers.enumerated() {
      if let naam = naam(position) { out.add([naam], [Self.words(deelnemer.soort)]) }
    }
    return out.table
  }

  private var aandelen: KeyedTable {
    var out = Builder(["sleutel", "deelnemer"], figures: ["aandeel"])
    for sleutel in data.sleutels {
      for (position, aandeel) in sleutel.aandelen.enumerated() where sleutel.origins[position] != nil {
        if let naam = naam(position) { out.add([sleutel.naam, naam], [Self.cell(aandeel)]) }
      }
    }
    return out.table
  }

  private var kentallen: KeyedTable {
    var out = Builder(["code"], figures: ["kental"], words: ["programma"])
    for product in data.catalogus.products {
      out.add([product.code], [Self.cell(product.kental), Self.words(product.programma)])
    }
    return out.table
  }

  /// Numbers, kentallen that depart from the catalogue, and the hours that follow.
  private func prognose() throws(ArithmeticOverflow) -> KeyedTable {
    var out = Builder(["deelnemer", "code"], figures: ["aantal", "kental", "uren"])
    for (row, regel) in data.prognose.enumerated() {
      guard let naam = naam(regel.deelnemer) else { continue }
      let uren: KeyedTable.Value =
        switch (regel.aantal, data.kental(ofRegel: row)) {
        case (.known(let aantal), .known(let kental)): .figure(try (aantal * kental).value)
        case (.absent(let absence), _), (_, .absent(let absence)): .absent(absence == .empty ? .pm : absence)
        }
      out.add(
        [naam, data.catalogus.products[regel.product].code], [Self.cell(regel.aantal), Self.cell(regel.kental), uren])
    }
    return out.table
  }

  private func regionaal(_ werk: [RegionaalWerk]?) -> KeyedTable {
    var out = Builder(["code"], figures: ["uren"], words: ["financiering", "sleutel"])
    for item in werk ?? [] {
      let sleutel: KeyedTable.Value = item.isDoorbelast ? Self.words(item.sleutel) : .absent(.empty)
      out.add([item.code], [Self.cell(item.uren), Self.words(item.financiering.rawValue), sleutel])
    }
    return out.table
  }

  private var lokaleProjecten: KeyedTable {
    var out = Builder(["deelnemer", "code"], figures: ["uren"])
    for project in data.lokaleProjecten ?? [] {
      if let naam = naam(project.deelnemer) { out.add([naam, project.code], [Self.cell(project.uren)]) }
    }
    return out.table
  }

  private var werkvoorraad: KeyedTable {
    var out = Builder(
      ["deelnemer", "omschrijving", "code"], figures: ["aantal", "kental", "uren"], words: ["in_prognose"])
    for regel in data.werkvoorraad ?? [] {
      guard let naam = naam(regel.deelnemer) else { continue }
      out.add(
        [naam, regel.omschrijving, regel.code],
        [
          Self.cell(regel.aantal), Self.cell(regel.kental), Self.cell(regel.uren),
          .text(regel.inPrognose ? "ja" : "nee"),
        ])
    }
    return out.table
  }

  private var energie: KeyedTable {
    var out = Builder(["code"], figures: ["aantal", "kental", "uren", "kosten"], words: ["financiering"])
    for regel in data.energie ?? [] {
      out.add(
        [regel.code],
        [
          Self.cell(regel.aantal), Self.cell(regel.kental), Self.cell(regel.uren), Self.cell(regel.kosten),
          Self.words(regel.financiering),
        ])
    }
    return out.table
  }
}
