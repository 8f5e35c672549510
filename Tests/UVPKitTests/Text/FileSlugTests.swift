import Testing

@testable import UVPKit

/// Names of data become names of files, and never paths.
@Suite struct FileSlugTests {
  @Test(arguments: [
    ("Enschede", "enschede"), ("Hof van Twente", "hof-van-twente"), ("Rijssen-Holten", "rijssen-holten"),
    ("Súdwest-Fryslân", "sudwest-fryslan"), ("'s-Hertogenbosch", "s-hertogenbosch"), ("../../etc/passwd", "etc-passwd"),
    ("=cmd|' /C calc'!A0", "cmd-c-calc-a0"), ("<script>x</script>", "script-x-script"), ("| x |", "x"),
    ("\u{202E}abc", "abc"),
    ("a\u{1B}[31mb", "a-31mb"), ("東京", ""), ("...", ""), ("", ""), ("C:\\nul", "c-nul"),
    ("naam\u{200D}x", "naamx"), ("m\u{303}a", "ma"),
  ]) func slug(text: String, expected: String) { #expect(FileSlug.slug(text) == expected) }

  @Test func namesThatAreAlikeGetANumber() {
    #expect(
      FileSlug.slugs(["Zuid", "zuid!", "Zuid 2", "東京", "京"], empty: "deelnemer", taken: ["regio"]) == [
        "zuid", "zuid-2", "zuid-2-2", "deelnemer", "deelnemer-2",
      ])
    #expect(FileSlug.slugs(["Regio"], empty: "x", taken: ["regio"]) == ["regio-2"])
  }

  /// Nothing but small letters, digits and hyphens; no two alike, however long the names are.
  @Test func propertyOverRandomNames() {
    var random = SeededRandom(seed: 3)
    let scalars = (0x20...0x17F).compactMap { Unicode.Scalar($0) } + ["/", "\\", ".", "\u{0}", "\u{202E}", "€"]
    for _ in 0..<300 {
      let names = (0..<8).map { _ in
        String(
          String.UnicodeScalarView(
            (0..<Int.random(in: 0...90, using: &random)).compactMap { _ in scalars.randomElement(using: &random) }))
      }
      let slugs = FileSlug.slugs(names, empty: "leeg")
      #expect(Set(slugs).count == names.count)
      for slug in slugs {
        #expect(!slug.isEmpty && slug.utf8.count <= 64 && !slug.hasPrefix("-"))
        #expect(slug.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D })
      }
    }
  }
}
