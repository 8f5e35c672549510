/// The day up to and including which realisation is counted.
public struct Peildatum: Hashable, Sendable {
  /// The day itself; it counts whole.
  public let datum: Datum

  /// The year; 1900…2199.
  public var jaar: Int { datum.jaar }
  /// The month; 1 (January) … 12.
  public var maand: Int { datum.maand }
  /// The day of the month; 1…31.
  public var dag: Int { datum.dag }

  /// The reference date at the end of a day.
  public init(_ datum: Datum) { self.datum = datum }

  /// The reference date at the end of a day; `nil` when the calendar has no such day.
  public init?(jaar: Int, maand: Int, dag: Int) {
    guard let datum = Datum(jaar: jaar, maand: maand, dag: dag) else { return nil }
    self.init(datum)
  }

  /// The reference date at the end of a month; `nil` when there is no such month.
  public init?(endOf maand: Int, jaar: Int) {
    guard (1...12).contains(maand) else { return nil }
    self.init(jaar: jaar, maand: maand, dag: Datum.daysInMonth(maand, of: jaar))
  }

  /// The reference date that `text` writes: `2025-08-31`, `31-8-2025`, or `2025-08` for the last day of that month.
  public init?(_ text: some StringProtocol) {
    if let datum = Datum(text) {
      self.init(datum)
    } else if let parts = Datum.numbers(text), parts.count == 2, parts[0].digits == 4, parts[1].digits == 2 {
      self.init(endOf: parts[1].value, jaar: parts[0].value)
    } else {
      return nil
    }
  }

  /// The days of the year that have passed, this one included; 1…366.
  public var elapsedDays: Int { datum.dayOfYear }

  /// The days of the year; 365 or 366.
  public var daysInYear: Int { datum.daysInYear }

  /// The part of the month that has passed: 15/31 on 15 August, 1 on the last day.
  public var elapsedPartOfMonth: ExactFraction { ExactFraction(dag, datum.daysInMonth) }

  /// The months of the year that have passed: 8 on 31 August, 7 15/31 on 15 August.
  public var elapsedMonths: ExactFraction {
    ExactFraction((maand - 1) * datum.daysInMonth + dag, datum.daysInMonth)
  }

  /// Whether the year is over: 31 December.
  public var isYearEnd: Bool { elapsedDays == daysInYear }

  /// Whether the month is over.
  public var isMonthEnd: Bool { dag == datum.daysInMonth }

  /// The date in words: `31 augustus 2025`.
  public var words: String {
    let months = [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
      "december",
    ]
    return "\(dag) \(months[maand - 1]) \(jaar)"
  }

  /// The date as ISO text: `2025-08-31`.
  public var text: String { datum.text }
}

extension Peildatum: Comparable {
  /// The earlier day is the smaller.
  public static func < (a: Peildatum, b: Peildatum) -> Bool { a.datum < b.datum }
}
