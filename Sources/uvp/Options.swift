import UVPKit

/// An option of the command line.
///
/// The table of all options makes the parser, the help and the suggestions.
struct Option: Hashable {
  enum Name: String, CaseIterable {
    case gemeente, alle, regio, kosten, kort, data, jaar, formaat, uitvoer, profiel, kolom, decimaal, codering
    case sleutel, kolommen, tolerantie
    case kleur, breedte, stil, help, versie
    case maat, minimum, onvoltooid, effect, schrijf
    case per, van, tot, code, verdraag, kernen, bestand, peil, drempel, methode, terugtoets
    case team, productieveUren, reserve, spreiding, trekkingen, zaad
    case met
    case onderdeel, eenheid
    case naleving, hc, hhc, index
    case map, bijwerken, verwerp, grafiek
  }

  let name: Name
  /// Every way to write it, the usual one first.
  let spellings: [String]
  /// The word for its value in the help; `nil` when it has none.
  let value: String?
  let isRepeatable: Bool
  let help: String

  /// The option as the messages name it.
  var shown: String { spellings[0] }

  static let all: [Option] = [
    Option(
      .gemeente, ["--gemeente", "--deelnemer", "-g"], "NAAM", "een gemeente of de provincie",
      isRepeatable: true),
    Option(.alle, ["--alle"], nil, "alle deelnemers"),
    Option(.regio, ["--regio"], nil, "de regio als geheel: projecten, diensten en energie"),
    Option(.kosten, ["--kosten"], nil, "ook de kosten, met het uurtarief van het jaar"),
    Option(.kort, ["--kort"], nil, "zonder de rijen van de onderdelen"),
    Option(.grafiek, ["--grafiek"], nil, "met staven bij de cijfers, in een tabel of op een pagina"),
    Option(.map, ["--map"], "MAP", "de map voor de rapporten; zij wordt gemaakt als zij er niet is"),
    Option(.bijwerken, ["--bijwerken"], nil, "maak rapporten die er al zijn opnieuw; uw teksten blijven"),
    Option(.verwerp, ["--verwerp"], nil, "gooi weg wat buiten de gemarkeerde teksten is veranderd"),
    Option(
      .per, ["--per"], "KOLOMMEN", "deelnemer, code, maand, kwartaal, jaar; met komma's ertussen", isRepeatable: true),
    Option(
      .van, ["--van"], "WANNEER", "vanaf deze dag of maand (2025-03); bij nieuw het jaar van herkomst"),
    Option(.tot, ["--tot"], "DATUM", "tot en met deze dag, of deze maand"),
    Option(.code, ["--code"], "CODE", "alleen deze code, of codes die zo beginnen", isRepeatable: true),
    Option(.peil, ["--peil"], "DATUM", "2025-08-31, 2025-08, voorjaar of najaar"),
    Option(
      .drempel, ["--drempel"], "GRENS", "10% of 40u: een afwijking is pas groot boven elke grens", isRepeatable: true),
    Option(.methode, ["--methode"], "METHODE", "dagen, maanden, seizoen of plan"),
    Option(.terugtoets, ["--terugtoets"], nil, "beproef de methoden op de eerdere jaren"),
    Option(.team, ["--team"], "TEAM", "een team van formatie.csv", isRepeatable: true),
    Option(
      .productieveUren, ["--productieve-uren"], "UREN", "productieve uren per fte, waar formatie.csv er geen noemt"),
    Option(.reserve, ["--reserve"], "PROCENT", "het deel van de capaciteit dat vrij blijft, zoals 10%"),
    Option(
      .spreiding, ["--spreiding"], "PROCENT", "hoeveel uren van hun plan afwijken (anders geleerd, of 20%)"),
    Option(.trekkingen, ["--trekkingen"], "AANTAL", "hoe vaak het jaar wordt nagebootst (anders 10.000)"),
    Option(.zaad, ["--zaad"], "GETAL", "het begin van het toeval (anders 1)"),
    Option(.onderdeel, ["--onderdeel"], "ONDERDEEL", "alleen projecten, of alleen diensten"),
    Option(.eenheid, ["--eenheid"], "UREN", "verdeel in eenheden van 1, 0,5, 0,25 of 0,01 uur"),
    Option(.hc, ["--hc"], "DEEL", "HC per PC, als 20%: het deel dat niet naleeft"),
    Option(.hhc, ["--hhc"], "DEEL", "HHC per HC, als 10%: het deel dat opnieuw niet naleeft"),
    Option(.naleving, ["--naleving"], "BRON", "realisatie of plan: waar --hc en --hhc anders vandaan komen"),
    Option(.index, ["--index"], "PERCENTAGE", "verhoog het uurtarief, als 3,77%"),
    Option(.maat, ["--maat"], "MAAT", "mediaan, gemiddelde of afgeknot (zonder de uiterste 10 %)"),
    Option(.minimum, ["--minimum"], "AANTAL", "een voorstel vanaf zoveel zaken (anders 10)"),
    Option(.onvoltooid, ["--onvoltooid"], "HOE", "apart, of meetellen: elke zaak is een waarneming"),
    Option(.effect, ["--effect"], nil, "alleen het effect op de begrotingen"),
    Option(.schrijf, ["--schrijf"], "BESTAND", "schrijf de catalogus met de voorstellen, als pdc-….csv"),
    Option(.bestand, ["--realisatie"], "BESTAND", "geschreven uren uit een ander bestand; - is standaardinvoer"),
    Option(.verdraag, ["--verdraag"], "AANTAL", "ga door met hoogstens zoveel rijen die niet te lezen zijn"),
    Option(.kernen, ["--kernen"], "AANTAL", "1 of 2 rekenkernen; de uitkomst is dezelfde"),
    Option(
      .sleutel, ["--sleutel"], "KOLOM[,KOLOM …]", "de kolommen die samen een rij herkennen (anders die van de soort)"),
    Option(.kolommen, ["--kolommen"], "KOLOM[,KOLOM …]", "de kolommen die worden vergeleken (anders alle)"),
    Option(
      .tolerantie, ["--tolerantie"], "0,5|1%", "kleinere verschillen tellen niet; allebei: \"0,5;1%\"",
      isRepeatable: true),
    Option(.data, ["--data"], "MAP", "de gegevensmap (anders UVP_DATA, anders ./data)"),
    Option(.jaar, ["--jaar"], "JAAR", "het jaar (anders het laatste in de gegevensmap)"),
    Option(.met, ["--met"], "JAAR", "het jaar waarmee wordt vergeleken (anders het jaar ervoor)"),
    Option(.formaat, ["--formaat"], "VORM", "tabel, csv, markdown, html of json"),
    Option(
      .uitvoer, ["-o", "--uitvoer"], "BESTAND",
      "schrijf naar een bestand; .csv, .md, .html, .json of .txt kiest de vorm",
      isRepeatable: true),
    Option(.profiel, ["--profiel"], "PROFIEL", "csv voor excel-nl (zo geopend in Excel) of rfc4180"),
    Option(
      .kolom, ["--kolom"], "KOLOM=KOP", "de kop die een export voor een kolom heeft; meer dan één mag",
      isRepeatable: true),
    Option(.decimaal, ["--decimaal"], "TEKEN", "komma of punt, als de bestanden het niet zelf uitwijzen"),
    Option(.codering, ["--codering"], "CODERING", "utf-8 of windows-1252"),
    Option(.kleur, ["--kleur"], "WANNEER", "auto, altijd of nooit"),
    Option(.breedte, ["--breedte"], "KOLOMMEN", "de breedte van tabellen, 20 of meer"),
    Option(.stil, ["--stil"], nil, "geen opmerkingen op standaardfout"),
    Option(.help, ["--help", "-h", "--hulp"], nil, "uitleg van het programma of van een opdracht"),
    Option(.versie, ["--versie", "--version"], nil, "de versie van het programma"),
  ]

  private init(_ name: Name, _ spellings: [String], _ value: String?, _ help: String, isRepeatable: Bool = false) {
    self.name = name
    self.spellings = spellings
    self.value = value
    self.isRepeatable = isRepeatable
    self.help = help
  }

  /// The option with this spelling.
  static func option(spelled text: String) -> Option? { all.first { $0.spellings.contains(text) } }

  /// The option with this name.
  static func option(_ name: Name) -> Option { all.first { $0.name == name } ?? all[0] }

  /// The options of every command that reads written hours.
  static let hours: [Name] = [.verdraag, .kernen]

  /// The options that every command with data has.
  static let shared: [Name] = [
    .data, .jaar, .formaat, .uitvoer, .profiel, .kolom, .decimaal, .codering, .kleur, .breedte, .stil,
  ]
}
