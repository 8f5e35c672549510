/// A marked place in a report where its writer adds text.
package struct TextSlot: Hashable, Sendable {
  /// What the place is called; it stays when the figures change.
  package let name: String
  /// What belongs there, as long as nothing was written.
  package let prompt: String
  /// What was written there, byte for byte, with its last line end; `nil` where nothing was.
  package var text: String?

  package init(_ name: String, _ prompt: String) {
    self.name = name
    self.prompt = prompt
  }

  /// A place that the report no longer has, with its text.
  package init(orphan name: String, text: String) {
    self.name = name
    prompt = ""
    self.text = text
  }

  /// With what a prompt begins, so that a reader sees that something is still to be written.
  package static let opening = "*Nog te schrijven: "

  /// The line that stands in the place as long as nothing was written.
  package var placeholder: String { "\(Self.opening)\(prompt)*\n" }

  /// Whether someone has written something.
  package var isWritten: Bool { text != nil }

  /// The place with what a file holds for it; what the place itself holds as long as nothing is written is no text.
  package func filled(with text: String?) -> TextSlot {
    var slot = self
    let own = text?.replacingLineEnds() ?? ""
    slot.text = own.bare.isEmpty || own.bare == placeholder.bare ? nil : text
    return slot
  }
}

extension String {
  /// The text with the line ends of this program.
  fileprivate func replacingLineEnds() -> String {
    if !utf8.contains(0x0D) { return self }
    return String(decoding: utf8.filter { $0 != 0x0D }, as: UTF8.self)
  }
}
