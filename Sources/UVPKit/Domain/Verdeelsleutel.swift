/// A key by which regional hours are charged: a share of the whole per deelnemer.
public struct Verdeelsleutel: Hashable, Sendable {
  /// The name of the key that deelnemers.csv holds.
  public static let inbreng = "inbreng"

  /// The name.
  public let naam: String
  /// The share of each deelnemer, in the order of the deelnemers.
  public let aandelen: [Stated<Aandeel>]
  /// The row that states each share; `nil` where no row does.
  public let origins: [Origin?]
  /// Whether every share is known and they add up to 100 %.
  public let isComplete: Bool

  /// A key; shares that no row states are 0 when the stated ones add up to exactly 100 %.
  public init(naam: String, aandelen: [Stated<Aandeel>], origins: [Origin?]) {
    self.naam = naam
    self.origins = origins
    let known = aandelen.compactMap(\.value)
    let unknownRows = zip(aandelen, origins).contains { $0.value == nil && $1 != nil }
    if !unknownRows, Self.sum(known) == .whole {
      self.aandelen = aandelen.map { .known($0.value ?? .zero) }
      isComplete = true
    } else {
      self.aandelen = aandelen
      isComplete = false
    }
  }

  /// The key with other shares for some; a share that is set counts as stated, whatever the file says.
  ///
  /// - Parameter other: the new share of the deelnemer at a position; `nil` where it stays.
  public func with(_ other: (Int) -> Stated<Aandeel>?) -> Verdeelsleutel {
    var aandelen: [Stated<Aandeel>] = []
    var origins = self.origins
    var isSame = true
    for (position, aandeel) in self.aandelen.enumerated() {
      if let new = other(position) {
        isSame = false
        aandelen.append(new)
        if origins[position] == nil { origins[position] = origins.lazy.compactMap(\.self).first }
      } else {
        // What no row states is only 0 while the stated shares are the whole.
        aandelen.append(origins[position] == nil ? .absent(.empty) : aandeel)
      }
    }
    return isSame ? self : Verdeelsleutel(naam: naam, aandelen: aandelen, origins: origins)
  }

  /// The exact sum of shares; `nil` beyond the exact range.
  package static func sum(_ aandelen: [Aandeel]) -> Aandeel? {
    var total = Aandeel.zero
    for aandeel in aandelen {
      guard let next = try? total + aandeel else { return nil }
      total = next
    }
    return total
  }

  /// How many of the shares are known.
  public var knownCount: Int { aandelen.count { $0.value != nil } }
}
