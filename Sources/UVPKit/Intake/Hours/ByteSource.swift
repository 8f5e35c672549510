/// How the bytes of a file come in, block by block: the library opens no files.
package struct ByteSource: Sendable {
  /// What came of asking for a block.
  package enum Block: Sendable {
    /// So many bytes were put in place; none at the end.
    case bytes(Int)
    /// The file cannot be read; why, in Dutch.
    case failed(reason: String)
  }

  /// The name of the file as it is shown.
  package let name: String
  /// The size in bytes of a file that can be read anywhere; `nil` where bytes only come in order, as from a pipe.
  package let size: Int?
  /// Puts bytes into the range of a buffer, from a place in the source on; without a size, what comes next.
  package let read: @Sendable (inout [UInt8], Range<Int>, Int) -> Block

  package init(name: String, size: Int?, read: @escaping @Sendable (inout [UInt8], Range<Int>, Int) -> Block) {
    self.name = name
    self.size = size
    self.read = read
  }
}

/// Bytes that are being read: a window on a source that moves along, with padding behind it.
struct ByteWindow {
  private let source: ByteSource
  private(set) var bytes: [UInt8]
  /// How many of the bytes are filled.
  private(set) var count: Int
  /// The place in the source of the first byte.
  private(set) var offset: Int
  /// Whether the source ends behind the last byte.
  private(set) var isFinal = false
  /// Why reading stopped, where it did before the end.
  private(set) var failure: Complaint?

  /// A window on `source` that begins at `offset` with `initial`.
  init(_ source: ByteSource, at offset: Int, initial: ArraySlice<UInt8> = [], capacity: Int) {
    self.source = source
    self.offset = offset
    count = initial.count
    bytes = Array(initial)
    bytes += repeatElement(0, count: max(0, capacity - count) + StructureIndex.padding)
  }

  var capacity: Int { bytes.count - StructureIndex.padding }

  /// Fills the window, or up to `wanted` bytes.
  mutating func fill(upTo wanted: Int = .max) {
    while count < min(capacity, wanted) && !isFinal && failure == nil {
      var end = min(capacity, wanted)
      if let size = source.size { end = min(end, max(count, size - offset)) }
      if end == count {
        isFinal = true
        return
      }
      switch source.read(&bytes, count..<end, offset + count) {
      case .bytes(0):
        if source.size != nil { failure = .fileShrank }
        isFinal = true
      case .bytes(let more): count += more
      case .failed(let reason): failure = .fileUnreadable(reason: reason)
      }
    }
    if let size = source.size, offset + count >= size { isFinal = true }
  }

  /// Drops the first `used` bytes.
  mutating func advance(by used: Int) {
    for index in used..<max(used, count) { bytes[index - used] = bytes[index] }
    count -= used
    offset += used
  }

  /// Doubles the room.
  mutating func grow() { bytes += repeatElement(0, count: capacity) }
}
