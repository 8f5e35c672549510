/// The script that completes words in zsh.
enum ZshCompletion {
  static var script: String {
    let table = CompletionTable()
    var out = top
    for command in table.commands {
      out += "    \(command.name)) flags=(\n"
      for option in table.options(of: command) {
        for spelling in option.spellings { out += "      \(described(spelling, option.help))\n" }
      }
      out += "    ) ;;\n"
    }
    out += "    *) flags=(\(described("--help", "uitleg")) \(described("--versie", "de versie"))) ;;\n  esac\n}\n"
    out += "\n_uvp_value() {\n  case $1 in\n"
    for group in table.valued {
      let spellings = group.options.flatMap(\.spellings).joined(separator: "|")
      out += "    \(spellings)) \(assignment(group.completion)) ;;\n"
    }
    out += "    *) return 1 ;;\n  esac\n}\n\n_uvp_words() {\n  case $1 in\n"
    for (command, completion) in table.worded { out += "    \(command.name)) \(assignment(completion)) ;;\n" }
    let commands = table.commands.map { "    " + described($0.name, $0.summary) }.joined(separator: "\n")
    return out + bottom + commands + end
  }

  /// A word with its meaning, as `_describe` wants them.
  private static func described(_ word: String, _ meaning: String) -> String {
    let name = word.map { $0 == ":" ? "\\:" : String($0) }.joined()
    return "'" + "\(name):\(meaning)".map { $0 == "'" ? #"'\''"# : String($0) }.joined() + "'"
  }

  private static func assignment(_ completion: Completion) -> String {
    switch completion {
    case .nothing: "kind=none"
    case .words(let words): "kind=words; choices=(\(words.joined(separator: " ")))"
    case .list(let words): "kind=list; choices=(\(words.joined(separator: " ")))"
    case .file: "kind=file"
    case .folder: "kind=folder"
    case .data(let kind): "kind=data; choices=(\(kind.rawValue))"
    }
  }

  private static let top = #"""
    #compdef uvp
    # Aanvulling van uvp in zsh; gemaakt met: uvp voltooiing zsh

    _uvp_options() {
      case $1 in

    """#

  private static let bottom = #"""
        *) kind=none ;;
      esac
    }

    _uvp() {
      # De woorden voor de cursor zoals ze bedoeld zijn: (Q) haalt aanhalingstekens weg en voert niets uit.
      local -a given flags choices
      given=("${(@Q)words[1,CURRENT-1]}")
      local kind=none opdracht= pending= data= jaar= rest= earlier
      for earlier in "${(@)given[2,-1]}"; do
    \#(ShellOptions.reading)
        elif [[ -z $opdracht ]]; then
          opdracht=${(L)earlier}
        fi
      done

      kind=none choices=()
      if [[ -n $pending ]]; then
        _uvp_value "$pending"
      elif [[ -z $rest && $PREFIX == --*=* ]]; then
        _uvp_value "${PREFIX%%=*}" || return 1
        compset -P 1 '*='
      elif [[ -z $rest && $PREFIX == -* ]]; then
        _uvp_options "$opdracht"
        _describe -o 'optie' flags
        return
      elif [[ -z $opdracht ]]; then
        choices=(

    """#

  private static let end = #"""

        )
        _describe 'opdracht' choices
        return
      else
        _uvp_words "$opdracht"
      fi
      case $kind in
        none) return 1 ;;
        file) _files; return ;;
        folder) _files -/; return ;;
        list) compset -P '*,'; compadd -a choices; return ;;
        data)
          [[ $data == '~/'* ]] && data=$HOME/${data#'~/'}
          local program=$given[1]
          [[ $program == '~/'* ]] && program=$HOME/${program#'~/'}
          choices=("${(@f)$("$program" voltooiing $choices[1] ${data:+--data=$data} ${jaar:+--jaar=$jaar} 2>/dev/null </dev/null)}")
          ;;
      esac
      choices=("${(@)choices:#}")
      # compadd schrijft een naam zoals de regel haar nodig heeft; hoofdletters doen er niet toe.
      compadd -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' -a choices
    }

    if [[ $funcstack[1] == _uvp ]]; then
      _uvp "$@"
    else
      compdef _uvp uvp
    fi

    """#
}
