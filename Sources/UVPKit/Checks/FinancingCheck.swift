/// T301: two tables name another financing for the same work; O101: one only adds to the other.
enum FinancingCheck {
  static func run(_ toets: Toets) -> [Bevinding] {
    var found: [Bevinding] = []
    var seen: [String: (regel: GepubliceerdeRegel, table: PrintedTable)] = [:]
    for table in toets.tables {
      for regel in table.regels where !regel.financiering.isEmpty && !regel.code.isEmpty {
        let code = toets.meantCode(regel.code, in: table)
        let key = "\(regel.document)\n\(regel.onderdeel)\n\(table.key.deelnemer.map(String.init) ?? "")\n\(code)"
        guard let first = seen[key] else {
          seen[key] = (regel, table)
          continue
        }
        if first.table.naam == table.naam { continue }
        switch comparison(first.regel.financiering, regel.financiering) {
        case .same: break
        case .secondAdds(let rest):
          found.append(
            Bevinding(
              .financingAdds(code: code, table: table.naam, text: rest, otherTable: first.table.naam),
              at: regel.origin))
        case .firstAdds(let rest):
          found.append(
            Bevinding(
              .financingAdds(code: code, table: first.table.naam, text: rest, otherTable: table.naam),
              at: regel.origin))
        case .contradicts:
          found.append(
            Bevinding(
              .financingContradicts(
                code: code, table: first.table.naam, text: first.regel.financiering, otherTable: table.naam,
                otherText: regel.financiering),
              at: regel.origin))
        }
      }
    }
    return found
  }

  enum Comparison: Equatable {
    case same
    case secondAdds(String)
    case firstAdds(String)
    case contradicts
  }

  /// Compares two texts word by word, without upper case and full stops.
  static func comparison(_ first: String, _ second: String) -> Comparison {
    let a = words(first)
    let b = words(second)
    if a == b { return .same }
    if b.starts(with: a) { return .secondAdds(rest(of: second, after: a.count)) }
    if a.starts(with: b) { return .firstAdds(rest(of: first, after: b.count)) }
    return .contradicts
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split(separator: " ").map { String($0.filter { $0 != "." && $0 != "," }) }.filter { !$0.isEmpty }
  }

  private static func rest(of text: String, after count: Int) -> String {
    text.split(separator: " ").dropFirst(count).joined(separator: " ")
  }
}
