/// What `vergelijk` says in words: how a change was split, what has no figure, what is not known.
struct VergelijkNotes {
  let oud: VergelijkReport.Side
  let nieuw: VergelijkReport.Side
  let vergelijking: Jaarvergelijking
  let tabellen: [(naam: String, difference: TableDifference)]
  let gegevens: (oud: Jaargegevens, nieuw: Jaargegevens)
  let tolerance: Tolerance
  let oorzaken: [Oorzaak]

  /// All notes, in reading order.
  ///
  /// - Throws: ``ArithmeticOverflow`` when hours leave the exact range.
  func all() throws(ArithmeticOverflow) -> [String] {
    var notes = oorzaken.compactMap(Self.meaning)
    if !oorzaken.isEmpty {
      notes.append(
        "De oorzaken tellen precies op tot het verschil; geen van de twee factoren gaat voor.")
    }
    notes += withoutFigure()
    notes += unknown()
    let before = try incompleteKeys(gegevens.oud)
    let after = try incompleteKeys(gegevens.nieuw)
    notes += before == after ? after : before.map { "\(name(oud)): \($0)" } + after.map { "\(name(nieuw)): \($0)" }
    let count = tabellen.reduce(0) { $0 + $1.difference.toleratedCount }
    if count > 0 {
      notes.append(
        "\(count == 1 ? "1 verschil valt" : "\(ExactDecimal(count).text(.grouped)) verschillen vallen") binnen de "
          + "tolerantie en \(count == 1 ? "staat" : "staan") niet bij de rijen; in de totalen tellen ze wel.")
    }
    return notes
  }

  private func incompleteKeys(_ data: Jaargegevens) throws(ArithmeticOverflow) -> [String] {
    let planning = try Planning(data)
    return PlanNotes.incompleteKeys([planning.projecten, planning.diensten].compactMap(\.self), data)
  }

  private func name(_ side: VergelijkReport.Side) -> String {
    oud.map == nieuw.map ? String(side.jaar) : "\(side.map) \(side.jaar)"
  }

  private static func meaning(_ oorzaak: Oorzaak) -> String? {
    switch oorzaak {
    case .aantallen: "aantal: verschil in aantal × het gemiddelde van het oude en het nieuwe kental."
    case .kentallen: "kental: verschil in kental × het gemiddelde van het oude en het nieuwe aantal."
    case .uren: "uren: uren die als zodanig in een rij staan, van lokale projecten en werkvoorraad."
    case .aandeel:
      "aandeel: verschil in aandeel × het gemiddelde van de oude en de nieuwe uren van de regio; ook van werk dat een andere verdeelsleutel kreeg."
    case .regio: "regio: verschil in uren van de regio × het gemiddelde van het oude en het nieuwe aandeel."
    case .erbij: "erbij: rijen die alleen nieuw heeft, met al hun uren."
    case .weg: "weg: rijen die alleen oud heeft."
    case .afronding: "afronding: een regionaal aandeel is aan elke kant één keer afgerond (R-03, R-05)."
    case .zonderCijfer: nil
    }
  }

  private func withoutFigure() -> [String] {
    var notes: [String] = []
    var rows: [String] = []
    var absent = 0
    for (naam, difference) in tabellen {
      guard let column = difference.columns.firstIndex(of: "uren"), naam != "energie" else { continue }
      for change in difference.changed where isCharged(change.key, naam) {
        guard let cell = change.cells.first(where: { $0.column == column }) else { continue }
        switch (cell.old, cell.new) {
        case (.figure(let old), .absent(let new)):
          rows.append("\(change.key.joined(separator: " ")) van \(old.text(.grouped)) naar \(new.word)")
        case (.absent(let old), .figure(let new)):
          rows.append("\(change.key.joined(separator: " ")) van \(old.word) naar \(new.text(.grouped))")
        default: break
        }
      }
      for row in difference.added + difference.removed {
        if case .absent = row.values[column] { absent += 1 }
      }
    }
    if !rows.isEmpty {
      notes.append(
        "PM: \(rows.count == 1 ? "1 rij heeft" : "\(rows.count) rijen hebben") aan één kant uren en aan de andere niet "
          + "(R-15). Die uren zijn apart gezet: er kwam geen werk bij of af, alleen een getal. \(PlanNotes.list(rows))."
      )
    }
    if absent > 0 {
      notes.append(
        "\(absent == 1 ? "1 rij" : "\(absent) rijen") zonder uren \(absent == 1 ? "is" : "zijn") erbij of weg; geteld en niet opgeteld (R-15)."
      )
    }
    return notes
  }

  /// Whether a row counts in the plan of a deelnemer on both sides: regional work only where it is charged (R-04).
  private func isCharged(_ key: [String], _ tabel: String) -> Bool {
    let sides: [[RegionaalWerk]?]
    switch tabel {
    case "projecten": sides = [gegevens.oud.projecten, gegevens.nieuw.projecten]
    case "diensten": sides = [gegevens.oud.diensten, gegevens.nieuw.diensten]
    default: return true
    }
    return sides.allSatisfy { $0?.contains { $0.isDoorbelast && $0.code.lowercased() == key[0].lowercased() } ?? false }
  }

  private func unknown() -> [String] {
    let names = vergelijking.blokken.filter { $0.totaal.oorzaken == nil }.map(\.naam)
    if names.isEmpty { return [] }
    return [
      "Geen verschil van het totaal, want aan een van beide kanten is een onderdeel niet bekend: \(PlanNotes.list(names))."
    ]
  }
}
