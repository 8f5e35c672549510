/// T307: a number is not the printed multiple of another; T308: what it is a multiple of goes by another kind;
/// O115: by how much it is multiplied is not printed.
enum BasisCheck {
  private struct Code: Hashable {
    let document: String
    let code: String
  }

  static func run(_ toets: Toets) throws(ArithmeticOverflow) -> [Bevinding] {
    var bases: [Code: GepubliceerdeRegel] = [:]
    for table in toets.tables {
      for regel in table.regels {
        let code = Code(document: table.document, code: toets.meantCode(regel, in: table).lowercased())
        if !code.code.isEmpty && bases[code] == nil { bases[code] = regel }
      }
    }
    var found: [Bevinding] = []
    for table in toets.tables {
      var open: [(regel: GepubliceerdeRegel, own: ExactDecimal, basis: ExactDecimal)] = []
      for regel in table.regels where !regel.grondslag.isEmpty {
        guard let basis = bases[Code(document: table.document, code: regel.grondslag.lowercased())] else { continue }
        if let own = kind(of: regel), let other = kind(of: basis), Toets.nameKey(own) != Toets.nameKey(other) {
          found.append(
            Bevinding(
              .basisOfOtherKind(
                row: regel.label, kind: own, basis: basis.omschrijving, basisKind: other, basisTable: basis.tabel),
              at: regel.origin))
        }
        guard let own = regel.aantal.value, let number = basis.aantal.value else { continue }
        guard let factor = regel.factor.value else {
          open.append((regel, own.value, number.value))
          continue
        }
        let computed = try number.value * factor.value
        if computed == own.value { continue }
        found.append(
          Bevinding(
            .multipleDiffers(
              row: regel.label, basis: number.value.text(.grouped), factor: factor.value.text(.grouped),
              printed: own.value.text(.grouped), computed: computed.text(.grouped)),
            at: regel.origin, figures: .init(printed: own.value, computed: computed, unit: "")))
      }
      guard let first = open.first else { continue }
      found.append(
        Bevinding(
          .factorNotPrinted(
            table: table.naam,
            pairs: open.map { ($0.own.text(.grouped), $0.basis.text(.grouped)) }.map { "\($0) uit \($1)" },
            fewer: open.count { $0.own < $0.basis }),
          at: first.regel.origin))
    }
    return found
  }

  /// The words between the first brackets of a row: what kind it is of.
  private static func kind(of regel: GepubliceerdeRegel) -> String? {
    let text = regel.omschrijving
    guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") else { return nil }
    return String(text[text.index(after: open)..<close])
  }
}
