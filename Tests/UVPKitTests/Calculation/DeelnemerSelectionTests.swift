import Testing
import UVPKit

/// Names that are asked for, against the spellings of a file.
@Suite struct DeelnemerSelectionTests {
  private static let deelnemers = Years.make([
    "deelnemers.csv": "deelnemer;aliassen;aandeel\nWold;Gemeente Wold|Het Wold;50\nWoldzicht;;50\n",
    "pdc-a.csv": "code;product;programma;kental\nA1;a;toezicht;2,5\n",
    "2025/prognose.csv": "deelnemer;code;aantal\nWold;A1;10\n",
  ]).data.deelnemers

  private static let spellings = ["Woldzicht", "het wold", "WOLD", "Wold e.o.", "Wo", "regio"]

  /// Whatever the order of the file, for parts that are read side by side have none.
  @Test(arguments: [spellings, spellings.reversed()]) func aliasesBelongTogether(spellings: [String]) {
    let selection = DeelnemerSelection(["wold"], among: spellings, deelnemers: Self.deelnemers)
    #expect(selection.choices.map(\.naam) == ["Wold"])
    #expect(selection.choices.map(\.taken) == [["WOLD", "het wold"]])
    #expect(selection.choices.map(\.near) == [["Wold e.o."]])
    #expect(selection.selected == ["wold", "het wold"])
  }

  @Test func withoutDeelnemersANameIsItsSpelling() {
    let selection = DeelnemerSelection(["Wold"], among: Self.spellings, deelnemers: [])
    #expect(selection.choices.map(\.taken) == [["WOLD"]])
    #expect(selection.choices.map(\.near) == [["Wold e.o.", "Woldzicht", "het wold"]])
  }

  /// A deelnemer asked under two names is one; what is itself asked for is not near to another.
  @Test func askedTwice() {
    let selection = DeelnemerSelection(
      ["Wold", "Gemeente Wold", "wold e.o."], among: Self.spellings, deelnemers: Self.deelnemers)
    #expect(selection.choices.map(\.asked) == ["Wold", "wold e.o."])
    #expect(selection.choices.map(\.near) == [[], []])
    #expect(DeelnemerSelection([], among: Self.spellings, deelnemers: Self.deelnemers).selected == [])
  }
}
