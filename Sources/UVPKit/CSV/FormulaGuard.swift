/// The guard in front of text that a spreadsheet would take for a formula, a number or a date.
///
/// Writing puts one `'` before zero or more `'` followed by a trigger; reading takes exactly one away, so that
/// what was written comes back as it was.
package enum FormulaGuard {
  /// Whether `text` must be guarded: zero or more `'`, then a trigger.
  static func needsGuard(_ text: some Collection<UInt8>) -> Bool {
    let text = text.drop { $0 == 0x27 }
    return startsWithTrigger(text) || MangledText.matches(text)
  }

  /// Whether reading must take one `'` away: one or more `'`, then a trigger.
  static func isGuarded(_ text: some Collection<UInt8>) -> Bool {
    text.first == 0x27 && needsGuard(text)
  }

  /// `= + - @`, tab, CR, LF, NUL, or the fullwidth forms of the first four.
  private static func startsWithTrigger(_ text: some Collection<UInt8>) -> Bool {
    switch text.first {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A, 0x00: return true
    case 0xEF:
      let bytes = Array(text.prefix(3))
      return bytes == [0xEF, 0xBC, 0x9D] || bytes == [0xEF, 0xBC, 0x8B] || bytes == [0xEF, 0xBC, 0x8D]
        || bytes == [0xEF, 0xBC, 0xA0]
    default: return false
    }
  }
}
