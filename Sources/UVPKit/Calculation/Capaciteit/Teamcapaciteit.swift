/// Why the capacity of a team is not set beside its work.
public enum GeenVergelijking: Hashable, Sendable {
  /// teams.csv gives the team no codes.
  case geenCodes
  /// It is not known whom the team serves.
  case bedientOnbekend
  /// The work of deelnemers that the team serves is not known or not asked for; their positions.
  case deelnemersOntbreken([Int])
  /// The team works for the region, whose work was not asked for.
  case regionaalNietGevraagd
  /// None of the rows of the work has hours, for this reason.
  case geenUren(Absence)
  /// A function has no bezetting, for this reason.
  case geenBezetting(Absence)
  /// It is not known how much is kept free, for this reason.
  case geenReserve(Absence)

  /// Whether work of the team was left out.
  public var isPartial: Bool {
    switch self {
    case .deelnemersOntbreken, .regionaalNietGevraagd: true
    case .geenCodes, .bedientOnbekend, .geenUren, .geenBezetting, .geenReserve: false
    }
  }
}

/// One team: what it has to do, and what it can.
public struct Teamcapaciteit: Hashable, Sendable {
  /// The name.
  public let team: String
  /// For whom it works.
  public let bediening: Bediening
  /// Its functions.
  public let functies: [Formatieregel]
  /// The hours that it has to do; `nil` where it has no codes, or where all its work was left out.
  public let nodig: HoursSum?
  /// What is approved; absent when that of one of the functions is.
  public let formatie: Stated<Fte>
  /// What is filled; absent when that of one of the functions is.
  public let bezetting: Stated<Fte>
  /// What is approved and not filled; below zero where more is filled than approved.
  public let vacature: Stated<Fte>
  /// The hours of the bezetting, without what is kept free; `nil` where they are not known.
  public let beschikbaar: Uren?
  /// The hours of the bezetting with what is kept free; `nil` where they are not known.
  public let metReserve: Uren?
  /// The hours of the formatie, were it all filled, without what is kept free; `nil` where they are not known.
  public let bijVolleFormatie: Uren?
  /// The hours of one fte, without what is kept free; over functions that differ the mean, weighed by bezetting.
  public let urenPerFte: ExactFraction?
  /// Why work and capacity are not compared; `nil` when they are.
  public let reden: GeenVergelijking?

  /// Whether functions have different productive hours, so that ``urenPerFte`` is a mean.
  public let isGemiddeld: Bool

  /// - Parameters:
  ///   - standaard: the productive hours of functions that have none of their own.
  ///   - reserve: the part that is kept free; empty for nothing.
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public init(
    _ team: String, teams: Teamindeling, nodig: HoursSum?, reden: GeenVergelijking?, standaard: Uren?,
    reserve: Stated<Aandeel>
  ) throws(ArithmeticOverflow) {
    self.team = team
    self.nodig = nodig
    bediening = teams.bediening(van: team)
    functies = teams.functies(van: team)
    formatie = try Self.som(functies.map(\.fte))
    bezetting = try Self.som(functies.map(\.bezetting))
    vacature =
      if let formatie = formatie.value, let bezetting = bezetting.value {
        .known(try formatie - bezetting)
      } else {
        .absent(bezetting.absence ?? formatie.absence ?? .empty)
      }
    let left: Aandeel? =
      switch reserve {
      case .known(let reserve): Aandeel(try Aandeel.whole.value - reserve.value)
      case .absent(.empty): .whole
      case .absent: nil
      }
    var hours: [Uren] = []
    for functie in functies { if let uren = functie.productieveUren.value ?? standaard { hours.append(uren) } }
    let knowsHours = hours.count == functies.count
    isGemiddeld = knowsHours && Set(hours).count > 1
    let filled = knowsHours ? try Self.uren(functies.map(\.bezetting), hours) : nil
    let approved = knowsHours ? try Self.uren(functies.map(\.fte), hours) : nil
    metReserve = filled
    beschikbaar = if let left, let filled { try left * filled } else { nil }
    bijVolleFormatie = if let left, let approved { try left * approved } else { nil }
    if knowsHours, let left, let first = hours.first, !isGemiddeld {
      urenPerFte = ExactFraction(try (left * first).value)
    } else if let beschikbaar, let fte = bezetting.value, fte > .zero {
      urenPerFte = try ExactFraction(beschikbaar.value) / ExactFraction(fte.value)
    } else if let bijVolleFormatie, let fte = formatie.value, fte > .zero {
      urenPerFte = try ExactFraction(bijVolleFormatie.value) / ExactFraction(fte.value)
    } else {
      urenPerFte = nil
    }
    let unknown = left == nil ? reserve.absence : nil
    self.reden = reden ?? bezetting.absence.map { .geenBezetting($0) } ?? unknown.map { .geenReserve($0) }
  }

  /// The functions without productive hours of their own.
  public var zonderEigenUren: Bool { functies.contains { $0.productieveUren.value == nil } }

  /// Hours left of the bezetting, below zero short; `nil` where there is a ``reden``.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the figure leaves the exact range.
  public func verschil() throws(ArithmeticOverflow) -> Uren? {
    guard reden == nil, let beschikbaar, let nodig = nodig?.total.value else { return nil }
    return try beschikbaar - nodig
  }

  /// The jobs that the hours need: uren / the hours of one fte that are not kept free; to two places.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the figure leaves the exact range.
  public func fteNodig() throws(ArithmeticOverflow) -> Fte? {
    guard let exact = try exactFteNodig() else { return nil }
    return Fte(try exact.rounded(toPlaces: Fte.places))
  }

  /// Jobs left of the bezetting, below zero short; to two places, from the exact figures.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the figure leaves the exact range.
  public func fteVerschil() throws(ArithmeticOverflow) -> Fte? {
    guard reden == nil, let exact = try exactFteNodig(), let bezetting = bezetting.value else { return nil }
    return Fte(try (ExactFraction(bezetting.value) - exact).rounded(toPlaces: Fte.places))
  }

  /// The hours needed in whole percents of those available: 137; `nil` where nothing is available.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the figure leaves the exact range.
  public func benutting() throws(ArithmeticOverflow) -> ExactDecimal? {
    guard reden == nil else { return nil }
    return try Self.procent(nodig, van: beschikbaar)
  }

  /// The same were the formatie all filled.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the figure leaves the exact range.
  public func benuttingBijVolleFormatie() throws(ArithmeticOverflow) -> ExactDecimal? {
    switch reden {
    case nil, .geenBezetting: try Self.procent(nodig, van: bijVolleFormatie)
    default: nil
    }
  }

  private static func procent(
    _ nodig: HoursSum?, van beschikbaar: Uren?
  ) throws(ArithmeticOverflow) -> ExactDecimal? {
    guard let beschikbaar, beschikbaar > .zero, let nodig = nodig?.total.value else { return nil }
    let part = try ExactFraction(nodig.value) / ExactFraction(beschikbaar.value)
    return try (part * ExactFraction(100)).rounded(toPlaces: 0)
  }

  private func exactFteNodig() throws(ArithmeticOverflow) -> ExactFraction? {
    guard let nodig = nodig?.total.value, let urenPerFte, urenPerFte > .zero else { return nil }
    return try ExactFraction(nodig.value) / urenPerFte
  }

  private static func som(_ parts: [Stated<Fte>]) throws(ArithmeticOverflow) -> Stated<Fte> {
    var sum = Fte.zero
    for part in parts {
      switch part {
      case .known(let fte): sum = try sum + fte
      case .absent: return part
      }
    }
    return .known(sum)
  }

  private static func uren(_ parts: [Stated<Fte>], _ hours: [Uren]) throws(ArithmeticOverflow) -> Uren? {
    var sum = Uren.zero
    for (part, own) in zip(parts, hours) {
      guard let fte = part.value else { return nil }
      sum = try sum + fte * own
    }
    return sum
  }
}
