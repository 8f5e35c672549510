/// Everything the data folder states for one year, checked and connected.
public struct Jaargegevens: Hashable, Sendable {
  /// The year.
  public var jaar: Int
  /// The deelnemers, in the order of the file.
  public var deelnemers: [Deelnemer] = []
  /// The products.
  public var catalogus = Catalogus(products: [])
  /// The expected numbers.
  public var prognose: [Prognoseregel] = []
  /// Regional projects; `nil` when the year has no such file.
  public var projecten: [RegionaalWerk]?
  /// Regional services; `nil` when the year has no such file.
  public var diensten: [RegionaalWerk]?
  /// Projects for one deelnemer; `nil` when the year has no such file.
  public var lokaleProjecten: [LokaalProject]?
  /// Work left over; `nil` when the year has no such file.
  public var werkvoorraad: [Werkvoorraadregel]?
  /// The energy programme; `nil` when the year has no such file.
  public var energie: [Energieregel]?
  /// Companies per branche with their frequency; `nil` when the year has no such file.
  public var toezicht: [Toezichtregel]?
  /// The keys, `inbreng` first.
  public var sleutels: [Verdeelsleutel] = []
  /// The assumptions.
  public var uitgangspunten = Uitgangspunten()
  /// The teams, when they were asked for and the year has a formatie.csv.
  public var teams: Teamindeling?
  /// The published document, when it was asked for and there is one.
  public var gepubliceerd: [GepubliceerdeRegel]?

  /// The goals, when they were asked for; `nil` when the year has no such file.
  public var doelen: [Doelregel]?

  /// A year without data.
  public init(jaar: Int) { self.jaar = jaar }

  /// The key with this name.
  public func sleutel(_ naam: String) -> Verdeelsleutel? { sleutels.first { $0.naam == naam } }

  /// The row with the largest figure: where to look when the figures are too large to calculate with.
  public var placeOfLargestFigure: Place? {
    var largest: (size: ExactDecimal, place: Place)?
    func look(_ size: ExactDecimal?, _ origin: Origin?) {
      guard let size, let origin, size > largest?.size ?? .zero else { return }
      largest = (size, origin.place)
    }
    look(uitgangspunten.uurtarief?.value, uitgangspunten.uurtariefOrigin)
    look(uitgangspunten.productieveUren.value?.value, uitgangspunten.productieveUrenOrigin)
    for regel in prognose {
      look(regel.aantal.value?.value, regel.origin)
      if case .absent(.bereik(_, let hoogste)) = regel.aantal { look(hoogste, regel.origin) }
      look(regel.kental.value?.value, regel.origin)
    }
    for product in catalogus.products { look(product.kental.value?.value, product.origin) }
    for werk in (projecten ?? []) + (diensten ?? []) { look(werk.uren.value?.value, werk.origin) }
    for project in lokaleProjecten ?? [] { look(project.uren.value?.value, project.origin) }
    for regel in werkvoorraad ?? [] { look(regel.uren.value?.value, regel.origin) }
    for regel in energie ?? [] {
      look(regel.uren.value?.value, regel.origin)
      look(regel.kosten.value?.value, regel.origin)
    }
    for regel in teams?.formatie ?? [] {
      look(regel.fte.value?.value, regel.origin)
      look(regel.bezetting.value?.value, regel.origin)
      look(regel.productieveUren.value?.value, regel.origin)
    }
    for regel in toezicht ?? [] {
      look(regel.bedrijven.value?.value, regel.origin)
      look(regel.frequentie.value?.value, regel.origin)
    }
    for regel in gepubliceerd ?? [] {
      look(regel.aantal.value?.value, regel.origin)
      look(regel.uren.value?.value, regel.origin)
      look(regel.kosten.value?.value, regel.origin)
    }
    return largest?.place
  }
}
