import UVPKit

/// Words that stand in the data, for a shell to offer.
enum DataWords {
  enum Kind: String, CaseIterable, Sendable { case gemeenten, codes, onderwerpen, jaren, peildata }

  /// The words of one kind, each once, in the order of the files.
  ///
  /// A name with a character that acts on a terminal is left out, for a shell would show it as it is.
  static func words(_ kind: Kind, _ data: Jaargegevens, years: [Int]) -> [String] {
    let all =
      switch kind {
      case .gemeenten: data.deelnemers.map(\.naam)
      case .codes: codes(data)
      case .onderwerpen:
        codes(data) + data.catalogus.programmas + SectionName.all + Rekenregel.allCases.map(\.rawValue)
          + FindingCode.allCases.map(\.rawValue)
      case .jaren: years.map(String.init)
      case .peildata:
        data.uitgangspunten.peildata.keys.sorted()
          + (1...12).map { "\(data.jaar)-\($0 < 10 ? "0" : "")\($0)" }
      }
    var seen: Set<String> = []
    return all.filter { word in
      !word.isEmpty && !word.unicodeScalars.contains(where: VisibleText.acts) && seen.insert(word).inserted
    }
  }

  private static func codes(_ data: Jaargegevens) -> [String] {
    data.catalogus.products.map(\.code) + ((data.projecten ?? []) + (data.diensten ?? [])).map(\.code)
      + (data.lokaleProjecten ?? []).map(\.code) + (data.energie ?? []).map(\.code)
  }
}
