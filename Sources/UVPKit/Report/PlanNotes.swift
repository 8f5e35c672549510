/// The footnotes of a plan: what was rounded how, what was not charged, what has no figure, what is not known.
struct PlanNotes {
  let planning: Planning
  let begrotingen: [Begroting]
  let kosten: [Kostenstaat]
  let overzicht: Overzicht

  /// All notes, in reading order.
  ///
  /// - Throws: ``ArithmeticOverflow`` when an amount of a note leaves the exact range.
  func all() throws(ArithmeticOverflow) -> [String] {
    var notes: [String] = []
    if begrotingen.contains(where: { $0.prognose.absence == .geenPrognose }) { notes.append(withoutPrognose) }
    let regional =
      begrotingen.first?.onderdelen.compactMap { onderdeel in
        onderdeel.doorbelasting.map { (onderdeel.naam, $0) }
      } ?? []
    for (naam, doorbelasting) in regional {
      notes += Self.notes(on: doorbelasting, naam: naam, begrotingen: begrotingen, gegevens: planning.gegevens)
    }
    notes += Self.incompleteKeys(regional.map(\.1), planning.gegevens)
    let gegevens = planning.gegevens
    notes += Self.missingFiles(
      [
        ("projecten.csv", gegevens.projecten == nil), ("diensten.csv", gegevens.diensten == nil),
        ("lokale-projecten.csv", gegevens.lokaleProjecten == nil),
        ("werkvoorraad.csv", gegevens.werkvoorraad == nil),
      ], gegevens.jaar, consequence: "die onderdelen zijn er niet en tellen niet mee")
    notes += try inFte()
    notes += withoutFigure
    notes += try inRanges()
    notes += inPrognose
    notes += try costs()
    return notes
  }

  private var withoutPrognose: String {
    let names = begrotingen.filter { $0.prognose.absence == .geenPrognose }.map(\.deelnemer.naam)
    return "Geen rij in prognose.csv, en dus geen uren per programma en geen totaal: \(Self.list(names))."
  }

  /// The notes on one regional section.
  static func notes(
    on doorbelasting: Doorbelasting, naam: String, begrotingen: [Begroting], gegevens: Jaargegevens
  ) -> [String] {
    var notes: [String] = []
    let deelnemers = gegevens.deelnemers
    let unit = roundingUnit(doorbelasting.places)
    if begrotingen.count == 1, let positie = begrotingen.first?.positie,
      let exact = doorbelasting.exact[positie].value, let part = doorbelasting.parts[positie].value
    {
      let terms = doorbelasting.delen.compactMap { deel in
        deel.sleutel.aandelen[positie].value.map {
          "\($0.value.text(.grouped)) % × \(deel.uren.value.text(.grouped))"
            + (doorbelasting.delen.count > 1 ? " (\(deel.sleutel.naam))" : "")
        }
      }
      let rounding = exact == part ? "" : ", afgerond op \(unit): \(part.value.text(.grouped))"
      notes.append(
        "\(naam): \(terms.joined(separator: " + ")) = \(exact.value.text(.grouped))\(rounding) (R-03, R-05).")
    }
    if doorbelasting.closes && !doorbelasting.delen.isEmpty {
      notes.append(
        "\(naam): alle aandelen zijn bekend; verdeeld naar grootste rest op \(unit), zodat de delen optellen tot "
          + "\(doorbelasting.totaal.known.value.text(.grouped)) (R-05).")
    }
    if !doorbelasting.tied.isEmpty {
      let names = doorbelasting.tied.map { deelnemers[$0].naam }
      notes.append(
        "\(naam): gelijke rest bij \(list(names)); wie eerder in deelnemers.csv staat kreeg het laatste deel.")
    }
    if !doorbelasting.nietDoorbelast.isEmpty {
      let names = doorbelasting.nietDoorbelast.map { "\($0.code) \($0.naam) (\($0.financiering.rawValue))" }
      notes.append("\(naam): niet doorbelast (R-04): \(list(names)).")
    }
    return notes
  }

  /// What follows from keys of which not every share is known; once for all sections.
  static func incompleteKeys(_ doorbelastingen: [Doorbelasting], _ gegevens: Jaargegevens) -> [String] {
    var notes: [String] = []
    var seen: Set<String> = []
    for deel in doorbelastingen.flatMap(\.delen)
    where !deel.sleutel.isComplete && seen.insert(deel.sleutel.naam).inserted {
      let known = deel.sleutel.knownCount
      let unknown = gegevens.deelnemers.indices.filter { deel.sleutel.aandelen[$0].value == nil }
      notes.append(
        "Van verdeelsleutel \(deel.sleutel.naam) \(known == 1 ? "is" : "zijn") \(known) van de "
          + "\(gegevens.deelnemers.count) aandelen bekend. Een aandeel is daarom los afgerond, half van nul af; of alle "
          + "delen op het totaal uitkomen is niet te zeggen (R-05). Onbekend: "
          + "\(list(unknown.map { gegevens.deelnemers[$0].naam })).")
    }
    return notes
  }

  /// Which of the files of a year are not there, and what follows from that.
  static func missingFiles(
    _ files: [(name: String, isMissing: Bool)], _ jaar: Int, consequence: String
  ) -> [String] {
    let names = files.filter(\.isMissing).map(\.name)
    if names.isEmpty { return [] }
    return ["Voor \(jaar) \(names.count == 1 ? "ontbreekt" : "ontbreken") \(list(names)): \(consequence)."]
  }

  /// The rows in fte, and the productive hours by which they are hours, or what is missing for that (R-13).
  private func inFte() throws(ArithmeticOverflow) -> [String] {
    var rows: [Begroting.Regel] = []
    // Most have none: nothing is copied to find that out.
    for begroting in begrotingen {
      for onderdeel in begroting.onderdelen {
        for regel in onderdeel.regels where regel.maat == .fte && regel.counts { rows.append(regel) }
      }
    }
    if rows.isEmpty { return [] }
    var fte = ExactDecimal.zero
    var bereiken = Bereiksom()
    var knownCount = 0
    for row in rows {
      switch row.aantal {
      case .known(let aantal):
        fte = try fte + aantal.value
        knownCount += 1
      case .absent(let absence): _ = try bereiken.add(absence)
      }
    }
    let openCount = rows.count - knownCount - bereiken.count
    var parts: [String] = []
    if knownCount > 0 { parts.append("\(fte.text(.grouped)) fte in \(Self.rows(knownCount))") }
    if let bereik = bereiken.absence {
      parts.append("\(bereik.shown) fte in \(Self.rows(bereiken.count)) met een bereik")
    }
    if openCount > 0 { parts.append("fte zonder getal in \(Self.rows(openCount))") }
    let subject = parts.joined(separator: ", ")
    let jaar = planning.gegevens.jaar
    guard let uren = planning.gegevens.uitgangspunten.productieveUren.value else {
      return [
        "\(subject): zonder productieve_uren in uitgangspunten.csv van \(jaar) zijn dat geen uren (R-13)."
      ]
    }
    let bron = planning.gegevens.uitgangspunten.productieveUrenOrigin?.bron ?? ""
    return [
      "\(subject), × \(uren.value.text(.grouped)) productieve uren per fte van \(jaar) (R-13)"
        + (bron.isEmpty ? "." : ": \(bron).")
    ]
  }

  private static func rows(_ count: Int) -> String { count == 1 ? "1 rij" : "\(count) rijen" }

  private static func isRange(_ uren: Stated<Uren>) -> Bool {
    if case .absent(.bereik) = uren { true } else { false }
  }

  /// The rows whose hours are a range, and what they come to beside the total, which leaves them out (R-15).
  private func inRanges() throws(ArithmeticOverflow) -> [String] {
    var bereiken = Bereiksom()
    var names: [String] = []
    for begroting in begrotingen {
      let prefix = begrotingen.count > 1 ? "\(begroting.deelnemer.naam) " : ""
      for regel in begroting.onderdelen.flatMap(\.regels) where regel.counts {
        guard let absence = regel.uren.absence, try bereiken.add(absence) else { continue }
        names.append("\(prefix)\(regel.code) (\(absence.shown))")
      }
    }
    guard case .bereik(let laagste, let hoogste)? = bereiken.absence else { return [] }
    let subject =
      bereiken.count == 1 ? "1 rij heeft een bereik aan uren" : "\(bereiken.count) rijen hebben een bereik aan uren"
    var note =
      "\(subject), dat niet bij getallen is opgeteld (R-15): \(Self.list(names)). Een som van alleen bereiken is zelf een bereik"
    if let totaal = overzicht.totaal.value {
      note +=
        "; het totaal met \(bereiken.count == 1 ? "dit bereik" : "deze bereiken") erbij is "
        + "\(try (totaal.value + laagste).text(.grouped)) tot \(try (totaal.value + hoogste).text(.grouped)) uur"
    }
    return [note + "."]
  }

  private var withoutFigure: [String] {
    if overzicht.absentCount == 0 { return [] }
    var rows: [String] = []
    var rangeCount = 0
    for begroting in begrotingen {
      let prefix = begrotingen.count > 1 ? "\(begroting.deelnemer.naam) " : ""
      for onderdeel in begroting.onderdelen where onderdeel.doorbelasting == nil {
        for regel in onderdeel.regels where regel.counts {
          guard let absence = regel.uren.absence else { continue }
          if Self.isRange(regel.uren) {
            rangeCount += 1
            continue
          }
          rows.append("\(prefix)\(regel.code.isEmpty ? regel.omschrijving : regel.code) (\(absence.shownWord))")
        }
      }
    }
    for onderdeel in begrotingen.first?.onderdelen ?? [] {
      for werk in onderdeel.doorbelasting?.doorbelast ?? [] {
        if let absence = werk.uren.absence { rows.append("\(werk.code) (\(absence.shownWord))") }
      }
    }
    let count = overzicht.absentCount - rangeCount
    if count == 0 { return [] }
    let subject = count == 1 ? "1 rij zonder uren is geteld" : "\(count) rijen zonder uren zijn geteld"
    return ["\(subject) en niet opgeteld (R-15): \(Self.list(rows))."]
  }

  private var inPrognose: [String] {
    let rows = begrotingen.flatMap { begroting in
      begroting.onderdelen.flatMap(\.regels).filter { !$0.counts }.map {
        (begrotingen.count > 1 ? "\(begroting.deelnemer.naam): " : "") + $0.omschrijving
          + ($0.uren.value.map { " (\($0.value.text(.grouped)) uur)" } ?? "")
      }
    }
    return rows.isEmpty
      ? [] : ["Werkvoorraad die al in de prognose zit telt niet nog eens mee (R-08): \(Self.list(rows))."]
  }

  private func costs() throws(ArithmeticOverflow) -> [String] {
    guard let first = kosten.first else { return [] }
    let tarief = "€ \(first.tarief.value.text(.grouped, minimumPlaces: 2))"
    let origin = planning.gegevens.uitgangspunten.uurtariefOrigin
    var notes = ["Kosten: uren × uurtarief \(tarief) van \(planning.gegevens.jaar), per rij op hele euro's (R-09)."]
    if let bron = origin?.bron, !bron.isEmpty { notes.append("Uurtarief: \(bron).") }
    for (begroting, staat) in zip(begrotingen, kosten) {
      notes += try rowNotes(begroting, staat)
      guard let totaal = staat.totaal.value, let uren = begroting.totaal.value, let som = staat.somVanOnderdelen.value,
        totaal != som
      else { continue }
      let difference = try (totaal - som).value.magnitude()
      let prefix = begrotingen.count > 1 ? "\(begroting.deelnemer.naam): de" : "De"
      notes.append(
        "\(prefix) onderdelen tellen op tot € \(som.value.text(.grouped)); het totaal is "
          + "\(uren.value.text(.grouped)) uur × \(tarief) = € \(totaal.value.text(.grouped)), verschil "
          + "€ \(difference.text(.grouped)) door afronding (R-09).")
    }
    guard kosten.count > 1, let uren = overzicht.totaal.value else { return notes }
    let whole = try (uren * first.tarief).wholeEuros
    let sum = try Kosten.sum(kosten.map(\.totaal))
    if whole != sum {
      let difference = try (whole - sum).value.magnitude()
      notes.append(
        "De deelnemers tellen op tot € \(sum.value.text(.grouped)); \(uren.value.text(.grouped)) uur × \(tarief) = "
          + "€ \(whole.value.text(.grouped)), verschil € \(difference.text(.grouped)) door afronding (R-09).")
    }
    return notes
  }

  /// Where rounded rows, as a CSV holds them, do not add up to the cost of their section.
  private func rowNotes(_ begroting: Begroting, _ staat: Kostenstaat) throws(ArithmeticOverflow) -> [String] {
    var parts: [String] = []
    for (index, onderdeel) in begroting.onderdelen.enumerated() {
      guard let euro = staat.onderdelen[index].value, euro != staat.somVanRegels[index] else { continue }
      parts.append(
        "\(onderdeel.naam) € \(staat.somVanRegels[index].value.text(.grouped)) (onderdeel € \(euro.value.text(.grouped)))"
      )
    }
    if parts.isEmpty { return [] }
    let prefix = begrotingen.count > 1 ? "\(begroting.deelnemer.naam): afgeronde" : "Afgeronde"
    var all = Euro.zero
    for som in staat.somVanRegels { all = try all + som }
    return [
      "\(prefix) rijen tellen op tot \(parts.joined(separator: ", ")); alle rijen samen € \(all.value.text(.grouped)) (R-09)."
    ]
  }

  /// The unit to which shares are rounded, in words.
  static func roundingUnit(_ places: Int) -> String {
    unit(ExactDecimal(significand: 1, scale: places))
  }

  /// A unit of hours, in words.
  static func unit(_ eenheid: ExactDecimal) -> String {
    eenheid == 1 ? "hele uren" : "\(eenheid.text(.grouped)) uur"
  }

  /// Names in a row; twenty at most, the rest counted.
  static func list(_ names: [String]) -> String {
    names.count <= 20
      ? names.joined(separator: ", ") : names.prefix(20).joined(separator: ", ") + " en nog \(names.count - 20)"
  }
}
