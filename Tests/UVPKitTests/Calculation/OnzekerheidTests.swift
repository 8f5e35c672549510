import Testing

@testable import UVPKit

/// what earlier years say of how far work departs from its plan.
@Suite struct OnzekerheidTests {
  static let files = [
    "deelnemers.csv": "deelnemer;aandeel\nNoord;60\nZuid;40\n",
    "pdc-x.csv": "code;product;programma;kental\nA1;a;vergunningen;10\nA2;b;vergunningen;2\nA3;c;vergunningen;\n",
    "2025/prognose.csv": "deelnemer;code;aantal\nNoord;A1;60\nZuid;A1;40\nNoord;A2;50\nNoord;A3;9\nZuid;A2;PM\n",
    "2025/projecten.csv": "code;project;uren;financiering\nP1;x;100;verdeelsleutel\nP2;y;n.v.t.;extern\n",
    "2025/diensten.csv": "code;dienst;uren;financiering\nD1;z;200;verdeelsleutel\n",
  ]

  private func learnt(_ rows: String, header: Bool = true) throws -> Ervaring {
    let (data, findings) = Years.make(Self.files)
    #expect(findings.all == [])
    var ervaring = Ervaring()
    try ervaring.add(WrittenYear.attribute(rows, data, peil: "2025-12-31"))
    return ervaring
  }

  /// Worked by hand.
  ///
  /// A1: planned 100, done 130, 1.560 written where 130 × 10 = 1.300 are expected. A2: planned 50 by
  /// Noord (the PM of Zuid is no plan), done 40, 90 written where 80 are expected. P1: 120 of 100; D1: 170 of 200.
  @Test func theEstimates() throws {
    let ervaring = try learnt(
      """
      2025-03-01;Noord;A1;;900;80
      2025-12-01;Zuid;A1;;660;50
      2025-04-01;Noord;A2;;90;40
      2025-05-01;Zuid;A2;;500;99
      2025-05-01;regio;P1;;120;0
      2025-05-01;regio;D1;;170;0
      2025-05-01;Noord;A3;;77;3
      """)
    // Σ(done − planned)² = 900 + 100; less Σ planned = 150; / Σ planned² = 12.500.
    let aantallen = try #require(ervaring.aantallen)
    #expect((aantallen.square - 850.0 / 12_500).magnitude < 1e-15 && aantallen.rows == 2)
    // (260² + 10²) / (1.300² + 80²).
    let stuk = try #require(ervaring.urenPerStuk)
    #expect((stuk.square - 67_700.0 / 1_696_400).magnitude < 1e-15 && stuk.rows == 2)
    // (20² + 30²) / (100² + 200²).
    let los = try #require(ervaring.losWerk)
    #expect((los.square - 1300.0 / 50_000).magnitude < 1e-15 && los.rows == 2)
    let onzekerheid = Onzekerheid(ervaring, spreiding: nil)
    #expect(onzekerheid.aantallen.tenths == 261 && onzekerheid.urenPerStuk.tenths == 200)
    #expect(onzekerheid.losWerk.tenths == 161 && onzekerheid.losWerk.herkomst == .geleerd(rijen: 2))
    #expect(ervaring.jaren == [2025])
    // The user's spread is that of hours; numbers stay as learnt.
    let given = Onzekerheid(ervaring, spreiding: 5)
    #expect(given.aantallen == onzekerheid.aantallen)
    #expect(given.urenPerStuk.tenths == 50 && given.losWerk.herkomst == .gegeven)
  }

  /// Less spread than chance has is chance, not a spread below 0.
  @Test func lessThanChanceIsChance() throws {
    let ervaring = try learnt("2025-12-01;Noord;A1;;1000;60\n2025-12-01;Zuid;A1;;10;41\n2025-12-01;Noord;A2;;100;50\n")
    #expect(ervaring.aantallen?.square == 0)
  }

  /// Nothing known: Poisson, and the stated 20 %.
  @Test func withoutYearsItIsTheStandard() {
    let onzekerheid = Onzekerheid(Ervaring(), spreiding: nil)
    #expect(onzekerheid.aantallen.tenths == 0 && onzekerheid.aantallen.herkomst == .standaard)
    #expect(onzekerheid.urenPerStuk.tenths == 200 && onzekerheid.losWerk.tenths == 200)
    #expect(onzekerheid.losWerk.herkomst == .standaard)
  }
}
