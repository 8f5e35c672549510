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
  /// The keys, `inbreng` first.
  public var sleutels: [Verdeelsleutel] = []
  /// The assumptions.
  public var uitgangspunten = Uitgangspunten()
  /// The published document, when it was asked for and there is one.
  public var gepubliceerd: [GepubliceerdeRegel]?

  /// A year without data.
  public init(jaar: Int) { self.jaar = jaar }

  /// The key with this name.
  public func sleutel(_ naam: String) -> Verdeelsleutel? { sleutels.first { $0.naam == naam } }
}
