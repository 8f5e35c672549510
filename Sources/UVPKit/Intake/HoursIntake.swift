/// Hours that a row states, or that follow from its aantal × kental.
enum HoursIntake {
  /// The hours of a row; `nil` after a complaint, when both are given and differ or the product is too large.
  static func uren(
    _ stated: Stated<Uren>, aantal: Stated<Aantal>, kental: Stated<Kental>, row: Int, column: Int,
    in reader: TableReader
  ) -> Stated<Uren>? {
    guard let aantal = aantal.value, let kental = kental.value else {
      // One factor given and the other PM, n.v.t. or n.t.b.: so are the hours.
      let isProduct = aantal != .absent(.empty) && kental != .absent(.empty)
      if stated == .absent(.empty), isProduct, let absence = aantal.absence ?? kental.absence {
        return .absent(absence)
      }
      return stated
    }
    do throws(ArithmeticOverflow) {
      let computed = try aantal * kental
      if stated.absence == .empty { return .known(computed) }
      if let uren = stated.value, uren != computed {
        reader.report(
          .hoursContradict(stated: uren.value.text(.grouped), computed: computed.value.text(.grouped)), row: row,
          column: column)
        return nil
      }
      return stated
    } catch {
      reader.report(.tooLargeToCalculate(what: "aantal × kental"), row: row, column: column)
      return nil
    }
  }
}
