/// The chapters that the uitvoeringsprogramma of a deelnemer and that of the region share.
extension Document {
  /// Chapters 1 to 3.
  mutating func programmaInleiding(_ doelen: Doelentabel?) {
    heading("1 Inleiding")
    slot(.inleiding)
    heading("2 Terugblik en ontwikkelingen")
    slot(.terugblik)
    slot(.ontwikkelingen)
    heading("3 Doelen en prioriteiten")
    doelen?.add(to: &self)
    slot(.doelen)
  }

  /// Chapter 7 from its second section on: lower bounds, what was printed otherwise, and places for the writer.
  ///
  /// - Parameters:
  ///   - controles: `nil` where the year has no toezicht.csv.
  ///   - positie: the deelnemer; `nil` for all.
  ///   - gedrukt: `nil` where there is nothing to say of a printed document.
  mutating func programmaAfwijkingen(_ controles: Controles?, positie: Int?, gedrukt: Gedrukt?) {
    var next = 2
    if let controles {
      heading("7.\(next) \(Ondergrenstabel.kop)", level: 2)
      Ondergrenstabel.add(controles, positie: positie, to: &self)
      next += 1
    }
    if let gedrukt {
      heading("7.\(next) Verschillen met het gedrukte programma", level: 2)
      gedrukt.add(to: &self)
      next += 1
    }
    heading("7.\(next) Afwijkingen", level: 2)
    slot(.afwijkingen)
    heading("7.\(next + 1) Risico's", level: 2)
    slot(.risicos)
  }

  /// The appendices on projects and energy, and the colophon.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  mutating func programmaBijlagen(
    _ planning: Planning, _ regio: RegioReport, _ colofon: Colofon
  ) throws(ArithmeticOverflow) {
    heading("Bijlage 2 Projecten")
    Projectentabel.addBijlage(planning, to: &self)
    heading("Bijlage 3 Energie")
    try Energiebijlage.add(regio, planning, to: &self)
    colofon.add(to: &self)
  }
}
