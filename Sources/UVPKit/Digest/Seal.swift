/// The comment at the end of a made file by which it is seen whether its lines are still as they were made.
///
/// It holds the checksum of all lines that hold something, and two characters for each of them, so that also the first
/// line that changed can be named.
package struct Seal: Hashable, Sendable {
  /// The line with which every seal begins.
  package static let opening = "<!-- uvp-zegel 1: hieraan ziet uvp of de gemaakte regels hierboven nog zo zijn"
  private static let closing = "-->"
  private static let width = 96

  private let checksum: String
  private let marks: String

  /// The seal of a file with these lines.
  package init(_ lines: [String]) {
    let lines = lines.compactMap(Self.substance)
    checksum = SHA256.hex(of: Array(lines.joined(separator: "\n").utf8))
    marks = lines.map(Self.mark).joined()
  }

  /// What of a line counts: all but blanks at its end, so that line ends make no difference; `nil` where nothing is left.
  private static func substance(_ line: String) -> String? {
    var bytes = line.utf8[...]
    while let last = bytes.last, last == 0x20 || last == 0x09 || last == 0x0D { bytes.removeLast() }
    return bytes.isEmpty ? nil : String(bytes)
  }

  /// Whether a line counts.
  package static func counts(_ line: String) -> Bool { substance(line) != nil }

  /// Twelve bits of the checksum of a line; never a hyphen, which may not stand twice in a comment.
  private static func mark(_ line: String) -> String {
    let digest = SHA256.digest(of: line)
    let bits = Int(digest[0]) << 4 | Int(digest[1]) >> 4
    return String(decoding: [alphabet[bits >> 6], alphabet[bits & 63]], as: UTF8.self)
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+_".utf8)

  /// The seal as it stands at the end of a file.
  package var text: String {
    var out = "\(Self.opening)\nsha256 \(checksum)\n"
    var rest = Array(marks.utf8)[...]
    while !rest.isEmpty {
      out += String(decoding: rest.prefix(Self.width), as: UTF8.self) + "\n"
      rest = rest.dropFirst(Self.width)
    }
    return out + Self.closing + "\n"
  }

  /// Cuts a file in its lines before the seal, the seal, and the lines behind it; `nil` where there is no whole seal.
  package static func cut(_ lines: [String]) -> (before: Int, seal: Seal, after: Int)? {
    guard let start = lines.lastIndex(where: { substance($0) == opening }),
      let end = lines[start...].firstIndex(where: { substance($0) == closing }), end > start + 1,
      let sum = substance(lines[start + 1]), sum.hasPrefix("sha256 ")
    else { return nil }
    let marks = lines[(start + 2)..<end].compactMap(substance).joined()
    return (start, Seal(checksum: String(sum.dropFirst("sha256 ".count)), marks: marks), end + 1)
  }

  private init(checksum: String, marks: String) {
    self.checksum = checksum
    self.marks = marks
  }

  /// What came of holding lines against a seal.
  package enum Outcome: Hashable, Sendable {
    case same
    /// The position of the first line that is not as it was; the number of lines where some were taken away at the end,
    /// and `nil` where it cannot be told.
    case changed(Int?)
  }

  /// Holds `lines` against the seal.
  package func check(_ lines: [String]) -> Outcome {
    let own = Seal(lines)
    if own == self { return .same }
    let positions = lines.indices.filter { Self.counts(lines[$0]) }
    let (mine, theirs) = (Array(own.marks.utf8), Array(marks.utf8))
    for (index, position) in positions.enumerated() {
      let at = 2 * index
      if at + 2 > theirs.count || mine[at..<(at + 2)] != theirs[at..<(at + 2)] { return .changed(position) }
    }
    return .changed(mine.count == theirs.count ? nil : lines.count)
  }
}

extension SHA256 {
  /// The checksum of a text, in 32 bytes.
  fileprivate static func digest(of text: String) -> [UInt8] {
    var hash = SHA256()
    hash.update(Array(text.utf8)[...])
    return hash.digest()
  }
}
