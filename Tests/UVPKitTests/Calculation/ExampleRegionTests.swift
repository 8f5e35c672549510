import Testing
import UVPKit

/// The fictional region, in which every share is known: the parts close on the region.
@Suite struct ExampleRegionTests {
  /// the charged hours of all deelnemers are the hours of the region, exactly.
  @Test func regionalHoursClose() throws {
    let data = try Years.example()
    let planning = try Planning(data)
    for doorbelasting in [try #require(planning.projecten), try #require(planning.diensten)] {
      #expect(doorbelasting.closes)
      let sum = try doorbelasting.parts.reduce(Uren.zero) { try $0 + #require($1.value) }
      #expect(sum == doorbelasting.totaal.known)
      for (exact, part) in zip(doorbelasting.exact, doorbelasting.parts) {
        let difference = try (#require(exact.value) - #require(part.value)).value.magnitude()
        #expect(difference < 1)
      }
    }
    #expect(planning.projecten?.totaal.known.value == 3980)
    #expect(planning.diensten?.totaal.known.value == 5900)
  }

  /// the sums over the deelnemers are the totals that scripts/voorbeeld.py --totalen works out by itself.
  @Test(arguments: [
    ("vergunningen", "42721,5"), ("toezicht", "56272,5"), ("handhaving", "5390"), ("advies", "7214,75"),
    ("projecten", "3980"),
    ("diensten", "5900"), ("lokale-projecten", "942,5"), ("werkvoorraad", "862"),
  ])
  func sumsOverTheDeelnemers(naam: String, uren: String) throws {
    let data = try Years.example()
    let planning = try Planning(data)
    let overzicht = try Overzicht(data.deelnemers.indices.map { try planning.begroting(van: $0) })
    let column = try #require(overzicht.onderdelen.firstIndex(of: naam))
    #expect(try overzicht.sommen[column].value?.value == number(uren))
    let rows = try overzicht.uren.reduce(Uren.zero) { try $0 + #require($1[column].value) }
    #expect(overzicht.sommen[column].value == rows)
  }

  /// rows without a figure are counted, not added; R-08: what is in the prognosis already does not count again.
  @Test func rowsWithoutAFigureAreCounted() throws {
    let data = try Years.example()
    let planning = try Planning(data)
    let overzicht = try Overzicht(data.deelnemers.indices.map { try planning.begroting(van: $0) })
    #expect(overzicht.absentCount == 13)
    #expect(data.werkvoorraad?.filter(\.inPrognose).compactMap(\.uren.value?.value) == [144])
  }

  /// with two keys in a section the exact shares are added and rounded once.
  @Test func twoKeysAreSummedBeforeRounding() throws {
    let data = try Years.example()
    let projecten = try #require(try Planning(data).projecten)
    #expect(projecten.delen.map(\.sleutel.naam) == ["inbreng", "inwoners"])
    let inwoners = try #require(data.sleutel("inwoners"))
    #expect(inwoners.isComplete)
    for positie in data.deelnemers.indices {
      let inbreng = try #require(data.deelnemers[positie].aandeel.value)
      let other = try #require(inwoners.aandelen[positie].value)
      #expect(try projecten.exact[positie].value == inbreng * projecten.delen[0].uren + other * projecten.delen[1].uren)
    }
    // The province is not listed in the key of the inhabitants, which is complete without it.
    let provincie = try Years.position("provincie Elverland", in: data)
    #expect(inwoners.aandelen[provincie].value == .zero)
  }
}
