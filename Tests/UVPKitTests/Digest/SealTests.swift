import Testing

@testable import UVPKit

/// A seal tells that lines changed, and which is the first.
@Suite struct SealTests {
  private func sealed(_ lines: [String]) throws -> Seal {
    let all = lines + Seal(lines).text.lines
    let cut = try #require(Seal.cut(all))
    #expect(cut.before == lines.count && cut.after == all.count)
    return cut.seal
  }

  @Test func whatIsWrittenIsReadBack() throws {
    for count in [0, 1, 2, 47, 48, 49, 500] {
      let lines = (0..<count).map { "regel \($0)" }
      #expect(try sealed(lines).check(lines) == .same)
      #expect(Seal(lines).text.lines.allSatisfy { $0.utf8.count <= 100 })
      // In the middle of a comment two hyphens may not stand.
      #expect(!Seal(lines).text.lines.dropFirst().dropLast().contains { $0.contains("--") })
    }
  }

  @Test func emptyLinesAndLineEndsDoNotCount() throws {
    let seal = try sealed(["a", "", "b"])
    #expect(seal.check(["a\r", "b  ", "", "\t"]) == .same)
    #expect(seal.check(["a", "b", "c"]) == .changed(2))
    #expect(seal.check(["a"]) == .changed(1))
  }

  /// Whatever is done to one line, it is the one that is named.
  @Test func theFirstChangedLineIsNamed() throws {
    var random = SeededRandom(seed: 11)
    for _ in 0..<200 {
      let lines = (0..<Int.random(in: 1...60, using: &random)).map {
        "| \($0) | \(UInt64.random(in: 0...999, using: &random)) |"
      }
      let seal = try sealed(lines)
      let position = Int.random(in: lines.indices, using: &random)
      var changed = lines
      changed[position] += "!"
      #expect(seal.check(changed) == .changed(position))
      var more = lines
      more.insert("hier stond niets", at: position)
      #expect(seal.check(more) == .changed(position))
      var fewer = lines
      fewer.remove(at: position)
      #expect(seal.check(fewer) == .changed(position))
    }
  }

  @Test func halfASealIsNone() {
    let text = Seal(["a"]).text.lines
    #expect(
      Seal.cut(["a"]) == nil && Seal.cut(["a"] + text.dropLast()) == nil && Seal.cut(["a", text[0], "-->"]) == nil)
  }
}
