/// What is worth knowing, O.
extension FindingCode {
  var notesProse: CodeProse? {
    switch self {
    case .o101:
      (
        "Een aanvulling op de financiering",
        ["De ene plaats zegt meer dan de andere, zonder die tegen te spreken. Geen bevinding."]
      )
    case .o102:
      (
        "Niet na te rekenen",
        ["Bij dit getal staan geen rijen of uren waaruit het volgt. Dat maakt het niet fout. Geen bevinding."]
      )
    case .o103:
      ("Aandelen zijn deels bekend", ["Of de aandelen op 100 % uitkomen is niet te controleren. Geen bevinding."])
    case .o104:
      (
        "Geen gepubliceerd document",
        ["Zonder gepubliceerd.csv worden alleen de gegevens zelf getoetst. Geen bevinding."]
      )
    case .o105:
      ("Geen uurtarief om kosten mee na te rekenen", ["Gedrukte kosten per rij zijn niet getoetst. Geen bevinding."])
    case .o111:
      (
        "Onder de ondergrens, met motivering",
        ["De prognose ligt onder bedrijven × frequentie en toezicht.csv zegt waarom (R-10). Geen bevinding."]
      )
    case .o112:
      (
        "Een ondergrens die niet te toetsen is",
        [
          "De prognose of de ondergrens is PM of niet ingevuld (R-15), of de deelnemer heeft nog geen prognose. Geen bevinding."
        ]
      )
    case .o115:
      (
        "Een factor die niet gedrukt is",
        [
          "Een aantal volgt volgens het document uit een ander aantal, maar niet met welke factor. Welk aantal dat is zegt de kolom grondslag. Geen bevinding."
        ]
      )
    case .o117:
      (
        "Een tekst waarvan de plaats weg is",
        [
          "Een project of programma waar de tekst bij hoorde staat niet meer in het rapport. De tekst blijft bewaard, achteraan, en komt op zijn plaats terug als die terugkomt."
        ]
      )
    case .o120:
      (
        "Een maand zonder uren voor de laatste",
        [
          "Zonder --peil geldt het eind van de laatste maand met uren, zolang er geen maand tussen zit waarin niemand schreef. Anders schuift één verschreven datum de stand naar december, en lijkt het jaar voorbij."
        ]
      )
    case .o121:
      (
        "Vooral uren van een ander jaar",
        ["De meeste rijen van het bestand vallen buiten het jaar waarover het gaat, en tellen daarin niet mee."]
      )
    default: nil
    }
  }
}
