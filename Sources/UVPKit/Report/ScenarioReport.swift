/// `scenario`: what changes would do to the hours, the jobs and the costs of a year.
package struct ScenarioReport: Report {
  /// One of the units in which the same work is shown.
  enum Maat: CaseIterable {
    case uren, fte, kosten

    var naam: String {
      switch self {
      case .uren: "uren"
      case .fte: "fte"
      case .kosten: "kosten"
      }
    }
  }

  let jaar: Int
  let vergelijking: Scenariovergelijking
  /// The units that are shown: fte where someone says how many hours one job is, costs where they are asked for.
  let maten: [Maat]
  let isBrief: Bool
  /// What every change does, one sentence a change.
  let changes: [[String]]
  /// What a reader must know in every form.
  let remarks: [String]

  /// - Parameters:
  ///   - withCosts: whether costs are asked for; a scenario that changes the tariff asks for them too.
  ///   - isBrief: whether to leave out the sections of each deelnemer.
  /// - Throws: ``ArithmeticOverflow`` when a sum of rounded figures leaves the exact range.
  package init(
    _ vergelijking: Scenariovergelijking, withCosts: Bool, isBrief: Bool
  ) throws(ArithmeticOverflow) {
    self.vergelijking = vergelijking
    self.isBrief = isBrief
    jaar = vergelijking.basis.gegevens.jaar
    let all = [vergelijking.basis] + vergelijking.doorrekeningen
    let hasFte = all.contains { $0.gegevens.uitgangspunten.productieveUren.value != nil }
    let changesTariff = vergelijking.scenarios.contains { $0.wijzigingen.contains { $0.wat == .uurtarief } }
    maten = [.uren] + (hasFte ? [.fte] : []) + (withCosts || changesTariff ? [.kosten] : [])
    let notes = ScenarioNotes(vergelijking: vergelijking, maten: maten)
    changes = notes.changes()
    remarks = try notes.remarks()
  }

  /// A CSV has no list of changes, so it stands beside it.
  package var notes: [String] {
    zip(vergelijking.scenarios, changes).flatMap { scenario, lines in lines.map { "\(scenario.naam): \($0)" } }
      + remarks
  }

  // MARK: For readers

  package var document: Document {
    let blokken = vergelijking.blokken
    let isOne = blokken.count == 1
    let count = vergelijking.scenarios.count
    var document = Document(
      title:
        "\(count == 1 ? "Scenario" : "Scenario's") \(jaar): \(isOne ? blokken[0].naam : "\(blokken.count) deelnemers")")
    document.entries(
      zip(vergelijking.scenarios, changes).map { scenario, lines in
        .init(code: scenario.naam, head: scenario.bestand, lines: lines)
      })
    if isOne {
      for maat in maten {
        document.heading(maat.naam)
        document.table(table(blokken[0], maat))
      }
    } else {
      if !isBrief {
        for blok in blokken {
          document.heading(blok.naam)
          for maat in maten {
            document.heading("\(blok.naam): \(maat.naam)", level: 2)
            document.table(table(blok, maat))
          }
        }
      }
      for maat in maten {
        document.heading("\(blokken.count) deelnemers samen: \(maat.naam)")
        document.table(table(vergelijking.som, maat))
        document.heading("per deelnemer: \(maat.naam)")
        document.table(overview(maat))
      }
    }
    document.notes(remarks)
    return document
  }

  private func columns(_ first: String, _ maat: Maat) -> [Table.Column] {
    let kind: Table.Column.Kind = maat == .kosten ? .money : .number
    return [.init(first, .label), .init("Basis", kind)]
      + vergelijking.scenarios.flatMap { [.init($0.naam, kind), .init("Verschil", kind, joins: true)] }
  }

  private func table(_ blok: Scenariovergelijking.Blok, _ maat: Maat) -> Table {
    var table = Table(columns("Onderdeel", maat))
    for regel in blok.onderdelen { table.rows.append(.init(Self.cells(regel.naam, regel, maat))) }
    table.rows.append(.init(Self.cells(SectionName.totaal, blok.totaal, maat), kind: .total))
    return table
  }

  private func overview(_ maat: Maat) -> Table {
    var table = Table(columns("Deelnemer", maat))
    for blok in vergelijking.blokken { table.rows.append(.init(Self.cells(blok.naam, blok.totaal, maat))) }
    table.rows.append(.init(Self.cells("som", vergelijking.som.totaal, maat), kind: .total))
    return table
  }

  private static func cells(_ naam: String, _ regel: Scenariovergelijking.Regel, _ maat: Maat) -> [Table.Cell] {
    func cell(_ stand: Doorrekening.Stand) -> Table.Cell {
      switch maat {
      case .uren: .stated(stand.uren)
      case .fte: .stated(stand.fte)
      case .kosten: .stated(stand.kosten)
      }
    }
    return [.text(naam), cell(regel.basis)] + regel.uitkomsten.flatMap { [cell($0.stand), cell($0.verschil)] }
  }
}
