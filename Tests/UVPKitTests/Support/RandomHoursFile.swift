/// A small random file of written hours: valid rows mixed with every kind of defect.
///
/// Three in four files are made of whole rows, and then the maker knows the rows; the others are damaged by the byte.
struct RandomHoursFile {
  var bytes: [UInt8]
  /// What a right reader finds, for a file that was not damaged.
  var known: Known?

  struct Known: Equatable {
    /// The rows that are not blank.
    var rows: Int
    /// The lines on which the bad rows start.
    var badLines: [Int]
  }

  init(seed: UInt64) {
    var maker = RandomHoursMaker(seed: seed)
    maker.header()
    maker.settleSign()
    for _ in 0..<Int.random(in: 0...14, using: &maker.random) {
      switch Int.random(in: 0..<10, using: &maker.random) {
      case 0: maker.blank()
      case 1, 2: maker.badRow()
      default: maker.goodRow()
      }
    }
    // A file may end without a line end.
    if maker.one(in: 3) { while maker.bytes.last == 0x0A || maker.bytes.last == 0x0D { maker.bytes.removeLast() } }
    bytes = maker.bytes
    known = Known(rows: maker.rows, badLines: maker.badLines)
    if maker.one(in: 4) {
      known = nil
      for _ in 0..<Int.random(in: 1...3, using: &maker.random) { damage(&maker.random) }
    }
  }

  /// Cuts the end off, or puts in, takes out, doubles or changes some bytes.
  private mutating func damage(_ random: inout SeededRandom) {
    let pieces: [[UInt8]] = [
      [0x22], [0x22], [0x22, 0x22], [0x3B], [0x2C], [0x09], [0x0A], [0x0D], [0x0D, 0x0A], [0x20], [0x00], [0xFF],
      [0xC3],
      [0xEF, 0xBB, 0xBF], [0x27], [0x3D], [0xC2, 0xA0], [0x22, 0x0D, 0x0A], [0x22, 0x3B, 0x22], [0x2D], [0x39],
    ]
    let at = Int.random(in: 0...bytes.count, using: &random)
    let to = min(bytes.count, at + Int.random(in: 1...30, using: &random))
    switch Int.random(in: 0..<8, using: &random) {
    case 0: bytes.removeSubrange(at...)
    case 1: bytes.removeSubrange(at..<to)
    case 2: bytes.insert(contentsOf: bytes[at..<to], at: at)
    case 3 where at < bytes.count: bytes[at] = UInt8.random(in: 0...255, using: &random)
    default: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: at)
    }
  }
}
