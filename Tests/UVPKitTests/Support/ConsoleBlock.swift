import Foundation

@testable import uvp

/// The console blocks of a Markdown file: commands after `$ `, each followed by what it shows.
///
/// `$ cat oud.csv` shows a file, which later commands of the page can read.
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

  /// The block as it is when its commands are run in the checkout, with the files that the page has shown.
  func run(files: inout [String: [String]]) throws -> [String] {
    var out: [String] = []
    var lastExit: Int32 = 0
    var shownFile: String?
    // What a command of the block writes, later ones of the same block can read; the checkout stays as it is.
    var made: [String: [UInt8]] = [:]
    for line in lines {
      if !line.hasPrefix("$ ") {
        if let shownFile {
          files[shownFile, default: []].append(line)
          out.append(line)
        }
        continue
      }
      out.append(line)
      shownFile = line.hasPrefix("$ cat ") ? String(line.dropFirst("$ cat ".count)) : nil
      if let shownFile {
        files[shownFile] = []
        continue
      }
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
      for (name, lines) in files { system.files[name] = .bytes(Array((lines.joined(separator: "\n") + "\n").utf8)) }
      for (path, bytes) in made { system.files[path] = .bytes(bytes) }
      lastExit = system.run(Array(words.dropFirst()))
      for (path, bytes) in system.written { made[path] = bytes }
      var shown = VisibleLines.text(system.output)
      if shown.hasSuffix("\n") { shown.removeLast() }
      var text = shown.isEmpty ? [] : shown.components(separatedBy: "\n")
      for filter in parts.dropFirst() {
        let words = filter.split(separator: " ")
        guard words.count == 2, ["head", "tail"].contains(words[0]), words[1].hasPrefix("-"),
          let count = Int(words[1].dropFirst())
        else {
          text = ["(dit filter kan de test niet uitvoeren: | \(filter))"]
          continue
        }
        text = words[0] == "head" ? Array(text.prefix(count)) : Array(text.suffix(count))
      }
      var errors = system.errors
      if errors.hasSuffix("\n") { errors.removeLast() }
      out += text + (errors.isEmpty ? [] : errors.components(separatedBy: "\n"))
    }
    return out
  }
}
