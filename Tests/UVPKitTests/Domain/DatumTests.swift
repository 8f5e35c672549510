import Testing

@testable import UVPKit

/// Days of the calendar, and the reference date that a forecast starts from.
@Suite struct DatumTests {
  @Test(arguments: [
    ("2025-08-31", 2025, 8, 31), ("31-8-2025", 2025, 8, 31), ("01-01-1900", 1900, 1, 1), ("2199-12-31", 2199, 12, 31),
    ("2024-02-29", 2024, 2, 29), ("2000-02-29", 2000, 2, 29),
  ])
  func readsBothNotations(_ text: String, _ jaar: Int, _ maand: Int, _ dag: Int) throws {
    let datum = try #require(Datum(text))
    #expect((datum.jaar, datum.maand, datum.dag) == (jaar, maand, dag))
    #expect(Datum(datum.text) == datum)
  }

  @Test(arguments: [
    "", "-", "2025", "2025-08", "2025-8-31", "2025-08-1", "2025-13-01", "2025-00-10", "2025-08-00", "2025-04-31",
    "2023-02-29", "1900-02-29", "2100-02-29", "1899-12-31", "2200-01-01", "31-8-25", "031-8-2025", "2025--08-31",
    "-2025-08-31", "2025-08-31-", "2025-08-31 ", "2025/08/31", "2025-08-311", "１-1-2025", "31-aug-2025",
  ])
  func refusesWhatIsNoDay(_ text: String) { #expect(Datum(text) == nil) }

  /// A count kept beside the calendar of the code: every day of 300 years follows the one before it.
  @Test func everyDayFollowsTheOneBefore() throws {
    var previous = try #require(Datum(jaar: 1900, maand: 1, dag: 1))
    var count = 1
    for jaar in Datum.years {
      var number = 0
      for maand in 1...12 {
        for dag in 1...31 {
          guard let datum = Datum(jaar: jaar, maand: maand, dag: dag) else { continue }
          number += 1
          if datum.dayOfYear != number { Issue.record("\(datum.text) is dag \(datum.dayOfYear), niet \(number)") }
          if number == 1 && jaar == 1900 { continue }
          if !(previous < datum) { Issue.record("\(datum.text) na \(previous.text)") }
          previous = datum
          count += 1
        }
      }
      #expect(Datum.daysInYear(jaar) == number)
    }
    // 300 years, 75 of them divisible by four, less 1900 and 2100.
    #expect(count == 300 * 365 + 75 - 2)
  }

  @Test(arguments: [
    ("2025-08-31", ExactFraction(8), 243, 365), ("2025-08-15", ExactFraction(7 * 31 + 15, 31), 227, 365),
    ("2025-08", ExactFraction(8), 243, 365), ("2024-02", ExactFraction(2), 60, 366),
    ("2024-12-31", ExactFraction(12), 366, 366), ("2025-01-01", ExactFraction(1, 31), 1, 365),
    ("2025-07-31", ExactFraction(7), 212, 365),
  ])
  func thePeildatumKnowsWhatHasPassed(_ text: String, _ months: ExactFraction, _ days: Int, _ of: Int) throws {
    let peildatum = try #require(Peildatum(text))
    #expect(peildatum.elapsedMonths == months)
    #expect(peildatum.elapsedDays == days)
    #expect(peildatum.daysInYear == of)
    #expect(peildatum.isYearEnd == (days == of))
  }

  @Test(arguments: ["2025-8", "2025-13", "2025-00", "25-08", "08-2025", "2025", "voorjaar", "2025-02-30"])
  func refusesWhatIsNoPeildatum(_ text: String) { #expect(Peildatum(text) == nil) }

  @Test func peildataAreOrdered() throws {
    let spring = try #require(Peildatum("2025-04-30"))
    let autumn = try #require(Peildatum("2025-08"))
    #expect(spring < autumn)
    #expect(autumn.isMonthEnd && autumn == Peildatum(jaar: 2025, maand: 8, dag: 31))
    #expect(Peildatum(endOf: 0, jaar: 2025) == nil && Peildatum(endOf: 2, jaar: 2024)?.dag == 29)
  }
}
