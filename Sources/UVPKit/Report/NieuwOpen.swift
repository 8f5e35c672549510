/// What a new year has no figure for.
struct NieuwOpen {
  let gegevens: Jaargegevens

  /// Everything, by kind; what does not apply is not to be filled in.
  func all() -> [NieuwReport.Open] {
    var found: [NieuwReport.Open] = []
    func add(_ wat: String, _ waar: [String]) {
      if !waar.isEmpty { found.append(NieuwReport.Open(wat: wat, waar: waar)) }
    }
    add(
      "aantal in de prognose invullen",
      gegevens.prognose.filter { isOpen($0.aantal) }.map {
        "\(gegevens.deelnemers[$0.deelnemer].naam) \(gegevens.catalogus.products[$0.product].code)"
      })
    var seen: Set<Int> = []
    add(
      "kental van een product invullen",
      gegevens.prognose.filter {
        // What counts hours or fte has no kental of its own.
        gegevens.catalogus.products[$0.product].maat == .stuks && isOpen($0.kental)
          && isOpen(gegevens.catalogus.products[$0.product].kental) && seen.insert($0.product).inserted
      }.map { gegevens.catalogus.products[$0.product].code })
    add("uren van een project invullen", (gegevens.projecten ?? []).filter { isOpen($0.uren) }.map(\.code))
    add("uren van een dienst invullen", (gegevens.diensten ?? []).filter { isOpen($0.uren) }.map(\.code))
    add("uren van een lokaal project invullen", (gegevens.lokaleProjecten ?? []).filter { isOpen($0.uren) }.map(\.code))
    add(
      "uren van werkvoorraad invullen",
      (gegevens.werkvoorraad ?? []).filter { isOpen($0.uren) }.map {
        "\(gegevens.deelnemers[$0.deelnemer].naam) \($0.omschrijving)"
      })
    if gegevens.uitgangspunten.uurtarief == nil { add("uurtarief invullen", ["uitgangspunten.csv"]) }
    if gegevens.uitgangspunten.productieveUren.value == nil,
      gegevens.prognose.contains(where: { gegevens.catalogus.products[$0.product].maat == .fte })
    {
      add("productieve_uren invullen", ["uitgangspunten.csv"])
    }
    return found
  }

  private func isOpen<Figure>(_ figure: Stated<Figure>) -> Bool {
    switch figure.absence {
    case .pm, .ntb, .empty: true
    default: false
    }
  }
}
