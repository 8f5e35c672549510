/// gepubliceerd.csv → the published document, word for word.
enum GepubliceerdIntake {
  static let schema = TableSchema([
    .required("document"), .required("tabel"), .required("volgnr"), .required("soort"), .optional("deelnemer"),
    .optional("onderdeel"), .required("code"), .required("omschrijving"), .required("aantal", .number),
    .required("kental", .number), .required("uren", .number), .optional("kosten", .money),
    .optional("aandeel", .percentage), .optional("financiering"), .optional("eenheid"), .optional("werkcode"),
    .optional("grondslag"), .optional("factor", .number), .optional("bron"), .optional("opmerking"),
  ])

  /// The word in the column deelnemer for the region as a whole.
  static let regio = "regio"

  static func read(_ reader: TableReader, context: IntakeContext) -> [GepubliceerdeRegel] {
    struct Key: Hashable { let document, tabel, volgnr: String }
    var regels: [GepubliceerdeRegel] = []
    let onderdelen = Dictionary(
      context.onderdelen.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    var keys: [Key: Int] = [:]
    for row in reader.rows {
      let document = reader.requiredText(row, 0)
      let tabel = reader.requiredText(row, 1)
      let volgnr = reader.requiredText(row, 2)
      let soort = reader.choice(row, 3, of: GepubliceerdeRegel.Soort.self)
      let name = reader.text(row, 4)
      let named = reader.text(row, 5)
      let onderdeel = named.isEmpty ? "" : onderdelen[named.lowercased()]
      // A table of the plan is someone's; only where it is of no onderdeel does it not matter whose.
      let isAbout = soort == .verwijzing || soort == .aankondiging
      if name.isEmpty && !named.isEmpty && soort != nil && !isAbout {
        reader.report(.cellEmpty(column: "deelnemer"), row: row, column: 4)
      }
      let isRegional = name.isEmpty || name.lowercased() == regio
      let deelnemer = isRegional ? nil : context.deelnemer(row, 4, in: reader)
      let aantal = reader.number(row, 8, isVerbatim: true, allowsRange: true)
      let kental = reader.number(row, 9, isVerbatim: true)
      let uren = reader.number(row, 10, isVerbatim: true)
      let kosten = reader.number(row, 11, isVerbatim: true)
      let aandeel = reader.number(row, 12, isVerbatim: true)
      let factor = reader.number(row, 17, isVerbatim: true)
      let werkcode = workingCode(reader, row, 15, context)
      let grondslag = workingCode(reader, row, 16, context)
      guard let document, let tabel, let volgnr, let soort, let aantal, let kental, let uren, let kosten, let aandeel,
        let factor, let werkcode, let grondslag, isRegional || deelnemer != nil
      else { continue }
      guard let onderdeel else {
        let suggestion = NearMiss.suggestion(for: named, among: context.onderdelen)
        reader.report(.unknownOnderdeel(naam: named, suggestion: suggestion), row: row, column: 5)
        continue
      }
      let key = Key(document: document, tabel: tabel, volgnr: volgnr)
      if let first = keys[key] {
        reader.report(
          .duplicateKey(key: "\(tabel), volgnr \(volgnr)", first: reader.place(ofRow: first)), row: row, column: 2)
        continue
      }
      keys[key] = row
      var regel = GepubliceerdeRegel(
        document: document, tabel: tabel, volgnr: volgnr, soort: soort, deelnemer: deelnemer,
        onderdeel: onderdeel, code: reader.text(row, 6), omschrijving: reader.text(row, 7),
        aantal: aantal.map(Aantal.init), kental: kental.map(Kental.init), uren: uren.map(Uren.init),
        kosten: kosten.map(Euro.init), aandeel: aandeel.map(Aandeel.init), financiering: reader.text(row, 13),
        origin: reader.origin(ofRow: row, bron: 18, opmerking: 19))
      regel.eenheid = reader.text(row, 14)
      regel.werkcode = werkcode
      regel.grondslag = grondslag
      regel.factor = factor.map(Aantal.init)
      regels.append(regel)
    }
    return regels
  }

  /// A code of the working data, or empty; `nil` after a complaint.
  private static func workingCode(
    _ reader: TableReader, _ row: Int, _ column: Int, _ context: IntakeContext
  ) -> String? {
    let code = reader.text(row, column)
    if code.isEmpty || !context.knowsCatalogus || context.codes.contains(code) { return code }
    let suggestion = reader.isPastShown ? nil : NearMiss.suggestion(for: code, among: context.codes.known)
    reader.report(.unknownCode(code: code, suggestion: suggestion), row: row, column: column)
    return nil
  }
}
