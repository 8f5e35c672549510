import Testing
import UVPKit

/// the parts add up to the total, each its quota rounded down or up.
@Suite struct LargestRemainderTests {
  struct Vector: CustomTestStringConvertible, Sendable {
    let weights: [Int]
    let total: Int
    let parts: [Int]
    var testDescription: String { "\(weights) verdeeld over \(total)" }
  }

  static let vectors = [
    Vector(weights: [5117, 4400, 162, 161, 160], total: 100, parts: [51, 44, 2, 2, 1]),
    Vector(weights: [9061, 7179, 5259, 3319, 1182], total: 26, parts: [9, 7, 5, 4, 1]),
    Vector(weights: [10, 9, 8, 8, 11, 12], total: 3, parts: [1, 0, 0, 0, 1, 1]),
    Vector(weights: [540, 160, 160, 80, 80, 80, 60, 40], total: 15, parts: [7, 2, 2, 1, 1, 1, 1, 0]),
    Vector(weights: [2571, 977, 567, 536, 453], total: 15, parts: [7, 3, 2, 2, 1]),
    Vector(weights: [1250, 3650, 5100], total: 20, parts: [3, 7, 10]),
    Vector(weights: [1250, 3650, 5100], total: 21, parts: [2, 8, 11]),
    Vector(weights: [567, 385, 42, 6], total: 323, parts: [183, 124, 14, 2]),
    Vector(weights: [567, 385, 42, 6], total: 324, parts: [184, 125, 13, 2]),
    Vector(weights: [23527, 5548, 70925], total: 100, parts: [23, 6, 71]),
    Vector(weights: [23926, 5648, 71110], total: 100, parts: [24, 5, 71]),
    Vector(weights: [1, 1, 32, 54], total: 39, parts: [1, 0, 14, 24]),
  ]

  private func parts(_ weights: [Int], _ total: Int) throws -> [Int] {
    try LargestRemainder.apportion(total: Int128(total), weights: weights.map { Int128($0) }).parts.map { Int($0) }
  }

  @Test(arguments: vectors) func published(vector: Vector) throws {
    #expect(try parts(vector.weights, vector.total) == vector.parts)
    #expect(NaiveApportionment.largestRemainder(weights: vector.weights, total: vector.total) == vector.parts)
  }

  @Test func tiesAreReported() throws {
    #expect(try LargestRemainder.apportion(total: 39, weights: [1, 1, 32, 54]).tied == [0, 1])
    #expect(try LargestRemainder.apportion(total: 20, weights: [1250, 3650, 5100]).tied == [])
    #expect(try LargestRemainder.apportion(total: 4, weights: [1, 1, 1, 1]).tied == [])
  }

  @Test func overflowIsReported() {
    #expect(throws: ArithmeticOverflow.self) { try LargestRemainder.apportion(total: .max, weights: [2, 1]) }
    #expect(throws: ArithmeticOverflow.self) { try LargestRemainder.apportion(total: 1, weights: [.max, .max]) }
  }

  /// P1: sum, quota, scaling, order, and a second implementation.
  @Test func laws() throws {
    var random = SeededRandom(seed: 5)
    for _ in 0..<CaseCount.of(20_000) {
      let count = Int.random(in: 1...12, using: &random)
      var weights = (0..<count).map { _ in Int.random(in: 0...2000, using: &random) }
      if weights.allSatisfy({ $0 == 0 }) { weights[0] = 1 }
      let total = Int.random(in: 0...5000, using: &random)
      let parts = try parts(weights, total)
      let sum = weights.reduce(0, +)
      let isQuota = zip(weights, parts).allSatisfy { weight, part in
        part * sum >= weight * total / sum * sum && (part - 1) * sum < weight * total
      }
      let isScaled = try self.parts(weights.map { $0 * 7 }, total) == parts
      let naive = NaiveApportionment.largestRemainder(weights: weights, total: total)
      if parts.reduce(0, +) != total || !isQuota || !isScaled || parts != naive {
        Issue.record("weights \(weights), total \(total): \(parts), naive \(naive)")
        return
      }
    }
  }

  @Test func withoutTiesTheOrderOfWeightsDoesNotMatter() throws {
    var random = SeededRandom(seed: 6)
    for _ in 0..<2000 {
      let weights = (0..<6).map { _ in Int128.random(in: 1...9973, using: &random) }
      let order = weights.indices.shuffled(using: &random)
      let straight = try LargestRemainder.apportion(total: 1009, weights: weights)
      if !straight.tied.isEmpty { continue }
      let shuffled = try LargestRemainder.apportion(total: 1009, weights: order.map { weights[$0] })
      #expect(order.map { straight.parts[$0] } == shuffled.parts)
    }
  }

  @Test func quotasWithDecimalsCloseAtTheirOwnPlaces() throws {
    let quotas = [try number("3075,25"), try number("1845,15"), try number("1230,1")]
    let division = try LargestRemainder.round(quotas: quotas, toPlaces: 1)
    #expect(division.parts == [try number("3075,3"), try number("1845,1"), try number("1230,1")])
    #expect(division.tied == [0, 1])
  }

  /// quotas below zero are rounded down or up like any other.
  @Test func quotasBelowZeroClose() throws {
    let quotas = [try number("-1,25"), try number("-1,5"), try number("0,75")]
    #expect(try LargestRemainder.round(quotas: quotas, toPlaces: 0).parts == [-1, -2, 1])
    #expect(
      try LargestRemainder.round(quotas: [try number("-0,5"), try number("-0,5")], toPlaces: 0).parts == [0, -1])
  }

  /// 7,25 + 30,5 + 101 = 138,75, and no rounding may make that less.
  @Test func quotasCloseOnTheirSumRoundedUp() throws {
    let quotas = try [number("7,25"), number("30,5"), 101]
    #expect(try LargestRemainder.roundUp(quotas: quotas).parts == [7, 31, 101])
    #expect(try LargestRemainder.roundUp(quotas: [number("0,1"), number("0,1")]).parts == [1, 0])
    #expect(try LargestRemainder.roundUp(quotas: [number("0,1"), number("0,1")]).tied == [0, 1])
    #expect(try LargestRemainder.roundUp(quotas: []).parts == [])
  }

  /// the parts add up to the sum of the quotas rounded half away from zero, each its quota rounded down or up,
  /// and nobody is rounded up before someone with a larger remainder.
  @Test func quotasCloseOnTheirRoundedSum() throws {
    let third = try number("0,4")
    let division = try LargestRemainder.round(quotas: [third, third, third], closingAtPlaces: 0)
    #expect(division.parts == [1, 0, 0])
    #expect(division.tied == [0, 1, 2])
    #expect(try LargestRemainder.round(quotas: [number("-2,5")], closingAtPlaces: 0).parts == [-3])
    #expect(try LargestRemainder.round(quotas: [], closingAtPlaces: 0).parts == [])
    var random = SeededRandom(seed: 12)
    for _ in 0..<CaseCount.of(5000) {
      let count = Int.random(in: 1...9, using: &random)
      let hundredths = (0..<count).map { _ in Int.random(in: -2000...2000, using: &random) }
      let quotas = hundredths.map { ExactDecimal(significand: Int128($0), scale: 2) }
      let parts = try LargestRemainder.round(quotas: quotas, closingAtPlaces: 0).parts.map { $0.wholeValue ?? .min }
      let floors = hundredths.map { Int(($0 - (($0 % 100) + 100) % 100) / 100) }
      let rests = zip(hundredths, floors).map { $0 - $1 * 100 }
      let up = zip(parts, floors).map { $0 - $1 }
      let isFair = parts.indices.allSatisfy { a in
        parts.indices.allSatisfy { b in !(up[a] == 1 && up[b] == 0 && (rests[a], b) < (rests[b], a)) }
      }
      let sum = NaiveApportionment.roundHalfAway(hundredths.reduce(0, +), over: 100)
      if parts.reduce(0, +) != sum || !up.allSatisfy({ $0 == 0 || $0 == 1 }) || !isFair {
        Issue.record("\(hundredths): \(parts)")
        return
      }
    }
  }
}
