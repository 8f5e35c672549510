/// Where cells and records end in a block of CSV bytes: found sixty-four bytes at a time, without looking at a cell.
///
/// The one place that reads and writes through unchecked pointers. ``build(_:from:to:delimiter:)`` checks once that the
/// block and the room for the marks are large enough for all that follows.
package struct StructureIndex {
  /// The bytes that must follow the last byte of a block, so that a load near its end stays inside.
  package static let padding = 64

  /// How far a block could be indexed.
  package enum Stop: Hashable, Sendable {
    /// To its end; whether the last byte lies inside quotes.
    case end(inQuotes: Bool)
    /// To a quote that stands where none may, or a text after one; the marks before it are right.
    case misplacedQuote
  }

  /// The positions of delimiters and line ends outside quotes, in order; only the first ``count`` mean something.
  package private(set) var marks: [UInt32] = []
  /// How many positions were found.
  package private(set) var count = 0
  /// How many line ends were seen, also those inside quotes.
  package private(set) var lineEnds = 0
  /// Where the indexed bytes end.
  private var end = 0

  package init() {}

  /// Indexes `bytes` from `start`, where a record begins, up to `end`.
  ///
  /// - Precondition: `bytes` has ``padding`` bytes behind `end`, and `end` is below 2^31.
  package mutating func build(_ bytes: Span<UInt8>, from start: Int, to end: Int, delimiter: CSVDelimiter) -> Stop {
    precondition(start >= 0 && end >= start && end < 1 << 31, "block out of range")
    precondition(bytes.count >= end + Self.padding, "block without padding")
    // A window writes at most one mark a byte, and sixteen at once.
    let room = end - start + 2 * Self.padding
    if marks.count < room { marks = Array(repeating: 0, count: room) }
    var run = Run(separator: SIMD16(repeating: delimiter.rawValue))
    unsafe marks.withUnsafeMutableBufferPointer { marks in
      unsafe bytes.withUnsafeBytes { bytes in
        guard let out = marks.baseAddress, let input = bytes.baseAddress else { return }
        unsafe run.index(input, from: start, to: end, out)
      }
    }
    self.end = end
    count = run.written
    lineEnds = run.lineEnds
    return run.isMisplaced ? .misplacedQuote : .end(inQuotes: run.inside != 0)
  }

  /// What one window tells the next.
  private struct Run {
    let separator: SIMD16<UInt8>
    var written = 0
    var lineEnds = 0
    var isMisplaced = false
    /// All ones while the byte before the window lies inside quotes.
    var inside: UInt64 = 0
    /// One when the byte before the window may precede an opening quote.
    var opens: UInt64 = 1
    /// One when the byte before the window is a closing quote.
    var closed: UInt64 = 0
    /// One when the byte before the window is a carriage return behind a closing quote.
    var returned: UInt64 = 0

    init(separator: SIMD16<UInt8>) { self.separator = separator }

    @inline(__always)
    @unsafe mutating func index(
      _ input: UnsafeRawPointer, from start: Int, to end: Int, _ out: UnsafeMutablePointer<UInt32>
    ) {
      let lineFeed = SIMD16<UInt8>(repeating: 0x0A)
      let quote = SIMD16<UInt8>(repeating: 0x22)
      // A copy that nothing else can see stays in registers.
      var run = self
      var at = start
      while at < end {
        let window = unsafe Window(input + at)
        let left = end &- at
        let valid: UInt64 = left >= 64 ? ~0 : (1 << UInt64(left)) &- 1
        var structure = window.mask(of: run.separator, or: lineFeed) & valid
        run.lineEnds &+=
          left >= 64 ? window.count(of: lineFeed) : (window.mask(of: lineFeed) & valid).nonzeroBitCount
        if window.has(quote) || (run.inside | run.closed | run.returned) != 0 {
          structure = run.quoted(window, structure, last: min(left, 64) &- 1, valid: valid)
          if run.isMisplaced { break }
        } else {
          run.opens = structure >> 63
        }
        unsafe run.write(structure, at: at, out)
        at &+= 64
      }
      self = run
    }

    /// The structure outside quotes; notes a quote or a text that stands where it may not.
    @inline(__always)
    private mutating func quoted(_ window: Window, _ all: UInt64, last: Int, valid: UInt64) -> UInt64 {
      let quotes = window.mask(of: SIMD16(repeating: 0x22)) & valid
      let within = quotes.prefixXor ^ inside
      let structure = all & ~within
      let opening = quotes & within
      let closing = quotes & ~within
      let returns = window.mask(of: SIMD16(repeating: 0x0D)) & valid & ~within
      let lines = window.mask(of: SIMD16(repeating: 0x0A)) & valid
      let mayOpen = (structure | closing) << 1 | opens
      let afterClosing = closing << 1 | closed
      let afterReturn = (returns & afterClosing) << 1 | returned
      let misplaced =
        opening & ~mayOpen | afterClosing & ~(structure | opening | returns) & valid | afterReturn & ~lines & valid
      isMisplaced = misplaced != 0
      inside = (within >> UInt64(last) & 1) &* ~0
      opens = (structure | closing) >> 63
      closed = closing >> 63
      returned = (returns & afterClosing) >> 63
      return structure
    }

    @inline(__always)
    @unsafe private mutating func write(_ structure: UInt64, at: Int, _ out: UnsafeMutablePointer<UInt32>) {
      let found = structure.nonzeroBitCount
      let to = unsafe out + written
      let base = UInt32(truncatingIfNeeded: at)
      var bits = structure
      // Twelve without asking is quicker than asking twelve times; what is too much is overwritten.
      var index = 0
      while index < 12 {
        // What is past the last mark is overwritten, and need not be right.
        unsafe to[index] = base &+ UInt32(truncatingIfNeeded: (bits | 1 << 63).trailingZeroBitCount)
        bits &= bits &- 1
        index &+= 1
      }
      while index < found {
        unsafe to[index] = base &+ UInt32(truncatingIfNeeded: bits.trailingZeroBitCount)
        bits &= bits &- 1
        index &+= 1
      }
      written &+= found
    }
  }

  /// Sixty-four bytes: in each vector eight from the first half and eight from the second, so that masks come out in order.
  private struct Window {
    let a: SIMD16<UInt8>
    let b: SIMD16<UInt8>
    let c: SIMD16<UInt8>
    let d: SIMD16<UInt8>

    @inline(__always)
    @unsafe init(_ bytes: UnsafeRawPointer) {
      @inline(__always) func vector(_ offset: Int) -> SIMD16<UInt8> {
        let first = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        let second = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset &+ 32, as: UInt64.self))
        return unsafe unsafeBitCast(SIMD2<UInt64>(first, second), to: SIMD16<UInt8>.self)
      }
      a = vector(0)
      b = vector(8)
      c = vector(16)
      d = vector(24)
    }

    /// Bytes of all ones where the bytes of `vector` equal `byte`.
    @inline(__always)
    private static func equal(_ vector: SIMD16<UInt8>, _ byte: SIMD16<UInt8>) -> SIMD2<UInt64> {
      unsafe unsafeBitCast(vector .== byte, to: SIMD2<UInt64>.self)
    }

    /// One bit for each of the sixty-four bytes that equals `byte` or `other`.
    @inline(__always)
    func mask(of byte: SIMD16<UInt8>, or other: SIMD16<UInt8>) -> UInt64 {
      Self.gathered(
        Self.equal(a, byte) | Self.equal(a, other), Self.equal(b, byte) | Self.equal(b, other),
        Self.equal(c, byte) | Self.equal(c, other), Self.equal(d, byte) | Self.equal(d, other))
    }

    /// One bit for each of the sixty-four bytes that equals `byte`.
    @inline(__always)
    func mask(of byte: SIMD16<UInt8>) -> UInt64 {
      Self.gathered(Self.equal(a, byte), Self.equal(b, byte), Self.equal(c, byte), Self.equal(d, byte))
    }

    /// Whether any of the bytes equals `byte`.
    @inline(__always)
    func has(_ byte: SIMD16<UInt8>) -> Bool {
      let any = (Self.equal(a, byte) | Self.equal(b, byte)) | (Self.equal(c, byte) | Self.equal(d, byte))
      return (any[0] | any[1]) != 0
    }

    /// How many of the bytes equal `byte`.
    @inline(__always)
    func count(of byte: SIMD16<UInt8>) -> Int {
      let ones = SIMD2<UInt64>(repeating: 0x0101_0101_0101_0101)
      let first = (Self.equal(a, byte) & ones) &+ (Self.equal(b, byte) & ones)
      let second = (Self.equal(c, byte) & ones) &+ (Self.equal(d, byte) & ones)
      let all = first &+ second
      return Int(truncatingIfNeeded: ((all[0] &+ all[1]) &* 0x0101_0101_0101_0101) >> 56)
    }

    /// Weighs the bytes of each half vector as bits, and shifts them together without leaving the vector.
    @inline(__always)
    private static func gathered(
      _ a: SIMD2<UInt64>, _ b: SIMD2<UInt64>, _ c: SIMD2<UInt64>, _ d: SIMD2<UInt64>
    ) -> UInt64 {
      let bytes = SIMD2<UInt64>(repeating: 0x00FF_00FF_00FF_00FF)
      let pairs = SIMD2<UInt64>(repeating: 0x0000_FFFF_0000_FFFF)
      @inline(__always) func weighed(_ lanes: SIMD2<UInt64>) -> SIMD2<UInt64> {
        let weights = lanes & SIMD2<UInt64>(repeating: 0x8040_2010_0804_0201)
        return (weights | (weights &>> 8)) & bytes
      }
      let ab = weighed(a) | (weighed(b) &<< 8)
      let cd = weighed(c) | (weighed(d) &<< 8)
      let all = ((ab | (ab &>> 16)) & pairs) | (((cd | (cd &>> 16)) & pairs) &<< 16)
      let whole = all | (all &>> 32)
      return (whole[0] & 0xFFFF_FFFF) | (whole[1] &<< 32)
    }
  }
}

extension UInt64 {
  /// Each bit the exclusive or of itself and all lower ones: ones from an opening quote up to its closing one.
  @inline(__always)
  fileprivate var prefixXor: UInt64 {
    var bits = self
    bits ^= bits << 1
    bits ^= bits << 2
    bits ^= bits << 4
    bits ^= bits << 8
    bits ^= bits << 16
    bits ^= bits << 32
    return bits
  }
}

extension StructureIndex {
  /// Whether each line end is the last mark of a record of `cellCount` cells: then no record holds another.
  ///
  /// As many line ends as records is not enough: two short rows may look like one, and a long one make up for it.
  ///
  /// - Precondition: `bytes` are those that were indexed.
  package func isRegular(_ bytes: Span<UInt8>, cellCount: Int) -> Bool {
    if lineEnds != count / cellCount { return false }
    let marks = marks.span
    var last = cellCount &- 1
    for _ in 0..<lineEnds {
      if bytes[Int(marks[last])] != 0x0A { return false }
      last &+= cellCount
    }
    return true
  }

  /// Calls `body` with the records of `cellCount` cells that the marks cut `bytes` into.
  ///
  /// - Precondition: `bytes` are those that were indexed, or at least as many.
  package func withRecords<Result>(
    _ bytes: Span<UInt8>, cellCount: Int, _ body: (borrowing Records) -> Result
  ) -> Result {
    precondition(bytes.count >= end + Self.padding && cellCount > 0 && marks.count >= count, "other bytes")
    let count = count
    return unsafe marks.withUnsafeBufferPointer { marks in
      unsafe bytes.withUnsafeBytes { bytes in
        body(unsafe Records(bytes: bytes, marks: marks, count: count, cellCount: cellCount))
      }
    }
  }

  /// Records between marks: their cells as words, read without a check for each of them.
  ///
  /// Every mark lies in the indexed bytes, behind which ``padding`` more stand, so a word at any place up to 48 bytes
  /// behind a mark is inside them.
  @safe package struct Records: ~Copyable {
    private let bytes: UnsafeRawBufferPointer
    private let marks: UnsafeBufferPointer<UInt32>
    private let count: Int
    private let cellCount: Int

    @unsafe fileprivate init(
      bytes: UnsafeRawBufferPointer, marks: UnsafeBufferPointer<UInt32>, count: Int, cellCount: Int
    ) {
      unsafe self.bytes = unsafe bytes
      unsafe self.marks = unsafe marks
      self.count = count
      self.cellCount = cellCount
    }

    /// A record: the number of its first mark, and where it begins and ends.
    package struct Record {
      fileprivate let first: Int
      fileprivate let start: Int
      /// The place of its line end.
      package let lineEnd: Int
      /// The end of its last cell: its line end, without a carriage return before it.
      fileprivate let end: Int
      /// The number of the first mark of the next record.
      package let next: Int
    }

    /// The record whose cells end at the marks from `first` on; `nil` where its last mark is no line end, or another is.
    ///
    /// - Parameters:
    ///   - start: where it begins.
    ///   - isRegular: whether it is known that no other mark is a line end.
    @inline(__always)
    package func record(at first: Int, start: Int, isRegular: Bool) -> Record? {
      guard first >= 0, first <= count &- cellCount, start >= 0 else { return nil }
      let next = first &+ cellCount
      let lineEnd = unsafe Int(marks[unchecked: next &- 1])
      if start > lineEnd { return nil }
      if unsafe byte(lineEnd) != 0x0A { return nil }
      if !isRegular {
        var mark = first
        while mark < next &- 1 {
          if unsafe byte(Int(marks[unchecked: mark])) == 0x0A { return nil }
          mark &+= 1
        }
      }
      let before = unsafe byte(max(lineEnd &- 1, start))
      let hasReturn = lineEnd > start && before == 0x0D
      return Record(
        first: first, start: start, lineEnd: lineEnd, end: hasReturn ? lineEnd &- 1 : lineEnd, next: next)
    }

    @inline(__always)
    @unsafe private func byte(_ at: Int) -> UInt8 { unsafe bytes[unchecked: at] }

    /// The cell in a column of a record.
    ///
    /// - Precondition: `column` is below the number of cells; a larger one is taken for the last.
    @inline(__always)
    package func cell(_ column: Int, of record: Record) -> (from: Int, to: Int) {
      let column = min(max(column, 0), cellCount &- 1)
      let from = column == 0 ? record.start : unsafe Int(marks[unchecked: record.first &+ column &- 1]) &+ 1
      let to = column == cellCount &- 1 ? record.end : unsafe Int(marks[unchecked: record.first &+ column])
      return (from, max(from, to))
    }

    /// The length of the cell in a column of a record, and its first sixteen bytes as two words, the rest zero.
    @inline(__always)
    package func words(_ column: Int, of record: Record) -> (length: Int, a: UInt64, b: UInt64) {
      let (from, to) = cell(column, of: record)
      let length = to &- from
      return unsafe (length, word(at: from, of: length), length > 8 ? word(at: from &+ 8, of: length &- 8) : 0)
    }

    /// The bytes from the seventeenth to the thirty-second of the cell in a column of a record, as two words.
    @inline(__always)
    package func laterWords(_ column: Int, of record: Record) -> (c: UInt64, d: UInt64) {
      let (from, to) = cell(column, of: record)
      let length = to &- from
      return unsafe (word(at: from &+ 16, of: length &- 16), word(at: from &+ 24, of: length &- 24))
    }

    /// The first `count` of eight bytes from `offset` as a number, the rest zero.
    @inline(__always)
    @unsafe private func word(at offset: Int, of count: Int) -> UInt64 {
      if count <= 0 { return 0 }
      let word = unsafe UInt64(
        littleEndian: bytes.loadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
      return count >= 8 ? word : word & ((1 &<< UInt64(truncatingIfNeeded: 8 &* count)) &- 1)
    }
  }
}

extension UnsafeBufferPointer {
  /// The element at a place that is known to lie inside.
  @inline(__always)
  @unsafe fileprivate subscript(unchecked place: Int) -> Element {
    unsafe self.baseAddress.unsafelyUnwrapped[place]
  }
}

extension UnsafeRawBufferPointer {
  /// The byte at a place that is known to lie inside.
  @inline(__always)
  @unsafe fileprivate subscript(unchecked place: Int) -> UInt8 {
    unsafe baseAddress.unsafelyUnwrapped.load(fromByteOffset: place, as: UInt8.self)
  }

  @inline(__always)
  @unsafe fileprivate func loadUnaligned<Value: BitwiseCopyable>(
    fromUncheckedByteOffset offset: Int, as type: Value.Type
  ) -> Value {
    unsafe baseAddress.unsafelyUnwrapped.loadUnaligned(fromByteOffset: offset, as: type)
  }
}

extension RawSpan {
  /// Eight bytes from `offset` as a number, the first byte lowest; checked against the bounds.
  @inline(__always)
  package func word(at offset: Int) -> UInt64 {
    unsafe UInt64(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
