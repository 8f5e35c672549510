/// Which sign separates the decimals in a file.
public enum DecimalStyle: Hashable, Sendable {
  /// `1.234,56`
  case comma
  /// `1,234.56`
  case point
}

/// What the text of a number is, before the file as a whole has settled its decimal sign.
public enum ScannedNumber: Hashable, Sendable {
  /// The same number in either style: `12`, `1 234` with a no-break space.
  case plain(ExactDecimal)
  /// A number that fits one style only: `1,5`, `1.234,56`, `1.5`, `0.123`.
  case styled(ExactDecimal, DecimalStyle)
  /// `1,234`: a decimal comma by Dutch custom, thousands in an English file.
  case customary(decimal: ExactDecimal, thousands: ExactDecimal)
  /// `1.234`: thousands or decimals, no one can tell.
  case ambiguous(decimal: ExactDecimal, thousands: ExactDecimal)
  /// More digits than a figure can have.
  case tooLong
  /// No number.
  case malformed
}

/// Reads numbers as Dutch files write them, by bytes.
public enum NumberText {
  /// The largest number of digits a number in a file may have.
  public static let maximumDigits = 18

  /// What `text` is: digits, one decimal sign, thousands in groups of three; spaces around it are ignored.
  ///
  /// Refused (`malformed`): signs other than a leading `-`, exponents, `NaN`, groups that are not of three
  /// digits, a decimal sign without digits on both sides, digits outside ASCII.
  public static func scan(_ text: Span<UInt8>) -> ScannedNumber {
    let (start, to) = trimmed(text)
    var from = start
    var negative = false
    if from < to && text[from] == 0x2D {
      negative = true
      from += 1
    }
    var shape = Shape()
    var index = from
    while index < to {
      let byte = text[index]
      switch byte {
      case 0x30...0x39:
        if shape.digits == maximumDigits { return overlong(text, from: index, to: to) }
        shape.take(digit: byte &- 0x30)
      case 0x2C: if !shape.take(.comma) { return .malformed }
      case 0x2E: if !shape.take(.point) { return .malformed }
      case 0xC2:
        guard index + 1 < to, text[index + 1] == 0xA0, shape.take(.space) else { return .malformed }
        index += 1
      case 0xE2:
        guard index + 2 < to, text[index + 1] == 0x80, text[index + 2] == 0xAF, shape.take(.space) else {
          return .malformed
        }
        index += 2
      default: return .malformed
      }
      index += 1
    }
    return shape.reading(negative: negative)
  }

  /// The bounds of the text without spaces at its ends: plain, no-break and narrow no-break.
  private static func trimmed(_ text: Span<UInt8>) -> (from: Int, to: Int) {
    var from = 0
    var to = text.count
    while from < to {
      if text[from] == 0x20 {
        from += 1
      } else if from + 1 < to && text[from] == 0xC2 && text[from + 1] == 0xA0 {
        from += 2
      } else if from + 2 < to && text[from] == 0xE2 && text[from + 1] == 0x80 && text[from + 2] == 0xAF {
        from += 3
      } else {
        break
      }
    }
    while to > from {
      if text[to - 1] == 0x20 {
        to -= 1
      } else if to - 1 > from && text[to - 2] == 0xC2 && text[to - 1] == 0xA0 {
        to -= 2
      } else if to - 2 > from && text[to - 3] == 0xE2 && text[to - 2] == 0x80 && text[to - 1] == 0xAF {
        to -= 3
      } else {
        break
      }
    }
    return (from, to)
  }

  /// Too many digits are worth a message of their own, but only when the rest looks like a number.
  private static func overlong(_ text: Span<UInt8>, from: Int, to: Int) -> ScannedNumber {
    for index in from..<to {
      switch text[index] {
      case 0x30...0x39, 0x2C, 0x2E: continue
      default: return .malformed
      }
    }
    return .tooLong
  }

  private enum Separator { case comma, point, space }

  /// Digits and separators seen so far; groups are the digits between two separators.
  private struct Shape {
    var digits = 0
    private var value: Int128 = 0
    private var firstGroup = 0
    private var group = 0
    private var leadingZero = false
    private var last: Separator?
    private var commas = 0
    private var points = 0
    private var spaces = 0
    /// Whether every group between the first and the last separator has three digits.
    private var middleGroupsOfThree = true

    mutating func take(digit: UInt8) {
      if digits == 0 && digit == 0 { leadingZero = true }
      value = value * 10 + Int128(digit)
      digits += 1
      group += 1
    }

    /// False when no digit stands before the separator.
    mutating func take(_ separator: Separator) -> Bool {
      if group == 0 { return false }
      if last == nil { firstGroup = group } else if group != 3 { middleGroupsOfThree = false }
      switch separator {
      case .comma: commas += 1
      case .point: points += 1
      case .space: spaces += 1
      }
      last = separator
      group = 0
      return true
    }

    func reading(negative: Bool) -> ScannedNumber {
      if group == 0 { return .malformed }
      let signed = negative ? -value : value
      let whole = ExactDecimal(significand: signed, scale: 0)
      guard let last else { return .plain(whole) }
      let decimal = ExactDecimal(significand: signed, scale: group)
      let grouped = firstGroup <= 3 && middleGroupsOfThree && !leadingZero
      switch (commas, points, spaces) {
      case (0, 0, _): return grouped && group == 3 ? .plain(whole) : .malformed
      case (1, 0, 0):
        return grouped && group == 3 ? .customary(decimal: decimal, thousands: whole) : .styled(decimal, .comma)
      case (0, 1, 0):
        return grouped && group == 3 ? .ambiguous(decimal: decimal, thousands: whole) : .styled(decimal, .point)
      case (1, 0, _): return grouped && last == .comma ? .styled(decimal, .comma) : .malformed
      case (0, 1, _): return grouped && last == .point ? .styled(decimal, .point) : .malformed
      case (0, _, 0): return grouped && group == 3 ? .styled(whole, .comma) : .malformed
      case (_, 0, 0): return grouped && group == 3 ? .styled(whole, .point) : .malformed
      case (1, _, 0) where last == .comma: return grouped ? .styled(decimal, .comma) : .malformed
      case (_, 1, 0) where last == .point: return grouped ? .styled(decimal, .point) : .malformed
      default: return .malformed
      }
    }
  }
}

extension ScannedNumber {
  /// The style this number proves by itself, if any.
  public var evidence: DecimalStyle? {
    if case .styled(_, let style) = self { style } else { nil }
  }

  /// Whether the text can be read as thousands and as decimals.
  public var hasTwoReadings: Bool {
    switch self {
    case .customary, .ambiguous: true
    case .plain, .styled, .tooLong, .malformed: false
    }
  }

  /// Why a scanned number has no value in a file of a known or unknown style.
  public enum Refusal: Error, Hashable, Sendable {
    /// Not a number at all.
    case malformed
    /// More than ``NumberText/maximumDigits`` digits.
    case tooLong
    /// `1.234` (or `1,234` in a file with decimal points): two readings, both possible.
    case ambiguous
    /// A decimal sign that contradicts the rest of the file.
    case otherStyle
  }

  /// The value in a file whose numbers are in `style`; `nil` when nothing has settled it.
  ///
  /// - Parameter declared: whether the user named the style, which settles `1,234` too.
  public func value(in style: DecimalStyle?, declared: Bool = false) throws(Refusal) -> ExactDecimal {
    switch self {
    case .plain(let value): return value
    case .styled(let value, let own):
      if style == nil || style == own { return value }
      throw .otherStyle
    case .customary(let decimal, let thousands):
      if style != .point { return decimal }
      if declared { return thousands }
      throw .ambiguous
    case .ambiguous(let decimal, let thousands):
      switch style {
      case .comma: return thousands
      case .point: return decimal
      case nil: throw .ambiguous
      }
    case .tooLong: throw .tooLong
    case .malformed: throw .malformed
    }
  }
}
