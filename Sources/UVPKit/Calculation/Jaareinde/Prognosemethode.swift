/// How a year-end forecast follows from what has been written so far.
public enum Prognosemethode: String, CaseIterable, Hashable, Sendable {
  /// A straight line by days: hours × days of the year / days passed.
  case dagen
  /// A straight line by months: hours × 12 / months passed.
  case maanden
  /// Hours divided by the share of the year that earlier years had written by then.
  case seizoen
  /// Hours, and what the budget still expects of the rest of the year.
  case plan

  /// The method in a few words for the reader.
  public var text: String {
    switch self {
    case .dagen: "rechte lijn naar dagen"
    case .maanden: "rechte lijn naar maanden"
    case .seizoen: "seizoen van eerdere jaren"
    case .plan: "realisatie en de rest van de begroting"
    }
  }
}

/// Why a method gives no year-end forecast.
public enum GeenJaareinde: Error, Hashable, Sendable {
  /// There are no earlier years, or they hold no hours together.
  case geenSeizoen
  /// Earlier years had written nothing by the reference date.
  case aandeelNul
  /// Corrections put the share of earlier years below 0 or above 1.
  case aandeelBuitenBereik
  /// The row has no budget.
  case geenBegroting

  /// The reason for the reader.
  public var text: String {
    switch self {
    case .geenSeizoen: "geen uren in eerdere jaren"
    case .aandeelNul: "in eerdere jaren was er op de peildatum nog niets geschreven"
    case .aandeelBuitenBereik: "door correcties in eerdere jaren ligt hun aandeel op de peildatum niet tussen 0 en 1"
    case .geenBegroting: "geen begroting"
    }
  }
}

/// Why a year-end forecast has no interval.
public enum GeenInterval: Error, Hashable, Sendable {
  /// Too few whole months to measure how much they vary.
  case teWeinigMaanden
  /// The months follow the expected course exactly, or there are no hours: no spread to measure.
  case geenSpreiding
  /// The months say so little that the interval would have no upper bound.
  case teOnzeker
  /// Earlier years wrote nothing after this date: what this year still writes has no measure.
  case nietsMeerVerwacht
  /// The hours so far, or those still expected, are below zero.
  case negatieveUren

  /// The reason for the reader.
  public var text: String {
    switch self {
    case .teWeinigMaanden: "te weinig hele maanden met uren"
    case .geenSpreiding: "geen spreiding gemeten"
    case .teOnzeker: "te onzeker: geen bovengrens"
    case .nietsMeerVerwacht: "in eerdere jaren kwam er na de peildatum niets meer bij"
    case .negatieveUren: "negatieve uren"
    }
  }
}
