/// Where written hours belong: the code decides whether they are direct, local or regional.
///
/// Nothing is dropped: what belongs nowhere stands apart, with the reason, and all parts together are the file.
public struct Toerekening: Sendable {
  /// What hours were written on.
  public enum Post: Hashable, Sendable {
    /// A product for a deelnemer, both by position.
    case product(deelnemer: Int, product: Int)
    /// A local project, by position; its hours are of its own deelnemer, whoever is named.
    case lokaal(Int)
    /// A regional project, by position; regional whoever is named.
    case project(Int)
    /// A regional service, by position.
    case dienst(Int)
    /// A row of the energy programme, by position.
    case energie(Int)
  }

  /// Why hours stand apart.
  public enum Reden: String, CaseIterable, Hashable, Sendable {
    /// No table of the year has the code.
    case onbekendeCode = "onbekende code"
    /// A product for a name that is no deelnemer.
    case onbekendeDeelnemer = "onbekende deelnemer"
    /// A product for the region as a whole, which has no deelnemer to charge.
    case productOpRegio = "product op regio"
    /// Dated in another year.
    case buitenJaar = "buiten het jaar"
    /// Dated after the reference date.
    case naPeildatum = "na de peildatum"
  }

  /// Hours that stand apart.
  public struct Apart: Hashable, Sendable {
    /// Why.
    public let reden: Reden
    /// The deelnemer as the file writes it.
    public let deelnemer: String
    /// The code as the file writes it.
    public let code: String
    /// The hours.
    public let som: Realisatie.Som
  }

  /// Hours on a local project that the file gives to someone else than its deelnemer.
  public struct Elders: Hashable, Sendable {
    /// The position of the project.
    public let project: Int
    /// The deelnemer as the file writes it.
    public let deelnemer: String
    /// The hours, which count for the project.
    public let som: Realisatie.Som
  }

  /// The name by which files call the region.
  public static let regio = "regio"

  /// The data of the year.
  public let gegevens: Jaargegevens
  /// The day up to and including which hours count.
  public let peildatum: Peildatum
  /// What was written up to the reference date, by what it was written on.
  public let posten: [Post: Jaarsom]
  /// What stands apart, in the order of the reasons, names and codes.
  public let apart: [Apart]
  /// Local hours written on another name.
  public let elders: [Elders]
  /// Everything in the file.
  public let bestand: Realisatie.Som
  /// Whether the file says how many products were finished.
  public let hasAantallen: Bool

  /// The last month in which anything was written that counts; 0 where nothing was.
  public var laatsteMaand: Int {
    posten.values.map { ($0.maanden.lastIndex { $0.rijen > 0 } ?? -1) + 1 }.max() ?? 0
  }

  /// The months without hours that count, between the first and the last with.
  public var legeMaanden: [Int] {
    var filled: Set<Int> = []
    for som in posten.values {
      for (index, maand) in som.maanden.enumerated() where maand.rijen > 0 { filled.insert(index + 1) }
    }
    guard let first = filled.min(), let last = filled.max() else { return [] }
    return (first...last).filter { !filled.contains($0) }
  }

  /// Attributes `realisatie`, which was cut at `peildatum`, to the tables of `gegevens`.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  public init(
    _ realisatie: Realisatie, _ gegevens: Jaargegevens, peildatum: Peildatum
  ) throws(ArithmeticOverflow) {
    self.gegevens = gegevens
    self.peildatum = peildatum
    hasAantallen = realisatie.hasAantallen
    let index = DeelnemerIndex(gegevens.deelnemers)
    let deelnemers = realisatie.deelnemers.map { index.position(of: $0) }
    let isRegio = realisatie.deelnemers.map { $0.lowercased() == Self.regio }
    let codes = Self.codes(gegevens)
    let kinds = realisatie.codes.map { codes[$0.lowercased()] }
    var posten: [Post: Jaarsom] = [:]
    var apart: [ApartKey: Realisatie.Som] = [:]
    var elders: [ApartKey: (Int, Realisatie.Som)] = [:]
    var bestand = Realisatie.Som()
    for (position, periode) in realisatie.perioden.enumerated() {
      let isAfter = realisatie.dagen(periode: position).map { $0.tot > peildatum.datum } ?? false
      for (pair, paar) in realisatie.paren.enumerated() {
        guard let som = try realisatie.som(paar: pair, periode: position) else { continue }
        try bestand.add(som)
        let name = realisatie.deelnemers[Int(paar.deelnemer)]
        let code = realisatie.codes[Int(paar.code)]
        func setApart(_ reden: Reden) throws(ArithmeticOverflow) {
          try apart[ApartKey(reden: reden, deelnemer: name, code: code), default: Realisatie.Som()].add(som)
        }
        if periode.jaar != peildatum.jaar {
          try setApart(.buitenJaar)
          continue
        }
        if isAfter {
          try setApart(.naPeildatum)
          continue
        }
        let post: Post
        switch kinds[Int(paar.code)] {
        case nil:
          try setApart(.onbekendeCode)
          continue
        case .product(let product):
          guard let deelnemer = deelnemers[Int(paar.deelnemer)] else {
            try setApart(isRegio[Int(paar.deelnemer)] ? .productOpRegio : .onbekendeDeelnemer)
            continue
          }
          post = .product(deelnemer: deelnemer, product: product)
        case .lokaal(let project):
          post = .lokaal(project)
          if deelnemers[Int(paar.deelnemer)] != gegevens.lokaleProjecten?[project].deelnemer {
            let key = ApartKey(reden: .productOpRegio, deelnemer: name, code: code)
            var sum = elders[key]?.1 ?? Realisatie.Som()
            try sum.add(som)
            elders[key] = (project, sum)
          }
        case .project(let project): post = .project(project)
        case .dienst(let dienst): post = .dienst(dienst)
        case .energie(let regel): post = .energie(regel)
        }
        try posten[post, default: Jaarsom()].add(som, maand: periode.maand)
      }
    }
    self.posten = posten
    self.bestand = bestand
    self.apart = apart.sorted { $0.key < $1.key }.map {
      Apart(reden: $0.key.reden, deelnemer: $0.key.deelnemer, code: $0.key.code, som: $0.value)
    }
    self.elders = elders.sorted { $0.key < $1.key }.map {
      Elders(project: $0.value.0, deelnemer: $0.key.deelnemer, som: $0.value.1)
    }
  }

  /// What was written on something; nothing where it does not occur.
  public func som(_ post: Post) -> Jaarsom { posten[post] ?? Jaarsom() }

  /// The sum of what stands apart for a reason.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the sum leaves the exact range.
  public func apart(_ reden: Reden) throws(ArithmeticOverflow) -> Realisatie.Som {
    var som = Realisatie.Som()
    for item in apart where item.reden == reden { try som.add(item.som) }
    return som
  }

  private struct ApartKey: Hashable, Comparable {
    let reden: Reden
    let deelnemer: String
    let code: String

    private var rank: Int { Reden.allCases.firstIndex(of: reden) ?? 0 }

    static func < (a: ApartKey, b: ApartKey) -> Bool {
      if a.rank != b.rank { return a.rank < b.rank }
      if a.deelnemer != b.deelnemer { return a.deelnemer.utf8.lexicographicallyPrecedes(b.deelnemer.utf8) }
      return a.code.utf8.lexicographicallyPrecedes(b.code.utf8)
    }
  }

  /// What a code stands for.
  private enum Kind {
    case product(Int)
    case lokaal(Int)
    case project(Int)
    case dienst(Int)
    case energie(Int)
  }

  private static func codes(_ gegevens: Jaargegevens) -> [String: Kind] {
    var codes: [String: Kind] = [:]
    for (position, product) in gegevens.catalogus.products.enumerated() {
      codes[product.code.lowercased()] = .product(position)
    }
    for (position, werk) in (gegevens.projecten ?? []).enumerated() {
      codes[werk.code.lowercased()] = .project(position)
    }
    for (position, werk) in (gegevens.diensten ?? []).enumerated() { codes[werk.code.lowercased()] = .dienst(position) }
    for (position, project) in (gegevens.lokaleProjecten ?? []).enumerated() {
      codes[project.code.lowercased()] = .lokaal(position)
    }
    for (position, regel) in (gegevens.energie ?? []).enumerated() {
      codes[regel.code.lowercased()] = .energie(position)
    }
    return codes
  }
}
