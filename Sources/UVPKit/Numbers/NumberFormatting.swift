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
    let places = max(scale, minimumPlaces)
    // The digits from the last to the first, then turned round: enough for 39 digits, their groups and a sign.
    var reversed: [UInt8] = []
    reversed.reserveCapacity(64)
    for _ in scale..<places { reversed.append(0x30) }
    var written = places - scale
    func separate() {
      if written == places && places > 0 {
        reversed.append(notation == .point ? 0x2E : 0x2C)
      } else if notation == .grouped && written > places && (written - places) % 3 == 0 {
        reversed.append(0x2E)
      }
    }
    var rest = significand.magnitude
    repeat {
      separate()
      if rest <= UInt128(UInt64.max) {
        let small = UInt64(rest)
        reversed.append(0x30 + UInt8(small % 10))
        rest = UInt128(small / 10)
      } else {
        reversed.append(0x30 + UInt8(rest % 10))
        rest /= 10
      }
      written += 1
    } while rest > 0 || written <= places
    if significand < 0 { reversed.append(0x2D) }
    reversed.reverse()
    return String(decoding: reversed, as: UTF8.self)
  }
}
