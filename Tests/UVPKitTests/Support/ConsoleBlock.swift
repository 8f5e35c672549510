import Foundation

@testable import uvp

/// The console blocks of a Markdown file: commands after `$ `, each followed by what it shows.
struct ConsoleBlock {
  /// The lines between the fences.
  let lines: [String]
  /// The number of the first of them, counted from 1.
  let firstLine: Int

  static func blocks(in text: String) -> [ConsoleBlock] {
    var blocks: [ConsoleBlock] = []
    var open: (first: Int, lines: [String])?
    for (index, line) in text.components(separatedBy: "\n").enumerated() {
      if open == nil, line == "```console" {
        open = (index + 2, [])
      } else if let block = open, line == "```" {
        blocks.append(ConsoleBlock(lines: block.lines, firstLine: block.first))
        open = nil
      } else {
        open?.lines.append(line)
      }
    }
    return blocks
  }

  /// The block as it is when its commands are run in the checkout.
  func run() throws -> [String] {
    var out: [String] = []
    var lastExit: Int32 = 0
    for line in lines where line.hasPrefix("$ ") {
      out.append(line)
      let command = line.dropFirst(2)
      if command == "echo $?" {
        out.append("\(lastExit)")
        continue
      }
      let parts = command.components(separatedBy: " | ")
      let words = ShellWords.split(parts[0])
      guard words.first == "uvp" else {
        out.append("(deze opdracht kan de test niet uitvoeren)")
        continue
      }
      let system = try TestSystem.checkout()
      lastExit = system.run(Array(words.dropFirst()))
      var shown = VisibleLines.text(system.output)
      if shown.hasSuffix("\n") { shown.removeLast() }
      var text = shown.isEmpty ? [] : shown.components(separatedBy: "\n")
      for filter in parts.dropFirst() {
        let words = filter.split(separator: " ")
        guard words.count == 2, let count = Int(words[1].dropFirst()) else { continue }
        text = words[0] == "head" ? Array(text.prefix(count)) : Array(text.suffix(count))
      }
      var errors = system.errors
      if errors.hasSuffix("\n") { errors.removeLast() }
      out += text + (errors.isEmpty ? [] : errors.components(separatedBy: "\n"))
    }
    return out
  }
}
