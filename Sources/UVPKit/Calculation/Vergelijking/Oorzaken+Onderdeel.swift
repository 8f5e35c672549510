extension Oorzaken {
  // MARK: Rows

  /// Why the hours of a section of rows changed; a section that is not there has no rows.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a part leaves the exact range.
  static func rows(
    _ old: Begroting.Onderdeel?, _ new: Begroting.Onderdeel?
  ) throws(ArithmeticOverflow) -> Oorzaken {
    var out = Oorzaken()
    let before = keyed(old)
    let after = keyed(new)
    let earlier = Dictionary(before.map { ($0.key, $0.regel) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    for (key, regel) in after {
      seen.insert(key)
      if let was = earlier[key] {
        try out.addRow(was, regel)
      } else if let uren = regel.uren.value {
        try out.add(uren, to: .erbij)
      }
    }
    for (key, regel) in before where !seen.contains(key) {
      if let uren = regel.uren.value { try out.add(.zero - uren, to: .weg) }
    }
    return out
  }

  /// The rows that count, each with what it is known by; of rows that are known by the same, the first belongs to the first.
  private static func keyed(_ onderdeel: Begroting.Onderdeel?) -> [(key: String, regel: Begroting.Regel)] {
    guard let onderdeel else { return [] }
    var counts: [String: Int] = [:]
    return onderdeel.regels.filter(\.counts).map { regel in
      var key = regel.code.lowercased()
      if onderdeel.soort == .werkvoorraad { key += "\0" + regel.omschrijving.lowercased() }
      let number = counts[key, default: 0]
      counts[key] = number + 1
      return ("\(key)\0\(number)", regel)
    }
  }

  private mutating func addRow(_ old: Begroting.Regel, _ new: Begroting.Regel) throws(ArithmeticOverflow) {
    switch (old.uren, new.uren) {
    case (.absent, .absent): return
    case (.known(let old), .absent): try addHalfKnown(.zero - old)
    case (.absent, .known(let new)): try addHalfKnown(new)
    case (.known(let before), .known(let after)):
      guard let factors = try Self.factors(old), let others = try Self.factors(new) else {
        return try add(after - before, to: .uren)
      }
      try addProduct(
        (factors.aantal, others.aantal, .aantallen), (factors.kental, others.kental, .kentallen))
    }
  }

  /// Number and kental, where the hours are their product.
  private static func factors(
    _ regel: Begroting.Regel
  ) throws(ArithmeticOverflow) -> (aantal: ExactDecimal, kental: ExactDecimal)? {
    guard let aantal = regel.aantal.value, let kental = regel.kental.value, let uren = regel.uren.value,
      try aantal * kental == uren
    else { return nil }
    return (aantal.value, kental.value)
  }

  // MARK: Regional sections

  /// How a section of regional work is charged to one deelnemer; a deelnemer that is not there has no share.
  struct Aandelen {
    let doorbelasting: Doorbelasting?
    let positie: Int?

    /// The hours of each key with the deelnemer's share, by the name of the key in lower case.
    var keys: [String: (uren: ExactDecimal, aandeel: ExactDecimal)] {
      var out: [String: (uren: ExactDecimal, aandeel: ExactDecimal)] = [:]
      for deel in doorbelasting?.delen ?? [] {
        let aandeel = positie.map { deel.sleutel.aandelen[$0].value?.value ?? .zero } ?? .zero
        out[deel.sleutel.naam.lowercased()] = (deel.uren.value, aandeel)
      }
      return out
    }

    /// The work that is charged and has hours, by its code in lower case.
    var work: [String: (uren: ExactDecimal, sleutel: String)] {
      var out: [String: (uren: ExactDecimal, sleutel: String)] = [:]
      for werk in doorbelasting?.doorbelast ?? [] {
        if let uren = werk.uren.value { out[werk.code.lowercased()] = (uren.value, werk.sleutel.lowercased()) }
      }
      return out
    }

    /// What the rounding of the deelnemer's part did.
    func rounding() throws(ArithmeticOverflow) -> Uren {
      guard let doorbelasting, let positie, let exact = doorbelasting.exact[positie].value,
        let part = doorbelasting.parts[positie].value
      else { return .zero }
      return try part - exact
    }
  }

  /// Why the charged hours of a section changed.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a part leaves the exact range.
  static func regional(_ old: Aandelen, _ new: Aandelen) throws(ArithmeticOverflow) -> Oorzaken {
    var out = Oorzaken()
    var before = old.keys
    var after = new.keys
    let later = new.work
    // Work that is charged by another key has another share: its hours for the region are what they were.
    for (code, was) in old.work.sorted(by: { $0.key < $1.key }) {
      guard let now = later[code], now.sleutel != was.sleutel, let first = before[was.sleutel],
        let second = after[now.sleutel]
      else { continue }
      try out.addProduct(
        (first.aandeel, second.aandeel, .aandeel), (was.uren, now.uren, .regio), isShare: true)
      before[was.sleutel]?.uren = try first.uren - was.uren
      after[now.sleutel]?.uren = try second.uren - now.uren
    }
    var means: [String: ExactDecimal] = [:]
    for naam in Set(before.keys).union(after.keys).sorted() {
      // A key by which nothing is divided on one side has the share of the other there: no hours came of it.
      guard let any = before[naam] ?? after[naam] else { continue }
      let was = before[naam] ?? (.zero, after[naam]?.aandeel ?? any.aandeel)
      let now = after[naam] ?? (.zero, before[naam]?.aandeel ?? any.aandeel)
      try out.addProduct(
        (was.aandeel, now.aandeel, .aandeel), (was.uren, now.uren, .regio), isShare: true)
      means[naam] = try mean(was.aandeel, now.aandeel)
    }
    try out.moveHalfKnown(old, new, means)
    try out.add(new.rounding() - old.rounding(), to: .afronding)
    return out
  }

  /// Takes work that has hours on one side only from the regional hours, and puts it apart.
  private mutating func moveHalfKnown(
    _ old: Aandelen, _ new: Aandelen, _ means: [String: ExactDecimal]
  ) throws(ArithmeticOverflow) {
    let earlier = Dictionary(
      (old.doorbelasting?.doorbelast ?? []).map { ($0.code.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    for werk in new.doorbelasting?.doorbelast ?? [] {
      guard let was = earlier[werk.code.lowercased()] else { continue }
      let change: Uren
      let sleutel: String
      switch (was.uren, werk.uren) {
      case (.known(let uren), .absent): (change, sleutel) = (try .zero - uren, was.sleutel)
      case (.absent, .known(let uren)): (change, sleutel) = (uren, werk.sleutel)
      default: continue
      }
      let part = Uren(try (change.value * (means[sleutel.lowercased()] ?? .zero)).hundredth())
      try add(.zero - part, to: .regio)
      try addHalfKnown(part)
    }
  }
}
