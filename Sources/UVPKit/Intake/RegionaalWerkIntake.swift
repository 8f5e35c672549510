/// projecten.csv and diensten.csv → regional work.
enum RegionaalWerkIntake {
  static let projectenSchema = TableSchema([
    .required("code"), .required("project"), .required("uren", .number), .required("financiering"),
    .optional("sleutel"), .optional("fase"), .optional("bron"), .optional("opmerking"), .optional("doel"),
  ])
  static let dienstenSchema = TableSchema([
    .required("code"), .required("dienst"), .required("uren", .number), .required("financiering"),
    .optional("sleutel"), .optional("bron"), .optional("opmerking"), .optional("doel"),
  ])

  /// - Parameter fase: the column of the phase, if the table has one.
  static func read(
    _ reader: TableReader, hasFase: Bool, context: IntakeContext, codes: inout CodeRegistry
  ) -> [RegionaalWerk] {
    var werk: [RegionaalWerk] = []
    let bron = hasFase ? 6 : 5
    for row in reader.rows {
      let code = reader.requiredText(row, 0)
      let naam = reader.requiredText(row, 1)
      let uren = reader.number(row, 2)
      let financiering = reader.choice(row, 3, of: Financiering.self)
      guard let code, let naam, let uren, let financiering else { continue }
      codes.register(code, row: row, column: 0, in: reader)
      var sleutel = reader.text(row, 4)
      if sleutel.isEmpty { sleutel = Verdeelsleutel.inbreng }
      if let known = context.sleutel(sleutel) {
        sleutel = known.naam
      } else if financiering == .verdeelsleutel && context.knowsSleutels {
        reader.report(
          .unknownSleutel(
            name: sleutel, suggestion: NearMiss.suggestion(for: sleutel, among: context.sleutels.map(\.naam))),
          row: row, column: 4)
      }
      werk.append(
        RegionaalWerk(
          code: code, naam: naam, uren: uren.map(Uren.init), financiering: financiering, sleutel: sleutel,
          fase: hasFase ? reader.text(row, 5) : "", doel: reader.text(row, bron + 2),
          origin: reader.origin(ofRow: row, bron: bron, opmerking: bron + 1)))
    }
    return werk
  }
}
