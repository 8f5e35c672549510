/// The script that completes words in bash 4 and newer.
///
/// It takes the line apart by itself: nothing of it, and nothing of the data, is ever expanded or run.
enum BashCompletion {
  static var script: String {
    let table = CompletionTable()
    var out = top
    for command in table.commands {
      let options = table.options(of: command).flatMap(\.spellings).joined(separator: " ")
      out += "    \(command.name)) options='\(options)' ;;\n"
    }
    out += middle
    for group in table.valued {
      let spellings = group.options.flatMap(\.spellings).joined(separator: "|")
      out += "    \(spellings)) \(assignment(group.completion)) ;;\n"
    }
    out += valuesEnd
    for (command, completion) in table.worded { out += "    \(command.name)) \(assignment(completion)) ;;\n" }
    let commands = table.commands.map(\.name).joined(separator: " ")
    return out + bottom + "    kind=words words='\(commands)'\n" + end
  }

  private static func assignment(_ completion: Completion) -> String {
    switch completion {
    case .nothing: "kind=none"
    case .words(let words): "kind=words words='\(words.joined(separator: " "))'"
    case .list(let words): "kind=list words='\(words.joined(separator: " "))'"
    case .file: "kind=file"
    case .folder: "kind=folder"
    case .data(let kind): "kind=data words=\(kind.rawValue)"
    }
  }

  private static let top = #"""
    # Aanvulling van uvp in bash 4 en nieuwer; gemaakt met: uvp voltooiing bash

    # De opties van een opdracht, in options.
    _uvp_options() {
      case $1 in

    """#

  private static let middle = #"""
        *) options='--help --versie' ;;
      esac
    }

    # Wat achter een optie hoort, in kind en words; 1 als de optie geen waarde heeft.
    _uvp_value() {
      case $1 in

    """#

  private static let valuesEnd = #"""
        *) return 1 ;;
      esac
    }

    # Wat een opdracht aan losse woorden verwacht, in kind en words.
    _uvp_words() {
      case $1 in

    """#

  private static let bottom = #"""
        *) kind=none ;;
      esac
    }

    _uvp() {
      COMPREPLY=()
      # De woorden tot aan de cursor zoals ze bedoeld zijn. Niets van de regel en niets uit de gegevens wordt uitgevoerd.
      local line=${COMP_LINE:0:COMP_POINT} character quote= word= started= i
      # Hoeveel tekens van het laatste woord blijven staan: tot achter een aanhalingsteken of scheidingsteken.
      local kept=0
      local -a given=()
      for ((i = 0; i < ${#line}; i++)); do
        character=${line:i:1}
        if [[ $quote == "'" ]]; then
          if [[ $character == "'" ]]; then quote= kept=${#word}; else word+=$character; fi
        elif [[ $character == "\\" ]]; then
          started=1
          i=$((i + 1))
          [[ $quote == '"' && ${line:i:1} != [\"\\\$\`] ]] && word+="\\"
          word+=${line:i:1}
        elif [[ $quote == '"' ]]; then
          if [[ $character == '"' ]]; then quote= kept=${#word}; else word+=$character; fi
        elif [[ $character == "'" || $character == '"' ]]; then
          quote=$character started=1 kept=${#word}
        elif [[ $character == [[:space:]] ]]; then
          [[ -n $started ]] && given+=("$word")
          word= started= kept=0
        else
          started=1
          # Een @ breekt het woord, en hoort bij wat erachter komt.
          [[ $character == @ && $COMP_WORDBREAKS == *@* ]] && kept=${#word}
          word+=$character
          [[ $character != @ && $COMP_WORDBREAKS == *"$character"* ]] && kept=${#word}
        fi
      done

      # De opdracht, en de optie die nog op haar waarde wacht.
      local options kind=none words= command= pending= data= jaar= rest= earlier
      for earlier in "${given[@]:1}"; do
    \#(ShellOptions.reading)
        elif [[ -z $command ]]; then
          command=${earlier,,}
        fi
      done

      # Wat er kan staan: candidates, elk een heel woord met wat er voor de waarde al stond.
      local prefix= candidate program=${given[0]:-uvp}
      local -a candidates=()
      kind=none words=
      if [[ -n $pending ]]; then
        _uvp_value "$pending"
      elif [[ -z $rest && $word == --*=* ]]; then
        prefix=${word%%=*}=
        _uvp_value "${word%%=*}" || return
      elif [[ -z $rest && $word == -* ]]; then
        _uvp_options "$command"
        kind=words words=$options
      elif [[ -z $command ]]; then

    """#

  private static let end = #"""
      else
        _uvp_words "$command"
      fi
      case $kind in
        none) return ;;
        file) compopt -o default; return ;;
        folder) compopt -o dirnames; return ;;
        words) candidates=($words) ;;
        list)
          prefix=${word%"${word##*[,=]}"}
          candidates=($words)
          ;;
        data)
          [[ $data == "~/"* ]] && data=$HOME/${data:2}
          [[ $program == "~/"* ]] && program=$HOME/${program:2}
          while IFS= read -r candidate; do candidates+=("$candidate"); done < <(
            "$program" voltooiing "$words" ${data:+--data="$data"} ${jaar:+--jaar="$jaar"} 2>/dev/null </dev/null
          )
          ;;
      esac

      # Wat zo begint, hoofdletters of niet, en dan in de schrijfwijze die bij het aanhalingsteken hoort.
      local typed=${word,,} whole
      for candidate in "${candidates[@]}"; do
        whole=$prefix$candidate
        [[ ${whole,,} == "$typed"* ]] || continue
        whole=${whole:kept}
        case $quote in
          "'") whole=${whole//\'/\'\\\'\'} ;;
          '"')
            # Een uitroepteken is tussen dubbele aanhalingstekens niet te beschermen.
            [[ $whole == *'!'* ]] && continue
            whole=${whole//\\/\\\\}
            whole=${whole//\"/\\\"}
            whole=${whole//\$/\\\$}
            whole=${whole//\`/\\\`}
            ;;
          *) printf -v whole %q "$whole" ;;
        esac
        COMPREPLY+=("$whole")
      done
    }

    complete -F _uvp uvp

    """#
}
