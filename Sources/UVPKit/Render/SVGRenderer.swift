/// A figure as SVG: readable in print and without colour, with a title and a description for who does not see it.
///
/// Values are told apart by solid and hatched, lines by drawn and dashed; every value stands beside its bar.
package struct SVGRenderer {
  /// What the identifiers in the drawing start with, so that several can stand on one page.
  let prefix: String

  package init(prefix: String = "") { self.prefix = prefix }

  private static let width = 800
  private static let rowHeight = 30
  private static let longestLabel = 40
  /// What a character takes at most on average in any usual font of this size; the drawing may not rely on one of them.
  private static let characterWidth = 8
  private static let longestTitle = 70

  package func render(_ chart: Chart) -> String {
    let id = prefix + chart.name
    let body: (text: String, height: Int) =
      switch chart.shape {
      case .bars(let bars): draw(bars, id: id)
      case .course(let course): CourseDrawing(course: course, width: Self.width).drawn()
      }
    let title = Self.lines(chart.title, width: Self.longestTitle)
    let top = 22 * title.count + 22
    let height = body.height + top + 12
    let heading = title.enumerated().map { line, text in
      "<text x=\"12\" y=\"\(24 + 22 * line)\" font-size=\"16\" font-weight=\"bold\">\(Self.escaped(text))</text>\n"
    }.joined()
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(height)" width="\(Self.width)" height="\(height)" role="img" aria-labelledby="\(id)-titel \(id)-tekst" font-family="Liberation Sans, Arial, Helvetica, sans-serif" font-size="13" fill="#1a1a1a">
      <title id="\(id)-titel">\(Self.escaped(chart.title))</title>
      <desc id="\(id)-tekst">\(Self.escaped(chart.description))</desc>
      <rect width="100%" height="100%" fill="#ffffff"/>
      \(heading)<g transform="translate(0 \(top))">
      \(body.text)</g>
      </svg>

      """
  }

  // MARK: Bars

  private func draw(_ bars: Chart.Bars, id: String) -> (text: String, height: Int) {
    let labels = bars.rows.map { Self.lines($0.label, width: Self.longestLabel) }
    let texts = bars.rows.map { Self.visibleWidth(Self.text(of: $0)) * Self.characterWidth + 16 }
    let isBelow = bars.rows.map { bars.series.count == 1 && $0.values[0]?.isNegative == true }
    let labelWidth = Self.characterWidth * (labels.joined().map(\.displayWidth).max() ?? 0) + 20
    // The text of a bar stands behind its end, on either side of zero.
    let before = zip(texts, isBelow).map { $1 ? $0 : 0 }.max() ?? 0
    let behind = zip(texts, isBelow).map { $1 ? 0 : $0 }.max() ?? 0
    let axis = max(120, Self.width - labelWidth - before - behind - 12) * 10
    let scale = ChartScale(bars.rows.flatMap { $0.values.compactMap(\.self) }, length: axis)
    let left = (labelWidth + before) * 10
    let zero = left + scale.place(.zero)
    var out = Self.pattern(id: id)
    var top = 0
    let kinds = Self.kinds(of: bars)
    if !kinds.isEmpty {
      out += legend(kinds, id: id, x: labelWidth)
      top = 26
    }
    let axisTop = max(0, top - 2)
    for (position, row) in bars.rows.enumerated() {
      let thickness = bars.series.count > 1 ? 11 : 18
      // A name of two lines gets a higher row, with the bar in its middle.
      let extra = labels[position].count > 1 ? 5 : 0
      out += "<g>\n<title>\(Self.escaped("\(row.label): \(Self.text(of: row))"))</title>\n"
      out += Self.label(labels[position], x: labelWidth - 10, y: top + 17 + extra)
      var furthest = zero
      for (series, value) in row.values.enumerated() {
        guard let value else { continue }
        let place = left + scale.place(value)
        let y = top + extra + (bars.series.count > 1 ? 3 + series * (thickness + 1) : 5)
        furthest = isBelow[position] ? min(furthest, place) : max(furthest, place)
        let isHatched = series > 0 || bars.sides != nil && value.isNegative
        out += """
          <rect x="\(ChartScale.text(min(zero, place)))" y="\(y)" width="\(ChartScale.text(abs(place - zero)))" \
          height="\(thickness)" fill="\(isHatched ? "url(#\(id)-arcering)" : Self.ink)" stroke="\(Self.ink)"/>

          """
      }
      let text = Self.text(of: row)
      out +=
        isBelow[position]
        ? Self.value(text, x: furthest - 80, y: top + extra + 17, isBefore: true)
        : Self.value(text, x: furthest + 80, y: top + extra + 17)
      out += "</g>\n"
      top += Self.rowHeight + 2 * extra
    }
    out += """
      <line x1="\(ChartScale.text(zero))" y1="\(axisTop)" x2="\(ChartScale.text(zero))" \
      y2="\(top)" stroke="#1a1a1a"/>

      """
    return (out, top + 4)
  }

  /// What solid and hatched bars stand for; none where all bars are of one kind.
  private static func kinds(of bars: Chart.Bars) -> [(name: String, isHatched: Bool)] {
    if let sides = bars.sides { return [("links: " + sides.left, true), ("rechts: " + sides.right, false)] }
    return bars.series.count > 1 ? [(bars.series[0], false), (bars.series[1], true)] : []
  }

  private func legend(_ kinds: [(name: String, isHatched: Bool)], id: String, x: Int) -> String {
    var out = ""
    var x = x
    for (name, isHatched) in kinds {
      out += """
        <rect x="\(x)" y="2" width="14" height="12" fill="\(isHatched ? "url(#\(id)-arcering)" : Self.ink)" \
        stroke="\(Self.ink)"/>

        """
      out += "<text x=\"\(x + 20)\" y=\"13\">\(Self.escaped(name))</text>\n"
      x += 40 + 8 * name.displayWidth
    }
    return out
  }

  private static func text(of row: Chart.Row) -> String {
    if !row.text.isEmpty { return row.text }
    return row.values.map { $0.map { $0.text(.grouped) } ?? "–" }.joined(separator: " / ")
  }

  private static func label(_ lines: [String], x: Int, y: Int) -> String {
    lines.enumerated().map { line, text in
      let y = y + (lines.count > 1 ? 16 * line - 8 : 0)
      return "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"end\">\(escaped(text))</text>\n"
    }.joined()
  }

  private static func value(_ text: String, x: Int, y: Int, isBefore: Bool = false) -> String {
    let anchor = isBefore ? " text-anchor=\"end\"" : ""
    return "<text x=\"\(ChartScale.text(x))\" y=\"\(y)\"\(anchor)>\(escaped(text))</text>\n"
  }

  /// The columns that a text takes once nothing in it acts any more.
  private static func visibleWidth(_ text: String) -> Int { VisibleText.escaped(text).displayWidth }

  /// A text in one or two lines; the whole of it is in the title of the drawing or the row.
  private static func lines(_ text: String, width: Int) -> [String] {
    let text = VisibleText.escaped(text)
    if text.displayWidth <= width { return [text] }
    var lines = [""]
    for word in text.utf8.split(separator: 0x20).map({ String($0) ?? "" }) {
      let line = lines[lines.count - 1]
      if lines.count == 1 && !line.isEmpty && line.displayWidth + 1 + word.displayWidth > width {
        lines.append(word)
      } else {
        lines[lines.count - 1] += (line.isEmpty ? "" : " ") + word
      }
    }
    return lines.map { $0.shortened(to: width) }
  }

  // MARK: What all drawings share

  static let ink = "#1f4e79"

  /// Lines across a bar, which a printer without colour shows too.
  private static func pattern(id: String) -> String {
    """
    <defs><pattern id="\(id)-arcering" width="6" height="6" patternUnits="userSpaceOnUse" \
    patternTransform="rotate(45)"><rect width="6" height="6" fill="#ffffff"/>\
    <line x1="0" y1="0" x2="0" y2="6" stroke="\(ink)" stroke-width="3"/></pattern></defs>

    """
  }

  /// Text in which no character has a meaning for XML.
  static func escaped(_ text: String) -> String { HTMLRenderer.escaped(text) }
}
