/// An indicator with what came of it, stated or computed, and whether the goal was reached.
public struct Doelstand: Hashable, Sendable {
  /// Whether a goal was reached.
  public enum Oordeel: Hashable, Sendable {
    case gehaald
    case nietGehaald
    case nietTeZeggen(Reden)
  }

  /// Why it cannot be said.
  public enum Reden: Hashable, Sendable {
    /// Nothing was aimed at, as far as the file says.
    case geenStreefwaarde(Absence)
    /// What came of it is not stated.
    case geenUitkomst(Absence)
    /// There are no written hours to compute it from.
    case geenUren
    /// The hours hold no inspections to divide by, or the catalogue has no roles.
    case geenControles
    /// One of the two is words.
    case tekst
    /// The two count different things.
    case eenheden(String, String)
    /// Not what was aimed at, and the row does not say whether more or less is better.
    case geenRichting
    /// What came of it lies partly within what was aimed at.
    case deels
  }

  /// The row of doelen.csv.
  public let regel: Doelregel
  /// What came of it.
  public let gerealiseerd: Stated<Doelwaarde>
  /// Whether it was computed from written hours.
  public let isBerekend: Bool
  /// Whether the goal was reached.
  public let oordeel: Oordeel

  /// The state of one indicator.
  ///
  /// - Parameters:
  ///   - controles: the inspections finished, for what is computed from them; `nil` where the catalogue has no roles.
  ///   - hasHours: whether there are written hours.
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public init(
    _ regel: Doelregel, controles: Naleefgedrag.Aantallen?, hasHours: Bool
  ) throws(ArithmeticOverflow) {
    self.regel = regel
    var computed: ExactDecimal?
    switch regel.rekenwijze {
    case .spontaan: computed = try controles?.spontaan()
    case .opvolgend: computed = try controles?.opvolgend()
    case .som, nil: break
    }
    isBerekend = computed != nil
    gerealiseerd = computed.map { .known(.bereik(Bereik($0, eenheid: "%"))) } ?? regel.gerealiseerd
    oordeel = Self.oordeel(regel, gerealiseerd, hasHours: hasHours)
  }

  private static func oordeel(_ regel: Doelregel, _ gerealiseerd: Stated<Doelwaarde>, hasHours: Bool) -> Oordeel {
    let aim: Doelwaarde
    switch regel.streefwaarde {
    case .absent(let absence): return .nietTeZeggen(.geenStreefwaarde(absence))
    case .known(let value): aim = value
    }
    let came: Doelwaarde
    switch gerealiseerd {
    case .absent(let absence):
      let isComputed = regel.rekenwijze == .spontaan || regel.rekenwijze == .opvolgend
      return .nietTeZeggen(isComputed ? (hasHours ? .geenControles : .geenUren) : .geenUitkomst(absence))
    case .known(let value): came = value
    }
    guard let aim = aim.bereik, let came = came.bereik else { return .nietTeZeggen(.tekst) }
    guard aim.isComparable(with: came) else { return .nietTeZeggen(.eenheden(aim.eenheid, came.eenheid)) }
    return oordeel(aim, came, regel.richting)
  }

  /// Whether what came lies in what was aimed at, where more or less may be better still.
  static func oordeel(_ aim: Bereik, _ came: Bereik, _ richting: Doelregel.Richting?) -> Oordeel {
    let van = richting == .minder && aim.bovengrens != nil ? nil : aim.ondergrens
    let tot = richting == .meer && aim.ondergrens != nil ? nil : aim.bovengrens
    let isAbove = van.map { van in came.ondergrens.map { $0 >= van } ?? false } ?? true
    let isBelow = tot.map { tot in came.bovengrens.map { $0 <= tot } ?? false } ?? true
    if isAbove && isBelow { return .gehaald }
    // Wholly outside, on a side where nothing is good.
    let isUnder = van.map { van in came.bovengrens.map { $0 < van } ?? false } ?? false
    let isOver = tot.map { tot in came.ondergrens.map { $0 > tot } ?? false } ?? false
    guard isUnder || isOver else { return .nietTeZeggen(.deels) }
    let isOneSided = richting != nil || aim.ondergrens == nil || aim.bovengrens == nil
    return isOneSided ? .nietGehaald : .nietTeZeggen(.geenRichting)
  }
}

/// The goals of a year with what came of them.
public struct Doelenstand: Hashable, Sendable {
  /// The indicators, in the order of the file.
  public let standen: [Doelstand]

  /// The goals of the region and of `deelnemer`, or of everyone.
  ///
  /// Of an indicator of the region what is computed is of `deelnemer`, where one is asked for, else of all together.
  ///
  /// - Parameters:
  ///   - deelnemer: the position of the deelnemer asked for; `nil` for all.
  ///   - toerekening: the written hours; `nil` where there are none.
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public init(
    _ gegevens: Jaargegevens, _ doelen: [Doelregel], _ toerekening: Toerekening?, deelnemer: Int?
  ) throws(ArithmeticOverflow) {
    var standen: [Doelstand] = []
    var known: [Int?: Naleefgedrag.Aantallen?] = [:]
    for regel in doelen where regel.deelnemer == nil || deelnemer == nil || regel.deelnemer == deelnemer {
      let wie = regel.deelnemer ?? deelnemer
      var controles: Naleefgedrag.Aantallen?
      if let toerekening, regel.rekenwijze == .spontaan || regel.rekenwijze == .opvolgend {
        if let found = known[wie] {
          controles = found
        } else {
          let wanted = wie.map { [$0] } ?? Array(gegevens.deelnemers.indices)
          controles = try Naleefgedrag.gedaan(gegevens, toerekening, deelnemers: wanted)
          known[wie] = .some(controles)
        }
      }
      standen.append(try Doelstand(regel, controles: controles, hasHours: toerekening != nil))
    }
    self.standen = standen
  }
}

extension Naleefgedrag {
  /// The inspections that deelnemers together have had; `nil` where the catalogue has no roles.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a number leaves the exact range.
  static func gedaan(
    _ gegevens: Jaargegevens, _ toerekening: Toerekening, deelnemers: [Int]
  ) throws(ArithmeticOverflow) -> Aantallen? {
    var all: Aantallen?
    for deelnemer in deelnemers {
      guard let own = try Naleefgedrag(gegevens, toerekening, deelnemer: deelnemer)?.gedaan else { continue }
      var sum = all ?? Aantallen()
      sum.periodiek = Aantal(try sum.periodiek.value + own.periodiek.value)
      sum.tweede = Aantal(try sum.tweede.value + own.tweede.value)
      sum.derde = Aantal(try sum.derde.value + own.derde.value)
      all = sum
    }
    return all
  }
}
