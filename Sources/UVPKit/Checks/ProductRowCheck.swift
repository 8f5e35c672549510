/// T101: aantal × kental is not the printed number of hours.
enum ProductRowCheck {
  static func run(_ toets: Toets) throws(ArithmeticOverflow) -> [Bevinding] {
    var found: [Bevinding] = []
    for table in toets.tables {
      for regel in table.regels {
        guard let aantal = regel.aantal.value, let kental = regel.kental.value, let uren = regel.uren.value else {
          continue
        }
        let computed = try aantal * kental
        if computed == uren { continue }
        found.append(
          Bevinding(
            .productDiffers(
              row: regel.label, aantal: aantal.value.text(.grouped), kental: kental.value.text(.grouped),
              printed: uren.value.text(.grouped), computed: computed.value.text(.grouped)),
            at: regel.origin, figures: .init(printed: uren.value, computed: computed.value, unit: "uur")))
      }
    }
    return found
  }
}
