/// From values to places along an axis, in tenths of a unit of the drawing.
struct ChartScale {
  /// The lowest and the highest value that have a place; the axis always holds 0.
  let low: ExactDecimal
  let high: ExactDecimal
  /// The length of the axis in tenths.
  let length: Int

  init(_ values: [ExactDecimal], length: Int) {
    low = min(values.min() ?? .zero, .zero)
    let top = max(values.max() ?? .zero, .zero)
    high = top == low ? ExactDecimal(1) : top
    self.length = length
  }

  /// The place of a value, in tenths from the start of the axis; 0 where a figure leaves the exact range.
  func place(_ value: ExactDecimal) -> Int {
    guard
      let span = try? ExactFraction(high) - ExactFraction(low),
      let own = try? ExactFraction(value) - ExactFraction(low),
      let share = try? own / span, let place = try? (share * ExactFraction(length)).rounded(toPlaces: 0)
    else { return 0 }
    return place.wholeValue ?? 0
  }

  /// Round values to draw lines at, from 0 up: at most `count` of them, in steps of 1, 2 or 5 times a power of ten.
  func ticks(atMost count: Int) -> [ExactDecimal] {
    var step = ExactDecimal(1)
    var factors = [2, 5, 10]
    var unit = ExactDecimal(1)
    func number(of step: ExactDecimal) -> Int {
      guard let share = try? ExactFraction(high) / ExactFraction(step), let whole = try? share.rounded(toPlaces: 3)
      else {
        return 0
      }
      return Int(clamping: whole.significand / ExactDecimal.unit(whole.scale))
    }
    while number(of: step) > count {
      if factors.isEmpty {
        guard let next = try? unit * 10 else { break }
        unit = next
        factors = [2, 5, 10]
      }
      guard let next = try? unit * ExactDecimal(factors.removeFirst()) else { break }
      step = next
    }
    var ticks: [ExactDecimal] = []
    for position in 0...max(number(of: step), 0) {
      if let value = try? step * ExactDecimal(position) { ticks.append(value) }
    }
    return ticks
  }

  /// A length in tenths as SVG writes it.
  static func text(_ tenths: Int) -> String {
    let (whole, rest) = tenths.quotientAndRemainder(dividingBy: 10)
    let sign = tenths < 0 && whole == 0 ? "-" : ""
    return rest == 0 ? "\(whole)" : "\(sign)\(whole).\(abs(rest))"
  }
}

extension ExactDecimal {
  /// Ten to the power of `places`.
  fileprivate static func unit(_ places: Int) -> Int128 {
    var unit: Int128 = 1
    for _ in 0..<places { unit *= 10 }
    return unit
  }
}
