/// The sections of several deelnemers side by side, with their sums.
public struct Overzicht: Hashable, Sendable {
  /// The names of the sections.
  public let onderdelen: [String]
  /// The hours per deelnemer and section, in the order of the budgets.
  public let uren: [[Stated<Uren>]]
  /// The total per deelnemer.
  public let totalen: [Stated<Uren>]
  /// The sum per section; absent when one of the parts is.
  public let sommen: [Stated<Uren>]
  /// The sum of all; absent when one of the parts is.
  public let totaal: Stated<Uren>
  /// How many rows have no figure.
  public let absentCount: Int

  /// Sums `begrotingen`, which all come from one planning.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  public init(_ begrotingen: [Begroting]) throws(ArithmeticOverflow) {
    onderdelen = begrotingen.first?.onderdelen.map(\.naam) ?? []
    uren = begrotingen.map { $0.onderdelen.map(\.uren) }
    totalen = begrotingen.map(\.totaal)
    var sommen: [Stated<Uren>] = []
    for position in onderdelen.indices { sommen.append(try Planning.sum(uren.map { $0[position] })) }
    self.sommen = sommen
    totaal = try Planning.sum(totalen)
    // Regional rows without hours are the same rows for everyone: counted once.
    let regional = begrotingen.first?.onderdelen.filter { $0.doorbelasting != nil } ?? []
    absentCount =
      regional.reduce(0) { $0 + $1.absentCount }
      + begrotingen.reduce(0) {
        $0 + $1.onderdelen.filter { $0.doorbelasting == nil }.reduce(0) { $0 + $1.absentCount }
      }
  }
}
