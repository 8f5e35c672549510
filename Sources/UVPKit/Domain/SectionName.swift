/// The names of sections and totals that do not come from the catalogue, as files and tables write them.
public enum SectionName {
  /// Regional projects.
  public static let projecten = "projecten"
  /// Regional services.
  public static let diensten = "diensten"
  /// Projects for one deelnemer.
  public static let lokaleProjecten = "lokale-projecten"
  /// Work left over.
  public static let werkvoorraad = "werkvoorraad"
  /// All of these but the werkvoorraad.
  public static let prognose = "prognose"
  /// Prognosis and werkvoorraad together.
  public static let totaal = "totaal"

  /// The name as a reader of a whole document sees it.
  static func shown(_ name: String) -> String { name == lokaleProjecten ? "lokale projecten" : name }

  /// All of them; no programma may have one of these names.
  package static let all = [projecten, diensten, lokaleProjecten, werkvoorraad, prognose, totaal]
}
