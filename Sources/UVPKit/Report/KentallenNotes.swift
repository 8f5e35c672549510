/// The footnotes of learnt kentallen: how they were made, and what is not in them.
struct KentallenNotes {
  let kentallen: Kentallen
  let effect: Kentaleffect
  let gegevens: Jaargegevens
  let bestanden: [LeftOutRows]
  let gemeenten: [String]
  let codes: [String]
  let geschreven: String?

  private var vraag: Kentallen.Vraag { kentallen.vraag }

  /// All notes, in reading order.
  ///
  /// - Throws: ``ArithmeticOverflow`` when an amount of a note leaves the exact range.
  func all() throws(ArithmeticOverflow) -> [String] {
    var notes = [waarneming, interval, voorstel]
    notes += try scheefheid()
    notes.append(
      "Percentielen met lineaire interpolatie (type 7); afgeknot: zonder de laagste en hoogste 10 % (naar beneden afgerond). "
        + "Sommen, percentielen en MAD zijn exact, getoond op 0,01 uur; sd is afgerond.")
    notes += uitschieters
    notes += rijen
    notes.append(
      "In een geleerd kental zit wat op de zaak is geschreven; de opslag directe werkzaamheden (R-02) alleen voor zover "
        + "die daar geschreven wordt.")
    if !codes.isEmpty { notes.append("Alleen codes die beginnen met \(codes.joined(separator: ", ")).") }
    notes += buitenCatalogus
    notes += geenStuks
    notes += begroting
    for bestand in bestanden { notes += bestand.note }
    if let geschreven {
      notes.append(
        "De catalogus met de voorstellen staat in \(geschreven); status voorstel, de herkomst in de kolom bron.")
    }
    return notes
  }

  private var waarneming: String {
    vraag.teltAlles
      ? "Een waarneming is een code met een zaak, voltooid of niet; op aantal en op uren onder nul wordt niet gelet "
        + "(--onvoltooid meetellen)."
      : "Een waarneming is een code met een zaak waarvan het aantal samen precies 1 is en de uren boven nul; de uren van "
        + "alle gelezen jaren tellen samen. Onvoltooide zaken, verzamelnummers (aantal boven 1) en zaken zonder uren staan apart."
  }

  private var interval: String {
    switch vraag.maat {
    case .mediaan:
      "Het 95 %-interval van de mediaan gaat op rangorde (binomiaal): zonder aanname over de verdeling, vanaf 6 zaken."
    case .gemiddelde: "Het 95 %-interval van het gemiddelde is dat van Student: gemiddelde ± t × sd / √n."
    case .afgeknot:
      "Het 95 %-interval van het afgeknotte gemiddelde is dat van Student met de gewinsoriseerde spreiding (Tukey en McLaughlin)."
    }
  }

  private var voorstel: String {
    "Voorstel: de maat op kwartieren (onder een kwartier op 0,01 uur). Houden: het kental ligt in het interval, of het "
      + "voorstel ligt er niet aan de goede kant van. Te weinig: minder dan \(vraag.minimum) zaken (--minimum) of geen interval."
  }

  /// Where a typical zaak is budgeted, long ones are not.
  private func scheefheid() throws(ArithmeticOverflow) -> [String] {
    if vraag.maat == .gemiddelde { return [] }
    var (som, begroot) = (ExactDecimal.zero, ExactDecimal.zero)
    for rij in kentallen.rijen where rij.product?.maat == .stuks {
      guard let cijfers = rij.cijfers else { continue }
      som = try som + cijfers.uren.value
      let maat = vraag.maat == .mediaan ? cijfers.mediaan : cijfers.afgeknot
      begroot = try begroot + maat * ExactDecimal(rij.n)
    }
    if som <= .zero || begroot >= som { return [] }
    let deel = try (ExactFraction(begroot) / ExactFraction(som) * ExactFraction(100)).rounded(toPlaces: 1)
    return [
      "Met de maat \(vraag.maat.naam) zijn \(deel.text(.grouped)) % van de geschreven uren van deze zaken begroot: lange "
        + "zaken wegen niet mee. Met --maat gemiddelde sluit de begroting op de som."
    ]
  }

  private var buitenCatalogus: [String] {
    let buiten = kentallen.rijen.filter { $0.product == nil }
    if buiten.isEmpty { return [] }
    let zaken = KentallenReport.zaken(buiten.reduce(0) { $0 + $1.n })
    let wie = buiten.count == 1 ? "1 code is" : "\(buiten.count) codes zijn"
    return [
      "\(wie) geen product van de catalogus (\(zaken)): daar hoort geen kental bij."
        + (buiten.count == kentallen.rijen.count ? "" : " Die cijfers staan in CSV en JSON.")
    ]
  }

  /// Products whose number is itself hours or fte: a kental of zaken means nothing there.
  private var geenStuks: [String] {
    let andere = kentallen.rijen.filter { $0.oordeel == .geenStuks }
    if andere.isEmpty { return [] }
    let wie = andere.count == 1 ? "1 product telt" : "\(andere.count) producten tellen"
    return [
      "\(wie) niet in stuks maar in uren of fte (\(andere.map(\.code).joined(separator: ", "))): daar hoort geen kental "
        + "bij, en dus geen voorstel."
    ]
  }

  /// The rows that count though something is odd about them.
  private var rijen: [String] {
    func tellen(_ count: Int) -> String { "\(RealisatieReport.rijen(count)) \(count == 1 ? "telt" : "tellen") mee" }
    var notes: [String] = []
    if kentallen.rijenBuitenJaar > 0 {
      let count = kentallen.rijenBuitenJaar
      notes.append(
        "\(tellen(count)) met een datum buiten het jaar van \(count == 1 ? "het" : "hun") bestand: de uren van een zaak "
          + "horen bij de zaak, wat er ook als datum staat. De periode is die van de andere rijen.")
    }
    if kentallen.rijenOnbekend > 0 {
      notes.append(
        "\(tellen(kentallen.rijenOnbekend)) van een deelnemer die niet in deelnemers.csv staat: een kental is van het "
          + "product, niet van de deelnemer. uvp monitor noemt die uren.")
    }
    return notes
  }

  private var uitschieters: [String] {
    let count = kentallen.rijen.reduce(0) { $0 + $1.uitschieters.count }
    if count == 0 { return [] }
    let over = kentallen.rijen.reduce(0) { $0 + max(0, $1.uitschieters.count - KentallenReport.shownUitschieters) }
    return [
      "\(count == 1 ? "1 uitschieter" : "\(ExactDecimal(count).text(.grouped)) uitschieters"): meer dan 3 × (p75 − p25) "
        + "onder p25 of boven p75 (Tukey); waar p25 en p75 gelijk zijn: meer dan 3 × de mediaan, of minder dan een derde ervan. "
        + (over == 0
          ? "" : "Getoond: hoogstens \(KentallenReport.shownUitschieters) per code; alle staan in CSV en JSON. ")
        + "Kijk of ze goed geschreven zijn."
    ]
  }

  /// The rows of the prognosis for which there is a proposal, and no number to multiply it with.
  private var zonderGetal: [String] {
    var notes: [String] = []
    if !effect.bereiken.isEmpty {
      func van(_ bereik: Steekproef.Bereik) -> String {
        "\(bereik.van.text(.grouped)) tot \(bereik.tot.text(.grouped))"
      }
      let namen = effect.bereiken.map { rij in
        let nu = rij.nu.map(van) ?? "PM"
        return "\(rij.naam) \(rij.code) van \(nu) naar \(van(rij.nieuw)) uur"
      }
      notes.append(
        (namen.count == 1 ? "1 rij" : "\(namen.count) rijen")
          + " met een aantal tussen twee getallen \(namen.count == 1 ? "zit" : "zitten") niet in het effect: "
          + "\(genoemd(namen, "rijen")).")
    }
    if effect.zonderAantal > 0 {
      notes.append(
        "\(effect.zonderAantal == 1 ? "1 rij" : "\(effect.zonderAantal) rijen") van prognose.csv zonder aantal (PM) "
          + "\(effect.zonderAantal == 1 ? "blijft" : "blijven") zonder uren.")
    }
    return notes
  }

  /// Names in a sentence, and how many more there are.
  private func genoemd(_ namen: [String], _ wat: String) -> String {
    let over = namen.count - 5
    return namen.prefix(5).joined(separator: ", ") + (over > 0 ? " en nog \(over) \(wat)" : "")
  }

  private var begroting: [String] {
    var notes = [
      "Effect: de prognose van \(gegevens.jaar) met en zonder de kentallen die verhogen of verlagen, alleen programma's."
    ]
    let eigen = effect.regels.reduce(0) { $0 + $1.eigenKental }
    if eigen > 0 {
      notes.append(
        "\(eigen == 1 ? "1 rij" : "\(eigen) rijen") van prognose.csv met een eigen kental "
          + "\(eigen == 1 ? "verandert" : "veranderen") niet mee.")
    }
    if effect.nieuw.regels > 0 {
      notes.append(
        "\(effect.nieuw.regels == 1 ? "1 rij die nu PM is, krijgt" : "\(effect.nieuw.regels) rijen die nu PM zijn, krijgen") "
          + "met een nieuw kental samen \(effect.nieuw.uren.value.text(.grouped)) uur; dat zit niet in het effect.")
    }
    notes += zonderGetal
    let onbekend = effect.regels.count { $0.verschil.absence?.isUnknown == true }
    if onbekend > 0 {
      notes.append(
        "Van \(onbekend == 1 ? "1 deelnemer" : "\(onbekend) deelnemers") is geen begroting bekend; die "
          + "\(onbekend == 1 ? "telt" : "tellen") niet mee.")
    }
    let leeg = effect.regels.filter { $0.verschil.value == nil && $0.verschil.absence?.isUnknown != true }.map(\.naam)
    if !leeg.isEmpty {
      notes.append(
        "\(genoemd(leeg, "deelnemers")) \(leeg.count == 1 ? "heeft" : "hebben") in de programma's alleen rijen zonder "
          + "uren (PM, of een aantal tussen twee getallen): daar is geen verschil te geven.")
    }
    guard let kosten = effect.kosten, let tarief = gegevens.uitgangspunten.uurtarief else {
      return notes + ["Euro's ontbreken: uitgangspunten.csv van \(gegevens.jaar) heeft geen uurtarief."]
    }
    var som = Euro.zero
    for regel in effect.regels {
      if let euro = regel.kosten.value { som = (try? som + euro) ?? som }
    }
    notes.append(
      "Euro's: verschil × uurtarief € \(tarief.value.text(.grouped, minimumPlaces: 2)), per rij op hele euro's (R-09).")
    if effect.regels.count > 1 && som != kosten {
      notes.append(
        "Het totaal is totale uren × uurtarief; de afgeronde rijen tellen op tot € \(som.value.text(.grouped)) (R-09).")
    }
    return notes
  }
}
