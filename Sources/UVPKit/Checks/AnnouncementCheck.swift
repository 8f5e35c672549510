/// T305: the text says that rows of a table have no figure, and all of its rows have one.
enum AnnouncementCheck {
  static func run(_ toets: Toets) -> [Bevinding] {
    (toets.gegevens.gepubliceerd ?? []).compactMap { regel in
      guard regel.soort == .aankondiging, let absence = regel.aantal.absence,
        [.pm, .nvt, .ntb].contains(absence)
      else { return nil }
      let rows = toets.tables.filter { $0.document == regel.document && $0.naam == regel.tabel }.flatMap(\.regels)
      if rows.isEmpty || rows.contains(where: { $0.aantal.absence == absence }) { return nil }
      let printed = rows.compactMap { $0.aantal.value?.value.text(.grouped) }
      return Bevinding(
        .announcedOnly(table: regel.tabel, word: absence.word, text: regel.omschrijving, printed: printed),
        at: regel.origin)
    }
  }
}
