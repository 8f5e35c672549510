@testable import UVPKit

/// The structure index against a look at each byte.
enum StructureDifference {
  /// What the naive look finds.
  struct Marks: Equatable {
    /// Delimiters and line ends outside quotes, up to the first misplaced quote.
    var marks: [Int] = []
    var lineEnds = 0
    /// Where a quote stands that may not, or a text behind one; `nil` when there is none.
    var misplaced: Int?
    var isInQuotes = false
  }

  /// Looks at each byte of `bytes` from `start`, where a record begins.
  static func naive(_ bytes: [UInt8], from start: Int, delimiter: UInt8) -> Marks {
    enum State { case start, unquoted, quoted, closed, returned }
    var found = Marks()
    var state = State.start
    for (at, byte) in bytes.enumerated().dropFirst(start) {
      if byte == 0x0A { found.lineEnds += 1 }
      let isMark = byte == delimiter || byte == 0x0A
      switch state {
      case .start, .unquoted:
        if byte == 0x22 && state == .unquoted {
          found.misplaced = at
          return found
        }
        state = byte == 0x22 ? .quoted : isMark ? .start : .unquoted
      case .quoted: if byte == 0x22 { state = .closed }
      case .closed where byte == 0x22: state = .quoted
      case .closed where byte == 0x0D: state = .returned
      case .closed where isMark, .returned where byte == 0x0A: state = .start
      case .closed, .returned:
        found.misplaced = at
        return found
      }
      if state == .start { found.marks.append(at) }
    }
    found.isInQuotes = state == .quoted
    return found
  }

  /// What the index finds that the naive look does not, or the other way round; `nil` where they agree.
  ///
  /// The index stops at the window of a misplaced quote: its marks are then the first of the naive ones, and none of
  /// those before that window is missing.
  static func find(in bytes: [UInt8], from start: Int, delimiter: CSVDelimiter) -> String? {
    let naive = naive(bytes, from: start, delimiter: delimiter.rawValue)
    var index = StructureIndex()
    // What stands behind the bytes is not looked at.
    let padding = repeatElement(
      [UInt8(0x22), 0x0A, delimiter.rawValue][bytes.count % 3], count: StructureIndex.padding)
    let padded = bytes + padding
    let stop = index.build(padded.span, from: start, to: bytes.count, delimiter: delimiter)
    let marks = index.marks.dropFirst().prefix(index.count).map { Int($0) }
    guard let misplaced = naive.misplaced else {
      if stop != .end(inQuotes: naive.isInQuotes) || marks != naive.marks || index.lineEnds != naive.lineEnds {
        return "\(stop), \(marks), \(index.lineEnds) line ends; wanted \(naive)"
      }
      return nil
    }
    let window = start + (misplaced - start) / 64 * 64
    if stop != .misplacedQuote || marks.last.map({ $0 >= misplaced }) ?? false
      || marks != Array(naive.marks.prefix(marks.count))
      || marks.count < naive.marks.count(where: { $0 < window })
    {
      return "\(stop), \(marks); wanted \(naive)"
    }
    return nil
  }
}
