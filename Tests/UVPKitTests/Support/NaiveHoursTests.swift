import Testing
import UVPKit

/// The reference itself, on files whose outcome was worked out by hand.
@Suite struct NaiveHoursTests {
  private typealias Key = NaiveHours.Key
  private typealias Decimal = NaiveHours.Decimal

  private func tally(_ text: String) -> NaiveHours.Outcome { NaiveHours.tally(Array(text.utf8)) }

  /// A file with the usual header and these lines.
  private func rows(_ lines: String...) -> NaiveHours.Outcome {
    tally("datum;deelnemer;code;zaak;uren;aantal\n" + lines.map { $0 + "\n" }.joined())
  }

  private func key(_ deelnemer: String, _ code: String, _ year: Int = 2025, _ month: Int = 1) -> Key {
    Key(deelnemer: deelnemer, code: code, year: year, month: month)
  }

  private func sum(_ uren: Int128, _ places: Int = 0, aantal: Int128 = 0, rows: Int = 1) -> NaiveHours.Sum {
    NaiveHours.Sum(
      uren: Decimal(digits: uren, scale: places), aantal: Decimal(digits: aantal, scale: 0), rows: rows)
  }

  @Test func sumsByDeelnemerCodeAndMonth() {
    let out = rows(
      "2025-01-05;Borne;A1;Z-1;1,5;1", "31-1-2025;Borne;A1;Z-2;2,25;", "2025-02-01;Borne;A1;;3;2",
      "2025-01-05;borne;A1;;0,10;", " 1-1-2025 ; Borne ; A2 ;; 1.234,5 ; 3 ")
    #expect(
      out
        == NaiveHours.Outcome(
          cells: [
            key("Borne", "A1"): sum(375, 2, aantal: 1, rows: 2), key("Borne", "A1", 2025, 2): sum(3, aantal: 2),
            key("borne", "A1"): sum(1, 1), key("Borne", "A2"): sum(12345, 1, aantal: 3),
          ], rows: 5))
  }

  /// A correction takes away what was booked, to zero and below.
  @Test func corrections() {
    let out = rows("2025-01-05;Borne;A1;;1,50;1", "2025-01-06;Borne;A1;;-1,5;-1", "2025-01-06;Losser;A1;;-0,250;")
    #expect(out.cells == [key("Borne", "A1"): sum(0, rows: 2), key("Losser", "A1"): sum(-25, 2)])
    #expect(out.badLines.isEmpty)
  }

  @Test func quotesWhereNothingNeedsThem() {
    let out = rows(
      "\"2025-01-05\";\"Borne\";\"A1\";\"Z;1\";\"1,5\";\"\"", "2025-01-05;Borne;\"A1\";\"zei \"\"ja\"\"\";1,5;\"2\"",
      "2025-01-05;\"Bo\"\"rne\";A1;;1;")
    #expect(out.cells == [key("Borne", "A1"): sum(3, aantal: 2, rows: 2), key("Bo\"rne", "A1"): sum(1)])
    #expect(out.badLines.isEmpty)
  }

  /// Lines are counted through quoted line breaks: header 1, rows on 2, 5 and 7 (behind a blank line).
  @Test func lineBreaksInQuotes() {
    let out = rows("2025-01-05;Borne;A1;\"een\ntwee\r\n;drie\";1;", "x;Borne;A1;;1;", "", "2025-01-05;Borne;A1;;y;")
    #expect(out.cells == [key("Borne", "A1"): sum(1)])
    #expect(out.badLines == [5, 7])
    #expect(out.rows == 3)
    #expect(rows("2025-01-05;\"Bor\nne\";A1;;1;").cells == [key("Bor\nne", "A1"): sum(1)])
    #expect(rows("2025-01-05;\"Bor\rne\";A1;;1;").badLines == [2])
  }

  /// A stray quote spoils its row to the line end, wherever the next quotes stand.
  @Test func strayQuotes() {
    let out = rows(
      "2025-01-05;Borne;A\"1;\"open", "2025-01-05;Borne;A1;;1;", "2025-01-05;\"Borne\"x;A1;\"open",
      "2025-01-05;Borne;A1; \"Z\";1;", "\"2025-01-05\" ;Borne;A1;;1;", "2025-01-05;Borne;A1;;2;", "\"\"\"")
    #expect(out.fatal == .unclosedQuote(line: 8))
    let closed = rows(
      "2025-01-05;Borne;A\"1;\"open", "2025-01-05;Borne;A1;;1;", "2025-01-05;\"Borne\"x;A1;\"open",
      "2025-01-05;Borne;A1; \"Z\";1;", "\"2025-01-05\" ;Borne;A1;;1;", "2025-01-05;Borne;A1;;2;")
    #expect(closed.cells == [key("Borne", "A1"): sum(3, rows: 2)])
    #expect(closed.badLines == [2, 4, 5, 6])
    // The text goes wrong on the second line of the record: reading goes on behind that line.
    let later = rows("2025-01-05;Borne;A1;\"een", "twee\"drie;\"", "2025-01-05;Borne;A1;;2;")
    #expect(later.badLines == [2])
    // A CR ends nothing by itself, also not what is skipped.
    #expect(rows("1-1-2025;Bor\"ne\r1-1-2025;\"A1;;1;", "1-1-2025;Borne;A1;;2;").badLines == [2])
    #expect(later.cells == [key("Borne", "A1"): sum(2)])
  }

  @Test func unclosedQuotesAreFatalWithTheLineOfTheQuote() {
    #expect(rows("2025-01-05;Borne;A1;;1;", "2025-01-05;Borne;A1;\"een", "twee;1;").fatal == .unclosedQuote(line: 3))
    let out = rows("2025-01-05;Borne;\"A\n1\";\"een", "twee;1;")
    #expect(out == NaiveHours.Outcome(fatal: .unclosedQuote(line: 3)))
    #expect(tally("datum;\"deelnemer").fatal == .header)
  }

  @Test func lineEnds() {
    let header = "datum;deelnemer;code;uren"
    let two = [key("Borne", "A1"): sum(3, rows: 2)]
    #expect(tally("\(header)\r\n1-1-2025;Borne;A1;1\r\n\r\n1-1-2025;Borne;\"A1\";\"2\"\r\n").cells == two)
    #expect(tally("\(header)\n\n1-1-2025;Borne;A1;1\r\n1-1-2025;Borne;A1;2").cells == two)
    // A CR that no LF follows is a byte like any other; behind a closing quote it is one too many.
    let lone = tally("\(header)\n1-1-2025;Borne;A1;1\r\r\n1-1-2025;Borne;A1;\"2\"\rx\n1-1-2025;Bor\rne;A1;1\n\r")
    #expect(lone.badLines == [2, 3, 4])
    #expect(lone.rows == 3)
    #expect(tally("\(header)\n1-1-2025;Borne;A1;\"2\"\r").badLines == [2])
    #expect(tally("\(header)\n1-1-2025;Borne;A1;").badLines == [2])
    #expect(tally("\(header)\n\r\r\n").badLines == [2])
  }

  @Test func blankRowsAreNoRows() {
    let out = rows("", "   ", ";;;;;", " ; ;\" \";;\"\";", ";;", ";", ";;;;;x")
    #expect(out.rows == 1)
    #expect(out.badLines == [8])
  }

  @Test func otherColumnOrdersAndDelimiters() {
    let one = [key("Borne", "A1", 2025, 8): sum(15, 1, aantal: 2)]
    #expect(tally("\u{FEFF}Uren;medewerker; CODE ;aantal;Deelnemer;datum\n1,5;x;A1;2;Borne;2025-08-31").cells == one)
    #expect(tally("datum,deelnemer,code,uren,aantal\n2025-08-31,Borne,A1,\"1,5\",2\n").cells == one)
    #expect(tally("datum\tdeelnemer\tcode\turen\taantal\n2025-08-31\tBorne\tA1\t1.5\t2\n").cells == one)
    #expect(tally("\"datum\";\"deelnemer\";;\"code\";\"uren\";aantal\n2025-08-31;Borne;x;A1;1,5;2").cells == one)
    // Three names under `;`, six under `,`.
    #expect(tally("datum,deelnemer,code,uren,aantal,zaak;datum;code;uren\n").fatal == nil)
  }

  @Test func headersWithoutSense() {
    for header in [
      "datum;deelnemer;code", "naam;dag", "datum;deelnemer;code;uren;zaak;zaak", "datum;datum;deelnemer;code;uren",
      "datum;deelnemer;co\"de;uren", "\"datum\"x;deelnemer;code;uren", ";;;", "datum|deelnemer|code|uren",
    ] {
      #expect(tally(header + "\n1-1-2025;Borne;A1;1\n") == NaiveHours.Outcome(fatal: .header), "\(header)")
    }
    for empty in ["", "\u{FEFF}", "\r\n", " \n \r\n\n"] {
      #expect(tally(empty) == NaiveHours.Outcome(fatal: .empty))
    }
    #expect(tally("datum;deelnemer;code;uren") == NaiveHours.Outcome())
    #expect(tally(" \n\r\ndatum;deelnemer;code;uren\nx;;;\n").badLines == [4])
  }

  @Test func rowsOfAnotherWidth() {
    let out = rows("2025-01-05;Borne;A1;;1", "2025-01-05;Borne;A1;;1;;", "2025-01-05;Borne;A1;;1;")
    #expect(out.badLines == [2, 3])
    #expect(out.cells == [key("Borne", "A1"): sum(1)])
  }

  @Test func dates() {
    for good in [
      "2024-02-29", "29-2-2024", "29-02-2024", "2000-02-29", "1900-01-01", "31-12-2199", "1-12-2025", " 9-9-2025  ",
    ] {
      #expect(rows("\(good);Borne;A1;;1;").badLines.isEmpty, "\(good)")
    }
    for bad in [
      "2025-02-29", "1900-02-29", "31-4-2025", "2025-00-01", "2025-13-01", "2025-01-00", "0-1-2025", "1899-12-31",
      "2200-01-01", "2025-1-5", "2025-01-5", "1-1-25", "001-1-2025", "1-apr-2025", "1/1/2025", "2025-01-01T00:00",
      "2025-01", "2025-01-01-", "-1-1-2025", "1--2025", "", " ", "2025-01-01\u{A0}", "'2025-01-01", "２-1-2025",
    ] {
      #expect(rows("\(bad);Borne;A1;;1;").badLines == [2], "\(bad)")
    }
    #expect(rows("31-8-2025;Borne;A1;;1;").cells.keys.first == key("Borne", "A1", 2025, 8))
  }

  @Test func namesLoseOneGuardAndTheirSpaces() {
    for (cell, name) in [
      ("'=A", "=A"), ("''=A", "'=A"), ("'s-Gravenhage", "'s-Gravenhage"), ("-A", "-A"), ("'-A ", "-A"), (" '-A", "'-A"),
      ("'＋A", "＋A"), ("\"'\tA\"", "\tA"), ("'", "'"), ("é", "é"),
    ] {
      #expect(rows("1-1-2025;\(cell);A1;;1;").cells == [key(name, "A1"): sum(1)], "\(cell)")
      #expect(rows("1-1-2025;Borne;\(cell);;1;").cells == [key("Borne", name): sum(1)], "\(cell)")
    }
    for cell in ["", "  ", "\"\"", "A\u{0}", "A\rB", "\"'\rA\""] {
      #expect(rows("1-1-2025;\(cell);A1;;1;").badLines == [2], "\(cell)")
      #expect(rows("1-1-2025;Borne;\(cell);;1;").badLines == [2], "\(cell)")
    }
    // Two spellings of é are two names, and half an é is none.
    #expect(rows("1-1-2025;\u{E9};A1;;1;", "1-1-2025;e\u{301};A1;;1;").cells.count == 2)
    let half = Array("datum;deelnemer;code;uren\n1-1-2025;".utf8) + [0xC3] + Array(";A1;1\n".utf8)
    #expect(NaiveHours.tally(half).badLines == [2])
    // What is in a column that is not read is no one's business.
    #expect(rows("1-1-2025;Borne;A1;\u{0}\r;1;").badLines.isEmpty)
  }

  @Test func cellsThatAreNoNumber() {
    for bad in ["", " ", "PM", "1e5", "+1", "'-1", "1,", ",5", "- 1", "1 5", "1234567890123456789", "1..5", "½"] {
      #expect(rows("1-1-2025;Borne;A1;;\(bad);").badLines == [2], "\(bad)")
      let isBlank = bad.allSatisfy { $0 == " " }
      #expect(rows("1-1-2025;Borne;A1;;1;\(bad)").badLines == (isBlank ? [] : [2]), "\(bad)")
    }
    #expect(
      rows("1-1-2025;Borne;A1;;1\u{A0}234;", "1-1-2025;Borne;A1;;1\u{202F}234,5;").cells.values.first
        == sum(24685, 1, rows: 2))
  }

  /// The first unmistakable number settles the decimal sign, before and behind it.
  @Test func theDecimalSign() {
    func uren(_ numbers: String...) -> NaiveHours.Outcome {
      tally("datum;deelnemer;code;uren\n" + numbers.map { "1-1-2025;Borne;A1;\($0)\n" }.joined())
    }
    #expect(uren("1,234", "1.234").badLines == [3])
    #expect(uren("1,234").cells.values.first == sum(1234, 3))
    #expect(uren("1.234", "1,5", "1.5").cells.values.first == sum(12355, 1, rows: 2))
    #expect(uren("1.234", "1,5", "1.5").badLines == [4])
    #expect(uren("1,234", "1.234", "1.5", "1,5").badLines == [2, 5])
    #expect(uren("1,234", "1.234", "1.5", "1,5").cells.values.first == sum(2734, 3, rows: 2))
    // A row with another defect shows its sign too, but not one with too few cells; aantal counts in column order.
    #expect(rows("x;;;;1.5;", "1-1-2025;Borne;A1;;1,5;").badLines == [2, 3])
    #expect(rows("x;1.5", "1-1-2025;Borne;A1;;1,5;").badLines == [2])
    #expect(rows("1-1-2025;Borne;A1;;1.5;0,5", "1-1-2025;Borne;A1;;0.5;").badLines == [2])
    #expect(
      tally("aantal;datum;deelnemer;code;uren\n1,5;1-1-2025;Borne;A1;1.5\n;1-1-2025;Borne;A1;0,5\n").badLines == [2])
  }

  /// Behind the head of the file a number settles the sign from there on, and not before.
  @Test func theDecimalSignBehindTheHead() {
    let lines = ["1,234", "1.234", "1.5", "1.234", "1,5", "1,234"]
    let file = Array(("datum;deelnemer;code;uren\n" + lines.map { "1-1-2025;Borne;A1;\($0)\n" }.joined()).utf8)
    // What custom read as 1.234 on line 2 is in doubt once line 4 has a decimal point.
    #expect(NaiveHours.tally(file, head: 40) == NaiveHours.Outcome(fatal: .customary(line: 2)))
    // Line 4, with the first evidence, ends at 26 + 24 + 24 + 22.
    #expect(NaiveHours.tally(file, head: 95) == NaiveHours.Outcome(fatal: .customary(line: 2)))
    #expect(NaiveHours.tally(file, head: 96).badLines == [2, 6, 7])
    #expect(NaiveHours.tally(file, head: 96).cells.values.first == sum(1234 + 1500 + 1234, 3, rows: 3))
  }

  /// Its numbers are those of the library, on short texts of the signs that matter.
  @Test func numbersAreThoseOfTheLibrary() {
    var random = SeededRandom(seed: 3)
    let pieces = [
      "1", "2", "0", "34", "567", "000", "1234567", ",", ".", ",", ".", "\u{A0}", "\u{202F}", " ", "-", "x",
    ]
    var readable = 0
    for _ in 0..<CaseCount.of(50_000) {
      let text = (0..<Int.random(in: 0...7, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      let own = NaiveHoursNumber(Array(text.utf8))
      let scanned = NumberText.scan(Array(text.utf8).span)
      for (style, ownStyle) in [(DecimalStyle.comma, NaiveHoursNumber.Style.comma), (.point, .point), (nil, nil)]
        as [(DecimalStyle?, NaiveHoursNumber.Style?)]
      {
        let value = (try? scanned.value(in: style)).map { Decimal(digits: $0.significand, scale: $0.scale) }
        #expect(own.value(in: ownStyle) == value, "\(text)")
        if value != nil { readable += 1 }
      }
      #expect((own.evidence == .comma) == (scanned.evidence == .comma), "\(text)")
      #expect((own.evidence == .point) == (scanned.evidence == .point), "\(text)")
    }
    #expect(readable > 10_000)
  }
}
