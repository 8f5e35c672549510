/// lokale-projecten.csv → projects for one deelnemer.
enum LokaleProjectenIntake {
  static let schema = TableSchema([
    .required("code"), .required("deelnemer"), .required("project"), .optional("opdracht"),
    .required("uren", .number), .optional("bron"), .optional("opmerking"),
  ])

  static func read(_ reader: TableReader, context: IntakeContext, codes: inout CodeRegistry) -> [LokaalProject] {
    var projecten: [LokaalProject] = []
    for row in reader.rows {
      let code = reader.requiredText(row, 0)
      let deelnemer = context.deelnemer(row, 1, in: reader)
      let naam = reader.requiredText(row, 2)
      let uren = reader.number(row, 4)
      guard let code, let deelnemer, let naam, let uren else { continue }
      codes.register(code, row: row, column: 0, in: reader)
      projecten.append(
        LokaalProject(
          code: code, deelnemer: deelnemer, naam: naam, opdracht: reader.text(row, 3), uren: uren.map(Uren.init),
          origin: reader.origin(ofRow: row, bron: 5, opmerking: 6)))
    }
    return projecten
  }
}
