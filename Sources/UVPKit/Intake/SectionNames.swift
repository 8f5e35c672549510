/// The names of sections and totals that do not come from the catalogue, as files write them.
enum SectionNames {
  /// No programma may have one of these names.
  static let fixed = ["projecten", "diensten", "lokale-projecten", "werkvoorraad", "prognose", "totaal"]
}
