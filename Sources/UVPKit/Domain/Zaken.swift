/// Written hours summed per code and zaak: what a kental can be learnt from.
///
/// Hours are whole numbers of a unit, 10^-``scale`` hour, so that they are exact and quick to compare.
public struct Zaken: Sendable {
  /// Zaken that are no observation, or rows of no zaak.
  public struct Apart: Hashable, Sendable {
    /// How many zaken; of rows without a zaak how many rows.
    public var count = 0
    /// The exact sum of their hours, in units.
    public var uren: Int128 = 0
    /// The exact sum of their numbers, in hundredths.
    public var aantal: Int128 = 0

    /// None.
    public init() {}

    /// Counts one more.
    mutating func add(uren: Int128, aantal: Int128, count: Int = 1) {
      self.count += count
      self.uren += uren
      self.aantal += aantal
    }
  }

  /// The zaken of one code.
  public struct Groep: Sendable {
    /// The code as the file writes it.
    public let code: String
    /// The hours of each zaak that is an observation, in units, in no particular order.
    public var waarnemingen: [Int64] = []
    /// Which zaak each of them is, for ``Zaken/naam``.
    public var zaken: [UInt32] = []
    /// Zaken without a finished product.
    public var onvoltooid = Apart()
    /// Finished zaken of more than one product.
    public var verzamelnummers = Apart()
    /// Finished zaken whose hours are not above zero.
    public var zonderUren = Apart()
    /// Rows without a zaak.
    public var zonderZaak = Apart()

    /// A code without zaken.
    public init(code: String) { self.code = code }

    /// Whether nothing that counts was written on the code.
    var isEmpty: Bool {
      waarnemingen.isEmpty && [onvoltooid, verzamelnummers, zonderUren, zonderZaak].allSatisfy { $0.count == 0 }
    }

    /// Puts a zaak where it belongs.
    ///
    /// - Parameters:
    ///   - zaak: which zaak it is.
    ///   - uren: its hours in units.
    ///   - aantal: its number in hundredths.
    ///   - isEachCounted: whether every zaak is one observation, whatever its number and its hours.
    @inline(__always)
    mutating func add(zaak: Int, uren: Int64, aantal: Int128, isEachCounted: Bool) {
      if !isEachCounted && (aantal != 100 || uren <= 0) {
        if aantal < 100 { return onvoltooid.add(uren: Int128(uren), aantal: aantal) }
        if uren <= 0 { return zonderUren.add(uren: Int128(uren), aantal: aantal) }
        return verzamelnummers.add(uren: Int128(uren), aantal: aantal)
      }
      waarnemingen.append(uren)
      zaken.append(UInt32(truncatingIfNeeded: zaak))
    }
  }

  /// The codes on which something was written, in the order of their bytes.
  public let groepen: [Groep]
  /// How many decimals the unit of hours has: 2, unless the file writes more.
  public let scale: Int
  /// The first and the last day on which something was written, in the year of its file; `nil` without such rows.
  public let dagen: (van: Datum, tot: Datum)?
  /// The rows with a date outside the year of their file; they count.
  public let rijenBuitenJaar: Int
  /// The rows of a deelnemer that is not known; they count.
  public let rijenOnbekend: Int
  /// The number of the zaak, as the file writes it.
  public let naam: @Sendable (UInt32) -> String

  /// Sums per code.
  public init(
    groepen: [Groep], scale: Int, dagen: (van: Datum, tot: Datum)?, rijenBuitenJaar: Int = 0, rijenOnbekend: Int = 0,
    naam: @escaping @Sendable (UInt32) -> String
  ) {
    self.groepen = groepen
    self.scale = scale
    self.dagen = dagen
    self.rijenBuitenJaar = rijenBuitenJaar
    self.rijenOnbekend = rijenOnbekend
    self.naam = naam
  }

  /// Hours in units as hours.
  public func uren(_ units: Int128) -> Uren { Uren(ExactDecimal(significand: units, scale: scale)) }
}
