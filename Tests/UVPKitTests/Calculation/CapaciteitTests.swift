import Testing

@testable import UVPKit

/// hours needed beside fte.
@Suite struct CapaciteitTests {
  private func capacity(
    _ formatie: String, teams: String = "code;team\nA1;V\n", uren: String? = "1000", reserve: String = "0",
    posities: Set<Int> = [0, 1], _ change: (inout [String: String]) -> Void = { _ in }
  ) throws -> Capaciteit {
    var files = BehoefteTests.files(formatie: formatie, teams: teams)
    change(&files)
    let data = try BehoefteTests.load(files)
    return try #require(
      try Capaciteit(
        try Planning(data), posities: posities,
        aannamen: Capaciteit.Aannamen(
          productieveUren: try uren.map { Uren(try number($0)) }, reserve: .known(Aandeel(try number(reserve))))))
  }

  private func team(_ capaciteit: Capaciteit, _ naam: String = "V") throws -> Teamcapaciteit {
    try #require(capaciteit.teams.first { $0.team == naam })
  }

  /// The example of docs/rekenregels.md.
  ///
  /// A1 is 524 hours and 10 of werkvoorraad: 534. Filled 0,4 fte × 1.000 × 90 % = 360; 534 / 900 = 0,59333 fte; short
  /// 174 hours and 0,19333 fte; 534 / 360 = 148,33 %. Full 0,6 × 900 = 540: 98,9 %.
  @Test func workedByHand() throws {
    let team = try team(capacity("team;functie;fte;bezetting;bedient\nV;a;0,6;0,4;regio\n", reserve: "10"))
    #expect(try team.nodig?.known.value == number("534"))
    #expect(team.beschikbaar == Uren(360) && team.metReserve == Uren(400) && team.bijVolleFormatie == Uren(540))
    #expect(try team.vacature == .known(Fte(number("0,2"))))
    #expect(try team.verschil() == Uren(number("-174")))
    #expect(try team.fteNodig() == Fte(number("0,59")))
    #expect(try team.fteVerschil() == Fte(number("-0,19")))
    #expect(try team.benutting() == 148 && team.benuttingBijVolleFormatie() == 99)
    #expect(team.reden == nil && !team.isGemiddeld)
  }

  /// Functions with their own hours: 0,5 × 1.200 + 0,3 × 800 = 840 in 0,8 fte, so 1.050 per fte; 534 / 1.050 = 0,50857.
  @Test func functionsWithTheirOwnHours() throws {
    let own = "team;functie;fte;bezetting;productieve_uren;bedient\nV;a;1;0,5;1200;regio\nV;b;0,5;0,3;800;\n"
    let team = try team(capacity(own, uren: nil))
    #expect(team.beschikbaar == Uren(840) && team.bijVolleFormatie == Uren(1600) && team.isGemiddeld)
    #expect(team.urenPerFte == ExactFraction(1050))
    #expect(try team.fteNodig() == Fte(number("0,51")))
    #expect(try team.fteVerschil() == Fte(number("0,29")))
    // With a standard beside it the column of the row wins.
    let mixed = try self.team(
      capacity("team;functie;fte;bezetting;productieve_uren;bedient\nV;a;1;0,5;1200;regio\nV;b;0,5;0,3;;\n"))
    #expect(mixed.beschikbaar == Uren(900))
  }

  /// Twice the jobs is twice the hours, and half the use; twice the productive hours likewise.
  @Test func scaling() throws {
    let once = try team(capacity("team;functie;fte;bezetting;bedient\nV;a;0,6;0,4;regio\n", reserve: "12,5"))
    let twice = try team(capacity("team;functie;fte;bezetting;bedient\nV;a;1,2;0,8;regio\n", reserve: "12,5"))
    let longer = try team(
      capacity("team;functie;fte;bezetting;bedient\nV;a;0,6;0,4;regio\n", uren: "2000", reserve: "12,5"))
    for other in [twice, longer] {
      let available = try #require(once.beschikbaar).value * 2
      let full = try #require(once.bijVolleFormatie).value * 2
      #expect(other.beschikbaar == Uren(available) && other.bijVolleFormatie == Uren(full))
      #expect(other.nodig == once.nodig)
    }
    #expect(try twice.fteNodig() == once.fteNodig())
  }

  /// what is absent is no 0, and then there is nothing to compare.
  @Test func absentValues() throws {
    let noFilled = try team(capacity("team;functie;fte;bezetting;bedient\nV;a;1;0,5;regio\nV;b;1;PM;regio\n"))
    #expect(noFilled.bezetting == .absent(.pm) && noFilled.vacature == .absent(.pm))
    #expect(noFilled.reden == .geenBezetting(.pm))
    #expect(try noFilled.verschil() == nil && noFilled.benutting() == nil && noFilled.fteVerschil() == nil)
    #expect(try noFilled.fteNodig() == Fte(number("0,53")) && noFilled.benuttingBijVolleFormatie() == 27)
    let noApproved = try team(capacity("team;functie;bezetting;bedient\nV;a;0,5;regio\n"))
    #expect(noApproved.formatie == .absent(.empty) && noApproved.reden == nil)
    #expect(try noApproved.benutting() == 107 && noApproved.benuttingBijVolleFormatie() == nil)
    let noHours = try capacity("team;functie;fte;bezetting;bedient\nV;a;1;0,5;regio\nW;a;1;1;regio\n", uren: nil)
    #expect(noHours.zonderProductieveUren == ["V"])
    #expect(try team(noHours).beschikbaar == nil && team(noHours).fteNodig() == nil)
    let noWork = try team(
      capacity("team;functie;fte;bezetting;bedient\nV;a;1;0,5;regio\n", teams: "code;team\nB2.01;V\n"))
    #expect(noWork.reden == .geenUren(.pm) && noWork.nodig?.total == .absent(.pm))
    let none = try team(capacity("team;functie;fte;bezetting;bedient\nV;a;1;0;regio\n"))
    #expect(try none.verschil() == Uren(number("-534")) && none.benutting() == nil)
    let noCodes = try team(capacity("team;functie;fte;bezetting;bedient\nV;a;6;3,9;regio\nW;b;1;1;regio\n"), "W")
    #expect(noCodes.reden == .geenCodes && noCodes.nodig == nil)
  }

  /// A gap is refused while the work covers fewer deelnemers than the team serves.
  @Test func aGapNeedsAllDeelnemers() throws {
    let regio = "team;functie;fte;bezetting;bedient\nV;a;1;1;regio\n"
    #expect(try team(capacity(regio, posities: [0])).reden == .deelnemersOntbreken([1]))
    let onlyNoord = try capacity(regio) { $0["2025/prognose.csv"] = "deelnemer;code;aantal\nNoord;A1.01;30\n" }
    #expect(try team(onlyNoord).reden == .deelnemersOntbreken([1]))
    #expect(try team(onlyNoord).nodig?.known == Uren(310))
    let served = "team;functie;fte;bezetting;bedient\nV;a;1;1;Noord\n"
    #expect(try team(capacity(served, posities: [0])).reden == nil)
    #expect(
      try team(capacity(served) { $0["2025/prognose.csv"] = "deelnemer;code;aantal\nNoord;A1.01;30\n" }).reden == nil)
    #expect(try team(capacity("team;functie;fte;bezetting\nV;a;1;1\n")).reden == .bedientOnbekend)
    // Work of the region is known whoever has a prognosis, and is not asked for with one deelnemer.
    let region = "code;team\nD1;V\n"
    #expect(try team(capacity("team;functie;fte;bezetting\nV;a;1;1\n", teams: region)).reden == nil)
    #expect(try team(capacity(regio, teams: region, posities: [0])).reden == .regionaalNietGevraagd)
  }
}
