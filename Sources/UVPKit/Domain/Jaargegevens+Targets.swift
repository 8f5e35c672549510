/// What a change of a scenario can be about, found by what its row says.
extension Jaargegevens {
  /// The word for every code.
  public static let everyCode = "*"

  /// The figures that `sleutel` and `deelnemer` point out: a code points out itself, else all codes that
  /// begin so, see ``Codebegin``.
  ///
  /// Upper and lower case make no difference. None where nothing is pointed out.
  public func targets(_ wat: Wijziging.Wat, sleutel: String, deelnemer: Int?) -> [Wijziging.Target] {
    switch wat {
    case .uurtarief: return [.uurtarief]
    case .productieveUren: return [.productieveUren]
    case .aandeel:
      guard let deelnemer, let key = sleutels.firstIndex(where: { $0.naam.lowercased() == sleutel.lowercased() })
      else { return [] }
      return [.aandeel(sleutel: key, deelnemer: deelnemer)]
    case .kental, .aantal:
      let codes = catalogus.products.map(\.code)
      // What is planned in hours or fte has no kental to change.
      let found = Self.positions(of: sleutel, in: codes).filter {
        wat == .aantal || catalogus.products[$0].maat == .stuks
      }
      if wat == .kental && deelnemer == nil { return found.map { .kental(product: $0) } }
      let products = Set(found)
      let rows = prognose.indices.filter {
        products.contains(prognose[$0].product) && (deelnemer == nil || prognose[$0].deelnemer == deelnemer)
      }
      return rows.map { wat == .kental ? .eigenKental(regel: $0) : .aantal(regel: $0) }
    case .uren:
      let work: [(String, Wijziging.Target)] =
        (projecten ?? []).enumerated().map { ($1.code, .project($0)) }
        + (diensten ?? []).enumerated().map { ($1.code, .dienst($0)) }
        + (lokaleProjecten ?? []).enumerated().map { ($1.code, .lokaalProject($0)) }
      return Self.positions(of: sleutel, in: work.map(\.0)).map { work[$0].1 }
    }
  }

  /// Where in `codes` those stand that `sleutel` points out.
  static func positions(of sleutel: String, in codes: [String]) -> [Int] {
    if sleutel == everyCode { return Array(codes.indices) }
    let wanted = sleutel.lowercased()
    let exact = codes.indices.filter { codes[$0].lowercased() == wanted }
    if !exact.isEmpty { return exact }
    let begin = Codebegin(sleutel)
    return codes.indices.filter { begin.fits(codes[$0]) }
  }

  /// The present figure, or why there is none.
  public func figure(_ target: Wijziging.Target) -> Stated<ExactDecimal> {
    switch target {
    case .kental(let product): catalogus.products[product].kental.map(\.value)
    case .eigenKental(let regel): kental(ofRegel: regel).map(\.value)
    case .aantal(let regel): prognose[regel].aantal.map(\.value)
    case .aandeel(let sleutel, let deelnemer): sleutels[sleutel].aandelen[deelnemer].map(\.value)
    case .uurtarief: uitgangspunten.statedUurtarief.map(\.value)
    case .productieveUren: uitgangspunten.productieveUren.map(\.value)
    case .project(let index): (projecten?[index].uren ?? .absent(.empty)).map(\.value)
    case .dienst(let index): (diensten?[index].uren ?? .absent(.empty)).map(\.value)
    case .lokaalProject(let index): (lokaleProjecten?[index].uren ?? .absent(.empty)).map(\.value)
    }
  }

  /// The kental of a row of the prognosis: its own, else that of the catalogue.
  public func kental(ofRegel regel: Int) -> Stated<Kental> {
    let own = prognose[regel].kental
    return own == .absent(.empty) ? catalogus.products[prognose[regel].product].kental : own
  }

  /// What a figure is called: `aantal V1.01.00 van Noord`.
  public func name(of target: Wijziging.Target) -> String {
    func row(_ wat: String, _ regel: Int) -> String {
      "\(wat) \(catalogus.products[prognose[regel].product].code) van \(deelnemers[prognose[regel].deelnemer].naam)"
    }
    return switch target {
    case .kental(let product): "kental \(catalogus.products[product].code)"
    case .eigenKental(let regel): row("kental", regel)
    case .aantal(let regel): row("aantal", regel)
    case .aandeel(let sleutel, let deelnemer):
      "aandeel \(sleutels[sleutel].naam) van \(deelnemers[deelnemer].naam)"
    case .uurtarief: "uurtarief"
    case .productieveUren: "productieve uren"
    case .project(let index): "uren \(projecten?[index].code ?? "")"
    case .dienst(let index): "uren \(diensten?[index].code ?? "")"
    case .lokaalProject(let index): "uren \(lokaleProjecten?[index].code ?? "")"
    }
  }
}
