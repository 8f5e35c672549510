/// What to do about each complaint.
extension Complaint {
  /// What the user can do about it, or `nil` where the message says it all.
  public var remedy: String? {
    switch self {
    case .fileMissing: "Zet het bestand in de gegevensmap, of wijs met --data een andere map aan."
    case .folderMissing(_, isWord: true): "Noem twee mappen die bestaan: uvp vergelijk oude-map nieuwe-map."
    case .folderMissing: "Wijs de map aan met --data MAP, of zet hem in de omgevingsvariabele UVP_DATA."
    case .noCatalogue: "Verwacht: minstens één bestand zoals pdc-omgevingswet.csv."
    case .noYears: "Maak een map voor het jaar, met daarin prognose.csv."
    case .summaryUnwritable(let map, _):
      "De map \(quote(map)) is er wel, in haar geheel; alleen het overzicht ervan ontbreekt. Opnieuw: verplaats de map eerst."
    case .outputUnwritable(_, _, let option):
      "Dit bestand is niet geschreven of vervangen. Kies een andere plek met \(option)."
    case .outputIncomplete: "De uitvoer is niet volledig. Maak ruimte, of schrijf met -o naar een bestand."
    case .peilOtherYear(_, let asked, let option, let jaar):
      "Kies een peildatum in \(jaar), of geef \(option) \(asked) mee."
    case .outputIsInput(_, let option): "Kies met \(option) een andere naam; invoer wordt nooit overschreven."
    case .outputNotAFile(_, _, let option):
      "Kies met \(option) de naam van een gewoon bestand"
        + (option == "-o" ? ", of laat -o weg en gebruik standaarduitvoer." : ".")
    case .fileShrank: "Wacht tot het bestand klaar is en lees het opnieuw; er is geen cijfer getoond."
    case .notADate: "Verwacht: een bestaande datum, als 2025-08-31 of 31-8-2025."
    case .unreadableName(_, let isUTF8):
      isUTF8
        ? "Haal dat teken weg; hierboven staat het als \\x00 of \\x0D."
        : "Bewaar het bestand als UTF-8, of lees het met --codering windows-1252."
    case .recordTooLong: "Kijk of er regeleinden ontbreken, of een aanhalingsteken dat nergens sluit."
    case .tooManyNames: "Kijk of de kolommen deelnemer en code de goede zijn; wijs ze zo nodig aan met --kolom."
    case .cellEmpty: "Vul een waarde in, of haal de rij weg."
    case .ambiguousNumber(_, _, let thousands, let decimal, let isOpen):
      "Schrijf \(thousands) of \(decimal)" + (isOpen ? ", of geef --decimaal komma of --decimaal punt mee." : ".")
    case .notANumber: "Verwacht: een getal, bijvoorbeeld 12 of 12,5"
    case .dashedRange(_, _, let words): "Schrijf een bereik met woorden: \(words)"
    case .numberTooLong: "Zo groot is geen aantal uren; kijk of er cellen aan elkaar geplakt zijn."
    case .otherDecimalStyle(_, _, let expected): "Verwacht: \(expected), zoals in andere rijen."
    case .negative: "Verwacht: 0 of meer."
    case .notAChoice(_, _, let choices, let suggestion):
      "Verwacht: \(list(choices))." + meant(suggestion)
    case .shareOutOfRange: "Verwacht: een percentage, bijvoorbeeld 12,02"
    case .reserveIsAll: "Verwacht: een percentage van 0 tot en met 99, bijvoorbeeld 10"
    case .tooLargeToCalculate: "Kijk naar de grootste getallen in de gegevens; zo groot kan geen programma zijn."
    case .invalidUTF8: "Bewaar het bestand als UTF-8, of lees het met --codering windows-1252."
    case .utf16: "Bewaar het bestand opnieuw als \"CSV UTF-8\"."
    case .nulByte: "Bewaar het bestand opnieuw als \"CSV UTF-8\"."
    case .workbook: "Bewaar het werkblad als \"CSV UTF-8 (door scheidingstekens gescheiden)\"."
    case .strayQuote, .textAfterQuote:
      "Zet de hele cel tussen aanhalingstekens en verdubbel die erbinnen: \"het \"\"oude\"\" werk\"."
    case .unclosedQuote: "Sluit de cel met een aanhalingsteken; mogelijk is het bestand afgebroken."
    case .loneCarriageReturn: "Bewaar het bestand met regeleinden LF of CRLF."
    case .emptyFile: "Zet de kolomnamen op de eerste regel."
    case .headerUnknown(let expected):
      "Verwacht: een kopregel met \(list(expected, "en")), gescheiden door puntkomma, komma of tab."
    case .columnMissing(let column, let suggestion):
      "Voeg de kolom toe, of wijs de kolom van uw export aan met --kolom \(column)=\(quote(suggestion ?? "Naam in het bestand"))."
    case .columnTwice: "Haal een van de twee weg."
    case .raggedRow: "Kijk of er een scheidingsteken te veel of te weinig staat, of een cel zonder aanhalingstekens."
    case .columnUnknown: "De kolom wordt niet gelezen."
    case .mappedColumnMissing: "Controleer de naam zoals die in de kopregel staat."
    case .duplicateKey: "Laat één van de twee rijen staan."
    case .tooManyCells: "Kijk of het scheidingsteken klopt; zoveel kolommen heeft geen tabel."
    case .emptyTable: "Zet onder de kopregel minstens één rij."
    case .markerBroken:
      "Een tekst staat tussen <!-- tekst: NAAM --> en <!-- einde tekst -->, elk op een eigen regel; een naam komt één keer voor. Er is niets geschreven."
    case .reportEdited:
      "Zet wat u schreef in een gemarkeerde tekst en de regel terug, of gooi wijzigingen daarbuiten weg met --verwerp. Er is niets geschreven."
    case .reportNotOurs: "Geef het een andere naam, of kies met --map een andere map. Er is niets geschreven."
    case .reportNotUTF8: "Bewaar het bestand als UTF-8. Er is niets geschreven."
    case .monthsWithoutHours(_, _, _, let jaar):
      "Zijn die rijen verschreven, verbeter dan hun datum. Ging het jaar wel door, kies dan de dag met --peil, bijvoorbeeld --peil \(jaar)-12-31."
    case .mostlyOtherYears: "Is het een bestand van een ander jaar, noem dat jaar dan met --jaar."
    case .installedFolder:
      "Er is niets gemaakt. Noem uw eigen gegevensmap met --data of UVP_DATA, of ga naar de map waar uw map data staat."
    case .reportOfOther:
      "Er is niets geschreven. Geef dit bestand een andere naam; zijn teksten horen bij een ander rapport."
    case .overviewUnwritable: "De rapporten zijn heel. Kijk in de map wat er staat."
    case .goalDirectionContradicts:
      "Bij minimaal hoort richting meer, bij maximaal richting minder. Verbeter een van de twee, of laat richting leeg."
    case .reportExists(let names) where names.count > 1:
      "Maak ze opnieuw met --bijwerken: uw teksten blijven dan staan. Er is niets geschreven."
    case .reportExists: "Maak het opnieuw met --bijwerken: uw teksten blijven dan staan. Er is niets geschreven."
    case .unknownReport(_, let choices, _): "Mogelijk: \(list(choices))."
    case .reportUnfinished: "Los de oorzaak op en geef de opdracht opnieuw, met --bijwerken."
    case .textWithoutPlace: "Haal hem daar weg als hij niet meer nodig is, met de markeringen eromheen."
    case .unknownOnderdeel:
      "Verwacht: een programma van de catalogus, projecten, diensten, lokale-projecten, werkvoorraad, energie met wie betaalt, of niets."
    case .rangeReversed: "Verwacht: het laagste getal eerst, bijvoorbeeld 8 tot 10."
    case .kentalOfOtherUnit(let eenheid):
      eenheid == "fte"
        ? "Laat het kental leeg; de uren per fte zijn productieve_uren in uitgangspunten.csv."
        : "Laat het kental leeg; het aantal is zelf het aantal uren."
    case .reservedProgramma: "Kies een andere naam voor het programma."
    case .reservedTeam: "Kies een andere naam voor het team."
    case .mangledDate: "Zet de kolom in het rekenblad op Getal of Tekst, vul het getal opnieuw in en bewaar opnieuw."
    case .unknownCode: "Zet de code in de catalogus (pdc-….csv), of verbeter hem hier."
    case .unknownDeelnemer: "Verwacht: een naam of alias uit deelnemers.csv."
    case .codeTwice: "Een code staat voor één product, project, dienst of energierij."
    case .unknownSleutel: "Zet de sleutel in verdeelsleutels.csv; inbreng is de kolom aandeel van deelnemers.csv."
    case .sharesNotHundred(_, _, let difference, isScenario: true):
      "Verdeeld wordt er pas als de aandelen precies 100 % zijn. Laat in dit scenario andere deelnemers samen \(difference.dropFirst()) \(difference.hasPrefix("+") ? "afgeven" : "erbij krijgen")."
    case .sharesNotHundred: "Verdeeld wordt er pas als de aandelen precies 100 % zijn."
    case .hoursContradict: "Laat uren leeg, of laat aantal en kental leeg."
    case .goalStatedAndComputed: "Laat gerealiseerd leeg, of haal de rekenwijze weg."
    case .goalSumContradicts: "Laat de cel leeg, of haal rekenwijze som weg."
    case .nameTwice: "Een naam of alias wijst één deelnemer aan."
    case .comparedKeyTwice(_, _, let columns):
      "Laat één van de twee rijen staan, of kies met --sleutel meer kolommen dan \(list(columns, "en"))."
    case .kindsDiffer(_, let oldKind, _, let newKind):
      oldKind == nil || newKind == nil
        ? "Vergelijk twee tabellen van dezelfde soort, of geef --sleutel KOLOM[,KOLOM …] mee."
        : "Vergelijk twee tabellen van dezelfde soort, of een prognose met een realisatie."
    case .delimiterUnclear: "Bewaar het bestand met één scheidingsteken: puntkomma, komma of tab."
    case .changeHitsNothing(_, let miss): miss.remedy
    case .changeStale: "Kijk of het scenario nog bij deze gegevens hoort, en verbeter van of laat het leeg."
    case .changeTwice: "Laat één van de twee staan: in een scenario verandert elk cijfer hoogstens één keer."
    case .changeUnclear: "Vul één van de twee in: naar 52, of factor 1,05."
    case .cellNotUsed: "Laat deze cel leeg."
    case .scenarioNameTaken(_, _, isOfFile: true):
      "Het scenario heet zoals zijn bestand. Geef het bestand een andere naam, of geef het scenario er een in een kolom scenario."
    case .scenarioNameTaken: "Geef het scenario een andere naam in de kolom scenario."
    case .scenarioFileTwice: "Noem elk bestand één keer."
    case .factorOnNothing: "Geef met naar een getal, of haal de rij weg."
    case .keyNeeded(let columns):
      columns.isEmpty
        ? "De twee bestanden hebben geen enkele kolom gemeen."
        : "Geef --sleutel KOLOM[,KOLOM …] mee. Beide bestanden hebben: \(columns.joined(separator: ", "))."
    case .comparedColumnMissing(_, _, _, let known, _): known.isEmpty ? nil : "Mogelijk: \(list(known))."
    case .standardInputTwice: "Geef een van de twee bij zijn naam."
    case .hoursNoMultiple(_, _, _, let finer, let isAsked):
      finer.map { "Kies een kleinere eenheid: --eenheid \($0)" }
        ?? (isAsked
          ? "Laat --eenheid weg; op de kleinste decimaal van het totaal past het wel."
          : "Geen eenheid van --eenheid past op alle uren; rond de uren van het werk af in het bestand.")
    case .finishedUnknown:
      "Voeg de kolom toe, wijs haar aan met --kolom aantal=\"Naam in het bestand\", of laat elke zaak meetellen met --onvoltooid meetellen."
    case .tooManyZaken: "Lees minder jaren tegelijk, of kies met --code een deel van de codes."
    case .nothingFinished(_, _, let onvoltooid, _):
      onvoltooid > 0
        ? "Een zaak is voltooid als het aantal op haar rijen samen 1 is; --onvoltooid meetellen telt elke zaak."
        : "Kijk of --gemeente, --code en --jaar kloppen; uvp realisatie --per code toont wat er geschreven is."
    case .notACatalogueName:
      "Een catalogus heet pdc-….csv, bijvoorbeeld pdc-voorstel.csv; een andere naam leest uvp niet."
    case .outputTwice: "Geef met elke -o een ander bestand; de tweede tabel zou de eerste vervangen."
    case .fraction(_, _, let decimal):
      "Schrijf \(decimal ?? "een decimaal getal, zoals 0,3333"); een rekenblad maakt van een breuk al gauw een datum."
    case .notWhole: "Verwacht: een heel getal, zonder decimalen."
    case .notPeriodic: "Hercontroles volgen uit de periodieke controles (R-14); noem hier de code van de periodieke."
    case .unknownCommand: "Alle opdrachten: uvp help"
    case .unknownOption: "Alle opties van een opdracht: uvp help OPDRACHT"
    case .unknownGemeente: "De namen staan in deelnemers.csv; hoofdletters maken niet uit."
    case .nothingWritten(let what, _, _, _):
      what == "code"
        ? "Codes gelden zoals het bestand ze schrijft; uvp realisatie --per code toont ze allemaal."
        : "Namen gelden zoals het bestand ze schrijft, en als alias in deelnemers.csv van de gegevensmap; uvp realisatie --per deelnemer toont die van het bestand."
    case .nothingAsked(_, let remedy): remedy
    case .invalidOptionValue(_, _, let choices, _): choices.isEmpty ? nil : "Mogelijk: \(list(choices))."
    case .noSuchDate(_, _, let choices): "Mogelijk: \(list(choices))."
    case .unknownYear(_, let known): "Wel aanwezig: \(list(known))."
    case .tariffMissing: "Zet de rij uurtarief in uitgangspunten.csv van dat jaar: uurtarief;110,99;euro per uur;bron"
    case .unknownSubject:
      "Vraag een code (A2.02.05), een onderdeel (projecten), prognose, werkvoorraad, totaal, een regel (R-03) of een melding (U203)."
    case .unknownSuffix(_, let known): "Kies een naam op \(list(known)), of geef --formaat mee."
    case .superfluousArgument(_, let remedy): remedy
    case .subjectNeedsDeelnemer: "Geef --gemeente NAAM mee."
    case .peilMissing(let naam, let jaar, _):
      "Zet de rij peil_\(naam) in uitgangspunten.csv van dat jaar: peil_\(naam);\(jaar)-08-31;datum;bron. Of geef een dag of maand: --peil \(jaar)-08-31, --peil \(jaar)-08."
    case .teamServesTwice: "Schrijf in elke rij van een team dezelfde deelnemers, of laat de cel leeg."
    case .teamcodeHitsNothing:
      "Verwacht: een code van de catalogus, een project, dienst, lokaal project of energierij, of het begin daarvan dat geen getal in tweeën breekt."
    case .unknownTeam: "Zet het team met zijn functies in formatie.csv, of verbeter de naam hier."
    case .unknownTeamAsked: "De namen staan in de kolom team van formatie.csv; hoofdletters maken niet uit."
    case .codeTwoTeams:
      "Een uur is van hoogstens één team. Twee teams kunnen dezelfde code alleen hebben voor producten, als zij in formatie.csv (bedient) andere deelnemers bedienen."
    case .notAboveZero: "Verwacht: een getal boven 0, bijvoorbeeld 1350"
    case .productiveHoursMissing:
      "Dat aantal is een aanname, die uvp niet zelf doet (R-13). Geef --productieve-uren 1350 mee, zet de rij productieve_uren in uitgangspunten.csv van dat jaar, of vul de kolom productieve_uren van formatie.csv."
    case .folderExists: "Er is niets veranderd. Kies een ander jaar, of verplaats de map."
    case .folderUnwritable:
      "Er is niets gemaakt. Kijk naar de rechten en de ruimte, of wijs met --data een andere map aan."
    case .notAYear: "Verwacht: vier cijfers, bijvoorbeeld 2026."
    case .yearNotLater: "Het nieuwe jaar komt na het jaar van --van."
    case .noYearBefore(_, let known): known.isEmpty ? nil : "Wel aanwezig: \(list(known))."
    case .totalDiffers: "Kijk welk van de twee bedoeld is; het programma rekent met de rijen."
    default: nil
    }
  }
}
