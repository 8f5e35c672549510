import Testing

@testable import UVPKit
@testable import uvp

/// What a shell offers is what the parser takes.
@Suite struct CompletionTableTests {
  /// A closed choice offers every word that the complaint about a wrong one names, and no other.
  @Test(arguments: Option.all.filter { $0.value != nil }) func closedChoices(option: Option) throws {
    let command = try #require(Command.all.first { $0.options.contains(option.name) })
    let system = try TestSystem.checkout("data/voorbeeld", as: "data")
    system.run([command.name, option.shown, "xyzzy"])
    let offered: [String] =
      switch option.completion {
      case .words(let words), .list(let words): words
      default: []
      }
    let remedy = system.errors.split(separator: "\n").first { $0.hasPrefix("Mogelijk: ") }
    let named = (remedy ?? "").dropFirst("Mogelijk: ".count).split(separator: ".")[...].joined(separator: ".")
    let words = named.split(separator: ", ").flatMap { $0.split(separator: " of ") }.map {
      $0.hasSuffix(" uur") ? String($0.dropLast(4)) : String($0)
    }
    // Choices in more than a word each are a description, and years stand in the data.
    let isClosed = words.count > 1 && words.allSatisfy { !$0.contains(" ") } && ![.jaar, .met].contains(option.name)
    #expect(isClosed == !offered.isEmpty, "\(option.shown): zet de keuzes in Choices.words(of:)")
    if isClosed { #expect(words == offered) }
  }

  /// Every word of a closed choice is taken.
  @Test func everyWordIsTaken() throws {
    for option in Option.all {
      for word in Choices.words(of: option.name) {
        let command = try #require(Command.all.first { $0.options.contains(option.name) })
        let system = try TestSystem.checkout("data/voorbeeld", as: "data")
        system.run([command.name, option.shown, word])
        #expect(!system.errors.contains("U508"), "\(option.shown) \(word)")
      }
    }
  }

  @Test func whatTheWordForAValueSays() {
    #expect(Option.option(.gemeente).completion == .data(.gemeenten))
    #expect(Option.option(.jaar).completion == .data(.jaren))
    #expect(Option.option(.code).completion == .data(.codes))
    #expect(Option.option(.data).completion == .folder)
    #expect(Option.option(.uitvoer).completion == .file)
    #expect(Option.option(.van).completion == .nothing)
  }

  /// A name that would act on a terminal is not offered; any other is, as it stands.
  @Test func namesThatActAreLeftOut() throws {
    let system = try TestSystem.checkout("Tests/UVPKitTests/Cases/basis", as: "data")
    system.files["data/deelnemers.csv"] = .bytes(
      Array("deelnemer;aandeel\nNieuw-'t Wold;\n\"a\nb\";\nrood\u{1B}[31m;\nom\u{202E}gekeerd;\n$(id);\n".utf8))
    #expect(system.run(["voltooiing", "gemeenten"]) == 0)
    #expect(system.outputText == "Nieuw-'t Wold\n$(id)\n")
  }

  /// Data with errors do not keep a shell from offering what can be read, and say nothing.
  @Test func whatCanBeReadIsOffered() throws {
    let system = try TestSystem.checkout("Tests/UVPKitTests/Cases/basis", as: "data")
    system.files["data/2025/prognose.csv"] = .bytes([0xFF])
    #expect(system.run(["voltooiing", "gemeenten"]) == 0)
    #expect(!system.outputText.isEmpty && system.errors.isEmpty)
  }
}
