/// T305: the text says that rows of a table are PM, n.v.t. or n.t.b., and all of its rows have a figure.
enum AnnouncementCheck {
  static func run(_ toets: Toets) -> [Bevinding] {
    (toets.gegevens.gepubliceerd ?? []).compactMap { regel in
      guard regel.soort == .aankondiging, let absence = regel.aantal.absence, absence != .empty else { return nil }
      let rows = toets.tables.filter { $0.document == regel.document && $0.naam == regel.tabel }.flatMap(\.regels)
      if rows.isEmpty || rows.contains(where: { $0.aantal.absence == absence }) { return nil }
      let printed = rows.compactMap { $0.aantal.value?.value.text(.grouped) }
      return Bevinding(
        .announcedOnly(table: regel.tabel, word: absence.word, text: regel.omschrijving, printed: printed),
        at: regel.origin)
    }
  }
}
