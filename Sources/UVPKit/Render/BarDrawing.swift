/// A figure in a terminal: bars of block characters beside the numbers.
struct BarDrawing {
  let chart: Chart
  /// The columns available; `nil` when nothing limits them.
  let width: Int?

  /// The widest and the narrowest a bar is drawn; where there is less room there are only numbers.
  private static let widest = 40
  private static let narrowest = 6
  private static let widestLabel = 40
  private static let narrowestLabel = 12
  private static let gap = 2

  private struct Line {
    var label: String
    let value: ExactDecimal?
    let text: String
    let series: Int
  }

  /// The lines below the title.
  func lines() -> [String] {
    let all = content
    let texts = all.map { VisibleText.escaped($0.text) }
    let labels = all.map { VisibleText.escaped($0.label) }
    let textWidth = texts.map(\.displayWidth).max() ?? 0
    var labelWidth = min(labels.map(\.displayWidth).max() ?? 0, Self.widestLabel)
    var barWidth = Self.widest
    if let width {
      let room = width - textWidth - 2 * Self.gap
      barWidth = min(barWidth, max(Self.narrowest, room - labelWidth))
      if labelWidth + barWidth > room { labelWidth = max(Self.narrowestLabel, room - barWidth) }
      if labelWidth + barWidth > room {
        barWidth = 0
        labelWidth = max(Self.narrowestLabel, min(labels.map(\.displayWidth).max() ?? 0, room + Self.gap))
      }
    }
    // One column is kept: zero stands between two of them.
    let scale = ChartScale(all.compactMap(\.value), length: max(barWidth - 1, 1) * 8)
    var out = legend
    for (position, line) in all.enumerated() {
      let label = labels[position].shortened(to: labelWidth)
      var text = label + spaces(labelWidth - label.displayWidth) + spaces(Self.gap)
      text += spaces(textWidth - texts[position].displayWidth) + texts[position]
      if barWidth > 0, let value = line.value { text += spaces(Self.gap) + bar(value, line.series, scale) }
      while text.hasSuffix(" ") { text.removeLast() }
      out.append(text)
    }
    return out
  }

  private var content: [Line] {
    switch chart.shape {
    case .bars(let bars):
      return bars.rows.flatMap { row in
        row.values.enumerated().map { series, value in
          let own = value.map { $0.text(.grouped) } ?? "–"
          let text = bars.series.count == 1 && !row.text.isEmpty ? row.text : own
          return Line(label: series == 0 ? row.label : "", value: value, text: text, series: series)
        }
      }
    case .course(let course):
      return course.periods.indices.flatMap { period in
        [course.done.values, course.expected.values].enumerated().compactMap { series, values in
          values.indices.contains(period)
            ? Line(
              label: series == 0 || course.done.values.count <= period ? course.periods[period] : "",
              value: values[period], text: values[period].text(.grouped), series: series) : nil
        }
      }
    }
  }

  /// What the two sides of zero mean.
  private var sides: Chart.Bars.Sides? { if case .bars(let bars) = chart.shape { bars.sides } else { nil } }

  /// What the two kinds of bars stand for, below each other where they do not fit; none where there is one kind.
  private var legend: [String] {
    let names: [String] =
      switch chart.shape {
      case .bars(let bars): bars.sides.map { ["rechts: \($0.right)", "links: \($0.left)"] } ?? bars.series
      case .course(let course): [course.done.name, course.expected.name]
      }
    if names.count < 2 { return [] }
    let kinds = zip(["█ ", "░ "], names).map { $0 + VisibleText.escaped($1) }
    let line = kinds.joined(separator: "  ")
    return line.displayWidth <= width ?? .max ? [line] : kinds
  }

  /// A bar from zero on, in eighths of a column; below zero to the left of it.
  private func bar(_ value: ExactDecimal, _ series: Int, _ scale: ChartScale) -> String {
    let zero = scale.place(.zero)
    let place = scale.place(value)
    // Left of zero only whole columns can be drawn; the axis stands between two of them.
    let before = (zero + 7) / 8
    if value.isNegative {
      let columns = max(1, (zero - place + 4) / 8)
      return spaces(before - columns)
        + String(repeating: series == 0 && sides == nil ? "█" : "░", count: min(columns, before))
    }
    var eighths = place - zero
    if eighths == 0 && value != .zero { eighths = 1 }
    if series > 0 { return spaces(before) + String(repeating: "░", count: (eighths + 7) / 8) }
    let part = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return spaces(before) + String(repeating: "█", count: eighths / 8) + part
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
