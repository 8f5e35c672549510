import Testing

@testable import UVPKit

/// The fast reader of written hours finds what the naive one finds, in whatever pieces the bytes come.
@Suite struct HoursReadingTests {
  /// Ways to read: at once, from a pipe, in small blocks, a few bytes at a time, in parts side by side.
  private static func ways(_ seed: UInt64) -> [(name: String, how: FastReading)] {
    var random = SeededRandom(seed: seed)
    var pipe = FastReading()
    pipe.isPipe = true
    var few = FastReading(isPipe: Bool.random(using: &random), most: Int.random(in: 1...17, using: &random))
    few.block = Int.random(in: 1...200, using: &random)
    var parts = FastReading(parts: random.next())
    parts.block = Int.random(in: 16...300, using: &random)
    parts.part = Int.random(in: 20...200, using: &random)
    return [("at once", FastReading()), ("pipe", pipe), ("few bytes at a time", few), ("parts", parts)]
  }

  private func compare(_ bytes: [UInt8], _ label: String, seed: UInt64) -> Bool {
    let naive = NaiveHours.tally(bytes).asShown
    for (name, how) in Self.ways(seed) {
      guard let fast = fastTally(bytes, how), fast != naive else { continue }
      Issue.record(
        "\(label), \(name)\nnaive: \(naive)\nfast:  \(fast)\n\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      return false
    }
    return true
  }

  @Test func theSameAsTheNaiveReader() {
    var wrong = 0
    for seed in 0..<UInt64(CaseCount.of(4_000)) where wrong < 3 {
      if !compare(RandomHoursFile(seed: seed).bytes, "seed \(seed)", seed: seed) { wrong += 1 }
    }
  }
}
