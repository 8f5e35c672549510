/// A row of a published document, word for word, errors and all.
public struct GepubliceerdeRegel: Hashable, Sendable {
  /// What a printed row is.
  public enum Soort: String, CaseIterable, Hashable, Sendable {
    /// A row of a table.
    case regel
    /// The total under a table.
    case totaal
    /// A deelnemer's share of the total.
    case aandeel
    /// A code that the text names.
    case verwijzing
    /// What the text says of the figures of a table.
    case aankondiging
  }

  /// The document.
  public let document: String
  /// The table in the document.
  public let tabel: String
  /// The number of the row in the table.
  public let volgnr: String
  /// What the row is.
  public let soort: Soort
  /// The position of the deelnemer; `nil` for the region.
  public let deelnemer: Int?
  /// The onderdeel of the plan that the table prints, or empty.
  public let onderdeel: String
  /// The code as printed, or empty.
  public let code: String
  /// The words as printed.
  public let omschrijving: String
  /// The number as printed.
  public let aantal: Stated<Aantal>
  /// The norm hours as printed.
  public let kental: Stated<Kental>
  /// The hours as printed.
  public let uren: Stated<Uren>
  /// The cost as printed.
  public let kosten: Stated<Euro>
  /// The share as printed.
  public let aandeel: Stated<Aandeel>
  /// The financing as printed, or empty.
  public let financiering: String
  /// The unit of the number as printed: with the number, or else above its column; or empty.
  public var eenheid = ""
  /// The code in the working data of what the row is about, where the print has none or another; or empty.
  public var werkcode = ""
  /// The code of what the number is, by the document, a multiple of; or empty.
  public var grondslag = ""
  /// How many times, as printed.
  public var factor: Stated<Aantal> = .absent(.empty)
  /// The row in gepubliceerd.csv.
  public let origin: Origin

  /// A row of gepubliceerd.csv.
  public init(
    document: String, tabel: String, volgnr: String, soort: Soort, deelnemer: Int?, onderdeel: String, code: String,
    omschrijving: String, aantal: Stated<Aantal>, kental: Stated<Kental>, uren: Stated<Uren>, kosten: Stated<Euro>,
    aandeel: Stated<Aandeel>, financiering: String, origin: Origin
  ) {
    self.document = document
    self.tabel = tabel
    self.volgnr = volgnr
    self.soort = soort
    self.deelnemer = deelnemer
    self.onderdeel = onderdeel
    self.code = code
    self.omschrijving = omschrijving
    self.aantal = aantal
    self.kental = kental
    self.uren = uren
    self.kosten = kosten
    self.aandeel = aandeel
    self.financiering = financiering
    self.origin = origin
  }
}
