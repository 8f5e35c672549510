import Testing

@testable import UVPKit

@Suite struct NearMissTests {
  static let names = ["Enschede", "Hengelo", "Hellendoorn", "Hof van Twente", "Almelo", "Losser"]

  @Test(arguments: [
    ("Enschedee", "Enschede"), ("enschede", "Enschede"), ("Enshcede", "Enschede"), ("Hengel", "Hengelo"),
    ("hof", "Hof van Twente"),
    ("Almeloo", "Almelo"), ("Loser", "Losser"),
  ])
  func slips(text: String, name: String) {
    #expect(NearMiss.suggestion(for: text, among: Self.names) == name)
  }

  @Test(arguments: ["", "x", "Rotterdam", "Zwolle"]) func nothingIsNear(text: String) {
    #expect(NearMiss.suggestion(for: text, among: Self.names) == nil)
  }

  @Test func distances() {
    func distance(_ a: String, _ b: String) -> Int {
      NearMiss.distance(Array(a.unicodeScalars), Array(b.unicodeScalars))
    }
    #expect(distance("abc", "abc") == 0)
    #expect(distance("abc", "acb") == 1)
    #expect(distance("abc", "ab") == 1)
    #expect(distance("", "abc") == 3)
    #expect(distance("kitten", "sitting") == 3)
  }
}
