/// The rows of a monitor by how far their year-end lies from the plan.
package struct Afwijkingen: Sendable {
  /// A row with its difference in whole hours, as the tables show it.
  struct Rij: Sendable {
    let code: String
    let naam: String
    let rij: Monitorrij
    let verschil: ExactDecimal

    var label: String { code.isEmpty ? naam : "\(code) \(naam)" }
    /// The difference with its sign.
    var text: String { (verschil.isNegative || verschil == .zero ? "" : "+") + verschil.text(.grouped) }
  }

  /// How many rows are shown.
  static let shown = 10

  /// All rows that have a difference, the largest first; of equal ones the earlier first.
  let rijen: [Rij]
  /// The rows of which the budget can be held against an interval.
  let metSignaal: Int

  /// The own rows of a deelnemer: programmas and local projects.
  init(_ deelnemer: Monitor.Deelnemerstand) {
    self.init(
      deelnemer.onderdelen.filter { !$0.isRegionaal }.flatMap { onderdeel in
        onderdeel.rijen.map { ($0.code, $0.omschrijving, $0) }
      })
  }

  /// The rows of the region, and the sections of each deelnemer.
  init(_ monitor: Monitor) {
    var rows = monitor.regio.flatMap { onderdeel in onderdeel.rijen.map { ($0.code, $0.omschrijving, $0) } }
    for deelnemer in monitor.deelnemers {
      for onderdeel in deelnemer.onderdelen where !onderdeel.isRegionaal {
        rows.append(("", "\(deelnemer.begroting.deelnemer.naam): \(onderdeel.naam)", onderdeel.totaal))
      }
    }
    self.init(rows)
  }

  private init(_ rows: [(code: String, naam: String, rij: Monitorrij)]) {
    var rijen: [(size: ExactDecimal, rij: Rij)] = []
    for row in rows {
      guard let verschil = try? row.rij.verschil().value?.value.rounded(toPlaces: 0), verschil != .zero,
        let size = try? verschil.magnitude()
      else { continue }
      rijen.append((size, Rij(code: row.code, naam: row.naam, rij: row.rij, verschil: verschil)))
    }
    self.rijen = rijen.enumerated().sorted { a, b in
      a.element.size == b.element.size ? a.offset < b.offset : a.element.size > b.element.size
    }.map(\.element.rij)
    metSignaal = rows.filter { $0.rij.signaal != nil }.count
    buiten = rows.filter { $0.rij.signaal == .afwijkend }.map { $0.code.isEmpty ? $0.naam : $0.code }
  }

  /// The rows whose budget lies outside the interval of 90 %.
  let buiten: [String]

  /// The rows that are shown.
  var grootste: [Rij] { Array(rijen.prefix(Self.shown)) }

  /// Whether any of the rows that are shown has a code; sections have none.
  var hasCodes: Bool { grootste.contains { !$0.code.isEmpty } }

  /// The rows that are shown, with where the year may end.
  var table: Table {
    var table = Table(
      (hasCodes ? [.init("Code", .label)] : []) + [
        .init("Omschrijving", .name), .init("Begroot", .number), .init("Jaareinde", .number),
        .init("90 %-interval", .money), .init("Verschil", .number), .init("Signaal", .label),
      ])
    for item in grootste {
      let rij = item.rij
      table.rows.append(
        .init(
          (hasCodes ? [.text(item.code)] : []) + [
            .text(item.naam), rij.begroot == .absent(.empty) ? .text("–") : .stated(rij.begroot),
            .stated(rij.prognose.rounded), .text(Self.interval(rij.jaareinde) ?? "geen"), .number(item.verschil),
            .text(MonitorReport.signal(rij)),
          ]))
    }
    return table
  }

  /// The interval of 90 % in words; `nil` where there is none.
  static func interval(_ jaareinde: Result<Jaareinde, GeenJaareinde>) -> String? {
    guard case .success(let jaareinde) = jaareinde, case .success(let range) = jaareinde.interval90 else { return nil }
    return "\(range.lower.value.text(.grouped)) tot \(range.upper.value.text(.grouped))"
  }

  /// How many rows lie outside, in a sentence.
  var samenvatting: String {
    if metSignaal == 0 { return "Van geen enkele rij is te zeggen of de begroting in het interval ligt." }
    let rijen = metSignaal == 1 ? "1 rij" : "\(metSignaal) rijen"
    if buiten.isEmpty { return "Van de \(rijen) met een interval ligt de begroting er bij geen buiten (90 %)." }
    return
      "Van de \(rijen) met een interval ligt de begroting er bij \(buiten.count) buiten (90 %): \(PlanNotes.list(buiten))."
  }
}
