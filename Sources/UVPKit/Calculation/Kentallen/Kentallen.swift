/// Kentallen learnt from written hours: per code what its zaken took, and what that says of the kental of the catalogue.
public struct Kentallen: Sendable {
  /// What is asked.
  public struct Vraag: Hashable, Sendable {
    /// The figure that a kental is proposed from.
    public var maat = Kentalmaat.mediaan
    /// The fewest zaken from which a kental is proposed; at least 2.
    public var minimum = 10
    /// Whether every zaak is one observation, also one that is not finished.
    public var teltAlles = false

    /// What is asked where nothing else is said.
    public init() {}
  }

  /// What was asked.
  public let vraag: Vraag
  /// Per code, in the order of the catalogue, and then the codes that are not in it.
  public let rijen: [Kentalrij]
  /// How many decimals the unit of hours in ``Zaken/Apart`` has.
  public let scale: Int
  /// The first and the last day on which something was written.
  public let dagen: (van: Datum, tot: Datum)?
  /// The rows with a date outside the year of their file, and those of a deelnemer that is not known; all count.
  public let rijenBuitenJaar, rijenOnbekend: Int

  /// Learns from `zaken` beside the catalogue of a year.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public init(_ zaken: Zaken, _ catalogus: Catalogus, vraag: Vraag) throws(ArithmeticOverflow) {
    self.vraag = vraag
    scale = zaken.scale
    dagen = zaken.dagen
    rijenBuitenJaar = zaken.rijenBuitenJaar
    rijenOnbekend = zaken.rijenOnbekend
    var rijen: [(plaats: Int, rij: Kentalrij)] = []
    for groep in zaken.groepen {
      let plaats = catalogus.index(ofCode: groep.code)
      let rij = try Kentalrij(groep, zaken, product: plaats.map { catalogus.products[$0] }, vraag)
      rijen.append((plaats ?? Int.max, rij))
    }
    // Groups come in the order of their bytes, which decides between equals.
    self.rijen = rijen.enumerated().sorted {
      ($0.element.plaats, $0.offset) < ($1.element.plaats, $1.offset)
    }.map(\.element.rij)
  }

  /// The number of zaken that are an observation.
  public var n: Int { rijen.reduce(0) { $0 + $1.n } }

  /// The kentallen that would change, by the lower case of their code.
  ///
  /// - Parameter withNew: whether products without a kental count.
  public func voorstellen(withNew: Bool) -> [String: Kental] {
    var out: [String: Kental] = [:]
    for rij in rijen {
      guard rij.oordeel.isWijziging, withNew || rij.oordeel != .nieuw, let voorstel = rij.voorstel else { continue }
      out[rij.code.lowercased()] = voorstel
    }
    return out
  }
}
