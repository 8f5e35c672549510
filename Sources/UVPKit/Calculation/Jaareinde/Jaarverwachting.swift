/// What every row of a year starts from for its year-end forecast: its hours, its budget, its earlier years.
///
/// A section is a row of its own: its hours are those of its rows together, and its forecast is made from them as a whole.
/// It may therefore differ from the sum of the forecasts of its rows.
public struct Jaarverwachting: Sendable {
  /// Something that is forecast; positions are those of the tables of the year.
  public enum Rij: Hashable, Sendable {
    /// A product for a deelnemer.
    case product(deelnemer: Int, product: Int)
    /// The products of a programma together, of a deelnemer or (`nil`) of the region.
    case programma(deelnemer: Int?, naam: String)
    /// One local project.
    case lokaal(Int)
    /// The local projects together, of a deelnemer or (`nil`) of the region.
    case lokaleProjecten(deelnemer: Int?)
    /// All programmas and local projects together, of a deelnemer or (`nil`) of the region.
    case eigenUren(deelnemer: Int?)
    /// One regional project, charged or not.
    case project(Int)
    /// One regional service, charged or not.
    case dienst(Int)
    /// The regional projects that are charged, together.
    case projecten
    /// The regional services that are charged, together.
    case diensten
    /// One row of the energy programme.
    case energieregel(Int)
    /// The rows of the energy programme that one party pays for, together.
    case energie(String)
  }

  /// The hours of the year.
  public let toerekening: Toerekening
  /// The earlier years that make the seasons, in order.
  public let eerdereJaren: [Int]
  /// The earlier years that are left out: nothing was written in December, so that they are not whole.
  public let onvolledigeJaren: [Int]

  private let ditJaar: Jaaropbouw
  private let eerder: [(opbouw: Jaaropbouw, gegevens: Jaargegevens, posities: Jaarposities)]
  private let seizoenen: [Jaaropbouw.Onderdeel: Seizoen]
  private let afwijkingen: [Jaaropbouw.Soort: Begrotingsafwijking]

  /// Adds up the sections of the year and of the years before it.
  ///
  /// - Parameters:
  ///   - toerekening: the hours of the year up to the reference date.
  ///   - eerder: the earlier years, each attributed by its own tables; a year whose tables are those of `toerekening` has
  ///     no budget of its own.
  ///   - planning: the budget of the year.
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  /// - Complexity: what was written on + the rows of the budgets, of all years.
  public init(
    toerekening: Toerekening, eerder: [Toerekening], planning: Planning
  ) throws(ArithmeticOverflow) {
    self.toerekening = toerekening
    let heel = eerder.filter { $0.laatsteMaand == 12 }
    eerdereJaren = heel.map(\.peildatum.jaar)
    onvolledigeJaren = eerder.map(\.peildatum.jaar).filter { !heel.map(\.peildatum.jaar).contains($0) }
    ditJaar = try Jaaropbouw(toerekening, planning: planning)
    var opbouwen: [(opbouw: Jaaropbouw, gegevens: Jaargegevens, posities: Jaarposities)] = []
    var seizoenen: [Jaaropbouw.Onderdeel: [Maandreeks]] = [:]
    var paren: [Jaaropbouw.Soort: [(begroting: Uren, gerealiseerd: Uren)]] = [:]
    for jaar in heel {
      let hasOwnPlan = jaar.gegevens.prognose != toerekening.gegevens.prognose
      let opbouw = try Jaaropbouw(jaar, planning: hasOwnPlan ? try Planning(jaar.gegevens) : nil)
      for (onderdeel, reeks) in opbouw.onderdelen { seizoenen[onderdeel, default: []].append(reeks) }
      for (rij, begroting) in opbouw.begroting {
        let uren = try opbouw.reeks(rij).total()
        paren[opbouw.soort(rij), default: []].append((begroting: begroting, gerealiseerd: uren))
      }
      opbouwen.append((opbouw, jaar.gegevens, Jaarposities(van: toerekening.gegevens, naar: jaar.gegevens)))
    }
    self.eerder = opbouwen
    var pooled: [Jaaropbouw.Onderdeel: Seizoen] = [:]
    for (onderdeel, jaren) in seizoenen { pooled[onderdeel] = try Seizoen(jaren) }
    self.seizoenen = pooled
    var missed: [Jaaropbouw.Soort: Begrotingsafwijking] = [:]
    for (soort, paren) in paren { missed[soort] = try Begrotingsafwijking(paren) }
    afwijkingen = missed
  }

  /// The position of a row at the reference date.
  ///
  /// The season is that of all rows of the section in all earlier years, whoever they were for; the row's own earlier years
  /// are those of the same code and deelnemer.
  public func stand(_ rij: Rij) -> Jaarstand {
    let key = Jaaropbouw.key(rij)
    return Jaarstand(
      realisatie: ditJaar.reeks(key), peildatum: toerekening.peildatum, begroting: ditJaar.begroting[key],
      seizoen: seizoenen[ditJaar.onderdeel(key)], eerdereJaren: eerdereReeksen(rij).map(\.reeks),
      begrotingsafwijking: afwijkingen[ditJaar.soort(key)])
  }

  /// The earlier years in which something was written on a row, in order.
  public func eerdereReeksen(_ rij: Rij) -> [(jaar: Int, reeks: Maandreeks)] {
    let key = Jaaropbouw.key(rij)
    return eerder.compactMap { jaar in
      guard let own = jaar.posities.rij(key), let reeks = jaar.opbouw.reeksen[own] else { return nil }
      return (jaar.opbouw.jaar, reeks)
    }
  }

  /// Whether the year itself is whole: it is 31 December, and something was written in December.
  var isHeelJaar: Bool { toerekening.peildatum.isYearEnd && toerekening.laatsteMaand == 12 }

  /// The whole years, in order: the earlier ones, and the year itself where it is one.
  var heleJaren: [(opbouw: Jaaropbouw, gegevens: Jaargegevens)] {
    eerder.map { ($0.opbouw, $0.gegevens) }
      + (isHeelJaar ? [(ditJaar, toerekening.gegevens)] : [])
  }

  /// The budgeted hours of a row in the year, where it has them; PM is none.
  public func begroting(_ rij: Rij) -> Uren? { ditJaar.begroting[Jaaropbouw.key(rij)] }
}
