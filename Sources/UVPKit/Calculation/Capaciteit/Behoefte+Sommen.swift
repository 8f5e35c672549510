extension Behoefte {
  /// The rows of one code of a section together.
  public struct Som: Hashable, Sendable {
    /// The section.
    public let onderdeel: String
    /// The code; empty for work left over without one.
    public let code: String
    /// The name of the product, project or work.
    public let omschrijving: String
    /// The hours.
    public internal(set) var uren = HoursSum()
  }

  /// The work of a team (`nil`: of none) by section and code, in the order of the sections and the codes.
  public func sommen(van team: String?) -> [Som] {
    struct Key: Hashable {
      let onderdeel: String
      let code: String
    }
    var sommen: [Key: Som] = [:]
    for item in werk where item.team == team {
      let key = Key(onderdeel: item.onderdeel, code: item.code.isEmpty ? item.omschrijving : item.code)
      var som = sommen[key] ?? Som(onderdeel: item.onderdeel, code: item.code, omschrijving: item.omschrijving)
      // The sum of the whole plan is known to fit.
      try? som.uren.add(item.uren)
      sommen[key] = som
    }
    let order = Dictionary(
      onderdelen.enumerated().map { ($1.naam, $0) }, uniquingKeysWith: { first, _ in first })
    return sommen.sorted { a, b in
      let left = order[a.key.onderdeel] ?? 0
      let right = order[b.key.onderdeel] ?? 0
      return left == right ? a.key.code.utf8.lexicographicallyPrecedes(b.key.code.utf8) : left < right
    }.map(\.value)
  }
}
