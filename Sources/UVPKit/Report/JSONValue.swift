/// A value of JSON; keys are sorted when it is written.
package indirect enum JSONValue: Sendable {
  case object(JSONObject)
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

/// The members of an object, sorted by key.
package struct JSONObject: Sendable, ExpressibleByDictionaryLiteral {
  package private(set) var members: [(key: String, value: JSONValue)] = []

  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    members.reserveCapacity(elements.count + 2)
    for (key, value) in elements { self[key] = value }
  }

  /// The value of a member; setting puts it in its place.
  package subscript(key: String) -> JSONValue? {
    get { members.first { $0.key == key }?.value }
    set {
      // Few members, often set in order: from the end is the shortest way.
      var index = members.count
      while index > 0 && key < members[index - 1].key { index -= 1 }
      let isPresent = index > 0 && members[index - 1].key == key
      if let newValue {
        if isPresent { members[index - 1].value = newValue } else { members.insert((key, newValue), at: index) }
      } else if isPresent {
        members.remove(at: index - 1)
      }
    }
  }

  /// Sets a figure; where it is absent null, with the reason beside it.
  mutating func set<Figure: Eenheid>(_ key: String, _ stated: Stated<Figure>, reasonKey: String = "reden") {
    self[key] = .figure(stated)
    if let absence = stated.absence { self[reasonKey] = .string(absence.word) }
  }
}
