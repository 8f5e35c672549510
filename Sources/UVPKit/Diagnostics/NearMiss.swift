/// "Bedoelde u …?": the known name that is closest to one that is not known.
package enum NearMiss {
  /// The closest of `candidates`, when it is close enough to be a slip; the first of equals.
  package static func suggestion(for text: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(text.lowercased().unicodeScalars)
    if wanted.isEmpty { return nil }
    let limit = min(3, max(1, wanted.count / 3))
    var best: (distance: Int, name: String)?
    for name in candidates {
      let scalars = Array(name.lowercased().unicodeScalars)
      if abs(scalars.count - wanted.count) > max(limit, (best?.distance ?? 0)) && !isPrefix(wanted, of: scalars) {
        continue
      }
      var distance = self.distance(wanted, scalars)
      // A name typed in part is no slip of the finger, but just as clear.
      if distance > limit && wanted.count >= 3 && isPrefix(wanted, of: scalars) { distance = limit }
      if distance <= limit && distance < (best?.distance ?? .max) { best = (distance, name) }
    }
    return best?.name
  }

  private static func isPrefix(_ short: [Unicode.Scalar], of long: [Unicode.Scalar]) -> Bool {
    long.starts(with: short)
  }

  /// The number of insertions, deletions, replacements and swaps of neighbours between two texts.
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i]
      for j in 1...b.count {
        var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] { cost = min(cost, beforeLast[j - 2] + 1) }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
