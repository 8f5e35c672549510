/// The script that completes words in fish.
enum FishCompletion {
  static var script: String {
    let table = CompletionTable()
    let valued = Option.all.filter { $0.value != nil }.flatMap(\.spellings)
    var out = top + "set -g __uvp_valued \(valued.joined(separator: " "))\n" + functions
    for command in table.commands {
      out += "complete -c uvp -n '__uvp_command' -a \(command.name) -d \(quoted(command.summary))\n"
    }
    out += "\n"
    for option in Option.all {
      let commands = table.commands.filter { $0.options.contains(option.name) }.map(\.name)
      let condition = option.name == .help ? "" : " -n '__uvp_command \(commands.joined(separator: " "))'"
      if commands.isEmpty && option.name != .versie { continue }
      let when = commands.isEmpty ? " -n '__uvp_command'" : condition
      let names = option.spellings.map { $0.hasPrefix("--") ? " -l \($0.dropFirst(2))" : " -s \($0.dropFirst())" }
      out +=
        "complete -c uvp\(when)\(names.joined())\(value(option)) -d \(quoted(option.help))\n"
    }
    out += "\n"
    for (command, completion) in table.worded {
      out += "complete -c uvp -n '__uvp_command \(command.name)'\(argument(completion))\n"
    }
    return out
  }

  private static func value(_ option: Option) -> String {
    option.value == nil ? "" : option.completion == .nothing ? " -x" : " -r" + argument(option.completion)
  }

  private static func argument(_ completion: Completion) -> String {
    switch completion {
    case .nothing: ""
    case .words(let words): " -f -a '\(words.joined(separator: " "))'"
    case .list(let words): " -f -a '(__uvp_list \(words.joined(separator: " ")))'"
    case .file: " -F"
    case .folder: " -f -a '(__fish_complete_directories)'"
    case .data(let kind): " -f -a '(__uvp_data \(kind.rawValue))'"
    }
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.map { $0 == "\\" || $0 == "'" ? "\\\($0)" : String($0) }.joined() + "'"
  }

  private static let top = #"""
    # Aanvulling van uvp in fish; gemaakt met: uvp voltooiing fish

    # De opties die een waarde hebben.

    """#

  private static let functions = #"""

    # De woorden voor de cursor, zonder opties en hun waarden.
    function __uvp_given
        set -l pending 0
        for word in (commandline -opc)[2..-1]
            if test $pending -eq 1
                set pending 0
            else if string match -q -- '-?*' $word
                contains -- $word $__uvp_valued; and set pending 1
            else
                printf '%s\n' $word
            end
        end
    end

    # Of de opdracht een van deze is; zonder namen: of er nog geen is.
    function __uvp_command
        set -l given (__uvp_given)
        if test (count $argv) -eq 0
            test (count $given) -eq 0
        else
            test (count $given) -gt 0; and contains -- (string lower -- $given[1]) $argv
        end
    end

    # Woorden uit de gegevens: het programma geeft er een per regel, en fish schrijft ze zoals de regel ze nodig heeft.
    function __uvp_data
        set -l given (commandline -opc)
        set -l arguments
        set -l pending ''
        for word in $given[2..-1]
            if test -n "$pending"
                set -a arguments $pending=(string replace -r '^~/' "$HOME/" -- $word)
                set pending ''
            else if contains -- $word --data --jaar
                set pending $word
            else if string match -qr -- '^--(data|jaar)=.' $word
                set -a arguments $word
            end
        end
        set -l program (string replace -r '^~/' "$HOME/" -- $given[1])
        command $program voltooiing $argv[1] $arguments 2>/dev/null </dev/null
    end

    # Woorden met komma's ertussen: wat er al staat, en dan elk woord.
    function __uvp_list
        set -l before (string match -r '^.*,' -- (commandline -ct | string replace -r '^--[^=]*=' ''))
        printf '%s\n' "$before"$argv
    end

    complete -c uvp -f

    """#
}
