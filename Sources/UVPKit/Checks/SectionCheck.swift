/// T404: a printed total that agrees with its own rows, but not with the working data.
enum SectionCheck {
  static func run(_ toets: Toets) throws(ArithmeticOverflow) -> [Bevinding] {
    var found: [Bevinding] = []
    for table in toets.tables {
      for totaal in table.totalen {
        guard let printed = totaal.uren.value else { continue }
        // Where the rows already contradict the total, T102 says it all.
        if !table.regels.isEmpty, try table.hours() != printed { continue }
        guard let computed = try computed(totaal.onderdeel, deelnemer: totaal.deelnemer, toets), computed != printed
        else { continue }
        found.append(
          Bevinding(
            .sectionDiffers(
              onderdeel: totaal.onderdeel, printed: printed.value.text(.grouped),
              computed: computed.value.text(.grouped)),
            at: totaal.origin, figures: .init(printed: printed.value, computed: computed.value, unit: "uur")))
      }
    }
    return found
  }

  /// The hours of an onderdeel by the working data: of a deelnemer, or of the region.
  static func computed(
    _ onderdeel: String, deelnemer: Int?, _ toets: Toets
  ) throws(ArithmeticOverflow) -> Uren? {
    if let deelnemer {
      return try toets.planning.begroting(van: deelnemer).onderdelen.first { $0.naam == onderdeel }?.uren.value
    }
    switch onderdeel {
    case Begroting.SectionName.projecten: return toets.planning.projecten?.totaal.known
    case Begroting.SectionName.diensten: return toets.planning.diensten?.totaal.known
    default:
      return try Regiobegroting(toets.planning).energie.first { $0.naam == onderdeel }?.uren.known
    }
  }
}
