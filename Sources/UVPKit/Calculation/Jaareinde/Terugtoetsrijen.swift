/// The rows of whole years that the back-test replays.
public struct Terugtoetsrijen: Sendable {
  /// What a row is of.
  public enum Eigenaar: Hashable, Sendable {
    /// A product for the deelnemer with this name.
    case deelnemer(String)
    /// Regional work.
    case regio
  }

  /// The rows, by name.
  public let rijen: [Terugtoetsrij]
  /// Of whom each row is.
  public let eigenaren: [Eigenaar]
  /// The years, in order.
  public let jaren: [Int]
  /// The years that are replayed: those with an earlier year, or the only one.
  public let gespeeld: [Int]
}

extension Jaarverwachting {
  /// The whole earlier years of every product row and regional row, and the year itself once it is over.
  ///
  /// A row is the same in two years when its code and deelnemer are; a budget on which nothing was written is a row too.
  public func terugtoetsrijen() -> Terugtoetsrijen {
    struct Sleutel: Hashable {
      let naam: String
      let code: String
    }
    var jaren: [Sleutel: [Int: Maandreeks]] = [:]
    var begroting: [Sleutel: [Int: Uren]] = [:]
    var onderdelen: [Sleutel: String] = [:]
    var eigenaren: [Sleutel: Terugtoetsrijen.Eigenaar] = [:]
    let index = DeelnemerIndex(toerekening.gegevens.deelnemers)
    let years = heleJaren
    for (opbouw, gegevens) in years {
      for rij in Set(opbouw.reeksen.keys).union(opbouw.begroting.keys) {
        let key: Sleutel
        let onderdeel: String
        switch rij {
        case .product(let deelnemer, let product):
          let naam = gegevens.deelnemers[deelnemer].naam
          let current = index.position(of: naam).map { toerekening.gegevens.deelnemers[$0].naam } ?? naam
          let item = gegevens.catalogus.products[product]
          key = Sleutel(naam: current, code: item.code.lowercased())
          onderdeel = item.programma.lowercased()
          eigenaren[key] = .deelnemer(current)
        case .project(let position):
          key = Sleutel(naam: SectionName.projecten, code: (gegevens.projecten ?? [])[position].code.lowercased())
          onderdeel = SectionName.projecten
          eigenaren[key] = .regio
        case .dienst(let position):
          key = Sleutel(naam: SectionName.diensten, code: (gegevens.diensten ?? [])[position].code.lowercased())
          onderdeel = SectionName.diensten
          eigenaren[key] = .regio
        case .energieregel(let position):
          key = Sleutel(naam: "energie", code: (gegevens.energie ?? [])[position].code.lowercased())
          onderdeel = "energie"
          eigenaren[key] = .regio
        default: continue
        }
        jaren[key, default: [:]][opbouw.jaar] = opbouw.reeks(rij)
        begroting[key, default: [:]][opbouw.jaar] = opbouw.begroting[rij]
        // The years are in order: the last one decides where the row belongs.
        onderdelen[key] = onderdeel
      }
    }
    let keys = jaren.keys.sorted { a, b in
      a.naam == b.naam
        ? a.code.utf8.lexicographicallyPrecedes(b.code.utf8) : a.naam.utf8.lexicographicallyPrecedes(b.naam.utf8)
    }
    let known = years.map(\.opbouw.jaar)
    return Terugtoetsrijen(
      rijen: keys.map { key in
        Terugtoetsrij(
          naam: "\(key.naam) \(key.code)", onderdeel: onderdelen[key] ?? "", jaren: jaren[key] ?? [:],
          begroting: begroting[key] ?? [:])
      },
      eigenaren: keys.map { eigenaren[$0] ?? .regio }, jaren: known,
      gespeeld: known.count > 1 ? Array(known.dropFirst()) : known)
  }
}
