import UVPKit

extension Command {
  static let voltooiing = Command(
    name: "voltooiing", summary: "aanvullen met de tabtoets in bash, zsh of fish, en de manpagina",
    examples: [
      ("uvp voltooiing bash > ~/.local/share/bash-completion/completions/uvp", "bash (met pakket bash-completion)"),
      ("uvp voltooiing zsh > MAP/_uvp", "zsh, met MAP in fpath voor compinit"),
      ("uvp voltooiing fish > ~/.config/fish/completions/uvp.fish", "fish"),
      ("uvp voltooiing man > ~/.local/share/man/man1/uvp.1", "de manpagina: man uvp"),
    ],
    synopsis: "uvp voltooiing bash|zsh|fish|man  of  uvp voltooiing gemeenten|codes|onderwerpen|jaren|peildata",
    description: [
      "Schrijft een script dat opdrachten, opties en hun keuzes aanvult, en gemeenten en codes uit uw gegevens. Zonder pakket bash-completion: source <(uvp voltooiing bash) in ~/.bashrc. make install zet alles op zijn plaats.",
      "Voor namen uit de gegevens vraagt het script het programma zelf, met --data en --jaar van de regel: uvp voltooiing gemeenten, een naam per regel. Wat er niet te lezen is, wordt niet aangeboden.",
    ],
    options: [.data, .jaar, .codering, .help], maximumWords: 1,
    words: .words(VoltooiingCommand.subjects),
    run: { run, arguments, settings, findings in
      VoltooiingCommand(run: run, arguments: arguments, settings: settings).exitCode(findings)
    })
}

/// `voltooiing`: a script for a shell, the page for `man`, or words of the data.
struct VoltooiingCommand {
  enum Script: String, CaseIterable { case bash, zsh, fish, man }

  /// Everything that can be asked for.
  static let subjects = Script.allCases.map(\.rawValue) + DataWords.Kind.allCases.map(\.rawValue)

  let run: Run
  let arguments: Arguments
  let settings: Settings

  func exitCode(_ given: Findings) -> Int32 {
    var findings = given
    let word = arguments.words.first?.lowercased()
    if word == nil && !findings.haveErrors {
      findings.report(
        .nothingAsked(question: "voor welke shell?", remedy: "Kies bash, zsh, fish of man: uvp help voltooiing."))
    }
    if findings.haveErrors { return run.fail(findings) }
    switch word.flatMap(Script.init) {
    case .bash: return run.write(text: BashCompletion.script)
    case .zsh: return run.write(text: ZshCompletion.script)
    case .fish: return run.write(text: FishCompletion.script)
    case .man: return run.write(text: ManPage.text)
    case nil: break
    }
    guard let kind = word.flatMap(DataWords.Kind.init) else {
      findings.report(
        .invalidOptionValue(
          option: "voltooiing", text: arguments.words[0], choices: Self.subjects,
          suggestion: NearMiss.suggestion(for: arguments.words[0], among: Self.subjects)))
      return run.fail(findings)
    }
    guard let location = DataLocation(arguments, system: run.system, findings: &findings) else {
      return run.fail(findings)
    }
    // Who completes a word has not asked whether the data are right: what can be read is offered.
    let data = FolderIntake.load(location.folder, jaar: location.jaar, options: settings.intake).data
    let words = DataWords.words(kind, data, years: FolderIntake.years(in: location.folder))
    return run.write(text: words.map { $0 + "\n" }.joined())
  }
}
