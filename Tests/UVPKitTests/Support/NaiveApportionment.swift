/// Reference arithmetic for differential tests: exact integer fractions in `Int128`, written as
/// plainly and slowly as possible.
enum NaiveApportionment {
  /// Splits `total` units by largest remainder (Hamilton): every index gets the floor of its quota
  /// `weights[i] × total / sum(weights)`, then each leftover unit goes to the not-yet-served index
  /// with the largest remainder (ties: the lowest index), found by rescanning the whole list.
  static func largestRemainder(weights: [Int], total: Int) -> [Int] {
    precondition(total >= 0, "total must not be negative")
    var sum: Int128 = 0
    for weight in weights {
      precondition(weight >= 0, "weights must not be negative")
      sum += Int128(weight)
    }
    precondition(sum > 0, "the weights must have a positive sum")

    // The quota of i is floors[i] + remainders[i] / sum.
    var floors: [Int128] = []
    var remainders: [Int128] = []
    for weight in weights {
      let product = Int128(weight) * Int128(total)
      floors.append(product / sum)
      remainders.append(product % sum)
    }

    var leftover = Int128(total)
    for floor in floors {
      leftover -= floor
    }

    var seats = floors
    var served = [Bool](repeating: false, count: weights.count)
    while leftover > 0 {
      var best: Int? = nil
      for index in 0..<weights.count {
        if served[index] {
          continue
        }
        if let current = best {
          if remainders[index] > remainders[current] {
            best = index
          }
        } else {
          best = index
        }
      }
      guard let winner = best else {
        preconditionFailure("there are always fewer leftover units than indices")
      }
      seats[winner] += 1
      served[winner] = true
      leftover -= 1
    }

    var result: [Int] = []
    for seat in seats {
      result.append(Int(seat))
    }
    return result
  }

  /// Rounds `numerator / denominator` to the nearest integer, halves away from zero, by comparing
  /// the doubled distances to the two neighbouring integers.
  static func roundHalfAway(_ numerator: Int, over denominator: Int) -> Int {
    precondition(denominator > 0, "denominator must be positive")
    let n = Int128(numerator)
    let d = Int128(denominator)

    // Division truncates towards zero, so step down until lower ≤ n/d < lower + 1.
    var lower = n / d
    while lower * d > n {
      lower -= 1
    }
    let upper = lower + 1

    // Both distances are measured in units of 1/(2d); together they make 2d.
    let doubledDistanceToLower = 2 * (n - lower * d)
    let doubledDistanceToUpper = 2 * (upper * d - n)
    if doubledDistanceToLower < doubledDistanceToUpper {
      return Int(lower)
    }
    if doubledDistanceToUpper < doubledDistanceToLower {
      return Int(upper)
    }
    // Exactly halfway: the neighbour farther from zero.
    if n > 0 {
      return Int(upper)
    }
    return Int(lower)
  }
}
