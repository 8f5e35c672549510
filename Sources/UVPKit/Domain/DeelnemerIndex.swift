/// Finds deelnemers by name or alias, upper and lower case alike.
public struct DeelnemerIndex: Sendable {
  private var positions: [String: Int] = [:]
  private let deelnemers: [Deelnemer]

  /// An index of `deelnemers`.
  public init(_ deelnemers: [Deelnemer]) {
    self.deelnemers = deelnemers
    for (position, deelnemer) in deelnemers.enumerated() {
      for naam in [deelnemer.naam] + deelnemer.aliassen where positions[naam.lowercased()] == nil {
        positions[naam.lowercased()] = position
      }
    }
  }

  /// The position of the deelnemer with this name or alias.
  public func position(of naam: String) -> Int? { positions[naam.lowercased()] }

  /// All names and aliases.
  public var names: [String] { deelnemers.map(\.naam) + deelnemers.flatMap(\.aliassen) }
}
