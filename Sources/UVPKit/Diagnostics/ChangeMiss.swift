/// Why a change of a scenario hits nothing.
public enum ChangeMiss: Hashable, Sendable {
  /// Nothing in the data is called so, or begins so.
  case unknown(suggestion: String?)
  /// It is a product, and the change is about hours of work that has no number.
  case product(hasKental: Bool)
  /// It is a project, dienst or local project, and the change is about a number or a kental.
  case work
  /// It is a row of energie.csv, which no scenario changes.
  case energie
  /// It is a product that is planned in this unit, and so has no kental.
  case noKental(unit: String)
  /// It is a product that is in no row of the prognosis, or in none of this deelnemer.
  case noRow(deelnemer: String?)
  /// All rows of it have a kental of their own.
  case ownKental(rows: Int)

  /// What is said after "raakt niets".
  var reason: String {
    switch self {
    case .unknown: ""
    case .product: ": dit is een product"
    case .work: ": dit is een project, dienst of lokaal project"
    case .energie: ": dit staat in energie.csv"
    case .noKental(let unit): ": wat in \(unit) is gepland heeft geen kental"
    case .noRow(nil): ": prognose.csv heeft er geen rij van"
    case .noRow(let deelnemer?): ": \(deelnemer) heeft er geen rij van in prognose.csv"
    case .ownKental(let rows):
      rows == 1 ? ": de enige rij heeft een eigen kental" : ": alle \(rows) rijen hebben een eigen kental"
    }
  }

  /// What the user can do about it.
  var remedy: String {
    switch self {
    case .unknown:
      "Verwacht: een code of het begin van codes dat geen getal in tweeën breekt (* is alle), met de deelnemer die zo'n rij heeft; bij aandeel de naam van een verdeelsleutel."
    case .product(let hasKental):
      "uren is alleen voor een project, dienst of lokaal project. Verander van een product aantal\(hasKental ? " of kental" : "")."
    case .work: "Verander daarvan uren; aantal en kental zijn voor producten."
    case .energie: "Een scenario verandert alleen wat in het plan staat, en energie staat daar niet in."
    case .noKental(let unit):
      unit == "fte"
        ? "Verander aantal, of productieve_uren: de uren van één fte." : "Verander aantal: dat zijn de uren."
    case .noRow: "Een rij maken kan een scenario niet. Zet het product in prognose.csv; dat mag met aantal 0."
    case .ownKental: "Noem de deelnemer in de kolom deelnemer: dan verandert zijn eigen kental."
    }
  }
}
