/// A row of `prognose`: what was budgeted, what was written, and where it ends.
struct PrognoseRegel {
  /// The programma or other section it belongs to.
  let onderdeel: String
  /// The code; empty for a section as a whole.
  let code: String
  /// The name.
  let omschrijving: String
  /// The budget; absent and empty where nothing was budgeted.
  let begroot: Stated<Uren>
  /// The hours up to the reference date.
  let geschreven: Uren
  /// The method that was asked for, or that the rule chooses.
  let methode: Prognosemethode
  /// Whether the year is over, so that no method was needed.
  let isYearEnd: Bool
  /// The year-end forecast, or why there is none.
  let uitkomst: Result<Jaareinde, GeenJaareinde>
  /// The forecast less the budget, where both are known; of what is not budgeted the forecast itself.
  let verschil: Uren?

  /// - Parameter methode: the method to use; `nil` for the rule of R-12.
  init(
    _ rij: Jaarverwachting.Rij, in verwachting: Jaarverwachting, methode gevraagd: Prognosemethode?, onderdeel: String,
    code: String = "", omschrijving: String, begroot: Stated<Uren>
  ) throws(ArithmeticOverflow) {
    self.onderdeel = onderdeel
    self.code = code
    self.omschrijving = omschrijving
    self.begroot = begroot
    let stand = verwachting.stand(rij)
    geschreven = try stand.written()
    isYearEnd = stand.peildatum.isYearEnd
    methode = if let gevraagd { gevraagd } else { try stand.chosenMethode() }
    uitkomst = try stand.jaareinde(methode)
    // Of what is not budgeted the whole forecast is too much.
    if case .success(let jaareinde) = uitkomst,
      let begroot = begroot.value ?? (begroot == .absent(.empty) ? .zero : nil)
    {
      verschil = try jaareinde.uren - begroot
    } else {
      verschil = nil
    }
  }

  /// What the output calls the method.
  var methodeText: String { isYearEnd ? "realisatie" : methode.rawValue }

  /// The forecast, where there is one.
  var jaareinde: Jaareinde? { try? uitkomst.get() }

  /// Why there is no forecast.
  var geenPrognose: String? { if case .failure(let reason) = uitkomst { reason.text } else { nil } }

  /// Why there is a forecast and no interval of 80 % or 90 %.
  func geenInterval(_ interval: KeyPath<Jaareinde, Result<Urenbereik, GeenInterval>>) -> String? {
    guard let jaareinde, case .failure(let reason) = jaareinde[keyPath: interval] else { return nil }
    return reason.text
  }

  /// The first reason why something is not there; empty where all is.
  var reden: String { geenPrognose ?? geenInterval(\.interval80) ?? geenInterval(\.interval90) ?? "" }
}

/// A section of `prognose`: its rows, and the section as a whole.
struct PrognoseOnderdeel {
  /// The name of the section.
  let naam: String
  /// Its rows.
  let regels: [PrognoseRegel]
  /// The section, forecast as a whole.
  let geheel: PrognoseRegel
}

/// A table of `prognose`: a deelnemer, or the region.
struct PrognoseTabel {
  /// The deelnemer; `nil` for the region.
  let deelnemer: String?
  /// The programmas and local projects in which anything is budgeted or written.
  let onderdelen: [PrognoseOnderdeel]
  /// Projects, services and energy; empty for a deelnemer.
  var regionaal: [PrognoseOnderdeel] = []
  /// The programmas and local projects together, forecast as a whole.
  let eigenUren: PrognoseRegel
}
