/// The drawing of a course over a year: what was done as a drawn line with dots, what was expected dashed, the way to the
/// year-end dotted, and where the year may end as a bar with ends.
struct CourseDrawing {
  let course: Chart.Course
  let width: Int

  private static let height = 260
  private static let left = 80
  /// Room on the right for what is said of the end.
  private static let right = 250
  private static let top = 36
  /// From the last period to the bar of the year-end, in tenths.
  private static let toEnd = 160
  private static let expectedStyle = "stroke=\"#4a4a4a\" stroke-width=\"1.8\" stroke-dasharray=\"7 5\""
  private static let forecastStyle =
    "stroke=\"\(SVGRenderer.ink)\" stroke-width=\"2.5\" stroke-dasharray=\"0.1 6\" stroke-linecap=\"round\""

  func drawn() -> (text: String, height: Int) {
    let ends = course.end.map { [$0.low, $0.value, $0.high] } ?? []
    let scale = ChartScale(course.done.values + course.expected.values + ends, length: Self.height * 10)
    func y(_ value: ExactDecimal) -> Int { (Self.top + Self.height) * 10 - scale.place(value) }
    func x(_ period: Int) -> Int {
      Self.left * 10 + (width - Self.left - Self.right) * 10 * (period + 1) / course.periods.count
    }
    var out = legend()
    for tick in scale.ticks(atMost: 5) {
      let place = ChartScale.text(y(tick))
      out +=
        "<line x1=\"\(Self.left)\" y1=\"\(place)\" x2=\"\(width - Self.right)\" y2=\"\(place)\" stroke=\"#d0d0d0\"/>\n"
      out +=
        "<text x=\"\(Self.left - 8)\" y=\"\(ChartScale.text(y(tick) + 40))\" text-anchor=\"end\">\(tick.text(.grouped))</text>\n"
    }
    for (period, name) in course.periods.enumerated() {
      out += """
        <text x="\(ChartScale.text(x(period)))" y="\(Self.top + Self.height + 20)" \
        text-anchor="middle">\(SVGRenderer.escaped(name))</text>

        """
    }
    let expected = course.expected.values.enumerated().map { (x($0.offset), y($0.element)) }
    let done = course.done.values.enumerated().map { (x($0.offset), y($0.element)) }
    out += line(expected, style: Self.expectedStyle)
    out += line(done, style: "stroke=\"\(SVGRenderer.ink)\" stroke-width=\"2.5\"")
    for (period, point) in done.enumerated() {
      let text = "\(course.periods[period]): \(course.done.values[period].text(.grouped))"
      out += """
        <circle cx="\(ChartScale.text(point.0))" cy="\(ChartScale.text(point.1))" r="4" fill="\(SVGRenderer.ink)">\
        <title>\(SVGRenderer.escaped(text))</title></circle>

        """
    }
    if let end = course.end {
      let last = x(course.periods.count - 1)
      // Of the months between nothing is known: the way there is straight.
      if let start = done.last, done.count < course.periods.count {
        out += line([start, (last + Self.toEnd, y(end.value))], style: Self.forecastStyle)
      }
      out += draw(end, x: last, y: y)
    }
    return (out, Self.top + Self.height + 30)
  }

  private func draw(_ end: Chart.Course.End, x: Int, y: (ExactDecimal) -> Int) -> String {
    let place = ChartScale.text(x + Self.toEnd)
    let (low, high, value) = (ChartScale.text(y(end.low)), ChartScale.text(y(end.high)), ChartScale.text(y(end.value)))
    var out =
      "<line x1=\"\(place)\" y1=\"\(low)\" x2=\"\(place)\" y2=\"\(high)\" stroke=\"#1a1a1a\" stroke-width=\"2\"/>\n"
    for edge in [low, high] {
      out += """
        <line x1="\(ChartScale.text(x + 90))" y1="\(edge)" x2="\(ChartScale.text(x + 230))" y2="\(edge)" \
        stroke="#1a1a1a" stroke-width="2"/>

        """
    }
    out += "<circle cx=\"\(place)\" cy=\"\(value)\" r=\"4\" fill=\"#ffffff\" stroke=\"#1a1a1a\" stroke-width=\"2\"/>\n"
    // The text in lines of its own, beside the bar.
    var textY = y(end.value) - 40
    for line in end.text.split(separator: "\n") {
      out +=
        "<text x=\"\(ChartScale.text(x + 300))\" y=\"\(ChartScale.text(textY))\">\(SVGRenderer.escaped(String(line)))</text>\n"
      textY += 170
    }
    return out
  }

  private func line(_ points: [(Int, Int)], style: String) -> String {
    if points.isEmpty { return "" }
    let text = points.map { "\(ChartScale.text($0.0)),\(ChartScale.text($0.1))" }.joined(separator: " ")
    return "<polyline points=\"\(text)\" fill=\"none\" \(style)/>\n"
  }

  private func legend() -> String {
    let second = Self.left + 50 + 8 * course.done.name.displayWidth
    let third = second + 50 + 8 * course.expected.name.displayWidth
    var out = """
      <line x1="\(Self.left)" y1="8" x2="\(Self.left + 26)" y2="8" stroke="\(SVGRenderer.ink)" stroke-width="2.5"/>
      <circle cx="\(Self.left + 13)" cy="8" r="4" fill="\(SVGRenderer.ink)"/>
      <text x="\(Self.left + 34)" y="13">\(SVGRenderer.escaped(course.done.name))</text>
      <line x1="\(second)" y1="8" x2="\(second + 26)" y2="8" \(Self.expectedStyle)/>
      <text x="\(second + 34)" y="13">\(SVGRenderer.escaped(course.expected.name))</text>

      """
    if let end = course.end, !course.done.values.isEmpty, course.done.values.count < course.periods.count {
      out += """
        <line x1="\(third)" y1="8" x2="\(third + 26)" y2="8" \(Self.forecastStyle)/>
        <text x="\(third + 34)" y="13">\(SVGRenderer.escaped(end.name))</text>

        """
    }
    return out
  }
}
