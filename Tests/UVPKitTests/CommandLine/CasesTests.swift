import Testing

@testable import uvp

/// Every file in Cases/ is a command with exactly what must come of it.
@Suite struct CasesTests {
  static let paths = Repository.files(in: "Tests/UVPKitTests/Cases", suffix: ".case")

  @Test(arguments: paths) func golden(path: String) throws {
    let expected = CaseFile(try Repository.text(path))
    let system = try TestSystem.checkout("Tests/UVPKitTests/Cases/basis", as: "data")
    for (name, file) in expected.files { system.files[name == "-" ? name : "data/\(name)"] = file }
    let exit = system.run(expected.arguments)
    // A report is what stands in its file; figures are drawings, and have tests of their own.
    var stdout = VisibleLines.text(system.output)
    for (name, bytes) in system.written.sorted(by: { $0.key < $1.key })
    where name.hasSuffix(".md") && expected.command.hasPrefix("uvp rapport ") {
      stdout += "\n==> \(name) <==\n" + VisibleLines.text(bytes)
    }
    if Repository.isRecording {
      try Repository.write(expected.recorded(stdout: stdout, stderr: system.errors, exit: exit), to: path)
      return
    }
    #expect(CaseFile.terminated(stdout) == expected.stdout)
    #expect(CaseFile.terminated(system.errors) == expected.stderr)
    #expect(exit == expected.exit)
    #expect(!expected.description.isEmpty, "a case says what it shows")
    if exit != 0 && exit != 1 { #expect(system.output.isEmpty, "no figure comes out of bad input") }
  }

  @Test func thereAreEnoughBadInputs() throws {
    let bad = try Self.paths.filter { try CaseFile(Repository.text($0)).exit >= 2 }
    #expect(bad.count >= 60)
  }
}

/// Output as lines of a golden file: the byte order mark and CR as visible escapes.
enum VisibleLines {
  static func text(_ bytes: [UInt8]) -> String {
    var out = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\u{FEFF}": out += "\\uFEFF"
      case "\r": out += "\\r"
      case "\u{1B}": out += "\\e"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
