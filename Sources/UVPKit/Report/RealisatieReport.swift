/// `realisatie`: written hours summed by the columns that were named.
package struct RealisatieReport: Report {
  let name: String
  let tabellen: [Urentabel]
  let rows: Int
  let leftOut: Int
  package let notes: [String]

  /// - Parameters:
  ///   - name: the file as it is shown.
  ///   - rows: how many rows count.
  ///   - leftOut: how many rows were left out because they could not be read.
  ///   - remarks: what there is to say about the names that were asked for.
  package init(
    name: String, tabellen: [Urentabel], rows: Int, leftOut: Int, remarks: [String] = []
  ) throws(ArithmeticOverflow) {
    self.name = name
    self.tabellen = tabellen
    self.rows = rows
    self.leftOut = leftOut
    var notes: [String] = []
    if let tabel = tabellen.first {
      if tabel.buiten.rijen > 0 {
        notes.append(
          "Niet gevraagd, en dus niet in de tabel: \(Self.rijen(tabel.buiten.rijen)), "
            + "\(tabel.buiten.uren.value.text(.grouped)) uur.")
      }
      notes += remarks
      if rows == 0 { notes.append("Onder de kopregel staat geen enkele rij met geschreven uren.") }
      if !tabel.realisatie.hasAantallen { notes.append("Het bestand heeft geen kolom aantal: er zijn geen aantallen.") }
      notes += Self.leftOutNote(leftOut, name)
      var all = tabel.totaal
      try all.add(tabel.buiten)
      notes.append(
        "Aansluiting: tabel \(tabel.totaal.uren.value.text(.grouped)) + niet gevraagd "
          + "\(tabel.buiten.uren.value.text(.grouped)) = \(all.uren.value.text(.grouped)) uur in "
          + "\(Self.rijen(rows)) van \(name).")
    }
    self.notes = notes
  }

  /// What to say of rows that were left out.
  package static func leftOutNote(_ leftOut: Int, _ name: String) -> [String] {
    LeftOutRows(name: name, rows: leftOut).note
  }

  /// What to say of hours beside a prognosis that were written outside its year.
  ///
  /// - Parameter hasSome: whether any row lies in the year.
  package static func outsideNote(
    _ outside: Realisatie.Som, _ jaar: Int, hasSome: Bool, _ name: String
  ) -> [String] {
    let what = "\(rijen(outside.rijen)) met \(outside.uren.value.text(.grouped)) uur"
    if !hasSome {
      let rest = outside.rijen == 0 ? "" : " Buiten \(jaar), en niet meegeteld: \(what)."
      return ["Geen enkele rij van \(name) valt in \(jaar): naast de prognose van \(jaar) staan geen uren.\(rest)"]
    }
    return outside.rijen == 0 ? [] : ["Buiten \(jaar), en niet meegeteld: \(what) in \(name)."]
  }

  /// A number of rows in words.
  static func rijen(_ count: Int) -> String {
    count == 1 ? "1 rij" : "\(ExactDecimal(count).text(.grouped)) rijen"
  }

  private func cells(_ rij: Urentabel.Rij, _ tabel: Urentabel) -> [String] {
    tabel.kolommen.map { kolom in
      switch kolom {
      case .deelnemer: tabel.realisatie.deelnemers[rij.deelnemer]
      case .code: tabel.realisatie.codes[rij.code]
      case .maand, .kwartaal, .jaar: tabel.perioden[rij.periode]
      }
    }
  }

  package var document: Document {
    var document = Document(title: "Geschreven uren: \(name)")
    for tabel in tabellen {
      if tabellen.count > 1 { document.heading("per " + tabel.kolommen.map(\.rawValue).joined(separator: ", ")) }
      document.table(table(tabel))
    }
    document.notes(notes)
    return document
  }

  private func table(_ tabel: Urentabel) -> Table {
    let hasAantallen = tabel.realisatie.hasAantallen
    var table = Table(
      tabel.kolommen.map {
        .init($0.rawValue.prefix(1).uppercased() + $0.rawValue.dropFirst(), $0 == .deelnemer ? .name : .label)
      }
        + [.init("Uren", .number)] + (hasAantallen ? [.init("Aantal", .number)] : []))
    try? tabel.forEach { rij in
      guard let som = try? rij.som() else { return }
      table.rows.append(
        .init(
          cells(rij, tabel).map { .text($0) } + [.number(som.uren.value)]
            + (hasAantallen ? [.number(som.aantal.value)] : [])))
    }
    let blanks: [Table.Cell] = tabel.kolommen.dropFirst().map { _ in .empty }
    table.rows.append(
      .init(
        [.text("totaal")] + blanks + [.number(tabel.totaal.uren.value)]
          + (hasAantallen ? [.number(tabel.totaal.aantal.value)] : []), kind: .total))
    return table
  }

  private func columns(_ tabel: Urentabel) -> [String] {
    tabel.kolommen.map(\.rawValue) + ["uren"] + (tabel.realisatie.hasAantallen ? ["aantal"] : [])
  }

  package var records: RecordTable { RecordTable(tabellen.first.map(columns) ?? []) }

  package var stretchCount: Int { tabellen.first?.stretchCount ?? 1 }

  package func write(to sink: inout some RecordSink) {
    for stretch in 0..<stretchCount { write(stretch: stretch, to: &sink) }
  }

  package func write(stretch: Int, to sink: inout some RecordSink) {
    guard let tabel = tabellen.first else { return }
    if stretch == 0 { records.write(to: &sink) }
    // Each name is written out once.
    let deelnemers = Encoded(tabel.realisatie.deelnemers.map { sink.encoded($0) })
    let codes = Encoded(tabel.realisatie.codes.map { sink.encoded($0) })
    let perioden = Encoded(tabel.perioden.map { sink.encoded($0) })
    let kolommen = tabel.kolommen
    let hasAantallen = tabel.realisatie.hasAantallen
    sink.reserve(tabel.largestCount(inStretch: stretch) * Self.usualRow)
    try? tabel.forEach(inStretch: stretch) { rij in
      for kolom in kolommen {
        switch kolom {
        case .deelnemer: deelnemers.write(rij.deelnemer, to: &sink)
        case .code: codes.write(rij.code, to: &sink)
        case .maand, .kwartaal, .jaar: perioden.write(rij.periode, to: &sink)
        }
      }
      if let uren = rij.hundredths, let aantal = rij.aantalHundredths {
        sink.append(hundredths: uren)
        if hasAantallen { sink.append(hundredths: aantal) }
      } else if let som = try? rij.som() {
        sink.append(som.uren.value)
        if hasAantallen { sink.append(som.aantal.value) }
      }
      sink.endRecord()
    }
  }

  /// The bytes that a row usually takes at most.
  private static let usualRow = 48

  /// Cells that come back in many rows, one behind the other.
  private struct Encoded {
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]

    init(_ cells: [[UInt8]]) {
      for cell in cells {
        bytes += cell
        ends.append(bytes.count)
      }
    }

    @inline(__always)
    func write(_ position: Int, to sink: inout some RecordSink) {
      sink.append(encoded: bytes.span.extracting(ends[position]..<ends[position + 1]))
    }
  }

  package var json: JSONValue {
    var root: JSONObject = [
      "schema": .string("uvp.realisatie/1"), "bestand": .string(name), "rijen": .whole(rows),
      "overgeslagen_rijen": .whole(leftOut), "opmerkingen": .array(notes.map(JSONValue.string)),
    ]
    root["tabellen"] = .array(
      tabellen.map { tabel in
        var rows: [JSONValue] = []
        try? tabel.forEach { rij in
          guard let som = try? rij.som() else { return }
          var row: JSONObject = ["uren": .number(som.uren.value)]
          if tabel.realisatie.hasAantallen { row["aantal"] = .number(som.aantal.value) }
          for (kolom, text) in zip(tabel.kolommen, cells(rij, tabel)) { row[kolom.rawValue] = .string(text) }
          rows.append(.object(row))
        }
        return .object([
          "per": .array(tabel.kolommen.map { .string($0.rawValue) }), "regels": .array(rows),
          "uren": .number(tabel.totaal.uren.value), "uren_niet_gevraagd": .number(tabel.buiten.uren.value),
        ])
      })
    return .object(root)
  }
}
