import Testing

@testable import UVPKit

/// The ranks of the 95 % interval of a median, as tables of the sign test have them.
@Suite struct RangordeTests {
  @Test(arguments: [
    (5, nil), (6, 1), (8, 1), (9, 2), (10, 2), (12, 3), (15, 4), (20, 6), (25, 8), (30, 10), (40, 14), (50, 18),
    (100, 40),
  ]) func tabulated(n: Int, rank: Int?) { #expect(Rangorde.rank(n: n) == rank) }

  /// Exactly, with the binomial coefficients themselves: the chance outside is at most 5 %, and one rank further more.
  @Test func asTheExactSum() {
    for n in 6...120 {
      var row: [UInt128] = [1]
      for k in 0..<n { row.append(row[k] * UInt128(n - k) / UInt128(k + 1)) }
      let rank = Rangorde.rank(n: n) ?? 0
      let below = row.prefix(rank).reduce(0, +)
      let whole = UInt128(1) << UInt128(n)
      #expect(below * 40 <= whole && (below + row[rank]) * 40 > whole, "n = \(n)")
    }
  }

  /// For many observations as the normal approximation: n/2 − 0,98·√n, within two ranks.
  @Test(arguments: [1000, 10_001, 1_000_000, 20_000_000]) func many(n: Int) throws {
    let rank = try #require(Rangorde.rank(n: n))
    let normal = Double(n) / 2 - 0.979982 * Double(n).squareRoot()
    #expect(abs(Double(rank) - normal) < 2)
  }
}
