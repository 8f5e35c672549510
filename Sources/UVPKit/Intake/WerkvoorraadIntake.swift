/// werkvoorraad.csv → work left over.
enum WerkvoorraadIntake {
  static let schema = TableSchema([
    .required("deelnemer"), .required("omschrijving"), .optional("code"), .optional("aantal", .number),
    .optional("kental", .number), .required("uren", .number), .required("in_prognose"), .optional("bron"),
    .optional("opmerking"),
  ])

  private enum YesNo: String, CaseIterable { case ja, nee }

  static func read(_ reader: TableReader, context: IntakeContext) -> [Werkvoorraadregel] {
    var regels: [Werkvoorraadregel] = []
    for row in reader.rows {
      let deelnemer = context.deelnemer(row, 0, in: reader)
      let omschrijving = reader.requiredText(row, 1)
      let aantal = reader.number(row, 3)?.map(Aantal.init)
      let kental = reader.number(row, 4)?.map(Kental.init)
      let stated = reader.number(row, 5)?.map(Uren.init)
      let inPrognose = reader.choice(row, 6, of: YesNo.self)
      guard let deelnemer, let omschrijving, let aantal, let kental, let stated, let inPrognose else { continue }
      guard let uren = HoursIntake.uren(stated, aantal: aantal, kental: kental, row: row, column: 5, in: reader)
      else { continue }
      regels.append(
        Werkvoorraadregel(
          deelnemer: deelnemer, omschrijving: omschrijving, code: reader.text(row, 2), aantal: aantal, kental: kental,
          uren: uren, inPrognose: inPrognose == .ja, origin: reader.origin(ofRow: row, bron: 7, opmerking: 8)))
    }
    return regels
  }
}
