import Testing

@testable import UVPKit

/// Text of the data stays text in Markdown.
@Suite struct MarkdownRendererTests {
  @Test(arguments: [
    ("zie http://e.vil/x en www.e.vil", #"zie http\://e.vil/x en www\.e.vil"#), ("12:30", "12:30"), ("a//b", "a//b"),
    ("eeuw. wwww.x", #"eeuw. wwww\.x"#), ("a|b <b> *c* `d` [e](f) a@b", #"a\|b \<b\> \*c\* \`d\` \[e\](f) a\@b"#),
    ("twee\nregels", "twee regels"),
  ]) func escaped(text: String, expected: String) { #expect(MarkdownRenderer.escaped(text) == expected) }
}
