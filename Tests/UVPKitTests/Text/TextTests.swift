import Testing

@testable import UVPKit

@Suite struct TextTests {
  @Test func controlCharactersBecomeVisible() {
    #expect(VisibleText.escaped("a\u{1B}[31mb") == "a\\x1B[31mb")
    #expect(VisibleText.escaped("x\u{202E}y\u{85}z\u{7F}") == "x\\u{202E}y\\x85z\\x7F")
    #expect(VisibleText.escaped("Súdwest – €") == "Súdwest – €")
  }

  @Test func widthCountsColumns() {
    #expect("abc".displayWidth == 3)
    #expect("é".displayWidth == 1)
    #expect("e\u{301}".displayWidth == 1)
    #expect("日本".displayWidth == 4)
  }

  @Test func shorteningEndsInAnEllipsis() {
    #expect("Vergunningen".shortened(to: 8) == "Vergunn…")
    #expect("van 11.700 uur".shortened(to: 8) == "van …")
    #expect("van 11.700 uur".shortened(to: 12) == "van 11.700 …")
    #expect("kort".shortened(to: 4) == "kort")
    #expect("日本語".shortened(to: 4) == "日…")
  }

  @Test func aSourceIsShortenedInFront() {
    #expect("UVP 2025, par. 6.1, rij 12".shortenedInFront(to: 14) == "…. 6.1, rij 12")
    #expect("UVP 2025, rij 12".shortenedInFront(to: 8) == "… rij 12")
    #expect("UVP 2025".shortenedInFront(to: 4) == "…")
    #expect("rij 1".shortenedInFront(to: 5) == "rij 1")
  }

  @Test func partsOfATextAreFoundLetterForLetter() {
    #expect("extern gefinancierd".holds("extern"))
    #expect("extern gefinancierd".holds(""))
    #expect("gefinancierd via begroting".holds("begroting"))
    #expect(!"begrotin".holds("begroting"))
    #expect(!"".holds("x"))
  }

  @Test func trimming() {
    #expect("  a b ".trimmed == "a b")
    #expect("   ".trimmed == "")
    #expect("é".trimmed == "é")
  }
}
