extension String {
  /// The number of terminal columns the text takes: two for wide East Asian characters and emoji, none for marks alone.
  package var displayWidth: Int {
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
    var width = 0
    for character in self { width += character.displayWidth }
    return width
  }

  /// The text shortened to `width` columns, the last of them an ellipsis, or the text itself when it fits.
  ///
  /// A number is never cut in two: half of 11.700 would be another number.
  package func shortened(to width: Int) -> String {
    if displayWidth <= width { return self }
    var out = ""
    var used = 0
    for character in self {
      let next = character.displayWidth
      if used + next > width - 1 {
        if character.isPartOfNumber { while out.last?.isPartOfNumber == true { out.removeLast() } }
        break
      }
      out.append(character)
      used += next
    }
    return out + "…"
  }

  /// The last `width` columns of the text, the first of them an ellipsis, or the text itself when it fits.
  package func shortenedInFront(to width: Int) -> String {
    if displayWidth <= width { return self }
    var kept: [Character] = []
    var used = 0
    for character in reversed() {
      let next = character.displayWidth
      if used + next > width - 1 {
        if character.isPartOfNumber { while kept.last?.isPartOfNumber == true { kept.removeLast() } }
        break
      }
      kept.append(character)
      used += next
    }
    return "…" + String(kept.reversed())
  }
}

extension Character {
  fileprivate var isPartOfNumber: Bool { isNumber || self == "." || self == "," }

  fileprivate var displayWidth: Int {
    guard let first = unicodeScalars.first else { return 0 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
