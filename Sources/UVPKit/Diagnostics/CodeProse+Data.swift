/// Findings about what a table says, U4.
extension FindingCode {
  var dataProse: CodeProse? {
    switch self {
    case .u401:
      (
        "Een sleutel komt twee keer voor",
        [
          "Voor deze sleutel hoort er één rij te zijn, zoals één per deelnemer en code in prognose.csv. Welke van de twee geldt is niet te zien."
        ]
      )
    case .u402:
      (
        "Een onbekende code",
        ["De code staat in geen enkele catalogus (pdc-….csv). Verbeter de code, of zet het product in een catalogus."]
      )
    case .u403:
      (
        "Een onbekende deelnemer",
        ["De naam staat niet in deelnemers.csv, ook niet als alias. Verbeter de naam, of zet hem in de kolom aliassen."]
      )
    case .u404:
      (
        "Een code is al in gebruik",
        [
          "Een code is uniek over catalogi, projecten, diensten, lokale projecten en energie: hij bepaalt waar geschreven uren horen."
        ]
      )
    case .u405:
      (
        "Een onbekende verdeelsleutel",
        [
          "De sleutel inbreng is de kolom aandeel van deelnemers.csv; andere staan in verdeelsleutels.csv. Verbeter de naam, of voeg de sleutel toe."
        ]
      )
    case .u406:
      (
        "Aandelen die niet op 100 % uitkomen",
        [
          "Alle aandelen zijn bekend en tellen niet op tot precies 100 %, of de bekende zijn samen al meer. Dan wordt er niets verdeeld (R-05).",
          "Is alleen een eigen aandeel bekend, zet dan de anderen in het bestand met een leeg aandeel. Tellen ze op tot 1, schrijf dan 50 en niet 0,50.",
        ]
      )
    case .u407: ("Uren die niet volgen uit aantal × kental", ["De rij noemt alle drie, en ze spreken elkaar tegen."])
    case .u408:
      (
        "Een naam die twee deelnemers aanwijst",
        [
          "Namen en aliassen wijzen elk één deelnemer aan; hoofdletters maken geen verschil. Haal de alias bij een van beide weg."
        ]
      )
    case .u409:
      (
        "Een programma of team met een vaste naam",
        [
          "projecten, diensten, lokale-projecten, werkvoorraad, prognose en totaal zijn al de naam van iets anders. Zonder team heet in een CSV van capaciteit het werk dat geen team heeft."
        ]
      )
    case .u410:
      (
        "Een onbekend onderdeel",
        [
          "In gepubliceerd.csv zegt onderdeel naast welk deel van het plan een gedrukte tabel ligt. Een lege cel mag ook: dan wordt de tabel alleen in zichzelf nagerekend."
        ]
      )
    case .u415:
      (
        "Geen zaken om een kental uit te leren",
        [
          "In de gelezen uren is, voor wat met --code en --gemeente gevraagd is, geen enkele waarneming: geen rijen met een zaak, geen voltooide, of alleen zaken van meer dan één product of zonder uren."
        ]
      )
    case .u420:
      (
        "Tabellen van twee soorten",
        [
          "diff vergelijkt twee tabellen van dezelfde soort; de soort blijkt uit de kopregel. Alleen een prognose en een realisatie mogen naast elkaar.",
          "Van een tabel waarvan de soort niet bekend is, wijst --sleutel de kolommen aan die samen elke rij herkennen.",
        ]
      )
    case .u421:
      (
        "Het scheidingsteken is niet te zien",
        [
          "Geen kolom is bekend, en de kopregel is met twee tekens even goed te splitsen. Bewaar het bestand met één scheidingsteken."
        ]
      )
    case .u430:
      (
        "Een team bedient twee keer iets anders",
        [
          "In formatie.csv heeft een team een rij per functie. De kolom bedient zegt voor wie het team werkt: deelnemers met een verticale streep ertussen, of regio. Waar zij gevuld is, zegt zij in elke rij van een team hetzelfde."
        ]
      )
    case .u431:
      (
        "Een code van een team raakt niets",
        [
          "In teams.csv staat een code, of het begin van codes: A2.09 is alles wat met A2.09 begint. Er moet minstens één product, project, dienst, lokaal project of energierij mee geraakt worden. Een begin breekt geen getal in tweeën: RP1 is niet het begin van RP10."
        ]
      )
    case .u432:
      ("Een onbekend team", ["Elk team van teams.csv heeft minstens één rij in formatie.csv van hetzelfde jaar."])
    case .u433:
      (
        "Een code is van twee teams",
        [
          "Een uur is van hoogstens één team. Twee teams kunnen dezelfde code hebben als zij producten voor andere deelnemers doen: dan zegt de kolom bedient in formatie.csv wie van wie is. Werk van de regio is altijd van één team."
        ]
      )
    case .u434:
      ("Niet meer dan nul", ["Hier hoort een getal boven 0: met nul productieve uren per fte is er niets te rekenen."])
    case .u435:
      (
        "Een frequentie als breuk",
        [
          "Een frequentie is een decimaal getal: 1 is elk jaar, 0,25 eens in de vier jaar. Een breuk als 1/4 maakt een rekenblad tot een datum (1-apr), en dan is het getal weg."
        ]
      )
    case .u436: ("Geen heel getal", ["Een aantal bedrijven heeft geen decimalen."])
    case .u437:
      (
        "Een hercontrole is geen periodieke controle",
        [
          "In toezicht.csv staat met welk product bedrijven periodiek worden gecontroleerd. Een product met rol HC of HHC in de catalogus volgt daaruit (R-14) en heeft geen eigen frequentie."
        ]
      )
    case .u440:
      (
        "Een wijziging die niets raakt",
        [
          "Een rij van een scenario wijst cijfers aan die in de gegevens staan. kental en aantal gaan over producten, uren over projecten, diensten en lokale projecten, aandeel over een verdeelsleutel en een deelnemer. De sleutel is een code, het begin van codes, of * voor alle; een begin breekt geen getal in tweeën: RP1 is niet het begin van RP10.",
          "Een product dat in fte of uren is gepland heeft geen kental. Het kental van een product dat in geen rij van de prognose staat, of alleen in rijen met een eigen kental, verandert niets aan het plan.",
          "Een nieuwe rij maken kan een scenario niet. Zet het product met aantal 0 in prognose.csv, en verander dat aantal.",
        ]
      )
    case .u441:
      (
        "Het cijfer is een ander dan van zegt",
        [
          "Wat in van staat, moet gelijk zijn aan wat nu in de gegevens staat, bij elk cijfer dat de rij aanwijst. Zo valt op dat de gegevens zijn veranderd sinds het scenario is gemaakt."
        ]
      )
    case .u442:
      (
        "Een cijfer verandert twee keer",
        [
          "Elke wijziging gaat uit van de gegevens, en niet van een andere wijziging. Welke van de twee geldt is dan niet te zien; zet er één, met de uitkomst van allebei."
        ]
      )
    case .u443:
      (
        "Geen of twee nieuwe waarden",
        ["Een wijziging heeft óf naar, het nieuwe getal, óf factor, waarmee het oude wordt vermenigvuldigd."]
      )
    case .u444:
      (
        "Een cel die hier leeg hoort te zijn",
        [
          "uurtarief en productieve_uren hebben geen sleutel en geen deelnemer, uren heeft geen deelnemer. Wat er staat zou geen betekenis hebben."
        ]
      )
    case .u445:
      (
        "Een scenarionaam die al iets anders is",
        [
          "Een scenario staat in één bestand, en heeft een eigen naam; basis en verschil zijn al kolommen van de tabel. Zonder kolom scenario heet het zoals zijn bestand. Ook één bestand twee keer noemen geeft elk scenario twee keer."
        ]
      )
    case .u446:
      (
        "Een factor op een cijfer dat er niet is",
        [
          "PM, n.v.t., n.t.b. en leeg blijven wat ze zijn, met welke factor ook (R-15). Heeft geen enkel cijfer van de rij een getal, dan verandert er niets."
        ]
      )
    case .u450:
      ("Een omgekeerd bereik", ["Een bereik noemt eerst het laagste en dan het hoogste getal: 8 tot 10."])
    case .u451:
      (
        "Een kental bij iets wat niet in stuks telt",
        [
          "Uren en fte hebben geen uren per stuk. Bij uren is het aantal al uren; bij fte gelden de productieve uren (R-13)."
        ]
      )
    case .u460:
      (
        "De markeringen van een tekst kloppen niet",
        [
          "In een rapport staat de tekst van de schrijver tussen de regels `<!-- tekst: NAAM -->` en `<!-- einde tekst -->`. Zo weet uvp bij --bijwerken wat bewaard blijft.",
          "Er is niets geschreven, ook geen ander rapport van dezelfde opdracht.",
        ]
      )
    case .u461:
      (
        "Een rapport is buiten de gemarkeerde teksten veranderd",
        [
          "Wat daar staat maakt uvp bij --bijwerken opnieuw, en wat iemand erbij schreef zou verdwijnen. Onderaan het bestand staat een zegel waaraan uvp ziet welke regel de eerste is die anders is; lege regels en spaties aan het eind tellen niet mee.",
          "Zet eigen tekst tussen de markeringen. Met --verwerp worden wijzigingen daarbuiten weggegooid.",
        ]
      )
    case .u462:
      (
        "Een bestand is niet door uvp gemaakt",
        ["uvp rapport vervangt alleen bestanden met een zegel onderaan, want in een ander bestand kan alles staan."]
      )
    case .u463: ("Een rapport is geen UTF-8", ["De teksten zijn dan niet zeker te lezen."])
    case .u466:
      (
        "Een uitkomst die er staat en ook berekend wordt",
        [
          "Met rekenwijze hc_pc of hhc_hc rekent uvp het naleefgedrag uit de geschreven uren. Welk van de twee getallen dan geldt, is niet te zeggen."
        ]
      )
    case .u467:
      (
        "Een som van een doel die niet uitkomt",
        [
          "Een rij met rekenwijze som is de som van de andere rijen van dat doel. Staat er in zo'n rij een getal, dan moet het die som zijn. Een gedrukt totaal dat niet klopt, hoort in gepubliceerd.csv."
        ]
      )
    case .u468:
      (
        "Een streefwaarde die haar richting tegenspreekt",
        [
          "Wie minimaal zegt wil meer, wie maximaal zegt minder. Zegt de kolom richting iets anders, dan is niet te zeggen wanneer het doel gehaald is."
        ]
      )
    default: nil
    }
  }
}
