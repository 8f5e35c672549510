import Testing

@testable import UVPKit

/// chances beside cases with a known answer.
@Suite struct BehoeftesimulatieTests {
  static let certain = Onzekerheid(Ervaring(), spreiding: .zero)

  static func work(
    _ code: String, aantal: String? = nil, kental: String? = nil, uren: String, aard: Behoefte.Aard
  ) throws -> Behoefte.Werk {
    Behoefte.Werk(
      onderdeel: "werk", code: code, omschrijving: code, deelnemer: 0, aard: aard,
      aantal: try aantal.map { .known(Aantal(try number($0))) } ?? .absent(.empty),
      kental: try kental.map { .known(Kental(try number($0))) } ?? .absent(.empty),
      uren: .known(Uren(try number(uren))),
      team: "T")
  }

  static func product(_ code: String, _ aantal: String, _ kental: String) throws -> Behoefte.Werk {
    try work(
      code, aantal: aantal, kental: kental, uren: (number(aantal) * number(kental)).text(.comma), aard: .verwacht)
  }

  private func draw(
    _ werk: [Behoefte.Werk], _ onzekerheid: Onzekerheid = certain, draws: Int = 40_000, zaad: UInt64 = 1
  ) throws -> Behoeftesimulatie {
    try #require(
      try Behoeftesimulatie(
        werk, team: "T", onzekerheid: onzekerheid,
        instelling: Behoeftesimulatie.Instelling(trekkingen: draws, zaad: zaad)))
  }

  private func hours(_ text: String) throws -> Uren { Uren(try number(text)) }

  /// Poisson(4): the chance of more than 6 is 0,1107, of more than 4 0,3712.
  @Test func poissonOfFour() throws {
    let simulation = try draw([Self.product("A", "4", "1")])
    #expect((Double(simulation.boven(try hours("6"))) / 40_000 - 0.1107).magnitude < 0.005)
    #expect((Double(simulation.boven(try hours("4"))) / 40_000 - 0.3712).magnitude < 0.008)
    #expect([50, 80, 90].map { simulation.grens($0) } == [4, 6, 7])
    #expect(try simulation.kans(simulation.boven(hours("6"))) == "11 %")
    #expect(try simulation.boven(hours("6")) == simulation.boven(hours("6,999")))
  }

  /// The sum of two Poisson numbers is the Poisson number of the sum: 1,5 + 2,5 beside 4.
  @Test func aSumOfPoissonsIsPoisson() throws {
    let two = try draw([Self.product("A", "1,5", "1"), Self.product("B", "2,5", "1")])
    let one = try draw([Self.product("C", "4", "1")])
    for limit in ["0", "2", "4", "6", "9"] {
      let difference = Double(two.boven(try hours(limit)) - one.boven(try hours(limit))) / 40_000
      #expect(difference.magnitude < 0.012, "boven \(limit)")
    }
    // Also for deelnemers of one code, whose numbers are drawn together.
    let shared = try draw([Self.product("C", "1,5", "1"), Self.product("C", "2,5", "1")])
    #expect(shared == one)
  }

  /// 1000 pieces of 2 hours: mean 2000, standard deviation 2·√1000 = 63,2; P90 of a normal one 2081.
  @Test func nearlyNormal() throws {
    let simulation = try draw([Self.product("A", "1000", "2")])
    #expect((Double(simulation.grens(90)) - 2081).magnitude <= 4)
    #expect((Double(simulation.grens(50)) - 2000).magnitude <= 3)
    #expect((Double(simulation.boven(try hours("2063,2"))) / 40_000 - 0.1587).magnitude < 0.008)
  }

  /// A spread of 20 % on certain hours: P80 = 1000·(gamma with shape 25, scale 1/25 at 0,80) = 1163.
  @Test func aSpreadOfHours() throws {
    let spread = Onzekerheid(Ervaring(), spreiding: 20)
    for aard in [Behoefte.Aard.uren, .aanwezig] {
      let simulation = try draw([Self.work("A", uren: "1000", aard: aard)], spread)
      #expect((Double(simulation.grens(80)) - 1163).magnitude <= 5)
      #expect(simulation.isOnzeker)
    }
  }

  /// Without chance it is 0 % or 100 %, exactly; with chance never.
  @Test func aChanceIsExactOnlyWithoutChance() throws {
    let sure = try draw([Self.work("A", uren: "100,25", aard: .uren)], draws: 1000)
    #expect(!sure.isOnzeker)
    #expect(try sure.boven(hours("100,25")) == 0 && sure.boven(hours("100,24")) == 1000)
    #expect(sure.kans(0) == "0 %" && sure.kans(1000) == "100 %")
    #expect(sure.grens(50) == 101)
    let chance = try draw([Self.product("A", "400", "1")], draws: 1000)
    #expect(try chance.boven(hours("100")) == 1000 && chance.boven(hours("900")) == 0)
    #expect(chance.kans(1000) == "> 99 %" && chance.kans(0) == "< 1 %")
    #expect(chance.kans(4) == "< 1 %" && chance.kans(5) == "1 %")
    #expect(chance.kans(994) == "99 %" && chance.kans(995) == "> 99 %")
    #expect(try draw([], draws: 100).kans(0) == "0 %")
  }

  /// The order of the rows makes no difference, another seed little.
  @Test func orderAndSeed() throws {
    let spread = Onzekerheid(Ervaring(), spreiding: 15)
    let rows = try [
      Self.product("A", "40", "2,5"), Self.product("A", "10", "3"), Self.product("B", "7", "11"),
      Self.work("C", uren: "90,5", aard: .uren), Self.work("A", uren: "12", aard: .aanwezig),
    ]
    let one = try draw(rows, spread, draws: 10_000)
    var random = SeededRandom(seed: 3)
    for _ in 0..<3 { #expect(try draw(rows.shuffled(using: &random), spread, draws: 10_000) == one) }
    let other = try draw(rows, spread, draws: 10_000, zaad: 99)
    #expect(other != one)
    #expect((one.grens(80) - other.grens(80)).magnitude <= 4)
    #expect(try (one.boven(hours("330")) - other.boven(hours("330"))).magnitude <= 250)
  }

  /// A known answer of every part together: it is the same in debug and optimised, or this fails in one of them.
  @Test func theFiguresAreFixed() throws {
    let rows = try [
      Self.product("A", "40", "2,5"), Self.product("B", "7", "11"), Self.work("C", uren: "90,5", aard: .uren),
    ]
    let simulation = try draw(rows, Onzekerheid(Ervaring(), spreiding: 15), draws: 1000)
    #expect([10, 50, 80, 90, 99].map { simulation.grens($0) } == [213, 264, 302, 325, 369])
    let limit = try hours("300")
    #expect(simulation.boven(limit) == 208)
  }

  @Test func tooManyHoursAreRefused() throws {
    let werk = try Self.work("A", uren: "99999999999999", aard: .uren)
    #expect(
      try Behoeftesimulatie(
        [werk], team: "T", onzekerheid: Self.certain, instelling: .init(trekkingen: 100, zaad: 1)) == nil)
  }
}
