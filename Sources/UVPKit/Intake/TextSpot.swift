/// A byte of a text as line, column and excerpt: only made when there is something to say about it.
struct TextSpot {
  let line: Int
  /// The column in characters, counted from 1.
  let column: Int
  let text: String

  /// The most bytes of a line that an excerpt looks at, on either side of the spot.
  private static let reach = 4096

  /// The spot of `offset` in `bytes`, whose text begins at `start` (behind a byte order mark).
  ///
  /// - Parameter anchor: a byte before the spot whose line is known, so that nothing before it is counted again.
  init(in bytes: [UInt8], at offset: Int, from start: Int, anchor: (offset: Int, line: Int)? = nil) {
    let offset = min(max(offset, start), bytes.count)
    let anchor = anchor ?? (start, 1)
    line = bytes[anchor.offset..<max(offset, anchor.offset)].reduce(anchor.line) { $1 == 0x0A ? $0 + 1 : $0 }
    var lineStart = offset
    while lineStart > start && bytes[lineStart - 1] != 0x0A { lineStart -= 1 }
    var lineEnd = offset
    while lineEnd < bytes.count && bytes[lineEnd] != 0x0A && lineEnd - offset < Self.reach { lineEnd += 1 }
    if lineEnd > offset && lineEnd < bytes.count && bytes[lineEnd] == 0x0A && bytes[lineEnd - 1] == 0x0D {
      lineEnd -= 1
    }
    column = String(decoding: bytes[lineStart..<offset], as: UTF8.self).count + 1
    let from = max(lineStart, offset - Self.reach)
    text = String(decoding: bytes[from..<lineEnd], as: UTF8.self)
    textColumn = String(decoding: bytes[from..<offset], as: UTF8.self).count + 1
  }

  /// The column of the spot within ``text``.
  private let textColumn: Int

  /// The line with the spot marked.
  var excerpt: Excerpt { Excerpt(line: line, text: text, column: textColumn) }

  /// A finding at this spot.
  func finding(_ complaint: Complaint, file: String) -> Finding {
    Finding(complaint, at: Place(file: file, line: line, column: column), excerpt: excerpt)
  }
}

extension CSVError {
  /// The error as a finding at its place.
  func finding(in bytes: [UInt8], file: String) -> Finding {
    let complaint: Complaint =
      switch kind {
      case .strayQuote: .strayQuote
      case .afterQuote: .textAfterQuote
      case .unclosedQuote: .unclosedQuote
      case .loneCarriageReturn: .loneCarriageReturn
      case .nul: .nulByte(offset: offset)
      case .invalidUTF8(let byte): .invalidUTF8(byte: byte, offset: offset)
      case .utf16: .utf16
      case .workbook: .workbook
      case .tooManyCells: .tooManyCells(limit: ExactDecimal(CSVReader.maximumCells).text(.grouped))
      }
    switch kind {
    case .utf16, .workbook: return Finding(complaint, at: Place(file: file))
    default:
      let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      return TextSpot(in: bytes, at: offset, from: start).finding(complaint, file: file)
    }
  }
}
