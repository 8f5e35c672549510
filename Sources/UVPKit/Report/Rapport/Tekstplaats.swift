/// The places where the writer of a report adds text, each with what belongs there.
///
/// A prompt holds nothing of the data, so that it is known again in a file of long ago.
enum Tekstplaats {
  enum Vast: String, CaseIterable {
    case inleiding, terugblik, ontwikkelingen, doelen, ketenpartners, projecten, diensten, afwijkingen, risicos, energie
    case capaciteit
    case lokaleProjecten = "lokale-projecten"

    var prompt: String {
      switch self {
      case .inleiding: "voor wie dit rapport is, waarover het gaat en op welk beleid het rust."
      case .terugblik: "hoe het vorige jaar ging en wat daarvan geleerd is."
      case .ontwikkelingen:
        "wat er verandert in wetten, in de regio en in de organisatie, en wat dat voor het werk betekent."
      case .doelen: "welke doelen voorgaan, met hun indicatoren en streefwaarden."
      case .ketenpartners: "met wie wordt samengewerkt, waaraan, en wat daarover is afgesproken."
      case .projecten: "wat de lezer bij deze projecten moet weten."
      case .diensten: "wat de lezer bij deze diensten moet weten."
      case .lokaleProjecten: "wat de deelnemer met zijn eigen projecten wil bereiken."
      case .afwijkingen: "waar van het gezamenlijke beleid wordt afgeweken, waarom, en met welk gevolg."
      case .risicos: "welke risico's er zijn voor de uitvoering, en wat eraan gedaan wordt."
      case .capaciteit: "wat een tekort of een overschot van een team betekent, en wat eraan gedaan wordt."
      case .energie: "waarvoor de middelen voor energie bedoeld zijn en hoe ze worden verantwoord."
      }
    }
  }

  static let programma = "wat er in dit programma speelt en waar deze cijfers op rusten."
  static let project = "aanleiding, stappen, wie erbij betrokken zijn en wat de lezer verder moet weten."

  /// Every prompt there is.
  static var allPrompts: [String] { Vast.allCases.map(\.prompt) + [programma, project] }

  /// The names of the places of several things of one kind, each different.
  static func namen(_ kind: String, _ names: [String]) -> [String] {
    FileSlug.slugs(names, empty: "zonder-naam").map { "\(kind)-\($0)" }
  }
}

extension Document {
  mutating func slot(_ plaats: Tekstplaats.Vast) { slot(plaats.rawValue, plaats.prompt) }
}
