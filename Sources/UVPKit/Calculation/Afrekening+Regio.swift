/// What the settlement does not charge, and how all of it adds up to the file.
extension Afrekening {
  /// Regional work beside its plan, quarter by quarter.
  public struct Kwartaalregel: Hashable, Sendable {
    /// The name of the section: projecten or diensten.
    public let onderdeel: String
    /// The work, with the hours of the plan.
    public let werk: RegionaalWerk
    /// The hours of each quarter; absent where it begins after the reference date.
    public let kwartalen: [Stated<Uren>]
    /// The hours of the first two quarters.
    public let halfjaar: Uren
    /// The hours of the year.
    public let totaal: Realisatie.Som
    /// Written less plan; absent where there is no plan.
    public let verschil: Stated<Uren>
  }

  /// A table of the energy programme beside its plan; it has its own financing and is not charged by key.
  public struct Energiestand: Hashable, Sendable {
    /// The name of the section: `energie` and who pays.
    public let naam: String
    /// The hours of the plan.
    public let begroot: Stated<Uren>
    /// The hours written.
    public let geschreven: Realisatie.Som
    /// Written less plan; absent where there is no plan.
    public let verschil: Stated<Uren>
  }

  /// A kind of hours in the file.
  public struct Post: Hashable, Sendable {
    /// What it is called.
    public let naam: String
    /// Whether these hours are settled.
    public let isVerrekend: Bool
    /// The hours and the rows.
    public let som: Realisatie.Som
  }

  /// All regional work of a section, charged or not, in the order of the file.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public func regionaal() throws(ArithmeticOverflow) -> [Kwartaalregel] {
    let gegevens = toerekening.gegevens
    var regels: [Kwartaalregel] = []
    for (position, werk) in (gegevens.projecten ?? []).enumerated() {
      regels.append(try kwartaalregel(SectionName.projecten, werk, toerekening.som(.project(position))))
    }
    for (position, werk) in (gegevens.diensten ?? []).enumerated() {
      regels.append(try kwartaalregel(SectionName.diensten, werk, toerekening.som(.dienst(position))))
    }
    return regels
  }

  private func kwartaalregel(
    _ onderdeel: String, _ werk: RegionaalWerk, _ jaarsom: Jaarsom
  ) throws(ArithmeticOverflow) -> Kwartaalregel {
    let sommen = try jaarsom.kwartalen().map(\.uren)
    let kwartalen: [Stated<Uren>] = sommen.enumerated().map { kwartaal, uren in
      kwartaal * 3 + 1 > toerekening.peildatum.maand ? .absent(.empty) : .known(uren)
    }
    let totaal = try jaarsom.totaal()
    return Kwartaalregel(
      onderdeel: onderdeel, werk: werk, kwartalen: kwartalen, halfjaar: try sommen[0] + sommen[1], totaal: totaal,
      verschil: try Self.verschil(totaal.uren, werk.uren))
  }

  /// The tables of the energy programme, in the order of the file.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a figure leaves the exact range.
  public func energie() throws(ArithmeticOverflow) -> [Energiestand] {
    let regels = toerekening.gegevens.energie ?? []
    var standen: [Energiestand] = []
    for tabel in try Regiobegroting(planning).energie {
      var som = Realisatie.Som()
      for (position, regel) in regels.enumerated() where regel.financiering == tabel.financiering {
        try som.add(toerekening.som(.energie(position)).totaal())
      }
      standen.append(
        Energiestand(
          naam: tabel.naam, begroot: tabel.uren.total, geschreven: som,
          verschil: try Self.verschil(som.uren, tabel.uren.total)))
    }
    return standen
  }

  private static func verschil(
    _ geschreven: Uren, _ begroot: Stated<Uren>
  ) throws(ArithmeticOverflow) -> Stated<Uren> {
    switch begroot {
    case .known(let begroot): .known(try geschreven - begroot)
    case .absent(let absence): .absent(absence)
    }
  }

  /// Every kind of hours in the file: what is settled, what is not, what stands apart.
  ///
  /// Together they are the file.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  public func aansluiting() throws(ArithmeticOverflow) -> [Post] {
    var eigen = Realisatie.Som()
    var lokaal = Realisatie.Som()
    for (post, jaarsom) in toerekening.posten {
      switch post {
      case .product: try eigen.add(jaarsom.totaal())
      case .lokaal: try lokaal.add(jaarsom.totaal())
      case .project, .dienst, .energie: continue
      }
    }
    var posten = [
      Post(naam: "producten voor een deelnemer", isVerrekend: true, som: eigen),
      Post(naam: "lokale projecten", isVerrekend: true, som: lokaal),
    ]
    let regionaal = try regionaal()
    for isDoorbelast in [true, false] {
      for onderdeel in [SectionName.projecten, SectionName.diensten] {
        var som = Realisatie.Som()
        for regel in regionaal where regel.onderdeel == onderdeel && regel.werk.isDoorbelast == isDoorbelast {
          try som.add(regel.totaal)
        }
        posten.append(
          Post(
            naam: "\(onderdeel), \(isDoorbelast ? "door te belasten" : "niet doorbelast")", isVerrekend: isDoorbelast,
            som: som))
      }
    }
    for stand in try energie() { posten.append(Post(naam: stand.naam, isVerrekend: false, som: stand.geschreven)) }
    for reden in Toerekening.Reden.allCases {
      posten.append(Post(naam: reden.rawValue, isVerrekend: false, som: try toerekening.apart(reden)))
    }
    return posten
  }
}
