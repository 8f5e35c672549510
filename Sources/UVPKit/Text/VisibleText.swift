/// Text as it may reach a terminal or a message.
package enum VisibleText {
  /// `text` with control, bidirectional and line-separating characters as visible escapes such as `\x1B` and `\u{202E}`.
  ///
  /// - Parameter keepsLayout: whether line breaks and tabs may stay, where they cannot do harm.
  package static func escaped(_ text: String, keepsLayout: Bool = false) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: out += keepsLayout ? String(scalar) : "\\x" + hex(scalar.value, digits: 2)
      case 0x00..<0xA0 where acts(scalar): out += "\\x" + hex(scalar.value, digits: 2)
      case _ where acts(scalar):
        out += "\\u{" + hex(scalar.value, digits: 4) + "}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// Whether a character acts on a terminal or on the order of what is read: control, bidirectional, invisible.
  package static func acts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      true
    default: false
    }
  }

  private static func hex(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
