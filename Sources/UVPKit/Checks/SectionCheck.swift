/// T404: a printed total that agrees with its own rows, but not with the working data.
enum SectionCheck {
  static func run(_ toets: Toets) throws(ArithmeticOverflow) -> [Bevinding] {
    var found: [Bevinding] = []
    for table in toets.tables {
      for totaal in table.totalen {
        guard let printed = totaal.uren.value else { continue }
        // Where the rows already contradict the total, T102 says it all.
        let sum = try table.hours()
        if !table.regels.isEmpty && sum.total.value != nil && sum.known != printed && !table.hasOpenRows(\.uren) {
          continue
        }
        guard let computed = try computed(table.section, toets), computed != printed else { continue }
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

  /// The hours of an onderdeel by the working data: of a deelnemer, or of the region as a whole.
  static func computed(_ section: Toets.Section, _ toets: Toets) throws(ArithmeticOverflow) -> Uren? {
    if let deelnemer = section.deelnemer {
      return hours(section.onderdeel, in: try toets.planning.begroting(van: deelnemer))?.value
    }
    switch section.onderdeel {
    case "": return nil
    case SectionName.projecten: return toets.planning.projecten?.totaal.total.value
    case SectionName.diensten: return toets.planning.diensten?.totaal.total.value
    default:
      if let tabel = toets.regio.energie.first(where: { $0.naam == section.onderdeel }) {
        return tabel.uren.total.value
      }
      var parts: [Stated<Uren>] = []
      for positie in toets.gegevens.deelnemers.indices {
        guard let uren = hours(section.onderdeel, in: try toets.planning.begroting(van: positie)) else { return nil }
        parts.append(uren)
      }
      return try Planning.sum(parts).value
    }
  }

  private static func hours(_ onderdeel: String, in begroting: Begroting) -> Stated<Uren>? {
    switch onderdeel {
    case SectionName.prognose: begroting.prognose
    case SectionName.totaal: begroting.totaal
    default: begroting.onderdelen.first { $0.naam == onderdeel }?.uren
    }
  }
}
