/// The plans of two years, or of two data folders, side by side, with why each total changed.
public struct Jaarvergelijking: Hashable, Sendable {
  /// A deelnemer of either plan, by its positions there.
  public struct Paar: Hashable, Sendable {
    /// The name.
    public let naam: String
    /// The position in the old plan.
    public let oud: Int?
    /// The position in the new plan.
    public let nieuw: Int?

    /// A deelnemer of one or both plans.
    public init(naam: String, oud: Int?, nieuw: Int?) {
      self.naam = naam
      self.oud = oud
      self.nieuw = nieuw
    }
  }

  /// A section or total in both plans.
  public struct Regel: Hashable, Sendable {
    /// The name of the section, or `totaal`.
    public let naam: String
    /// The hours of the old plan; empty where it has no such section.
    public let oud: Stated<Uren>
    /// The hours of the new plan; empty where it has no such section.
    public let nieuw: Stated<Uren>
    /// What was added to the total; absent where either is PM or not known.
    public let verschil: Stated<Uren>
    /// Why; `nil` where a figure that should be known is not.
    public let oorzaken: Oorzaken?
  }

  /// A deelnemer, or all together.
  public struct Blok: Hashable, Sendable {
    /// The name.
    public let naam: String
    /// The sections.
    public let onderdelen: [Regel]
    /// All sections together.
    public let totaal: Regel
  }

  /// The deelnemers, each with its sections.
  public let blokken: [Blok]
  /// All of them together.
  public let som: Blok

  private struct Section: Hashable {
    let soort: Begroting.Soort
    let naam: String
  }

  /// Compares two plans.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public init(oud: Planning, nieuw: Planning, paren: [Paar]) throws(ArithmeticOverflow) {
    let earlier = Self.sections(oud.gegevens)
    let later = Self.sections(nieuw.gegevens)
    let sections = later + earlier.filter { !later.contains($0) }
    var blokken: [Blok] = []
    for paar in paren { blokken.append(try Self.blok(oud, nieuw, paar, sections)) }
    self.blokken = blokken
    var onderdelen: [Regel] = []
    for index in sections.indices {
      onderdelen.append(try Self.sum(sections[index].naam, blokken.map { $0.onderdelen[index] }))
    }
    som = Blok(
      naam: "som", onderdelen: onderdelen, totaal: try Self.sum(SectionName.totaal, blokken.map(\.totaal)))
  }

  private static func sections(_ gegevens: Jaargegevens) -> [Section] {
    var out = gegevens.catalogus.programmas.map { Section(soort: .programma, naam: $0) }
    if gegevens.projecten != nil { out.append(Section(soort: .projecten, naam: SectionName.projecten)) }
    if gegevens.diensten != nil { out.append(Section(soort: .diensten, naam: SectionName.diensten)) }
    if gegevens.lokaleProjecten != nil {
      out.append(Section(soort: .lokaleProjecten, naam: SectionName.lokaleProjecten))
    }
    if gegevens.werkvoorraad != nil { out.append(Section(soort: .werkvoorraad, naam: SectionName.werkvoorraad)) }
    return out
  }

  private static func blok(
    _ oud: Planning, _ nieuw: Planning, _ paar: Paar, _ sections: [Section]
  ) throws(ArithmeticOverflow) -> Blok {
    let was = try paar.oud.map { positie throws(ArithmeticOverflow) in try oud.begroting(van: positie) }
    let now = try paar.nieuw.map { positie throws(ArithmeticOverflow) in try nieuw.begroting(van: positie) }
    var onderdelen: [Regel] = []
    for section in sections {
      let old = was?.onderdelen.first { $0.soort == section.soort && $0.naam == section.naam }
      let new = now?.onderdelen.first { $0.soort == section.soort && $0.naam == section.naam }
      var oorzaken: Oorzaken?
      if old?.uren.absence?.isUnknown != true && new?.uren.absence?.isUnknown != true {
        switch section.soort {
        case .projecten:
          oorzaken = try .regional(
            .init(doorbelasting: oud.projecten, positie: paar.oud),
            .init(doorbelasting: nieuw.projecten, positie: paar.nieuw))
        case .diensten:
          oorzaken = try .regional(
            .init(doorbelasting: oud.diensten, positie: paar.oud),
            .init(doorbelasting: nieuw.diensten, positie: paar.nieuw))
        case .programma, .lokaleProjecten, .werkvoorraad: oorzaken = try .rows(old, new)
        }
      }
      onderdelen.append(try regel(section.naam, old?.uren, new?.uren, oorzaken))
    }
    return Blok(
      naam: paar.naam, onderdelen: onderdelen,
      totaal: try regel(SectionName.totaal, was?.totaal, now?.totaal, try together(onderdelen)))
  }

  /// What one side does not have at all adds nothing to its total; what is PM there is no figure to compare with.
  private static func regel(
    _ naam: String, _ oud: Stated<Uren>?, _ nieuw: Stated<Uren>?, _ oorzaken: Oorzaken?
  ) throws(ArithmeticOverflow) -> Regel {
    let verschil: Stated<Uren>
    if let oud, let nieuw {
      verschil = try nieuw.less(oud)
    } else if let absence = (oud ?? nieuw)?.absence {
      verschil = .absent(absence)
    } else {
      verschil =
        try oorzaken.map { oorzaken throws(ArithmeticOverflow) in .known(try oorzaken.sum()) } ?? .absent(.empty)
    }
    return Regel(
      naam: naam, oud: oud ?? .absent(.empty), nieuw: nieuw ?? .absent(.empty), verschil: verschil, oorzaken: oorzaken)
  }

  private static func together(_ regels: [Regel]) throws(ArithmeticOverflow) -> Oorzaken? {
    var sum = Oorzaken()
    for regel in regels {
      guard let own = regel.oorzaken else { return nil }
      sum = try sum + own
    }
    return sum
  }

  /// The same section or total of several deelnemers; those that a side does not have add nothing there.
  private static func sum(_ naam: String, _ regels: [Regel]) throws(ArithmeticOverflow) -> Regel {
    let oud = regels.map(\.oud).filter { $0 != .absent(.empty) }
    let nieuw = regels.map(\.nieuw).filter { $0 != .absent(.empty) }
    return try regel(
      naam, oud.isEmpty ? nil : try Planning.sum(oud), nieuw.isEmpty ? nil : try Planning.sum(nieuw),
      try together(regels))
  }
}
