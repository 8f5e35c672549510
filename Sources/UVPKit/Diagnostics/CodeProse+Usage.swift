/// Findings about the command line, U5.
extension FindingCode {
  var usageProse: CodeProse? {
    switch self {
    case .u501: ("Een onbekende opdracht", ["uvp help noemt alle opdrachten."])
    case .u502: ("Een onbekende optie", ["uvp help OPDRACHT noemt de opties van een opdracht."])
    case .u503: ("Een optie zonder waarde", ["Achter deze optie hoort een waarde: --jaar 2025 of --jaar=2025."])
    case .u504:
      (
        "Een optie die er twee keer staat",
        ["Deze optie mag er één keer staan: welke van de twee waarden geldt, is niet te zien."]
      )
    case .u505:
      (
        "Een onbekende gemeente of code",
        [
          "De naam staat niet in deelnemers.csv, ook niet als alias. Hoofdletters maken niet uit; een naam met spaties hoort tussen aanhalingstekens.",
          "Bij uvp realisatie gaat het om het bestand met geschreven uren: alleen namen en codes die daarin staan kan men eruit kiezen. Leest het ook deelnemers.csv (zonder BESTAND, of met --data), dan staat een naam voor de deelnemer met al zijn aliassen.",
          "Bij uvp kentallen gaat het om alle gelezen bestanden samen.",
        ]
      )
    case .u506:
      (
        "Er is niets gevraagd",
        [
          "De opdracht moet weten waarover het gaat: --gemeente NAAM, --alle of --regio, een code of een bestand. uvp help OPDRACHT zegt wat er kan."
        ]
      )
    case .u507: ("Opties die niet samengaan", ["De melding noemt de twee. Laat er een weg."])
    case .u508: ("Een waarde die een optie niet kent", ["De melding noemt de mogelijke waarden."])
    case .u509:
      (
        "Een jaar zonder gegevens",
        [
          "Elk jaar heeft een eigen map in de gegevensmap. Vraag een jaar dat de melding noemt, of maak de map met uvp nieuw."
        ]
      )
    case .u510:
      (
        "Er is geen uurtarief",
        [
          "Kosten zijn uren × uurtarief (R-09). Het tarief staat in uitgangspunten.csv van het jaar en wordt nooit verondersteld."
        ]
      )
    case .u511:
      (
        "Niets te vinden om uit te leggen",
        [
          "uitleg kent codes van producten, projecten, diensten en energie, namen van onderdelen, prognose, werkvoorraad, totaal, rekenregels en meldingen."
        ]
      )
    case .u512: ("Een optie die geen waarde heeft", ["Deze optie staat er of staat er niet."])
    case .u513:
      (
        "Geen formaat bij de naam van de uitvoer",
        ["Het achtervoegsel kiest de vorm. Met --formaat mag het bestand elke naam hebben."]
      )
    case .u514: ("Een woord te veel", ["Een naam met spaties hoort tussen aanhalingstekens."])
    case .u515: ("Een optie van een andere opdracht", ["uvp help OPDRACHT noemt de opties van een opdracht."])
    case .u516: ("Uitleg van één deelnemer", ["Dit getal is voor elke deelnemer anders. Geef --gemeente NAAM mee."])
    case .u517:
      (
        "Een peildatum is er niet",
        [
          "voorjaar, najaar en andere namen staan als peil_voorjaar, peil_najaar … in uitgangspunten.csv van het jaar, met een datum in dat jaar. Een dag (2025-08-31) of een maand (2025-08, de laatste dag daarvan) kan altijd."
        ]
      )
    case .u520:
      (
        "Er is een sleutel nodig",
        [
          "Om rijen te vergelijken moet bekend zijn welke rij bij welke hoort. Van de tabellen van de gegevensmap en van uvp zelf is dat bekend; van een andere tabel noemt --sleutel de kolommen die samen elke rij herkennen."
        ]
      )
    case .u521:
      (
        "Een genoemde kolom is er niet",
        ["Een kolom van --sleutel of --kolommen moet in beide bestanden staan. Hoofdletters maken niet uit."]
      )
    case .u522: ("Twee keer standaardinvoer", ["Standaardinvoer is één bestand. Geef het andere bij zijn naam."])
    case .u523:
      (
        "Twee keer hetzelfde bestand als uitvoer",
        ["Bij meer dan één --per hoort elke -o een eigen bestand te zijn, anders vervangt de ene tabel de andere."]
      )
    case .u530:
      (
        "Uren die niet in de eenheid passen",
        [
          "uvp verdeel maakt kolommen die precies op de uren van een project of dienst uitkomen. Dat kan alleen als die uren een veelvoud zijn van de eenheid: 10,5 uur is niet in hele uren te verdelen. Zonder --eenheid is dat de eenheid waarin uvp plan het onderdeel doorbelast: hele uren, of de kleinste decimaal van het totaal (R-05). Kies een kleinere eenheid, of rond de uren in het bestand af."
        ]
      )
    case .u535:
      (
        "Geen naam voor een catalogus",
        ["--schrijf maakt een catalogus. Alleen bestanden die pdc-….csv heten worden als catalogus gelezen."]
      )
    case .u540:
      (
        "Er zijn geen productieve uren per fte",
        [
          "Fte is uren / productieve uren per fte (R-13). Dat aantal is een aanname van de gebruiker en wordt nooit verondersteld: per functie in formatie.csv, anders met --productieve-uren, anders in uitgangspunten.csv."
        ]
      )
    case .u541: ("Een gevraagd team is er niet", ["--team noemt een team van formatie.csv."])
    case .u545:
      (
        "De map van het nieuwe jaar bestaat al",
        ["nieuw vervangt niets en vult niets aan. Verplaats de map, of kies een ander jaar."]
      )
    case .u546: ("Geen jaar", ["Een jaar is een map met vier cijfers als naam, van 1900 tot en met 2199."])
    case .u547: ("Het nieuwe jaar komt niet later", ["nieuw maakt een volgend jaar uit een eerder jaar."])
    case .u548:
      (
        "Er is geen eerder jaar om uit over te nemen",
        ["nieuw neemt het laatste jaar voor het nieuwe dat een prognose.csv heeft, of het jaar van --van."]
      )
    case .u549:
      (
        "Een nieuw jaar bij de geïnstalleerde gegevens",
        [
          "Zonder --data, UVP_DATA of een map data leest uvp de gegevens die met het programma zijn geïnstalleerd. Een eigen jaar hoort in een eigen map."
        ]
      )
    case .u560:
      (
        "Een rapport bestaat al",
        ["Een bestaand rapport wordt alleen vervangen met --bijwerken; de teksten van de schrijver blijven dan staan."]
      )
    case .u561: ("Een onbekend rapport", ["Achter uvp rapport hoort welk document u wilt maken."])
    case .u562:
      (
        "Een rapport is niet te schrijven",
        [
          "Elk bestand wordt heel geschreven of niet. Wat al geschreven was staat er, en wat niet lukte is nog zoals het was."
        ]
      )
    case .u563:
      (
        "Een rapport van iets anders",
        [
          "Met --bijwerken blijven teksten staan in het rapport waar ze in geschreven zijn. Onder deze naam staat een rapport van een andere deelnemer, een andere soort of een ander jaar. Dat kan als twee namen op elkaar lijken en hun volgorde in deelnemers.csv verandert."
        ]
      )
    default: nil
    }
  }
}
