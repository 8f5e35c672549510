import Foundation
import Testing

/// Every console block in README and docs shows the true output.
@Suite struct DocsTests {
  static let files = ["README.md"] + Repository.files(in: "docs", suffix: ".md")

  @Test(arguments: files) func consoleBlocks(path: String) throws {
    let text = try Repository.text(path)
    var lines = text.components(separatedBy: "\n")
    var files: [String: [String]] = [:]
    let blocks = try ConsoleBlock.blocks(in: text).map { block in (block, try block.run(files: &files)) }
    for (block, shown) in blocks.reversed() {
      if Repository.isRecording {
        lines.replaceSubrange(block.firstLine - 1..<block.firstLine - 1 + block.lines.count, with: shown)
      } else {
        #expect(block.lines == shown, "\(path):\(block.firstLine); make record ververst de uitvoer")
      }
      // Behind a pipe a shell gives the exit code of the last program, which is not ours.
      let commands = block.lines.filter { $0.hasPrefix("$ ") }
      #expect(!zip(commands, commands.dropFirst()).contains { $0.contains(" | ") && $1 == "$ echo $?" })
      let starts = ["$ uvp", "$ cat "].contains { block.lines.first?.hasPrefix($0) == true }
      #expect(starts, "\(path):\(block.firstLine)")
    }
    if Repository.isRecording { try Repository.write(lines.joined(separator: "\n"), to: path) }
  }

  @Test func readmeAndManualHaveConsoleBlocks() throws {
    #expect(try !ConsoleBlock.blocks(in: Repository.text("README.md")).isEmpty)
    #expect(try ConsoleBlock.blocks(in: Repository.text("docs/handleiding.md")).count >= 8)
  }

  /// Links between the files of the project lead somewhere.
  @Test(arguments: files + ["CONTRIBUTING.md", "CHANGELOG.md"]) func links(path: String) throws {
    let folder = path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) + "/" : ""
    for part in try Repository.text(path).components(separatedBy: "](").dropFirst() {
      guard let target = part.components(separatedBy: ")").first, !target.hasPrefix("http"), !target.hasPrefix("#")
      else { continue }
      let file = folder + (target.components(separatedBy: "#").first ?? "")
      #expect(Repository.exists(file), "\(path) verwijst naar \(target)")
    }
  }
}
