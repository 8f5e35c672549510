/// The documents of a year.
package enum Rapportsoort: String, CaseIterable, Hashable, Sendable {
  /// The programme: what is planned.
  case uitvoeringsprogramma
  /// Realisation in spring.
  case voorjaar
  /// Realisation in autumn.
  case najaar
  /// Realisation over the whole year, with the settlement.
  case jaarverslag

  /// What the document is called.
  package var titel: String {
    switch self {
    case .uitvoeringsprogramma: "Uitvoeringsprogramma"
    case .voorjaar: "Voorjaarsrapportage"
    case .najaar: "Najaarsrapportage"
    case .jaarverslag: "Jaarverslag"
    }
  }

  /// The document that a word of the command line means: its name, or the whole title.
  package init?(word: String) {
    let word = word.lowercased()
    guard let known = Self.allCases.first(where: { $0.rawValue == word || $0.titel.lowercased() == word }) else {
      return nil
    }
    self = known
  }
}
