/// A number with a unit.
///
/// Only the operators that mean something exist: Uren × Uren does not compile.
public protocol Eenheid: Hashable, Comparable, Sendable {
  /// The exact number, in the unit of the type.
  var value: ExactDecimal { get }
  /// The number `value` in the unit of the type.
  init(_ value: ExactDecimal)
}

extension Eenheid {
  /// Nothing.
  public static var zero: Self { Self(.zero) }

  /// The exact order of the numbers.
  public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// How often a product is expected; whole or, for parts of a product, decimal.
public struct Aantal: Eenheid {
  /// The number, in products.
  public let value: ExactDecimal
  /// A number of products.
  public init(_ value: ExactDecimal) { self.value = value }

  /// Hours for this many products, exact.
  ///
  /// - Throws: ``ArithmeticOverflow`` when the product leaves the exact range.
  public static func * (aantal: Aantal, kental: Kental) throws(ArithmeticOverflow) -> Uren {
    Uren(try aantal.value * kental.value)
  }
}

/// Norm hours for one product; the *opslag directe werkzaamheden* is inside it.
public struct Kental: Eenheid {
  /// The number, in hours per product.
  public let value: ExactDecimal
  /// Norm hours for one product.
  public init(_ value: ExactDecimal) { self.value = value }
}

/// Hours of work.
public struct Uren: Eenheid {
  /// The number, in hours.
  public let value: ExactDecimal
  /// A number of hours.
  public init(_ value: ExactDecimal) { self.value = value }

  /// The exact sum.
  public static func + (a: Uren, b: Uren) throws(ArithmeticOverflow) -> Uren { Uren(try a.value + b.value) }

  /// The exact difference.
  public static func - (a: Uren, b: Uren) throws(ArithmeticOverflow) -> Uren { Uren(try a.value - b.value) }

  /// The exact share of these hours: 12,02 % × 6150 = 739,23.
  public static func * (aandeel: Aandeel, uren: Uren) throws(ArithmeticOverflow) -> Uren {
    Uren(try (aandeel.value * uren.value).hundredth())
  }

  /// The exact cost of these hours.
  public static func * (uren: Uren, tarief: Uurtarief) throws(ArithmeticOverflow) -> Euro {
    Euro(try uren.value * tarief.value)
  }
}

/// A part of a whole, in percent: 0…100.
public struct Aandeel: Eenheid {
  /// The number, in percent.
  public let value: ExactDecimal
  /// A percentage.
  public init(_ value: ExactDecimal) { self.value = value }

  /// The exact sum.
  public static func + (a: Aandeel, b: Aandeel) throws(ArithmeticOverflow) -> Aandeel {
    Aandeel(try a.value + b.value)
  }

  /// The whole: 100 %.
  public static let whole = Aandeel(ExactDecimal(100))
}

/// An amount of money.
public struct Euro: Eenheid {
  /// The number, in euros.
  public let value: ExactDecimal
  /// A number of euros.
  public init(_ value: ExactDecimal) { self.value = value }

  /// The exact sum.
  public static func + (a: Euro, b: Euro) throws(ArithmeticOverflow) -> Euro { Euro(try a.value + b.value) }

  /// The exact difference.
  public static func - (a: Euro, b: Euro) throws(ArithmeticOverflow) -> Euro { Euro(try a.value - b.value) }

  /// Whole euros, half away from zero.
  public var wholeEuros: Euro { Euro(value.rounded(toPlaces: 0)) }
}

/// The price of one hour.
public struct Uurtarief: Eenheid {
  /// The number, in euros per hour.
  public let value: ExactDecimal
  /// A number of euros per hour.
  public init(_ value: ExactDecimal) { self.value = value }
}
