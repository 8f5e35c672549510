/// The rules of calculation, as `uitleg R-03` shows them; docs/rekenregels.md has them whole, with their source.
package enum Rekenregel: String, CaseIterable, Sendable {
  case r01 = "R-01", r02 = "R-02", r03 = "R-03", r04 = "R-04", r05 = "R-05", r06 = "R-06", r07 = "R-07", r08 = "R-08"
  case r09 = "R-09", r10 = "R-10", r11 = "R-11", r12 = "R-12", r13 = "R-13", r14 = "R-14", r15 = "R-15", r16 = "R-16"

  /// The rule in a sentence or two.
  package var text: String {
    switch self {
    case .r01: "Uren = aantal × kental, exact. Totalen zijn de som van de exacte rijen."
    case .r02: "In een kental zit de opslag voor directe werkzaamheden al; die komt er nooit nog eens bij."
    case .r03:
      "Regionale uren met financiering verdeelsleutel worden verdeeld over het totaal van het onderdeel en één keer afgerond, niet per rij: 12,02 % × 6.150 = 739,23, dus 739."
    case .r04: "Werk met financiering extern of begroting wordt genoemd en nooit doorbelast."
    case .r05:
      "Het doorbelaste deel van een deelnemer is in elke opdracht hetzelfde. Zijn alle aandelen bekend, dan tellen de delen op tot het totaal (grootste rest; bij gelijke rest de volgorde in deelnemers.csv). Zijn ze deels bekend, dan wordt elk deel half van nul af afgerond en staat dat erbij."
    case .r06:
      "Een tabel van deelnemers × projecten sluit in beide richtingen: rijtotalen van R-05, kolomtotalen de uren van het project. Elke cel is naar beneden of boven afgerond, met de kleinste som van afwijkingen; kan dat niet, dan met de minste eenheden daarbuiten, en de cellen staan erbij. Bij gelijke stand beslist de volgorde in de bestanden."
    case .r07: "Uren van een lokaal project zijn van die ene deelnemer."
    case .r08: "Werkvoorraad staat los van de prognose; wat al in de prognose zit telt niet nog eens mee."
    case .r09:
      "Kosten = uren × uurtarief, per rij op hele euro's. Het totaal is totale uren × uurtarief, niet de som van afgeronde rijen; een verschil staat erbij."
    case .r10:
      "Periodieke controles = bedrijven × frequentie, per deelnemer naar boven afgerond en naar grootste rest over de producten verdeeld. Dat is een ondergrens; een prognose eronder vraagt een motivering."
    case .r11:
      "Afgerekend wordt op geschreven uren: eigen uren, lokale projecten en het aandeel in de geschreven regionale uren, naast de begroting. Uren sluiten over de deelnemers op een honderdste, euro's op hele euro's (grootste rest)."
    case .r12: "Een prognose voor het jaareinde noemt haar methode, peildatum en interval."
    case .r13:
      "Fte = uren / productieve uren per fte; dat aantal is een aanname die gevraagd wordt, nooit verondersteld. Een team heeft beschikbaar: bezetting × productieve uren, zonder de reserve; vacatures tellen niet mee. Elk uur van het plan is van hoogstens één team."
    case .r14: "HC/PC en HHC/HC zijn aandelen van niet-naleving; welk product wat is staat in de kolom rol."
    case .r15: "Afwezig is niet nul: PM, n.v.t., n.t.b. en leeg worden getoond en geteld, nooit opgeteld."
    case .r16: "Uren, aandelen en geld zijn exacte getallen; één afronding aan het eind, en te groot is een fout."
    }
  }
}
