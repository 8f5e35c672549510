import Glibc
import UVPKit

/// Makes a call of the operating system again as long as a signal interrupts it.
func retrying<Result>(_ call: () -> Result, failed: (Result) -> Bool) -> Result {
  while true {
    let result = call()
    if !failed(result) || errno != EINTR { return result }
  }
}

/// File descriptors: every call checked, interrupted calls made again.
enum Descriptor {
  /// Writes all pieces; the error number, or `nil`.
  static func write(_ pieces: [[UInt8]], to descriptor: Int32) -> Int32? {
    for piece in pieces { if let failure = write(piece, to: descriptor) { return failure } }
    return nil
  }

  /// Writes all bytes; the error number, or `nil`.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    unsafe bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if count > 0 {
          done += count
        } else if count == 0 {
          return EIO
        } else if errno != EINTR {
          return errno
        }
      }
      return nil
    }
  }

  /// Reads to the end, in blocks of at most 4 MiB, whatever the descriptor is: file, FIFO or device.
  ///
  /// - Returns: the bytes; `nil` when there are more than `limit`.
  /// - Throws: ``SystemError``.
  static func readAll(_ descriptor: Int32, sizeHint: Int, limit: Int) throws(SystemError) -> [UInt8]? {
    var bytes: [UInt8] = []
    while true {
      // A file of known size is read in as few blocks as can be, and one byte more shows whether it has grown.
      let room = sizeHint > 0 && sizeHint >= bytes.count ? min(sizeHint - bytes.count + 1, 1 << 22) : 65536
      var failure: Int32?
      var count = 0
      let block = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
        while true {
          count = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
          if count >= 0 || errno != EINTR { break }
        }
        if count < 0 { failure = errno }
        initialized = max(0, count)
      }
      if let failure { throw SystemError(number: failure) }
      if count == 0 { return bytes }
      if bytes.isEmpty { bytes = block } else { bytes += block }
      if bytes.count > limit { return nil }
    }
  }
}

extension Descriptor {
  /// Reads one block into the range of a buffer: from a place in a file, or what comes next.
  static func read(_ descriptor: Int32, into buffer: inout [UInt8], _ range: Range<Int>, at offset: Int?)
    -> ByteSource.Block
  {
    unsafe buffer.withUnsafeMutableBytes { bytes in
      let room = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[range])
      while true {
        let count =
          if let offset {
            unsafe pread(descriptor, room.baseAddress, room.count, off_t(offset))
          } else {
            unsafe Glibc.read(descriptor, room.baseAddress, room.count)
          }
        if count >= 0 { return .bytes(count) }
        if errno != EINTR { return .failed(reason: SystemError(number: errno).reason) }
      }
    }
  }

  /// The text of a symbolic link; `nil` with `errno` set when it cannot be read.
  static func link(at path: String) -> String? {
    var length = 0
    let bytes = unsafe [CChar](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, initialized in
      if let start = buffer.baseAddress { length = unsafe readlink(path, start, buffer.count) }
      initialized = max(0, length)
    }
    if length < 0 { return nil }
    return String(decoding: bytes.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// An error number of the operating system.
struct SystemError: Error {
  let number: Int32

  /// What it means, in Dutch.
  var reason: String {
    switch number {
    case ENOENT: return "bestaat niet"
    case EACCES, EPERM: return "geen toegang"
    case EISDIR: return "het is een map"
    case ENOTDIR: return "een deel van het pad is geen map"
    case ENOSPC: return "de schijf is vol"
    case EDQUOT: return "de toegestane schijfruimte is op"
    case EFBIG: return "het bestand wordt groter dan is toegestaan"
    case EROFS: return "de schijf is alleen-lezen"
    case EIO: return "lees- of schrijffout"
    case EBADF: return "de uitvoer is gesloten"
    case ELOOP: return "te veel verwijzingen achter elkaar"
    case ENAMETOOLONG: return "de naam is te lang"
    case EMFILE, ENFILE: return "te veel open bestanden"
    case EPIPE: return "de lezer is gestopt"
    default: return "systeemfout \(number)"
    }
  }
}
