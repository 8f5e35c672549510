/// What the budgets of a year would become if the proposed kentallen were taken over.
///
/// Only kentallen that the catalogue has change; a product without one keeps its hours PM.
public struct Kentaleffect: Sendable {
  /// What becomes of the budget of one deelnemer.
  public struct Regel: Hashable, Sendable {
    /// The deelnemer.
    public let naam: String
    /// The hours of the programmas now.
    public let uren: Stated<Uren>
    /// The hours of the programmas with the proposals.
    public let urenNieuw: Stated<Uren>
    /// The difference in hours.
    public let verschil: Stated<Uren>
    /// The difference in whole euros; absent without a tariff.
    public let kosten: Stated<Euro>
    /// The rows of the prognosis that a proposal changes.
    public let geraakt: Int
    /// The rows of the prognosis that keep their own kental, whatever the catalogue says.
    public let eigenKental: Int
    /// The rows with a range of numbers that a proposal is for; their hours are no figure.
    public let metBereik: Int
  }

  /// A row of the prognosis with a range of numbers, and what a proposal makes of it.
  public struct Bereik: Hashable, Sendable {
    /// The deelnemer and the code.
    public let naam, code: String
    /// The fewest and the most hours now; `nil` without a kental.
    public let nu: Steekproef.Bereik?
    /// The fewest and the most hours with the proposal.
    public let nieuw: Steekproef.Bereik
  }

  /// One for each deelnemer asked, in the order of the file.
  public let regels: [Regel]
  /// The sum of the deelnemers whose difference is known.
  public let som: Uren
  /// The cost of that sum in whole euros; `nil` without a tariff.
  public let kosten: Euro?
  /// The rows with a range of numbers that a proposal is for, in the order of the deelnemers.
  public let bereiken: [Bereik]
  /// The rows without a number that a proposal is for.
  public let zonderAantal: Int
  /// The rows that are PM now and would get hours from a product that has no kental yet, and those hours.
  public let nieuw: (regels: Int, uren: Uren)

  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public init(_ kentallen: Kentallen, _ gegevens: Jaargegevens, posities: [Int]) throws(ArithmeticOverflow) {
    let voorstellen = kentallen.voorstellen(withNew: true)
    var changed = gegevens
    changed.catalogus = gegevens.catalogus.with(kentallen.voorstellen(withNew: false))
    let before = try Planning(gegevens)
    let after = try Planning(changed)
    let tarief = gegevens.uitgangspunten.uurtarief
    var regels: [Regel] = []
    var som = Uren.zero
    var nieuw = (regels: 0, uren: Uren.zero)
    var bereiken: [Bereik] = []
    var zonderAantal = 0
    for positie in posities {
      var (geraakt, eigen) = (0, 0)
      let bekend = bereiken.count
      for regel in gegevens.prognose where regel.deelnemer == positie {
        let product = gegevens.catalogus.products[regel.product]
        guard let voorstel = voorstellen[product.code.lowercased()] else { continue }
        if regel.kental != .absent(.empty) {
          eigen += 1
        } else if case .absent(.bereik(let laagste, let hoogste)) = regel.aantal {
          bereiken.append(
            Bereik(
              naam: gegevens.deelnemers[positie].naam, code: product.code,
              nu: try product.kental.value.map { kental throws(ArithmeticOverflow) in
                try Self.uren(laagste, hoogste, kental)
              }, nieuw: try Self.uren(laagste, hoogste, voorstel)))
        } else if let aantal = regel.aantal.value {
          if product.kental.value != nil {
            geraakt += 1
          } else {
            nieuw = (nieuw.regels + 1, try nieuw.uren + aantal * voorstel)
          }
        } else {
          zonderAantal += 1
        }
      }
      let now = try Self.programmas(before, positie)
      let then = try Self.programmas(after, positie)
      var verschil: Stated<Uren> = .absent(now.absence ?? then.absence ?? .pm)
      if let now = now.value, let then = then.value {
        let difference = try then - now
        som = try som + difference
        verschil = .known(difference)
      }
      var kosten: Stated<Euro> = .absent(.empty)
      if let tarief, let uren = verschil.value { kosten = .known((try uren * tarief).wholeEuros) }
      regels.append(
        Regel(
          naam: gegevens.deelnemers[positie].naam, uren: now, urenNieuw: then, verschil: verschil, kosten: kosten,
          geraakt: geraakt, eigenKental: eigen, metBereik: bereiken.count - bekend))
    }
    self.regels = regels
    self.som = som
    self.nieuw = nieuw
    self.bereiken = bereiken
    self.zonderAantal = zonderAantal
    kosten = try tarief.map { tarief throws(ArithmeticOverflow) in (try som * tarief).wholeEuros }
  }

  private static func uren(
    _ laagste: ExactDecimal, _ hoogste: ExactDecimal, _ kental: Kental
  ) throws(ArithmeticOverflow) -> Steekproef.Bereik {
    Steekproef.Bereik(van: try (Aantal(laagste) * kental).value, tot: try (Aantal(hoogste) * kental).value)
  }

  private static func programmas(
    _ planning: Planning, _ positie: Int
  ) throws(ArithmeticOverflow) -> Stated<Uren> {
    try Planning.sum(try planning.begroting(van: positie).onderdelen.filter { $0.soort == .programma }.map(\.uren))
  }
}

extension Catalogus {
  /// The same catalogue with other kentallen, by the lower case of their code.
  func with(_ kentallen: [String: Kental]) -> Catalogus {
    Catalogus(
      products: products.map { product in
        guard let kental = kentallen[product.code.lowercased()] else { return product }
        return Product(
          code: product.code, naam: product.naam, programma: product.programma, kental: .known(kental),
          status: product.status, rol: product.rol, maat: product.maat, origin: product.origin,
          kentalOrigin: product.kentalOrigin)
      })
  }
}
