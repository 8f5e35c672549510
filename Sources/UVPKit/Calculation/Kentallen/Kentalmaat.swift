/// The figure of a sample that a kental is proposed from.
public enum Kentalmaat: String, CaseIterable, Sendable {
  /// Half of the zaken took less, half more.
  case mediaan
  /// The hours divided by the zaken.
  case gemiddelde
  /// The mean without the lowest and the highest tenth.
  case afgeknot

  /// The name in a sentence.
  public var naam: String { self == .afgeknot ? "afgeknot gemiddelde" : rawValue }
}

/// What a proposal says of the present kental.
public enum Kentaloordeel: String, CaseIterable, Sendable {
  /// The kental lies within the interval, or the proposal comes out at the same.
  case houden
  /// The kental lies below the interval.
  case verhogen
  /// The kental lies above the interval.
  case verlagen
  /// The catalogue has the product without a kental.
  case nieuw
  /// Fewer zaken than asked for, or too few for an interval.
  case teWeinig = "te weinig"
  /// The code is no product of the catalogue.
  case geenProduct = "geen product"
  /// The product counts hours or fte, which no kental is learnt for.
  case geenStuks = "geen stuks"

  /// Whether it comes with another kental.
  public var isWijziging: Bool { self == .verhogen || self == .verlagen || self == .nieuw }
}
