/// The columns of the CSV that `doelen` writes, which `diff` knows as a kind of its own.
package enum DoelenColumns {
  /// All of them, in order.
  package static let all = [
    "doel", "indicator", "soort", "deelnemer", "streefwaarde", "gerealiseerd", "oordeel", "reden", "beoogd_van",
    "beoogd_tot", "gerealiseerd_van", "gerealiseerd_tot", "eenheid", "bron",
  ]
  /// Those that hold figures.
  package static let figures: Set = ["beoogd_van", "beoogd_tot", "gerealiseerd_van", "gerealiseerd_tot"]
}
