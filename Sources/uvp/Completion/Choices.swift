import UVPKit

/// The closed choices of the options: what the parser takes, and what completion offers.
enum Choices {
  static let formaat: [(String, Settings.Formaat)] = [
    ("tabel", .tabel), ("csv", .csv), ("markdown", .markdown), ("html", .html), ("json", .json), ("md", .markdown),
  ]
  static let profiel: [(String, CSVProfile)] = [("excel-nl", .excelNL), ("rfc4180", .rfc4180)]
  static let decimaal: [(String, DecimalStyle)] = [("komma", .comma), ("punt", .point)]
  static let codering = IntakeOptions.Codering.allCases.map { ($0.rawValue, $0) }
  static let kleur: [(String, Settings.Colour)] = [("auto", .auto), ("altijd", .always), ("nooit", .never)]
  static let kernen: [(String, Int)] = [("1", 1), ("2", 2)]
  static let methode = Prognosemethode.allCases.map { ($0.rawValue, $0) }
  static let per = Urentabel.Kolom.allCases.map { ($0.rawValue, $0) }
  static let onderdeel = [SectionName.projecten, SectionName.diensten].map { ($0, $0) }
  static let maat = Kentalmaat.allCases.map { ($0.rawValue, $0) }
  static let onvoltooid = [("apart", false), ("meetellen", true)]
  static let naleving: [(String, ControlesCommand.Naleving)] = [("plan", .plan), ("realisatie", .realisatie)]

  /// The words that an option takes; empty where it takes anything.
  static func words(of name: Option.Name) -> [String] {
    switch name {
    case .formaat: formaat.map(\.0)
    case .profiel: profiel.map(\.0)
    case .decimaal: decimaal.map(\.0)
    case .codering: codering.map(\.0)
    case .kleur: kleur.map(\.0)
    case .kernen: kernen.map(\.0)
    case .methode: methode.map(\.0)
    case .per: per.map(\.0)
    case .onderdeel: onderdeel.map(\.0)
    case .eenheid: VerdeelCommand.eenheden.map(\.text)
    case .maat: maat.map(\.0)
    case .onvoltooid: onvoltooid.map(\.0)
    case .naleving: naleving.map(\.0)
    default: []
    }
  }
}
