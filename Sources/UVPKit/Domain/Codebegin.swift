/// A code as someone names it, that may be the beginning of codes.
package struct Codebegin: Sendable {
  private let bytes: [UInt8]

  package init(_ text: String) { bytes = Array(text.lowercased().utf8) }

  /// Whether `code` is the same, or begins with this and no number is cut in two.
  ///
  /// `A2.09` fits A2.09.00, and `RP1` does not fit RP10; upper and lower case make no difference.
  package func fits(_ code: String) -> Bool {
    let other = Array(code.lowercased().utf8)
    guard let last = bytes.last, other.starts(with: bytes) else { return false }
    if other.count == bytes.count { return true }
    return !(Self.isDigit(last) && Self.isDigit(other[bytes.count]))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}
