import Testing

@testable import UVPKit

@Suite struct RadixSortTests {
  @Test func asTheLibrarySorts() {
    var random = SeededRandom(seed: 5)
    for bound in [0, 1, 2047, 2048, 1 << 22, Int64.max / 2, .max] {
      for count in [0, 1, 64, 65, 500] {
        var values = (0..<count).map { _ in Int64.random(in: -bound...bound, using: &random) }
        let expected = values.sorted()
        values.radixSort()
        #expect(values == expected, "\(count) below \(bound)")
      }
    }
    var extremes = Array(repeating: [Int64.min, .max, 0, -1, 1], count: 20).flatMap(\.self)
    let expected = extremes.sorted()
    extremes.radixSort()
    #expect(extremes == expected)
  }
}
