/// A value of JSON; keys are sorted when it is written.
package indirect enum JSONValue: Hashable, Sendable {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  case number(ExactDecimal)
  case bool(Bool)
  case null
}

extension JSONValue {
  /// A whole number.
  static func whole(_ value: Int) -> Self { .number(ExactDecimal(value)) }

  /// A figure, or null.
  static func figure<Value: Eenheid>(_ stated: Stated<Value>) -> Self {
    stated.value.map { .number($0.value) } ?? .null
  }
}

extension [String: JSONValue] {
  /// Sets a figure; where it is absent null, with the reason beside it.
  mutating func set<Figure: Eenheid>(_ key: String, _ stated: Stated<Figure>, reasonKey: String = "reden") {
    self[key] = .figure(stated)
    if let absence = stated.absence { self[reasonKey] = .string(absence.text) }
  }
}
