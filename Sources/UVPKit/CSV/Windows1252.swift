/// The encoding of older Windows exports.
package enum Windows1252 {
  /// `bytes` in windows-1252 as UTF-8; the five bytes the encoding leaves open stay control characters.
  package static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      switch byte {
      case 0x00..<0x80: out.append(byte)
      case 0x80..<0xA0: append(upper[Int(byte) - 0x80], to: &out)
      default: append(UInt16(byte), to: &out)
      }
    }
    return out
  }

  private static func append(_ code: UInt16, to out: inout [UInt8]) {
    if code < 0x800 {
      out.append(UInt8(0xC0 | code >> 6))
    } else {
      out.append(UInt8(0xE0 | code >> 12))
      out.append(UInt8(0x80 | code >> 6 & 0x3F))
    }
    out.append(UInt8(0x80 | code & 0x3F))
  }

  private static let upper: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]
}
