import Testing

@testable import uvp

/// Who wrote hours, and on which case, reaches no output and no message (GDPR): those columns are never read.
@Suite struct HoursPrivacyTests {
  private static let secret = "GEHEIM"
  private static let header = "datum;medewerker;deelnemer;code;zaak;uren;aantal;opmerking\n"

  /// Rows with the secret in every column that is not read, of which the last may be bad.
  private static let files: [(name: String, text: String)] = {
    let s = secret
    func row(
      _ datum: String = "2025-01-06", _ naam: String = "Noord", _ code: String = "V1.01.00", _ uren: String = "1"
    )
      -> String
    { "\(datum);\(s);\(naam);\(code);\(s);\(uren);1;\(s)\n" }
    let good = header + row() + row("7-1-2025", "Zuid", "P1", "2,5")
    return [
      ("good", good), ("datum", good + row("30-2-2025")), ("geen datum", good + row("")),
      ("deelnemer", good + row("2025-01-06", "")), ("code", good + row("2025-01-06", "Noord", "")),
      ("uren", good + row("2025-01-06", "Noord", "A1", "acht")), ("leeg", good + row("2025-01-06", "Noord", "A1", "")),
      ("decimaalteken", good + row("2025-01-06", "Noord", "A1", "2.5")),
      ("te lang", good + row("2025-01-06", "Noord", "A1", "1234567890123456789")),
      ("te kort", good + "2025-01-06;\(s);Noord;A1;\(s);1\n"), ("te lang", good + row().dropLast() + ";\(s)\n"),
      ("een cel", good + "\(s)\n"), ("losse aanhaling", good + "2025-01-06;\(s)\"\(s);Noord;A1;\(s);1;1;\(s)\n"),
      ("tekst erachter", good + "2025-01-06;\"\(s)\"\(s);Noord;A1;\(s);1;1;\(s)\n"),
      ("regeleinde", good + "2025-01-06;\"\(s)\n\(s)\";Noord;A1;\"\(s)\n\";x;1;\(s)\n"),
      ("open", good + "2025-01-06;\"\(s);Noord;A1;\(s);1;1;\(s)\n"),
      ("open aan het eind", good + "2025-01-06;\(s);Noord;A1;\(s);1;1;\"\(s)"),
      ("kop weg", String(good.dropFirst(header.count))), ("kop half", "datum;naam;deelnemer;code\n" + row()),
      ("kop dubbel", "datum;uren;deelnemer;code;uren;x;y;z\n" + row()),
      ("kop open", "datum;\"medewerker;deelnemer;code;uren\n" + row() + row()),
      ("kop open en dicht", "\"datum;medewerker\n2025-01-01;\(s)\";deelnemer;code;uren\n" + row()),
      ("kop en tekst", "\"datum;medewerker\n2025-01-01;\(s)\"\(s);deelnemer;code;uren\n" + row()),
      ("andere kop", good.replacing("datum;", with: "dtaum;")), ("komma", good.replacing(";", with: ",")),
    ]
  }()

  private static let commands: [[String]] = {
    var commands: [[String]] = []
    let hours = "data/uren.csv"
    for verdraag in ["0", "5"] {
      func add(_ words: [String], formaat: String) {
        commands.append(words + ["--formaat", formaat, "--verdraag", verdraag])
      }
      for formaat in ["tabel", "csv", "markdown", "json"] {
        add(["realisatie", hours, "--per", "maand,deelnemer,code"], formaat: formaat)
      }
      for formaat in ["tabel", "json"] {
        for command in ["monitor", "prognose", "afrekening"] {
          add([command, "--alle", "--realisatie", hours], formaat: formaat)
        }
        add(["diff", "data/2025/prognose.csv", hours], formaat: formaat)
        add(["diff", hours, hours], formaat: formaat)
      }
    }
    // It reads the zaak, but shows it only where it lies far from others.
    commands.append(["kentallen", "--realisatie", hours, "--onvoltooid", "meetellen", "--formaat", "json"])
    commands.append(["realisatie", hours, "--kolom", "uren=medewerker"])
    return commands
  }()

  @Test func whatIsNotReadIsNotShown() throws {
    let basis = try TestSystem.checkout("Tests/UVPKitTests/Cases/basis", as: "data").files
    var failed = 0
    for (name, text) in Self.files {
      // The secret as text, and with bytes around it that are no UTF-8.
      for isRaw in [false, true] {
        var bytes = Array(text.utf8)
        if isRaw {
          bytes = []
          for byte in text.utf8 { bytes += byte == 0x47 ? [0xFF, 0x00, byte] : [byte] }
        }
        for command in Self.commands {
          // The column that the user points at is read.
          if command.contains("uren=medewerker") && name != "good" { continue }
          let system = TestSystem(files: basis)
          system.files["data/uren.csv"] = .bytes(bytes)
          let exit = system.run(command)
          if exit >= 2 { failed += 1 }
          if name == "good" && !isRaw && !command.contains("uren=medewerker") {
            #expect(exit <= 1 && !system.outputText.isEmpty, "\(command): \(system.errors)")
          }
          let isAsked = command.contains("uren=medewerker")
          if !isAsked && (system.outputText + system.errors).contains(Self.secret) {
            Issue.record("\(name), raw \(isRaw), \(command): \(system.errors)\(system.outputText)")
            return
          }
        }
      }
    }
    #expect(failed > 500)
  }
}
