extension FindingCode {
  /// What the code stands for, in a few words.
  public var title: String { prose.title }

  /// What it means and what to do, in sentences.
  public var explanation: [String] { prose.explanation }

  private var prose: (title: String, explanation: [String]) {
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
          "uvp zoekt de map van --data, anders die in de omgevingsvariabele UVP_DATA, anders ./data, anders de map die met het programma is geïnstalleerd."
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
    case .u201:
      ("Een verplichte cel is leeg", ["Deze kolom moet in elke rij iets hebben. Vul de waarde in, of haal de rij weg."])
    case .u202:
      (
        "Een getal is dubbelzinnig",
        [
          "1.234 kan duizend-zoveel zijn of één-komma-zoveel. Staat er in hetzelfde bestand een getal dat het uitwijst (1,5 of 1.234,56), dan rekent uvp daarmee. Anders: schrijf het voluit, of geef --decimaal komma of --decimaal punt mee."
        ]
      )
    case .u203:
      (
        "Geen getal",
        [
          "In deze kolom hoort een getal: cijfers met hoogstens één decimaalteken, duizendtallen met punten of harde spaties. Geen eenheden, geen exponenten.",
          "Is er geen getal, dan mag er PM, n.v.t., n.t.b. of niets staan; in geschreven uren alleen niets, en alleen bij aantal.",
        ]
      )
    case .u204:
      (
        "Een getal is te lang",
        [
          "Een getal mag 18 cijfers hebben. Meer is bijna altijd een vergissing, zoals twee cellen die aan elkaar geplakt zijn."
        ]
      )
    case .u205:
      (
        "Een ander decimaalteken",
        [
          "In één bestand hoort één decimaalteken: komma of punt. Dit getal heeft een ander dan de meeste (bij geschreven uren: dan het eerste getal dat het uitwijst); zo valt een getal dat verkeerd is overgenomen op."
        ]
      )
    case .u206: ("Een negatief getal", ["In een programma zijn aantallen, kentallen, uren en aandelen nul of meer."])
    case .u207: ("Een woord dat hier niet kan", ["Deze kolom kent een vaste lijst van woorden. De melding noemt ze."])
    case .u208:
      (
        "Een aandeel buiten 0 tot 100 %",
        [
          "Een aandeel is een percentage van het geheel: 12,02 en niet 0,1202.",
          "Een reserve van 100 % laat geen capaciteit over om werk naast te leggen.",
        ]
      )
    case .u209:
      (
        "Te groot om exact mee te rekenen",
        [
          "uvp rekent exact, met ongeveer 38 cijfers. Een uitkomst die daar niet in past wordt niet afgerond maar geweigerd."
        ]
      )
    case .u210:
      (
        "Een datum waar een getal hoort",
        [
          "Rekenbladen maken van 1/4 of 3-5 een datum. Het getal zelf is dan weg en moet opnieuw worden ingevuld, in een kolom die op Getal of Tekst staat."
        ]
      )
    case .u211:
      (
        "Geen datum",
        [
          "Een datum is 2025-08-31 of 31-8-2025: een bestaande dag in de jaren 1900 tot en met 2199. Een tijd erachter, een jaartal van twee cijfers of een maand als woord leest uvp niet."
        ]
      )
    case .u212:
      (
        "Een naam die niet te lezen is",
        [
          "In deze cel staan tekens die geen UTF-8 zijn, of een teken dat in een naam niet voorkomt: NUL of een losse CR. Haal zo'n teken weg; bewaar het bestand als UTF-8, of lees het met --codering windows-1252."
        ]
      )
    case .u301:
      (
        "Geen geldige UTF-8",
        [
          "Het bestand is in een andere codering opgeslagen. Bewaar het als UTF-8, of lees het met --codering windows-1252."
        ]
      )
    case .u302: ("Opgeslagen in UTF-16", ["Kies in Excel bij opslaan \"CSV UTF-8\" in plaats van \"Unicode-tekst\"."])
    case .u303:
      (
        "Een NUL-byte",
        ["In tekst komt die byte niet voor; dit is waarschijnlijk geen CSV, of het bestand is beschadigd."]
      )
    case .u304: ("Een werkmap in plaats van CSV", ["Open het bestand en bewaar het werkblad als \"CSV UTF-8\"."])
    case .u305:
      (
        "Een aanhalingsteken midden in een cel",
        [
          "Een cel met een aanhalingsteken erin staat als geheel tussen aanhalingstekens, en het teken zelf staat er dubbel."
        ]
      )
    case .u306:
      (
        "Tekst na een sluitend aanhalingsteken",
        ["Na het sluitende aanhalingsteken hoort een scheidingsteken of het eind van de regel."]
      )
    case .u307:
      (
        "Een aanhalingsteken dat niet gesloten wordt",
        ["De cel loopt door tot het eind van het bestand. Mogelijk is het bestand afgebroken."]
      )
    case .u308:
      ("Een los regeleinde-teken", ["Regels eindigen op LF of CRLF. Een losse CR komt van zeer oude programma's."])
    case .u309: ("Een leeg bestand", ["Ook een tabel zonder rijen heeft een kopregel."])
    case .u310:
      (
        "De kopregel wordt niet herkend",
        [
          "Geen enkele kolom is bekend, met puntkomma, komma noch tab als scheidingsteken. Begint het bestand wel met de kopregel? Een eerste regel als sep=; hoort er niet bij."
        ]
      )
    case .u311:
      (
        "Een kolom ontbreekt",
        ["De kolom is nodig. Heet hij in uw export anders, dan wijst --kolom uren=\"Geschreven uren\" hem aan."]
      )
    case .u312: ("Een kolom staat er twee keer", ["Welke van de twee bedoeld is, is niet te zien."])
    case .u313:
      (
        "Een rij met te veel of te weinig cellen",
        [
          "Elke rij heeft evenveel cellen als de kopregel. Vaak staat er een puntkomma in een cel zonder aanhalingstekens."
        ]
      )
    case .u314: ("Te veel cellen in een rij", ["Zoveel kolommen heeft geen tabel van uvp."])
    case .u315:
      (
        "Een onbekende kolom die op een bekende lijkt",
        ["De kolom wordt niet gelezen. Is het een verschrijving, verbeter dan de kop."]
      )
    case .u316:
      (
        "Een kop van --kolom komt nergens voor",
        ["--kolom wijst een kop aan die in geen van de gelezen bestanden staat."]
      )
    case .u317:
      (
        "Een tabel zonder rijen",
        ["Zonder deelnemers of producten is er niets te plannen, en zonder formatie zijn er geen teams."]
      )
    case .u318:
      (
        "Een rij is te lang",
        [
          "Een rij geschreven uren mag 8 MiB lang zijn. Langer is bijna altijd een bestand zonder regeleinden, of een aanhalingsteken dat nergens sluit."
        ]
      )
    case .u319:
      (
        "Te veel verschillende namen",
        [
          "uvp houdt van elke combinatie van deelnemer, code en maand de som bij. Zoveel als hier zijn er in geen regio; waarschijnlijk staat er in een van die kolommen iets anders, zoals een zaaknummer."
        ]
      )
    case .u401:
      (
        "Een sleutel komt twee keer voor",
        [
          "Voor deze sleutel hoort er één rij te zijn, zoals één per deelnemer en code in prognose.csv. Welke van de twee geldt is niet te zien."
        ]
      )
    case .u402: ("Een onbekende code", ["De code staat in geen enkele catalogus (pdc-….csv)."])
    case .u403: ("Een onbekende deelnemer", ["De naam staat niet in deelnemers.csv, ook niet als alias."])
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
        ["De sleutel inbreng is de kolom aandeel van deelnemers.csv; andere staan in verdeelsleutels.csv."]
      )
    case .u406:
      (
        "Aandelen die niet op 100 % uitkomen",
        [
          "Alle aandelen zijn bekend en tellen niet op tot precies 100 %, of de bekende zijn samen al meer. Dan wordt er niets verdeeld (R-05)."
        ]
      )
    case .u407: ("Uren die niet volgen uit aantal × kental", ["De rij noemt alle drie, en ze spreken elkaar tegen."])
    case .u408:
      (
        "Een naam die twee deelnemers aanwijst",
        ["Namen en aliassen wijzen elk één deelnemer aan; hoofdletters maken geen verschil."]
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
    case .u465:
      (
        "Een bereik dat van hoog naar laag loopt",
        [
          "Een streefwaarde of uitkomst als 8 tot 10, 12-15 of 575-600k noemt eerst het kleinste getal. Beide grenzen horen erbij."
        ]
      )
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
    case .u501: ("Een onbekende opdracht", ["uvp help noemt alle opdrachten."])
    case .u502: ("Een onbekende optie", ["uvp help OPDRACHT noemt de opties van een opdracht."])
    case .u503: ("Een optie zonder waarde", ["Achter deze optie hoort een waarde: --jaar 2025 of --jaar=2025."])
    case .u504: ("Een optie die er twee keer staat", ["Deze optie kan één keer."])
    case .u505:
      (
        "Een onbekende gemeente of code",
        [
          "De naam staat niet in deelnemers.csv, ook niet als alias. Hoofdletters maken niet uit; een naam met spaties hoort tussen aanhalingstekens.",
          "Bij uvp realisatie gaat het om het bestand met geschreven uren: alleen namen en codes die daarin staan kan men eruit kiezen. Leest het ook deelnemers.csv (zonder BESTAND, of met --data), dan staat een naam voor de deelnemer met al zijn aliassen.",
          "Bij uvp kentallen gaat het om alle gelezen bestanden samen.",
        ]
      )
    case .u506: ("Er is niets gevraagd", ["De opdracht moet weten waarover het gaat."])
    case .u507: ("Opties die niet samengaan", ["Kies een van de twee."])
    case .u508: ("Een waarde die een optie niet kent", ["De melding noemt de mogelijke waarden."])
    case .u509: ("Een jaar zonder gegevens", ["Elk jaar heeft een eigen map in de gegevensmap."])
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
    case .u540:
      (
        "Er zijn geen productieve uren per fte",
        [
          "Fte is uren / productieve uren per fte (R-13). Dat aantal is een aanname van de gebruiker en wordt nooit verondersteld: per functie in formatie.csv, anders met --productieve-uren, anders in uitgangspunten.csv."
        ]
      )
    case .u541: ("Een gevraagd team is er niet", ["--team noemt een team van formatie.csv."])
    case .u530:
      (
        "Uren die niet in de eenheid passen",
        [
          "uvp verdeel maakt kolommen die precies op de uren van een project of dienst uitkomen. Dat kan alleen als die uren een veelvoud zijn van de eenheid: 10,5 uur is niet in hele uren te verdelen. Zonder --eenheid is dat de eenheid waarin uvp plan het onderdeel doorbelast: hele uren, of de kleinste decimaal van het totaal (R-05). Kies een kleinere eenheid, of rond de uren in het bestand af."
        ]
      )
    case .u320:
      (
        "Kentallen zonder kolom aantal",
        [
          "Uit geschreven uren is alleen een kental te leren van zaken die af zijn. Dat blijkt uit de kolom aantal: 1 op een rij van de zaak die een product voltooit."
        ]
      )
    case .u321:
      (
        "Te veel verschillende zaken",
        ["Kentallen houden per code en zaak een som bij; daar is een grens aan, zodat het geheugen niet volloopt."]
      )
    case .u415:
      (
        "Geen zaken om een kental uit te leren",
        [
          "In de gelezen uren is, voor wat met --code en --gemeente gevraagd is, geen enkele waarneming: geen rijen met een zaak, geen voltooide, of alleen zaken van meer dan één product of zonder uren."
        ]
      )
    case .u535:
      (
        "Geen naam voor een catalogus",
        ["--schrijf maakt een catalogus. Alleen bestanden die pdc-….csv heten worden als catalogus gelezen."]
      )
    case .u517:
      (
        "Een peildatum is er niet",
        [
          "voorjaar, najaar en andere namen staan als peil_voorjaar, peil_najaar … in uitgangspunten.csv van het jaar, met een datum in dat jaar. Een dag (2025-08-31) of een maand (2025-08, de laatste dag daarvan) kan altijd."
        ]
      )
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
      ("Het werkbestand wijkt af van het gedrukte getal", ["Is het werkbestand verbeterd, of verkeerd overgenomen?"])
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
    case .o115:
      (
        "Een factor die niet gedrukt is",
        [
          "Een aantal volgt volgens het document uit een ander aantal, maar niet met welke factor. Welk aantal dat is zegt de kolom grondslag. Geen bevinding."
        ]
      )
    case .o104:
      (
        "Geen gepubliceerd document",
        ["Zonder gepubliceerd.csv worden alleen de gegevens zelf getoetst. Geen bevinding."]
      )
    case .o105:
      ("Geen uurtarief om kosten mee na te rekenen", ["Gedrukte kosten per rij zijn niet getoetst. Geen bevinding."])
    case .o117:
      (
        "Een tekst waarvan de plaats weg is",
        [
          "Een project of programma waar de tekst bij hoorde staat niet meer in het rapport. De tekst blijft bewaard, achteraan, en komt op zijn plaats terug als die terugkomt."
        ]
      )
    }
  }
}
