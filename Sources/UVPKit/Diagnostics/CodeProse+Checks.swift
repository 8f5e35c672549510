/// What does not add up, T.
extension FindingCode {
  var checksProse: CodeProse? {
    switch self {
    case .t101:
      ("Aantal × kental is niet het gedrukte aantal uren", ["Een rij van het document spreekt zichzelf tegen (R-01)."])
    case .t102:
      (
        "De rijen tellen niet op tot het gedrukte totaal",
        ["De som van de uren in de tabel is een ander getal dan het totaal eronder (R-01)."]
      )
    case .t103:
      (
        "De kosten tellen niet op tot het gedrukte totaal",
        [
          "Een verschil van een halve euro per rij door afronding is geen bevinding, als het totaal uren × uurtarief is (R-09)."
        ]
      )
    case .t104:
      (
        "Gedrukte kosten zijn niet uren × uurtarief",
        ["Met het uurtarief van uitgangspunten.csv, afgerond op hele euro's (R-09)."]
      )
    case .t105:
      (
        "Een gedrukt aandeel is niet zijn percentage van het totaal",
        [
          "Aandeel × totaal van de tabel, één keer afgerond (R-03). Zijn totaal en aandeel die van het plan, dan geldt het deel dat het plan sluitend maakt (R-05); anders mag het naar beneden of naar boven zijn afgerond."
        ]
      )
    case .t106:
      ("Een gedrukt percentage is anders in de verdeelsleutel", ["Een van de twee is niet het geldende aandeel."])
    case .t201:
      (
        "Een code in het verkeerde programma",
        ["De catalogus zet deze code in een ander programma dan de tabel waarin hij gedrukt is."]
      )
    case .t202:
      ("Eén code voor twee producten", ["Uren die op deze code geschreven worden zijn niet te onderscheiden."])
    case .t203: ("Eén product onder twee codes", ["Aantallen en uren van dit product staan verspreid, of dubbel."])
    case .t204:
      (
        "Een code met een afwijkende vorm",
        ["Minstens negen van de tien codes in de tabel hebben dezelfde opbouw; deze niet."]
      )
    case .t205:
      (
        "Twee codes voor hetzelfde in twee tabellen",
        ["De tabellen noemen dezelfde dingen, en op één plaats verschilt de code."]
      )
    case .t206:
      (
        "Een code die alleen in de tekst genoemd wordt",
        ["De tekst verwijst naar een product dat in geen tabel staat, en waarvoor dus niets te zien is."]
      )
    case .t301:
      (
        "Tegenstrijdige financiering",
        [
          "Twee plaatsen noemen voor hetzelfde werk een andere financiering; die bepaalt of het wordt doorbelast (R-03, R-04)."
        ]
      )
    case .t302:
      ("Een getal dat op twee plaatsen verschilt", ["Hetzelfde getal is twee keer gedrukt, met verschillende waarden."])
    case .t303:
      (
        "Een nummer dat in één tabel twee keer voorkomt",
        ["Twee rijen met andere woorden hebben hetzelfde nummer; wie het nummer noemt, kan beide bedoelen."]
      )
    case .t304:
      (
        "Een getal in een andere eenheid dan de tabel",
        ["De meeste rijen van de tabel zijn in één eenheid, en deze rij in een andere; ze zijn niet op te tellen."]
      )
    case .t305:
      (
        "Aangekondigd, en niet gedrukt",
        ["De tekst zegt dat rijen PM, n.v.t. of n.t.b. zijn, en in de tabel heeft elke rij iets anders."]
      )
    case .t306:
      (
        "Een klasse die twee dingen zegt",
        ["\"< 100.000 - 1.000.000\" is onder één bedrag en tussen twee bedragen tegelijk."]
      )
    case .t307:
      (
        "Een aantal dat niet uit zijn grondslag volgt",
        ["Het document zegt dat het aantal een ander aantal maal een factor is, en dat komt anders uit."]
      )
    case .t308:
      (
        "Een rij en haar grondslag heten anders",
        [
          "Wat tussen haakjes staat, verschilt van de rij waar het aantal volgens de kolom grondslag uit volgt. Koppelt het document zelf geen rijen, dan is die kolom een lezing van wie het overnam."
        ]
      )
    case .t401:
      (
        "Het werkbestand wijkt af van het gedrukte getal",
        ["Een van de twee is verbeterd of verkeerd overgenomen. Zoek uit welk getal bedoeld is, en maak ze gelijk."]
      )
    case .t402: ("Gedrukt, maar niet in het werkbestand", ["De rij telt niet mee in het plan."])
    case .t403:
      ("In het werkbestand, maar niet gedrukt", ["De rij telt mee in het plan en staat niet in het document."])
    case .t404:
      (
        "Een gedrukt totaal dat niet uit het werkbestand volgt",
        ["De tabel klopt in zichzelf, maar het plan komt op een ander getal uit."]
      )
    case .t501:
      ("De catalogus heeft één product onder twee codes", ["Aantallen en uren van dit product raken verspreid."])
    case .t601:
      (
        "De prognose ligt onder de ondergrens",
        [
          "Bedrijven × frequentie is een ondergrens voor het aantal periodieke controles (R-10). Verhoog het aantal in prognose.csv, of vul in toezicht.csv de kolom motivering in."
        ]
      )
    case .t602:
      (
        "Periodieke controles die niet in de prognose staan",
        [
          "Volgens toezicht.csv zijn er bedrijven te controleren, en prognose.csv heeft geen rij voor dat product (R-10). Voeg de rij toe, of vul in toezicht.csv de kolom motivering in."
        ]
      )
    default: nil
    }
  }
}
