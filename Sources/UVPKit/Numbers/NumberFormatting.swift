extension ExactDecimal {
  /// How a number is written.
  public enum Notation: Hashable, Sendable {
    /// Dutch for readers: `1.410`, `12,02`.
    case grouped
    /// Dutch for files: `1410`, `12,02`.
    case comma
    /// International for files and JSON: `1410`, `12.02`.
    case point
  }

  /// The number as text, with at least `minimumPlaces` decimals and never fewer than the value needs.
  public func text(_ notation: Notation, minimumPlaces: Int = 0) -> String {
    var digits = String(significand.magnitude)
    let places = max(scale, minimumPlaces)
    digits += String(repeating: "0", count: places - scale)
    if digits.utf8.count <= places {
      digits = String(repeating: "0", count: places + 1 - digits.utf8.count) + digits
    }
    let whole = digits.dropLast(places)
    let fraction = digits.suffix(places)
    var out = significand < 0 ? "-" : ""
    if notation == .grouped {
      var left = whole.utf8.count
      for digit in whole {
        out.append(digit)
        left -= 1
        if left > 0 && left % 3 == 0 { out.append(".") }
      }
    } else {
      out += whole
    }
    if places > 0 {
      out += notation == .point ? "." : ","
      out += fraction
    }
    return out
  }
}
