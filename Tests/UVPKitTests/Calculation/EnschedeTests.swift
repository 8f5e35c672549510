import Testing
import UVPKit

/// The figures of the UVP 2025 of Enschede, chapters 4 and 6 and Bijlagen 1 and 3: the first tests of this project.
@Suite struct EnschedeTests {
  private func begroting() throws -> Begroting {
    let data = try Years.real()
    return try Planning(data).begroting(van: try Years.position("Enschede", in: data))
  }

  ///
  @Test(arguments: [
    ("vergunningen", 5369), ("toezicht", 8972), ("handhaving", 1191), ("advies", 1155), ("projecten", 739),
    ("diensten", 1406),
    ("lokale-projecten", 300), ("werkvoorraad", 718),
  ])
  func section(naam: String, uren: Int) throws {
    #expect(try begroting().uren(naam) == ExactDecimal(uren))
  }

  /// prognose 19.132, werkvoorraad 718, totaal 19.850.
  @Test func totals() throws {
    let begroting = try begroting()
    #expect(begroting.prognose.value?.value == 19132)
    #expect(begroting.werkvoorraad?.value?.value == 718)
    #expect(begroting.totaal.value?.value == 19850)
    #expect(begroting.absentCount == 0)
  }

  /// all 87 rows are the printed ones, hours and all.
  @Test func everyProductRowEqualsThePrintedOne() throws {
    let data = try Years.real(withPublication: true)
    let begroting = try Planning(data).begroting(van: try Years.position("Enschede", in: data))
    let rows = begroting.onderdelen.filter { $0.soort == .programma }.flatMap(\.regels)
    let printed = try #require(data.gepubliceerd).filter {
      $0.soort == .regel && $0.aantal.value != nil && $0.deelnemer != nil
    }
    #expect(rows.count == 87)
    #expect(printed.count == 87)
    for (row, regel) in zip(rows, printed) {
      #expect(row.omschrijving == regel.omschrijving)
      #expect(row.aantal == regel.aantal)
      #expect(row.kental == regel.kental)
      #expect(row.uren == regel.uren)
    }
  }

  /// of the total of the section, rounded once; per row it would be 738 and 1405.
  @Test func sharesAreRoundedOnce() throws {
    let data = try Years.real()
    let planning = try Planning(data)
    let enschede = try Years.position("Enschede", in: data)
    for (doorbelasting, exact, charged, perRow) in [
      (try #require(planning.projecten), "739,23", 739, 738), (try #require(planning.diensten), "1406,34", 1406, 1405),
    ] {
      #expect(try doorbelasting.exact[enschede].value?.value == number(exact))
      #expect(doorbelasting.parts[enschede].value?.value == ExactDecimal(charged))
      let aandeel = try #require(data.deelnemers[enschede].aandeel.value)
      let rounded = try doorbelasting.doorbelast.compactMap(\.uren.value).map {
        try (aandeel * $0).value.rounded(toPlaces: 0)
      }
      #expect(rounded.compactMap(\.wholeValue).reduce(0, +) == perRow)
    }
  }

  /// what is paid from elsewhere is listed and never charged.
  @Test func externalWorkIsNotCharged() throws {
    let planning = try Planning(try Years.real())
    #expect(planning.projecten?.nietDoorbelast.map(\.code) == ["OD3", "OD12"])
    #expect(planning.diensten?.nietDoorbelast.map(\.code) == ["D4"])
    #expect(planning.projecten?.totaal.known.value == 6150)
    #expect(planning.diensten?.totaal.known.value == 11700)
  }

  /// fourteen shares are not known; no figure is made of them.
  @Test func unknownSharesHaveNoFigure() throws {
    let data = try Years.real()
    let planning = try Planning(data)
    #expect(planning.projecten?.closes == false)
    #expect(planning.projecten?.parts.count { $0.value == nil } == 14)
    let almelo = try planning.begroting(van: try Years.position("Almelo", in: data))
    #expect(almelo.totaal == .absent(.geenPrognose))
    #expect(almelo.onderdelen.allSatisfy { $0.uren.value == nil })
  }

  /// total hours × tariff, where the rounded sections add up to a euro less.
  @Test func costs() throws {
    let data = try Years.real()
    let tarief = try #require(data.uitgangspunten.uurtarief)
    #expect(try tarief.value == number("110,99"))
    let kosten = try Kostenstaat(try begroting(), tarief: tarief)
    #expect(kosten.totaal.value?.value == 2_203_152)
    #expect(kosten.somVanOnderdelen.value?.value == 2_203_151)
    #expect(
      kosten.onderdelen.compactMap(\.value?.value) == [595905, 995802, 132189, 128193, 82022, 156052, 33297, 79691])
  }

  /// both energy tables of Bijlage 3, every printed cost.
  @Test func energy() throws {
    let data = try Years.real(withPublication: true)
    let tarief = try #require(data.uitgangspunten.uurtarief)
    let regio = try Regiobegroting(try Planning(data))
    #expect(regio.energie.map(\.naam) == ["energie gemeenten", "energie SPUK THE"])
    #expect(regio.energie.map(\.uren.known.value) == [5228, 3204])
    #expect(try (regio.energie[0].uren.known * tarief).wholeEuros.value == 580_256)
    #expect(try (regio.energie[1].uren.known * tarief).wholeEuros.value == 355_612)
    #expect(regio.energie[1].losseKosten.value == 19346)
    for tabel in regio.energie {
      let printed = try #require(data.gepubliceerd).filter { $0.onderdeel == tabel.naam && $0.soort == .regel }
      #expect(printed.count == tabel.regels.count)
      for (regel, row) in zip(tabel.regels, printed) {
        #expect(regel.product == row.omschrijving)
        #expect(try tabel.kosten(van: regel, tarief) == row.kosten)
        #expect(regel.uren == row.uren)
      }
    }
  }
}
