/// One input: the fast reader of written hours must find in it what the naive one finds.
///
/// A difference ends the process with both outcomes in the message; libFuzzer keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzHours(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let naive = NaiveHours.tally(bytes)
  let fast = fastTally(bytes)
  if fast != naive { fatalError("the readers of written hours differ\nnaive: \(naive)\nfast:  \(fast)") }
  return 0
}
