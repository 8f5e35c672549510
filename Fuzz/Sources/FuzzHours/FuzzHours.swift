@testable import UVPKit

/// One input: the fast reader of written hours must find in it what the naive one finds, and the structure index the
/// marks that a look at each byte finds.
///
/// The length of the input says in how small pieces it is read. A difference ends the process with both outcomes in the message; libFuzzer keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzHours(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  // A head that holds all, and one behind which rows may settle the decimal sign; the header must fit.
  for head in [count + 1, max(1, count / 2)] {
    let naive = NaiveHours.tally(bytes, head: head).asShown
    for how in ways(count, head: head) {
      guard let fast = fastTally(bytes, how), fast != naive else { continue }
      if head <= count && fast == NaiveHours.Outcome(fatal: .header) { continue }
      fatalError("the readers of written hours differ, \(how)\nnaive: \(naive)\nfast:  \(fast)")
    }
  }
  for delimiter in CSVDelimiter.allCases {
    if let difference = StructureDifference.find(in: bytes, from: min(count, 3), delimiter: delimiter) {
      fatalError("the structure index is wrong: \(difference)")
    }
  }
  return 0
}

/// Ways to read a file of `count` bytes: in small blocks, from a pipe a few bytes at a time, in parts side by side.
private func ways(_ count: Int, head: Int) -> [FastReading] {
  let blocks = FastReading(block: 1 + count % 191, head: head)
  let pipe = FastReading(isPipe: true, most: 1 + count % 17, block: 1 + count % 67, head: head)
  let parts = FastReading(block: 16 + count % 129, part: 20 + count % 211, head: head, parts: UInt64(count))
  return [blocks, pipe, parts]
}
