/// A discrepancy or remark of `toets`, with the figures as numbers beside the sentence.
public struct Bevinding: Hashable, Sendable {
  /// What was printed and what follows from the data.
  public struct Figures: Hashable, Sendable {
    /// The figure as printed.
    public let printed: ExactDecimal
    /// The figure that follows.
    public let computed: ExactDecimal
    /// `uur`, `euro`, `%`, or empty for a number.
    public let unit: String

    /// Printed less computed; `nil` beyond the exact range.
    public var difference: ExactDecimal? { try? printed - computed }
  }

  /// The finding: code, place in the file, sentence.
  public let finding: Finding
  /// The place in the document, from the column `bron`.
  public let bron: String
  /// The figures, where the finding is about one.
  public let figures: Figures?

  init(_ complaint: Complaint, at origin: Origin?, figures: Figures? = nil) {
    finding = Finding(complaint, at: origin?.place)
    bron = origin?.bron ?? ""
    self.figures = figures
  }
}
