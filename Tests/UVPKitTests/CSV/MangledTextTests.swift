import Testing

@testable import UVPKit

/// Text that a spreadsheet would give back as other text is guarded; all other text stays as it is.
@Suite struct MangledTextTests {
  @Test(arguments: [
    "1.234", "007", "00", "1E5", "1e-5", "1,5E+3", "1,50", "1.5", "1.05.00", "1.234,56", "1,2,3", "1234567890123456",
    "3-5", "1/4", "1-2-2025", "31/12/25", "12:30", "9:05:01", "1-mei", "1 mei", "mrt-25", "Okt 2025", "1-Apr-25",
  ]) func guarded(text: String) {
    #expect(FormulaGuard.needsGuard(text.utf8) && FormulaGuard.needsGuard("'\(text)".utf8))
    #expect(FormulaGuard.isGuarded("'\(text)".utf8) && !FormulaGuard.isGuarded(text.utf8))
  }

  @Test(arguments: [
    "2025", "0", "1,5", "0,25", "123456789012345", "2025-03", "2025-08-31", "A1.05.00", "R-03", "OD1", "1E", "E5",
    "8 tot 10", "80 %", "5 euro", "1-2-3-4", "12:3", "123:45", "meineke-5", "5-meineke", "1.", ".5", "3-5 dagen",
    "'s-Gravenhage", "Nieuw-'t Wold", "'2025", "", "jan", "1-", "12-15 casussen",
  ]) func asItStands(text: String) {
    #expect(!FormulaGuard.needsGuard(text.utf8))
  }

  @Test func likeThePatterns() {
    var random = SeededRandom(seed: 60)
    let pieces = ["0", "1", "23", "2025", ".", ",", "-", "/", " ", ":", "e", "E+", "mei", "Jan", "m", "000", "é"]
    for _ in 0..<20_000 {
      let count = Int(random.next() % 6) + 1
      let text = (0..<count).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      if text.utf8.count > 24 { continue }
      #expect(MangledText.matches(text.utf8) == NaiveMangledText.matches(text), "\(text)")
    }
  }
}
