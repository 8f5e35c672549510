/// O103 to O105: what cannot be checked, for want of data.
enum DataRemarks {
  static func run(_ toets: Toets) -> [Bevinding] {
    var found: [Bevinding] = []
    // By a key that nothing is charged by, nothing can be wrong.
    let used = Set(
      ((toets.gegevens.projecten ?? []) + (toets.gegevens.diensten ?? [])).filter(\.isDoorbelast).map(\.sleutel))
    for sleutel in toets.gegevens.sleutels where !sleutel.isComplete && used.contains(sleutel.naam) {
      found.append(
        Bevinding(
          .sharesIncomplete(sleutel: sleutel.naam, known: sleutel.knownCount, of: sleutel.aandelen.count), at: nil))
    }
    if toets.gegevens.gepubliceerd == nil {
      found.append(Bevinding(.nothingPublished(jaar: toets.gegevens.jaar), at: nil))
    }
    let printsCosts = toets.tables.contains { $0.regels.contains { $0.kosten.value != nil } }
    if printsCosts && toets.tarief == nil {
      found.append(Bevinding(.tariffUnknown(jaar: toets.gegevens.jaar), at: nil))
    }
    return found
  }
}
