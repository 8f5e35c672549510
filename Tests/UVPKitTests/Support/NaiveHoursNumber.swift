/// A number of a file of written hours, for ``NaiveHours``: cut into groups of digits and the signs between them.
enum NaiveHoursNumber: Equatable {
  enum Style: Equatable {
    case comma
    case point
  }

  /// Without a decimal sign: `12`, `1 234` with a no-break space.
  case plain(NaiveHours.Decimal)
  /// One style only: `1,5`, `1.234,5`, `1.5`.
  case styled(NaiveHours.Decimal, Style)
  /// `1,234` or `1.234`: decimals in the one style, thousands in the other; `sign` is the sign in it.
  case either(decimal: NaiveHours.Decimal, thousands: NaiveHours.Decimal, sign: Style)
  case none

  init(_ text: [UInt8]) {
    self = .none
    let spaces: [[UInt8]] = [[0x20], [0xC2, 0xA0], [0xE2, 0x80, 0xAF]]
    var bytes = text
    while let space = spaces.first(where: { bytes.starts(with: $0) }) { bytes.removeFirst(space.count) }
    while let space = spaces.first(where: { bytes.reversed().starts(with: $0.reversed()) }) {
      bytes.removeLast(space.count)
    }
    let isNegative = bytes.first == 0x2D
    if isNegative { bytes.removeFirst() }

    // `1.234,5` is the groups 1, 234 and 5 with the signs . and , between them; n stands for a no-break space.
    var groups: [[UInt8]] = [[]]
    var signs: [Character] = []
    while let byte = bytes.first {
      if (0x30...0x39).contains(byte) {
        groups[groups.count - 1].append(byte - 0x30)
        bytes.removeFirst()
        continue
      }
      let signatures: [([UInt8], Character)] = [([0x2C], ","), ([0x2E], "."), (spaces[1], "n"), (spaces[2], "n")]
      guard let (signature, sign) = signatures.first(where: { bytes.starts(with: $0.0) }) else { return }
      bytes.removeFirst(signature.count)
      signs.append(sign)
      groups.append([])
    }
    let all = groups.flatMap(\.self)
    if groups.contains([]) || all.count > 18 { return }

    var digits: Int128 = 0
    for digit in all { digits = digits * 10 + Int128(digit) }
    if isNegative { digits = -digits }
    let whole = NaiveHours.Decimal(digits: digits)
    let decimal = NaiveHours.Decimal() + NaiveHours.Decimal(digits: digits, scale: groups[groups.count - 1].count)
    /// Whether what stands before the last sign can be thousands: 1 to 3 digits, then groups of three.
    let startsGrouped =
      groups[0].count <= 3 && groups[0][0] != 0 && groups.dropFirst().dropLast().allSatisfy { $0.count == 3 }
    let isGrouped = startsGrouped && groups[groups.count - 1].count == 3
    guard let last = signs.last else {
      self = .plain(whole)
      return
    }
    let earlier = Set(signs.dropLast())
    let style: Style = last == "," ? .comma : .point
    let other: Style = last == "," ? .point : .comma
    if earlier.isEmpty && last != "n" {
      self = isGrouped ? .either(decimal: decimal, thousands: whole, sign: style) : .styled(decimal, style)
    } else if earlier.isSubset(of: [last]) {
      // One sign again and again: thousands.
      if isGrouped { self = last == "n" ? .plain(whole) : .styled(whole, other) }
    } else if earlier.count == 1 && last != "n" {
      // Thousands with one sign, decimals behind another.
      if startsGrouped { self = .styled(decimal, style) }
    }
  }

  /// The style that the number proves.
  var evidence: Style? {
    if case .styled(_, let style) = self { style } else { nil }
  }

  /// The value in a file whose numbers are in `style`, or in one that has shown none.
  func value(in style: Style?) -> NaiveHours.Decimal? {
    switch self {
    case .none: nil
    case .plain(let value): value
    case .styled(let value, let own): style == nil || style == own ? value : nil
    // `1,234` is a decimal number by custom, but nothing for certain among decimal points.
    case .either(let decimal, _, .comma): style == .point ? nil : decimal
    case .either(let decimal, let thousands, .point):
      switch style {
      case .comma: thousands
      case .point: decimal
      case nil: nil
      }
    }
  }
}

/// A date of a file of written hours, for ``NaiveHours``.
enum NaiveHoursDate {
  /// The month of `2025-08-31` or `31-8-2025`; `nil` for what is no day of 1900 to 2199.
  static func month(of cell: [UInt8]) -> (year: Int, month: Int)? {
    let parts = NaiveHours.withoutSpaces(cell).split(separator: 0x2D, omittingEmptySubsequences: false)
    guard parts.count == 3, parts.joined().allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let lengths = parts.map(\.count)
    if lengths.contains(where: { $0 == 0 || $0 > 4 }) { return nil }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    let (year, month, day): (Int, Int, Int)
    if lengths == [4, 2, 2] {
      (year, month, day) = (numbers[0], numbers[1], numbers[2])
    } else if lengths[0] <= 2 && lengths[1] <= 2 && lengths[2] == 4 {
      (year, month, day) = (numbers[2], numbers[1], numbers[0])
    } else {
      return nil
    }
    if !(1900...2199).contains(year) || !(1...12).contains(month) { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day) ? (year, month) : nil
  }
}
