import Testing

@testable import UVPKit

/// The words for a lowest and a highest number.
@Suite struct RangeTextTests {
  private func aantal(_ text: String) -> (value: Stated<Aantal>?, codes: [String]) {
    let made = Years.make([
      "pdc-x.csv": "code;product;programma;kental\nA;A;p;1\n", "deelnemers.csv": "deelnemer;aandeel\nNoord;\n",
      "2025/prognose.csv": "deelnemer;code;aantal\nNoord;A;\(text)\n",
    ])
    return (made.data.prognose.first?.aantal, made.findings.all.map(\.code.rawValue))
  }

  @Test(arguments: [
    "8 tot 10", "8 tot en met 10", "8 t/m 10", "8 à 10", "tussen 8 en 10", "tussen de 8 en 10", "Tussen de 8 en 10",
  ])
  func ranges(text: String) {
    let read = aantal(text)
    #expect(read.codes == [] && read.value == .absent(.bereik(laagste: 8, hoogste: 10)))
  }

  @Test func decimals() throws {
    // One of the two numbers shows the decimal sign of both.
    #expect(
      aantal("7,5 tot 1.000").value == .absent(.bereik(laagste: ExactDecimal(significand: 75, scale: 1), hoogste: 1000))
    )
    #expect(aantal("7,5 tot 10.5").codes == ["U205"])
    #expect(aantal("8 tot 1.000").codes == ["U202"])
    #expect(aantal("7,5 tot 10").value?.absence?.text == "7,5 tot 10")
    #expect(aantal("7.5 tot 10").value?.absence?.text == "7,5 tot 10")
  }

  @Test(arguments: [
    ("10 tot 8", "U450"), ("8 tot 8", "U450"), ("-8 tot 10", "U206"), ("8 en 10", "U203"), ("8-10", "U203"),
    ("tussen 8 tot 10", "U203"), ("van 8 tot 10", "U203"), ("tot 10", "U203"), ("8 tot tien", "U203"),
    ("8 tot 10 tot 12", "U203"), ("8 tot 12345678901234567890", "U204"),
  ])
  func refused(text: String, code: String) {
    let read = aantal(text)
    #expect(read.value == nil && read.codes == [code])
  }

  /// What the program writes it reads back.
  @Test func roundTrip() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<200 {
      let low = ExactDecimal(
        significand: Int128(Int.random(in: 0..<5000, using: &random)), scale: Int.random(in: 0..<3, using: &random))
      let high = ExactDecimal(significand: Int128(Int.random(in: 5001..<9000, using: &random)), scale: 0)
      let range = Absence.bereik(laagste: low, hoogste: high)
      #expect(aantal(range.text).value == .absent(range), "\(range.text)")
    }
  }
}
