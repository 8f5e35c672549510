/// One line of a file, safe for a terminal, and the column of the spot it shows.
public struct Excerpt: Hashable, Sendable {
  /// The number of the line, counted from 1.
  public let line: Int
  /// The line, or the part of it around the spot.
  public let text: String
  /// How many terminal columns stand before the spot.
  public let caret: Int

  /// The widest piece of a line that is shown.
  static let maximumWidth = 100

  /// The part of a line around the character at `column`, which counts from 1.
  public init(line: Int, text: String, column: Int) {
    self.line = line
    let characters = Array(text)
    let spot = max(0, min(column - 1, characters.count))
    // From the spot back to half a width of what is shown, for an escape is wider than what it stands for.
    var from = 0
    if VisibleText.escaped(text).displayWidth > Self.maximumWidth {
      var shown = 0
      from = spot
      while from > 0 && shown < Self.maximumWidth / 2 {
        from -= 1
        shown += VisibleText.escaped(String(characters[from])).displayWidth
      }
    }
    let lead = from > 0 ? "…" : ""
    let before = VisibleText.escaped(String(characters[from..<spot]))
    let all = VisibleText.escaped(String(characters[from...].prefix(2 * Self.maximumWidth)))
    self.text = lead + all.shortened(to: Self.maximumWidth)
    caret = lead.displayWidth + before.displayWidth
  }

  /// The two lines under a message: the text with its number, and a caret under the spot.
  package var rendered: String {
    let number = String(line)
    let margin = String(repeating: " ", count: number.utf8.count)
    return "\(number) | \(text)\n\(margin) | \(String(repeating: " ", count: caret))^"
  }
}
