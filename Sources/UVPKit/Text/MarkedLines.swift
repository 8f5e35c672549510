/// The lines of a report: which stand outside the places of its writer, and what stands in them.
package struct MarkedLines: Sendable {
  /// What a place holds.
  package struct Marked: Hashable, Sendable {
    package let name: String
    /// Byte for byte, with its last line end.
    package let text: String
    /// The position of the line that opens it.
    package let line: Int
  }

  /// What is wrong with the markers; each with the position of its line.
  package enum Problem: Hashable, Sendable {
    case notClosed(name: String, line: Int)
    case nothingToClose(line: Int)
    case nested(name: String, outer: String, line: Int)
    case twice(name: String, first: Int, line: Int)
    case malformed(line: Int)

    package var line: Int {
      switch self {
      case .notClosed(_, let line), .nothingToClose(let line), .nested(_, _, let line), .twice(_, _, let line),
        .malformed(let line):
        line
      }
    }
  }

  package private(set) var texts: [Marked] = []
  /// The lines outside all places, without the markers, and where they stand.
  package private(set) var outside: [(line: Int, text: String)] = []
  package private(set) var problems: [Problem] = []

  /// Sorts out lines without their line ends; a carriage return before it stays part of the line.
  package init(_ lines: some Sequence<String>) {
    var open: (name: String, line: Int, text: String)?
    var seen: [String: Int] = [:]
    for (position, line) in lines.enumerated() {
      switch TextMarker(line) {
      case .opening(let name):
        if let outer = open?.name {
          problems.append(.nested(name: name, outer: outer, line: position))
          continue
        }
        if let first = seen[name] { problems.append(.twice(name: name, first: first, line: position)) }
        seen[name] = position
        open = (name, position, "")
      case .closing:
        guard let own = open else {
          problems.append(.nothingToClose(line: position))
          continue
        }
        texts.append(Marked(name: own.name, text: own.text, line: own.line))
        open = nil
      case .malformed: problems.append(.malformed(line: position))
      case nil:
        if open == nil { outside.append((position, line)) } else { open?.text += line + "\n" }
      }
    }
    if let open { problems.append(.notClosed(name: open.name, line: open.line)) }
  }
}
