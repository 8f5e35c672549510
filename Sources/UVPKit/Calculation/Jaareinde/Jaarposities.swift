/// Where the rows of one year stand in the tables of another: by code, and by the name of the deelnemer.
struct Jaarposities {
  private let deelnemers: [Int?]
  private let producten: [Int?]
  private let lokaal: [Int?]
  private let projecten: [Int?]
  private let diensten: [Int?]
  private let energie: [Int?]

  /// The places of the rows of `van` in `naar`.
  init(van: Jaargegevens, naar: Jaargegevens) {
    let index = DeelnemerIndex(naar.deelnemers)
    let deelnemers = van.deelnemers.map { deelnemer in
      ([deelnemer.naam] + deelnemer.aliassen).lazy.compactMap { index.position(of: $0) }.first
    }
    self.deelnemers = deelnemers
    producten = van.catalogus.products.map { naar.catalogus.index(ofCode: $0.code) }
    let local = Self.places((van.lokaleProjecten ?? []).map(\.code), (naar.lokaleProjecten ?? []).map(\.code))
    // A code may be used again: only for the same deelnemer it is the same project.
    lokaal = local.enumerated().map { position, other in
      guard let other, let own = van.lokaleProjecten?[position].deelnemer else { return nil }
      return deelnemers[own] == naar.lokaleProjecten?[other].deelnemer ? other : nil
    }
    projecten = Self.places((van.projecten ?? []).map(\.code), (naar.projecten ?? []).map(\.code))
    diensten = Self.places((van.diensten ?? []).map(\.code), (naar.diensten ?? []).map(\.code))
    energie = Self.places((van.energie ?? []).map(\.code), (naar.energie ?? []).map(\.code))
  }

  /// The same row in the other year; `nil` where it has none.
  func rij(_ rij: Jaarverwachting.Rij) -> Jaarverwachting.Rij? {
    switch rij {
    case .product(let deelnemer, let product):
      guard let other = deelnemers[deelnemer], let code = producten[product] else { return nil }
      return .product(deelnemer: other, product: code)
    case .programma(nil, _), .lokaleProjecten(nil), .eigenUren(nil), .projecten, .diensten, .energie: return rij
    case .programma(let deelnemer?, let naam):
      return deelnemers[deelnemer].map { .programma(deelnemer: $0, naam: naam) }
    case .lokaleProjecten(let deelnemer?): return deelnemers[deelnemer].map { .lokaleProjecten(deelnemer: $0) }
    case .eigenUren(let deelnemer?): return deelnemers[deelnemer].map { .eigenUren(deelnemer: $0) }
    case .lokaal(let project): return lokaal[project].map { .lokaal($0) }
    case .project(let project): return projecten[project].map { .project($0) }
    case .dienst(let dienst): return diensten[dienst].map { .dienst($0) }
    case .energieregel(let regel): return energie[regel].map { .energieregel($0) }
    }
  }

  private static func places(_ codes: [String], _ others: [String]) -> [Int?] {
    let index = Dictionary(
      others.enumerated().map { ($1.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    return codes.map { index[$0.lowercased()] }
  }
}
