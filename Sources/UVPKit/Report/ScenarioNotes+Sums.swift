extension ScenarioNotes {
  /// Where figures that are each rounded by themselves do not add up to the total beside them.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  func sums(_ maat: ScenarioReport.Maat) throws(ArithmeticOverflow) -> [String] {
    var states: [String] = []
    var size = ExactDecimal.zero
    var names: [String] = []
    let all = [vergelijking.basis] + vergelijking.doorrekeningen
    for (naam, doorrekening) in zip(["basis"] + vergelijking.scenarios.map(\.naam), all) {
      if let state = try state(naam, doorrekening, maat) { states.append(state) }
      guard doorrekening.staten.count > 1 else { continue }
      for staat in doorrekening.staten {
        guard let totaal = Self.figure(staat.totaal, maat).value,
          let sum = try Self.sum(staat.onderdelen, maat), sum != totaal
        else { continue }
        size = max(size, try (sum - totaal).magnitude())
        if !names.contains(staat.naam) { names.append(staat.naam) }
      }
    }
    let (subject, rule) = maat == .kosten ? ("Kosten", "R-09") : ("Fte", "R-13")
    var notes: [String] = []
    if !states.isEmpty {
      notes.append(
        "\(subject) zijn elk apart afgerond en tellen niet precies op tot het totaal (\(rule)): "
          + "\(states.joined(separator: "; ")).")
    }
    if !names.isEmpty {
      notes.append(
        "\(subject): de onderdelen van een deelnemer tellen door afronding niet precies op tot zijn totaal (\(rule)), "
          + "hoogstens \(Self.text(size, maat)) verschil: \(PlanNotes.list(names)).")
    }
    return notes
  }

  /// The sums of one state that are not its total.
  private func state(
    _ naam: String, _ doorrekening: Doorrekening, _ maat: ScenarioReport.Maat
  ) throws(ArithmeticOverflow) -> String? {
    guard let totaal = Self.figure(doorrekening.som.totaal, maat).value else { return nil }
    var sums = [("onderdelen", doorrekening.som.onderdelen)]
    if doorrekening.staten.count > 1 {
      sums.append(("deelnemers", doorrekening.staten.map(\.totaal)))
      sums.append(("onderdelen van alle deelnemers", doorrekening.staten.flatMap(\.onderdelen)))
    }
    var parts: [String] = []
    for (what, standen) in sums {
      guard let sum = try Self.sum(standen, maat), sum != totaal else { continue }
      parts.append("\(what) \(Self.text(sum, maat))")
    }
    return parts.isEmpty ? nil : "\(naam) \(Self.text(totaal, maat)) (\(parts.joined(separator: ", ")))"
  }

  /// All known figures together; `nil` where one that should be known is not.
  private static func sum(
    _ standen: [Doorrekening.Stand], _ maat: ScenarioReport.Maat
  ) throws(ArithmeticOverflow) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for stand in standen {
      switch figure(stand, maat) {
      case .known(let figure): sum = try sum + figure
      case .absent(let absence): if absence.isUnknown { return nil }
      }
    }
    return sum
  }

  private static func figure(_ stand: Doorrekening.Stand, _ maat: ScenarioReport.Maat) -> Stated<ExactDecimal> {
    switch maat {
    case .uren: stand.uren.map(\.value)
    case .fte: stand.fte.map(\.value)
    case .kosten: stand.kosten.map(\.value)
    }
  }

  private static func text(_ figure: ExactDecimal, _ maat: ScenarioReport.Maat) -> String {
    (maat == .kosten ? "€ " : "") + figure.text(.grouped)
  }
}
