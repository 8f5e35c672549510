/// A kind of table that is known by its header: a table of the data folder, or a CSV that the program itself writes.
package struct TableKind: Sendable {
  /// The name in messages.
  package let name: String
  /// The columns that together point out a row.
  package let key: [String]
  /// What stands in the columns; a table is of this kind when it has the required ones.
  let columns: [TableSchema.Column]
  /// The columns that hold a figure in one row and words in the next.
  let mixed: Set<String>
  /// The columns that say where a row comes from, and not what it says.
  let origins: Set<String>

  private init(
    _ name: String, _ columns: [TableSchema.Column], key: [String], mixed: Set<String> = [],
    origins: Set<String> = []
  ) {
    self.name = name
    self.columns = columns
    self.key = key
    self.mixed = mixed
    self.origins = origins
  }

  /// What a row is of, in every kind: no figure, and not compared unless it is asked for.
  static let remarks: Set<String> = ["bron", "opmerking"]

  package static let prognose = TableKind("prognose", PrognoseIntake.schema.columns, key: ["deelnemer", "code"])
  package static let realisatie = TableKind(
    "realisatie", HoursLayout.schema.columns, key: ["deelnemer", "code"])
  private static let plan = TableKind(
    "plan",
    [
      .required("deelnemer"), .required("onderdeel"), .required("code"), .required("omschrijving"),
      .required("aantal", .number), .required("kental", .number), .required("uren", .number),
      .optional("kosten", .money), .optional("eenheid"),
    ], key: ["deelnemer", "onderdeel", "code", "omschrijving"])

  /// All kinds; of several that fit, the one with the most required columns is meant.
  static let all = [
    TableKind("catalogus", CatalogusIntake.schema.columns, key: ["code"]),
    TableKind("deelnemers", DeelnemersIntake.schema.columns, key: ["deelnemer"]),
    prognose, realisatie,
    TableKind("projecten", RegionaalWerkIntake.projectenSchema.columns, key: ["code"]),
    TableKind("diensten", RegionaalWerkIntake.dienstenSchema.columns, key: ["code"]),
    TableKind("lokale projecten", LokaleProjectenIntake.schema.columns, key: ["code"]),
    TableKind("werkvoorraad", WerkvoorraadIntake.schema.columns, key: ["deelnemer", "omschrijving", "code"]),
    TableKind("energie", EnergieIntake.schema.columns, key: ["code"]),
    TableKind("toezicht", ToezichtIntake.schema.columns, key: ["deelnemer", "branche", "code"]),
    TableKind("verdeelsleutels", VerdeelsleutelIntake.schema.columns, key: ["sleutel", "deelnemer"]),
    TableKind("uitgangspunten", UitgangspuntenIntake.schema.columns, key: ["sleutel"], mixed: ["waarde"]),
    TableKind("gepubliceerd", GepubliceerdIntake.schema.columns, key: ["document", "tabel", "volgnr"]),
    // Many a table has a team and a function: only with fte and bezetting it is this one.
    TableKind(
      "formatie",
      FormatieIntake.schema.columns.map {
        ["fte", "bezetting"].contains($0.name) ? .required($0.name, $0.kind) : $0
      }, key: ["team", "functie"]),
    TableKind("teams", TeamsIntake.schema.columns, key: ["code", "team"]),
    TableKind("doelen", DoelenIntake.schema.columns, key: ["doel", "indicator"]),
    plan,
    TableKind(
      "plan --kort",
      [
        .required("deelnemer"), .required("onderdeel"), .required("uren", .number), .optional("kosten", .money),
      ], key: ["deelnemer", "onderdeel"]),
    TableKind(
      "plan --regio",
      [
        .required("onderdeel"), .required("code"), .required("omschrijving"), .required("financiering"),
        .required("aantal", .number), .required("kental", .number), .required("uren", .number),
        .required("uren_niet_doorbelast", .number), .optional("kosten", .money),
      ], key: ["onderdeel", "code"]),
    TableKind("scenario", ScenarioIntake.schema.columns, key: ["scenario", "wat", "sleutel", "deelnemer"]),
    TableKind(
      "uitkomst van scenario",
      [
        .required("scenario"), .required("deelnemer"), .required("onderdeel"), .required("uren_basis", .number),
        .required("uren", .number), .required("uren_verschil", .number), .optional("fte_basis", .number),
        .optional("fte", .number), .optional("fte_verschil", .number), .optional("kosten_basis", .money),
        .optional("kosten", .money), .optional("kosten_verschil", .money),
      ], key: ["scenario", "deelnemer", "onderdeel"]),
    TableKind(
      "uitkomst van vergelijk",
      [
        .required("deelnemer"), .required("onderdeel"), .required("oud", .number), .required("nieuw", .number),
        .required("verschil", .number), .required("aantallen", .number), .required("kentallen", .number),
        .required("uren", .number), .required("aandeel", .number), .required("regio_uren", .number),
        .required("erbij", .number), .required("weg", .number), .required("afronding", .number),
        .required("zonder_cijfer", .number),
      ], key: ["deelnemer", "onderdeel"]),
    TableKind(
      "verdeel",
      [
        .required("deelnemer"), .required("onderdeel"), .required("code"), .required("omschrijving"),
        .required("sleutel"), .required("aandeel", .percentage), .required("exact", .number),
        .required("los_afgerond", .number), .required("uren", .number),
      ], key: ["deelnemer", "onderdeel", "code"]),
    TableKind(
      "doelen met oordeel",
      DoelenColumns.all.map {
        DoelenColumns.figures.contains($0) ? .required($0, .number) : .required($0)
      }, key: ["doel", "indicator", "deelnemer"]),
    TableKind(
      "toets",
      [
        .required("code"), .required("soort"), .required("bron"), .required("melding"),
        .required("gedrukt", .number), .required("berekend", .number), .required("verschil", .number),
        .optional("bestand"), .optional("regel", .number), .optional("eenheid"),
      ], key: ["code", "bron", "melding"], origins: ["bestand", "regel"]),
  ]

  /// The kind of a table with these columns, if it is known.
  static func kind(ofHeader names: [String]) -> TableKind? {
    let names = Set(names)
    var best: (kind: TableKind, count: Int)?
    for kind in all {
      let required = kind.columns.filter(\.isRequired)
      if required.count > best?.count ?? 0, required.allSatisfy({ names.contains($0.name) }) {
        best = (kind, required.count)
      }
    }
    return best?.kind
  }

  /// The names of all columns of all kinds.
  static let columnNames = Set(all.flatMap { $0.columns.map(\.name) })

  /// What the figures are in a column that every kind with a column of this name takes to be one of figures.
  static func figures(named name: String) -> TableSchema.Kind? {
    let kinds = all.flatMap(\.columns).filter { $0.name == name }.map(\.kind)
    return kinds.allSatisfy(\.isNumeric) ? kinds.first : nil
  }

  /// The key as it is matched.
  ///
  /// The one charged row of a regional section of a plan describes itself by its share of a total: where that changes
  /// it is still the same row.
  func match(_ key: [String], columns: [String]) -> String {
    guard name == Self.plan.name, columns == Self.plan.key, key[2].isEmpty,
      key[1] == SectionName.projecten || key[1] == SectionName.diensten
    else { return KeyedTable.match(key) }
    return KeyedTable.match([key[0], key[1], "", ""])
  }
}
