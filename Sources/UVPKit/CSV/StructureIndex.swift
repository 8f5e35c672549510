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

  /// The place before the first record, then the positions of delimiters and line ends outside quotes, in order; only
  /// the first ``count`` + 1 mean something.
  private(set) var marks: [UInt32] = []
  /// How many positions were found.
  package private(set) var count = 0
  /// How many line ends were seen, also those inside quotes.
  package private(set) var lineEnds = 0
  /// How many of them lie inside quotes.
  package private(set) var quotedLineEnds = 0
  /// Where the indexed bytes end.
  private var end = 0

  package init() {}

  /// The number of the first mark from `mark` on that lies at or behind a place; ``count`` where there is none.
  package func mark(from mark: Int, atOrBehind place: Int) -> Int {
    var mark = mark
    while mark < count && Int(marks[mark + 1]) < place { mark += 1 }
    return mark
  }

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
        unsafe out[0] = UInt32(truncatingIfNeeded: start) &- 1
        unsafe run.index(input, from: start, to: end, out + 1)
      }
    }
    self.end = end
    count = run.written
    lineEnds = run.lineEnds
    quotedLineEnds = run.quotedLineEnds
    return run.isMisplaced ? .misplacedQuote : .end(inQuotes: run.inside != 0)
  }

  /// What one window tells the next.
  private struct Run {
    let separator: SIMD16<UInt8>
    var written = 0
    var lineEnds = 0
    var quotedLineEnds = 0
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
      // A copy that nothing else can see stays in registers.
      var run = self
      var at = start
      while end &- at >= 64 && !run.isMisplaced {
        // Each window adds at most four to a byte of the line ends seen.
        let few = min(end, at &+ 63 &* 64)
        var seen = SIMD2<UInt64>()
        while few &- at >= 64 {
          let window = unsafe Window(input + at)
          let lines = window.matches(of: SIMD16(repeating: 0x0A))
          seen = lines.added(to: seen)
          var structure = (window.matches(of: run.separator) | lines).bits
          let quotes = window.matches(of: SIMD16(repeating: 0x22))
          if quotes.any || run.isBound {
            structure = run.quoted(window, structure, quotes: quotes.bits, lines: lines.bits, last: 63, valid: ~0)
            if run.isMisplaced { break }
          } else {
            run.opens = structure >> 63
          }
          unsafe run.write(structure, at: at, out)
          at &+= 64
        }
        run.lineEnds &+= seen.sumOfBytes
      }
      if at < end && !run.isMisplaced { unsafe run.tail(input, from: at, to: end, out) }
      self = run
    }

    /// Whether the bytes before the window say something about it.
    @inline(__always)
    private var isBound: Bool { (inside | closed | returned) != 0 }

    /// The last bytes, fewer than a window.
    @inline(never)
    @unsafe private mutating func tail(
      _ input: UnsafeRawPointer, from at: Int, to end: Int, _ out: UnsafeMutablePointer<UInt32>
    ) {
      let window = unsafe Window(input + at)
      let valid: UInt64 = (1 << UInt64(end &- at)) &- 1
      let lines = window.matches(of: SIMD16(repeating: 0x0A)).bits & valid
      let quotes = window.matches(of: SIMD16(repeating: 0x22)).bits & valid
      let all = (window.matches(of: separator).bits & valid) | lines
      lineEnds &+= lines.nonzeroBitCount
      let structure = quoted(window, all, quotes: quotes, lines: lines, last: end &- at &- 1, valid: valid)
      if !isMisplaced { unsafe write(structure, at: at, out) }
    }

    /// The structure outside quotes; notes a quote or a text that stands where it may not.
    @inline(__always)
    private mutating func quoted(
      _ window: Window, _ all: UInt64, quotes: UInt64, lines: UInt64, last: Int, valid: UInt64
    ) -> UInt64 {
      let within = quotes.prefixXor ^ inside
      let structure = all & ~within
      let opening = quotes & within
      let closing = quotes & ~within
      // A carriage return only matters where a quote has closed.
      let afterClosing = closing << 1 | closed
      var returns: UInt64 = 0
      if afterClosing & ~(structure | opening) & valid != 0 {
        returns = window.matches(of: SIMD16(repeating: 0x0D)).bits & valid & ~within
      }
      quotedLineEnds &+= (lines & within).nonzeroBitCount
      let mayOpen = (structure | closing) << 1 | opens
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

    /// Which of the bytes equal `byte`.
    @inline(__always)
    func matches(of byte: SIMD16<UInt8>) -> Matches {
      @inline(__always) func equal(_ vector: SIMD16<UInt8>) -> SIMD2<UInt64> {
        unsafe unsafeBitCast(vector .== byte, to: SIMD2<UInt64>.self)
      }
      return Matches(a: equal(a), b: equal(b), c: equal(c), d: equal(d))
    }
  }

  /// Bytes of all ones where the bytes of a window match, all zeros elsewhere.
  private struct Matches {
    let a: SIMD2<UInt64>
    let b: SIMD2<UInt64>
    let c: SIMD2<UInt64>
    let d: SIMD2<UInt64>

    @inline(__always)
    static func | (one: Matches, other: Matches) -> Matches {
      Matches(a: one.a | other.a, b: one.b | other.b, c: one.c | other.c, d: one.d | other.d)
    }

    /// Whether any byte matches.
    @inline(__always)
    var any: Bool {
      let any = (a | b) | (c | d)
      return (any[0] | any[1]) != 0
    }

    /// Counts with one more in a byte for each match, at most four.
    @inline(__always)
    func added(to counts: SIMD2<UInt64>) -> SIMD2<UInt64> {
      @inline(__always) func bytes(_ vector: SIMD2<UInt64>) -> SIMD16<UInt8> {
        unsafe unsafeBitCast(vector, to: SIMD16<UInt8>.self)
      }
      // All ones is minus one.
      let sum = bytes(counts) &- ((bytes(a) &+ bytes(b)) &+ (bytes(c) &+ bytes(d)))
      return unsafe unsafeBitCast(sum, to: SIMD2<UInt64>.self)
    }

    /// One bit for each of the sixty-four bytes: weighs the bytes of each half vector as bits, and shifts them together
    /// without leaving the vector.
    @inline(__always)
    var bits: UInt64 {
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

extension SIMD2<UInt64> {
  /// The sum of the sixteen bytes.
  fileprivate var sumOfBytes: Int {
    var sum = 0
    for lane in 0..<2 {
      for byte in 0..<8 { sum += Int(self[lane] >> UInt64(8 * byte) & 0xFF) }
    }
    return sum
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
  /// Calls `body` with the records of `cellCount` cells that the marks cut `bytes` into.
  ///
  /// - Precondition: `bytes` are those that were indexed, or at least as many.
  package func withRecords<Result>(
    _ bytes: Span<UInt8>, cellCount: Int, _ body: (borrowing Records) -> Result
  ) -> Result {
    precondition(bytes.count >= end + Self.padding && cellCount > 0 && marks.count > count, "other bytes")
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

    /// The place where the cell that ends at a mark begins.
    ///
    /// - Precondition: `mark` is at least 0 and at most the number of marks.
    @inline(__always)
    package func start(at mark: Int) -> Int {
      precondition(mark >= 0 && mark <= count, "no such mark")
      return unsafe Int(marks[unchecked: mark] &+ 1)
    }

    /// Whether every record there is has its line end in its last mark, and no other mark is one.
    ///
    /// - Parameter lineEnds: how many line ends there are outside quotes.
    package func areRegular(lineEnds: Int) -> Bool {
      if lineEnds != count / cellCount { return false }
      var mark = cellCount
      while mark <= count {
        if unsafe byte(Int(marks[unchecked: mark])) != 0x0A { return false }
        mark &+= cellCount
      }
      return true
    }

    /// How many records of the right number of cells follow each other from the mark `first` on.
    ///
    /// - Parameters:
    ///   - wanted: how many are enough.
    ///   - limit: where records may no longer begin.
    ///   - isRegular: whether all are known to be well formed, and `first` is the first mark of one.
    package func run(from first: Int, wanted: Int, before limit: Int, isRegular: Bool) -> Int {
      if first < 0 || first > count { return 0 }
      var rows = min(wanted, (count &- first) / cellCount)
      if !isRegular {
        var row = 0
        var mark = first
        while row < rows {
          var cell = 1
          while cell <= cellCount {
            let isLineEnd = unsafe byte(Int(marks[unchecked: mark &+ cell])) == 0x0A
            if isLineEnd != (cell == cellCount) { rows = row }
            cell &+= 1
          }
          row &+= 1
          mark &+= cellCount
        }
      }
      while rows > 0 && start(at: first &+ (rows &- 1) &* cellCount) >= limit { rows &-= 1 }
      return rows
    }

    @inline(__always)
    @unsafe private func byte(_ at: Int) -> UInt8 { unsafe bytes[unchecked: at] }

    /// The first bytes and the length of the cell that ends at a mark.
    ///
    /// - Parameter endsLine: whether it is the last of its record: then a carriage return before its end is no part of it.
    /// - Precondition: `mark` is at least 0 and below the number of marks.
    @inline(__always)
    package func key(at mark: Int, endsLine: Bool) -> SpellingKey {
      let (from, length) = cell(at: mark, endsLine: endsLine)
      let a = unsafe bytes.word(at: from)
      let b = unsafe bytes.word(at: from &+ 8)
      return SpellingKey(a, b, length: length)
    }

    /// The bytes from the sixteenth to the thirty-first of the cell that ends at a mark, as two words.
    package func laterWords(at mark: Int, endsLine: Bool) -> SpellingKey.Later {
      let (from, length) = cell(at: mark, endsLine: endsLine)
      let c = unsafe bytes.word(at: from &+ 15)
      let d = unsafe bytes.word(at: from &+ 23)
      return SpellingKey.Later(c, d, length: length)
    }

    /// Where the cell that ends at a mark lies.
    ///
    /// - Precondition: `mark` is at least 0 and below the number of marks.
    @inline(__always)
    package func cell(at mark: Int, endsLine: Bool) -> (from: Int, length: Int) {
      precondition(mark >= 0 && mark < count, "no such mark")
      let from = unsafe Int(marks[unchecked: mark] &+ 1)
      var to = unsafe Int(marks[unchecked: mark &+ 1])
      if endsLine {
        let before = unsafe byte(max(to &- 1, from))
        if to > from && before == 0x0D { to &-= 1 }
      }
      return (from, to &- from)
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

  /// Eight bytes, the first byte lowest, from a place that is known to lie inside.
  @inline(__always)
  @unsafe fileprivate func word(at offset: Int) -> UInt64 {
    unsafe UInt64(littleEndian: baseAddress.unsafelyUnwrapped.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}

extension RawSpan {
  /// Eight bytes from `offset` as a number, the first byte lowest; checked against the bounds.
  @inline(__always)
  package func word(at offset: Int) -> UInt64 {
    unsafe UInt64(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
