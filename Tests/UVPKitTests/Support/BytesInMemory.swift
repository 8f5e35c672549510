import Synchronization

@testable import UVPKit

extension ByteSource {
  /// A source of bytes in memory.
  ///
  /// - Parameters:
  ///   - isPipe: whether they only come in order.
  ///   - most: the most bytes that come at once.
  static func of(_ bytes: [UInt8], name: String, isPipe: Bool = false, most: Int = .max) -> ByteSource {
    let position = Mutex(0)
    return ByteSource(name: name, size: isPipe ? nil : bytes.count) { buffer, range, offset in
      let from = isPipe ? position.withLock { $0 } : offset
      let count = max(0, min(range.count, bytes.count - from, most))
      for index in 0..<count { buffer[range.lowerBound + index] = bytes[from + index] }
      if isPipe { position.withLock { $0 += count } }
      return .bytes(count)
    }
  }
}
