/// The hours of the region as a whole: projects, services and the energy programme.
public struct Regiobegroting: Hashable, Sendable {
  /// A table of the energy programme: the rows that one party pays for.
  public struct Energietabel: Hashable, Sendable {
    /// Who pays.
    public let financiering: String
    /// The rows.
    public let regels: [Energieregel]
    /// The exact sum of the hours.
    public let uren: HoursSum
    /// The exact sum of the hours whose cost is hours × tariff: of the rows that state no cost of their own.
    public let urenTegenTarief: Uren
    /// The sum of the costs that rows state because they do not follow from hours.
    public let losseKosten: Euro

    /// The name of the section: `energie` and who pays.
    public var naam: String { regels.first?.onderdeel ?? financiering }

    /// The cost of a row: as stated, or hours × tariff in whole euros.
    ///
    /// - Throws: ``ArithmeticOverflow`` when the amount leaves the exact range.
    public func kosten(van regel: Energieregel, _ tarief: Uurtarief) throws(ArithmeticOverflow) -> Stated<Euro> {
      // Only an empty cell says that the cost follows from the hours; PM says that it is not known.
      if regel.kosten != .absent(.empty) { return regel.kosten }
      return try Kosten.euros(regel.uren, tarief)
    }
  }

  /// The projects; `nil` when the year has none.
  public let projecten: Doorbelasting?
  /// The services; `nil` when the year has none.
  public let diensten: Doorbelasting?
  /// The energy tables, in the order in which the file first names who pays.
  public let energie: [Energietabel]

  /// The region of a planning.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public init(_ planning: Planning) throws(ArithmeticOverflow) {
    projecten = planning.projecten
    diensten = planning.diensten
    var tabellen: [Energietabel] = []
    let regels = planning.gegevens.energie ?? []
    var seen: Set<String> = []
    let groups = Dictionary(grouping: regels, by: \.financiering)
    for financiering in regels.map(\.financiering) where seen.insert(financiering).inserted {
      let own = groups[financiering] ?? []
      var uren = HoursSum()
      var tegenTarief = HoursSum()
      var losseKosten = Euro.zero
      for regel in own {
        try uren.add(regel.uren)
        if let kosten = regel.kosten.value {
          losseKosten = try losseKosten + kosten
        } else if regel.kosten == .absent(.empty) {
          try tegenTarief.add(regel.uren)
        }
      }
      tabellen.append(
        Energietabel(
          financiering: financiering, regels: own, uren: uren, urenTegenTarief: tegenTarief.known,
          losseKosten: losseKosten))
    }
    energie = tabellen
  }
}
