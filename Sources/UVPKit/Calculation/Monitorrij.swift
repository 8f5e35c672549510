/// What is planned, what was written and where the year ends, for one row of the monitor.
public struct Monitorrij: Hashable, Sendable {
  /// How the budget lies in the interval of the year-end.
  public enum Signaal: String, CaseIterable, Hashable, Sendable {
    /// The budget lies in the 80 % interval.
    case opKoers = "op koers"
    /// It lies outside the 80 % and inside the 90 % interval.
    case letOp = "let op"
    /// It lies outside the 90 % interval.
    case afwijkend = "afwijkend"

    /// A sign that says the same without colour.
    public var sign: String {
      switch self {
      case .opKoers: "◯"
      case .letOp: "◐"
      case .afwijkend: "●"
      }
    }
  }

  /// How large a difference may be before it counts: both bounds must be passed where both are given.
  public struct Drempel: Hashable, Sendable {
    /// In percent of the budget.
    public var percent: ExactDecimal?
    /// In hours.
    public var uren: ExactDecimal?

    /// No bound.
    public init() {}

    /// Whether any bound was given.
    public var isSet: Bool { percent != nil || uren != nil }

    /// Whether a difference with a budget passes every bound that was given; a budget of 0 is passed by any difference.
    ///
    /// - Throws: ``ArithmeticOverflow`` when a product leaves the exact range.
    public func isPassed(by verschil: Uren, of begroot: Uren) throws(ArithmeticOverflow) -> Bool {
      if !isSet { return false }
      let size = try verschil.value.magnitude()
      if let uren, size <= uren { return false }
      if let percent, try size * 100 <= percent * begroot.value.magnitude() { return false }
      return true
    }
  }

  /// The code, or empty.
  public let code: String
  /// The name.
  public let omschrijving: String
  /// The hours of the plan; absent where the row is not planned or the plan is PM.
  public let begroot: Stated<Uren>
  /// The hours written up to the reference date.
  public let geschreven: Uren
  /// The numbers of the plan.
  public let aantalBegroot: Stated<Aantal>
  /// The products finished up to the reference date; absent where they are not counted.
  public let aantalGeschreven: Stated<Aantal>
  /// The norm hours of the plan.
  public let kental: Stated<Kental>
  /// The hours that the plan expects up to the reference date.
  public let verwacht: Stated<Uren>
  /// The year-end, or why there is none.
  public let jaareinde: Result<Jaareinde, GeenJaareinde>
  /// Whether the difference passes the bounds that were asked for.
  public let isBovenDrempel: Bool

  /// - Parameters:
  ///   - stand: the hours of the row, with its budget and season.
  ///   - methode: the method asked for; `nil` for the rule of R-12.
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  init(
    code: String, omschrijving: String, begroot: Stated<Uren>, stand: Jaarstand,
    aantalBegroot: Stated<Aantal> = .absent(.empty), aantalGeschreven: Stated<Aantal> = .absent(.empty),
    kental: Stated<Kental> = .absent(.empty), methode: Prognosemethode? = nil, drempel: Drempel
  ) throws(ArithmeticOverflow) {
    self.code = code
    self.omschrijving = omschrijving
    self.begroot = begroot
    geschreven = try stand.written()
    self.aantalBegroot = aantalBegroot
    self.aantalGeschreven = aantalGeschreven
    self.kental = kental
    let chosen: Prognosemethode
    if let methode { chosen = methode } else { chosen = try stand.chosenMethode() }
    jaareinde = try stand.jaareinde(chosen)
    if let begroot = begroot.value, case .success(let share) = try stand.expectedShare(.plan) {
      verwacht = .known(Uren(try (ExactFraction(begroot.value) * share).rounded(toPlaces: 2)))
    } else {
      verwacht = .absent(begroot.absence ?? .empty)
    }
    if let begroot = begroot.value ?? (begroot == .absent(.empty) ? Uren.zero : nil),
      case .success(let jaareinde) = jaareinde
    {
      isBovenDrempel = try drempel.isPassed(by: jaareinde.uren - begroot, of: begroot)
    } else {
      isBovenDrempel = false
    }
  }

  /// The year-end in hours.
  public var prognose: Stated<Uren> {
    if case .success(let jaareinde) = jaareinde { .known(jaareinde.uren) } else { .absent(.empty) }
  }

  /// What the plan has left; below zero where more was written than planned, as of what is not planned at all.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the difference leaves the exact range.
  public func restant() throws(ArithmeticOverflow) -> Stated<Uren> {
    if begroot == .absent(.empty) { return .known(try .zero - geschreven) }
    guard let begroot = begroot.value else { return .absent(begroot.absence ?? .empty) }
    return .known(try begroot - geschreven)
  }

  /// The year-end less the plan; of what is not planned the year-end itself.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the difference leaves the exact range.
  public func verschil() throws(ArithmeticOverflow) -> Stated<Uren> {
    guard let prognose = prognose.value else { return prognose }
    if begroot == .absent(.empty) { return .known(prognose) }
    guard let begroot = begroot.value else { return .absent(begroot.absence ?? .empty) }
    return .known(try prognose - begroot)
  }

  /// A part of a whole in percent with one decimal; absent where there is no whole.
  static func percent(_ part: Uren, of whole: Stated<Uren>) throws(ArithmeticOverflow) -> ExactDecimal? {
    guard let whole = whole.value, whole > .zero else { return nil }
    return try (ExactFraction(part.value) * ExactFraction(100) / ExactFraction(whole.value)).rounded(toPlaces: 1)
  }

  /// What was written, in percent of the plan for the year.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public func percentOfYear() throws(ArithmeticOverflow) -> ExactDecimal? {
    try Self.percent(geschreven, of: begroot)
  }

  /// What was written, in percent of what the plan expects by now.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public func percentOfExpected() throws(ArithmeticOverflow) -> ExactDecimal? {
    try Self.percent(geschreven, of: verwacht)
  }

  /// The hours really written for each product finished, to two decimals; absent where none was finished.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public func kentalGeschreven() throws(ArithmeticOverflow) -> Stated<Kental> {
    guard let aantal = aantalGeschreven.value, aantal > .zero else { return .absent(.empty) }
    return .known(Kental(try (ExactFraction(geschreven.value) / ExactFraction(aantal.value)).rounded(toPlaces: 2)))
  }

  /// How the budget lies in the interval; `nil` without a budget or an interval.
  public var signaal: Signaal? {
    guard let begroot = begroot.value, case .success(let jaareinde) = jaareinde,
      case .success(let narrow) = jaareinde.interval80, case .success(let wide) = jaareinde.interval90
    else { return nil }
    if narrow.contains(begroot) { return .opKoers }
    return wide.contains(begroot) ? .letOp : .afwijkend
  }
}
