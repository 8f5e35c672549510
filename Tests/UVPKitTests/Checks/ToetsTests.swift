import Testing

@testable import UVPKit

/// The errors of the published programme of 2025: all of them, and nothing else.
@Suite struct ToetsTests {
  private func run() throws -> [Bevinding] { try Toets(try Planning(try Years.real(withPublication: true))).run() }

  @Test func theFindingsOf2025() throws {
    let found = try run().filter { $0.finding.code.severity == .bevinding }
    #expect(
      found.map { "\($0.finding.code.rawValue) \($0.bron)" } == [
        "T102 UVP 2025 Enschede, par. 4.1, totaal",
        "T201 UVP 2025 Enschede, par. 4.2 toezicht, rij 5",
        "T202 UVP 2025 Enschede, par. 4.2 toezicht, rij 5",
        "T203 UVP 2025 Enschede, par. 4.2 handhaving, rij 4",
        "T204 UVP 2025 Enschede, par. 4.3, rij 20",
        "T301 UVP 2025 Enschede, Bijlage 2, OD9",
        "T301 UVP 2025 Enschede, Bijlage 2, OD10",
        "T205 UVP 2025 Enschede, Bijlage 2, OP11",
        "T206 UVP 2025 Enschede, Bijlage 2, OD2",
        "T101 UVP 2025 Enschede, Bijlage 3, tabel SPUK THE, rij 5",
        "T103 UVP 2025 Enschede, Bijlage 3, tabel SPUK THE, totaal",
      ])
  }

  @Test(arguments: [("T102", 5569, 5369), ("T101", 571, 203), ("T103", 355_612, 374_957)])
  func figures(code: String, printed: Int, computed: Int) throws {
    let bevinding = try #require(try run().first { $0.finding.code.rawValue == code })
    #expect(bevinding.figures?.printed == ExactDecimal(printed))
    #expect(bevinding.figures?.computed == ExactDecimal(computed))
    #expect(bevinding.figures?.difference == ExactDecimal(printed - computed))
  }

  /// 718 has no rows, Opleiding no hours, OD11 is only paid for in part elsewhere, fourteen shares are unknown.
  @Test func theRemarksOf2025() throws {
    let remarks = try run().filter { $0.finding.code.severity == .opmerking }
    #expect(remarks.map(\.finding.code.rawValue) == ["O102", "O101", "O102", "O103"])
    #expect(remarks[0].finding.complaint.message.contains("718"))
    #expect(remarks[1].finding.complaint.message.contains("OD11"))
    #expect(remarks[2].finding.complaint.message.contains("Opleiding"))
  }

  @Test func theSentencesNameBothFiguresAndThePlace() throws {
    let found = try run()
    let total = try #require(found.first { $0.finding.code == .t102 })
    #expect(total.finding.complaint.message.contains("5.569") && total.finding.complaint.message.contains("5.369"))
    #expect(total.finding.place?.file == "data/2025/gepubliceerd.csv")
    #expect(total.finding.place?.line == 33)
    let malformed = try #require(found.first { $0.finding.code == .t204 })
    #expect(malformed.finding.complaint.message.hasSuffix("de catalogus heeft A4.19.00"))
    let cost = try #require(found.first { $0.finding.code == .t103 })
    #expect(cost.finding.complaint.message.contains("Opleiding"))
  }

  @Test func theFictionalRegionHasOnlyItsBoundsToReport() throws {
    let found = try Toets(try Planning(try Years.example())).run()
    // One bound of its inspections is missed without a word why, and one with.
    #expect(found.map(\.finding.code) == [.t601, .o111, .o104])
  }
}
