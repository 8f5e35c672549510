/// Findings about files and folders, U1.
extension FindingCode {
  var filesProse: CodeProse? {
    switch self {
    case .u101:
      (
        "Een bestand ontbreekt",
        ["De opdracht kan niet zonder dit bestand. Zet het in de gegevensmap, of wijs met --data een andere map aan."]
      )
    case .u102:
      (
        "Een bestand is niet te lezen",
        ["Het bestand is er wel, maar kan niet gelezen worden. Kijk naar de rechten, en of het misschien een map is."]
      )
    case .u103:
      (
        "De gegevensmap is er niet",
        [
          "uvp zoekt de map van --data, anders die in de omgevingsvariabele UVP_DATA, anders ./data, anders de map die met het programma is geïnstalleerd.",
          "Hoe u zelf zo'n map maakt, staat in de handleiding: van een lege map naar een programma in tien minuten.",
        ]
      )
    case .u104:
      (
        "Er is geen catalogus",
        [
          "In de gegevensmap of in de map van het jaar hoort minstens één bestand dat met pdc- begint en op .csv eindigt."
        ]
      )
    case .u105:
      (
        "Er is geen jaar",
        ["In de gegevensmap hoort een map met vier cijfers als naam, zoals 2025, met daarin prognose.csv."]
      )
    case .u106:
      (
        "De uitvoer is niet te schrijven",
        [
          "Een bestand van -o, of van --schrijf, is nog precies zoals het was; wat op standaarduitvoer kwam is niet volledig. De reden staat in de melding.",
          "Bij nieuw komt de map van het jaar er eerst, in haar geheel, en dan haar overzicht. Lukt alleen het overzicht niet, dan zegt de melding dat de map er is.",
        ]
      )
    case .u107:
      (
        "De uitvoer is ook invoer",
        ["Invoer wordt nooit overschreven, ook niet onder een andere naam of via een verwijzing. Kies een andere naam."]
      )
    case .u108:
      (
        "De uitvoer is geen gewoon bestand",
        [
          "Naar een map, FIFO of apparaat schrijven -o en --schrijf niet. Laat -o weg om naar standaarduitvoer te schrijven."
        ]
      )
    case .u109:
      (
        "Een bestand is te groot",
        [
          "De tabellen van een gegevensmap worden in hun geheel gelezen; groter dan de genoemde grens hoort zo'n tabel niet te zijn."
        ]
      )
    case .u110:
      (
        "Een bestand wordt korter tijdens het lezen",
        [
          "Iemand schrijft in het bestand terwijl uvp het leest. Er is dan geen cijfer waar men op kan bouwen; lees het opnieuw als het bestand klaar is."
        ]
      )
    default: nil
    }
  }
}
