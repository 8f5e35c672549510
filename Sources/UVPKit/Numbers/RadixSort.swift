extension [Int64] {
  /// Sorts by digits of eleven bits, as many as the values differ in: for many values that are near each other, such as
  /// hours, quicker than comparing.
  mutating func radixSort() {
    guard count > 64, let low = self.min(), let high = self.max() else { return sort() }
    let span = UInt64(bitPattern: high &- low)
    var other = Array(repeating: Int64(0), count: count)
    var shift: UInt64 = 0
    while span >> shift != 0 {
      var starts = [Int](repeating: 0, count: 2048)
      for value in self { starts[Int((UInt64(bitPattern: value &- low) >> shift) & 2047)] += 1 }
      var next = 0
      for digit in starts.indices { (starts[digit], next) = (next, next + starts[digit]) }
      for value in self {
        let digit = Int((UInt64(bitPattern: value &- low) >> shift) & 2047)
        other[starts[digit]] = value
        starts[digit] += 1
      }
      swap(&self, &other)
      shift += 11
      if shift >= 64 { break }
    }
  }
}
