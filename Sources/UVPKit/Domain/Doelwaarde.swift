/// What is aimed at or what came of it: a figure, a range, a bound, or words.
///
/// Words are never compared with figures.
public enum Doelwaarde: Hashable, Sendable {
  /// A figure, or figures between two bounds.
  case bereik(Bereik)
  /// Words.
  case tekst(String)

  /// The figures, if there are any.
  public var bereik: Bereik? { if case .bereik(let bereik) = self { bereik } else { nil } }

  /// The text for a reader or a file.
  public func text(_ notation: ExactDecimal.Notation) -> String {
    switch self {
    case .bereik(let bereik): bereik.text(notation)
    case .tekst(let tekst): tekst
    }
  }
}

/// Figures between two bounds, both of which belong to it; a single figure has equal bounds.
public struct Bereik: Hashable, Sendable {
  /// The least figure; `nil` where there is no bound (`maximaal`).
  public let ondergrens: ExactDecimal?
  /// The largest figure; `nil` where there is no bound (`minimaal`).
  public let bovengrens: ExactDecimal?
  /// What is counted: `%`, `euro`, `casussen`; empty where the file does not say.
  public let eenheid: String

  /// Figures between bounds; `nil` when the lower one is the larger, or there is neither.
  public init?(van ondergrens: ExactDecimal?, tot bovengrens: ExactDecimal?, eenheid: String) {
    if ondergrens == nil && bovengrens == nil { return nil }
    if let ondergrens, let bovengrens, bovengrens < ondergrens { return nil }
    self.ondergrens = ondergrens
    self.bovengrens = bovengrens
    self.eenheid = eenheid
  }

  /// One figure.
  public init(_ getal: ExactDecimal, eenheid: String) {
    ondergrens = getal
    bovengrens = getal
    self.eenheid = eenheid
  }

  /// Whether it is one figure.
  public var isGetal: Bool { ondergrens == bovengrens }

  /// Whether figures of `other` can be set beside these: the same unit, or one of the two does not say which, unless the
  /// other is a share or money.
  public func isComparable(with other: Bereik) -> Bool {
    let units = [eenheid.lowercased(), other.eenheid.lowercased()]
    if units[0] == units[1] { return true }
    return units.contains("") && !units.contains("%") && !units.contains("euro")
  }

  /// The sum of figures with the same unit; `nil` when units differ, a bound is not there, or there are none.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the sum leaves the exact range.
  public static func som(_ delen: [Bereik]) throws(ArithmeticOverflow) -> Bereik? {
    guard let first = delen.first else { return nil }
    var van = ExactDecimal.zero
    var tot = ExactDecimal.zero
    for deel in delen {
      guard deel.eenheid.lowercased() == first.eenheid.lowercased(), let onder = deel.ondergrens,
        let boven = deel.bovengrens
      else { return nil }
      van = try van + onder
      tot = try tot + boven
    }
    return Bereik(van: van, tot: tot, eenheid: first.eenheid)
  }

  /// The figures as a reader or a file has them; a spreadsheet makes no date of it, as it does of `8-10`.
  public func text(_ notation: ExactDecimal.Notation) -> String {
    let unit = eenheid.isEmpty ? "" : " " + eenheid
    return switch (ondergrens, bovengrens) {
    case (let onder?, let boven?) where onder == boven: onder.text(notation) + unit
    case (let onder?, let boven?): "\(onder.text(notation)) tot \(boven.text(notation))\(unit)"
    case (let onder?, nil): "minimaal \(onder.text(notation))\(unit)"
    case (nil, let boven?): "maximaal \(boven.text(notation))\(unit)"
    case (nil, nil): ""
    }
  }
}
