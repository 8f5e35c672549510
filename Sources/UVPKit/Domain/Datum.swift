/// A day of the calendar: year, month and day, without a time (proleptic Gregorian).
///
/// Only real days exist: `Datum(jaar: 2025, maand: 2, dag: 29)` is `nil`. Four bytes wide.
public struct Datum: Hashable, Sendable {
  private let packedJaar: UInt16
  private let packedMaand: UInt8
  private let packedDag: UInt8

  /// The years a date may lie in.
  public static let years = 1900...2199

  /// The year; 1900…2199.
  public var jaar: Int { Int(packedJaar) }
  /// The month; 1 (January) … 12.
  public var maand: Int { Int(packedMaand) }
  /// The day of the month; 1…31.
  public var dag: Int { Int(packedDag) }

  /// A day; `nil` when the calendar has no such day or the year lies outside ``years``.
  public init?(jaar: Int, maand: Int, dag: Int) {
    guard Self.years.contains(jaar), (1...12).contains(maand), dag >= 1,
      dag <= Self.daysInMonth(maand, of: jaar)
    else { return nil }
    packedJaar = UInt16(jaar)
    packedMaand = UInt8(maand)
    packedDag = UInt8(dag)
  }

  /// The day that `text` writes as `2025-08-31` or, the Dutch way, `31-8-2025`; `nil` when it is neither.
  public init?(_ text: some StringProtocol) {
    guard let parts = Self.numbers(text), parts.count == 3 else { return nil }
    if parts[0].digits == 4 {
      guard parts[1].digits == 2, parts[2].digits == 2 else { return nil }
      self.init(jaar: parts[0].value, maand: parts[1].value, dag: parts[2].value)
    } else {
      guard parts[0].digits <= 2, parts[1].digits <= 2, parts[2].digits == 4 else { return nil }
      self.init(jaar: parts[2].value, maand: parts[1].value, dag: parts[0].value)
    }
  }

  /// Whether a year has a 29th of February.
  public static func isLeapYear(_ jaar: Int) -> Bool {
    jaar % 4 == 0 && (jaar % 100 != 0 || jaar % 400 == 0)
  }

  /// The number of days of a year; 365 or 366.
  public static func daysInYear(_ jaar: Int) -> Int { isLeapYear(jaar) ? 366 : 365 }

  /// The number of days of a month; 28…31.
  ///
  /// - Precondition: `maand` is 1…12.
  public static func daysInMonth(_ maand: Int, of jaar: Int) -> Int {
    switch maand {
    case 4, 6, 9, 11: 30
    case 2: isLeapYear(jaar) ? 29 : 28
    default: 31
    }
  }

  /// The number of days of this month; 28…31.
  public var daysInMonth: Int { Self.daysInMonth(maand, of: jaar) }

  /// The number of days of this year; 365 or 366.
  public var daysInYear: Int { Self.daysInYear(jaar) }

  /// The number of this day in its year; 1 on 1 January.
  public var dayOfYear: Int {
    var days = dag
    for month in 1..<maand { days += Self.daysInMonth(month, of: jaar) }
    return days
  }

  /// The date as ISO text: `2025-08-31`.
  public var text: String { "\(jaar)-\(Self.twoDigits(maand))-\(Self.twoDigits(dag))" }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The groups of one to four ASCII digits between single hyphens; `nil` when there is anything else.
  static func numbers(_ text: some StringProtocol) -> [(value: Int, digits: Int)]? {
    var parts: [(value: Int, digits: Int)] = [(0, 0)]
    for byte in text.utf8 {
      let last = parts.count - 1
      switch byte {
      case 0x30...0x39:
        if parts[last].digits == 4 { return nil }
        parts[last].value = parts[last].value * 10 + Int(byte - 0x30)
        parts[last].digits += 1
      case 0x2D:
        if parts[last].digits == 0 { return nil }
        parts.append((0, 0))
      default: return nil
      }
    }
    return parts.contains { $0.digits == 0 } ? nil : parts
  }
}

extension Datum: Comparable {
  /// The earlier day is the smaller.
  public static func < (a: Datum, b: Datum) -> Bool {
    (a.packedJaar, a.packedMaand, a.packedDag) < (b.packedJaar, b.packedMaand, b.packedDag)
  }
}
