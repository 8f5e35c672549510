/// The cost of hours.
public enum Kosten {
  /// Whole euros for hours at a tariff, half away from zero; a range where the hours are one, absent where they are.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the amount leaves the exact range.
  public static func euros(
    _ uren: Stated<Uren>, _ tarief: Uurtarief
  ) throws(ArithmeticOverflow) -> Stated<Euro> {
    switch uren {
    case .known(let uren): .known(try (uren * tarief).wholeEuros)
    case .absent(.bereik(let laagste, let hoogste)):
      .absent(
        .bereik(
          laagste: try (Uren(laagste) * tarief).wholeEuros.value,
          hoogste: try (Uren(hoogste) * tarief).wholeEuros.value))
    case .absent(let absence): .absent(absence)
    }
  }

  /// The sum of amounts; absent as soon as one of them is not known, see ``Absence/isUnknown``.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the amount leaves the exact range.
  public static func total(_ amounts: [Stated<Euro>]) throws(ArithmeticOverflow) -> Stated<Euro> {
    if let unknown = amounts.compactMap(\.absence).first(where: \.isUnknown) { return .absent(unknown) }
    let sum = try sum(amounts)
    if sum == .zero {
      var bereiken = Bereiksom()
      for amount in amounts { if let absence = amount.absence { _ = try bereiken.add(absence) } }
      if let bereik = bereiken.absence { return .absent(bereik) }
    }
    if let first = amounts.first?.absence, amounts.allSatisfy({ $0.value == nil }) { return .absent(first) }
    return .known(sum)
  }

  /// The sum of rounded rows, to compare with the cost of the total.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the amount leaves the exact range.
  public static func sum(_ rows: [Stated<Euro>]) throws(ArithmeticOverflow) -> Euro {
    var sum = Euro.zero
    for row in rows { if let euro = row.value { sum = try sum + euro } }
    return sum
  }
}

/// The cost of a budget: every row, section and total at one tariff.
public struct Kostenstaat: Hashable, Sendable {
  /// The tariff.
  public let tarief: Uurtarief
  /// The cost of each row of each section, in whole euros.
  public let regels: [[Stated<Euro>]]
  /// The cost of each section: its hours × tariff, in whole euros.
  public let onderdelen: [Stated<Euro>]
  /// The cost of the prognosis: its hours × tariff, in whole euros.
  public let prognose: Stated<Euro>
  /// The cost of the werkvoorraad: its hours × tariff, in whole euros; `nil` when the year has none.
  public let werkvoorraad: Stated<Euro>?
  /// The cost of the whole: total hours × tariff, in whole euros.
  public let totaal: Stated<Euro>
  /// The sum of the rounded rows of each section, which may differ from its cost.
  public let somVanRegels: [Euro]
  /// The sum of the rounded sections, which may differ from ``totaal``.
  public let somVanOnderdelen: Stated<Euro>

  /// The cost of `begroting` at `tarief`.
  ///
  /// - Throws: ``ArithmeticOverflow`` when an amount leaves the exact range.
  public init(_ begroting: Begroting, tarief: Uurtarief) throws(ArithmeticOverflow) {
    self.tarief = tarief
    var regels: [[Stated<Euro>]] = []
    var onderdelen: [Stated<Euro>] = []
    for onderdeel in begroting.onderdelen {
      var own: [Stated<Euro>] = []
      for regel in onderdeel.regels { own.append(try Kosten.euros(regel.uren, tarief)) }
      regels.append(own)
      onderdelen.append(try Kosten.euros(onderdeel.uren, tarief))
    }
    self.regels = regels
    self.onderdelen = onderdelen
    var sommen: [Euro] = []
    for (onderdeel, bedragen) in zip(begroting.onderdelen, regels) {
      sommen.append(try Kosten.sum(zip(onderdeel.regels, bedragen).filter { $0.0.counts }.map(\.1)))
    }
    somVanRegels = sommen
    prognose = try Kosten.euros(begroting.prognose, tarief)
    if let uren = begroting.werkvoorraad {
      werkvoorraad = try Kosten.euros(uren, tarief)
    } else {
      werkvoorraad = nil
    }
    totaal = try Kosten.euros(begroting.totaal, tarief)
    somVanOnderdelen = try Kosten.total(onderdelen)
  }
}
