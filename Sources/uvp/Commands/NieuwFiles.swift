import UVPKit

/// The files of a new year, made of those of an earlier one.
struct NieuwFiles {
  let overgang: Jaarovergang
  let folder: FolderAccess
  private(set) var files: [NewFile] = []
  private(set) var bestanden: [NieuwReport.Bestand] = []
  private(set) var weggelaten: [NieuwReport.Weggelaten] = []
  /// What the planner still has to look at.
  private(set) var open: [NieuwReport.Open] = []

  private var van: Int { overgang.gegevens.jaar }
  private var naar: Int { overgang.naar }

  /// The files that are taken over byte for byte; what they say is not of one year, or only the planner knows the next.
  private static let copied: Set<String> = [
    "deelnemers.csv", "verdeelsleutels.csv", "energie.csv", "formatie.csv", "teams.csv", "toezicht.csv",
  ]

  /// Makes them; a complaint about a file that cannot be read.
  init(_ overgang: Jaarovergang, folder: FolderAccess, findings: inout Findings) {
    self.overgang = overgang
    self.folder = folder
    for name in folder.list("\(overgang.gegevens.jaar)").names.sorted() where !name.hasPrefix(".") {
      if let reden = omitted(name) {
        weggelaten.append(NieuwReport.Weggelaten(naam: name, reden: reden))
        continue
      }
      let path = "\(van)/\(name)"
      switch folder.read(path) {
      case .bytes(let bytes):
        // Of the tables that are rewritten only this one has not been read yet.
        if name == "doelen.csv" && TableRewriting.rows(of: bytes, name: name) == nil {
          findings.report(
            .fileUnreadable(reason: "de rijen passen niet bij de kopregel; uvp doelen zegt waar"),
            at: Place(file: shown(path)))
          continue
        }
        add(name, bytes)
      case .missing: break
      case .failed(let reason): findings.report(.fileUnreadable(reason: reason), at: Place(file: shown(path)))
      case .tooLarge(let limit): findings.report(.fileTooLarge(limit: limit), at: Place(file: shown(path)))
      }
    }
    let copies = overgang.prognose.filter { if case .overgenomen = $0.herkomst { true } else { false } }
    look(
      "aantal uit \(van) nakijken",
      copies.map {
        "\(overgang.gegevens.deelnemers[$0.regel.deelnemer].naam) "
          + overgang.gegevens.catalogus.products[$0.regel.product].code
      })
    if overgang.tarief == nil && overgang.gegevens.uitgangspunten.uurtarief != nil {
      look("uurtarief vaststellen", ["uitgangspunten.csv"])
    }
  }

  private func shown(_ path: String) -> String {
    folder.name.hasSuffix("/") ? folder.name + path : "\(folder.name)/\(path)"
  }

  /// Why a file is not taken over; `nil` where it is.
  private func omitted(_ name: String) -> String? {
    switch name {
    case "realisatie.csv": "geschreven uren van \(van)"
    case "gepubliceerd.csv": "het gedrukte programma van \(van)"
    case "prognose.csv", "doelen.csv", "projecten.csv", "diensten.csv", "lokale-projecten.csv", "werkvoorraad.csv",
      "uitgangspunten.csv":
      nil
    default:
      Self.copied.contains(name) || name.hasPrefix("pdc-") && name.hasSuffix(".csv") ? nil : "onbekend bestand"
    }
  }

  private mutating func look(_ wat: String, _ waar: [String]) {
    if !waar.isEmpty { open.append(NieuwReport.Open(wat: wat, waar: waar)) }
  }

  private mutating func add(_ name: String, _ bytes: [UInt8]) {
    guard let rows = TableRewriting.rows(of: bytes, name: name) else {
      files.append(NewFile(name: name, bytes: bytes))
      bestanden.append(
        NieuwReport.Bestand(
          naam: name, rijen: TableRewriting.rowCount(of: bytes), berekend: 0, gemarkeerd: 0,
          hoe: "overgenomen zoals het is"))
      return
    }
    var rewriting = TableRewriting()
    let made: (berekend: Int, gemarkeerd: Int, hoe: String)
    let data = overgang.gegevens
    switch name {
    case "prognose.csv": made = prognose(&rewriting)
    case "uitgangspunten.csv": made = uitgangspunten(rows, &rewriting)
    case "doelen.csv": made = doelen(rows, &rewriting)
    case "projecten.csv": made = projecten(data.projecten ?? [], &rewriting)
    case "diensten.csv":
      made = marked((data.diensten ?? []).map(\.origin), &rewriting, "overgenomen, uren nakijken")
    case "lokale-projecten.csv":
      made = marked((data.lokaleProjecten ?? []).map(\.origin), &rewriting, "overgenomen, uren nakijken")
    default: made = werkvoorraad(&rewriting)
    }
    let outcome = rewriting.written(over: rows)
    files.append(NewFile(name: name, bytes: outcome.bytes))
    bestanden.append(
      NieuwReport.Bestand(
        naam: name, rijen: outcome.rows, berekend: made.berekend, gemarkeerd: made.gemarkeerd, hoe: made.hoe))
  }

  /// What the column `bron` of a row says that was taken over.
  private func overgenomen(_ bron: String, _ reden: String = "") -> String {
    "overgenomen uit \(van)" + (reden.isEmpty ? "" : " (\(reden))") + (bron.isEmpty ? "" : ": \(bron)")
  }

  private func marked(
    _ origins: [Origin], _ rewriting: inout TableRewriting, _ hoe: String
  ) -> (berekend: Int, gemarkeerd: Int, hoe: String) {
    for origin in origins {
      if let line = origin.place.line { rewriting.set(overgenomen(origin.bron), line: line, column: "bron") }
    }
    return (0, origins.count, hoe)
  }

  private func prognose(_ rewriting: inout TableRewriting) -> (berekend: Int, gemarkeerd: Int, hoe: String) {
    var made = 0
    let peil = overgang.peildatum?.text ?? ""
    for rij in overgang.prognose {
      guard let line = rij.regel.origin.place.line else { continue }
      let bron = rij.regel.origin.bron
      switch rij.herkomst {
      case .jaareinde(let verwacht, let gereed):
        made += 1
        rewriting.set(verwacht.aantal.value.text(.comma), line: line, column: "aantal")
        let gepland = rij.regel.aantal.value?.value.text(.comma) ?? ""
        rewriting.set(
          "prognose jaareinde \(van), peil \(peil), methode \(verwacht.methode.rawValue): "
            + "\(gereed.value.text(.comma)) gereed, \(gepland) gepland", line: line, column: "bron")
      case .overgenomen(let reden):
        rewriting.set(overgenomen(bron, reden?.text ?? ""), line: line, column: "bron")
      case .zonderGetal: rewriting.set(overgenomen(bron), line: line, column: "bron")
      }
    }
    let copies = overgang.prognose.count - made
    return (
      made, copies,
      made == 0
        ? "overgenomen" : copies == 0 ? "prognose jaareinde \(van)" : "prognose jaareinde \(van), of overgenomen"
    )
  }

  private mutating func projecten(
    _ werk: [RegionaalWerk], _ rewriting: inout TableRewriting
  ) -> (berekend: Int, gemarkeerd: Int, hoe: String) {
    var ending: [String] = []
    for project in werk where project.fase.lowercased().hasPrefix("afrond") {
      guard let line = project.origin.place.line else { continue }
      ending.append(project.code)
      let vraag = "fase \(project.fase): loopt dit in \(naar) nog?"
      let oud = project.origin.opmerking
      rewriting.set(oud.isEmpty ? vraag : "\(oud); \(vraag)", line: line, column: "opmerking")
    }
    look("project in afronding: loopt het in \(naar) nog?", ending)
    return marked(werk.map(\.origin), &rewriting, "overgenomen met hun fase, uren nakijken")
  }

  /// What came of the goals is of the year that was, and is left out.
  private mutating func doelen(
    _ rows: TableRewriting.Rows, _ rewriting: inout TableRewriting
  ) -> (berekend: Int, gemarkeerd: Int, hoe: String) {
    let bronnen = rows.texts(column: "bron")
    let lines = rows.texts(column: "gerealiseerd").filter { !$0.value.isEmpty }.keys.sorted()
    for line in lines {
      rewriting.set("", line: line, column: "gerealiseerd")
      rewriting.set(overgenomen(bronnen[line] ?? ""), line: line, column: "bron")
    }
    if !lines.isEmpty { look("streefwaarden vaststellen", ["doelen.csv"]) }
    return (
      0, lines.count,
      lines.isEmpty ? "overgenomen zoals het is" : "overgenomen zonder wat er in \(van) gerealiseerd is"
    )
  }

  /// What is left of it cannot be known, for hours are written on the product (R-08): taken over, with what was written
  /// on a code that has no prognosis.
  private mutating func werkvoorraad(
    _ rewriting: inout TableRewriting
  ) -> (berekend: Int, gemarkeerd: Int, hoe: String) {
    let regels = overgang.gegevens.werkvoorraad ?? []
    for (position, regel) in regels.enumerated() {
      guard let uren = overgang.opWerkvoorraad[position], let line = regel.origin.place.line else { continue }
      let feit = "in \(van) is \(uren.value.text(.comma)) uur geschreven op \(regel.code)"
      let oud = regel.origin.opmerking
      rewriting.set(oud.isEmpty ? feit : "\(oud); \(feit)", line: line, column: "opmerking")
    }
    look(
      "werkvoorraad: wat is er over?",
      regels.map { "\(overgang.gegevens.deelnemers[$0.deelnemer].naam) \($0.omschrijving)" })
    return marked(regels.map(\.origin), &rewriting, "overgenomen; wat ervan over is staat niet in de uren (R-08)")
  }

  private func uitgangspunten(
    _ rows: TableRewriting.Rows, _ rewriting: inout TableRewriting
  ) -> (berekend: Int, gemarkeerd: Int, hoe: String) {
    let waarden = rows.texts(column: "waarde")
    let bronnen = rows.texts(column: "bron")
    var counts = (berekend: 0, gemarkeerd: 0)
    var hasDates = false
    for (line, sleutel) in rows.texts(column: "sleutel").sorted(by: { $0.key < $1.key }) {
      let waarde = waarden[line] ?? ""
      let bron = bronnen[line] ?? ""
      if sleutel.lowercased() == "uurtarief", let tarief = overgang.tarief {
        let notation: ExactDecimal.Notation = waarde.contains(".") && !waarde.contains(",") ? .point : .comma
        rewriting.set(tarief.nieuw.value.text(notation, minimumPlaces: 2), line: line, column: "waarde")
        let steps =
          "\(van) geïndexeerd met \(tarief.index.text(.comma)) %: \(tarief.oud.value.text(.comma, minimumPlaces: 2)) → \(tarief.exact.text(.comma))"
        rewriting.set(steps + (bron.isEmpty ? "" : "; \(bron)"), line: line, column: "bron")
        counts.berekend += 1
      } else if sleutel.lowercased().hasPrefix("peil_"), let date = NieuwDate.moved(waarde, by: naar - van) {
        hasDates = true
        rewriting.set(date, line: line, column: "waarde")
        rewriting.set(
          "verschoven uit \(van): \(waarde)" + (bron.isEmpty ? "" : "; \(bron)"), line: line, column: "bron")
        counts.berekend += 1
      } else {
        let isTarief = sleutel.lowercased() == "uurtarief"
        rewriting.set(
          overgenomen(bron, isTarief ? "nog vast te stellen" : ""), line: line, column: "bron")
        counts.gemarkeerd += 1
      }
    }
    let hoe =
      (overgang.tarief == nil ? [] : ["uurtarief geïndexeerd"]) + (hasDates ? ["peildata verschoven"] : [])
      + (counts.gemarkeerd > 0 ? [hasDates || overgang.tarief != nil ? "de rest overgenomen" : "overgenomen"] : [])
    return (counts.berekend, counts.gemarkeerd, hoe.joined(separator: ", "))
  }
}

/// Reference dates of a next year.
enum NieuwDate {
  /// The same day or month so many years later, as it was written; 29 February becomes the 28th where there is none.
  static func moved(_ text: String, by years: Int) -> String? {
    guard let peildatum = Peildatum(text) else { return nil }
    let parts = text.split(separator: "-").map(String.init)
    let jaar = peildatum.jaar + years
    guard Datum.years.contains(jaar) else { return nil }
    if parts.count == 2 { return "\(jaar)-\(parts[1])" }
    let isReal = Datum(jaar: jaar, maand: peildatum.maand, dag: peildatum.dag) != nil
    return parts[0].utf8.count == 4
      ? "\(jaar)-\(parts[1])-\(isReal ? parts[2] : "28")" : "\(isReal ? parts[0] : "28")-\(parts[1])-\(jaar)"
  }
}
