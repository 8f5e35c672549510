/// Tables of a whole year: what was planned, what was written, and the difference; nothing is expected any more.
enum Jaartabel {
  private static let figures: [Table.Column] = [
    .init("Begroot", .number), .init("Geschreven", .number), .init("% begroot", .number), .init("Verschil", .number),
  ]

  private static func cells(_ rij: Monitorrij) -> [Table.Cell] {
    [
      rij.begroot == .absent(.empty) ? .text("–") : .stated(rij.begroot), .number(rij.geschreven.value),
      MonitorReport.percent(try? rij.percentOfYear()), MonitorReport.cell(try? rij.verschil()),
    ]
  }

  private static func cells(_ begroot: Stated<Uren>, _ geschreven: Stated<Uren>) -> [Table.Cell] {
    let percent = geschreven.value.flatMap { try? Monitorrij.percent($0, of: begroot) }
    let verschil = geschreven.value.flatMap { written in begroot.value.flatMap { try? written - $0 } }
    return [
      .stated(begroot), .stated(geschreven), percent.map { .number($0) } ?? .empty,
      verschil.map { .number($0.value) } ?? .empty,
    ]
  }

  /// The rows of a section with its total, and the share of a deelnemer in a regional one.
  static func tabel(_ onderdeel: Monitor.Onderdeel) -> Table {
    var table = Table([.init("Code", .label), .init("Omschrijving", .name)] + figures)
    for rij in onderdeel.rijen { table.rows.append(.init([.text(rij.code), .text(rij.omschrijving)] + cells(rij))) }
    table.rows.append(
      .init([.empty, .text(onderdeel.totaal.omschrijving)] + cells(onderdeel.totaal), kind: .total))
    if let aandeel = onderdeel.aandeel {
      table.rows.append(
        .init(
          [.empty, .text("aandeel in \(onderdeel.naam)")] + cells(aandeel.begroot, aandeel.geschreven), kind: .total))
    }
    return table
  }

  /// The sections of a deelnemer.
  static func samenvatting(_ deelnemer: Monitor.Deelnemerstand) -> Table {
    var table = Table([.init("Onderdeel", .label)] + figures)
    for onderdeel in deelnemer.onderdelen {
      let own = onderdeel.aandeel.map { cells($0.begroot, $0.geschreven) } ?? cells(onderdeel.totaal)
      let name = onderdeel.aandeel == nil ? onderdeel.naam : "aandeel \(onderdeel.naam)"
      table.rows.append(.init([.text(name)] + own))
    }
    if let uren = deelnemer.begroting.werkvoorraad {
      table.rows.append(.init([.text(SectionName.werkvoorraad), .stated(uren), .empty, .empty, less(uren)]))
    }
    table.rows.append(
      .init([.text(SectionName.totaal)] + cells(deelnemer.begroting.totaal, deelnemer.geschreven), kind: .total))
    return table
  }

  /// Hours on which nothing is written apart are all less.
  private static func less(_ uren: Stated<Uren>) -> Table.Cell {
    guard let uren = uren.value, let less = try? Uren.zero - uren else { return .empty }
    return .number(less.value)
  }

  /// All deelnemers, with the sum of the columns in which every one of them has a figure.
  static func overzicht(_ monitor: Monitor) -> Table {
    var table = Table([.init("Deelnemer", .name)] + figures)
    for deelnemer in monitor.deelnemers {
      table.rows.append(
        .init([.text(deelnemer.begroting.deelnemer.naam)] + cells(deelnemer.begroting.totaal, deelnemer.geschreven)))
    }
    let som = cells(sum(monitor.deelnemers.map(\.begroting.totaal)), sum(monitor.deelnemers.map(\.geschreven)))
    table.rows.append(.init([.text("som")] + som, kind: .total))
    return table
  }

  private static func sum(_ terms: [Stated<Uren>]) -> Stated<Uren> {
    var sum = Uren.zero
    for term in terms {
      guard let uren = term.value, let next = try? sum + uren else { return .absent(.empty) }
      sum = next
    }
    return .known(sum)
  }

  /// The rows that differ most.
  static func afwijkingen(_ afwijkingen: Afwijkingen) -> Table {
    let hasCodes = afwijkingen.hasCodes
    var table = Table(
      (hasCodes ? [.init("Code", .label)] : []) + [
        .init("Omschrijving", .name), .init("Begroot", .number), .init("Geschreven", .number),
        .init("Verschil", .number),
      ])
    for item in afwijkingen.grootste {
      let begroot: Table.Cell = item.rij.begroot == .absent(.empty) ? .text("–") : .stated(item.rij.begroot)
      table.rows.append(
        .init(
          (hasCodes ? [.text(item.code)] : []) + [
            .text(item.naam), begroot, .number(item.rij.geschreven.value), .number(item.verschil),
          ]))
    }
    return table
  }
}
