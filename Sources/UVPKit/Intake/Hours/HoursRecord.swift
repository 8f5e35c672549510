/// One record of written hours, read byte by byte: what the quick reader does not understand ends up here.
package struct HoursRecord {
  /// A cell as it lies in the bytes.
  struct Cell {
    /// The cell with its quotes.
    let start: Int
    let end: Int
    let isQuoted: Bool

    /// The bytes between the quotes, doubled ones still doubled.
    var inner: (start: Int, end: Int) { isQuoted ? (start + 1, end - 1) : (start, end) }
  }

  /// How a record ends.
  enum Ending {
    /// At a line end or the end of the file.
    case whole
    /// The bytes end before the record does; the place of an opening quote, if one is open.
    case cutOff(quote: Int?)
    /// A quote stands where none may, at this place.
    case strayQuote(at: Int)
    /// Something stands behind a closing quote, at this place.
    case textAfterQuote(at: Int)
  }

  private(set) var cells: [Cell] = []
  private(set) var ending = Ending.whole
  /// Where the next record begins: behind the line end, also behind a record that is no good.
  private(set) var next: Int

  /// Reads the record at `start` in the bytes up to `end`.
  ///
  /// - Parameter isFinal: whether the file ends there.
  init(_ bytes: Span<UInt8>, at start: Int, to end: Int, isFinal: Bool, delimiter: CSVDelimiter) {
    let separator = delimiter.rawValue
    next = end
    var index = start
    while true {
      let cellStart = index
      var isQuoted = false
      if index < end && bytes[index] == 0x22 {
        isQuoted = true
        index += 1
        while index < end {
          if bytes[index] == 0x22 {
            if index + 1 < end && bytes[index + 1] == 0x22 {
              index += 2
              continue
            }
            break
          }
          index += 1
        }
        if index >= end {
          ending = .cutOff(quote: cellStart)
          return
        }
        index += 1
        // Whether a closing quote closes is only seen behind it.
        if index == end && !isFinal {
          ending = .cutOff(quote: nil)
          return
        }
      } else {
        while index < end && bytes[index] != separator && bytes[index] != 0x0A && bytes[index] != 0x22 { index += 1 }
      }
      if index == end {
        if !isFinal {
          ending = .cutOff(quote: nil)
          return
        }
        cells.append(Cell(start: cellStart, end: index, isQuoted: isQuoted))
        return
      }
      switch bytes[index] {
      case separator:
        cells.append(Cell(start: cellStart, end: index, isQuoted: isQuoted))
        index += 1
      case 0x0A:
        let hasReturn = !isQuoted && index > cellStart && bytes[index - 1] == 0x0D
        cells.append(Cell(start: cellStart, end: hasReturn ? index - 1 : index, isQuoted: isQuoted))
        next = index + 1
        return
      case 0x0D where isQuoted && index + 1 < end && bytes[index + 1] == 0x0A:
        cells.append(Cell(start: cellStart, end: index, isQuoted: true))
        next = index + 2
        return
      case 0x0D where isQuoted && index + 1 == end && !isFinal:
        ending = .cutOff(quote: nil)
        return
      default:
        ending = isQuoted ? .textAfterQuote(at: index) : .strayQuote(at: index)
        skipLine(bytes, from: index, to: end, isFinal: isFinal)
        return
      }
    }
  }

  /// Goes on behind the line that holds `index`.
  private mutating func skipLine(_ bytes: Span<UInt8>, from index: Int, to end: Int, isFinal: Bool) {
    var index = index
    while index < end && bytes[index] != 0x0A { index += 1 }
    if index < end {
      next = index + 1
    } else if isFinal {
      next = end
    } else {
      ending = .cutOff(quote: nil)
    }
  }

  /// Whether nothing but spaces stands in the record.
  func isBlank(_ bytes: Span<UInt8>) -> Bool {
    guard case .whole = ending else { return false }
    // Half a line end at the end of the file; before a line end a second CR is one too many.
    if cells.count == 1 && cells[0].end - cells[0].start == 1 && next == cells[0].end && bytes[cells[0].start] == 0x0D {
      return true
    }
    return cells.allSatisfy { cell in
      let inner = cell.inner
      return (inner.start..<inner.end).allSatisfy { bytes[$0] == 0x20 }
    }
  }

  /// The bytes of a cell as a reader means them: quotes undone, the formula guard taken away.
  static func content(_ cell: Cell, _ bytes: Span<UInt8>) -> [UInt8] {
    let inner = cell.inner
    var out: [UInt8] = []
    var index = inner.start
    while index < inner.end {
      out.append(bytes[index])
      index += cell.isQuoted && bytes[index] == 0x22 ? 2 : 1
    }
    if FormulaGuard.isGuarded(out) { out.removeFirst() }
    return out
  }
}
