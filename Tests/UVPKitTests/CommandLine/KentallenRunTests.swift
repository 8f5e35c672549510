import Testing
import UVPKit

@testable import uvp

/// `kentallen` as the program runs it: the same bytes however it is read, and a catalogue that can be read again.
@Suite struct KentallenRunTests {
  private static let shared = ["--data", "data/voorbeeld", "--jaar", "2026"]

  private func csv(_ arguments: [String], _ system: TestSystem) -> [String] {
    #expect(system.run(["kentallen"] + arguments + ["--formaat", "csv", "--profiel", "rfc4180", "--stil"]) == 0)
    return system.outputText.split(separator: "\n").map(String.init)
  }

  /// One core, two, a file that is named and a pipe: the same bytes.
  @Test func theSameBytesHoweverItIsRead() throws {
    var outputs: Set<String> = []
    for (path, cores) in [
      ("data/voorbeeld/2025/realisatie.csv", 1), ("data/voorbeeld/2025/realisatie.csv", 2), ("-", 2),
    ] {
      let system = try TestSystem.checkout()
      system.files["-"] = system.files["data/voorbeeld/2025/realisatie.csv"]
      system.cores = cores
      let lines = csv(["--realisatie", path] + Self.shared, system)
      #expect(lines.count > 40)
      outputs.insert(lines.joined(separator: "\n"))
    }
    #expect(outputs.count == 1)
  }

  /// A file large enough for parts, in two tasks: the zaken come together.
  @Test func aLargeFileInParts() throws {
    var text = "datum;deelnemer;code;zaak;medewerker;uren;aantal\n"
    for round in 0..<2 {
      for number in 0..<75_000 {
        text += "2025-01-0\(number % 9 + 1);Noord;V1.01.00;zaak-nummer-\(number);M;\(number % 7),\(round)5;\(round)\n"
      }
    }
    var outputs: Set<String> = []
    for cores in 1...2 {
      let system = try TestSystem.checkout("Tests/UVPKitTests/Cases/basis", as: "data")
      system.files["uren.csv"] = .bytes(Array(text.utf8))
      system.cores = cores
      let lines = csv(["--realisatie", "uren.csv"], system)
      #expect(system.tasksDone == (cores == 2 ? 2 : 0))
      // Each zaak: twice its number modulo 7, and 0,05 + 0,15.
      #expect(lines.last?.hasPrefix("V1.01.00,Melding klein,75000,6.199867,6.2,") == true, "\(lines.last ?? "")")
      outputs.insert(lines.joined(separator: "\n"))
    }
    #expect(outputs.count == 1)
  }

  /// A catalogue with the proposals takes the place of the other: plan works, and no kental needs to change any more.
  @Test func theWrittenCatalogueIsReadAgain() throws {
    let system = try TestSystem.checkout()
    let target = "uit/pdc-voorbeeld.csv"
    #expect(system.run(["kentallen", "--schrijf", target, "--stil"] + Self.shared) == 0)
    let written = try #require(system.written[target])
    let text = String(decoding: written, as: UTF8.self)
    #expect(text.contains(";voorstel;") && text.contains("mediaan van 617 zaken, "))
    // A catalogue of that name exists: its products only, so that the other catalogues stay beside it.
    #expect(!text.contains("W-01"))
    let again = try TestSystem.checkout()
    again.files["data/voorbeeld/2026/pdc-voorbeeld.csv"] = .bytes(written)
    #expect(again.run(["plan", "--alle", "--kort"] + Self.shared) == 0, "\(again.errors)")
    let next = try TestSystem.checkout()
    next.files["data/voorbeeld/2026/pdc-voorbeeld.csv"] = .bytes(written)
    let judged = csv(Self.shared, next).filter {
      !$0.hasPrefix("W-") && $0.contains(",verhogen,") || $0.contains(",verlagen,")
    }
    #expect(judged.isEmpty)
  }

  /// The effect is the difference of two plans: those with the old and with the written catalogue.
  @Test func theEffectIsTheDifferenceOfTwoPlans() throws {
    let system = try TestSystem.checkout()
    let target = "pdc-alles.csv"
    let effect = csv(["--effect", "--schrijf", target, "-g", "Klavermonde"] + Self.shared, system)
    // Of all deelnemers together, as it would be taken over.
    let cells = try #require(effect.last).split(separator: ",")
    func programmas(_ files: [String: TestSystem.File]) throws -> ExactDecimal {
      let system = TestSystem(files: files)
      #expect(
        system.run(["plan", "-g", "Klavermonde", "--formaat", "csv", "--profiel", "rfc4180", "--stil"] + Self.shared)
          == 0)
      var sum = ExactDecimal.zero
      for line in system.outputText.split(separator: "\n").dropFirst() {
        let parts = line.split(separator: ",", omittingEmptySubsequences: false)
        guard ["vergunningen", "toezicht", "handhaving"].contains(String(parts[1])), let uren = parts.last else {
          continue
        }
        if uren != "PM" { sum = try sum + number(String(uren).split(separator: ".").joined(separator: ",")) }
      }
      return sum
    }
    var files = try TestSystem.checkout().files
    let before = try programmas(files)
    files["data/voorbeeld/pdc-voorbeeld.csv"] = nil
    files["data/voorbeeld/pdc-voorbeeld-wabo.csv"] = nil
    files["data/voorbeeld/pdc-alles.csv"] = .bytes(try #require(system.written[target]))
    let after = try programmas(files)
    #expect(after > before)
    // The section advice has a product that was PM and now has hours; the three others are the effect but for advice.
    let advice = try #require(Self.decimal(cells[3]))
    #expect(try after - before <= advice)
  }

  private static func decimal(_ text: Substring) -> ExactDecimal? {
    try? number(String(text).split(separator: ".").joined(separator: ","))
  }

  /// An input is not written over, and a name that is no catalogue is refused before anything is read.
  @Test func inputsAreNotWrittenOver() throws {
    for target in ["data/voorbeeld/pdc-voorbeeld.csv", "data/voorbeeld/pdc-voorbeeld-wabo.csv"] {
      let system = try TestSystem.checkout()
      #expect(system.run(["kentallen", "--schrijf", target] + Self.shared) == 4)
      #expect(system.errors.contains("U107") && system.written.isEmpty && system.output.isEmpty)
    }
    let failing = try TestSystem.checkout()
    failing.writeFailures["pdc-x.csv"] = .failed(reason: "de schijf is vol")
    #expect(failing.run(["kentallen", "--schrijf", "pdc-x.csv"] + Self.shared) == 4)
    #expect(failing.errors.contains("U106") && failing.output.isEmpty)
    #expect(failing.errors.contains("Kies een andere plek met --schrijf."))
  }

  /// The source rows with every column they have; only kental, status and bron change, and only of what changes.
  @Test func theWrittenCatalogueKeepsItsColumns() throws {
    func written(_ target: String, _ files: [String: String]) throws -> [String] {
      let system = try TestSystem.checkout("Tests/UVPKitTests/Cases/basis", as: "data")
      system.files["data/pdc-basis.csv"] = nil
      for (name, text) in files { system.files["data/\(name)"] = .bytes(Array(text.utf8)) }
      var hours = "datum;deelnemer;code;zaak;uren;aantal\n"
      for (code, uren) in [("A.1", "5"), ("F.1", "705,5"), ("U.1", "8,5")] {
        for number in 0..<12 { hours += "2025-02-0\(number % 9 + 1);Noord;\(code);\(number);\(uren);1\n" }
      }
      system.files["data/2025/realisatie.csv"] = .bytes(Array(hours.utf8))
      system.files["data/2025/prognose.csv"] = .bytes(Array("deelnemer;code;aantal;kental\nNoord;A.1;2;\n".utf8))
      for name in ["werkvoorraad", "energie"] { system.files["data/2025/\(name).csv"] = nil }
      #expect(system.run(["kentallen", "--schrijf", target, "--stil"]) == 0, "\(system.errors)")
      let text = String(decoding: try #require(system.written[target]).dropFirst(3), as: UTF8.self)
      #expect(system.written[target]?.prefix(3) == [0xEF, 0xBB, 0xBF])
      return text.split(separator: "\r\n").map(String.init)
    }
    let fte = "2025/uitgangspunten.csv"
    let hours = "sleutel;waarde;eenheid;bron\nproductieve_uren;1350;uur;x\n"
    let own = "code;Eigen;product;programma;kental;eenheid;bron;Eigen\n"
    let first = own + "A.1;=1+1;Een;v;10;;x;\"a;b\"\nF.1;;Fte;v;;fte;x;\nU.1;;Uren;v;;uren;;ja\nA.2;;Twee;v;PM;;;\n"
    let second = "code,product,programma,kental,status,nummer\nB.1,Bee,v,2.5,vast,7\n"
    let bron = "mediaan van 12 zaken, 2025-02-01 tot en met 2025-02-09; was 10 (x)"
    #expect(
      try written("uit/pdc-een.csv", ["2025/pdc-een.csv": first, "pdc-twee.csv": second, fte: hours]) == [
        "code;Eigen;product;programma;kental;eenheid;bron;Eigen;status",
        "A.1;\"'=1+1\";Een;v;5;;\"\(bron)\";\"a;b\";voorstel", "F.1;;Fte;v;;fte;x;;", "U.1;;Uren;v;;uren;;ja;",
        "A.2;;Twee;v;PM;;;;",
      ])
    #expect(
      try written("pdc-alles.csv", ["pdc-een.csv": first, "pdc-twee.csv": second, fte: hours]) == [
        "code;Eigen;product;programma;kental;eenheid;bron;Eigen;status;nummer",
        "A.1;\"'=1+1\";Een;v;5;;\"\(bron)\";\"a;b\";voorstel;", "F.1;;Fte;v;;fte;x;;;", "U.1;;Uren;v;;uren;;ja;;",
        "A.2;;Twee;v;PM;;;;;", "B.1;;Bee;v;2,5;;;;vast;7",
      ])
  }

  /// Rows outside the year and of others are counted the same whether they are read with care or quickly, by one or two.
  @Test func oddRowsAreCountedHoweverTheyAreRead() throws {
    var text = "datum;deelnemer;code;zaak;medewerker;uren;aantal\n"
    for number in 0..<150_000 {
      let code = ["V1.01.00", "v1.01.00", "V1.02.00"][number % 3]
      let naam = number % 11 == 0 ? "Elders" : "Noord"
      text += "\(number % 7 == 0 ? "2026" : "2025")-01-0\(number % 9 + 1);\(naam);\(code);zaak-nummer-\(number);M;1;1\n"
    }
    let asked = (0..<150_000).filter { $0 % 3 != 2 }
    for cores in 1...2 {
      let system = try TestSystem.checkout("Tests/UVPKitTests/Cases/basis", as: "data")
      system.files["data/2025/realisatie.csv"] = .bytes(Array(text.utf8))
      system.cores = cores
      #expect(system.run(["kentallen", "--code", "V1.01", "--formaat", "json"]) == 0)
      let output = system.outputText
      #expect(output.contains("\"rijen_buiten_jaar\": \(asked.count { $0 % 7 == 0 })"))
      #expect(output.contains("\"rijen_onbekende_deelnemer\": \(asked.count { $0 % 11 == 0 })"))
      #expect(output.contains("\"n\": 100000") && output.contains("\"tot\": \"2025-01-09\""))
    }
  }

  /// Rows of one gemeente only, under every alias; all gemeenten together are the whole.
  @Test func gemeentenAddUp() throws {
    func n(_ arguments: [String]) throws -> Int {
      let lines = csv(arguments + Self.shared + ["--code", "T2.08.00"], try TestSystem.checkout())
      // Those that are no product may be misspelled.
      let row = try #require(lines.first { $0.hasPrefix("T2.08.00,") })
      return try #require(Int(row.split(separator: ",", omittingEmptySubsequences: false)[2]))
    }
    let all = try n([])
    let one = try n(["-g", "Klavermonde"])
    #expect(one > 0 && one < all)
    #expect(try n(["-g", "Klavermonde", "-g", "Wolverdam"]) == one + n(["-g", "Wolverdam"]))
  }

  /// Hours of a zaak that goes on over New Year are whole: 2025 alone has fewer finished ones than 2024 and 2025.
  @Test func earlierYearsAreReadToo() throws {
    let system = try TestSystem.checkout("Tests/UVPKitTests/Cases/basis", as: "data")
    let header = "datum;deelnemer;code;zaak;uren;aantal\n"
    system.files["data/2024/realisatie.csv"] = .bytes(Array("\(header)2024-12-30;Noord;V1.01.00;z1;2;0\n".utf8))
    system.files["data/2025/realisatie.csv"] = .bytes(Array("\(header)2025-01-05;Noord;V1.01.00;\"z1\";1;1\n".utf8))
    system.files["data/2026/realisatie.csv"] = .bytes(Array("\(header)2026-01-05;Noord;V1.01.00;z9;1;1\n".utf8))
    let lines = csv(["--jaar", "2025"], system)
    #expect(lines.count == 2 && lines[1].hasPrefix("V1.01.00,Melding klein,1,3,3,3,3,"), "\(lines)")
  }
}
