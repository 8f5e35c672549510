/// The settlement of a year: hours really written beside the budget, per deelnemer, in hours and euros.
///
/// It is worked out for all deelnemers at once, so that a figure is the same whoever is asked.
public struct Afrekening: Sendable {
  /// Budget and realisation of one thing side by side.
  public struct Regel: Hashable, Sendable {
    /// The name of the section, or of the deelnemer.
    public let naam: String
    /// The hours of the budget; absent where it gives none.
    public let begroot: Stated<Uren>
    /// The hours really written; absent where they cannot be known.
    public let geschreven: Stated<Uren>
    /// The cost of the budget, in whole euros.
    public let kostenBegroot: Stated<Euro>
    /// The cost of the hours written, in whole euros.
    public let kostenGeschreven: Stated<Euro>
    /// Written less budget; absent where one of them is.
    public let verschil: Stated<Uren>
    /// Cost written less cost of the budget: above zero the deelnemer pays more, below zero it gets money back.
    public let teVerrekenen: Stated<Euro>
  }

  /// The settlement of one deelnemer.
  public struct Rekening: Hashable, Sendable {
    /// The position of the deelnemer.
    public let positie: Int
    /// The sections of the budget, each with its cost rounded by itself.
    public let onderdelen: [Regel]
    /// The whole; its cost is the deelnemer's part of the cost of the region.
    public let totaal: Regel
  }

  /// How the cost of the region was divided.
  public struct Verdeling: Hashable, Sendable {
    /// The part of each deelnemer, in whole euros.
    public let kosten: [Stated<Euro>]
    /// The cost of the region: its hours × tariff in whole euros; absent where the hours of a deelnemer are.
    public let regio: Stated<Euro>
    /// The deelnemers whose remainders were equal at the cut; the earlier in the file got the last euro.
    public let tied: [Int]
  }

  /// The year up to the reference date, each hour where it belongs.
  public let toerekening: Toerekening
  /// The price of an hour.
  public let tarief: Uurtarief
  /// The budget.
  public let planning: Planning
  /// The budget of each deelnemer.
  public let begrotingen: [Begroting]
  /// How the hours written on projects are charged; `nil` when the year has none.
  public let projecten: Doorbelasting?
  /// How the hours written on services are charged; `nil` when the year has none.
  public let diensten: Doorbelasting?
  /// The settlement of each deelnemer, in the order of the file.
  public let rekeningen: [Rekening]
  /// The region as a whole; absent figures where those of a deelnemer are.
  public let regio: Regel
  /// How the cost of the budget and of the hours written was divided.
  public let verdelingen: (begroot: Verdeling, geschreven: Verdeling)

  /// Settles `toerekening` at `tarief`.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public init(_ toerekening: Toerekening, tarief: Uurtarief) throws(ArithmeticOverflow) {
    let gegevens = toerekening.gegevens
    let count = gegevens.deelnemers.count
    self.toerekening = toerekening
    self.tarief = tarief
    let planning = try Planning(gegevens)
    self.planning = planning
    let projecten = try gegevens.projecten.map { werk throws(ArithmeticOverflow) in
      try Doorbelasting(
        try Self.geschreven(werk, toerekening) { .project($0) }, sleutels: gegevens.sleutels, deelnemerCount: count,
        minimumPlaces: 2)
    }
    let diensten = try gegevens.diensten.map { werk throws(ArithmeticOverflow) in
      try Doorbelasting(
        try Self.geschreven(werk, toerekening) { .dienst($0) }, sleutels: gegevens.sleutels, deelnemerCount: count,
        minimumPlaces: 2)
    }
    self.projecten = projecten
    self.diensten = diensten
    let eigen = try EigenUren(toerekening)
    var begrotingen: [Begroting] = []
    var onderdelen: [[(naam: String, begroot: Stated<Uren>, geschreven: Stated<Uren>)]] = []
    for positie in 0..<count {
      let begroting = try planning.begroting(van: positie)
      begrotingen.append(begroting)
      var own: [(naam: String, begroot: Stated<Uren>, geschreven: Stated<Uren>)] = []
      for onderdeel in begroting.onderdelen {
        let geschreven: Stated<Uren> =
          switch onderdeel.soort {
          case .programma: .known(eigen.programmas[positie][onderdeel.naam] ?? .zero)
          case .projecten: projecten?.parts[positie] ?? .known(.zero)
          case .diensten: diensten?.parts[positie] ?? .known(.zero)
          case .lokaleProjecten: .known(eigen.lokaal[positie])
          // Work left over is written on its product, so it stands in its programma.
          case .werkvoorraad: .known(.zero)
          }
        own.append((onderdeel.naam, onderdeel.uren, geschreven))
      }
      onderdelen.append(own)
    }
    self.begrotingen = begrotingen
    var geschreven: [Stated<Uren>] = []
    for own in onderdelen { geschreven.append(try Planning.sum(own.map(\.geschreven))) }
    let begroot = begrotingen.map(\.totaal)
    let kostenBegroot = try Self.verdeling(begroot, tarief)
    let kostenGeschreven = try Self.verdeling(geschreven, tarief)
    verdelingen = (kostenBegroot, kostenGeschreven)
    var rekeningen: [Rekening] = []
    for positie in 0..<count {
      var regels: [Regel] = []
      for own in onderdelen[positie] {
        regels.append(
          try Regel(
            own.naam, begroot: own.begroot, geschreven: own.geschreven,
            kostenBegroot: Kosten.euros(own.begroot, tarief), kostenGeschreven: Kosten.euros(own.geschreven, tarief)))
      }
      rekeningen.append(
        Rekening(
          positie: positie, onderdelen: regels,
          totaal: try Regel(
            gegevens.deelnemers[positie].naam, begroot: begroot[positie], geschreven: geschreven[positie],
            kostenBegroot: kostenBegroot.kosten[positie], kostenGeschreven: kostenGeschreven.kosten[positie])))
    }
    self.rekeningen = rekeningen
    regio = try Self.som(rekeningen, naam: "regio")
  }

  /// The sum of settlements; absent figures where those of one of them are.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  public static func som(_ rekeningen: [Rekening], naam: String) throws(ArithmeticOverflow) -> Regel {
    let totalen = rekeningen.map(\.totaal)
    return try Regel(
      naam, begroot: Planning.sum(totalen.map(\.begroot)), geschreven: Planning.sum(totalen.map(\.geschreven)),
      kostenBegroot: Kosten.total(totalen.map(\.kostenBegroot)),
      kostenGeschreven: Kosten.total(totalen.map(\.kostenGeschreven)))
  }

  /// The charged work with the hours written on it instead of those planned.
  ///
  /// Work on which nothing was written is left out: nobody has to know its key.
  private static func geschreven(
    _ werk: [RegionaalWerk], _ toerekening: Toerekening, _ post: (Int) -> Toerekening.Post
  ) throws(ArithmeticOverflow) -> [RegionaalWerk] {
    var written: [RegionaalWerk] = []
    for (position, item) in werk.enumerated() where item.isDoorbelast {
      let uren = try toerekening.som(post(position)).totaal().uren
      if uren == .zero { continue }
      written.append(
        RegionaalWerk(
          code: item.code, naam: item.naam, uren: .known(uren), financiering: item.financiering, sleutel: item.sleutel,
          fase: item.fase, origin: item.origin))
    }
    return written
  }

  /// Divides the cost of all hours over the deelnemers in whole euros that add up; where hours of one are not known
  /// each is rounded by itself.
  private static func verdeling(
    _ uren: [Stated<Uren>], _ tarief: Uurtarief
  ) throws(ArithmeticOverflow) -> Verdeling {
    let known = uren.compactMap(\.value)
    if known.count < uren.count {
      var kosten: [Stated<Euro>] = []
      for own in uren { kosten.append(try Kosten.euros(own, tarief)) }
      return Verdeling(kosten: kosten, regio: try Kosten.total(kosten), tied: [])
    }
    var quotas: [ExactDecimal] = []
    for own in known { quotas.append(try (own * tarief).value) }
    let division = try LargestRemainder.round(quotas: quotas, closingAtPlaces: 0)
    let kosten = division.parts.map { Stated.known(Euro($0)) }
    return Verdeling(kosten: kosten, regio: try Kosten.total(kosten), tied: division.tied)
  }
}

extension Afrekening.Regel {
  /// Two sides, and what is between them.
  init(
    _ naam: String, begroot: Stated<Uren>, geschreven: Stated<Uren>, kostenBegroot: Stated<Euro>,
    kostenGeschreven: Stated<Euro>
  ) throws(ArithmeticOverflow) {
    self.naam = naam
    self.begroot = begroot
    self.geschreven = geschreven
    self.kostenBegroot = kostenBegroot
    self.kostenGeschreven = kostenGeschreven
    switch (begroot, geschreven) {
    case (.known(let begroot), .known(let geschreven)): verschil = .known(try geschreven - begroot)
    case (.absent(let absence), _), (_, .absent(let absence)): verschil = .absent(absence)
    }
    switch (kostenBegroot, kostenGeschreven) {
    case (.known(let begroot), .known(let geschreven)): teVerrekenen = .known(try geschreven - begroot)
    case (.absent(let absence), _), (_, .absent(let absence)): teVerrekenen = .absent(absence)
    }
  }
}

/// What was written for deelnemers themselves: products per programma, and local projects.
private struct EigenUren {
  var programmas: [[String: Uren]]
  var lokaal: [Uren]

  init(_ toerekening: Toerekening) throws(ArithmeticOverflow) {
    let gegevens = toerekening.gegevens
    programmas = Array(repeating: [:], count: gegevens.deelnemers.count)
    lokaal = Array(repeating: .zero, count: gegevens.deelnemers.count)
    for (post, jaarsom) in toerekening.posten {
      let uren = try jaarsom.totaal().uren
      switch post {
      case .product(let deelnemer, let product):
        let programma = gegevens.catalogus.products[product].programma
        programmas[deelnemer][programma] = try (programmas[deelnemer][programma] ?? .zero) + uren
      case .lokaal(let project):
        guard let positie = gegevens.lokaleProjecten?[project].deelnemer else { continue }
        lokaal[positie] = try lokaal[positie] + uren
      case .project, .dienst, .energie: continue
      }
    }
  }
}
