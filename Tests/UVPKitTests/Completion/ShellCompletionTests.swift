import Testing

/// The scripts in the shells they are for; skipped where a shell is not installed.
@Suite(.serialized) struct ShellCompletionTests {
  /// Names that a shell would take apart, expand or run.
  static let names = [
    "Hof van Twente", "Nieuw-'t Wold", "$(touch $MAP/raak)", "`touch $MAP/raak`", "; touch $MAP/raak", "a\"b c",
    "a\\b", "*", "~root", "-g", "{x,y}", "a=b", "$HOME", "Súdwest-Fryslân", "# niets", "a:b", "<&-|>", "[x]", "@SUM(1)",
    "a@b c",
  ]

  static let files: [String: String] = {
    let rows = names.map { "\"\($0.map { $0 == "\"" ? "\"\"" : String($0) }.joined())\";" }
    return [
      "data/deelnemers.csv": "deelnemer;aandeel\n" + rows.joined(separator: "\n") + "\n",
      "data/2031/prognose.csv": "deelnemer;code;aantal\n",
      "data/pdc-a.csv": "code;product;programma;kental\nA1.00;Iets;werk;1\n",
    ]
  }()

  private static let bash = """
    compopt() { echo "compopt $*"; }
    source <("$UVP" voltooiing bash)
    COMP_WORDBREAKS=$' \\t\\n"\\'><=;|&(:@'
    uvp() { "$UVP" "$@"; }
    complete_line() { COMP_LINE=$1 COMP_POINT=${#1}; _uvp; }

    """

  private func bash(_ lines: String) throws -> Shell.Outcome {
    try Shell.run(Self.bash + lines, in: ["/bin/bash", "--norc", "-c"], files: Self.files)
  }

  static var hasBash: Bool { Shell.path(of: "bash") == "/bin/bash" }
  static var hasZsh: Bool { Shell.path(of: "zsh") != nil }
  static var hasFish: Bool { Shell.path(of: "fish") != nil }

  @Test(
    .enabled(if: hasBash, "geen bash"),
    arguments: [
      ("uvp pl", "plan"), ("uvp --vers", "--versie"), ("uvp plan --kos", "--kosten"),
      ("uvp plan --formaat=ma", "markdown"), ("uvp --formaat js", "json"), ("uvp PLAN --ko", "--kosten --kort --kolom"),
      ("uvp realisatie --per deelnemer,ma", "maand"), ("uvp realisatie --per=", "deelnemer code maand kwartaal jaar"),
      ("uvp monitor --alle --methode s", "seizoen"), ("uvp plan -o ", "compopt -o default"),
      ("uvp plan --data ", "compopt -o dirnames"), ("uvp diff data/", "compopt -o default"),
      ("uvp help afr", "afrekening"), ("uvp plan -- --ko", ""), ("uvp plan --breedte ", ""),
      ("uvp toets --jaar ", "2025"), ("uvp uitleg U203", "U203"), ("uvp plan --geen=", ""),
    ]) func wordsInBash(line: String, expected: String) throws
  {
    let outcome = try bash("complete_line '\(line)'; echo \"${COMPREPLY[@]}\"")
    // With a comma the word stays, and bash puts the whole of it back.
    let words = outcome.output.split(whereSeparator: \.isWhitespace).map { $0.split(separator: ",").last ?? "" }
    #expect(words.joined(separator: " ") == expected)
    #expect(outcome.errors.isEmpty)
  }

  /// However a name was begun, what bash puts on the line means that name, and nothing is run.
  @Test(
    .enabled(if: hasBash, "geen bash"),
    arguments: ["uvp plan -g ", "uvp plan --gemeente=", "uvp plan -g \"", "uvp plan -g '", "uvp plan --gemeente=\""])
  func everyNameInBash(start: String) throws {
    let quote = start.hasSuffix("'") ? "\"'\"" : start.hasSuffix("\"") ? "'\"'" : "''"
    let outcome = try bash(
      """
      export UVP_DATA=$MAP/data
      complete_line $'\(start.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "\\'"))'
      for word in "${COMPREPLY[@]}"; do eval "printf '%s\\n' "\(quote)"$word"\(quote); done
      ls "$MAP"
      """)
    #expect(outcome.output == Self.names.map { $0 + "\n" }.joined() + "data\n")
    #expect(outcome.errors.isEmpty)
  }

  /// A name is found by its beginning in any case, and behind what already stands there.
  @Test(
    .enabled(if: hasBash, "geen bash"),
    arguments: [
      (#"hof"#, #"Hof\ van\ Twente"#), (#"Hof\ v"#, #"Hof\ van\ Twente"#), (#""Hof v"#, "Hof van Twente"),
      (#"nieuw-"#, #"Nieuw-\'t\ Wold"#), (#"'Nieuw-"#, #"Nieuw-'\''t Wold"#), (#"Nieuw-\'t"#, #"Nieuw-\'t\ Wold"#),
      (#"\$\(t"#, #"\$\(touch\ \$MAP/raak\)"#), (#"niemand"#, ""),
      (#"@s"#, #"@SUM\(1\)"#), (#"a@"#, #"@b\ c"#),
    ]) func beginningsInBash(begin: String, expected: String) throws
  {
    let outcome = try bash(
      """
      read -r line <<'EINDE'
      uvp plan --data "$MAP/data" -g \(begin)
      EINDE
      complete_line "${line/'$MAP'/$MAP}"; printf '%s\\n' "${COMPREPLY[@]}"; ls "$MAP"
      """)
    #expect(outcome.output == expected + "\ndata\n")
    #expect(outcome.errors.isEmpty)
  }

  @Test(.enabled(if: hasBash, "geen bash")) func quietWithoutData() throws {
    let outcome = try bash(
      "complete_line \"uvp plan --data $MAP/nergens -g \"; echo ${#COMPREPLY[@]}")
    #expect(outcome.output == "0\n" && outcome.errors.isEmpty)
  }

  /// In a terminal of its own: the line as it stands behind the tab.
  @Test(
    .enabled(if: hasZsh, "geen zsh"),
    arguments: [
      ("uvp pl", "uvp plan "), ("uvp plan -g hof", #"uvp plan -g Hof\ van\ Twente "#),
      ("uvp plan --gemeente=Nieu", #"uvp plan --gemeente=Nieuw-\'t\ Wold "#),
      ("uvp plan -g '$(", #"uvp plan -g '$(touch $MAP/raak)' "#), ("uvp plan --kost", "uvp plan --kosten "),
      ("uvp plan --formaat=mark", "uvp plan --formaat=markdown "),
      ("uvp realisatie --per code,kw", "uvp realisatie --per code,kwartaal "),
      ("uvp uitleg U20", "uvp uitleg U20"),
    ]) func linesInZsh(line: String, expected: String) throws
  {
    let outcome = try Shell.run(
      #"""
      "$UVP" voltooiing zsh > "$MAP/_uvp"
      mkdir "$MAP/bin"; ln -s "$UVP" "$MAP/bin/uvp"
      cat > "$MAP/start" <<'EINDE'
      PS1=; PROMPT_EOL_MARK=; unsetopt beep list_beep; path=($MAP/bin $path); fpath=($MAP $fpath)
      export UVP_DATA=$MAP/data
      autoload -Uz compinit; compinit -u -D
      show() { print -r -- "<$BUFFER>" > $MAP/line; zle accept-line; BUFFER=exit }
      zle -N show; bindkey '^X' show
      print klaar > $MAP/klaar
      EINDE
      zsh -f -c '
        zmodload zsh/zpty; zpty -b z zsh -f -i; zpty -w z "source $MAP/start"
        for i in {1..100}; do [[ -e $MAP/klaar ]] && break; sleep 0.1; done
        zpty -w -n z "$LINE"$'\''\t\x18'\''
        for i in {1..100}; do [[ -s $MAP/line ]] && break; sleep 0.1; done
        zpty -d z' 2>&1
      cat "$MAP/line"; ls "$MAP"
      """#, in: ["/usr/bin/env", "LINE=\(line)", "TERM=dumb", "/bin/sh", "-c"], files: Self.files)
    #expect(outcome.output == "<\(expected)>\n_uvp\nbin\ndata\nklaar\nline\nstart\n")
  }

  @Test(
    .enabled(if: hasFish, "geen fish"),
    arguments: [
      ("uvp pl", "plan"), ("uvp plan --kos", "--kosten"), ("uvp plan --formaat=ma", "--formaat=markdown"),
      ("uvp realisatie --per code,ma", "code,maand"), ("uvp help afr", "afrekening"),
      ("uvp plan -g Hof", "Hof van Twente"), ("uvp plan -g Nieuw", "Nieuw-'t Wold"),
      ("uvp plan --gemeente Súd", "Súdwest-Fryslân"), ("uvp plan --jaar ", "2031"), ("uvp uitleg R-03", "R-03"),
    ]) func wordsInFish(line: String, expected: String) throws
  {
    let outcome = try fish(
      "complete -C '\(line.split(separator: "'").joined(separator: "\\'"))' | string replace -r '\\t.*' ''")
    #expect(outcome.output == expected + "\ndata\n")
    #expect(outcome.errors.isEmpty)
  }

  @Test(.enabled(if: hasFish, "geen fish")) func everyNameInFish() throws {
    let outcome = try fish("complete -C 'uvp plan -g ' | string replace -r '\\t.*' '' | sort")
    #expect(
      Set(outcome.output.split(separator: "\n").map(String.init)) == Set(Self.names + ["data"]))
    #expect(outcome.errors.isEmpty)
  }

  private func fish(_ line: String) throws -> Shell.Outcome {
    try Shell.run(
      """
      mkdir $MAP/bin; ln -s $UVP $MAP/bin/uvp; set -x PATH $MAP/bin $PATH; set -x UVP_DATA $MAP/data
      uvp voltooiing fish > $MAP/bin/uvp.fish; source $MAP/bin/uvp.fish
      \(line)
      rm -r $MAP/bin; ls $MAP
      """, in: ["/usr/bin/env", "HOME=/nergens", Shell.path(of: "fish") ?? "fish", "--no-config", "-c"],
      files: Self.files)
  }
}
