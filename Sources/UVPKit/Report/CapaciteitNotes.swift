/// The footnotes of `capaciteit`: what was assumed, how chance was drawn, what is not in it.
struct CapaciteitNotes {
  let capaciteit: Capaciteit
  let standen: [CapaciteitReport.Stand]
  let isChosen: Bool
  let onzekerheid: Onzekerheid
  /// The earlier years from which spreads were learnt.
  let jaren: [Int]
  let leftOut: [LeftOutRows]
  let instelling: Behoeftesimulatie.Instelling
  let productieveUrenGiven: Bool
  let reserveGiven: Bool

  private var gegevens: Jaargegevens { capaciteit.gegevens }
  private var behoefte: Behoefte { capaciteit.behoefte }

  /// All notes, in reading order.
  func all() -> [String] {
    reasons + nodig + productieveUren + reserve + figures + jobs + chance + absent + scope + sources + [aansluiting]
  }

  // MARK: Teams that are not compared

  private var reasons: [String] {
    if gegevens.teams?.codes == nil {
      return [
        "Voor \(gegevens.jaar) ontbreekt teams.csv: welk werk van welk team is, is niet bekend, en alle uren staan zonder team."
      ]
    }
    if gegevens.teams?.codes?.isEmpty == true {
      return [
        "De teams.csv van \(gegevens.jaar) heeft geen rijen: welk werk van welk team is, is niet bekend, en alle uren staan zonder team."
      ]
    }
    var notes: [String] = []
    func add(_ teams: [String], _ sentence: String) {
      if !teams.isEmpty { notes.append("\(PlanNotes.list(teams)): \(sentence)") }
    }
    add(
      names { $0 == .geenCodes },
      "geen code in teams.csv, dus niet bekend is wat er te doen is; de formatie staat er wel.")
    add(
      names { $0 == .bedientOnbekend },
      "formatie.csv zegt niet wie het team bedient (bedient), dus niet of al zijn werk in nodig zit; er is geen verschil te noemen (R-15)."
    )
    add(
      names { $0 == .regionaalNietGevraagd },
      "het team doet ook werk van de regio, en dat telt alleen mee met alle deelnemers; er is geen verschil te noemen.")
    notes += missing
    for stand in standen {
      guard case .geenUren(let absence) = stand.team.reden else { continue }
      notes.append(
        "\(stand.team.team): geen enkele rij van zijn werk heeft uren (\(absence.shownWord)), dus nodig is niet bekend (R-15)."
      )
    }
    for stand in standen {
      guard case .geenBezetting(let absence) = stand.team.reden else { continue }
      let functies = stand.team.functies.filter { $0.bezetting.value == nil }.map(\.functie)
      notes.append(
        "\(stand.team.team): de bezetting is \(absence.shownWord) bij \(PlanNotes.list(functies)), dus van het team niet bekend (R-15)."
      )
    }
    return notes
  }

  /// Whose work is missing; teams of which it is the same together.
  private var missing: [String] {
    struct Kind: Hashable {
      let served: Int
      let missing: [Int]
    }
    var kinds: [Kind] = []
    var teams: [Kind: [String]] = [:]
    for stand in standen {
      guard case .deelnemersOntbreken(let posities) = stand.team.reden else { continue }
      var served = gegevens.deelnemers.count
      if case .deelnemers(let own) = stand.team.bediening { served = own.count }
      let kind = Kind(served: served, missing: posities)
      if teams[kind] == nil { kinds.append(kind) }
      teams[kind, default: []].append(stand.team.team)
    }
    return kinds.map { kind in
      let names = kind.missing.map { gegevens.deelnemers[$0].naam }
      if kind.served == kind.missing.count {
        return
          "\(PlanNotes.list(teams[kind] ?? [])): van wie het team bedient is het werk niet bekend, want er is geen "
          + "prognose of het is niet gevraagd: \(PlanNotes.list(names)). Er is geen verschil te noemen."
      }
      return
        "\(PlanNotes.list(teams[kind] ?? [])): nodig is het werk voor \(kind.served - kind.missing.count) van de "
        + "\(kind.served) deelnemers die het team bedient, en dan is er geen verschil te noemen. Geen prognose of niet "
        + "gevraagd: \(PlanNotes.list(names))."
    }
  }

  private func names(_ isMeant: (GeenVergelijking) -> Bool) -> [String] {
    standen.filter { $0.team.reden.map(isMeant) ?? false }.map(\.team.team)
  }

  // MARK: Figures

  /// Whether it is known of any team what it has to do.
  private var isAnythingNeeded: Bool { standen.contains { $0.team.nodig != nil } }

  private var nodig: [String] {
    if !isAnythingNeeded { return [] }
    return [
      "Nodig: de uren van het plan met een code van het team (teams.csv). De langste code die past wint, en een team krijgt "
        + "alleen werk voor deelnemers die het bedient. Werkvoorraad die al in de prognose zit telt niet nog eens mee (R-08)."
    ]
  }

  private var productieveUren: [String] {
    var notes: [String] = []
    let own = standen.flatMap(\.team.functies).filter { $0.productieveUren.value != nil }
    let inFte = Set(gegevens.catalogus.products.filter { $0.maat == .fte }.map(\.code))
    let isWorkInFte = behoefte.werk.contains { item in
      inFte.contains(item.code) && (!isChosen || standen.contains { $0.team.team == item.team })
    }
    let needsDefault = standen.contains { $0.team.zonderEigenUren } || isWorkInFte
    if needsDefault, let uren = capaciteit.aannamen.productieveUren {
      let bron = gegevens.uitgangspunten.productieveUrenOrigin?.bron ?? ""
      let source =
        productieveUrenGiven
        ? "van --productieve-uren" : "uit uitgangspunten.csv van \(gegevens.jaar)" + (bron.isEmpty ? "" : ", \(bron)")
      notes.append(
        "Productieve uren per fte: \(uren.value.text(.grouped)), \(source). Dat is een aanname (R-13)"
          + (isWorkInFte ? ", ook voor producten die in fte zijn gepland." : "."))
    } else if needsDefault {
      notes.append(
        "Er zijn geen productieve uren per fte bekend, en uvp neemt ze niet aan: fte is hier niet in uren om te rekenen (R-13). Geef ze met --productieve-uren."
      )
    }
    if !own.isEmpty {
      notes.append(
        "Met eigen productieve uren per fte in formatie.csv: "
          + "\(PlanNotes.list(own.map { "\($0.team), \($0.functie) (\($0.productieveUren.value?.value.text(.grouped) ?? ""))" }))."
      )
    }
    let mixed = standen.filter(\.team.isGemiddeld).map(\.team.team)
    if !mixed.isEmpty {
      notes.append(
        "\(PlanNotes.list(mixed)): functies verschillen in productieve uren; fte nodig gaat met het gemiddelde, gewogen naar bezetting."
      )
    }
    return notes
  }

  private var reserve: [String] {
    if let absence = capaciteit.aannamen.reserve.absence, absence != .empty,
      standen.contains(where: { $0.team.metReserve != nil })
    {
      return [
        "De reserve is \(absence.word) in uitgangspunten.csv, dus niet bekend, en wat er beschikbaar is ook niet (R-15). Geef "
          + "haar met --reserve 10%, of met --reserve 0% als er geen is."
      ]
    }
    if standen.allSatisfy({ $0.team.beschikbaar == nil }) { return [] }
    let reserve = capaciteit.aannamen.reserve.value ?? .zero
    if reserve == .zero {
      return [
        "Beschikbaar = bezetting × productieve uren per fte. Er is geen reserve vrijgehouden; dat kan met --reserve 10%."
      ]
    }
    let left = (try? Aandeel.whole.value - reserve.value)?.text(.grouped) ?? ""
    let source = reserveGiven ? "van --reserve" : "uit uitgangspunten.csv"
    return [
      "Reserve: \(reserve.value.text(.grouped)) % van de capaciteit blijft vrij (\(source)). Beschikbaar = bezetting × "
        + "productieve uren × \(left) %; fte nodig = uren / (productieve uren × \(left) %)."
    ]
  }

  private var figures: [String] {
    if !isAnythingNeeded { return [] }
    var notes = [
      "Verschil = beschikbaar − nodig, onder nul een tekort. Benutting = nodig / beschikbaar, in hele procenten. Tekort: het "
        + "plan past niet; krap: het plan past, maar de kans op tekort is meer dan \(CapaciteitReport.krapAbove) %; past: de rest."
    ]
    if standen.contains(where: { $0.oordeel != nil && $0.team.nodig?.absentCount ?? 0 > 0 }) {
      notes.append(
        "Zonder uren: zoveel rijen van het werk van het team hebben geen uren. Krap, past en de kans gaan alleen over de uren "
          + "die er wel zijn (R-15).")
    }
    return notes
  }

  private var jobs: [String] {
    let isNeeded = standen.contains { $0.benuttingVol != nil }
    var notes = [
      "Vacature = formatie − bezetting. Vacatures tellen niet mee als capaciteit"
        + (isNeeded ? "; vol bezet is de benutting als zij vervuld zijn." : ".")
    ]
    // Of one function too much hides what another lacks.
    let over = standen.flatMap { stand in
      stand.team.functies.filter { functie in
        guard let fte = functie.fte.value, let bezetting = functie.bezetting.value else { return false }
        return bezetting > fte
      }.map { "\(stand.team.team), \($0.functie)" }
    }
    if !over.isEmpty {
      notes.append("Meer bezetting dan formatie, en dus een vacature onder nul: \(PlanNotes.list(over)).")
    }
    if standen.contains(where: { $0.fteNodig != nil }) {
      notes.append("Fte nodig en verschil zijn één keer afgerond, op 0,01 fte.")
    }
    return notes
  }

  // MARK: Chance

  /// Where a spread comes from, in words.
  private func source(_ maat: Onzekerheid.Maat, _ what: String) -> String {
    switch maat.herkomst {
    case .geleerd(let rijen): "geleerd van \(rijen) \(what) van \(jaren.map(String.init).joined(separator: ", "))"
    case .gegeven: "van --spreiding"
    case .standaard: "aangenomen: er zijn geen hele eerdere jaren om van te leren; kies zelf met --spreiding"
    }
  }

  private func percent(_ maat: Onzekerheid.Maat) -> String {
    "\(ExactDecimal(significand: Int128(maat.tenths), scale: 1).text(.grouped)) %"
  }

  private func isLearnt(_ maat: Onzekerheid.Maat) -> Bool {
    if case .geleerd = maat.herkomst { true } else { false }
  }

  /// How hours vary.
  private var spread: String {
    let stuk = onzekerheid.urenPerStuk
    let los = onzekerheid.losWerk
    let factor = "maal een gammaverdeelde factor met gemiddelde 1 en spreiding"
    if stuk == los && !isLearnt(stuk) {
      return
        "Uren per stuk, en werk met alleen uren: die van het plan \(factor) \(percent(stuk)), één per code (\(source(stuk, ""))). Codes zijn onafhankelijk."
    }
    return
      "Uren per stuk: het kental \(factor) \(percent(stuk)), één per code (\(source(stuk, "productrijen"))). Werk met alleen "
      + "uren: die maal zo'n factor met spreiding \(percent(los)) "
      + "(\(source(los, "rijen van projecten, diensten en lokale projecten"))). Codes zijn onafhankelijk."
  }

  private var chance: [String] {
    if standen.allSatisfy({ $0.simulatie == nil }) {
      return standen.contains { $0.team.nodig?.total.value != nil }
        ? ["De uren zijn te veel om na te bootsen; er is geen kans te noemen."] : []
    }
    let extra =
      switch onzekerheid.aantallen.herkomst {
      case .geleerd:
        ", met daarbovenop een spreiding van \(percent(onzekerheid.aantallen)) (\(source(onzekerheid.aantallen, "productrijen")))"
      case .gegeven, .standaard:
        ", zonder extra spreiding: er zijn geen hele eerdere jaren met aantallen om die van te leren"
      }
    var notes = [
      "Kans: het plan van een team is \(ExactDecimal(instelling.trekkingen).text(.grouped)) keer nagebootst (zaad "
        + "\(instelling.zaad)). P50, P80 en P90: in 50, 80 en 90 van de 100 trekkingen is er hoogstens zoveel nodig, naar "
        + "boven op hele uren. Kans op tekort: de trekkingen waarin meer nodig is dan beschikbaar, in hele procenten; een ander zaad "
        + "verandert haar hooguit ongeveer \(procentpunten) procentpunt"
        + (isOnEdge ? ", en kan zo van krap past maken of andersom." : "."),
      "Aantallen: een Poissonverdeling rond het plan\(extra).",
      spread,
      "Werk dat niet in het plan staat, zit niet in de kans, en uitval van mensen ook niet.",
    ]
    for file in leftOut where file.rows > 0 {
      notes.append(
        "\(file.rows == 1 ? "1 rij" : "\(file.rows) rijen") van \(file.name) niet te lezen en overgeslagen (--verdraag): daarvan is niets geleerd."
      )
    }
    return notes
  }

  /// Whether another seed may change the word for a team.
  private var isOnEdge: Bool {
    standen.contains { stand in
      guard stand.oordeel == .krap || stand.oordeel == .past, let simulatie = stand.simulatie, let tekort = stand.tekort
      else { return false }
      let distance = simulatie.percent(tekort) - CapaciteitReport.krapAbove
      return (1 - procentpunten...procentpunten).contains(distance)
    }
  }

  /// Two standard errors of a chance of one half, in whole percents, rounded up: 100 / √draws.
  private var procentpunten: Int {
    var points = 1
    while points * points * instelling.trekkingen < 10_000 { points += 1 }
    return points
  }

  // MARK: What is not in it

  private var absent: [String] {
    let rows = behoefte.werk.filter { item in
      item.uren.value == nil && (!isChosen || standen.contains { $0.team.team == item.team })
    }
    if rows.isEmpty { return [] }
    var seen: Set<String> = []
    var names: [String] = []
    for row in rows {
      let name = row.code.isEmpty ? row.omschrijving : row.code
      if seen.insert(name).inserted { names.append("\(name) (\(row.uren.absence?.shownWord ?? ""))") }
    }
    return [
      "\(rows.count == 1 ? "1 rij zonder uren is geteld" : "\(rows.count) rijen zonder uren zijn geteld") en niet opgeteld"
        + "\(isAnythingNeeded ? "; nodig is ten minste wat er staat" : "") (R-15): \(PlanNotes.list(names))."
    ]
  }

  private var scope: [String] {
    var notes: [String] = []
    if !behoefte.isHeleRegio {
      let names = behoefte.deelnemers.sorted().map { gegevens.deelnemers[$0].naam }
      notes.append(
        "Alleen het eigen werk voor \(PlanNotes.list(names)): programma's, lokale projecten en werkvoorraad. Projecten, "
          + "diensten en energie van de regio tellen alleen mee met alle deelnemers.")
    }
    let without = behoefte.zonderPrognose.sorted().map { gegevens.deelnemers[$0].naam }
    if !without.isEmpty {
      notes.append("Geen rij in prognose.csv, en dus geen uren per programma: \(PlanNotes.list(without)).")
    }
    if behoefte.nietDoorbelast > .zero {
      notes.append(
        "\(behoefte.nietDoorbelast.value.text(.grouped)) uur van projecten en diensten wordt niet doorbelast (R-04), en is wel werk: het telt mee."
      )
    }
    let codes = behoefte.sommen(van: nil)
    if !codes.isEmpty && !isChosen && gegevens.teams?.codes != nil {
      let names = codes.map { som in
        (som.code.isEmpty ? som.omschrijving : som.code)
          + (som.uren.total.value.map { " (\($0.value.text(.grouped)) uur)" } ?? "")
      }
      notes.append("Zonder team: \(PlanNotes.list(names)).")
    }
    return notes
  }

  /// Where the formatie comes from, each source once.
  private var sources: [String] {
    var seen: Set<String> = []
    let texts = standen.flatMap(\.team.functies).map(\.origin.bron).filter { !$0.isEmpty && seen.insert($0).inserted }
    return texts.isEmpty ? [] : ["Formatie: \(PlanNotes.list(texts))."]
  }

  private var aansluiting: String {
    let teams = behoefte.inTeams.known.value.text(.grouped)
    let zonder = behoefte.zonderTeam.known.value.text(.grouped)
    let plan = behoefte.plan.value.text(.grouped)
    return behoefte.sluit
      ? "Aansluiting: teams \(teams) + zonder team \(zonder) = plan \(plan) uur: het sluit."
      : "Aansluiting: teams \(teams) + zonder team \(zonder) is niet het plan van \(plan) uur: het sluit niet."
  }
}
