/// realisatie.csv → the sums of the hours written; its other columns are never read.
enum RealisatieIntake {
  static let schema = TableSchema([
    .required("datum"), .required("deelnemer"), .required("code"), .optional("zaak"), .required("uren", .number),
    .optional("aantal", .number),
  ])

  /// The sums per deelnemer and code, in the order in which they are first seen; corrections may be negative.
  static func sums(_ reader: TableReader) -> [WrittenSum] {
    struct Sum {
      let deelnemer: String
      let code: String
      var uren = ExactDecimal.zero
      var aantal: ExactDecimal?
    }
    var sums: [Sum] = []
    var positions: [String: Int] = [:]
    for row in reader.rows {
      let deelnemer = reader.requiredText(row, 1)
      let code = reader.requiredText(row, 2)
      let stated = reader.number(row, 4, isVerbatim: true)
      let aantal = reader.number(row, 5, isVerbatim: true)
      guard let deelnemer, let code, let stated, let aantal else { continue }
      guard let uren = stated.value else {
        reader.report(.cellEmpty(column: "uren"), row: row, column: 4)
        continue
      }
      let match = KeyedTable.match([deelnemer, code])
      let position = positions[match] ?? sums.count
      if position == sums.count {
        positions[match] = position
        sums.append(Sum(deelnemer: deelnemer, code: code))
      }
      do throws(ArithmeticOverflow) {
        sums[position].uren = try sums[position].uren + uren
        if let aantal = aantal.value { sums[position].aantal = try (sums[position].aantal ?? .zero) + aantal }
      } catch {
        reader.report(.tooLargeToCalculate(what: "de geschreven uren"), row: row, column: 4)
      }
    }
    return sums.map { WrittenSum(deelnemer: $0.deelnemer, code: $0.code, uren: $0.uren, aantal: $0.aantal) }
  }
}
