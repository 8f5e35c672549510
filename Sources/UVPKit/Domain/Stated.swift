/// Why there is no figure: absent is not zero.
public enum Absence: Hashable, Sendable {
  /// `PM`, `p.m.`: known to come, size unknown.
  case pm
  /// `n.v.t.`: does not apply.
  case nvt
  /// `n.t.b.`: to be decided.
  case ntb
  /// An empty cell.
  case empty
  /// `8 tot 10`: between two numbers, and so not one figure.
  case bereik(laagste: ExactDecimal, hoogste: ExactDecimal)
  /// The deelnemer's share of a key is not known.
  case aandeelOnbekend
  /// Not every share of a key in use is known, so that what depends on all of them cannot be made.
  case sleutelOnvolledig
  /// The year holds no prognosis for the deelnemer.
  case geenPrognose
  /// The files hold nothing at all about the deelnemer.
  case geenGegevens

  /// Whether a figure should be known and is not: then no total can be made, where PM and its like only count.
  public var isUnknown: Bool {
    switch self {
    case .aandeelOnbekend, .sleutelOnvolledig, .geenPrognose, .geenGegevens: true
    case .pm, .nvt, .ntb, .empty, .bereik: false
    }
  }

  /// The word in a sentence, where an empty cell has one too.
  public var word: String { self == .empty ? "leeg" : text }

  /// The word for a reader, with the numbers of a range grouped as other numbers are.
  public var shown: String {
    guard case .bereik(let laagste, let hoogste) = self else { return text }
    return "\(laagste.text(.grouped)) tot \(hoogste.text(.grouped))"
  }

  /// The word in a sentence for a reader.
  public var shownWord: String { self == .empty ? word : shown }

  /// The word in a file.
  public var text: String {
    switch self {
    case .pm: "PM"
    case .nvt: "n.v.t."
    case .ntb: "n.t.b."
    case .empty: ""
    case .bereik(let laagste, let hoogste): "\(laagste.text(.comma)) tot \(hoogste.text(.comma))"
    case .aandeelOnbekend: "aandeel onbekend"
    case .sleutelOnvolledig: "sleutel onvolledig"
    case .geenPrognose: "geen prognose"
    case .geenGegevens: "geen gegevens"
    }
  }
}

/// A figure, or the reason why there is none.
public enum Stated<Value: Hashable & Sendable>: Hashable, Sendable {
  /// A figure.
  case known(Value)
  /// No figure.
  case absent(Absence)

  /// The figure, if there is one.
  public var value: Value? { if case .known(let value) = self { value } else { nil } }

  /// The reason, if there is no figure.
  public var absence: Absence? { if case .absent(let absence) = self { absence } else { nil } }

  /// Whether a number stands there, or two: `nil` for the words that only say that there is none.
  var figureOrRange: Self? {
    switch self {
    case .known, .absent(.bereik): self
    case .absent: nil
    }
  }

  /// The same statement about a figure of another type.
  public func map<Other>(_ transform: (Value) -> Other) -> Stated<Other> {
    switch self {
    case .known(let value): .known(transform(value))
    case .absent(let absence): .absent(absence)
    }
  }
}
