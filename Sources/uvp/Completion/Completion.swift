/// What a shell may offer where a word is asked for.
enum Completion: Hashable, Sendable {
  case nothing
  /// One of these words.
  case words([String])
  /// Some of these words, with commas between them.
  case list([String])
  case file
  case folder
  /// Words that stand in the data: the program is asked for them.
  case data(DataWords.Kind)
}

extension Option {
  /// What a shell may offer as its value: the closed choice, or what the word for the value says.
  var completion: Completion {
    let words = Choices.words(of: name)
    if !words.isEmpty { return name == .per ? .list(words) : .words(words) }
    if name == .peil { return .data(.peildata) }
    switch value {
    case "NAAM": return .data(.gemeenten)
    case "CODE": return .data(.codes)
    case "JAAR": return .data(.jaren)
    case "BESTAND": return .file
    case "MAP": return .folder
    default: return .nothing
    }
  }
}

/// What the scripts of all shells are made of: the table of commands, in words.
struct CompletionTable {
  let commands = Command.all

  /// The options of a command, in the order of the help.
  func options(of command: Command) -> [Option] { Option.all.filter { command.options.contains($0.name) } }

  /// The options with a value, by what may be offered for it.
  var valued: [(options: [Option], completion: Completion)] {
    var groups: [(options: [Option], completion: Completion)] = []
    for option in Option.all where option.value != nil {
      if let position = groups.firstIndex(where: { $0.completion == option.completion }) {
        groups[position].options.append(option)
      } else {
        groups.append(([option], option.completion))
      }
    }
    return groups
  }

  /// The commands that take words of their own, with what may be offered for each of them.
  var worded: [(command: Command, completion: Completion)] {
    commands.filter { $0.words != .nothing }.map { ($0, $0.words) }
  }
}
