/// A figure beside the text: what is drawn, and not how.
///
/// Every number in it is one that a table shows too.
package struct Chart: Hashable, Sendable {
  /// A row of bars: one or two values side by side, each with its own text.
  package struct Row: Hashable, Sendable {
    package let label: String
    /// The values in the order of ``Chart/Bars/series``; `nil` where there is none.
    package let values: [ExactDecimal?]
    /// What stands behind the bars; where it is empty, the values themselves.
    package let text: String

    package init(_ label: String, _ values: [ExactDecimal?], text: String = "") {
      self.label = label
      self.values = values
      self.text = text
    }
  }

  /// Horizontal bars, one row below the other.
  package struct Bars: Hashable, Sendable {
    /// What it means that a bar lies left of zero, and right of it.
    package struct Sides: Hashable, Sendable {
      package let left: String
      package let right: String
    }

    /// The names of the values of a row; one or two.
    package let series: [String]
    package let rows: [Row]
    /// What the sides of zero mean, where bars of one value lie on both.
    package let sides: Sides?

    package init(series: [String], rows: [Row], sides: Sides? = nil) {
      precondition((1...2).contains(series.count) && rows.allSatisfy { $0.values.count == series.count })
      precondition(sides == nil || series.count == 1)
      self.series = series
      self.rows = rows
      self.sides = sides
    }
  }

  /// Values that grow over the periods of a year, with where they may end.
  package struct Course: Hashable, Sendable {
    package struct End: Hashable, Sendable {
      /// What the way there is called.
      package let name: String
      package let value: ExactDecimal
      package let low: ExactDecimal
      package let high: ExactDecimal
      package let text: String

      package init(name: String, value: ExactDecimal, low: ExactDecimal, high: ExactDecimal, text: String) {
        self.name = name
        self.value = value
        self.low = low
        self.high = high
        self.text = text
      }
    }

    /// The names of the periods.
    package let periods: [String]
    /// The sum up to and with each period, as far as it is known.
    package let done: (name: String, values: [ExactDecimal])
    /// What was expected by the end of each period.
    package let expected: (name: String, values: [ExactDecimal])
    /// Where the last period may end.
    package let end: End?

    package init(
      periods: [String], done: (name: String, values: [ExactDecimal]),
      expected: (name: String, values: [ExactDecimal]), end: End?
    ) {
      precondition(done.values.count <= periods.count && expected.values.count <= periods.count && periods.count > 1)
      self.periods = periods
      self.done = done
      self.expected = expected
      self.end = end
    }

    package static func == (a: Self, b: Self) -> Bool {
      a.periods == b.periods && a.done == b.done && a.expected == b.expected && a.end == b.end
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(periods)
      hasher.combine(done.values)
      hasher.combine(expected.values)
      hasher.combine(end)
    }
  }

  package enum Shape: Hashable, Sendable {
    case bars(Bars)
    case course(Course)
  }

  /// What a file of it is called: small letters, digits and hyphens.
  package let name: String
  package let title: String
  /// What is to be seen, in a sentence or two, for who does not see it.
  package let description: String
  package let shape: Shape

  package init(name: String, title: String, description: String, shape: Shape) {
    self.name = name
    self.title = title
    self.description = description
    self.shape = shape
  }
}
