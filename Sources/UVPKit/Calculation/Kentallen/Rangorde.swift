/// The ranks between which a median lies with a chance of at least 95 %, whatever the spread looks like.
///
/// Of n observations the number below the median is binomial with chance ½, so between the r-th from below and the r-th
/// from above it lies but for twice P(less than r). Binary floating point, to find r only
/// (docs/besluiten/0013-kentallen-leren.md).
enum Rangorde {
  /// The rank r, counted from 1; `nil` below six observations, where even the whole range is not enough.
  static func rank(n: Int) -> Int? {
    if n < 6 { return nil }
    // The chances of 0…n/2, as parts of the largest: each follows from the next by a ratio.
    var chances: [Double] = []
    var chance = 1.0
    var place = n / 2
    while place >= 0 && chance > 1e-30 {
      chances.append(chance)
      chance *= Double(place) / Double(n - place + 1)
      place -= 1
    }
    // Twice the half, with the middle counted once where there is one.
    let half = chances.reversed().reduce(0, +)
    let whole = n % 2 == 0 ? 2 * half - 1 : 2 * half
    let lowest = n / 2 - chances.count + 1
    var tail = 0.0
    var rank = lowest
    for chance in chances.reversed() {
      tail += chance
      if tail > 0.025 * whole { break }
      rank += 1
    }
    // P(at most rank − 1) is small enough; P(at most rank) is not.
    return rank > 0 ? rank : nil
  }
}
