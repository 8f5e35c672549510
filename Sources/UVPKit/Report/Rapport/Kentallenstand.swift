/// What the hours of a plan rest on: kentallen by their status in the catalogue, and rows with one of their own.
enum Kentallenstand {
  static func notes(_ gegevens: Jaargegevens, posities: [Int]) throws(ArithmeticOverflow) -> [String] {
    let wanted = Set(posities)
    var groups: [(status: String, rows: Int, uren: HoursSum)] = []
    var own = 0
    var without = 0
    for regel in gegevens.prognose where wanted.contains(regel.deelnemer) {
      let product = gegevens.catalogus.products[regel.product]
      if regel.kental != .absent(.empty) {
        own += 1
        continue
      }
      guard product.kental.value != nil else {
        without += 1
        continue
      }
      let status = product.status.isEmpty ? "zonder status" : product.status
      let uren = try Planning.uren(aantal: regel.aantal, kental: product.kental)
      if let position = groups.firstIndex(where: { $0.status == status }) {
        groups[position].rows += 1
        try groups[position].uren.add(uren)
      } else {
        var sum = HoursSum()
        try sum.add(uren)
        groups.append((status, 1, sum))
      }
    }
    var parts = groups.map { group in
      let uren = group.uren.total.value.map { "\($0.value.text(.grouped)) uur" } ?? "geen uren"
      return "\(rijen(group.rows)) met een kental dat \(group.status) is (\(uren))"
    }
    if own > 0 { parts.append("\(rijen(own)) met een eigen kental in de prognose") }
    if without > 0 { parts.append("\(rijen(without)) zonder kental, waarvan de uren PM zijn") }
    return parts.isEmpty ? [] : ["Kentallen: \(parts.joined(separator: ", "))."]
  }

  private static func rijen(_ count: Int) -> String { count == 1 ? "1 rij" : "\(count) rijen" }
}
