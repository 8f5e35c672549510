/// Findings about the form of a table, U2 and U3.
extension FindingCode {
  var tablesProse: CodeProse? {
    switch self {
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
    default: nil
    }
  }
}
