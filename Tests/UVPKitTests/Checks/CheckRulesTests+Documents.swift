import Foundation
import Testing

@testable import UVPKit

/// The rules of `toets` on documents with several deelnemers, tables, keys and costs.
extension CheckRulesTests {
  @Test func aShareOfATableWithoutATotalIsThatOfItsRows() throws {
    let rows = Self.good.filter { !$0.hasPrefix("D;t3;3") }
    #expect(try codes(rows) == [])
    let wrong = rows.map { $0.hasPrefix("D;t3;4") ? "D;t3;4;aandeel;Noord;projecten;;;;;91;;60;" : $0 }
    #expect(try codes(wrong) == ["T105"])
  }

  @Test func aShareWithoutATableIsThatOfThePlan() throws {
    let rows = Self.good.filter { !$0.hasPrefix("D;t3") }
    #expect(try codes(rows + ["D;t3;1;aandeel;Noord;projecten;;;;;90;;60;"]) == [])
    #expect(try codes(rows + ["D;t3;1;aandeel;Noord;projecten;;;;;77;;60;"]) == ["T105"])
    #expect(try codes(rows + ["D;t9;1;aandeel;Noord;;;;;;77;;60;"]) == ["O102"])
  }

  /// with all shares known the plan's own part is right, also where it is not the nearest whole number.
  @Test func theClosingPartIsRightAndAnotherRoundingIsNot() throws {
    let files = [
      "deelnemers.csv": "deelnemer;aandeel\nNoord;33,33\nZuid;33,33\nOost;33,34\n",
      "2025/projecten.csv": "code;project;uren;financiering\nOD1;Een;100;verdeelsleutel\n",
    ]
    let rows =
      Self.good.filter { !$0.hasPrefix("D;t3") && !$0.hasPrefix("D;b2") } + [
        "D;t3;1;regel;regio;projecten;OD1;Een;;;100;;;Verdeelsleutel", "D;t3;2;totaal;regio;projecten;;;;;100;;;",
      ]
    #expect(try codes(rows + ["D;t3;3;aandeel;Oost;projecten;;;;;34;;33,34;"], files) == [])
    #expect(try codes(rows + ["D;t3;3;aandeel;Oost;projecten;;;;;33;;33,34;"], files) == ["T105"])
  }

  /// an onderdeel may be charged by another key than inbreng.
  @Test func sharesAreHeldAgainstTheKeyOfTheirOnderdeel() throws {
    let files = [
      "2025/verdeelsleutels.csv": "sleutel;deelnemer;aandeel\ninwoners;Noord;50\ninwoners;Zuid;50\n",
      "2025/projecten.csv":
        "code;project;uren;financiering;sleutel\nOD1;Een;100;verdeelsleutel;inwoners\nOD2;Twee;50;verdeelsleutel;inwoners\n",
      "2025/diensten.csv": "code;dienst;uren;financiering\nS1;Dienst;10;verdeelsleutel\n",
    ]
    let rows =
      Self.good.map { $0.hasPrefix("D;t3;4") ? "D;t3;4;aandeel;Noord;projecten;;;;;75;;50;" : $0 } + [
        "D;t4;1;regel;regio;diensten;S1;Dienst;;;10;;;Verdeelsleutel", "D;t4;2;aandeel;Noord;diensten;;;;;6;;60;",
      ]
    #expect(try codes(rows, files) == [])
  }

  /// A table may print more than one deelnemer or onderdeel, each with its own total.
  @Test func everyTotalIsOfItsOwnRows() throws {
    let prognose = Self.base["2025/prognose.csv", default: ""] + "Zuid;A1.01.00;4\n"
    let rows =
      Self.good + [
        "D;t1;4;regel;Zuid;vergunningen;A1.01.00;Melding;4;5;20;;;", "D;t1;5;totaal;Zuid;vergunningen;;;;;20;;;",
      ]
    #expect(try codes(rows, ["2025/prognose.csv": prognose]) == [])
  }

  /// P7: the order of the rows in the file does not decide what is found.
  @Test func theOrderOfTheRowsDoesNotMatter() throws {
    var wrong = Self.good
    wrong[10] = "D;b2;2;regel;regio;projecten;OP2;Twee;;;55;;;N.t.b."
    wrong[3] = "D;t2;1;regel;Noord;toezicht;A1.01.00;Controle;3;10;31;;;"
    let found = try codes(wrong).sorted()
    #expect(found.count >= 6)
    var random = SeededRandom(seed: 9)
    for _ in 0..<20 {
      let regels = wrong.filter { !$0.hasPrefix("D;b2") }.shuffled(using: &random)
      let bijlage = wrong.filter { $0.hasPrefix("D;b2") }.shuffled(using: &random)
      #expect(try codes(regels + bijlage).sorted() == found)
    }
  }

  /// what is not known is not 0.
  @Test func openRowsMakeATotalNotRecomputable() throws {
    func rows(_ uren: String, _ total: Int) -> [String] {
      [
        "D;x;1;regel;regio;;;Een;;;\(uren);;;", "D;x;2;regel;regio;;;Twee;;;10;;;",
        "D;x;3;totaal;regio;;;;;;\(total);;;",
      ]
    }
    #expect(try codes(rows("PM", 100)) == ["O102"])
    #expect(try codes(rows("PM", 10)) == [])
    #expect(try codes(rows("PM", 9)) == ["T102"])
    #expect(try codes(rows("n.v.t.", 10)) == [])
    #expect(try codes(rows("n.v.t.", 11)) == ["T102"])
  }

  @Test func aTotalOfNumbers() throws {
    let rows = Self.good.map { $0.hasPrefix("D;t1;3") ? "D;t1;3;totaal;Noord;vergunningen;;;99;;130;;;" : $0 }
    #expect(try codes(rows) == ["T102"])
    #expect(
      try codes(Self.good.map { $0.hasPrefix("D;t1;3") ? "D;t1;3;totaal;Noord;vergunningen;;;12;;130;;;" : $0 }) == [])
  }

  @Test func grandTotals() throws {
    let totals = ["D;s;1;totaal;Noord;prognose;;;;;250;;;", "D;s;2;totaal;Noord;totaal;;;;;250;;;"]
    #expect(try codes(Self.good + totals) == [])
    #expect(try codes(Self.good + ["D;s;1;totaal;Noord;totaal;;;;;251;;;"]) == ["T404"])
    #expect(try codes(Self.good + ["D;s;1;totaal;regio;toezicht;;;;;31;;;"]) == ["O102"])
  }

  /// rows without prices, prices in cents, and costs that do not follow from hours.
  @Test func costsThatAreRight() throws {
    let files = [
      "2025/uitgangspunten.csv": "sleutel;waarde\nuurtarief;110,99\n",
      "2025/energie.csv":
        "code;financiering;product;kental;aantal;uren;kosten\nE1;rijk;a;;;1;\nE2;rijk;b;;;2;\nE3;rijk;c;;;n.v.t.;700\n",
    ]
    let rest = Self.good.filter { !$0.hasPrefix("D;e") }
    func codes(_ table: [String]) throws -> [String] { try self.codes(rest + table, files) }
    #expect(
      try codes([
        "D;e;1;regel;regio;energie rijk;;a;;;1;110,99;;", "D;e;2;regel;regio;energie rijk;;b;;;2;222;;",
        "D;e;3;regel;regio;energie rijk;;c;;;n.v.t.;700;;", "D;e;4;totaal;regio;energie rijk;;;;;3;1032,97;;",
      ]) == ["O102"])
    #expect(
      try codes([
        "D;e;1;regel;regio;energie rijk;;a;;;1;;;", "D;e;2;regel;regio;energie rijk;;b;;;2;;;",
        "D;e;3;regel;regio;energie rijk;;c;;;n.v.t.;;;", "D;e;4;totaal;regio;energie rijk;;;;;3;333;;",
      ]) == [])
    #expect(
      try codes([
        "D;e;1;regel;regio;energie rijk;;a;;;1;;;", "D;e;2;regel;regio;energie rijk;;b;;;2;;;",
        "D;e;3;regel;regio;energie rijk;;c;;;n.v.t.;;;", "D;e;4;totaal;regio;energie rijk;;;;;3;999;;",
      ]) == ["T104"])
  }

  @Test func rowsWithEqualNamesAreEachTheirOwn() throws {
    let files = [
      "2025/energie.csv":
        "code;financiering;product;kental;aantal;uren\nE1;rijk;Controle;10;5;\nE2;rijk;Controle;8;3;\n"
    ]
    let rest = Self.good.filter { !$0.hasPrefix("D;e") }
    let table = [
      "D;e;1;regel;regio;energie rijk;;Controle;3;8;24;;;", "D;e;2;regel;regio;energie rijk;;Controle;5;10;50;;;",
    ]
    #expect(try codes(rest + table, files) == [])
  }

  @Test func aWrongCodeBesideARightName() throws {
    #expect(
      try codes(Self.good.map { $0.replacingOccurrences(of: "A1.01.00;Melding", with: "A1.07.00;Melding") }) == ["T401"]
    )
    #expect(
      try codes(Self.good.map { $0.replacingOccurrences(of: "A1.01.00;Melding", with: "a1.01.00;Melding") }) == [])
  }

  /// the plan's own part, without a percentage and by two keys.
  @Test func printedHoursOfAShareAreThoseOfThePlan() throws {
    let rows = Self.good.filter { !$0.hasPrefix("D;t3;4") }
    #expect(try codes(rows + ["D;t3;4;aandeel;Noord;projecten;;;;;90;;;"]) == [])
    #expect(try codes(rows + ["D;t3;4;aandeel;Noord;projecten;;;;;80;;;"]) == ["T404"])
    let files = [
      "2025/verdeelsleutels.csv": "sleutel;deelnemer;aandeel\ninw;Noord;50\ninw;Zuid;50\n",
      "2025/projecten.csv":
        "code;project;uren;financiering;sleutel\nOD1;Een;100;verdeelsleutel;\nOD2;Twee;50;verdeelsleutel;inw\n",
    ]
    #expect(try codes(rows + ["D;t3;4;aandeel;Noord;projecten;;;;;85;;56,67;"], files) == [])
    #expect(try codes(rows + ["D;t3;4;aandeel;Noord;projecten;;;;;120;;79,47;"], files) == ["T404"])
  }

  @Test func aCodeThatATableHasTwiceIsNotCompared() throws {
    let files = [
      "2025/werkvoorraad.csv":
        "deelnemer;omschrijving;code;uren;in_prognose\nNoord;Achterstand 2023;A1.01.00;10;nee\nNoord;Achterstand 2024;A1.01.00;20;nee\n"
    ]
    let table = ["w1", "w2"].flatMap {
      [
        "D;\($0);1;regel;Noord;werkvoorraad;A1.01.00;Achterstand 2023;;;10;;;",
        "D;\($0);2;regel;Noord;werkvoorraad;A1.01.00;Achterstand 2024;;;20;;;",
        "D;\($0);3;totaal;Noord;werkvoorraad;;;;;30;;;",
      ]
    }
    #expect(try codes(Self.good + table, files) == [])
  }

  /// A cost of its own that the data state is compared with that, and not with hours × tariff.
  @Test func costsThatTheDataState() throws {
    let files = [
      "2025/energie.csv":
        "code;financiering;product;kental;aantal;uren;kosten\nE1;rijk;Inhuur;;;10;5000\nE2;rijk;Software;;;;7000\n"
    ]
    let rest = Self.good.filter { !$0.hasPrefix("D;e") }
    #expect(
      try codes(
        rest + [
          "D;e;1;regel;regio;energie rijk;;Inhuur;;;10;5000;;", "D;e;2;regel;regio;energie rijk;;Software;;;;7000;;",
        ], files) == ["O102"])
    #expect(
      try codes(
        rest + [
          "D;e;1;regel;regio;energie rijk;;Inhuur;;;10;6000;;", "D;e;2;regel;regio;energie rijk;;Software;;;;9000;;",
        ], files) == ["T401", "T401", "O102"])
  }

  @Test func pmForHoursThatThePlanHas() throws {
    let rows = Self.good.map {
      $0.hasPrefix("D;t1;2") ? "D;t1;2;regel;Noord;vergunningen;A1.02.00;Vergunning;2;40;PM;;;" : $0
    }
    #expect(try codes(rows) == ["T401"])
  }

  @Test func aTotalOfCostsWithoutRows() throws {
    #expect(try codes(Self.good + ["D;s;1;totaal;Noord;vergunningen;;;;;130;99000;;"]) == ["T104"])
    #expect(try codes(Self.good + ["D;s;1;totaal;Noord;vergunningen;;;;;130;13000;;"]) == [])
  }

  @Test func whatOneDocumentPrintsAnotherNeedNot() throws {
    #expect(try codes(Self.good + ["E;t1;1;regel;Noord;vergunningen;A1.01.00;Melding;10;5;50;;;"]) == [])
    #expect(try codes(Self.good + ["E;t1;1;regel;Noord;vergunningen;A1.01.00;;10;5;50;;;"]).contains("T202") == false)
  }

  @Test func aNumberBesidePMIsADifference() throws {
    let prognose = "deelnemer;code;aantal\nNoord;A1.01.00;PM\nNoord;A1.02.00;2\nNoord;A2.01.00;3\n"
    #expect(try codes(Self.good, ["2025/prognose.csv": prognose]) == ["T401", "T404"])
  }

  @Test func financingThatTheDataHaveOtherwise() throws {
    let rows = Self.good.map {
      $0.replacingOccurrences(of: "OD1;Een;;;100;;;Verdeelsleutel", with: "OD1;Een;;;100;;;Extern")
    }
    #expect(try codes(rows) == ["T401"].sorted() || (try codes(rows)) == ["T401", "T301"].sorted())
  }

  @Test func aTableOfThePlanIsSomeones() throws {
    var files = Self.base
    files["2025/gepubliceerd.csv"] = Self.header + "D;t;1;regel;;vergunningen;A1.01.00;Melding;10;5;50;;;\n"
    #expect(Years.make(files).findings.all.map(\.code) == [.u201])
  }

  /// The plan itself, printed, has nothing against it.
  @Test func thePlanPrintedIsWithoutFindings() throws {
    let data = try Years.example()
    let planning = try Planning(data)
    var rows: [GepubliceerdeRegel] = []
    func add(
      _ tabel: String, _ soort: GepubliceerdeRegel.Soort, _ deelnemer: Int?, _ onderdeel: String,
      _ regel: Begroting.Regel?, _ uren: Stated<Uren>, _ aandeel: Stated<Aandeel> = .absent(.empty)
    ) {
      rows.append(
        GepubliceerdeRegel(
          document: "Plan", tabel: tabel, volgnr: "\(rows.count)", soort: soort, deelnemer: deelnemer,
          onderdeel: onderdeel,
          code: regel?.code ?? "", omschrijving: regel?.omschrijving ?? "", aantal: regel?.aantal ?? .absent(.empty),
          kental: regel?.kental ?? .absent(.empty), uren: uren, kosten: .absent(.empty), aandeel: aandeel,
          financiering: "",
          origin: Origin(place: Place(file: "gepubliceerd.csv", line: rows.count + 2))))
    }
    for positie in data.deelnemers.indices {
      for onderdeel in try planning.begroting(van: positie).onderdelen {
        let tabel = "\(positie) \(onderdeel.naam)"
        if onderdeel.doorbelasting == nil {
          for regel in onderdeel.regels { add(tabel, .regel, positie, onderdeel.naam, regel, regel.uren) }
          if !onderdeel.regels.contains(where: { !$0.counts }) {
            add(tabel, .totaal, positie, onderdeel.naam, nil, onderdeel.uren)
          }
        } else if let delen = onderdeel.doorbelasting?.delen, delen.count == 1 {
          add(
            onderdeel.naam, .aandeel, positie, onderdeel.naam, nil, onderdeel.uren, delen[0].sleutel.aandelen[positie])
        }
      }
    }
    var printed = data
    printed.gepubliceerd = rows
    // Its inspections are below their bound, printed or not.
    printed.toezicht = nil
    let found = try Toets(try Planning(printed)).run()
    #expect(found.filter { $0.finding.code.severity == .bevinding }.map(\.finding.complaint.message) == [])
    #expect(rows.count > 500)
  }

  /// Another document has codes of its own.
  @Test func codesAreComparedWithinOneDocument() throws {
    let rows =
      Self.good + [
        "E;t3;1;regel;regio;projecten;OD1;Een;;;100;;;Verdeelsleutel",
        "E;t3;2;regel;regio;projecten;OP2;Twee;;;50;;;Verdeelsleutel",
      ]
    #expect(try codes(rows) == [])
  }
}
