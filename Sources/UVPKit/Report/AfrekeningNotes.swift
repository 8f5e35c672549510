/// The footnotes of a settlement: what was divided how, what is not known, and that it adds up to the file.
struct AfrekeningNotes {
  let afrekening: Afrekening
  /// The settlements shown.
  let rekeningen: [Afrekening.Rekening]
  let bestand: String
  let leftOut: Int
  /// The sum of everything shown.
  let totaal: Realisatie.Som
  /// Whether they are for a document, that names no commands or options.
  let isRapport: Bool

  private var gegevens: Jaargegevens { afrekening.toerekening.gegevens }

  /// All notes, in reading order.
  ///
  /// - Throws: ``ArithmeticOverflow`` when an amount of a note leaves the exact range.
  func all() throws(ArithmeticOverflow) -> [String] {
    var notes = tussenstand
    notes.append(
      "Te verrekenen = kosten van de geschreven uren − kosten van de begroting, uren × uurtarief "
        + "\(tarief) van \(gegevens.jaar) (R-09, R-11). Boven nul: bij te betalen; onder nul: terug te ontvangen.")
    if let bron = gegevens.uitgangspunten.uurtariefOrigin?.bron, !bron.isEmpty { notes.append("Uurtarief: \(bron).") }
    notes += try euros()
    notes += try losAfgerond()
    let begrotingen = rekeningen.map { afrekening.begrotingen[$0.positie] }
    var written: [Doorbelasting] = []
    for (naam, doorbelasting) in [("projecten", afrekening.projecten), ("diensten", afrekening.diensten)] {
      guard let doorbelasting else { continue }
      if doorbelasting.delen.isEmpty {
        notes.append("\(naam), geschreven: geen door te belasten uren.")
        continue
      }
      written.append(doorbelasting)
      notes += PlanNotes.notes(
        on: doorbelasting, naam: "\(naam), geschreven", begrotingen: begrotingen, gegevens: gegevens)
    }
    let planned = [afrekening.planning.projecten, afrekening.planning.diensten].compactMap(\.self)
    notes += PlanNotes.incompleteKeys(written + planned, gegevens)
    notes += PlanNotes.missingFiles(
      [
        ("projecten.csv", gegevens.projecten == nil), ("diensten.csv", gegevens.diensten == nil),
        ("lokale-projecten.csv", gegevens.lokaleProjecten == nil), ("werkvoorraad.csv", gegevens.werkvoorraad == nil),
        ("energie.csv", gegevens.energie == nil),
      ], gegevens.jaar, consequence: "die onderdelen zijn er niet, en uren op hun codes zijn onbekende codes")
    notes += zonderBegroting
    if gegevens.werkvoorraad?.contains(where: { !$0.inPrognose }) == true {
      notes.append(
        "Op werkvoorraad wordt niet apart geschreven: de uren eraan staan bij het programma van hun product, en de "
          + "begroting ervan telt mee in het verschil.")
    }
    notes += elders
    notes += LeftOutRows(name: bestand, rows: leftOut).note(naming: isRapport ? "" : LeftOutRows.option)
    notes.append(aansluiting)
    return notes
  }

  private var tarief: String { "€ \(afrekening.tarief.value.text(.grouped, minimumPlaces: 2))" }

  private var tussenstand: [String] {
    let peildatum = afrekening.toerekening.peildatum
    if !peildatum.isYearEnd {
      return [
        "Tussenstand: uren tot en met \(isRapport ? peildatum.words : peildatum.text) naast de begroting van het hele jaar. Wat er nog geschreven "
          + "wordt, verandert de afrekening."
      ]
    }
    let last = afrekening.toerekening.laatsteMaand
    if last == 12 { return PrognoseNotes.emptyNotes(afrekening.toerekening) }
    let text =
      last == 0
      ? "Er is in \(gegevens.jaar) niets geschreven dat meetelt" : "Na maand \(last) is er niets geschreven dat meetelt"
    return ["\(text): is het jaar nog bezig, dan is dit een tussenstand naast de begroting van het hele jaar."]
  }

  /// How the euros of the region were divided.
  private func euros() throws(ArithmeticOverflow) -> [String] {
    var notes: [String] = []
    let regio = afrekening.regio
    for (wat, uren, verdeling) in [
      ("begroot", regio.begroot, afrekening.verdelingen.begroot),
      ("geschreven", regio.geschreven, afrekening.verdelingen.geschreven),
    ] {
      if let uren = uren.value, let euro = verdeling.regio.value {
        notes.append(
          "Regio, \(wat): \(uren.value.text(.grouped)) uur × \(tarief) = € \(euro.value.text(.grouped)), naar grootste "
            + "rest verdeeld over alle \(gegevens.deelnemers.count) deelnemers, zodat hun totalen samen dat bedrag zijn (R-11)."
        )
      } else {
        notes.append(
          "Regio, \(wat): niet van elke deelnemer zijn de uren bekend. Elk bedrag is los afgerond op hele euro's, en of "
            + "alle samen op het bedrag van de regio uitkomen is niet te zeggen (R-11, R-15).")
      }
      if !verdeling.tied.isEmpty {
        let names = verdeling.tied.map { gegevens.deelnemers[$0].naam }
        notes.append(
          "Regio, \(wat): gelijke rest bij \(PlanNotes.list(names)); wie eerder in deelnemers.csv staat kreeg de laatste "
            + "euro.")
      }
    }
    return notes
  }

  /// Where sections, each rounded by itself, do not add up to the total of their deelnemer.
  private func losAfgerond() throws(ArithmeticOverflow) -> [String] {
    var parts: [String] = []
    for rekening in rekeningen {
      guard let begroot = rekening.totaal.kostenBegroot.value, let geschreven = rekening.totaal.kostenGeschreven.value
      else { continue }
      let overBegroot = try Kosten.sum(rekening.onderdelen.map(\.kostenBegroot)) - begroot
      let overGeschreven = try Kosten.sum(rekening.onderdelen.map(\.kostenGeschreven)) - geschreven
      var own: [String] = []
      if overBegroot != .zero { own.append("begroot € \(overBegroot.value.text(.grouped))") }
      if overGeschreven != .zero { own.append("geschreven € \(overGeschreven.value.text(.grouped))") }
      if !own.isEmpty { parts.append("\(rekening.totaal.naam) (\(own.joined(separator: ", ")))") }
    }
    if parts.isEmpty { return [] }
    return [
      "Onderdelen zijn elk los afgerond op hele euro's (R-09); verrekend wordt het totaal. Hun som min het totaal: "
        + "\(PlanNotes.list(parts))."
    ]
  }

  private var zonderBegroting: [String] {
    let begrotingen = rekeningen.map { afrekening.begrotingen[$0.positie] }
    var notes: [String] = []
    let without = begrotingen.filter { $0.prognose.absence == .geenPrognose }.map(\.deelnemer.naam)
    if !without.isEmpty {
      notes.append(
        "Geen rij in prognose.csv, en dus geen begroting om mee te verrekenen: \(PlanNotes.list(without)).")
    }
    var sections: [String] = []
    for begroting in begrotingen {
      for onderdeel in begroting.onderdelen {
        guard let absence = onderdeel.uren.absence, !absence.isUnknown else { continue }
        sections.append("\(begroting.deelnemer.naam) \(onderdeel.naam) (\(absence.word))")
      }
    }
    if !sections.isEmpty {
      notes.append(
        "Onderdelen zonder begroot getal tellen niet mee in de begroting, en hun geschreven uren wel in het totaal "
          + "(R-15): \(PlanNotes.list(sections)).")
    }
    let absentCount = (try? Overzicht(begrotingen))?.absentCount ?? 0
    if absentCount > 0 {
      notes.append(
        "\(absentCount == 1 ? "1 rij van de begroting heeft" : "\(absentCount) rijen van de begroting hebben") geen "
          + "uren en \(absentCount == 1 ? "telt" : "tellen") niet mee (R-15)\(isRapport ? "" : "; uvp plan noemt ze").")
    }
    return notes
  }

  /// Local hours in another name.
  private var elders: [String] {
    let shown = Set(rekeningen.map(\.positie))
    var parts: [String] = []
    for item in afrekening.toerekening.elders {
      guard let project = gegevens.lokaleProjecten?[item.project], shown.contains(project.deelnemer) else { continue }
      let naam = gegevens.deelnemers[project.deelnemer].naam
      parts.append(
        "\(project.code) \(item.som.uren.value.text(.grouped)) uur op naam van \(item.deelnemer), geteld bij \(naam)")
    }
    return parts.isEmpty
      ? []
      : [
        "Lokale projecten die op een andere naam geboekt zijn, zijn van hun eigen deelnemer (R-07): \(PlanNotes.list(parts))."
      ]
  }

  private var aansluiting: String {
    let file = afrekening.toerekening.bestand
    let shown = "\(totaal.uren.value.text(.grouped)) uur in \(RealisatieReport.rijen(totaal.rijen))"
    if totaal == file {
      let whole = "\(leftOut == 0 ? "heel" : "alles wat te lezen is van") \(bestand)\(LeftOutRows.without(leftOut))"
      return "Aansluiting: alle soorten samen zijn \(shown), en dat is \(whole): het sluit."
    }
    return
      "Aansluiting: alle soorten samen zijn \(shown), maar \(bestand) heeft \(file.uren.value.text(.grouped)) uur in "
      + "\(RealisatieReport.rijen(file.rijen)): het sluit niet."
  }
}
