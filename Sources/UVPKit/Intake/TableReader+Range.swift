/// A range where a number might stand.
extension TableReader {
  /// The range that stands in a cell; `nil` after a complaint.
  func range(_ range: RangeText, _ row: Int, _ column: Int, isVerbatim: Bool) -> Absence? {
    let text = text(row, column)
    let name = schema.columns[column].name
    // The two numbers stand among words, and show their own decimal sign.
    let own = range.lowest.evidence ?? range.highest.evidence ?? style
    var ends: [ExactDecimal] = []
    for scanned in [range.lowest, range.highest] {
      do throws(ScannedNumber.Refusal) {
        if isStyleContested, scanned.hasTwoReadings { throw .ambiguous }
        ends.append(try scanned.value(in: own, declared: isStyleDeclared))
      } catch {
        let complaint = Self.complaint(
          error, scanned: scanned, text: text, column: name, style: style, isContested: isStyleContested)
        report(complaint, row: row, column: column)
        return nil
      }
    }
    if ends[0].isNegative && !isVerbatim {
      report(.negative(text: text, column: name), row: row, column: column)
      return nil
    }
    if ends[0] >= ends[1] {
      report(.rangeReversed(text: text, column: name), row: row, column: column)
      return nil
    }
    return .bereik(laagste: ends[0], hoogste: ends[1])
  }
}
