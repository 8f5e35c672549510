/// A golden case: a command line, files laid over a small data folder, and exactly what must come of it.
///
///     # wat het laat zien
///     $ uvp plan --gemeente Noord
///     @ 2025/prognose.csv          the lines up to the next mark replace the file data/2025/prognose.csv
///     @! 2025/prognose.csv         the same, with \n \r \t \\ \xNN as escapes and no line end of its own
///     @ -                          the same for standard input
///     @- 2025/prognose.csv         takes the file away
///     @? 2025/prognose.csv reden   makes the file unreadable
///     ---- stdout
///     ---- stderr
///     ---- exit 3
struct CaseFile {
  var description: [String] = []
  var command = ""
  var files: [(path: String, file: TestSystem.File?)] = []
  var stdout = ""
  var stderr = ""
  var exit: Int32 = 0
  /// The part that is written by hand, as it stands.
  private(set) var input = ""

  init(_ text: String) {
    enum Part { case input, stdout, stderr }
    var part = Part.input
    var current: (path: String, isEscaped: Bool, lines: [String])?
    func close(_ files: inout [(path: String, file: TestSystem.File?)]) {
      guard let open = current else { return }
      let joined = open.lines.joined(separator: "\n")
      let bytes = open.isEscaped ? Self.unescaped(joined) : Array((joined + (open.lines.isEmpty ? "" : "\n")).utf8)
      files.append((open.path, .bytes(bytes)))
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    for line in lines {
      if line == "---- stdout" || line == "---- stderr" || line.hasPrefix("---- exit ") {
        close(&files)
        current = nil
        if line == "---- stdout" {
          part = .stdout
        } else if line == "---- stderr" {
          part = .stderr
        } else {
          exit = Int32(line.dropFirst("---- exit ".count)) ?? -1
        }
        continue
      }
      switch part {
      case .stdout: stdout += line + "\n"
      case .stderr: stderr += line + "\n"
      case .input:
        input += line + "\n"
        if line.hasPrefix("@") {
          close(&files)
          current = nil
          let words = line.split(separator: " ", maxSplits: 2).map(String.init)
          switch words[0] {
          case "@-": files.append((words[1], nil))
          case "@?": files.append((words[1], .unreadable(words.count > 2 ? words[2] : "")))
          default: current = (words[1], words[0] == "@!", [])
          }
        } else if current != nil {
          current?.lines.append(line)
        } else if line.hasPrefix("$ ") {
          command = String(line.dropFirst(2))
        } else if line.hasPrefix("#") {
          description.append(String(line.dropFirst(2)))
        }
      }
    }
    close(&files)
  }

  /// The words of the command without the name of the program.
  var arguments: [String] { Array(ShellWords.split(command).dropFirst()) }

  /// The file with what came of the command.
  func recorded(stdout: String, stderr: String, exit: Int32) -> String {
    "\(input)---- stdout\n\(Self.terminated(stdout))---- stderr\n\(Self.terminated(stderr))---- exit \(exit)\n"
  }

  static func terminated(_ text: String) -> String { text.isEmpty || text.hasSuffix("\n") ? text : text + "\n" }

  static func unescaped(_ text: String) -> [UInt8] {
    var out: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == 0x5C, let next = rest.popFirst() else {
        out.append(byte)
        continue
      }
      switch next {
      case 0x6E: out.append(0x0A)
      case 0x72: out.append(0x0D)
      case 0x74: out.append(0x09)
      case 0x78:
        out.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0x3F)
        rest = rest.dropFirst(2)
      default: out.append(next)
      }
    }
    return out
  }
}

/// Splits a command line as a shell does: spaces, quotes, backslashes.
enum ShellWords {
  static func split(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let done = word { words.append(done) }
    return words
  }
}
